import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doors } from '../../functions/domain/codes.ts';
import { labourMarketRegions } from '../../functions/domain/municipality-table.ts';
import { fillForm } from '../support/form-filling.ts';
import { openJourney } from '../support/journey.ts';
import { newRegionToRun } from '../support/new-regions.ts';
import { formWalks } from '../support/public-pages.ts';
import { walkDoors } from '../support/region-walks.ts';

test('in any region somebody comes in at each door, and whoever decides there agrees (each-region.long.ts walks them all)', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(labourMarketRegions)), async (code) => {
      const journey = await openJourney({ regionContent: await newRegionToRun(code) });
      expect(await walkDoors(journey)).toMatchObject(doors.map((door) => ({ door, got: door, stage: 'offer' })));
      await journey.close();
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

test.each([
  ['AM21', 's gravenhage', "'s-Gravenhage", 'GM0518'],
  ['AM05', 'Hengelo', 'Hengelo (O.)', 'GM0164'],
  ['AM02', 'súdwest-fryslân', 'Súdwest-Fryslân', 'GM1900'],
])('in %s the form takes "%s" for %s, and the mail to its team says so', async (code, place, name, municipality) => {
  const journey = await openJourney({ regionContent: await newRegionToRun(code) });
  const team = journey.app.region.municipalities.find((one) => one.code === municipality)?.teamMailbox ?? '';
  const walk = formWalks.find((one) => one.name === 'self-adult');
  const answers = {
    ...walk?.answers,
    place,
    'situation.workCoachEmail': '',
    'request.preferredProvider': '',
  };
  const sent = await fillForm(journey.person('noor@post.example'), `${journey.app.url}${walk?.start}`, answers);
  const reference = /HW-\w{7}/.exec(sent.text)?.[0] ?? '';
  expect((await journey.look(reference)).referral).toMatchObject({ municipality, stage: 'approval' });
  expect(await journey.newestMail(team, reference)).toContain(name);
  await journey.close();
});
