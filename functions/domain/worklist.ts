import * as z from 'zod';
import { actsAsCoordinator, type ReportKind, type Role, reportKinds, roles } from './codes.ts';
import { storedObject } from './stored.ts';

/** Path of the worklist (mijn lijst), below the public prefix: in mails, in redirects and on its pages. */
export const worklistPath = '/mijn';

/** Path by which a mail leads to its reader's worklist: every step there takes the token along. */
export function listLinkPath(token: string): string {
  return `${worklistPath}/via/${token}`;
}

/** Path of the page on which somebody says that they are away, below the public prefix. */
export const awayPath = `${worklistPath}/afwezig`;

/** Path of what somebody answered lately, below the public prefix. */
export const answeredPath = `${worklistPath}/beantwoord`;

/** Path of declining several referrals for one reason, below the public prefix. */
export const declinesPath = `${worklistPath}/afwijzen`;

/** Path of a provider's places, below the public prefix. */
export const placesPath = `${worklistPath}/plekken`;

/** Path of a provider's job coaches, below the public prefix. */
export const coachesPath = `${worklistPath}/jobcoaches`;

/** Path of a provider's own results, below the public prefix. */
export const ownResultsPath = `${worklistPath}/uitkomsten`;

/** Path of a running trajectory, for those who guide the person, below the public prefix. */
export function trajectoryPath(reference: string): string {
  return `${worklistPath}/traject/${reference}`;
}

/** Words in addresses for what is reported. */
const reportWords = {
  'job-started': 'werk',
  'job-ended': 'werk-gestopt',
  hours: 'uren',
  'school-started': 'school',
  'school-ended': 'school-gestopt',
  'contact-lost': 'geen-contact',
  'contact-again': 'weer-contact',
  workplace: 'naam',
} as const satisfies Record<ReportKind, string>;

/** Path of a report about a running trajectory, below the public prefix. */
export function reportPath(reference: string, what: ReportKind): string {
  return `${trajectoryPath(reference)}/meld/${reportWords[what]}`;
}

/** What an address reports, by its word; undefined for any other. */
export function reportOf(word: string): ReportKind | undefined {
  return reportKinds.find((what) => reportWords[what] === word);
}

/** Organisation id of the coordinator and the deputy on worklists, beside `uwv`, CBS codes and provider ids. */
export const coordinatorsDesk = 'coordinator';

/**
 * A case on a worklist (mijn lijst), in one role. `of` names the list: an organisation's (`org#` and its id), whose
 * mailbox is looked up in the region file at each read, or that of one mailbox (`box#` and its mark, a keyed hash).
 */
export const listingSchema = storedObject({ role: z.enum(roles), of: z.string() });
export type Listing = z.infer<typeof listingSchema>;

/** The list of an organisation: `uwv`, a CBS code, a provider's id, or the coordinator's desk. */
export function listOfOrganisation(organisation: string): Listing['of'] {
  return `org#${organisation}`;
}

/** The list of a mailbox, by its mark. */
export function listOfMailbox(mark: string): Listing['of'] {
  return `box#${mark}`;
}

/** The mark of the mailbox whose list it is; undefined for an organisation's. */
export function markOfList(of: Listing['of']): string | undefined {
  const none = listOfMailbox('');
  return of.startsWith(none) ? of.slice(none.length) : undefined;
}

/** The role in which somebody has a case on a list: the deputy reads the coordinator's. */
export function listedAs(role: Role): Role {
  return actsAsCoordinator(role) ? 'coordinator' : role;
}

/** The roles whose list goes with their own mail address. */
export const listedPeople = ['approver', 'job-coach', 'referrer'] as const;
export type ListedPerson = (typeof listedPeople)[number];

/** What differs between the lists that a case was on and those that it is on now. */
export function listingChanges(
  before: readonly Listing[],
  after: readonly Listing[],
): { readonly added: readonly Listing[]; readonly removed: readonly Listing[] } {
  const has = (all: readonly Listing[], one: Listing) => all.some(({ role, of }) => role === one.role && of === one.of);
  return {
    added: after.filter((one) => !has(before, one)),
    removed: before.filter((one) => !has(after, one)),
  };
}
