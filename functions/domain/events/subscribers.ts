import type { Referral } from '../referral.ts';
import type { Region } from '../region.ts';
import type { ToldKind } from './told-kinds.ts';

/**
 * Who is told what happens to referrals. `bus`: the event bus of the stack, for other systems of whoever runs it, which hears of every
 * referral. `webhook`: a client of the API, which hears of the referrals that it sent itself. `zgw`: the case system of a municipality,
 * which hears of the referrals of its people.
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
    }
  | {
      readonly kind: 'zgw';
      /** `zgw.` and the code of the municipality. */
      readonly id: string;
      readonly municipality: string;
      readonly name: string;
      /** As the region file says it: see `caseSystemSchema`. */
      readonly system: unknown;
    };

/** Everybody who is told something in a region, the bus first. */
export function subscribersOf({
  eventBus,
  clients = [],
  municipalities,
}: Pick<Region, 'eventBus' | 'clients' | 'municipalities'>): readonly Subscriber[] {
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
  const systems = municipalities.flatMap(({ code, name, caseSystem }): readonly Subscriber[] =>
    caseSystem === undefined ? [] : [{ kind: 'zgw', id: `zgw.${code}`, municipality: code, name, system: caseSystem }],
  );
  return [...(eventBus === true ? [{ kind: 'bus', id: 'bus' } as const] : []), ...hooks, ...systems];
}

/** Whether somebody is told this of a referral: who sent it, if that was a client, and whose people it is about. */
export function hears(
  subscriber: Subscriber,
  kind: ToldKind,
  { client, municipality }: Pick<Referral, 'client' | 'municipality'>,
): boolean {
  switch (subscriber.kind) {
    case 'bus':
      return true;
    case 'zgw':
      return subscriber.municipality === municipality;
    case 'webhook':
      return subscriber.client === client && (subscriber.only?.includes(kind) ?? true);
  }
}
