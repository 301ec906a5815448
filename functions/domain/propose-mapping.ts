import { benefits, languages, professions } from './codes.ts';
import { readTypedEmail } from './email-address.ts';
import { folded, kindOf, truthIn } from './form-convert.ts';
import type { MappedField } from './form-mapping-schema.ts';
import type { NeverKind } from './form-never.ts';
import { type FormSource, sourcesIn } from './form-sources.ts';
import { findLocality } from './locality.ts';
import { standingOf } from './municipality.ts';
import { readPhone } from './phone-number.ts';
import type { PlainDate } from './referral.ts';
import type { Region } from './region.ts';
import { readDate } from './typed-date.ts';

/** What a mapping might be, for somebody to look at before it counts. */
export interface ProposedMapping {
  readonly sources: readonly FormSource[];
  readonly fields: readonly MappedField[];
  /** Where the number of the submission seems to be. */
  readonly submissionId?: string;
  /** What was not recognised, and what only describes the answers. */
  readonly ignored: readonly string[];
  /** What may never be sent, by name. */
  readonly refused: readonly { readonly path: string; readonly never: NeverKind }[];
}

/** A name as one word: `your-first-name`, `firstName` and "First name" are the same. */
function plain(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^(?:your|jouw|uw|mijn|wat(?:is)?(?:je|jouw|uw)|je)(?=[a-z]{3})/, '');
}

/** What belongs to whom: those who refer and those who speak for somebody have names and addresses of their own. */
const ofReferrer = /verwijzer|aanmelder|melder|mentor|referrer|referent|begeleider|contactpersoon|professional/;
const ofRepresentative = /vertegenwoordig|representative|ouder(?:$|s)|voogd|mantelzorg|guardian/;

type Rules = readonly (readonly [to: string, name: RegExp])[];

const contact: Rules = [
  ['email', /^e?mail|emailad|emailaddress/],
  ['phone', /^tel$|telefoon|^tel(?:nr|nummer)|mobiel|^mobile|phone|^gsm$/],
];

const candidateRules: Rules = [
  ['candidate.givenName', /voornaam|voornamen|roepnaam|firstname|givenname|forename/],
  ['candidate.familyName', /achternaam|familienaam|geslachtsnaam|lastname|surname|familyname/],
  ['candidate.birthDate', /geboortedatum|geborenop|dateofbirth|datebirth|birthda(?:te|y)|^dob$/],
  ['candidate.municipality', /gemeente|woonplaats|^plaats(?:naam)?$|^stad$|^city$|^town$|municipality|residence/],
  ...contact.map(([field, name]) => [`candidate.${field}`, name] as const),
  ['candidate.preferredContact', /contactvoorkeur|voorkeurcontact|preferredcontact|hoebereik/],
  ['candidate.language', /^taal$|voorkeurstaal|language|^lang$/],
  ['situation.benefit', /uitkering|benefit/],
  ['situation.registeredJobSeeker', /werkzoekend|jobseeker/],
  ['situation.inCareAt', /inzorg|behandeling|ggz|incare|treatment/],
  ['request.motivated', /gemotiveerd|motivat|wildi?tzelf|wiltzelf/],
  ['request.availability', /beschikbaar|^dagen$|^days$|availab/],
  ['request.remarks', /opmerking|toelichting|bijzonderhe|remark|comment/],
  ['request.goal', /^wens|^doel|goal|hoopje|bereiken|hulpvraag|^wish/],
  ['agreement.informed', /akkoord|weetvan|informed|acceptance|^agree|ermeeeens/],
  ['referrer.role', /vooranderen|iemandanders|voorwie|wiemeldtaan|someoneelse|^rol$|^role$/],
];

const referrerRules: Rules = [
  ...contact.map(([field, name]) => [`referrer.${field}`, name] as const),
  ['referrer.profession', /functie|beroep|profession|^job(?:title)?$/],
  ['referrer.organisation', /organisatie|instelling|organi[sz]ation|^school|bedrijf|company/],
  ['referrer.role', /^rol$|^role$/],
  ['referrer.name', /^naam|name$|naam$|verwijzer$|mentor$/],
];

