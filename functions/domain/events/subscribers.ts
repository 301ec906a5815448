import type { Region } from '../region.ts';
import type { ToldKind } from './told-kinds.ts';

/**
 * Who is told what happens to referrals. `bus`: the event bus of the stack, for other systems of whoever runs it, which hears of every
 * referral. `webhook`: a client of the API, which hears of the referrals that it sent itself.
 */
export type Subscriber =
  | { readonly kind: 'bus'; readonly id: 'bus' }
  | {
      readonly kind: 'webhook';
      /** `webhook.` and the id of the client. */
      readonly id: string;
      readonly client: string;
      readonly name: string;
      readonly url: string;
      /** Absent: everything. */
      readonly only?: readonly string[];
    };

/** Everybody who is told something in a region, the bus first. */
export function subscribersOf({ eventBus, clients = [] }: Pick<Region, 'eventBus' | 'clients'>): readonly Subscriber[] {
  const hooks = clients.flatMap(({ id, name, webhook, sandbox }): readonly Subscriber[] => {
    // What a sandbox posts is never stored, so there is nothing to tell.
    if (webhook === undefined || sandbox === true) return [];
    const { url, events } = webhook;
    return [
      {
        kind: 'webhook',
        id: `webhook.${id}`,
        client: id,
        name,
        url,
        ...(events === undefined ? {} : { only: events }),
      },
    ];
  });
  return [...(eventBus === true ? [{ kind: 'bus', id: 'bus' } as const] : []), ...hooks];
}

/** Whether somebody is told this of a referral that a client sent, or that came another way. */
export function hears(subscriber: Subscriber, kind: ToldKind, client: string | undefined): boolean {
  if (subscriber.kind === 'bus') return true;
  return subscriber.client === client && (subscriber.only?.includes(kind) ?? true);
}
