import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { regionJson } from '../../admin/new-region/region-json.ts';
import { SettingsError } from '../../functions/domain/errors.ts';
import { findTodos } from '../../functions/domain/region-todos.ts';
import { readRegionOf, readSettings } from '../../lib/config.ts';
import { findRegionFile } from '../../lib/region-file.ts';
import { projectRoot } from '../../lib/synthesise.ts';
import { filledInRegion, newRegionNamed } from '../support/new-regions.ts';
import { ownSettings } from './template.ts';

let root = '';
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'region-file-'));
  mkdirSync(join(root, 'regions'));
  const draft = await newRegionNamed('AM14');
  writeFileSync(join(root, 'regions/amersfoort.json'), regionJson(draft));
  writeFileSync(join(root, 'ready.json'), regionJson(filledInRegion(draft)));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a region file', () => {
  test('is found by its name, and by its path', () => {
    const named = { name: 'amersfoort', path: join(root, 'regions/amersfoort.json') };
    expect(findRegionFile('amersfoort', root)).toEqual({ ...named, source: 'regions/amersfoort.json' });
    for (const path of ['regions/amersfoort.json', named.path]) {
      expect(findRegionFile(path, root)).toEqual({ ...named, source: path });
    }
  });

  test.each([
    ['amersfort', /regions\/amersfort\.json\. .*possible: amersfoort\./],
    ['amersfoort.json', /no region file amersfoort\.json\. A file in regions\/ is named without \.json/],
    ['elders/x.json', /no region file elders\/x\.json/],
  ])('that is not there is refused with what is: %s', (named, message) => {
    expect(() => findRegionFile(named, root)).toThrow(SettingsError);
    expect(() => findRegionFile(named, root)).toThrow(message);
  });
});

describe('a draft', () => {
  test('may be tried at a test stage, which is told what it lacks', () => {
    const { region, draft = '' } = readRegionOf({ stage: 'test', region: 'amersfoort' }, root);
    expect(draft).toContain(`regions/amersfoort.json is a draft: ${findTodos(region).length} values`);
    expect(readSettings({ stage: 'test', region: 'amersfoort' }, root).draft).toBe(draft);
  });

  test('is refused for people, with all that it lacks, before anything else is asked', () => {
    const { draft = '?' } = readRegionOf({ stage: 'test', region: 'amersfoort' }, root);
    for (const more of [{}, ownSettings]) {
      const read = () => readSettings({ stage: 'production', region: 'amersfoort', ...more }, root);
      expect(read).toThrow(SettingsError);
      expect(read).toThrow(`${draft}\nStage production is for real people and takes no draft.`);
    }
  });

  test('is one no more once everything is filled in', () => {
    expect(readRegionOf({ stage: 'production', region: 'ready.json' }, root)).not.toHaveProperty('draft');
    expect(readSettings({ stage: 'production', region: 'ready.json', ...ownSettings }, root)).toMatchObject({
      regionName: 'ready',
      regionFile: join(root, 'ready.json'),
    });
  });
});

describe('a region that lets no coordinator in', () => {
  const names = { none: undefined, readers: { claim: 'cognito:groups', roles: [{ value: 'lezer', role: 'reader' }] } };

  test.each(Object.entries(names))('is refused for people, and told at a test stage: %s', (name, staff) => {
    const { staff: _, ...region } = JSON.parse(readFileSync(join(projectRoot, 'regions/midden-utrecht.json'), 'utf8'));
    writeFileSync(join(root, `${name}.json`), JSON.stringify({ ...region, ...(staff === undefined ? {} : { staff }) }));
    const read = (stage: string) => readSettings({ stage, region: `${name}.json`, ...ownSettings }, root);
    const says = `${name}.json lets nobody sign in at /werkplek as coordinator: put the group`;
    expect(() => read('production')).toThrow(`Stage production is for real people, and ${says}`);
    expect(read('test').deskless).toContain(says);
    expect(readSettings({ stage: 'test', region: 'ready.json' }, root)).not.toHaveProperty('deskless');
  });
});
