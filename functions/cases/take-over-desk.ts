import { startsFrom } from '../domain/actions.ts';
import { jobCoachAddress } from '../domain/address-rights.ts';
import { type BecauseCode, closesPlaces } from '../domain/because.ts';
import type { PlaceKey } from '../domain/change.ts';
import type { Programme, Stage } from '../domain/codes.ts';
import { isAway } from '../domain/covered.ts';
import { defined } from '../domain/defined.ts';
import { isGuided, isInFollowUp, isTakenOn } from '../domain/guided.ts';
import { beforeTalk } from '../domain/journey/starts.ts';
import { fullName } from '../domain/party.ts';
import type { Instant } from '../domain/referral.ts';
import { placementOf, providerById } from '../domain/region.ts';
import { freeIn, roomOf } from '../domain/room.ts';
import type { Staff } from '../domain/staff.ts';
import { listOfOrganisation } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Caseload } from '../ports/worklist-store.ts';
import { actBackToMatching } from './act-back-to-matching.ts';
import { actChooseProvider, whyNoProvider } from './act-choose-provider.ts';
import { actHandOver } from './act-hand-over.ts';
import type { ActResult, ActRuntime } from './act-on-case.ts';
import { forMany } from './after-change.ts';
import type { AnswerProblem } from './answer-contracts.ts';
import { budgetLeft } from './budget-left.ts';
import { choosableProviders, servingProviders } from './choosable-providers.ts';
import { closePlaces } from './close-places.ts';
import { type CountedRoom, countedRooms } from './counted-room.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { deskLook } from './view-event.ts';

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
  /** Their guidance is over: only questions about how it went are still to come, and whoever takes over gets those. */
  readonly isOver: boolean;
  /** Whether another provider can be sought for them: until the first talk. */
  readonly maySearch: boolean;
  /** Whether the programme belongs to the institution that treats them, so that another one learns of their care. */
  readonly isOfTreatment: boolean;
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
  /** The provider that has them now. */
  readonly from: string;
  /** A code alone: words about one person would stand with all the others. */
  readonly because: BecauseCode;
  readonly addsPlaces: boolean;
  readonly steps: readonly TakeOverStep[];
}

/** What became of one case. */
export interface TakenOver {
  readonly reference: string;
  readonly result: ActResult;
}

/** Why a step cannot be done as things stand. */
export interface StepProblem {
  readonly reference: string;
  /** `email`: the address of the job coach; `provider`: where the person would go. */
  readonly problem: AnswerProblem;
}

/** Cases on one page of a take-over (ours): what a form can send, and what can be done in the time of one request. */
const takeOverSize = 25;

/** A provider whose people are given to others, and a page of who they are. */
export interface TakeOverView {
  readonly provider: string;
  readonly cases: readonly HeldCase[];
  /** The places of those that somebody on the page could go to, in their programme. */
  readonly rooms: readonly CountedRoom[];
  /** How many there are on all pages. */
  readonly count: number;
  /** The number after which this page begins; absent on the first. */
  readonly after?: string;
  /** The number after which the next page begins; absent on the last. */
  readonly next?: string;
}

/** A provider that stops or drops out: everybody whom it has or was asked for goes elsewhere. */
export interface TakeOverDesk {
  /**
   * Those at this provider, by number, which is recorded as a view of each; undefined where the region has no such provider.
   *
   * @param after the last number of the page before this one
   */
  open(staff: Staff, provider: string, after?: string): Promise<TakeOverView | undefined>;
  /**
   * What keeps these decisions from being carried out, checked together before anything is done: addresses, places, consent, a
   * move and the budget. If two people are meant to have the one free place, or the last start of a budget, the second has a
   * problem. Empty if everything can be done now; somebody else may still be faster.
   */
  problems(steps: readonly TakeOverStep[], addsPlaces: boolean): Promise<readonly StepProblem[]>;
  /** Cases of which the job coach who would take over is away now. */
  awayAmong(steps: readonly TakeOverStep[]): Promise<readonly string[]>;
  /**
   * Does what was decided. Where the provider stops, its places are closed first: whoever is let go, and whoever waits, goes elsewhere.
   * Then one case after another, each in its own transaction: what one of them cannot have stops none of the
   * others. May be repeated: a case that has moved on is left as it is.
   */
  take(staff: Staff, takeOver: TakeOver): Promise<readonly TakenOver[]>;
}

export type TakeOverRuntime = ActRuntime & Pick<Runtime, 'staffSessions'>;

