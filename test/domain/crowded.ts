import { toTransaction } from '../../functions/adapters/dynamodb/transaction.ts';
import type { Change } from '../../functions/domain/change.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { World } from './journey-model.ts';

/** Most items that DynamoDB takes in one transaction. */
export const mostItems = 100;
/** Most bytes that it takes in one. */
export const mostBytes = 4_000_000;

/** What the coordinator may still have to phone about: some of it ends with the case, and some does not. */
const subjects = ['wants-to-talk', 'contact-lost', 'waiting', 'pause-candidate', 'ended-candidate'] as const;

/** The world with these tasks open, and no others. */
export function withOpen<W extends Pick<World, 'from' | 'tasks'>>(world: W, open: readonly Task[]): W {
  const referral = { ...world.from.referral, openTasks: open.map(({ id }) => id) };
  const tasks = new Map([...world.tasks, ...open.map((one) => [one.id, one] as const)]);
  return { ...world, tasks, from: { ...world.from, tasks: open, referral } };
}

/** So many calls that are overdue for long, as in a case that nobody takes up. */
export function overdueCalls({ from: { referral }, now }: Pick<World, 'from' | 'now'>, many: number): readonly Task[] {
  return Array.from({ length: many }, (_, index): Task => {
    const n = 1001 + index;
    return {
      id: `${referral.id}#call#${n}`,
      referralId: referral.id,
      kind: 'call',
      n,
      status: 'open',
      owner: 'coordinator',
      about: subjects[index % subjects.length] ?? '',
      level: 2,
      addressee: 0,
      createdAt: referral.createdAt,
      visibleFrom: referral.createdAt,
      dueAt: now,
      overdueSince: referral.createdAt,
      reminders: [],
      remindersSent: 4,
      announced: true,
      nextAt: now,
      onSilence: 'remind-coordinator',
    };
  });
}

/** Marks of terms, as many as there can be for a candidate (15) and for a sender (8). */
const marksOf = (whose: string, many: number) => Array.from({ length: many }, (_, n) => `${whose}-${n}`);
const ofCandidate = marksOf('candidate', 15);
const ofSender = marksOf('sender', 8);
const terms = { terms: [...ofCandidate, ...ofSender], ofCandidate, ofSender };

/** What the store writes of a change at once, where its case is found under as many terms as there can be. */
export function writesOf(change: Change) {
  return toTransaction(change, {}, { table: 'table', linkHash: (id) => id, terms });
}
