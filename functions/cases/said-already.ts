import type { Answer } from '../domain/answers.ts';
import { localDate } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import type { Parties } from '../domain/party.ts';
import type { Referral } from '../domain/referral.ts';
import type { Decision, Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import type { Said } from './link-contracts.ts';

/** A task with its decision, and what is kept of the answer beside it. */
export interface Kept {
  readonly task: Task;
  readonly referral: Pick<Referral, 'decidedYears'>;
  readonly parties: Pick<Parties, 'notes' | 'deciders'>;
}

/** Choices that name a day, which their decision keeps. */
const withDay: readonly string[] = ['approve', 'held', 'moved', 'no-show', 'accept'];

/**
 * Whether what was posted is the answer that stands: `same` where all of it is, `alike` where the choice is but not everything beside
 * it is known to be, so that a correction may have been lost. Undefined where it is another answer, or somebody else's.
 *
 * @param role who posted it. Several people read the mailbox of a team: the name must be the same too
 */
export function standingOf(said: Said, role: string | undefined, kept: Kept): 'same' | 'alike' | undefined {
  const { task } = kept;
  const { decision } = task;
  if (decision === undefined || decision.actor !== role) return undefined;
  const { code, reason } = decision;
  if (code === 'died') return said.choice === code || said.reason === code ? 'same' : undefined;
  // Where to is kept elsewhere.
  if (code === 'relocated') return said.choice === 'stopped' ? 'alike' : undefined;
  if (code !== said.choice || (reason !== undefined && reason !== said.reason)) return undefined;
  if (!isSameName(said, kept)) return undefined;
  const day = withDay.includes(code) ? sameDay(said, decision) : 'same';
  if (day !== 'same') return day;
  return taskRules[task.kind].comparable?.includes(code) && isSameBeside(said, decision, kept) ? 'same' : 'alike';
}

function isSameName({ decidedByName }: Said, { task, parties }: Kept): boolean {
  const names = (parties.deciders ?? []).filter(({ taskId }) => taskId === task.id);
  return names.length === 0
    ? decidedByName === undefined && task.decision?.actor !== 'team'
    : names.some(({ name }) => name === decidedByName);
}

function sameDay({ on }: Said, { code, on: kept, at }: Decision): 'same' | 'alike' | undefined {
  // A yes without a day is of the day on which it came, and a talk on the planned day names none.
  const day = on ?? (code === 'approve' ? localDate(at) : undefined);
  if (day === kept) return 'same';
  return day === undefined && code !== 'no-show' ? 'alike' : undefined;
}

function isSameBeside(said: Said, { code, at }: Decision, { task, referral, parties }: Kept): boolean {
  if (said.reason === 'moved') return false;
  if (code === 'approve') return (said.years ?? '') === String(referral.decidedYears ?? '');
  const note = parties.notes.find((one) => one.taskId === task.id && one.at === at);
  return (said.text ?? '') === (note?.text ?? '');
}

/** What an answer says, as far as it is kept; see `Said`. */
export function saidBy(answer: Answer): Said {
  const all: Partial<Record<string, unknown>> = answer;
  const text = (...names: readonly string[]): string | undefined => {
    const found = names.map((name) => all[name]).find((one) => one !== undefined);
    return found === undefined ? undefined : String(found);
  };
  return {
    choice: answer.choice,
    ...defined({
      reason: text('reason', 'refusal', 'provider'),
      decidedByName: text('decidedByName'),
      on: text('heldOn', 'newDate', 'nextDate', 'decisionDate', 'startsOn'),
      years: text('years'),
      text: text('explanation', 'question', 'text'),
    }),
  };
}
