import { about, started } from '../support/cases.ts';
import { guided, holdsNobodyUp } from './poison-scene.ts';

holdsNobodyUp('the day of a check-in', {
  prepare: started,
  async pass({ look, app: { clock } }, first) {
    // Weeks with spoilt items would be weeks of failures, one every quarter of an hour.
    const { tasks } = await look(first);
    const asked = Date.parse(tasks.find(({ kind }) => kind === 'check-in')?.visibleFrom ?? '');
    await clock.advanceTo(new Date(asked - 3_600_000).toISOString());
  },
  goOn: ({ app: { clock } }) => clock.advanceBy('PT3H'),
  async finish(journey, people, reference) {
    const given = { choice: 'continues', hoursUsed: '6' };
    await journey.person(people.jobCoach).answer(given, about(reference));
    await guided(journey, people, reference);
  },
});
