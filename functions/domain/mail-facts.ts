import { type Mail, type MailKind, type TellingKind, tellingKinds } from './mail.ts';
import { taskRules } from './tasks/rules.ts';

/**
 * What a mail's text may name besides its reference: codes, dates and names of organisations, never anything about a
 * person.
 * - `municipality`: name or CBS code; `provider`: name or id; `programme`: programme code.
 * - `dueOn`, `startsOn`, `waitingSince`, `checkInOn`, `decidedOn`, `pauseFrom`, `pauseUntil`, `plannedEnd`, `objectUntil`, `replacedOn`: dates in
 *   Europe/Amsterdam, `YYYY-MM-DD`.
 * - `waitHalf`, `waitMost`: within how many weeks half of the people, and 8 of 10, had their first talk; `waitPeople`: of how
 *   many people that is known.
 * - `decidedBy`: `uwv`, or the CBS code of the municipality that decides or decided.
 * - `reason`: a `DeclineReason`; `closure`: a `Closure`; `purpose`: purpose of a check-in.
 * - `approval`: `none` where nobody else has to agree, `yes-first` where the candidate is asked before anybody,
 *   `yes-first-none` where both hold; `talk`: how often the first talk was moved.
 * - `decision`: `approve`, `decline`, `ask-information` or `delegate`; of an extension `grant` or `refuse`.
 * - `useOf`: what was used up: `hours`, `months` or `both`; `mark`: how far, in percent: `75`, `100` or `over`, or that hours
 *   were `corrected`; `hoursUsed` and `hoursGranted`: numbers; `endsOn`: the planned end.
 * - `refusal`: an `ExtensionRefusal`.
 * - `about`: what a call is about (a mail kind), why a case must be resolved, why it takes longer, why there is a
 *   new link, at whose request data were corrected, why somebody is sought, why a decision is asked of others now,
 *   what became of work or school that was reported, or that the reader's
 *   help goes on in another referral (codes).
 * - `promised`: a call that the candidate asked for and still gets (the code of its subject).
 * - `duplicateOf`: the other referral's reference.
 * - `granted`: how many starts a municipality granted for a `year`; `reached`: so many of them are taken, or more.
 * - `times`: how often referrals of one sender were denied by the people named in them.
 * - `code`: the one-time code itself; `minutes`: how long it works.
 */
export const mailFactNames = [
  'municipality',
  'programme',
  'provider',
  'dueOn',
  'startsOn',
  'waitingSince',
  'waitHalf',
  'waitMost',
  'waitPeople',
  'checkInOn',
  'decidedOn',
  'pauseFrom',
  'pauseUntil',
  'plannedEnd',
  'objectUntil',
  'replacedOn',
  'decidedBy',
  'reason',
  'closure',
  'purpose',
  'decision',
  'approval',
  'talk',
  'about',
  'promised',
  'duplicateOf',
  'code',
  'minutes',
  'times',
  'granted',
  'reached',
  'year',
  'useOf',
  'mark',
  'hoursUsed',
  'hoursGranted',
  'endsOn',
  'refusal',
] as const;
export type MailFact = (typeof mailFactNames)[number];

/** What a mail said, as a code, where mails of its kind say different things; undefined where its kind says it all. */
export function saidIn({ kind, facts }: Pick<Mail, 'kind' | 'facts'>): string | undefined {
  if (kind === 'offer-withdrawn') return facts['about'] ?? 'stopped';
  if (kind === 'lapsed-approver') return facts['about'];
  return kind === 'team-decision' ? facts['decision'] : undefined;
}

