import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { exampleRequest } from '../../functions/serve-public/openapi-example.ts';
import { openJourney } from '../support/journey.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the examples for systems refer somebody once, however often they are run, and say mistakes', async () => {
  const journey = await openJourney();
  const { app } = journey;
  const good = exampleRequest(app.region);
  const files = { good: join(folder, 'good.json'), wrong: join(folder, 'wrong.json') };
  writeFileSync(files.good, JSON.stringify(good));
  writeFileSync(files.wrong, JSON.stringify({ ...good, candidate: { ...good.candidate, birthDate: '31-02-2006' } }));
  const env = { ...process.env, REFERRALS_URL: `${app.url}/v1`, REFERRALS_KEY: 'demo-key' };
  const byNode = (file: string, more = env) =>
    run(process.execPath, ['examples/refer.mjs', file, 'key-1'], { env: more });
  const first = await byNode(files.good);
  await app.clock.idle();
  const reference = /HW-[0-9A-Z]{7}/.exec(first.stdout)?.[0] ?? '';
  expect(await journey.stage(reference)).not.toBe('unconfirmed');
  expect((await byNode(files.good)).stdout).toBe(first.stdout);
  const again = await run('sh', ['examples/refer.sh', files.good, 'key-1'], { env });
  expect(JSON.parse(again.stdout).reference).toBe(reference);
  await expect(byNode(files.wrong)).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('/candidate/birthDate'),
  });

  const before = (await app.mails()).length;
  const trial = await byNode(files.good, { ...env, REFERRALS_KEY: 'sandbox-key' });
  await app.clock.idle();
  expect(trial.stdout).toMatch(/^HW-TRIAL\w\w received/);
  expect((await app.mails()).length).toBe(before);
  await journey.close();
});