const representativeRules: Rules = [
  ...contact.map(([field, name]) => [`representative.${field}`, name] as const),
  ['representative.relation', /relatie|relation/],
  ['representative.name', /^naam|name$|naam$/],
];

/** Prefixes of a family name, which stand in a field of their own. */
const prefixNames = /tussenvoegsel|voorvoegsel|infix|nameprefix/;
const submissionNames = /^(?:publicreference|responseid|submissionid|entryid|inzendingid|token)$/;

function rulesFor(source: FormSource): Rules {
  const said = [...source.names, source.title ?? ''].map(plain);
  if (said.some((name) => ofReferrer.test(name))) return referrerRules;
  return said.some((name) => ofRepresentative.test(name)) ? representativeRules : candidateRules;
}

/** Our field by what the form calls an answer: by its key before its title. */
function byName(source: FormSource): string | undefined {
  const { names, title = '' } = source;
  const inOrder = [names[0] ?? '', names[1] ?? '', title].map(plain).filter((name) => /[a-z]/.test(name));
  const rules = rulesFor(source);
  for (const name of inOrder) {
    const found = rules.find(([, rule]) => rule.test(name));
    if (found !== undefined) return found[0];
  }
  return undefined;
}

type Words = readonly (readonly [code: string, words: RegExp])[];
const yesNo = (yes: string, no: string): Words => [
  [no, /^(?:nee|no|false|0|geen)(?:[ ,.]|$)/],
  [yes, /^(?:ja|yes|true|1|on)(?:[ ,.]|$)/],
];
const benefitWords: Words = [
  ['none', /^(?:geen|none|nee|no)(?:[ ,.]|$)/],
  ['participatiewet', /bijstand|participatiewet|^pw$|social assistance/],
  ['ioaw', /^ioaw/],
  ['ioaz', /^ioaz/],
  ['ww', /^ww\b|werkloosheid|unemployment/],
  ['zw', /^zw\b|ziektewet|sickness/],
  ['wia', /^wia\b|^wga\b|^iva\b/],
  ['wao', /^wao\b/],
  ['wajong', /wajong/],
  ['anw', /^anw\b|nabestaanden/],
  ['unknown', /weet (?:ik )?niet|onbekend|unknown/],
];

/** Words of answers, for each of our fields that has codes. */
const codeWords: Readonly<Record<string, Words>> = {
  'situation.benefit': benefitWords,
  'situation.inCareAt': yesNo('elsewhere', 'none'),
  'request.motivated': [...yesNo('yes', 'no'), ['unsure', /misschien|twijfel|weet|maybe|unsure/]],
  'referrer.role': [
    ['self', /^(?:nee|no|false|0)(?:[ ,.]|$)|mezelf|mijzelf|voor mij|myself|^zelf|^ik$|^self$/],
    ['professional', /^(?:ja|yes|true|1)(?:[ ,.]|$)|ander|someone|professional|verwijzer/],
  ],
  'referrer.profession': [
    ['work-coach', /werkcoach|work.?coach|klantmanager|consulent/],
    ['job-coach', /jobcoach|job.?coach|trajectbegeleider/],
    ['school', /school|docent|mentor|leraar|teacher/],
    ['clinician', /behandel|arts|psycholoog|psychiater|clinician|ggz|verpleegkundig/],
    ['other', /ander|other|overig/],
  ],
  'candidate.language': languages.map((one) => [
    one,
    one === 'nl' ? /^nl|nederlands|dutch/ : one === 'en' ? /^en|engels/ : new RegExp(`^${one}`),
  ]),
  'candidate.preferredContact': [
    ['email', /mail/],
    ['phone', /tel|bel|phone|mobiel/],
  ],
};

const codeOf = (to: string, answer: string): string | undefined =>
  codeWords[to]?.find(([, words]) => words.test(folded(answer)))?.[0];

