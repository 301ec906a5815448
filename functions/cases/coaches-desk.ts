import { type AddressVerdict, jobCoachAddress } from '../domain/address-rights.ts';
import { isAway } from '../domain/covered.ts';
import { defined } from '../domain/defined.ts';
import { sameMailbox } from '../domain/email-address.ts';
import { errorName } from '../domain/errors.ts';
import { isGuided } from '../domain/guided.ts';
import { handOn } from '../domain/journey/hand-on.ts';
import type { PlainDate } from '../domain/referral.ts';
import { providerById } from '../domain/region.ts';
import { isBusy } from '../ports/passing.ts';
import { changeAndFollow, forMany } from './after-change.ts';
import { contextOf } from './change-case.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { casesOf } from './own-cases.ts';
import { type Coach, coachesIn, type Guided } from './provider-coaches.ts';
import type { Visit } from './visit-contracts.ts';
import type { WorklistRuntime } from './worklist-desk.ts';
import { readerOf } from './worklist-reader.ts';
import { recordShown } from './worklist-views.ts';

/** Who takes over. */
export interface NewCoach {
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
}

/** What became of one trajectory; if it did not move: somebody else changed it, or the address may not be used for it. */
export interface Moved extends Guided {
  readonly result: 'moved' | 'changed' | 'address' | 'busy';
}

/** A job coach whose people a page names, or some of those. */
interface Shown extends Pick<Coach, 'provider' | 'mark'> {
  readonly only?: readonly string[];
}

/** Job coaches who left (`/mijn/jobcoaches`), by proof of their provider's mailbox. */
export interface CoachesDesk {
  /**
   * The job coaches of the reader's providers; undefined where this device has proved no mailbox.
   *
   * @param shown the one whose people the page names; `only` some of them
   */
  open(visit: Visit, shown?: Shown): Promise<readonly Coach[] | undefined>;
  /** The first day on which whoever takes over is back, where they are away now. Ask only of an address that was checked. */
  backOn(email: string): Promise<PlainDate | undefined>;
  /** Whether an address may be a job coach's at this provider, whoever they guide. */
  verdict(provider: string, email: string): AddressVerdict;
  /**
   * Hands over trajectories of a job coach, one transaction each: those that the page named, and no others. Undefined
   * where the reader has no such job coach.
   */
  handOver(
    visit: Visit,
    from: { readonly provider: string; readonly mark: string; readonly references: readonly string[] },
    to: NewCoach,
  ): Promise<readonly Moved[] | undefined>;
}

/** Everything that happens on `/mijn/jobcoaches`. */
export function createCoachesDesk(runtime: WorklistRuntime): CoachesDesk {
  const { region } = runtime;

  /** @param shown the job coach whose people the reader is shown by name: each of them can see that */
  async function read(visit: Visit, shown?: Shown): Promise<readonly Coach[] | undefined> {
    const { boxes, organisations } = readerOf(runtime, visit);
    if (boxes.length === 0) return undefined;
    const providers = organisations.filter((id) => providerById(region, id) !== undefined);
    // Only what is listed for the providers themselves: a mailbox of one's own leads to no colleagues.
    const cases = await casesOf(runtime, { boxes, organisations: providers });
    const own = cases.filter(({ referral }) => providers.includes(referral.provider ?? ''));
    const coaches = coachesIn(runtime, own);
    const guides = coaches.filter(({ provider, mark }) => provider === shown?.provider && mark === shown.mark);
    const named = guides
      .flatMap((one) => one.guides)
      .filter(({ reference }) => shown?.only === undefined || shown.only.includes(reference))
      .map(({ reference }) => ({ reference, role: 'provider' as const }));
    await recordShown(runtime, own, named);
    return coaches;
  }

  /**
   * Hands one trajectory over, unless its job coach is another by now.
   *
   * @param stays whether that job coach keeps others: they then hear of it
   * @param count how many are handed over together
   */
  async function move(one: Guided, leaving: Coach, to: NewCoach, stays: boolean, count: number): Promise<Moved> {
    let isRefused = false;
    const ctx = contextOf(runtime, { origin: 'link', actor: 'provider' });
    try {
      const outcome = await changeAndFollow(forMany(runtime, count), one.reference, async (from) => {
        const { referral } = from;
        const parties = from.parties?.() ?? (await runtime.referrals.parties(one.reference));
        const isTheirs = referral.provider === leaving.provider && isGuided(referral.stage);
        const present = parties.jobCoach?.email;
        if (!isTheirs || present === undefined || !sameMailbox(present, leaving.email)) return undefined;
        isRefused = !jobCoachAddress(region, leaving.provider, to.email, parties).ok;
        if (isRefused) return undefined;
        const known = defined({ former: parties.jobCoach, isGone: stays ? undefined : (true as const) });
        return handOn(from, { ...to, isOther: true, ...known }, ctx);
      });
      return { ...one, result: outcome.changed ? 'moved' : isRefused ? 'address' : 'changed' };
    } catch (error) {
      // What failed for one keeps nobody from reading what became of the others.
      if (!isBusy(error)) {
        runtime.log.error('trajectory-not-handed-over', { referralId: one.reference, error: errorName(error) });
      }
      return { ...one, result: 'busy' };
    }
  }

  return {
    open: read,

    async backOn(email) {
      const found = await runtime.absences.of([mailboxProof(runtime, email)]);
      return found.find((one) => isAway(one, runtime.clock()))?.backOn;
    },

    verdict: (provider, email) => jobCoachAddress(region, provider, email, {}),

    async handOver(visit, { provider, mark, references }, to) {
      const coaches = (await read(visit))?.filter((one) => one.provider === provider) ?? [];
      const leaving = coaches.find((one) => one.mark === mark);
      if (leaving === undefined) return undefined;
      const isDisowned = coaches.some((one) => one.isDisowned && sameMailbox(one.email, to.email));
      // Whoever guides nobody any more has left: nobody reads their mailbox.
      const stays = leaving.guides.some(({ reference }) => !references.includes(reference));
      const moved: Moved[] = [];
      for (const one of leaving.guides.filter(({ reference }) => references.includes(reference))) {
        moved.push(isDisowned ? { ...one, result: 'address' } : await move(one, leaving, to, stays, references.length));
      }
      return moved;
    },
  };
}
