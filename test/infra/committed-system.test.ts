import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findRegionFile } from '../../lib/region-file.ts';
import { projectRoot } from '../../lib/synthesise.ts';
import {
  committedFile,
  committedRegion,
  committedSources,
  committedStage,
  readMade,
} from '../../local/template/made.ts';
import { systemOf } from '../../local/template/make.ts';
import { templateOf } from './template.ts';

const mend = 'run `npm run build:template` after a change of the template';

test('the embedded run reads the system of the template as it is now', async () => {
  const made = await readMade(committedFile);
  expect(made?.system, mend).toEqual(systemOf(templateOf(committedStage, committedRegion)));
});

test('what the embedded run reads is used: it was made from the region file and the state machines of now', async () => {
  const made = await readMade(committedFile);
  expect(made?.madeFrom, mend).toBe(await committedSources(findRegionFile(committedRegion, projectRoot)));
});

test('names nobody but the account that the embedded run invents', () => {
  const text = readFileSync(committedFile, 'utf8');
  const accounts = new Set([...text.matchAll(/:(\d{12}):/g)].map(([, account]) => account));
  expect([...accounts]).toEqual(['000000000000']);
  expect(text).not.toContain(projectRoot);
});
