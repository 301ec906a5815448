import type { ToldEvent } from '../../domain/events/told-event.ts';
import { keyPrefixes, tableShape } from '../../ports/table.ts';
import { daysAfter, expiring, type Item, type Key, toItem } from './items.ts';

/** How long an event that does not arrive is kept: it holds nothing personal. */
const keptDays = 90;

/** Partition of the index of open work for events, which the sweeper never looks at. */
export const eventShard = 'OPEN#events';

/** Long enough for numbers to sort as texts. */
const numbered = (sequence: number): string => String(sequence).padStart(6, '0');

/** The keys of events and of who is told them. */
export const eventKeys = {
  /** What one subscriber has yet to hear of a referral is in one line, in the order of its numbers. */
  event: ({ referralId, to, sequence }: Pick<ToldEvent, 'referralId' | 'to' | 'sequence'>): Key => ({
    pk: keyPrefixes.events + referralId,
    sk: `${to}#${numbered(sequence)}`,
  }),
  state: (subscriber: string): Key => ({ pk: `${keyPrefixes.events}subscribers`, sk: subscriber }),
  /** An event that was given up, to be found: the event itself stays in its line. */
  dead: ({ referralId, to, sequence }: Pick<ToldEvent, 'referralId' | 'to' | 'sequence'>): Key => ({
    pk: `${keyPrefixes.events}dead`,
    sk: `${to}#${referralId}#${numbered(sequence)}`,
  }),
} as const;

/** Attributes by which an event is found when its moment comes. */
export function eventOpenAt(at: string): Record<string, string> {
  return { [tableShape.openIndex.partitionKey]: eventShard, [tableShape.openIndex.sortKey]: at };
}

/** When an event goes that nobody ever took. */
export function eventExpiry({ at }: Pick<ToldEvent, 'at'>): Record<string, number> {
  return expiring(daysAfter(at, keptDays));
}

/** The items of the events of a change. */
export function eventWrites(events: readonly ToldEvent[]): readonly Item[] {
  return events.map((event) =>
    toItem(eventKeys.event(event), event, { ...eventOpenAt(event.nextAt), ...eventExpiry(event) }),
  );
}
