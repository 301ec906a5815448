import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlace } from '../../admin/open-place.ts';
import { doResults } from '../../admin/results.ts';
import { readRehearsalOptions } from '../../demo/rehearsal/options.ts';
import { personWords } from '../../demo/rehearsal/person-words.ts';
import { postedIn, rehearse } from '../../demo/rehearsal/rehearse.ts';
import { placesOf } from '../../demo/rehearsal/run-off.ts';
import { searchPeople } from '../../demo/rehearsal/search-people.ts';
import { findInFiles, windDownOn } from '../../demo/rehearsal/wind-down-on.ts';
import { openEmbedded } from '../../local/embedded.ts';
import { actAtDesk } from '../support/desk-actions.ts';
import { journeyOn } from '../support/journey.ts';
import { markedReferral, referMarked } from '../support/markers.ts';

let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'run-off-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const note = { text: 'Zoekt het liefst werk bij de vuurtoren van Terschelling.' };

/** What a rehearsed year has not: somebody who told everything, a note of the desk, and a session of staff. */
async function added(): Promise<number> {
  const app = await openEmbedded({ dataDir, seed: 1 });
  try {
    const journey = journeyOn(app, {
      request: (...asked) => app.request(...asked),
      sight: () => Promise.reject(new Error('not looked at')),
      close: () => app.close(),
    });
    const reference = await referMarked(journey);
    await actAtDesk(journey, reference, 'note', { note: note.text });
    const { items } = await placesOf(app);
    return searchPeople(items, personWords([markedReferral, note], JSON.stringify(app.region))).length;
  } finally {
    await app.close();
  }
}

async function writePack(data: string, out: string): Promise<void> {
  const place = await openPlace({ on: 'folder', data, region: 'midden-utrecht' });
  await doResults(place, { command: 'pack', out }).finally(() => place.close());
}

// Starts a process, and lives through more than ten years.
test('a small year and its run-off: it ends as was said, nobody is left anywhere, and the pack can be read', {
  timeout: 200_000,
}, async () => {
  const options = readRehearsalOptions(['--referrals', '7', '--days', '32', '--seed', '2', '--data', dataDir], '/');
  const { complaints } = await rehearse(options, () => {});
  expect(complaints).toEqual([]);
  // The search finds them where they are, in the store and in the bytes of its files.
  expect(await added()).toBeGreaterThan(10);
  const posted = [...(await postedIn(options)), markedReferral, note];
  expect((await findInFiles(dataDir, personWords(posted, ''))).length).toBeGreaterThan(10);

  const { text, well } = await windDownOn(dataDir, posted, writePack);
  expect(text).toMatch(/: found 0\n/);
  expect(text).toMatch(/went another way in between: 0\n/);
  expect({ text, well }).toMatchObject({ well: true });
});
