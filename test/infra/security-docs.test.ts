import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../lib/synthesise.ts';

const pages = ['docs/security/threat-model.md', 'docs/security/incident-runbook.md'] as const;
const textOf = (page: string) => readFileSync(join(projectRoot, page), 'utf8');

describe.each(pages)('%s', (page) => {
  const text = textOf(page);

  test('names files and tests that exist', () => {
    const named = [...text.matchAll(/`((?:bin|functions|lib|local|test|regions)\/[\w./-]+)`/g)].map(
      ([, file = '']) => file,
    );
    const missing = named.filter((file) => !existsSync(join(projectRoot, file)) && !file.includes('my-region'));
    expect(missing).toEqual([]);
  });

  test('leads to pages that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(projectRoot, dirname(page), link)))).toEqual([]);
  });

  test('gives commands of npm that there are', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

test('every defence of the threat model names what holds it and what sees it', () => {
  const [, table = ''] = textOf('docs/security/threat-model.md').split('## What each defence rests on');
  const rows =
    table
      .split('## ')[0]
      ?.split('\n')
      .filter((line) => /^\| [A-Z]/.test(line)) ?? [];
  const defences = rows.slice(1).map((row) => row.split('|').map((cell) => cell.trim()));
  expect(defences.length).toBeGreaterThan(15);
  for (const [, threat, , heldBy, seenBy] of defences) {
    expect([threat, heldBy]).toEqual([threat, expect.stringMatching(/`(functions|lib)\//)]);
    expect([threat, seenBy]).toEqual([threat, expect.stringMatching(/`test\//)]);
  }
});
