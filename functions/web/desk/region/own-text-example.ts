import type { Language, Role } from '../../../domain/codes.ts';
import { type MailKind, mailKinds } from '../../../domain/mail.ts';
import { type MailFact, mailFactNames } from '../../../domain/mail-facts.ts';
import type { Wording } from '../../../domain/own-text.ts';
import type { Region } from '../../../domain/region.ts';
import { ruleOfMail } from '../../../domain/tasks/rules.ts';
import type { MailContent, RenderedMail } from '../../../ports/mails.ts';
import { mailTextsOf } from '../../mails/case-mails.ts';
import { renderMail } from '../../mails/render.ts';
import { mailText, valuesOf } from '../../mails/texts.ts';
import { mailWords } from '../../mails/words.ts';
import { deskOwnTextTexts } from '../../texts/desk-own-text.ts';
import { agesOf } from '../../words/ages.ts';
import { dateInWords } from '../../words/dates.ts';
import { filledIn, type TextValues } from '../../words/own-words.ts';
import { termInWords } from '../../words/periods.ts';
import { oneOf } from '../../words/said.ts';

/** A day and a number of nobody. */
const exampleDay = '2030-05-14';
const exampleReference = 'HW-7K3M9QX';

/** The kind of mail in whose words a text stands; undefined for a text of a page. */
export function mailKindOf(key: string): MailKind | undefined {
  const [group, kind] = key.split('--');
  return group === 'mails' ? mailKinds.find((one) => one === kind) : undefined;
}

/** Who gets mails that tell something and are not named after their reader. */
const toldTo: Readonly<Partial<Record<MailKind, Role>>> = {
  'team-decision': 'team',
  'offer-withdrawn': 'provider',
  'case-ended': 'provider',
  'case-reopened': 'provider',
  'coach-assigned': 'job-coach',
  'result-corrected': 'job-coach',
};

/** Who gets a mail of this kind. Where several do, one of them: the words of a mail hardly depend on it. */
function readerOf(kind: MailKind): Role {
  const named = (['candidate', 'referrer', 'approver'] as const).find((role) => kind.endsWith(`-${role}`));
  return named ?? toldTo[kind] ?? ruleOfMail(kind)?.answeredBy('professional') ?? 'coordinator';
}

/** Facts of a case that there is not, with names of the region. */
function exampleFacts({ municipalities, providers }: Region): Readonly<Record<MailFact, string>> {
  const some: Partial<Record<MailFact, string>> = {
    municipality: municipalities[0]?.code ?? '',
    provider: providers[0]?.id ?? '',
    programme: 'sterk-met-werk',
    decidedBy: municipalities[0]?.code ?? '',
    reason: 'other',
    closure: 'no-place',
    purpose: 'progress',
    decision: 'approve',
    approval: 'usual',
    about: 'usual',
    duplicateOf: exampleReference,
    waitHalf: '6',
    waitMost: '12',
    waitPeople: '24',
    times: '3',
    talk: '1',
    code: '123456',
    minutes: '15',
  };
  return Object.fromEntries(mailFactNames.map((name) => [name, some[name] ?? exampleDay])) as Record<MailFact, string>;
}

interface ExamplePlace {
  readonly lang: Language;
  readonly region: Region;
}

/** A mail of this kind about a case that there is not. */
export function exampleMail(
  kind: MailKind,
  { lang, region }: ExamplePlace,
): MailContent & { readonly attempts: number } {
  const facts = exampleFacts(region);
  return {
    kind,
    to: readerOf(kind),
    language: lang,
    reminder: 0,
    shared: false,
    facts,
    referralId: exampleReference,
    attempts: 1,
  };
}

/** Values for a text, invented; names of organisations are the region's own. */
function exampleValues(key: string, place: ExamplePlace): TextValues {
  const { example } = deskOwnTextTexts[place.lang];
  const { name, phone, organisation } = example;
  const date = dateInWords(exampleDay, place.lang);
  const invented = {
    coachName: name,
    coachPhone: phone,
    deskName: organisation,
    deskPhone: phone,
    deskMailbox: 'team@voorbeeld.example',
    date,
    who: organisation,
    region: place.region.name,
    municipality: place.region.municipalities[0]?.name ?? '',
    term: termInWords(place.region.tasks.approve.due, place.lang),
    examples: oneOf(
      place.region.municipalities.slice(0, 2).map((one) => one.name),
      place.lang,
    ),
    ...agesOf(place.region),
  };
  const kind = mailKindOf(key);
  if (kind === undefined) return invented;
  const values = valuesOf(mailWords(exampleMail(kind, place), place.region));
  return { ...invented, ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) };
}

/** Words as somebody reads them, with invented values. */
export function asRead(words: Wording, key: string, place: ExamplePlace): string {
  const values = exampleValues(key, place);
  const { other } = deskOwnTextTexts[place.lang].example;
  const known = words.map((word) =>
    typeof word === 'string' || word.as !== 'shown' || word.name in values ? word : other,
  );
  return filledIn(known, { ...values, ...numbersIn(words, values) }, place.lang, 3);
}

/** A number where there is no value for it. */
function numbersIn(words: Wording, values: TextValues): TextValues {
  const numbers = words.flatMap((word) =>
    typeof word !== 'string' && word.as === 'number' && !Number.isFinite(Number(values[word.name]))
      ? [[word.name, 3]]
      : [],
  );
  return Object.fromEntries(numbers);
}

/** What the subject of a kind of mail says, as the region has it. */
export function exampleSubject(kind: MailKind, place: ExamplePlace): string {
  const { lang: language, region } = place;
  return mailText(mailTextsOf, kind, mailWords(exampleMail(kind, place), region), { language, region }).subject;
}

/**
 * The whole mail in which a sentence stands, with these words at its place whoever it is for; undefined for a text of a page.
 *
 * @param words what its reader finds there
 */
export function mailWith(key: string, words: Wording, place: ExamplePlace): RenderedMail | undefined {
  const kind = mailKindOf(key);
  if (kind === undefined) return undefined;
  const { lang, region } = place;
  const said = asRead(words, key, place);
  const text = mailTextsOf(lang)[kind];
  const [, , field, number] = key.split('--');
  const paragraphs = (text.paragraphs as readonly unknown[]).map((one, index) =>
    field === 'paragraphs' && Number(number) === index + 1 ? said : one,
  );
  const shown = { ...text, paragraphs, ...(field === 'subject' ? { subject: said } : {}) } as typeof text;
  // Its other sentences are as the region has them.
  const { [key]: _, ...others } = region.texts ?? {};
  return renderMail(() => ({ [kind]: shown }), {
    mail: exampleMail(kind, place),
    region: { ...region, texts: others },
    url: 'https://voorbeeld.example/',
  });
}