/** The desk on which a provider's people are given to others. */
export function createTakeOverDesk(runtime: TakeOverRuntime): TakeOverDesk {
  const { region, worklists, referrals, clock, absences } = runtime;

  function heldCase(provider: string, { referral, parties }: Caseload): HeldCase {
    const { id, revision, stage, programme } = referral;
    const others = servingProviders(region, referral, parties).filter((one) => one.id !== provider);
    return {
      reference: id,
      seen: revision,
      stage,
      isGuided: isGuided(stage),
      isOver: isInFollowUp(referral),
      maySearch: startsFrom('back-to-matching').includes(stage),
      isOfTreatment: programme !== undefined && placementOf(region, programme) === 'treating-provider',
      providers: others.map((one) => ({ id: one.id, name: one.name })),
      ...defined({
        name: parties.candidate === undefined ? undefined : fullName(parties.candidate),
        programme,
        coach: isGuided(stage) ? parties.jobCoach?.name : undefined,
      }),
    };
  }

  /**
   * Why somebody can have no place at a provider now. A place and a start of a budget that they can have are given to nobody else in
   * the same form.
   */
  async function lackAt(
    { provider, coach }: Extract<TakeOverStep, { to: 'provider' }>,
    load: Caseload,
    { addsPlaces, given }: { readonly addsPlaces: boolean; readonly given: Map<string, number> },
  ): Promise<AnswerProblem['code'] | undefined> {
    const { referral } = load;
    const { programme, holdsPlace } = referral;
    const now = clock();
    if (programme === undefined) return 'unknown-provider';
    const lack = coach === undefined ? await whyNoProvider(runtime, load, now) : undefined;
    if (lack !== undefined) return lack;
    // Whose guidance is over has no place to take along.
    if (coach !== undefined && !holdsPlace) return undefined;
    // A place that was given before a number was granted is counted with the next one, until the first talk was held.
    const budget = beforeTalk.includes(referral.stage) ? await budgetLeft(runtime, referral, now) : undefined;
    const begun = budget === undefined ? 0 : (given.get(budget.of) ?? 0);
    if (budget !== undefined && budget.left - begun <= 0) return 'no-budget';
    if (!addsPlaces && (await isFullAt({ provider, ...defined({ coach }) }, load, given, now))) return 'no-place-there';
    if (budget !== undefined) given.set(budget.of, begun + 1);
    return undefined;
  }

  /** Whether no place is free at a provider for one more of the same form; where one is, it is taken. */
  async function isFullAt(
    { provider, coach }: Pick<Extract<TakeOverStep, { to: 'provider' }>, 'provider' | 'coach'>,
    load: Caseload,
    given: Map<string, number>,
    now: Instant,
  ): Promise<boolean> {
    const { parties } = load;
    const { programme } = load.referral;
    if (programme === undefined) return true;
    const { providers, places } =
      coach === undefined
        ? await choosableProviders(runtime, load, parties, now)
        : { providers: [], places: await runtime.queue.places(programme, [provider]) };
    const ahead = providers.find((one) => one.provider === provider)?.ahead ?? 0;
    const state = places.get(provider) ?? { held: 0 };
    const key = `${provider} ${programme}`;
    const taken = given.get(key) ?? 0;
    if (freeIn(roomOf(region, { provider, programme }, state, now), state.held) - ahead - taken <= 0) return true;
    given.set(key, taken + 1);
    return false;
  }

  async function noteView({ referral }: Caseload, { subject }: Staff): Promise<void> {
    const { event, once } = deskLook(runtime, { staff: { subject, role: 'coordinator' }, referral }, ['person']);
    await referrals.record(referral.id, event, once);
  }

  async function isAwayNow(address: string): Promise<boolean> {
    const found = await absences.of([mailboxProof(runtime, address)]);
    return found.some((one) => isAway(one, clock()));
  }

  return {
    async open(staff, provider, after = '') {
      if (providerById(region, provider) === undefined) return undefined;
      const listed = (await worklists.cases(listOfOrganisation(provider))).filter(({ role }) => role === 'provider');
      const loads = listed.length === 0 ? [] : await worklists.caseloads(listed.map(({ referralId }) => referralId));
      const held = loads
        .filter(({ referral: one }) => one.provider === provider && (one.stage === 'offer' || isTakenOn(one.stage)))
        .toSorted((a, b) => (a.referral.id < b.referral.id ? -1 : 1));
      const here = held.filter(({ referral }) => referral.id > after);
      const shown = here.slice(0, takeOverSize);
      for (const one of shown) await noteView(one, staff);
      const next = here.length > shown.length ? shown.at(-1)?.referral.id : undefined;
      const cases = shown.map((one) => heldCase(provider, one));
      const rooms = await countedRooms(runtime, region, placesOf(cases));
      return {
        provider,
        cases,
        rooms,
        count: held.length,
        ...defined({ after: after === '' ? undefined : after, next }),
      };
    },

    async problems(steps, addsPlaces) {
      const loads = steps.length === 0 ? [] : await worklists.caseloads(steps.map(({ reference }) => reference));
      const found: StepProblem[] = [];
      const given = new Map<string, number>();
      for (const step of steps) {
        const load = loads.find(({ referral }) => referral.id === step.reference);
        // A case that has ended or moved on since is reported when the decisions are carried out.
        if (load === undefined || step.to === 'search') continue;
        const address = step.coach && jobCoachAddress(region, step.provider, step.coach.email, load.parties);
        if (address?.ok === false) {
          const { code, domains } = address;
          found.push({ reference: step.reference, problem: { field: 'email', code, ...defined({ domains }) } });
        }
        const code = await lackAt(step, load, { addsPlaces, given });
        if (code !== undefined) found.push({ reference: step.reference, problem: { field: 'provider', code } });
      }
      return found;
    },

    async awayAmong(steps) {
      const away: string[] = [];
      for (const step of steps) {
        const address = step.to === 'provider' ? step.coach?.email : undefined;
        if (address !== undefined && (await isAwayNow(address))) away.push(step.reference);
      }
      return away;
    },

    async take({ subject }, { from, steps, because: code, addsPlaces }) {
      if (closesPlaces(code)) await closePlaces(runtime, from, subject);
      const results: TakenOver[] = [];
      const many = forMany(runtime, steps.length);
      for (const step of steps) {
        const { reference, seen } = step;
        const acting = { staff: subject, reference, seen, because: { code } };
        const result = await takeOne(many, acting, step, addsPlaces);
        results.push({ reference, result });
      }
      return results;
    },
  };
}

/** Every provider that somebody could go to, in their programme, once. */
function placesOf(cases: readonly HeldCase[]): readonly PlaceKey[] {
  const all = cases.flatMap(({ programme, providers }) =>
    programme === undefined ? [] : providers.map(({ id }) => ({ provider: id, programme })),
  );
  return [...new Map(all.map((one) => [`${one.provider} ${one.programme}`, one])).values()];
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
