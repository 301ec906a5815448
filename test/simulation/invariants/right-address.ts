import type { Mail } from '../../../functions/domain/mail.ts';
import type { JobCoachParty } from '../../../functions/domain/party.ts';
import type { Region } from '../../../functions/domain/region.ts';
import type { CapturedMail } from '../../../local/captured-mail.ts';
import type { CaseRecord, StoredEvent } from './records.ts';
import type { Sight } from './sight.ts';

/**
 * Whether a mail went to an address that is its reader's: an organisation's as the region file has it, a person's as it stood at
 * that moment, an approver's and a job coach's inside the domains that act for them and never the candidate's own. What is no
 * longer known is not judged.
 */
export function rightAddress(copy: CapturedMail, mail: Mail, one: CaseRecord, sight: Sight): boolean {
  const regions = [...sight.formerRegions, sight.region];
  return regions.some((region) => isRightIn(region, copy, mail, one));
}

function isRightIn(region: Region, copy: CapturedMail, mail: Mail, one: CaseRecord): boolean {
  const { referral, parties, events } = one;
  const party = parties.find(({ role }) => role === mail.to);
  const candidate = parties.find(({ role }) => role === 'candidate');
  const isCandidates = candidate?.role === 'candidate' && same(candidate.email, copy.to);
  switch (mail.to) {
    case 'coordinator':
      return same(region.coordinator.mailbox, copy.to);
    case 'deputy':
      return same(region.coordinator.deputy.mailbox, copy.to);
    case 'provider': {
      const asked = events.flatMap(({ provider }) => provider ?? []);
      return region.providers.some(({ id, mailbox }) => asked.includes(id) && same(mailbox, copy.to));
    }
    case 'team':
      return teamsOf(region, one).some((mailbox) => same(mailbox, copy.to));
    case 'approver':
      return !isCandidates && decidersOf(region, one).includes(domainOf(copy.to));
    case 'job-coach': {
      const asked = events.flatMap(({ provider }) => provider ?? []);
      const domains = region.providers.filter(({ id }) => asked.includes(id)).flatMap((provider) => provider.domains);
      if (party?.role === 'job-coach' && !isCoachThen(copy, mail, party)) return false;
      return !isCandidates && domains.includes(domainOf(copy.to));
    }
    case 'candidate':
    case 'referrer': {
      // After the end people's data go; what was sent before an address was replaced went to the one before.
      const replaced = events.findLast((event) => replacesAddress(event, mail.to));
      if (party === undefined || (replaced !== undefined && copy.at <= replaced.at)) return true;
      if (referral.stage === 'closed' && !('email' in party)) return true;
      return 'email' in party && same(party.email, copy.to);
    }
    default:
      return false;
  }
}

/** Whether a mail that tells a job coach of their successor went to the one of before, and every later one to nobody of before. */
function isCoachThen({ to }: CapturedMail, mail: Mail, { email, former = [] }: JobCoachParty): boolean {
  const revision = mail.revision ?? 0;
  if (mail.facts['about'] === 'coach-replaced') return same(former.find(({ until }) => until === revision)?.email, to);
  return same(email, to) || !former.some((one) => one.until <= revision && same(one.email, to));
}

function replacesAddress({ action, result }: StoredEvent, role: Mail['to']): boolean {
  if (action === 'correct-contact') return role === 'candidate';
  if (action === 'correct-data' || action === 'change-door')
    return role === 'candidate' && result.split(' ').includes('email');
  if (action !== 'change-addressee' && action !== 'disown-address') return false;
  // Another provider comes with another job coach.
  return result === role || (role === 'job-coach' && result.includes('>'));
}

/** Team mailboxes that may have been right: the present municipality's, or any where somebody moved or municipalities merged. */
function teamsOf(region: Region, one: CaseRecord): readonly string[] {
  const { door } = one.referral;
  if (door === undefined) return [];
  if (region.doors[door].approver === 'uwv') return [region.uwv.teamMailbox];
  return municipalitiesOf(region, one).map(({ teamMailbox }) => teamMailbox);
}

/** Mail domains whose people decide on a case. */
function decidersOf(region: Region, one: CaseRecord): readonly string[] {
  const { door } = one.referral;
  if (door === undefined) return [];
  if (region.doors[door].approver === 'uwv') return region.uwv.approverDomains;
  return municipalitiesOf(region, one).flatMap(({ approverDomains, executingBody }) => {
    const body = region.executingBodies.find(({ id }) => id === executingBody);
    return [...approverDomains, ...(body?.approverDomains ?? [])];
  });
}

function municipalitiesOf({ municipalities }: Region, { referral, events }: CaseRecord): Region['municipalities'] {
  const hasMoved = events.some(({ action }) => ['record-move', 'correct-data', 'change-door'].includes(action));
  const merges = municipalities.some(({ succeededBy }) => succeededBy !== undefined);
  return hasMoved || merges ? municipalities : municipalities.filter(({ code }) => code === referral.municipality);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
