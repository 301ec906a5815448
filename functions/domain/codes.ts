/**
 * Every code list of the field, stated once. The HTTP API, the stored items, the pages and the region file all take their
 * allowed values from here. The Dutch words behind the identifiers are in docs/glossary.md.
 */

import { languages as madeLanguages } from './languages.ts';

/** Languages of pages and mails: those that texts/ has a folder for. API, code and logs are English. */
export const languages = madeLanguages;
export type Language = (typeof languages)[number];

/** Something in every language: a text that is kept until its reader's language is known, or its schema. */
export function inEveryLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;
}

/** Kinds of trajectory (soort traject). */
export const programmes = ['ips', 'sterk-met-werk', 'sterk-met-werk-of-scholing'] as const;
export type Programme = (typeof programmes)[number];

/** Who may run a programme: only the institution that treats the person, or any provider that offers it. */
export const placements = ['treating-provider', 'any'] as const;
export type Placement = (typeof placements)[number];

/** The four doors. Who may come in, who starts it and who approves differ by door, not by programme. */
export const doors = ['ips-uwv', 'ips-municipality', 'sterk-met-werk', 'sterk-met-werk-of-scholing'] as const;
export type Door = (typeof doors)[number];

/** Who must agree before a provider is asked. Providers never approve (Participatiewet art. 7 lid 4). */
export const approverKinds = ['work-coach', 'municipality', 'uwv', 'none'] as const;

/** Uitkering. */
export const benefits = [
  'participatiewet',
  'ioaw',
  'ioaz',
  'ww',
  'zw',
  'wia',
  'wao',
  'wajong',
  'anw',
  'none',
  'unknown',
] as const;
export type Benefit = (typeof benefits)[number];

export const professions = ['clinician', 'work-coach', 'school', 'job-coach', 'other'] as const;
export type Profession = (typeof professions)[number];

