import type { Action } from '../../functions/domain/actions.ts';
import type { TaskKind } from '../../functions/domain/codes.ts';
import { byProfessional, bySelf, cast } from '../support/cases.ts';
import { answerAtDesk } from '../support/desk-actions.ts';
import { demoKey, type Journey } from '../support/journey.ts';
import { regionThatConfirms } from '../support/regions.ts';
import { refer, referenceOf, type Scenario, type Step, untilCheckIn, wait } from './journeys.ts';

const people = cast('ada');
const as = 'ada';

type Fields = Readonly<Record<string, string>>;

/** Something that the coordinator does on a task at the desk, and the change by which the trail tells that it was done. */
function onTask(
  kind: TaskKind,
  change: Action,
  fields: (journey: Journey) => Fields,
  part: 'answer' | 'steer' = 'answer',
): Step {
  return {
    name: `${change} at the desk`,
    async act(journey, notes) {
      const reference = referenceOf(notes, as);
      const { referrals } = journey.app.runtime('sweep-tasks');
      const events = await referrals.events(reference);
      // Whoever tries again looks first: the answer may have been lost on its way.
      if (events.some(({ origin, action }) => origin === 'desk' && action === change)) return;
      const { tasks } = await journey.look(reference);
      const task = tasks.find((one) => one.kind === kind);
      if (task === undefined) throw new Error(`no ${kind} is open`);
      await answerAtDesk(journey, task.id, fields(journey), part);
    },
  };
}

/** Cases in which everybody phones, and the coordinator passes on what they say. */
export const deskTaskScenarios: readonly Scenario[] = [
  {
    name: 'desk-answers-for-all',
    region: () => regionThatConfirms('sterk-met-werk'),
    steps: [
      refer(as, byProfessional(people), demoKey),
      onTask('confirm-interest', 'confirm-interest', () => ({ choice: 'yes' })),
      onTask('approve', 'approve', () => ({ choice: 'approve', decidedByName: 'Fenna de Beslisser' })),
      onTask('accept-offer', 'accept-offer', (journey) => ({
        choice: 'accept',
        jobCoachName: 'Robin Coach',
        jobCoachEmail: people.jobCoach,
        jobCoachPhone: '030 123 45 67',
        startsOn: journey.day(),
      })),
      onTask('confirm-start', 'confirm-start', (journey) => ({ choice: 'held', heldOn: journey.day() })),
      untilCheckIn(as),
      onTask('check-in', 'answer-check-in', () => ({ choice: 'stopped', reason: 'no-match', hoursUsed: '2' })),
    ],
  },
  {
    name: 'desk-steers-a-task',
    steps: [
      refer(as, bySelf(people), demoKey),
      onTask('approve', 'extend', () => ({ choice: 'extend', workingDays: '5' }), 'steer'),
      onTask(
        'approve',
        'change-addressee',
        () => ({ choice: 'change-addressee', email: 'lou-ada@zeist.example' }),
        'steer',
      ),
      wait('P30D'),
      onTask('approve', 'decline', () => ({
        choice: 'decline',
        reason: 'not-now',
        decidedByName: 'Fenna de Beslisser',
      })),
    ],
  },
];
