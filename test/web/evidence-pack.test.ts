import { expect, test } from 'vitest';
import { funderFiles } from '../../functions/web/evidence/pack.ts';
import { packNames } from '../../functions/web/evidence/pages.ts';
import { midden } from '../domain/fixtures.ts';

test('a pack of a programme that nobody has come in to yet has its tables, with their columns', async () => {
  const files = await funderFiles({ region: midden(), now: '2026-11-27T09:00:00.000Z', facts: [] });
  expect(files.get(packNames.table)).toMatch(/^quarter,/);
  expect(files.get(packNames.werkmonitor)).toMatch(/^quarter,.*\r\n2026-Q3,/);
});
