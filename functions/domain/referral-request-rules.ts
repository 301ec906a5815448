import { actsForRegion } from './address-rights.ts';
import { ageOn } from './calendar.ts';
import { type ContactChannel, contactChannels } from './codes.ts';
import { formatEmail, readTypedEmail } from './email-address.ts';
import { standingOf } from './municipality.ts';
import type { PlainDate } from './referral.ts';
import { type FieldError, fieldError, valueAt } from './referral-request-errors.ts';
import { isPrivacyVersion, providerById, type Region } from './region.ts';
import { readDate } from './typed-date.ts';

/**
 * A posted body as the rules across fields see it: texts that are there, whatever else may be wrong. So every rule speaks
 * at the same time as the checks of single fields, and people mend everything in one go.
 */
type Given = (...path: readonly string[]) => string | undefined;

interface Context {
  readonly today: PlainDate;
  readonly region: Region;
}

type Rule = (given: Given, context: Context & { readonly body: unknown }) => FieldError[];

/**
 * Someone who refers themselves must be reachable by e-mail or phone, given once, with either role. Where the preferred way
 * is known, the rule for that one says it more precisely.
 */
const selfReachable: Rule = (given) => {
  if (given('referrer', 'role') !== 'self' || preferredChannel(given) !== undefined) return [];
  const ways = ['referrer', 'candidate'].flatMap((who) => [given(who, 'email'), given(who, 'phone')]);
  return ways.every((way) => way === undefined) ? [fieldError('/candidate/email', 'contact-needed')] : [];
};

/** A professional gives profession and work e-mail: the profession decides the door, the e-mail hears the outcome. */
const professionalKnown: Rule = (given) => {
  if (given('referrer', 'role') !== 'professional') return [];
  return ['profession', 'email']
    .filter((field) => given('referrer', field) === undefined)
    .map((field) => fieldError(`/referrer/${field}`, 'required'));
};

const representativeReachable: Rule = (given) => {
  const named = given('representative', 'name') ?? given('representative', 'relation');
  const way = given('representative', 'email') ?? given('representative', 'phone');
  return named !== undefined && way === undefined ? [fieldError('/representative/email', 'contact-needed')] : [];
};

function preferredChannel(given: Given): ContactChannel | undefined {
  return contactChannels.find((channel) => channel === given('candidate', 'preferredContact'));
}

/** The way in which the candidate wants to be reached must be given. */
const preferredContactGiven: Rule = (given) => {
  const channel = preferredChannel(given);
  if (channel === undefined) return [];
  const own = given('referrer', 'role') === 'self' ? given('referrer', channel) : undefined;
  const reachable = (given('candidate', channel) ?? own) !== undefined;
  return reachable ? [] : [fieldError(`/candidate/${channel}`, `preferred-${channel}-missing`)];
};

/** Oldest age that a birth date may give; beyond it a typing error is likelier. */
const oldestAge = 120;

const birthDateLikely: Rule = (given, { today }) => {
  const birthDate = readDate(given('candidate', 'birthDate') ?? '', true);
  if (!birthDate.ok) return [];
  if (birthDate.date > today) return [fieldError('/candidate/birthDate', 'date-in-future')];
  return ageOn(birthDate.date, today) > oldestAge ? [fieldError('/candidate/birthDate', 'date-too-early')] : [];
};

/** Agreement counts for the privacy text that is in force, or for one that the region still takes during a transition. */
const privacyVersionCurrent: Rule = (given, { region }) => {
  const version = given('agreement', 'privacyVersion');
  return version === undefined || isPrivacyVersion(region, version)
    ? []
    : [fieldError('/agreement/privacyVersion', 'privacy-version')];
};

/**
 * Nobody is referred at an address from which referrals are decided on, or they could approve their own (I7). The same holds
 * for the one who represents them; a professional may well refer from where others decide.
 */
const candidateOutside: Rule = (given, { region }) => {
  const own = given('referrer', 'role') === 'self' ? (['referrer'] as const) : [];
  return [...own, 'candidate', 'representative'].flatMap((who) => {
    const address = readTypedEmail(given(who, 'email') ?? '');
    return address !== undefined && actsForRegion(region, formatEmail(address))
      ? [fieldError(`/${who}/email`, 'acts-for-region')]
      : [];
  });
};
/** Consent is a person's own: a professional, or another system for one, cannot give it for somebody else. */
const consentOwn: Rule = (given, { body }) =>
  given('referrer', 'role') === 'professional' && valueAt(body, ['agreement', 'consent']) !== undefined
    ? [fieldError('/agreement/consent', 'consent-of-another')]
    : [];

/** Having no benefit, or not knowing, goes with no benefit beside it: one of the two was a slip. */
const benefitsAgree: Rule = (_, { body }) => {
  const given = valueAt(body, ['situation', 'benefit']);
  const alone =
    Array.isArray(given) && new Set(given).size > 1 && given.some((code) => code === 'none' || code === 'unknown');
  return alone ? [fieldError('/situation/benefit', 'contradictory')] : [];
};

const careProviderKnown: Rule = (given, { region }) => {
  const care = given('situation', 'inCareAt');
  const known =
    care === undefined || care === 'elsewhere' || care === 'none' || providerById(region, care)?.ipsCare === true;
  return known ? [] : [fieldError('/situation/inCareAt', 'unknown-value')];
};

/** A municipality that does not exist has no region and no team; one that was divided has several. Nothing is guessed. */
const municipalityKnown: Rule = (given, { region }) => {
  const code = given('candidate', 'municipality');
  const standing = code === undefined ? 'present' : standingOf(region, code);
  if (standing === 'present' || standing === 'former') return [];
  return [
    fieldError('/candidate/municipality', standing === 'divided' ? 'municipality-divided' : 'municipality-unknown'),
  ];
};

const preferredProviderKnown: Rule = (given, { region }) => {
  const provider = given('request', 'preferredProvider');
  return provider === undefined || providerById(region, provider) !== undefined
    ? []
    : [fieldError('/request/preferredProvider', 'unknown-value')];
};

const rules: readonly Rule[] = [
  selfReachable,
  professionalKnown,
  representativeReachable,
  preferredContactGiven,
  birthDateLikely,
  privacyVersionCurrent,
  candidateOutside,
  consentOwn,
  benefitsAgree,
  careProviderKnown,
  municipalityKnown,
  preferredProviderKnown,
];

/** Errors by rules that need more than one field, the region file or the date. */
export function brokenRules(body: unknown, context: Context): FieldError[] {
  const given: Given = (...path) => {
    const value = valueAt(body, path);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  return rules.flatMap((rule) => rule(given, { ...context, body }));
}