/** Facts that the text of a mail needs. Rendering a mail that lacks one throws. */
const toldFacts = {
  'received-candidate': ['municipality'],
  'told-about-referral': ['municipality'],
  'confirmed-candidate': ['municipality'],
  'corrected-candidate': ['municipality', 'about'],
  'referred-again': ['municipality'],
  // The reader may be a stranger, who need not know where the case is or what it is about.
  'address-given': [],
  'address-replaced': ['replacedOn'],
  'approved-candidate': ['municipality'],
  'declined-candidate': ['municipality', 'reason'],
  'waiting-candidate': ['municipality'],
  'delayed-candidate': ['municipality', 'about'],
  'matched-candidate': ['municipality', 'provider'],
  'talk-moved-candidate': ['municipality', 'provider', 'startsOn'],
  'coach-changed-candidate': ['municipality', 'provider'],
  'started-candidate': ['municipality', 'startsOn'],
  'pause-candidate': ['municipality', 'about'],
  'extension-candidate': ['municipality', 'decision', 'endsOn'],
  'contact-lost-candidate': ['municipality'],
  'goal-reached-candidate': ['municipality'],
  'ended-candidate': ['municipality', 'closure'],
  'consent-withdrawn-candidate': ['municipality', 'closure'],
  'reopened-candidate': ['municipality'],
  'received-referrer': ['municipality'],
  'approved-referrer': ['municipality'],
  'declined-referrer': ['municipality', 'reason'],
  'started-referrer': ['municipality', 'startsOn'],
  'ended-referrer': ['municipality', 'closure'],
  'goes-on-referrer': ['municipality'],
  'reopened-referrer': ['municipality'],
  'matched-approver': ['municipality', 'provider'],
  'started-approver': ['municipality', 'startsOn'],
  'ended-approver': ['municipality', 'closure'],
  'reopened-approver': ['municipality'],
  'lapsed-approver': ['municipality', 'about'],
  'team-decision': ['municipality', 'decision'],
  'budget-warning': ['municipality', 'programme', 'granted', 'reached', 'year'],
  'offer-withdrawn': ['municipality'],
  'coach-assigned': ['municipality', 'startsOn'],
  'contact-changed': ['municipality'],
  'extension-decided': ['municipality', 'decision', 'endsOn'],
  'result-corrected': ['municipality', 'about'],
  'grant-use': ['municipality', 'useOf', 'mark', 'endsOn'],
  'guidance-ended': ['municipality'],
  'case-ended': ['municipality', 'closure'],
  'case-reopened': ['municipality'],
  'candidate-died': ['municipality'],
  duplicate: ['municipality', 'duplicateOf'],
  'nobody-called': ['municipality'],
  stuck: ['municipality'],
  'coordinator-silent': ['municipality', 'dueOn'],
  code: ['code', 'minutes'],
  'new-link': [],
} as const satisfies Record<TellingKind, readonly MailFact[]>;

/**
 * Facts that a text names where they are known, and leaves out where they are not. A fact in neither list is never
 * shown, even if the mail carries it: the referrer is not told which provider was chosen.
 */
const optionalToldFacts = {
  'received-candidate': ['programme', 'approval', 'decidedBy'],
  'told-about-referral': ['programme'],
  'confirmed-candidate': ['programme'],
  'corrected-candidate': ['programme'],
  'referred-again': ['programme'],
  'address-given': [],
  'address-replaced': [],
  'approved-candidate': ['programme', 'waitHalf', 'waitMost', 'waitPeople'],
  'declined-candidate': ['programme', 'decidedBy'],
  'waiting-candidate': ['programme', 'waitHalf', 'waitMost', 'waitPeople'],
  'delayed-candidate': ['programme'],
  'matched-candidate': ['programme', 'startsOn', 'talk', 'objectUntil'],
  'talk-moved-candidate': ['programme', 'talk'],
  'coach-changed-candidate': ['programme', 'about', 'objectUntil'],
  'started-candidate': ['programme', 'provider'],
  'pause-candidate': ['programme', 'pauseFrom', 'pauseUntil', 'plannedEnd'],
  'extension-candidate': ['programme', 'decidedBy', 'refusal', 'about'],
  'contact-lost-candidate': ['programme', 'about'],
  'goal-reached-candidate': ['programme', 'about'],
  'ended-candidate': ['programme', 'about', 'promised', 'duplicateOf'],
  'consent-withdrawn-candidate': ['programme', 'promised'],
  'reopened-candidate': ['programme', 'about'],
  'received-referrer': ['programme', 'approval'],
  'approved-referrer': ['programme'],
  'declined-referrer': ['programme', 'decidedBy'],
  'started-referrer': ['programme'],
  'ended-referrer': ['programme', 'about'],
  'goes-on-referrer': ['programme'],
  'reopened-referrer': ['programme', 'about'],
  'matched-approver': ['programme', 'startsOn'],
  'started-approver': ['programme', 'provider'],
  'ended-approver': ['programme', 'about'],
  'reopened-approver': ['programme', 'about'],
  'lapsed-approver': ['programme'],
  'team-decision': ['programme', 'reason', 'decidedOn'],
  'budget-warning': [],
  'offer-withdrawn': ['programme', 'about'],
  'coach-assigned': ['programme', 'provider', 'checkInOn', 'about'],
  'contact-changed': ['programme'],
  'extension-decided': ['programme', 'refusal', 'hoursUsed', 'hoursGranted', 'about'],
  'result-corrected': ['programme'],
  'grant-use': ['programme', 'provider', 'hoursUsed', 'hoursGranted', 'about'],
  'guidance-ended': ['programme'],
  'case-ended': ['programme', 'about'],
  'case-reopened': ['programme', 'about'],
  'candidate-died': ['programme'],
  duplicate: ['programme'],
  'nobody-called': ['programme', 'provider'],
  stuck: ['programme', 'about'],
  'coordinator-silent': ['programme', 'about'],
  code: ['municipality', 'programme'],
  'new-link': ['municipality', 'programme', 'dueOn', 'about'],
} as const satisfies Record<TellingKind, readonly MailFact[]>;