export const contactChannels = ['email', 'phone'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/**
 * Where a referral stands. The stage in the table is the truth; a state machine only asks for it and goes where it
 * points. `handover`: no door of ours fits and the sender asked us to bring them to the right one, which takes one call
 * by the coordinator. `unconfirmed`: the sender is not known yet; until they confirm, nothing is done and nobody else
 * is told.
 */
export const stages = [
  'unconfirmed',
  'received',
  'confirming',
  'approval',
  'information',
  'placing',
  'waiting',
  'offer',
  'unplaced',
  'starting',
  'confirming-start',
  'checking-in',
  'closing',
  'handover',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

/** Which of the two state machines works on a referral. */
export const machines = ['referral', 'trajectory'] as const;
export type Machine = (typeof machines)[number];

/** Kinds of task that somebody has: each has a mail of the same name that brings it. */
export const askedKinds = [
  'confirm-sender',
  'confirm-interest',
  'approve',
  'give-information',
  'accept-offer',
  'await-place',
  'still-wanted',
  'confirm-start',
  'check-in',
  'decide-extension',
  'tell-outcome',
  'call',
  'resolve',
] as const;

export type AskedKind = (typeof askedKinds)[number];

/** Every kind of task; `advance` is the machine's own work, of which nobody hears. */
export const taskKinds = [...askedKinds, 'advance'] as const;
export type TaskKind = (typeof taskKinds)[number];

/**
 * Who can own a task or receive a mail, in the order in which they meet a case. `team` is the municipality's team
 * mailbox; `system` is the machine itself.
 */
export const roles = [
  'candidate',
  'referrer',
  'approver',
  'team',
  'provider',
  'job-coach',
  'coordinator',
  'deputy',
  'system',
] as const;
export type Role = (typeof roles)[number];

/**
 * Whether a role does the coordinator's work: the coordinator, or the deputy whom the region names for when the
 * coordinator is silent.
 */
export function actsAsCoordinator(role: Role): boolean {
  return role === 'coordinator' || role === 'deputy';
}

/** Why a referral does not get a trajectory with us. Each has its own page with the door that does fit. */
export const otherDoors = [
  'under-16',
  'state-pension-age',
  'outside-region',
  'municipality-buys-itself',
  'disability-benefit',
  'ask-clinician-ips',
  'not-motivated',
  'door-not-open-yet',
] as const;
export type OtherDoor = (typeof otherDoors)[number];

/** How a candidate's explicit consent reached us: on a page of ours, by phone, or from a system that posts on their behalf. */
export const consentChannels = ['page', 'phone', 'api'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/**
 * How a referral ended. `not-confirmed`: its sender never said that it was theirs. `not-me`: the person named as
 * candidate or sender says that they have nothing to do with it. `programme-ended`: the programme itself ended before guidance began.
 */
export const closures = [
  'declined',
  'not-interested',
  'withdrawn',
  'no-place',
  'handed-over',
  'goal-reached',
  'completed',
  'early-stop',
  'died',
  'silent',
  'not-confirmed',
  'not-me',
  'programme-ended',
] as const;
export type Closure = (typeof closures)[number];

/** Closures after which people's data are kept for a while. After the other one nothing is kept. */
export type RetainedClosure = Exclude<Closure, 'not-confirmed'>;

/**
 * Closures for which the region file has a term. Whoever is sent elsewhere because the programme ends is kept as long as everybody
 * whom another organisation takes over, so that a file of before needs no word for it.
 */
export const retainedClosures = closures.filter(
  (closure): closure is Exclude<RetainedClosure, 'programme-ended'> =>
    closure !== 'not-confirmed' && closure !== 'programme-ended',
);

/** Why an approver declines. The candidate is told in the words of the chosen code, never with a bare no. */
export const declineReasons = ['not-target-group', 'other-provision', 'not-now', 'not-our-resident', 'other'] as const;
export type DeclineReason = (typeof declineReasons)[number];

/** Why more guidance is asked than was granted. Codes only, and never a medical fact. */
export const extensionReasons = ['result-near', 'keep-result', 'time-lost', 'beyond-grant', 'other'] as const;

/** Why more guidance is not granted. The candidate is told in the words of the code. */
export const extensionRefusals = ['enough-given', 'other-provision', 'no-means', 'other'] as const;
export type ExtensionRefusal = (typeof extensionRefusals)[number];

/** Why a provider declines an offer. */
export const offerDeclineReasons = ['no-capacity', 'not-our-expertise', 'too-far', 'language', 'other'] as const;
export type OfferDeclineReason = (typeof offerDeclineReasons)[number];

/** What somebody says who is asked whether something is so. Not to know is an answer of its own. */
export const knowledge = ['yes', 'no', 'unknown'] as const;

/** Early-stop reasons (uitval). Health is named without any detail: never a medical fact. */
export const earlyStopReasons = [
  'no-wish-now',
  'health',
  'other-provision',
  'moved',
  'unreachable',
  'no-match',
  'died',
  'programme-ended',
  'other',
] as const;
export type EarlyStopReason = (typeof earlyStopReasons)[number];

/** Those that somebody may give. That the programme ended nobody has to say. */
export const toldStopReasons = [
  'no-wish-now',
  'health',
  'other-provision',
  'moved',
  'unreachable',
  'no-match',
  'died',
  'other',
] as const satisfies readonly EarlyStopReason[];

/**
 * Why guidance is paused (ours). `health`: never any detail; `other-help`: waiting for other help, or busy with it; `elsewhere`:
 * staying somewhere else for a while.
 */
export const pauseReasons = ['health', 'family', 'other-help', 'elsewhere', 'other'] as const;

/**
 * Why a candidate would rather not be guided by whoever guides them now. Nothing medical, and no blame: `too-far` they are hard to
 * reach, `talk` they want to talk about it first.
 */
export const objectionReasons = ['rather-former', 'not-at-ease', 'too-far', 'talk'] as const;
export type ObjectionReason = (typeof objectionReasons)[number];

/** Whoever is asked how it is with them may leave every question unanswered. Of school and their mood nothing is kept then. */
export const ratherNot = 'rather-not';

/** What a candidate says of paid work: nobody has to say it. */
export const worksAnswers = ['yes', 'no', ratherNot] as const;

/** What a candidate says of school. */
export const schoolAnswers = ['yes', 'no'] as const;

/** How a candidate says that it goes, as one of three faces (ours). */
export const moods = ['good', 'so-so', 'bad'] as const;

/** Kinds of result that a check-in can record. Job spells are dated so that both counting bases can be computed. */
export const spellKinds = ['employee', 'self-employed', 'learn-work', 'education', 'voluntary'] as const;
export type SpellKind = (typeof spellKinds)[number];

/** Kinds of school or training (ours): enough to tell what somebody works towards, and no name of a school. */
export const educationKinds = ['secondary', 'mbo', 'higher', 'language', 'course', 'other'] as const;

/** In which ways a job coach tried to reach a candidate (ours). */
export const contactWays = ['phone', 'message', 'email', 'letter', 'visit'] as const;

/** What a job coach reports between two check-ins. */
export const reportKinds = [
  'job-started',
  'job-ended',
  'hours',
  'school-started',
  'school-ended',
  'contact-lost',
  'contact-again',
  'workplace',
] as const;
export type ReportKind = (typeof reportKinds)[number];

/** The four ways in which a provider can have room; only providers with a number of places count up to it. */
export const capacityStatuses = ['has-places', 'waiting-list', 'ask-first', 'full'] as const;
export type CapacityStatus = (typeof capacityStatuses)[number];
