import * as z from 'zod';
import { withoutBlanks } from './blank-answers.ts';
import { citizenNumberIn } from './citizen-number.ts';
import {
  type Benefit,
  benefits,
  type ContactChannel,
  contactChannels,
  type Language,
  languages,
  type Profession,
  professions,
} from './codes.ts';
import { formatEmail, readTypedEmail } from './email-address.ts';
import { municipalityOn } from './municipality.ts';
import { municipalityCode } from './municipality-code.ts';
import { normalisePhone, readPhone } from './phone-number.ts';
import { isName, isPlainText, tidyLine, tidyName, tidyText } from './plain-text.ts';
import type { PlainDate } from './referral.ts';
import { type FieldError, pointerOf, requestErrors } from './referral-request-errors.ts';
import { decidingDomains, hintsAt } from './referral-request-hints.ts';
import { brokenRules } from './referral-request-rules.ts';
import type { Region } from './region.ts';
import { type DateFault, readDate } from './typed-date.ts';

/** A referral as posted, after validation and normalising. Shape of `POST /v1/referrals` (see the OpenAPI document). */
export interface ReferralRequest {
  readonly referrer: {
    readonly role: 'self' | 'professional';
    readonly name: string;
    readonly organisation?: string;
    readonly profession?: Profession;
    readonly email?: string;
    readonly phone?: string;
    /** Of a professional; absent where the request does not say. */
    readonly language?: Language;
  };
  readonly candidate: {
    /** Absent for somebody with a single name. */
    readonly givenName?: string;
    readonly familyName: string;
    /** As kept: the day, or day and month, may be `00` for unknown (birth-date.ts). */
    readonly birthDate: PlainDate;
    readonly municipality: string;
    readonly email?: string;
    readonly phone?: string;
    readonly preferredContact: ContactChannel;
    readonly language: Language;
  };
  readonly situation: {
    readonly benefits: readonly Benefit[];
    readonly registeredJobSeeker?: boolean;
    readonly inCareAt?: string;
    readonly ipsPossible?: 'yes' | 'no' | 'unknown';
    readonly workCoachEmail?: string;
  };
  readonly request: {
    readonly goal: string;
    readonly motivated?: 'yes' | 'unsure' | 'no';
    readonly preferredProvider?: string;
    readonly availability?: string;
    readonly remarks?: string;
    /** Sent after the page about another organisation: a request to be brought there by us. */
    readonly handover?: boolean;
  };
  readonly representative?: {
    readonly name: string;
    readonly relation: string;
    readonly email?: string;
    readonly phone?: string;
  };
  readonly agreement: {
    readonly informed: true;
    readonly privacyVersion: string;
    /** A self-referrer's own explicit consent, which is more than being informed and agreeing. */
    readonly consent?: true;
  };
}

/** The code of a fault in a date: with the part that is wrong, for a date in parts. */
function dateCode({ part, why }: DateFault): string {
  return why === 'form' ? 'wrong-format' : why === 'no-such-day' ? why : `${part}-${why}`;
}

/** A refinement whose failure carries one of our codes. */
const or = (code: string) => ({ params: { code }, abort: true });

/** A text of at most this many characters. A longer one is not checked any further: that would take time for nothing. */
const text = (longest: number, tidy: (typed: string) => string) =>
  z
    .string()
    .overwrite(tidy)
    .min(1)
    .max(longest, { abort: true })
    .refine((value) => citizenNumberIn(value) !== 'certain', or('bsn'))
    .refine(isPlainText, or('control-characters'))
    .refine((value) => !value.includes('\ufffd'), or('lost-character'));
const line = (longest: number) => text(longest, tidyLine);
const freeText = (longest: number) => text(longest, tidyText);
const nameOf = (longest: number) => text(longest, tidyName).refine(isName, or('not-a-name'));
const name = nameOf(100);
const email = z
  .string()
  .trim()
  .refine((value) => readTypedEmail(value) !== undefined, or('wrong-format'))
  .overwrite((value) => {
    const address = readTypedEmail(value);
    return address === undefined ? value : formatEmail(address);
  })
  .meta({ format: 'email', maxLength: 254 });
const phone = z
  .string()
  .superRefine((value, context) => {
    const reading = readPhone(value);
    if (!reading.ok) {
      const code = reading.why === 'country' ? 'phone-country' : 'wrong-format';
      context.addIssue({ code: 'custom', params: { code } });
    }
  })
  .overwrite((value) => normalisePhone(value) ?? value)
  .meta({
    description: 'Dutch, or international with the country code.',
    examples: ['06 12345678', '+32 470 12 34 56'],
  });
/** In any usual form; kept as `YYYY-MM-DD`. A fault names the part that is wrong: its code is passed on as the issue's own. */
const birthDate = z
  .string()
  .superRefine((value, context) => {
    const reading = readDate(value, true);
    if (!reading.ok) context.addIssue({ code: 'custom', params: { code: dateCode(reading.fault) } });
  })
  .overwrite((value) => {
    const reading = readDate(value, true);
    return reading.ok ? reading.date : value;
  })
  .meta({
    description:
      'YYYY-MM-DD. A day, or a day and month, that nobody knows is 00, as in 1990-00-00. Also understood: 27-03-1998, 27 maart 1998.',
    examples: ['1998-03-27'],
  });
const code = z.string().min(1).max(64);

