import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { journeyDocument } from '../../docs/build.ts';
import { eventsPath } from '../../functions/domain/desk-paths.ts';
import { contextNames } from '../../lib/config.ts';
import { projectRoot } from '../../lib/synthesise.ts';
import { resourcesOf, templateOf } from './template.ts';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

/** The names in code that begin the rows of the tables of a document. */
function rowsOf(document: string): string[] {
  const firstCells = [...read(document).matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = '']) => cell);
  return firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

test('every alarm has its row among the documents, and every row its alarm', () => {
  const prefix = 'hw-production-midden-utrecht-';
  const alarms = resourcesOf(templateOf('production'), 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
    String(Properties['AlarmName']).replace(prefix, ''),
  );
  expect(rowsOf('docs/operate/alarms.md').sort()).toEqual(alarms.sort());
});

test('what is logged beside work that cannot be done is named by its alarm and by its row', () => {
  const text = globSync('functions/**/*.ts', { cwd: projectRoot }).map(read).join('\n');
  const beside = /log\.error\('([a-z-]+)'[^;]*;\s*(?:runtime\.)?log\.count\('unhealable'/g;
  const names = [...text.matchAll(beside)].map(([, name = '']) => name);
  expect(names.length).toBeGreaterThan(5);
  const found = resourcesOf(templateOf('production'), 'AWS::CloudWatch::Alarm').find(([, { Properties }]) =>
    String(Properties['AlarmName']).endsWith('-sweeper-unhealable'),
  );
  const told = String(found?.[1].Properties['AlarmDescription']);
  const row = read('docs/operate/alarms.md')
    .split('\n')
    .find((line) => line.startsWith('| `sweeper-unhealable`'));
  for (const name of names) {
    expect(told).toContain(name);
    expect(row).toContain(`\`${name}\``);
  }
  for (const [, name = ''] of (row?.split('|')[3] ?? '').matchAll(/`([a-z-]+)`/g)) expect(text).toContain(`'${name}'`);
});

test('wherever the documents close the site, its own alarms do not open it again', () => {
  for (const document of globSync('docs/**/*.md', { cwd: projectRoot })) {
    for (const [, command = ''] of read(document).matchAll(/cdk deploy([^`\n]*maintenance=on[^`\n]*)/g))
      expect(`${document}: ${command}`).toContain('--rollback-trigger-alarm-arns none');
  }
});

test('the alarm about other systems names the page of the desk that is about them', () => {
  const row = read('docs/operate/alarms.md')
    .split('\n')
    .find((line) => line.startsWith('| `events-undelivered`'));
  expect(row).toContain(`\`${eventsPath}\``);
});

test('every setting has its row among the documents, and every row its setting', () => {
  // The certificate is in the row of its domain.
  const settings = contextNames.filter((name) => name !== 'certificateArn');
  const rows = rowsOf('docs/operate/settings.md').filter((name) => name !== 'certificateArn');
  expect(rows.sort()).toEqual([...settings].sort());
});

/** Address of a heading on a page of GitHub: lower case, hyphens for spaces, no other signs. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-');
}

/** Whether a link of a document leads to a file here and, where it names one, to a heading in it. */
function leadsSomewhere(document: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? document : join(dirname(document), path);
  if (!existsSync(join(projectRoot, target))) return false;
  if (anchor === undefined) return true;
  return [...read(target).matchAll(/^#+ (.*)$/gm)].some(([, heading = '']) => anchorOf(heading) === anchor);
}

test('every link of the documents leads somewhere', () => {
  const documents = [
    'README.md',
    ...globSync(['{docs,test,engines,local,demo,functions,bench}/**/*.md'], { cwd: projectRoot }).filter(
      (file) => !file.includes('node_modules'),
    ),
  ];
  const dead = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^https?:/.test(link) && !leadsSomewhere(document, link))
      .map((link) => `${document}: ${link}`),
  );
  expect(documents.length).toBeGreaterThan(20);
  expect(dead).toEqual([]);
});

test('every document but README is reached from another one', () => {
  const documents = globSync('docs/**/*.md', { cwd: projectRoot });
  const linked = new Set(
    ['README.md', ...documents].flatMap((document) =>
      [...read(document).matchAll(/\]\(([^)#\s]+)/g)].map(([, link = '']) => join(dirname(document), link)),
    ),
  );
  expect(documents.filter((document) => !linked.has(document))).toEqual([]);
});

test('every benchmark has its line', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const benchmarks = Object.keys(scripts).filter((name) => scripts[name]?.includes(' bench/'));
  expect(rowsOf('bench/README.md').sort()).toEqual(benchmarks.map((name) => `npm run ${name}`).sort());
});

test('README stays short enough to be read', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThan(12 * 1024);
});

test('the journey is drawn as the code has it: npm run build:docs', () => {
  expect(read('docs/journey.md')).toBe(journeyDocument());
});
