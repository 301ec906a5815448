import type { CountedJourney } from './count-journeys.ts';
import { sumUnder, type Tally } from './tally.ts';
import { assumptions, type FunctionFacts, type SystemFacts } from './usage.ts';

const { waitMs } = assumptions;

/**
 * A plain design of the same journey, as tutorials have it, to compare with: a state for each step, a Wait for each reminder, a REST
 * API, every function at 512 MB, one item for the case and one for its trail, no transactions. It does less: a crash between
 * two of its writes loses one, and nothing repeats it.
 */
export const plainModel = {
  /** Megabytes of each function. */
  memory: 512,
  /** States of a step: the task, and the choice that follows from its result. */
  statesOfStep: 2,
  /** States of a reminder: the wait, the choice whether it is still needed, the task that sends it. */
  statesOfReminder: 3,
  /** States of any other mail: the task that sends it. */
  statesOfMail: 1,
  /** States at the begin and end of an execution. */
  statesOfExecution: 2,
  /** Write units of a step: the case, its entry in an index, a line of the trail. */
  writesOfStep: 3,
  /** Read units of a step, and of a page: the case and whoever is asked. */
  readsOfStep: 2,
  readsOfPage: 2,
} as const;

/**
 * What the plain design would ask of AWS for a journey that was counted here: the same answers, pages and mails. Milliseconds are
 * those of this system's pages and steps for each call, with two requests to the table where a state or a page has any.
 */
export function plainTally({ tally, events, reminders, mails }: CountedJourney): Tally {
  const m = plainModel;
  const requests = tally['request'] ?? 0;
  const codes = (tally['mail'] ?? 0) - mails;
  const ofSteps = events * m.statesOfStep + reminders * m.statesOfReminder + Math.max(0, mails - reminders);
  // Choices and waits are states without a function.
  const tasks = events + reminders + Math.max(0, mails - reminders);
  const own = sumUnder(tally, 'own') / Math.max(1, sumUnder(tally, 'call'));
  return {
    transition: m.statesOfExecution + ofSteps,
    'call/page': requests,
    'own/page': requests * own,
    'wait/page': requests * 2 * waitMs.dynamodb + codes * waitMs.mail,
    'call/step': tasks,
    'own/step': tasks * own,
    'wait/step': events * 2 * waitMs.dynamodb + mails * waitMs.mail,
    'write/PutItem': events * m.writesOfStep,
    'read/GetItem': events * m.readsOfStep + requests * m.readsOfPage,
    request: requests,
    newBrowser: tally['newBrowser'] ?? 0,
    answerByte: tally['answerByte'] ?? 0,
    mail: tally['mail'] ?? 0,
    mailByte: tally['mailByte'] ?? 0,
    logLine: tasks + requests,
    logByte: (tasks + requests) * 200,
  };
}

/** The functions of the plain design: kept, traced and logged as ours are. */
export function plainSystem({ functions, assets }: SystemFacts): SystemFacts {
  const [like] = Object.values(functions);
  if (like === undefined) throw new Error('The template has no function.');
  const one: FunctionFacts = { ...like, memory: plainModel.memory, secrets: 1 };
  return { functions: { page: one, step: one, 'serve-public': one }, assets, hasDataEvents: false };
}
