import { about, approve, bySelf, mailboxes } from '../support/cases.ts';
import { holdsNobodyUp, toTheEnd } from './poison-scene.ts';

holdsNobodyUp('a place, for which all wait', {
  prepare: async (journey, people) => {
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    return reference;
  },
  // It says that there is no place, so that all others wait.
  begin: async (journey, first) => {
    await journey.person(mailboxes.kwintes).answer({ choice: 'decline', reason: 'no-capacity' }, about(first));
  },
  goOn: async (journey, first) => {
    await journey.app.clock.advanceBy('PT1H');
    await journey.person(mailboxes.kwintes).answer({ choice: 'places-again' }, about(first));
    await journey.app.clock.advanceBy('PT20M');
  },
  finish: toTheEnd,
});
