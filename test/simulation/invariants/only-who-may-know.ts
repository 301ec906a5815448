import type { Mail } from '../../../functions/domain/mail.ts';
import type { Region } from '../../../functions/domain/region.ts';
import type { CapturedMail } from '../../../local/captured-mail.ts';
import { type CaseRecord, casesOf, copiesOf, type Stored, type StoredEvent } from './records.ts';
import { rightAddress } from './right-address.ts';
import type { Sight } from './sight.ts';
import type { Invariant } from './violations.ts';
import { mayHear } from './who-may-hear.ts';

/**
 * Nobody is mailed who may not know: not before the sender is known and the candidate has said yes; nobody who was
 * never asked or has declined; nobody who reads for a candidate that died; and no address that has no part in the case.
 * Derived from the design, with what the audit trail says about the moments at which a mail was planned and sent.
 */
export const onlyWhoMayKnow: Invariant = function* (sight) {
  const copies = copiesOf(sight);
  for (const [id, one] of casesOf(sight)) {
    for (const mail of one.mails) {
      const sent = copies.get(mail.id) ?? [];
      if (sent.length === 0) continue;
      const regions = [...sight.formerRegions, sight.region];
      for (const what of [
        ...wrongInPlan(mail, one, regions),
        ...sent.flatMap((copy) => [...wrongInCopy(copy, mail, one, sight)]),
      ]) {
        yield { about: id, what: `${mail.kind} to ${mail.to}: ${what}` };
      }
    }
  }
};

/** The revision in which a mail was planned, as its id tells. */
function revisionOf({ id }: Mail): number {
  return Number(/-(\d+)-\d+$/.exec(id)?.[1] ?? 0);
}

/** Actions of a revision up to this one. */
function before(
  events: readonly StoredEvent[],
  revision: number,
  ...actions: readonly StoredEvent['action'][]
): boolean {
  return events.some((event) => actions.includes(event.action) && (event.revision ?? Infinity) <= revision);
}

function* wrongInPlan(mail: Stored<Mail>, one: CaseRecord, regions: readonly Region[]): Iterable<string> {
  const { events, referral } = one;
  const revision = revisionOf(mail);
  if (!mayHear[mail.to].includes(mail.kind)) yield 'is none of theirs';
  const isOffice = mail.to === 'coordinator' || mail.to === 'deputy';
  if (before(events, revision, 'receive-unconfirmed') && !before(events, revision, 'confirm-sender')) {
    const sender = referral.origin === 'self' ? 'candidate' : 'referrer';
    if (!isOffice && mail.to !== sender) yield 'was planned before the sender was known';
  }
  const others = ['approver', 'team', 'provider', 'job-coach'];
  if (others.includes(mail.to)) {
    if (lacksYes(one, revision, mail.plannedAt, regions)) yield 'was planned without the yes of the candidate';
    if (before(events, revision - 1, 'withdraw-consent')) yield 'was planned after the consent was taken back';
    if (before(events, revision - 1, 'deny')) yield 'was planned after somebody said that this is not them';
  }
  const { door } = referral;
  if ((mail.to === 'approver' || mail.to === 'team') && door !== undefined) {
    if (regions.every(({ doors }) => doors[door].approver === 'none')) yield 'nobody decides at this door';
  }
  if (mail.to === 'provider') yield* wrongProvider(mail, one, regions);
  if (mail.to === 'job-coach' && !before(events, revision, 'accept-offer', 'accept-late'))
    yield 'nobody took the person on';
  if (mail.to === 'referrer' && referral.origin === 'self') yield 'there is no referrer';
}

/** Whether the door asks for the candidate's own yes first, and it had not been given yet. */
function lacksYes({ referral, events }: CaseRecord, revision: number, at: string, regions: readonly Region[]): boolean {
  const { door, origin, consent } = referral;
  if (door === undefined || before(events, revision, 'confirm-interest')) return false;
  const rests = regions.every(({ doors }) => doors[door].legalBasis.code === 'explicit-consent');
  if (rests) return consent === undefined || consent.at > at;
  return origin === 'professional' && regions.every(({ doors }) => doors[door].candidate === 'confirm');
}

/** A provider is told about somebody from when it is asked until its part is over; for IPS only where the person is treated. */
function* wrongProvider(
  mail: Stored<Mail>,
  { events, referral, parties }: CaseRecord,
  regions: readonly Region[],
): Iterable<string> {
  const revision = revisionOf(mail);
  const now = providerAt(events, revision);
  const provider = mail.provider ?? now;
  const isTheirs = provider === now || provider === providerAt(events, revision - 1);
  if (provider === undefined || !isTheirs) yield `${provider ?? 'nobody'} has no part in it`;
  const { programme } = referral;
  const isBound =
    programme !== undefined &&
    regions.every(
      (region) => (region.programmes?.[programme]?.placement ?? (programme === 'ips' ? '' : 'any')) !== 'any',
    );
  const candidate = parties.find((party) => party.role === 'candidate');
  if (!isBound || candidate?.role !== 'candidate' || candidate.inCareAt === provider) return;
  const isChosen = events.some(
    ({ action, object, result }) =>
      (action === 'resolve-assign' && result === provider) || (action === 'choose-provider' && object === provider),
  );
  const isHanded = before(events, revision, 'change-addressee');
  if (!isChosen && !isHanded) yield `${provider} does not treat the person`;
}

function providerAt(events: readonly StoredEvent[], revision: number): string | undefined {
  const told = events.filter((event) => event.provider !== undefined && (event.revision ?? Infinity) <= revision);
  return told.at(-1)?.provider ?? undefined;
}

function* wrongInCopy(copy: CapturedMail, mail: Stored<Mail>, one: CaseRecord, sight: Sight): Iterable<string> {
  const death = one.events.find(({ action }) => action === 'record-death');
  const readsForThem = mail.to === 'candidate' || mail.shared;
  if (death !== undefined && readsForThem && copy.at > death.at) yield 'went after the candidate had died';
  if (!rightAddress(copy, mail, one, sight)) yield `went to ${copy.to}`;
  if (mail.to === 'referrer' && one.referral.programme !== 'ips' && namesProvider(copy, one, sight)) {
    yield 'names the provider';
  }
}

/** The referrer is not told which provider it became. */
function namesProvider({ text, subject }: CapturedMail, { referral }: CaseRecord, { region }: Sight): boolean {
  const provider = region.providers.find(({ id }) => id === referral.provider);
  return provider !== undefined && `${subject} ${text}`.includes(provider.name);
}
