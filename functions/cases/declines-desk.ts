import type { DeclineReason } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import type { AnswerProblem, AnswerResult } from './answer-contracts.ts';
import type { DeviceCookie, Visit } from './visit-contracts.ts';
import type { ListedTask, WorklistDesk } from './worklist-contracts.ts';

/** How many are declined at the same moment, so that fifty do not take a minute. */
const atTheSameTime = 5;

/** What is declined, why, and by whom. */
export interface Declines {
  readonly tasks: readonly ListedTask[];
  /** Ids that were chosen too and do not wait for this reader (any more): the result says so. */
  readonly others: readonly string[];
  readonly reason: DeclineReason;
  readonly explanation?: string;
  readonly decidedByName?: string;
}

/** What became of one that was chosen; without a name where it was never shown to this reader, or is no longer theirs. */
export interface Outcome {
  readonly reference: string;
  readonly name?: string;
  /** Absent: it was declined. */
  readonly why?: 'answered' | 'gone' | 'busy' | 'refused';
  /** Of one that was refused: what is the matter with the answer. */
  readonly problems?: readonly AnswerProblem[];
}

type Tasks = Pick<WorklistDesk['tasks'], 'open' | 'answer'>;

/**
 * Declines several referrals for one reason, each by its own ordinary answer: it is looked at anew, and taken or not, as
 * if its reader had answered it alone. Answers what became of each, and what the device now knows: set the cookie.
 */
export async function declineTogether(
  tasks: Tasks,
  visit: Visit,
  declines: Declines,
): Promise<{ readonly outcomes: readonly Outcome[]; readonly device?: DeviceCookie }> {
  const outcomes: Outcome[] = [];
  let device: DeviceCookie | undefined;
  for (let at = 0; at < declines.tasks.length; at += atTheSameTime) {
    const some = declines.tasks.slice(at, at + atTheSameTime);
    for (const { outcome, result } of await Promise.all(some.map((task) => declineOne(tasks, visit, task, declines)))) {
      outcomes.push(outcome);
      if (result?.ok && result.device !== undefined) device = result.device;
    }
  }
  // Those that do not wait for this reader any more, or never did: nobody's name is told.
  const missing = declines.others.map((id) =>
    missed(tasks, visit, id, declines, { reference: id.split('#')[0] ?? '' }),
  );
  return { outcomes: [...outcomes, ...(await Promise.all(missing))], ...defined({ device }) };
}

async function declineOne(
  tasks: Tasks,
  visit: Visit,
  { taskId, role, bare, name }: ListedTask,
  declines: Declines,
): Promise<{ readonly outcome: Outcome; readonly result?: AnswerResult }> {
  const { reason, explanation, decidedByName } = declines;
  const known = { reference: bare.reference, ...defined({ name }) };
  // Only whoever answers for a team gives a name.
  const own = { reason, ...defined({ explanation, decidedByName: role === 'team' ? decidedByName : undefined }) };
  const shown = await tasks.open(taskId, { ...visit, posted: true });
  if (shown.state !== 'open' || shown.task.role !== role) {
    return { outcome: await missed(tasks, visit, taskId, own, known) };
  }
  const answer = { choice: 'decline', ...own } as const;
  const result = await tasks.answer(taskId, answer, { ...visit, anyway: true, shown });
  if (result.ok) return { outcome: known, result };
  switch (result.why) {
    case 'busy':
      return { outcome: { ...known, why: 'busy' } };
    // It still waits for this reader: what is wrong is the answer.
    case 'refused':
      return { outcome: { ...known, why: 'refused', problems: result.problems } };
    case 'needs-code':
    case 'gone':
      return { outcome: await missed(tasks, visit, taskId, own, known) };
  }
}

/**
 * Why nothing could be declined any more, as the task's own page tells this reader. What they declined themselves, by the same form
 * sent again, was declined.
 */
async function missed(
  tasks: Pick<Tasks, 'open'>,
  visit: Visit,
  taskId: string,
  { reason, explanation: text, decidedByName }: Pick<Declines, 'reason' | 'explanation' | 'decidedByName'>,
  known: Pick<Outcome, 'reference' | 'name'>,
): Promise<Outcome> {
  const said = { choice: 'decline', reason, ...defined({ decidedByName, text }) };
  const now = await tasks.open(taskId, { ...visit, posted: true, said });
  if (now.state === 'gone' && now.isSaid !== undefined) return known;
  return { ...known, why: now.state === 'gone' && now.why === 'answered' ? 'answered' : 'gone' };
}
