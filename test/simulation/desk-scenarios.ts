import { type DeskActionName, deskActionOf } from '../../functions/domain/desk-actions.ts';
import { accept, approve, bySelf, cast, start } from '../support/cases.ts';
import { actAtDesk } from '../support/desk-actions.ts';
import { type BodyParts, demoKey, type Journey } from '../support/journey.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { refer, referenceOf, type Scenario, type Step } from './journeys.ts';

const people = cast('ada');
const others = cast('bob');
const one = 'ada';
const two = 'bob';

type Fields = Readonly<Record<string, string>>;

/**
 * Whether the desk did something to a case already, as its trail tells whoever looks before they try again: an answer may have
 * been lost on its way. No journey does the same to one case twice.
 */
async function isDone({ app }: Journey, reference: string, action: DeskActionName): Promise<boolean> {
  const events = await app.runtime('sweep-tasks').referrals.events(reference);
  const changes: readonly string[] = deskActionOf(action).changes;
  return events.some((event) => event.origin === 'desk' && changes.includes(event.action));
}

/** The coordinator does something with a case at the desk. */
function atDesk(action: DeskActionName, fields: Fields | ((journey: Journey) => Fields) = {}, as = one): Step {
  return {
    name: `${action} ${as} at the desk`,
    atDesk: action,
    async act(journey, notes) {
      const reference = referenceOf(notes, as);
      if (await isDone(journey, reference, action)) return;
      const given = typeof fields === 'function' ? fields(journey) : fields;
      await actAtDesk(journey, reference, action, given);
    },
  };
}

const sent = (parts: BodyParts = bySelf(people), as = one) => refer(as, parts, demoKey);
const approved = (who = people, as = one): Step => ({
  name: `approve ${as}`,
  act: (journey, notes) => approve(journey, who, referenceOf(notes, as)),
});
const accepted = (who = people, as = one): Step => ({
  name: `accept ${as}`,
  act: (journey, notes) => accept(journey, who, referenceOf(notes, as), journey.day()),
});
const begun = (who = people, as = one): Step => ({
  name: `first talk ${as}`,
  act: (journey, notes) => start(journey, who, referenceOf(notes, as)),
});

/** What the coordinator does at the desk, each action in a journey in which it matters. */
export const deskScenarios: readonly Scenario[] = [
  {
    // The place that comes free goes to whoever waits.
    name: 'desk-withdraws',
    region: () => regionWithPlaces(1),
    steps: [
      sent(),
      approved(),
      sent(bySelf(others), two),
      approved(others, two),
      atDesk('withdraw'),
      accepted(others, two),
      begun(others, two),
      atDesk('withdraw', {}, two),
    ],
  },
];
