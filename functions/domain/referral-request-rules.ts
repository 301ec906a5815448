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
 * Reads a text of a posted body, whatever else is wrong with it, for the rules across fields. So every rule reports at
 * the same time as the checks of single fields, and people can correct everything in one go.
 */
type Given = (...path: readonly string[]) => string | undefined;

interface Context {
  readonly today: PlainDate;
  readonly region: Region;
}

type Rule = (given: Given, context: Context & { readonly body: unknown }) => FieldError[];

/**
 * A self-referrer must be reachable by e-mail or phone, given once, in either role. Where the preferred way is known,
 * the rule for that one is more precise.
 */
const selfReachable: Rule = (given) => {
  if (given('referrer', 'role') !== 'self' || preferredChannel(given) !== undefined) return [];
  const ways = ['referrer', 'candidate'].flatMap((who) => [given(who, 'email'), given(who, 'phone')]);
  return ways.every((way) => way === undefined) ? [fieldError('/candidate/email', 'contact-needed')] : [];
};

/** A professional gives profession and work e-mail: the profession decides the door, and the outcome goes to that address. */
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

/** The candidate's preferred way of contact must be given. */
const preferredContactGiven: Rule = (given) => {
  const channel = preferredChannel(given);
  if (channel === undefined) return [];
  const own = given('referrer', 'role') === 'self' ? given('referrer', channel) : undefined;
  const reachable = (given('candidate', channel) ?? own) !== undefined;
  return reachable ? [] : [fieldError(`/candidate/${channel}`, `preferred-${channel}-missing`)];
};

/** Highest age that a birth date may give; above it a typing error is more likely. */
const oldestAge = 120;

const birthDateLikely: Rule = (given, { today }) => {
  const birthDate = readDate(given('candidate', 'birthDate') ?? '', true);
  if (!birthDate.ok) return [];
  if (birthDate.date > today) return [fieldError('/candidate/birthDate', 'date-in-future')];
  return ageOn(birthDate.date, today) > oldestAge ? [fieldError('/candidate/birthDate', 'date-too-early')] : [];
};

/** Agreement counts for the privacy text in force, or for one that the region still accepts during a transition. */
const privacyVersionCurrent: Rule = (given, { region }) => {
  const version = given('agreement', 'privacyVersion');
  return version === undefined || isPrivacyVersion(region, version)
    ? []
    : [fieldError('/agreement/privacyVersion', 'privacy-version')];
};

/**
 * Nobody is referred at an address from which referrals are decided, or they could approve their own (I7). The same
 * holds for a representative; a professional may well refer from an organisation where others decide.
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
/** Consent is personal: a professional, or another system on their behalf, cannot give it for somebody else. */
const consentOwn: Rule = (given, { body }) =>
  given('referrer', 'role') === 'professional' && valueAt(body, ['agreement', 'consent']) !== undefined
    ? [fieldError('/agreement/consent', 'consent-of-another')]
    : [];

/** "No benefit" or "unknown" cannot be combined with a benefit: one of the two is a mistake. */
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

/** A municipality that does not exist has no region and no team; one that was split has several. Nothing is guessed. */
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

/** Errors by rules that need several fields, the region file or the date. */
export function brokenRules(body: unknown, context: Context): FieldError[] {
  const given: Given = (...path) => {
    const value = valueAt(body, path);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  return rules.flatMap((rule) => rule(given, { ...context, body }));
}
