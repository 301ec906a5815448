import { casesOf } from './records.ts';
import type { Invariant } from './violations.ts';

/**
 * A person for whom a place is sought is in the queue, once, in the position that their case names; nobody else is. A
 * person missing from it would never be served, and a person left in it would be served for nothing.
 */
export const queueComplete: Invariant = function* (sight) {
  const cases = casesOf(sight);
  const entries = new Map<string, string[]>();
  for (const { pk, sk } of sight.items) {
    // The sum of a long queue stands beside it, and is nobody.
    if (!String(pk).startsWith('W#') || sk === 'AHEAD') continue;
    const [since = '', id = ''] = String(sk).split('#');
    entries.set(id, [...(entries.get(id) ?? []), `${String(pk).slice(2)} since ${since}`]);
  }
  for (const [id, { referral }] of cases) {
    const { stage, programme, waitingSince } = referral;
    const waits = stage === 'placing' || stage === 'waiting';
    const right = waits ? [`${programme} since ${waitingSince}`] : [];
    const found = entries.get(id) ?? [];
    if (found.join() === right.join()) continue;
    yield { about: id, what: `is ${stage} and in the queue ${found.join(' and ') || 'nowhere'}` };
  }
  for (const id of entries.keys()) if (!cases.has(id)) yield { about: id, what: 'stands in the queue without a case' };
};
