import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contextNames } from '../../lib/config.ts';
import { projectRoot } from '../../lib/synthesise.ts';
import { resourcesOf, templateOf } from './template.ts';

/** The names in code that begin the rows of the table under a heading of README. */
function rowsUnder(heading: string): string[] {
  const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
  const [, chapter = ''] = readme.split(`\n### ${heading}\n`);
  const [own = ''] = chapter.split('\n### ');
  const firstCells = [...own.matchAll(/^\| (`[^|]*) \|/gm)].map(([, cell = '']) => cell);
  return firstCells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

test('every alarm has its row in README, and every row its alarm', () => {
  const prefix = 'hw-production-midden-utrecht-';
  const alarms = resourcesOf(templateOf('production'), 'AWS::CloudWatch::Alarm').map(([, { Properties }]) =>
    String(Properties['AlarmName']).replace(prefix, ''),
  );
  expect(rowsUnder('Alarms').sort()).toEqual(alarms.sort());
});

test('every setting has its row in README, and every row its setting', () => {
  // The certificate stands in the row of its domain.
  const settings = contextNames.filter((name) => name !== 'certificateArn');
  const rows = rowsUnder('Settings').filter((name) => name !== 'certificateArn');
  expect(rows.sort()).toEqual([...settings].sort());
});
