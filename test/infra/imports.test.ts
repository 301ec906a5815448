import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** One part of the system: a name, and the files that belong to it. The first that matches counts. */
const parts: readonly (readonly [part: string, files: RegExp])[] = [
  ['domain', /^functions\/domain\//],
  ['ports', /^functions\/ports(\.ts$|\/)/],
  ['cases', /^functions\/cases\//],
  ['adapters', /^functions\/adapters\//],
  // Mails of the user pool: written by the template, and no function sends them.
  ['pool-mails', /^functions\/web\/staff-mails\.ts$/],
  ['web', /^functions\/web\//],
  ['runtime', /^functions\/runtime\//],
  ['steps', /^functions\/steps\//],
  // These put a function together from its parts: nobody else may reach the adapters through them.
  ['wiring', /^functions\/[^/]+\/(index|desks)\.ts$/],
  ['function', /^functions\//],
  ['engine-support', /^engines\/support\//],
  ['dynamodb', /^engines\/dynamodb\//],
  ['states', /^engines\/states\//],
  ['local', /^local\//],
  ['demo', /^demo\//],
  ['lib', /^lib\//],
  ['admin', /^admin\//],
  ['assets', /^assets\//],
  ['docs', /^docs\//],
  ['texts', /^texts\//],
  ['bench', /^bench\//],
  ['bin', /^bin\//],
  ['test', /^test\//],
  ['regions', /^regions\//],
  ['settings', /^[^/]+$/],
];

/** Which parts each part may import from, besides itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ports: ['domain'],
  cases: ['domain', 'ports'],
  adapters: ['domain', 'ports'],
  web: ['domain', 'ports', 'cases'],
  'pool-mails': ['domain', 'web'],
  runtime: ['domain', 'ports', 'adapters'],
  steps: ['domain', 'ports', 'cases', 'runtime'],
  wiring: ['ports', 'cases', 'runtime', 'web', 'function'],
  function: ['domain', 'ports', 'cases', 'web', 'runtime', 'steps'],
  // The engines are packages of their own: they know nothing of referrals, and not of each other.
  'engine-support': [],
  dynamodb: ['engine-support'],
  states: ['engine-support'],
  local: ['domain', 'ports', 'cases', 'web', 'runtime', 'wiring', 'engine-support', 'dynamodb', 'states', 'lib'],
  demo: ['domain', 'ports', 'cases', 'web', 'runtime', 'engine-support', 'states', 'local'],
  lib: ['domain', 'ports', 'runtime', 'pool-mails'],
  // What an administrator does by hand, with rights of their own.
  admin: ['domain', 'ports', 'cases', 'adapters', 'web', 'runtime', 'engine-support', 'dynamodb', 'local', 'lib'],
  assets: [],
  docs: ['domain', 'lib'],
  // Which texts may be changed depends on what the functions can read of a message, and the words of dates on how pages write them.
  texts: ['domain', 'web'],
  // What is shipped takes nothing from the tests.
  bin: [
    ...['domain', 'cases', 'adapters', 'runtime', 'function', 'dynamodb', 'local', 'demo'],
    ...['lib', 'admin', 'assets', 'docs', 'texts'],
  ],
  bench: parts.map(([part]) => part).filter((part) => part !== 'bin'),
  test: parts.map(([part]) => part).filter((part) => part !== 'bin'),
  regions: [],
  settings: [],
};

function partOf(file: string): string {
  return parts.find(([, files]) => files.test(file))?.[0] ?? 'nowhere';
}

function sources(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return /^(node_modules|cdk\.out|coverage|\..*)$/.test(entry.name) ? [] : sources(path);
    return /\.[cm]?ts$/.test(entry.name) ? [path] : [];
  });
}

/** Files of this repository that a file imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map(([, path]) =>
    normalize(join(dirname(file), path ?? '')),
  );
}

const files = sources();

test('every file belongs to a part, and each part has files', () => {
  expect(files.filter((file) => partOf(file) === 'nowhere')).toEqual([]);
  const empty = parts.filter(([part]) => part !== 'regions' && !files.some((file) => partOf(file) === part));
  expect(empty).toEqual([]);
  expect(Object.keys(mayImport).toSorted()).toEqual(parts.map(([part]) => part).toSorted());
});

test('a part imports only from the parts that it may know', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => partOf(target) !== partOf(file) && !mayImport[partOf(file)]?.includes(partOf(target)))
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('adapters read people in one place, which looks at their time', () => {
  const reading =
    /\b(?:party|candidateParty|referrerParty|approverParty|jobCoachParty|noteParty|deskNoteParty|deciderParty|personalPart)Schema\b/;
  const readers = files.filter(
    (file) => file.startsWith('functions/adapters/') && reading.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(readers).toEqual(['functions/adapters/dynamodb/case-items.ts']);
});

test('outside functions/ no leave is given that nobody uses', () => {
  const used = new Set(files.flatMap((file) => importsOf(file).map((target) => `${partOf(file)} > ${partOf(target)}`)));
  const idle = Object.entries(mayImport)
    .filter(([part]) => ['dynamodb', 'states', 'local', 'demo', 'lib', 'docs', 'bin'].includes(part))
    .flatMap(([part, known]) => known.map((other) => `${part} > ${other}`))
    .filter((leave) => !used.has(leave));
  expect(idle).toEqual([]);
});

test('a package that only tools need is no part of a function', () => {
  const tools =
    /^(node:child_process|aws-cdk-lib|constructs|jsonata|asl-validator|esbuild|@formatjs|intl-messageformat|yaml)/;
  const wrong = files
    .filter((file) => file.startsWith('functions/'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\bfrom\s*'([^'.][^']*)'/g)]
        .filter(([, name]) => tools.test(name ?? ''))
        .map(([, name]) => `${file} imports ${name}`),
    );
  expect(wrong).toEqual([]);
});
