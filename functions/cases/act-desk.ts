import { localDate } from '../domain/calendar.ts';
import type { AuditEvent } from '../domain/change.ts';
import { defined } from '../domain/defined.ts';
import { type DeskActionName, isDeskActionOpen } from '../domain/desk-actions.ts';
import { organisationOf } from '../domain/organisation.ts';
import type { Parties } from '../domain/party.ts';
import { readReference } from '../domain/reference.ts';
import { type Instant, isOpen, type Referral } from '../domain/referral.ts';
import type { Staff } from '../domain/staff.ts';
import { trailFor } from '../domain/trail-ladder.ts';
import type { Case } from '../ports/case.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { TrailLine } from './case-desk.ts';
import { disclosureFor } from './disclosure.ts';
import { type Disclosure, type ShownPart, shownParts } from './disclosure-contracts.ts';
import type { BareCase } from './link-contracts.ts';
import { bareCase } from './open-link.ts';
import { lastOf, openSentBy, proofOf, type ShownOf } from './sent-cases.ts';
import type { SentCase } from './sent-contracts.ts';
import { deskLook } from './view-event.ts';

/** A case on the page of an action. */
export interface ActView {
  readonly bare: BareCase;
  readonly from: Case;
  readonly parties: Parties;
  /** Who it is about, as the ladder (I6) shows it to the coordinator; absent once they are erased. */
  readonly person?: NonNullable<Disclosure['person']>;
  /** When it was read. */
  readonly now: Instant;
  /** Whether the case allows the action as it is now. */
  readonly isOpen: boolean;
  /** What happened since the page that was acted on, oldest first. */
  readonly meanwhile: readonly TrailLine[];
  /** The referral that this one is marked with, for an action about both; absent where it is not open. */
  readonly other?: OtherCase;
  /** What the same sender sent, this referral included, for an action about all of it. */
  readonly sent?: ShownOf<SentHere>;
}

/** A referral that is compared with the case of the page. */
export interface OtherCase {
  readonly referral: Referral;
  readonly parties: Parties;
}

/** One of the referrals that somebody sent. */
export interface SentHere extends SentCase {
  readonly revision: number;
}

/** What a page asks for, beside its case. */
interface Asked {
  readonly action: DeskActionName;
  /** Parts about the person that the page shows beside their name and birth date, which every page shows: the look is recorded. */
  readonly shows?: readonly ShownPart[];
  /** The moment of the case that an earlier page showed: what happened since is told. */
  readonly since?: Instant;
}

/** Cases for the pages on which the coordinator acts. */
export interface ActDesk {
  /** A case as it is now; undefined where there is none. Changes nothing but the line that says who looked. */
  open(staff: Staff, reference: string, asked: Asked): Promise<ActView | undefined>;
}

type ActDeskRuntime = Pick<Runtime, 'region' | 'clock' | 'referrals' | 'staffSessions' | 'intake'>;

/** Actions that are about two referrals. */
const ofPair: readonly DeskActionName[] = ['merge-duplicate', 'dismiss-duplicate'];

/** The desk that pages of actions stand on. */
export function createActDesk(runtime: ActDeskRuntime): ActDesk {
  const { region, clock, referrals } = runtime;

  /** The lines of the trail after a moment, as the coordinator reads them. */
  function linesSince(since: Instant, events: readonly AuditEvent[], { referral }: Case): readonly TrailLine[] {
    return trailFor(events, { role: 'coordinator' })
      .filter(({ event }) => event.at > since && event.action !== 'view')
      .map(({ event: { action, actor, at, result, organisation }, provider }) => ({
        action,
        actor,
        at,
        result,
        ...defined({ organisation: organisation ?? organisationOf(actor, referral, region, provider) }),
      }));
  }

  async function noteView({ referral }: Case, { subject }: Staff, parts: readonly ShownPart[]): Promise<void> {
    const { event, once } = deskLook(runtime, { staff: { subject, role: 'coordinator' }, referral }, parts);
    await referrals.record(referral.id, event, once);
  }

  /** The other of a pair, and a line in its trail too. */
  async function otherOf(
    { referral }: Case,
    staff: Staff,
    parts: readonly ShownPart[],
  ): Promise<OtherCase | undefined> {
    const { likelyDuplicateOf } = referral;
    const other = likelyDuplicateOf === undefined ? undefined : await referrals.whole(likelyDuplicateOf);
    if (other === undefined || !isOpen(other.referral)) return undefined;
    if (parts.length > 0) await noteView(other, staff, parts);
    return { referral: other.referral, parties: other.parties() };
  }

  async function sentHere({ referral }: Case): Promise<ShownOf<SentHere>> {
    const { shown, more } = lastOf(referral.sender === undefined ? [] : await openSentBy(runtime, referral.sender));
    return {
      shown: shown.map((one) => ({
        reference: one.id,
        receivedOn: localDate(one.createdAt),
        proof: proofOf(one),
        stage: one.stage,
        revision: one.revision,
      })),
      more,
    };
  }

  return {
    async open(staff, typed, { action, shows = [], since }) {
      const reference = readReference(typed);
      const from = reference === undefined ? undefined : await referrals.whole(reference);
      if (from === undefined) return undefined;
      const { referral } = from;
      const parties = from.parties();
      const { person } = disclosureFor('coordinator', { kind: 'call', id: referral.id }, { region, referral, parties });
      const shown = shownParts.filter((part) => shows.includes(part) || (part === 'person' && person !== undefined));
      const events = since === undefined ? [] : await referrals.events(referral.id);
      if (shown.length > 0) await noteView(from, staff, shown);
      return {
        bare: bareCase(referral, undefined, clock()),
        from,
        parties,
        now: clock(),
        isOpen: isDeskActionOpen(action, from, { region, now: clock(), parties }),
        meanwhile: since === undefined ? [] : linesSince(since, events, from),
        ...defined({
          person,
          other: ofPair.includes(action) ? await otherOf(from, staff, shows) : undefined,
          sent: action === 'withdraw-sent' ? await sentHere(from) : undefined,
        }),
      };
    },
  };
}
