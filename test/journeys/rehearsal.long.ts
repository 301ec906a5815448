import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRehearsed } from '../../demo/rehearsal/mark.ts';
import { readRehearsalOptions } from '../../demo/rehearsal/options.ts';
import { rehearseTwice } from '../../demo/rehearsal/rehearse.ts';
import { conclusion } from '../../demo/rehearsal/report.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { casesAndTasks } from '../support/table.ts';

/** Cases of IPS that came to another institution than the one that treats the person; and how many there are. */
async function placesOfIps(folder: string): Promise<{ readonly cases: number; readonly elsewhere: string[] }> {
  const app = await openEmbedded({ dataDir: folder, seed: 1 });
  try {
    const { referrals } = app.runtime('sweep-tasks');
    const ips = (await casesAndTasks(app)).filter((item) => item['programme'] === 'ips' && item['sk'] === 'REFERRAL');
    const elsewhere: string[] = [];
    for (const { id, provider } of ips) {
      const { candidate } = await referrals.parties(String(id));
      if (provider !== undefined && candidate !== undefined && candidate.inCareAt !== provider)
        elsewhere.push(String(id));
    }
    return { cases: ips.filter(({ provider }) => provider !== undefined).length, elsewhere };
  } finally {
    await app.close();
  }
}

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rehearsal-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

// Starts five processes one after another, so it may take long on a busy machine.
test('a small rehearsal comes to the same table when the process is killed on the way', {
  timeout: 400_000,
}, async () => {
  const options = readRehearsalOptions(
    ['--referrals', '7', '--days', '40', '--seed', '2', '--kill', '3', '--data', dataDir],
    '/',
  );
  const seen: string[] = [];
  const outcome = await rehearseTwice(options, (what, { day }) => seen.push(`${what} ${day}`));
  expect(seen).toHaveLength(80);
  const { plain, killed } = outcome;
  expect([plain.kills, killed.kills]).toEqual([0, 3]);
  expect(killed.report).toBe(plain.report);
  expect([plain.repeats, plain.forgotten, killed.forgotten]).toEqual([0, 0, 0]);
  expect([...plain.complaints, ...killed.complaints]).toEqual([]);
  // A table of nothing would equal itself, too.
  expect(plain.report).toMatch(/^received +.* [4-7]$/m);
  expect(plain.report).toMatch(/^started +.* [1-7]$/m);
  expect(conclusion(outcome, options)).toMatchObject({ well: true });
  expect(await isRehearsed(dataDir)).toBe(true);
  const { cases, elsewhere } = await placesOfIps(dataDir);
  expect(cases).toBeGreaterThan(0);
  expect(elsewhere).toEqual([]);
});