/** Mails to the candidate about their first talk: they include its day as a calendar entry, while that is still to come. */
export function isAboutFirstTalk(kind: MailKind): boolean {
  return kind === 'matched-candidate' || kind === 'talk-moved-candidate';
}

/**
 * Mails to the candidate that name the job coach. The name is not a fact of the mail: it is read from the party items when the
 * mail goes.
 */
export function namesJobCoach(kind: MailKind): boolean {
  return isAboutFirstTalk(kind) || kind === 'coach-changed-candidate' || kind === 'contact-lost-candidate';
}

/** Mails that announce the first talk among other things: once its day has passed, they say nothing of it. */
export function announcesTalk(kind: MailKind): boolean {
  return kind === 'matched-candidate' || kind === 'matched-approver';
}

/** What the button in each kind of mail opens; `none` for a mail without a link. */
const toldLinks = {
  'received-candidate': 'status',
  'told-about-referral': 'objection',
  'confirmed-candidate': 'status',
  'corrected-candidate': 'status',
  'referred-again': 'status',
  'address-given': 'status',
  'address-replaced': 'none',
  'approved-candidate': 'status',
  'declined-candidate': 'status',
  'waiting-candidate': 'status',
  'delayed-candidate': 'status',
  'matched-candidate': 'status',
  'talk-moved-candidate': 'status',
  'coach-changed-candidate': 'status',
  'started-candidate': 'status',
  'pause-candidate': 'status',
  'extension-candidate': 'status',
  'contact-lost-candidate': 'status',
  'goal-reached-candidate': 'status',
  'ended-candidate': 'status',
  'consent-withdrawn-candidate': 'status',
  'reopened-candidate': 'status',
  'received-referrer': 'status',
  'approved-referrer': 'status',
  'declined-referrer': 'status',
  'started-referrer': 'status',
  'ended-referrer': 'status',
  'goes-on-referrer': 'status',
  'reopened-referrer': 'status',
  'matched-approver': 'none',
  'started-approver': 'none',
  'ended-approver': 'none',
  'reopened-approver': 'none',
  'lapsed-approver': 'none',
  'team-decision': 'none',
  'budget-warning': 'none',
  'offer-withdrawn': 'none',
  'coach-assigned': 'task',
  'contact-changed': 'task',
  'extension-decided': 'none',
  'result-corrected': 'none',
  'grant-use': 'task',
  'guidance-ended': 'status',
  'case-ended': 'none',
  'case-reopened': 'none',
  'candidate-died': 'none',
  duplicate: 'task',
  'nobody-called': 'none',
  stuck: 'task',
  'coordinator-silent': 'task',
  code: 'none',
  'new-link': 'any',
} as const satisfies Record<TellingKind, 'task' | 'status' | 'objection' | 'none' | 'any'>;

const told: ReadonlySet<MailKind> = new Set(tellingKinds);

function isTold(kind: MailKind): kind is TellingKind {
  return told.has(kind);
}

/** Facts without which the text of a mail would have a hole. */
export function neededFacts(kind: MailKind): readonly MailFact[] {
  return isTold(kind) ? toldFacts[kind] : (taskRules[kind].mail?.needs ?? []);
}

/** What the button of a kind of mail opens: the task itself, where it brings one. */
export function linkIn(kind: MailKind): (typeof toldLinks)[TellingKind] {
  return isTold(kind) ? toldLinks[kind] : 'task';
}

/** Facts that a planned mail still lacks; empty when its text can be written. */
export function missingFacts(mail: Pick<Mail, 'kind' | 'facts'>): readonly MailFact[] {
  return neededFacts(mail.kind).filter((fact) => mail.facts[fact] === undefined);
}

/** Whether the text of this kind of mail may name a fact. */
export function mayName(kind: MailKind, fact: MailFact): boolean {
  const possible: readonly MailFact[] = isTold(kind) ? optionalToldFacts[kind] : (taskRules[kind].mail?.may ?? []);
  return possible.includes(fact) || neededFacts(kind).includes(fact);
}
