import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = join(root, 'test/fixtures/third-language/de');
const copy = mkdtempSync(join(tmpdir(), 'third-language-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

type Tree = unknown;

function isGroup(tree: Tree): tree is Record<string, Tree> {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

/** What was translated over what was not: a language is whole before it is offered. */
function over(plain: Tree, translated: Tree): Tree {
  if (!isGroup(plain) || !isGroup(translated)) return translated ?? plain;
  return Object.fromEntries(Object.entries(plain).map(([key, part]) => [key, over(part, translated[key])]));
}

/** A region file with German beside its Dutch: its words are files too. */
function withGerman(tree: Tree): Tree {
  if (Array.isArray(tree)) return tree.map(withGerman);
  if (!isGroup(tree)) return tree;
  const inside = Object.fromEntries(Object.entries(tree).map(([key, part]) => [key, withGerman(part)]));
  return typeof tree['nl'] === 'string' && typeof tree['en'] === 'string' ? { ...inside, de: tree['nl'] } : inside;
}

/** Renders the start page in German, as a program of the copy. */
const program = `
import { readFileSync } from 'node:fs';
import { frame } from './functions/web/frame.ts';
import { landingPage } from './functions/web/public/plain-pages.ts';
import { regionSchema } from './functions/domain/region-schema.ts';
const region = regionSchema.parse(JSON.parse(readFileSync('./region.json', 'utf8')));
const place = { lang: 'de', base: '', region };
const page = landingPage({ ...place, trial: true });
process.stdout.write(String(frame({ ...place, ...page, path: '/', helpdesk: region.helpdesk, serviceName: region.serviceName.de })));
`;

test('a third language is files only: a folder of texts, the words of the region, and one command', () => {
  for (const folder of ['functions', 'texts', 'bin'])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  cpSync(join(root, 'package.json'), join(copy, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(join(copy, 'texts/de'));
  for (const name of readdirSync(join(root, 'texts/nl'))) {
    const plain = parse(readFileSync(join(root, 'texts/nl', name), 'utf8'));
    const translated = readdirSync(fixture).includes(name) ? parse(readFileSync(join(fixture, name), 'utf8')) : {};
    writeFileSync(join(copy, 'texts/de', name), stringify(over(plain, translated)));
  }
  const region = JSON.parse(readFileSync(join(root, 'regions/midden-utrecht.json'), 'utf8'));
  writeFileSync(join(copy, 'region.json'), JSON.stringify(withGerman(region)));
  writeFileSync(join(copy, 'render.ts'), program);
  const run = (file: string) => execFileSync(process.execPath, [file], { cwd: copy, encoding: 'utf8' });

  expect(run('bin/build-texts.ts')).toContain('nl, de, en');
  const page = run('render.ts');
  expect(page).toContain('<html lang="de">');
  expect(page).toContain('<title>Hilfe zu Arbeit oder Schule - ');
  expect(page).toContain('Sterk met Werk of Scholing (von 16 bis 26 Jahren)');
  expect(page).toContain('hreflang="nl"');
  expect(page).toContain('<strong lang="de">Deutsch</strong>');
  // Every word of the page, but for those that the region file has, is German.
  const german = [...readdirSync(fixture)].flatMap((name) => leaves(parse(readFileSync(join(fixture, name), 'utf8'))));
  const dutch = ['frame', 'page'].flatMap((name) =>
    leaves(parse(readFileSync(join(root, `texts/nl/${name}.yaml`), 'utf8'))),
  );
  for (const text of dutch.filter((one) => one.length > 12 && !german.includes(one))) expect(page).not.toContain(text);
});

function leaves(tree: Tree): readonly string[] {
  if (typeof tree === 'string') return [tree];
  return Array.isArray(tree) || isGroup(tree) ? Object.values(tree).flatMap(leaves) : [];
}
