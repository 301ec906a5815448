import { expect, test } from 'vitest';
import { neighboursOf } from '../../admin/new-region/neighbours.ts';
import { doors } from '../../functions/domain/codes.ts';
import { allMunicipalities } from '../../functions/domain/municipality.ts';
import { labourMarketRegions } from '../../functions/domain/municipality-table.ts';
import { openJourney } from '../support/journey.ts';
import { newRegionToRun } from '../support/new-regions.ts';
import { answerOutside, walkDoors } from '../support/region-walks.ts';

/** Each region of the country as `npm run new-region` makes it: somebody comes in at each of its doors. */
test.each(Object.entries(labourMarketRegions).map(([code, { name }]) => [code, name] as const))(
  '%s %s: a referral at each door is agreed to, and people from next door are told where to go',
  async (code) => {
    const journey = await openJourney({ regionContent: await newRegionToRun(code) });
    const asked = expect.stringMatching(/^todo-(ggz|aanbieder)$/);
    expect(await walkDoors(journey)).toEqual(doors.map((door) => ({ door, got: door, stage: 'offer', asked })));
    for (const neighbour of neighboursOf(code)) {
      const municipality = allMunicipalities.find(({ regionCode }) => regionCode === neighbour)?.code ?? '';
      const answer = await answerOutside(journey, municipality);
      expect(answer).toContain(labourMarketRegions[neighbour]?.name.replace(/^Regio /, ''));
    }
    await journey.close();
  },
);