/** The fields of a request, section by section. */
export const sections = {
  referrer: z.strictObject({
    role: z.enum(['self', 'professional']),
    name: nameOf(201).meta({
      description: 'Of one who refers themselves: first and last name, of up to 100 characters each.',
    }),
    organisation: line(120).exactOptional(),
    profession: z.enum(professions).exactOptional().meta({ description: 'Required for a professional.' }),
    email: email.exactOptional(),
    phone: phone.exactOptional(),
    language: z.enum(languages).exactOptional().meta({
      description:
        'Of a professional: the language of the mails to them, Dutch where it is left out. Who refers themselves is mailed in `candidate.language`.',
    }),
  }),
  candidate: z.strictObject({
    givenName: name
      .exactOptional()
      .meta({ description: 'Left out by who has one name only: that is the family name.' }),
    familyName: name,
    birthDate,
    municipality: municipalityCode.meta({
      description:
        'CBS code of the municipality of residence. Codes of municipalities that became a part of another are taken as that one; codes that do not exist, and those of municipalities that were divided, are errors.',
      examples: ['GM0355'],
    }),
    email: email.exactOptional(),
    phone: phone.exactOptional(),
    preferredContact: z.enum(contactChannels),
    language: z.enum(languages),
  }),
  situation: z.strictObject({
    benefit: z.union([z.enum(benefits), z.array(z.enum(benefits)).max(benefits.length)]).exactOptional(),
    registeredJobSeeker: z.boolean().exactOptional(),
    inCareAt: code.exactOptional().meta({ description: 'Id of an IPS provider, `elsewhere` or `none`.' }),
    ipsPossible: z.enum(['yes', 'no', 'unknown']).exactOptional(),
    workCoachEmail: email.exactOptional(),
  }),
  request: z.strictObject({
    goal: freeText(500),
    motivated: z.enum(['yes', 'unsure', 'no']).exactOptional(),
    preferredProvider: code.exactOptional().meta({
      description:
        'Id of a provider that the candidate would like. Not used where only the institution that treats the candidate may run the programme (IPS): the answer then says so in `hints`.',
    }),
    availability: freeText(500).exactOptional(),
    remarks: freeText(500).exactOptional(),
    handover: z.boolean().exactOptional().meta({
      description:
        'Asks us to bring who fits no door to the right place. Of a candidate younger than 16 nothing is stored all the same: the answer names another door, with whom to call.',
    }),
  }),
  representative: z.strictObject({
    name,
    relation: line(60),
    email: email.exactOptional(),
    phone: phone.exactOptional(),
  }),
  agreement: z.strictObject({
    informed: z.literal(true),
    privacyVersion: z.string().min(1).max(40),
    consent: z.literal(true).exactOptional().meta({
      description:
        'Explicit consent of someone who refers themselves, for doors that rest on it. Without it they are asked before anything else happens. Nobody gives it for somebody else.',
    }),
  }),
};

/**
 * Body of `POST /v1/referrals`, field by field; source of the OpenAPI document. Rules across fields are in
 * referral-request-rules.ts.
 */
export const referralRequestSchema = z.strictObject({
  ...sections,
  situation: sections.situation.exactOptional(),
  representative: sections.representative.exactOptional(),
});

const knownFields: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(sections).map(([name, { shape }]) => [name, new Set(Object.keys(shape))]),
);
const optionalSections: ReadonlySet<string> = new Set(['situation', 'representative']);

/**
 * Leaves out blank answers, and fills in sections that were left out altogether, so that each missing field gets its
 * own error.
 */
function withSections(input: unknown): unknown {
  const body = withoutBlanks(input, knownFields, optionalSections);
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return { referrer: {}, candidate: {}, request: {}, agreement: {}, ...body };
}

function normalised(
  body: z.infer<typeof referralRequestSchema>,
  { region, today }: { readonly today: PlainDate; readonly region: Region },
): ReferralRequest {
  const { benefit = [], ...situation } = body.situation ?? {};
  const { role, email: ownEmail, phone: ownPhone } = body.referrer;
  const self = role === 'self';
  return {
    ...body,
    candidate: {
      // A self-referrer gives their contact data once.
      ...(self && ownEmail !== undefined ? { email: ownEmail } : {}),
      ...(self && ownPhone !== undefined ? { phone: ownPhone } : {}),
      ...body.candidate,
      municipality: municipalityOn(region, body.candidate.municipality, today),
    },
    situation: { benefits: [...new Set([benefit].flat())], ...situation },
  };
}

/** Hints at every text of a request, in the order of its fields. */
function requestHints(request: ReferralRequest, region: Region): FieldError[] {
  const deciding = decidingDomains(region, request.candidate.municipality);
  const about = { profession: request.referrer.profession, deciding };
  // Who refers themselves is one person under two headings: what is true of both is said of the candidate.
  const isSaidTwice = (name: string, value: string) =>
    request.referrer.role === 'self' && Reflect.get(request.candidate, name) === value;
  return Object.entries(request).flatMap(([section, fields]) =>
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' && !(section === 'referrer' && isSaidTwice(name, value))
        ? hintsAt(pointerOf([section, name]), value, about)
        : [],
    ),
  );
}

/**
 * Reads a posted referral: types, forms, and the rules across fields, with all errors together. Answers the normalised
 * request with hints that stop nobody (`medical-hint`, `bsn-hint`, `contact-hint`). No text repeats what was posted.
 *
 * @param context.today date of receipt, in Europe/Amsterdam
 */
export function readReferralRequest(
  input: unknown,
  context: { readonly today: PlainDate; readonly region: Region },
): { ok: true; request: ReferralRequest; hints: FieldError[] } | { ok: false; errors: FieldError[] } {
  const body = withSections(input);
  const read = referralRequestSchema.safeParse(body);
  const errors = requestErrors(body, read.success ? [] : read.error.issues, brokenRules(body, context));
  if (!read.success || errors.length > 0) return { ok: false, errors };
  const request = normalised(read.data, context);
  return { ok: true, request, hints: requestHints(request, context.region) };
}
