import { casesOf } from './records.ts';
import type { Invariant } from './violations.ts';

/** What a task shows on the desk, as the task itself has it. */
const shown = ['kind', 'n', 'owner', 'dueAt', 'overdueSince', 'about', 'undelivered'];
const ofCase = ['stage', 'door', 'programme', 'provider', 'createdAt', 'waitingSince', 'likelyDuplicateOf'];

/**
 * The desk shows every case in which something is open, once, as it is now, and no other; and the case knows that its row is
 * right. A municipality may be the one before a merger: readers look up today's.
 */
export const deskComplete: Invariant = function* (sight) {
  const cases = casesOf(sight);
  const rows = new Map<string, Record<string, unknown>>();
  for (const { pk, sk, row } of sight.items) {
    // Beside the rows stands until when the people of cases that ended are kept.
    if (!/^Z#\d/.test(String(pk))) continue;
    const id = String(sk);
    if (rows.has(id)) yield { about: id, what: 'is on the desk twice' };
    rows.set(id, JSON.parse(String(row)));
    if (!cases.has(id)) yield { about: id, what: 'is on the desk without a case' };
  }
  for (const [id, { referral, tasks }] of cases) {
    const row = rows.get(id);
    const open = referral.openTasks.map((one) => tasks.find((task) => task.id === one));
    if ((row !== undefined) !== open.length > 0) {
      yield {
        about: id,
        what: row === undefined ? 'has open tasks and is not on the desk' : 'is on the desk with nothing open',
      };
      continue;
    }
    if (referral.desk?.revision !== referral.revision)
      yield { about: id, what: 'does not know whether its row is right' };
    if (row === undefined) continue;
    const one: Record<string, unknown> = { ...referral };
    for (const field of ofCase) {
      if (row[field] !== one[field]) yield { about: id, what: `has another ${field} on the desk` };
    }
    const tasksOnDesk = JSON.stringify(
      (row['tasks'] as Record<string, unknown>[]).map(({ since, ...task }) => [
        since,
        ...shown.map((name) => task[name]),
      ]),
    );
    const tasksOpen = JSON.stringify(
      open.map((task) => {
        const known: Record<string, unknown> = { ...task };
        return [known['visibleFrom'], ...shown.map((name) => known[name])];
      }),
    );
    if (tasksOnDesk !== tasksOpen) yield { about: id, what: 'has other tasks on the desk' };
  }
};
