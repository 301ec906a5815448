import { subscriberStateSchema, toldEventSchema } from '../../domain/events/told-event.ts';
import type { EventStore } from '../../ports/event-store.ts';
import { eventKeys } from './event-items.ts';
import { contentOf } from './items.ts';
import { type BatchSource, queryAll } from './query.ts';

/** Reads how it goes with those who are told. Apart from the store, so that whoever only looks carries no more. */
export function createEventReader({
  client,
  table,
}: Pick<BatchSource, 'client' | 'table'>): Pick<EventStore, 'states' | 'dead'> {
  return {
    async dead() {
      const items = await queryAll(client, table, eventKeys.dead({ referralId: '', to: '', sequence: 0 }).pk, '');
      return items.flatMap((item) => toldEventSchema.safeParse(contentOf(item)).data ?? []);
    },

    async states() {
      const items = await queryAll(client, table, eventKeys.state('').pk, '');
      return new Map(
        items.flatMap((item) => {
          const read = subscriberStateSchema.safeParse(contentOf(item)).data;
          return read === undefined ? [] : [[item['sk']?.S ?? '', read] as const];
        }),
      );
    },
  };
}
