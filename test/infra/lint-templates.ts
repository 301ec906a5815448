import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPythonTool } from '../support/python-tool.ts';
import { deployments, templateOf } from './template.ts';

// `npm run lint:template`: cfn-lint looks at the template of every stage and region, as CloudFormation would read it.

/** Version whose findings the templates were cleaned by. */
const version = '1.58.0';

/**
 * Findings that are no fault, each with its reason.
 *
 * - W3005: CDK names a dependency that a reference implies already; it does no harm, and the library adds it.
 */
const ignored = ['W3005'];

const folder = mkdtempSync(join(tmpdir(), 'referrals-lint-'));
try {
  const files = deployments.map(({ stage, region }) => {
    const file = join(folder, `${stage}-${region}.json`);
    writeFileSync(file, JSON.stringify(templateOf(stage, region)));
    return file;
  });
  const cfnLint = await installPythonTool('cfn-lint', version);
  const options = [
    '--regions',
    'eu-central-1',
    '--ignore-checks',
    ...ignored,
    '--',
    ...files,
    'docs/operate/pipeline/roles.yaml',
  ];
  const { status } = spawnSync(cfnLint, options, { stdio: 'inherit' });
  if (status === 0) console.log(`cfn-lint ${version} finds nothing in ${files.length + 1} templates.`);
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
