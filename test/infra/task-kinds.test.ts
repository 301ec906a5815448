import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { taskKinds } from '../../functions/domain/codes.ts';

/*
 * What holds of a kind of task stands in its file in functions/domain/tasks, and what its page asks in functions/web/links: so a new
 * kind needs no change anywhere else. Code that compares kinds by hand has a rule of its own that nobody finds.
 */

const root = join(import.meta.dirname, '..', '..');

/** Files that may distinguish kinds of task, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  'functions/web/links/task-forms.ts': 'lists the page of every kind; the compiler keeps it whole',
  'demo/rehearsal/errands.ts': 'reads which task a mail brings from outside, as nobody tells it',
  'demo/rehearsal/fields.ts': 'invented people fill in each question in their own way',
  'demo/rehearsal/reactions.ts': 'invented people take to each question in their own way',
};

const kind = `'(?:${taskKinds.join('|')})'`;
const byHand: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['compares a kind', new RegExp(`\\bkind\\)?\\s*[!=]==\\s*${kind}|${kind}\\s*[!=]==\\s*[\\w.?]*\\bkind\\b`)],
  [
    'switches over kinds',
    new RegExp(`switch \\([\\w.?]*\\b(?:kind|Kind)\\)(?:(?!\\n {2}\\}\\n)[\\s\\S])*?case ${kind}:`),
  ],
  [
    'lists kinds',
    /:\s*(?:readonly )?TaskKind\[\]\s*=|\[[^\]]*\]\.includes\([\w.?]*\bkind\)|Record<(?:Exclude<)?TaskKind\b/,
  ],
  ['reads a kind out of an id', /\bkind\b[^;\n\]]*\]\s*=\s*[\w.]+\.split\('#'\)/],
];

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? sources(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** Places where a source, without its comments, distinguishes kinds by hand. */
function handmade(text: string): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return byHand.filter(([, pattern]) => pattern.test(code)).map(([what]) => what);
}

const files = ['functions', 'local', 'demo', 'lib', 'bin']
  .flatMap(sources)
  .filter((file) => !file.startsWith('functions/domain/tasks/'));
const found = files.flatMap((file) => handmade(readFileSync(join(root, file), 'utf8')).map((what) => [file, what]));

test('nobody but its own file tells a kind of task from another', () => {
  expect(found.filter(([file]) => !Object.hasOwn(exceptions, file ?? ''))).toEqual([]);
});

test('no exception is left that nobody needs', () => {
  expect(Object.keys(exceptions).filter((file) => !found.some(([known]) => known === file))).toEqual([]);
});

test.each([
  ["if (task.kind === 'accept-offer') return 1;", 'compares a kind'],
  ["const isCall = 'call' !== kind;", 'compares a kind'],
  ["  switch (task.kind) {\n    case 'x':\n    case 'check-in':\n", 'switches over kinds'],
  ["const own: readonly TaskKind[] = ['call'];", 'lists kinds'],
  ["if (['call', 'resolve'].includes(task.kind)) return;", 'lists kinds'],
  ['const words: Partial<Record<TaskKind, string>> = {};', 'lists kinds'],
  ["const [, kind] = taskId.split('#');", 'reads a kind out of an id'],
])('would be seen: %s', (code, what) => {
  expect(handmade(code)).toEqual([what]);
});

test('kinds of anything else, and words that are also a kind, may be compared', () => {
  expect(handmade("if (work.kind === 'mail' || answer.choice === 'approve') return wait(work);")).toEqual([]);
  expect(handmade("const referralId = taskId.split('#')[0];")).toEqual([]);
  expect(handmade("  switch (choice) {\n    case 'approve':\n")).toEqual([]);
});

/** Files from which a source imports values. */
function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  return [...code.matchAll(/^import (?!type )[^;]*?from '(\.[^']*)';/gm)].map(([, path]) =>
    normalize(join(dirname(file), path ?? '')),
  );
}

test('the file of a kind is reached by the list only, so that the circle of imports between kinds and journey always loads', () => {
  const kinds = /^functions\/domain\/tasks\/(?!rules\.ts)/;
  expect(files.filter((file) => importsOf(file).some((path) => kinds.test(path)))).toEqual([]);
});
