import type { FaultPoint } from '../../engines/support/sdk-handler.ts';
import { bySelf, cast, mailboxes, talkDay, untilCheckIn } from '../../test/support/cases.ts';
import { type Journey, openJourney } from '../../test/support/journey.ts';
import type { Person } from '../../test/support/person.ts';
import { countTransitions } from '../costs/transitions.ts';
import { type Row, rows } from './rows.ts';

/** Calls of AWS by operation, such as `GetItem`, or `SendRawEmail`. */
export type Calls = Readonly<Record<string, number>>;

/** The AWS calls of one journey, and the state transitions of its executions. */
export interface JourneyCalls {
  readonly calls: Readonly<Record<Row, Calls>>;
  readonly transitions: number;
}

/**
 * Whether a call of a function counts. The sweeper runs by the clock, so it counts only in a quiet week; its look at what is
 * due, and at who is away, costs the same without any case.
 */
function isOfCase({ service, phase, invocation, request }: FaultPoint, isQuiet: boolean): boolean {
  if (service === 'functions' || phase !== 'before' || invocation === undefined) return false;
  if (invocation.folder !== 'sweep-tasks') return true;
  return isQuiet && !/"IndexName"|"A#present"/.test(JSON.stringify(request?.input));
}

/** Rows in which nobody does anything. */
const quietRows: readonly Row[] = ['a quiet week of an open case', 'the quiet weeks from then to the next question'];

/** Called with each counted call, in order. */
export type Heard = (point: FaultPoint) => void;

/** A counter of calls, to be put into a run as its hook. */
function createCounter(heard: Heard) {
  let counted: Record<string, number> = {};
  let isQuiet = false;
  return {
    hook(point: FaultPoint): void {
      if (!isOfCase(point, isQuiet)) return;
      counted[point.operation] = (counted[point.operation] ?? 0) + 1;
      heard(point);
    },
    /** Starts counting. */
    begin(row: Row): void {
      counted = {};
      isQuiet = quietRows.some((one) => one === row);
    },
    take: (): Calls => counted,
  };
}

/** The number of all calls. */
export function sumOf(calls: Calls): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}

/**
 * Plays the usual journey on an embedded run: somebody refers themselves, the work coach approves, the first provider takes
 * them on, the talk is held, and at the second check-in it stops. An answer counts from its page until everything waits again.
 *
 * @param tell called for each step when it begins, and for each of its calls
 */
export async function countJourney(
  tell: { readonly row: (row: Row) => void; readonly call: Heard } = { row: () => {}, call: () => {} },
): Promise<JourneyCalls> {
  let isCounting = false;
  const counter = createCounter((point) => {
    if (isCounting) tell.call(point);
  });
  const journey = await openJourney({ faults: counter.hook });
  try {
    const transitions = countTransitions(journey.app.executions);
    const found: Partial<Record<Row, Calls>> = {};
    const counting = async (row: Row, work: () => Promise<unknown>) => {
      await journey.app.clock.idle();
      counter.begin(row);
      tell.row(row);
      isCounting = true;
      await work();
      await journey.app.clock.idle();
      isCounting = false;
      found[row] = { ...counter.take() };
      // Executions that ended long ago are forgotten.
      await transitions.look();
    };
    await play(journey, counting);
    const calls = Object.fromEntries(rows.map((row) => [row, found[row] ?? {}])) as JourneyCalls['calls'];
    return { calls, transitions: await transitions.total() };
  } finally {
    await journey.close();
  }
}

async function play(journey: Journey, counting: (row: Row, work: () => Promise<unknown>) => Promise<void>) {
  const people = cast('counted');
  const { clock } = journey.app;
  /** Opens the page of a task whose mailbox has been proved. */
  const proved = async (person: Person) => person.open(await person.newestLink());

  let reference = '';
  await counting('intake until it waits at the first task', async () => {
    reference = await journey.refer(bySelf(people));
  });
  const workCoach = journey.person(people.workCoach);
  await counting('link opened, code asked, proved', () => proved(workCoach));
  await counting('approve: page shown, answered, until the offer is mailed', () =>
    workCoach.answer({ choice: 'approve' }),
  );
  const provider = await providerOf(journey, reference);
  await proved(provider);
  await counting('accept until the first talk is asked', () =>
    provider.answer({
      choice: 'accept',
      jobCoachName: 'Robin Coach',
      jobCoachEmail: people.jobCoach,
      jobCoachPhone: '030 123 45 67',
      startsOn: talkDay(journey),
    }),
  );
  const jobCoach = journey.person(people.jobCoach);
  await proved(jobCoach);
  await counting('first talk held', () => jobCoach.answer({ choice: 'held', heldOn: journey.day() }));
  await untilCheckIn(journey, reference);
  await proved(jobCoach);
  await counting('check-in answered', () => jobCoach.answer({ choice: 'continues', hoursUsed: '4' }));
  await counting('a quiet week of an open case', () => clock.advanceBy('P7D'));
  const { tasks } = await journey.look(reference);
  const asked = Date.parse(tasks.find(({ kind }) => kind === 'check-in')?.visibleFrom ?? clock.now());
  await counting('the quiet weeks from then to the next question', () =>
    clock.advanceTo(new Date(asked - 60_000).toISOString()),
  );
  await untilCheckIn(journey, reference);
  await proved(jobCoach);
  await counting('last answer until closed', () =>
    jobCoach.answer({ choice: 'stopped', reason: 'no-match', hoursUsed: '2' }),
  );
}

/** The mailbox of the provider that was asked. */
async function providerOf(journey: Journey, reference: string): Promise<Person> {
  const { referral } = await journey.look(reference);
  const found = journey.app.region.providers.find(({ id }) => id === referral.provider);
  return journey.person(found?.mailbox ?? mailboxes.kwintes);
}
