import type { Programme } from '../../domain/codes.ts';
import type { Phase } from '../public/steps.ts';

/** Questions about the candidate, by the field of the posted document; `place`, `oneName` and `helper` are the form's own. */
export const candidateFields = [
  'candidate.birthDate',
  'place',
  'candidate.municipality',
  'situation.inCareAt',
  'situation.ipsPossible',
  'situation.benefit',
  'request.motivated',
  'situation.registeredJobSeeker',
  'situation.workCoachEmail',
  'request.goal',
  'request.preferredProvider',
  'request.availability',
  'request.remarks',
  'candidate.givenName',
  'candidate.familyName',
  'oneName',
  'candidate.email',
  'candidate.phone',
  'candidate.preferredContact',
  'candidate.language',
  'helper',
  'representative.name',
  'representative.relation',
  'representative.email',
  'representative.phone',
] as const;
export type CandidateField = (typeof candidateFields)[number];

/** Questions to a professional about themselves. */
export const referrerFields = [
  'referrer.profession',
  'referrer.name',
  'referrer.organisation',
  'referrer.email',
  'referrer.phone',
] as const;
export type ReferrerField = (typeof referrerFields)[number];

/** A question in words. */
export interface QuestionWords {
  readonly label: string;
  readonly hint?: string;
  /** Name of the answer, on the page that shows them all. */
  readonly row: string;
}

/** Heading of a page that asks several things. */
export interface GroupWords {
  readonly title: string;
  readonly lead?: string;
}

/** Words that differ between signing up oneself and referring someone. */
export interface KindWords {
  readonly questions: Readonly<Record<CandidateField, QuestionWords>>;
  /** Examples of a goal, as they are of each programme. */
  readonly goals: Readonly<Record<Programme, string>>;
  readonly groups: Readonly<Record<'wishes' | 'name' | 'reach' | 'helperDetails', GroupWords>>;
  readonly kind: string;
  readonly agreement: string;
  readonly agreementError: string;
  readonly handoverLead: string;
}

/** Words of the form in one language. */
export interface FormWords {
  readonly self: KindWords;
  readonly professional: KindWords;
  /** What reads otherwise to a professional who is the clinician. */
  readonly toClinician: Partial<Readonly<Record<CandidateField, QuestionWords>>>;
  readonly referrer: Readonly<Record<ReferrerField, QuestionWords>>;
  readonly referrerGroup: GroupWords;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly step: (phase: number, of: number, name: string) => string;
  readonly options: {
    readonly yes: string;
    readonly no: string;
    readonly unknown: string;
    readonly unsure: string;
    readonly motivatedNo: string;
    readonly byEmail: string;
    readonly byPhone: string;
    readonly careAt: (provider: string) => string;
    readonly elsewhere: string;
    readonly noCare: string;
    readonly ratherNot: string;
    readonly noBenefit: string;
    readonly noPreference: string;
    readonly agree: string;
    readonly oneName: string;
  };
  readonly back: string;
  readonly next: string;
  readonly later: string;
  readonly stop: string;
  readonly wipe: string;
  readonly trial: string;
  readonly chooseError: (question: string) => string;
  readonly dateError: string;
  /** What to do at the first name for who has one name only. */
  readonly oneNameHow: string;
  readonly dateMissing: string;
  readonly tooMuch: string;
  readonly hintTitle: string;
  readonly place: {
    readonly unknown: string;
    readonly near: (names: readonly string[]) => string;
    readonly yes: (name: string) => string;
    readonly dontKnow: string;
    readonly inMunicipality: (place: string, municipality: string) => string;
  };
  readonly check: {
    readonly title: string;
    readonly handoverTitle: string;
    readonly kindRow: string;
    readonly nameRow: string;
    readonly change: string;
    readonly none: string;
    readonly door: string;
    readonly next: string;
    readonly agreementTitle: string;
    readonly consentTitle: string;
    readonly consent: string;
    readonly consentError: string;
    readonly privacy: string;
    readonly send: string;
    readonly sendHandover: string;
  };
}
