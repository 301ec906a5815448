import { approve, bySelf } from '../support/cases.ts';
import { holdsNobodyUp, toTheEnd } from './poison-scene.ts';

const workCoach = 'sam@zeist.example';

holdsNobodyUp('the first mail, to one mailbox for all', {
  isShort: true,
  prepare: async (journey, people) => {
    journey.app.mailbox.setFault(({ to }) => (to === workCoach ? 'throttle' : undefined));
    return journey.refer(bySelf({ ...people, workCoach }));
  },
  goOn: async (journey) => {
    journey.app.mailbox.setFault(undefined);
    await journey.app.clock.advanceBy('PT1H');
  },
  finish: async (journey, people, reference) => {
    await approve(journey, { ...people, workCoach }, reference);
    await toTheEnd(journey, people, reference);
  },
});
