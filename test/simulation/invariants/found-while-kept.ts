import { findableSender } from '../../../functions/domain/find-terms.ts';
import { candidatePartySchema, referrerPartySchema } from '../../../functions/domain/party.ts';
import { isProbe } from '../../../functions/domain/probe.ts';
import type { StoredItem } from '../../support/table.ts';
import type { Invariant } from './violations.ts';

/**
 * The desk finds everybody whose data we keep, under all of their present terms, and nobody else: with a person's data goes
 * every trace of them in the index.
 */
export const foundWhileKept: Invariant = function* ({ items, now, findMarks }) {
  const isKept = ({ expiresAt }: StoredItem) => expiresAt === undefined || Number(expiresAt) * 1000 > Date.parse(now);
  const startsWith = (prefix: string) => (item: StoredItem) => String(item['pk']).startsWith(prefix);
  const boxes = new Map<string, string[]>();
  for (const { pk, sk } of items.filter(startsWith('F#')).filter(isKept))
    boxes.set(String(sk), [...(boxes.get(String(sk)) ?? []), String(pk).slice(2)]);
  const people = items.filter(startsWith('N#'));
  const lists = new Map(
    people.flatMap(({ pk, sk, terms }) => (sk === 'terms' ? [[String(pk).slice(2), terms as string[]] as const] : [])),
  );
  const kept = new Set<string>();
  for (const item of people.filter(({ sk }) => sk === 'candidate').filter(isKept)) {
    const id = String(item['pk']).slice(2);
    if (isProbe(id)) continue;
    kept.add(id);
    // One that was spoilt on purpose has no terms.
    const candidate = candidatePartySchema.safeParse(item).data;
    if (candidate === undefined) continue;
    const sent = people.find(({ pk, sk }) => pk === item['pk'] && sk === 'referrer');
    const sender = referrerPartySchema.safeParse(sent).data;
    const ofSender = sender === undefined ? [] : findMarks(findableSender(sender));
    const expected = [...new Set([...findMarks(candidate), ...ofSender])].toSorted().join(' ');
    if (expected !== (boxes.get(id) ?? []).sort().join(' ')) yield { about: id, what: 'is found under other terms' };
    if (expected !== [...(lists.get(id) ?? [])].sort().join(' ')) yield { about: id, what: 'says other terms' };
  }
  for (const id of boxes.keys()) if (!kept.has(id)) yield { about: id, what: 'is found though nobody is kept' };
  const here = new Set(people.filter(({ sk }) => sk === 'candidate').map(({ pk }) => String(pk).slice(2)));
  for (const id of lists.keys()) if (!here.has(id)) yield { about: id, what: 'has terms without a person' };
};
