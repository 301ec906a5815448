import type { Referral } from '../referral.ts';
import type { Region } from '../region.ts';
import { type SenderEnding, type SenderStatus, senderEnding, senderStatus, senderStatuses } from '../sender-status.ts';

/**
 * What other systems are told: each new status of a referral, in the codes that its sender may read of it anyway. Of a referral
 * whose sender is not known nobody is told anything.
 */
export const toldKinds = senderStatuses.filter(
  (status): status is Exclude<SenderStatus, 'unconfirmed'> => status !== 'unconfirmed',
);
export type ToldKind = (typeof toldKinds)[number];

/** Before the status in the type of an event, as CloudEvents advises: the reverse domain of whoever defines it. */
const typePrefix = 'nl.hoofdzaakwerk.referral.';

/** The type of an event, such as `nl.hoofdzaakwerk.referral.received`. */
export function eventType(kind: ToldKind): string {
  return `${typePrefix}${kind}`;
}

/** What an event says of a referral: its status, and once it has ended how. */
export interface ToldStatus {
  readonly kind: ToldKind;
  readonly ending?: SenderEnding;
}

/** What can be told of a referral as it stands; undefined where nobody may hear of it. */
function toldStatus(referral: Referral): ToldStatus | undefined {
  const status = senderStatus(referral);
  const ending = senderEnding(referral);
  if (status === 'unconfirmed' || ending === 'not-confirmed') return undefined;
  return { kind: status, ...(ending === undefined ? {} : { ending }) };
}

/** Whether a referral only passes `approval`, because this door asks nobody. A canary's is always asked, and told to nobody. */
function asksNobody({ doors }: Pick<Region, 'doors'>, { stage, door }: Pick<Referral, 'stage' | 'door'>): boolean {
  return stage === 'approval' && door !== undefined && doors[door].approver === 'none';
}

/**
 * What a change tells: the new status, where it is another one. A referral that passes `approval` where nobody is asked still counts as what
 * it was before: a reader would take what follows for a decision.
 */
export function toldBy(
  region: Pick<Region, 'doors'>,
  before: Referral | null,
  after: Referral,
): ToldStatus | undefined {
  const former = before === null ? undefined : toldStatus(before);
  const now = asksNobody(region, after) ? (former ?? { kind: 'received' }) : toldStatus(after);
  return now?.kind === former?.kind && now?.ending === former?.ending ? undefined : now;
}