/** Our fields whose answers are codes, so that a mapping says what each answer is called here. */
export function codesOf(to: string): readonly string[] | undefined {
  switch (to) {
    case 'situation.benefit':
      return benefits;
    case 'referrer.profession':
      return professions;
    case 'referrer.role':
      return ['self', 'professional'];
    case 'candidate.preferredContact':
      return ['email', 'phone'];
    case 'candidate.language':
      return languages;
    case 'situation.inCareAt':
      return ['elsewhere', 'none'];
    case 'situation.ipsPossible':
      return ['yes', 'no', 'unknown'];
    case 'request.motivated':
      return ['yes', 'unsure', 'no'];
    default:
      return kindOf(to) === 'truth' ? ['true', 'false'] : undefined;
  }
}

/** What each known answer is called here. An answer that nothing is known of is left for somebody to say. */
function valuesFor(to: string, answers: readonly string[]): Readonly<Record<string, string>> | undefined {
  if (codesOf(to) === undefined) return undefined;
  const isTruth = kindOf(to) === 'truth';
  if (isTruth && answers.every((answer) => typeof truthIn(answer) === 'boolean')) return undefined;
  const truth = yesNo('true', 'false');
  const pairs = answers.flatMap((answer) => {
    const code = isTruth ? truth.find(([, words]) => words.test(folded(answer)))?.[0] : codeOf(to, answer);
    return code === undefined ? [] : [[folded(answer), answer, code] as const];
  });
  const once = pairs.filter(([key], index) => pairs.findIndex(([other]) => other === key) === index);
  return once.length === 0 ? undefined : Object.fromEntries(once.map(([, answer, code]) => [answer, code]));
}

/** What separates several choices in one text, where each of them is then a word that we know. */
function splitOf(to: string, { value }: FormSource): string | undefined {
  if (kindOf(to) !== 'choices' || typeof value !== 'string' || value.length > 500 || value.startsWith('['))
    return undefined;
  return [';', ',', '|'].find((sign) => {
    const parts = value.split(sign).filter((part) => part.trim() !== '');
    return parts.length > 1 && parts.every((part) => codeOf(to, part) !== undefined);
  });
}

const monthFirst = /^(?:0?[1-9]|1[0-2])([-/. ])(?:1[3-9]|2\d|3[01])\1\d{4}$/;

/**
 * The field that an answer becomes.
 *
 * @param to one of our fields
 */
export function proposedField(to: string, source: FormSource): MappedField {
  const split = splitOf(to, source);
  const answers =
    split === undefined
      ? source.answers
      : String(source.value)
          .split(split)
          .map((part) => part.trim());
  const values = valuesFor(to, answers);
  const isMonthFirst = to === 'candidate.birthDate' && monthFirst.test(String(source.value).trim());
  return {
    to,
    from: source.path,
    ...(values === undefined ? {} : { values: { ...values } }),
    ...(split === undefined ? {} : { split }),
    ...(isMonthFirst ? { monthFirst: true } : {}),
  };
}

interface Context {
  readonly region: Region;
  readonly today: PlainDate;
}

/** Youngest and oldest that a birth date in a sample is taken for one. */
function isBirthDate(text: string, today: PlainDate): boolean {
  const reading = readDate(monthFirst.test(text) ? '1990-01-01' : text, true);
  if (!reading.ok) return false;
  const age = Number(today.slice(0, 4)) - Number(/\d{4}/.exec(text)?.[0] ?? reading.date.slice(0, 4));
  return age >= 14 && age <= 100;
}

