import { startsFrom } from '../domain/actions.ts';
import type { Because } from '../domain/because.ts';
import type { Programme, Stage } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { isGuided } from '../domain/guided.ts';
import { fullName } from '../domain/party.ts';
import { providerById } from '../domain/region.ts';
import type { Staff } from '../domain/staff.ts';
import { listOfOrganisation } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Caseload } from '../ports.ts';
import { actBackToMatching } from './act-back-to-matching.ts';
import { actChooseProvider } from './act-choose-provider.ts';
import { actHandOver } from './act-hand-over.ts';
import type { ActResult, ActRuntime } from './act-on-case.ts';
import { servingProviders } from './choosable-providers.ts';
import { onceADay, viewEvent } from './view-event.ts';

/** Somebody whom a provider was asked for, or has. */
export interface HeldCase {
  readonly reference: string;
  /** The state of the case that the page shows. */
  readonly seen: number;
  /** Absent once their data are erased. */
  readonly name?: string;
  readonly programme?: Programme;
  readonly stage: Stage;
  /** The job coach who has them now. */
  readonly coach?: string;
  /** Whether the provider has taken them on: another one then needs a job coach for them. */
  readonly isGuided: boolean;
  /** Whether another provider can be sought for them: until the first talk. */
  readonly maySearch: boolean;
  /** Providers that serve them, without this one. */
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

/** What is to become of one case. */
export type TakeOverStep = { readonly reference: string; readonly seen: number } & (
  | { readonly to: 'search' }
  | {
      readonly to: 'provider';
      readonly provider: string;
      /** Needed where the provider has taken the person on. */
      readonly coach?: { readonly name: string; readonly email: string; readonly phone?: string };
    }
);

/** Who takes over from a provider, why, and whether places may be added for it. */
export interface TakeOver {
  readonly because: Because;
  readonly anyway: boolean;
  readonly addsPlaces: boolean;
  readonly steps: readonly TakeOverStep[];
}

/** What became of one case. */
export interface TakenOver {
  readonly reference: string;
  readonly result: ActResult;
}

/** A provider that stops or drops out: everybody whom it has or was asked for goes elsewhere. */
export interface TakeOverDesk {
  /** Everybody at this provider, by number, which is recorded as a view of each; undefined where the region has no such provider. */
  open(
    staff: Staff,
    provider: string,
  ): Promise<{ readonly provider: string; readonly cases: readonly HeldCase[] } | undefined>;
  /**
   * Does what was decided, one case after another, each in its own transaction: what one of them cannot have stops none of the
   * others. May be repeated: a case that has moved on is left as it is.
   */
  take(staff: Staff, takeOver: TakeOver): Promise<readonly TakenOver[]>;
}

export type TakeOverRuntime = ActRuntime & Pick<Runtime, 'staffSessions'>;

/** The desk on which a provider's people are given to others. */
export function createTakeOverDesk(runtime: TakeOverRuntime): TakeOverDesk {
  const { region, worklists, referrals, clock, staffSessions } = runtime;

  function heldCase(provider: string, { referral, parties }: Caseload): HeldCase {
    const { id, revision, stage, programme } = referral;
    const others = servingProviders(region, referral, parties).filter((one) => one.id !== provider);
    return {
      reference: id,
      seen: revision,
      stage,
      isGuided: isGuided(stage),
      maySearch: startsFrom('back-to-matching').includes(stage),
      providers: others.map((one) => ({ id: one.id, name: one.name })),
      ...defined({
        name: parties.candidate === undefined ? undefined : fullName(parties.candidate),
        programme,
        coach: isGuided(stage) ? parties.jobCoach?.name : undefined,
      }),
    };
  }

  async function noteView({ referral }: Caseload, { role, subject }: Staff): Promise<void> {
    const now = clock();
    const event = viewEvent(region, { role: 'coordinator', referral, object: referral.id }, ['person'], now, 'desk');
    const hash = staffSessions.of(`view:${referral.id}:${role}:${subject}:person`);
    await referrals.record(referral.id, event, onceADay(hash, now));
  }

  return {
    async open(staff, provider) {
      if (providerById(region, provider) === undefined) return undefined;
      const listed = (await worklists.cases(listOfOrganisation(provider))).filter(({ role }) => role === 'provider');
      const loads = listed.length === 0 ? [] : await worklists.caseloads(listed.map(({ referralId }) => referralId));
      const held = loads.filter(
        ({ referral }) => referral.provider === provider && (referral.stage === 'offer' || isTakenOn(referral.stage)),
      );
      for (const one of held) await noteView(one, staff);
      const cases = held.map((one) => heldCase(provider, one));
      return { provider, cases: cases.toSorted((a, b) => (a.reference < b.reference ? -1 : 1)) };
    },

    async take({ subject }, { steps, because, anyway, addsPlaces }) {
      const results: TakenOver[] = [];
      for (const step of steps) {
        const { reference, seen } = step;
        const acting = { staff: subject, reference, seen, because, anyway };
        const result = await takeOne(runtime, acting, step, addsPlaces);
        results.push({ reference, result });
      }
      return results;
    },
  };
}

/** Whether a provider guides the person, and there is still something to guide. */
function isTakenOn(stage: Stage): boolean {
  return isGuided(stage) && stage !== 'closing';
}

function takeOne(
  runtime: ActRuntime,
  acting: Parameters<typeof actHandOver>[1],
  step: TakeOverStep,
  addsPlace: boolean,
): Promise<ActResult> {
  if (step.to === 'search') return actBackToMatching(runtime, acting, { mayAskAgain: false });
  const { provider, coach } = step;
  return coach === undefined
    ? actChooseProvider(runtime, acting, { provider, addsPlace })
    : actHandOver(runtime, acting, { provider, coach, addsPlace });
}
