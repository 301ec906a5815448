import type { AuditEvent } from '../domain/change.ts';
import type { Role } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { organisationOf } from '../domain/organisation.ts';
import { hasStanding } from '../domain/standing.ts';
import type { Runtime } from '../ports/runtime.ts';
import { addressOf } from './address.ts';
import { type BareCase, type Disclosure, shownParts, type Visit } from './contracts.ts';
import { disclosureFor } from './disclosure.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { bareCase } from './open-link.ts';
import { guidedStages } from './worklist-name.ts';
import { readerOf } from './worklist-reader.ts';

export type TrajectoryRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'guards' | 'referrals'>;

/** A running trajectory, for those who guide the person. */
export interface TrajectoryView {
  readonly bare: BareCase;
  readonly disclosure: Disclosure;
}

/** Who is guided and how to reach them (`/mijn/traject/<reference>`), at any time while the trajectory runs. */
export interface TrajectoryDesk {
  /**
   * What the job coach or their provider may see, which is recorded as a view. `needs-proof`: this device has proved
   * no mailbox. `unknown`: there is no such trajectory for this reader; it looks the same whether it exists or not.
   */
  open(visit: Visit, referralId: string): Promise<TrajectoryView | 'needs-proof' | 'unknown'>;
}

/** Everything that happens on `/mijn/traject`. */
export function createTrajectoryDesk(runtime: TrajectoryRuntime): TrajectoryDesk {
  const { region, guards, clock, referrals } = runtime;

  return {
    async open(visit, referralId) {
      const { boxes, device } = readerOf(runtime, visit);
      if (boxes.length === 0) return 'needs-proof';
      const from = await referrals.whole(referralId);
      if (from === undefined || !guidedStages.includes(from.referral.stage)) return 'unknown';
      const { referral } = from;
      const parties = from.parties();
      const role = (['job-coach', 'provider'] as const).find((one: Role) => {
        const mailbox = addressOf(one, { region, referral, parties });
        const reads = mailbox !== undefined && boxes.includes(mailboxProof(runtime, mailbox));
        return reads && hasStanding(region, { referral }, one, parties);
      });
      if (role === undefined) return 'unknown';
      const about = { kind: 'check-in', id: referralId, ...defined({ provider: referral.provider }) } as const;
      const known = { region, referral, parties, ...defined({ trajectory: from.trajectory() }) };
      const disclosure = disclosureFor(role, about, known);
      const now = clock();
      const shown = shownParts.filter((part) => disclosure[part] !== undefined).join(' ');
      const event: AuditEvent = {
        action: 'view',
        object: referralId,
        result: shown,
        origin: 'link',
        actor: role,
        ...defined({ organisation: organisationOf(role, referral, region) }),
        at: now,
      };
      const hash = guards.hash(`view:trajectory:${referralId}:${role}:${device.id}:${shown}`).slice(0, 16);
      await referrals.record(referralId, event, { hash, since: `${now.slice(0, 13)}:00:00.000Z` });
      return { bare: bareCase(referral), disclosure };
    },
  };
}
