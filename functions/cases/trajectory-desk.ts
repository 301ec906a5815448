import { defined } from '../domain/defined.ts';
import { isGuided, isInFollowUp, isTakenOn } from '../domain/guided.ts';
import { hasStanding } from '../domain/standing.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { BareCase, Disclosure, Visit } from './contracts.ts';
import { disclosureFor } from './disclosure.ts';
import { bareCase } from './open-link.ts';
import { type Coach, coachMark } from './provider-coaches.ts';
import { onceAnHour, partsOf, viewEvent } from './view-event.ts';
import { readerOf, readsAs } from './worklist-reader.ts';

export type TrajectoryRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'guards' | 'referrals'>;

/** A running trajectory, for those who guide the person. */
export interface TrajectoryView {
  readonly bare: BareCase;
  readonly disclosure: Disclosure;
  /** The check-in to come, at which its job coach tells what cannot wait for its day. */
  readonly ahead?: string;
  /** The job coach, for the provider whose job coach it is: it may choose another. */
  readonly coach?: Pick<Coach, 'provider' | 'mark' | 'name'>;
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
      if (from === undefined || !isGuided(from.referral.stage)) return 'unknown';
      const { referral } = from;
      const parties = from.parties();
      const role = (['job-coach', 'provider'] as const).find(
        (one) => readsAs(runtime, boxes, one, { referral, parties }) && hasStanding(region, { referral }, one, parties),
      );
      if (role === undefined) return 'unknown';
      const about = { kind: 'check-in', id: referralId, ...defined({ provider: referral.provider }) } as const;
      const known = { region, referral, parties, ...defined({ trajectory: from.trajectory() }) };
      const disclosure = disclosureFor(role, about, known);
      const now = clock();
      const parts = partsOf(disclosure);
      const hash = guards.hash(`view:trajectory:${referralId}:${role}:${device.id}:${parts.join(' ')}`);
      const event = viewEvent(region, { role, referral, object: referralId }, parts, now);
      await referrals.record(referralId, event, onceAnHour(hash, now));
      const { provider } = referral;
      const { jobCoach } = parties;
      const isOwn = role === 'provider' && isTakenOn(referral.stage);
      const ahead = from.tasks.find(
        (task) => task.checkIn !== undefined && task.owner === role && role === 'job-coach' && !isInFollowUp(referral),
      );
      if (!isOwn || provider === undefined || jobCoach === undefined) {
        return { bare: bareCase(referral), disclosure, ...defined({ ahead: ahead?.id }) };
      }
      const mark = coachMark(runtime, provider, jobCoach.email);
      return { bare: bareCase(referral), disclosure, coach: { provider, mark, name: jobCoach.name } };
    },
  };
}