/** Our field by what an answer looks like, where its name says nothing. */
function byShape(
  source: FormSource,
  taken: ReadonlyMap<string, unknown>,
  { region, today }: Context,
): string | undefined {
  const free = (...targets: readonly string[]) => targets.find((to) => !taken.has(to));
  const { names, answers, value } = source;
  const [name = ''] = names;
  const isUnnamed = !/[a-z]/i.test(name);
  if (
    answers.length > 0 &&
    answers.every((one) => benefitWords.slice(1).some(([, words]) => words.test(folded(one))))
  ) {
    return free('situation.benefit');
  }
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (text === '' || text.length > 500) return undefined;
  if (readTypedEmail(text) !== undefined) return free('candidate.email', 'referrer.email');
  if (!isUnnamed) return undefined;
  if (/^\d+\.3$/.test(name)) return free('candidate.givenName');
  if (/^\d+\.6$/.test(name)) return free('candidate.familyName');
  if (/^\d+\.1$/.test(name) && text === '1') return free('agreement.informed');
  if (/^(?:\+|0)/.test(text) && readPhone(text).ok) return free('candidate.phone', 'referrer.phone');
  if (/\d{4}/.test(text) && isBirthDate(text, today)) return free('candidate.birthDate');
  const { found } = findLocality(region, text.slice(0, 100));
  if (found !== undefined && standingOf(region, found.code) !== 'unknown') return free('candidate.municipality');
  if (/^(?:ja|nee|yes|no)\b/i.test(text)) return undefined;
  return text.split(/\s+/).length >= 3 ? free('request.goal') : undefined;
}

/** Boxes of one question that have keys of their own, as `6.1` and `6.2`. */
function boxesBeside(path: string, sources: readonly FormSource[]): readonly string[] {
  const group = /^"(\d+)\.\d+"$/.exec(path)?.[1];
  if (group === undefined) return [];
  return sources.map((one) => one.path).filter((one) => one.startsWith(`"${group}.`));
}

/** What is the same for everybody, where the form does not ask it. */
function constants(taken: ReadonlySet<string>, region: Region): readonly MappedField[] {
  const isOfOther = [...taken].some((to) => to.startsWith('referrer.'));
  const all: readonly MappedField[] = [
    { to: 'referrer.role', value: isOfOther ? 'professional' : 'self' },
    { to: 'candidate.language', value: 'nl' },
    { to: 'request.handover', value: true },
    { to: 'agreement.privacyVersion', value: region.privacyVersion },
  ];
  return all.filter(({ to }) => !taken.has(to));
}

/**
 * Proposes how the body of somebody else's form becomes a referral, from one body of an invented person: by names in Dutch and English, by
 * the titles and choices that the form sends along, and by what answers look like. Never throws, and never proposes to take a file or a
 * BSN. Explicit consent is never proposed: somebody has to see that the form asks for it.
 *
 * @param context.today tells which dates can be birth dates
 */
export function proposeMapping(body: unknown, context: Context): ProposedMapping {
  const { sources, descriptions } = sourcesIn(body);
  const usable = sources.filter(({ never }) => never === undefined);
  const fields = new Map<string, MappedField>();
  const used = new Set<string>();
  const take = (to: string | undefined, source: FormSource) => {
    if (to === undefined || fields.has(to)) return;
    const beside = boxesBeside(source.path, usable);
    const field = proposedField(to, source);
    const isMany = to === 'situation.benefit' && beside.length > 1;
    fields.set(to, isMany ? { ...field, from: beside.slice(0, 10) } : field);
    for (const path of isMany ? beside : [source.path]) used.add(path);
  };
  const submission = usable.find(({ names, path }) => submissionNames.test(plain(names[0] ?? '')) || path === 'id');
  if (submission !== undefined) used.add(submission.path);
  for (const source of usable) if (!used.has(source.path)) take(byName(source), source);
  for (const source of usable) {
    if (used.has(source.path) || byName(source) !== undefined) continue;
    take(byShape(source, fields, context), source);
  }
  const prefix = usable.find(({ names, path }) => !used.has(path) && prefixNames.test(plain(names[0] ?? '')));
  const family = fields.get('candidate.familyName');
  if (prefix !== undefined && typeof family?.from === 'string') {
    fields.set('candidate.familyName', { ...family, from: [prefix.path, family.from] });
    used.add(prefix.path);
  }
  return {
    sources,
    fields: [...fields.values(), ...constants(new Set(fields.keys()), context.region)],
    ...(submission === undefined ? {} : { submissionId: submission.path }),
    ignored: [...descriptions, ...usable.filter(({ path }) => !used.has(path)).map(({ path }) => path)],
    refused: sources.flatMap(({ path, never }) => (never === undefined ? [] : [{ path, never }])),
  };
}
