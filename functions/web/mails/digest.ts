import type { Language } from '../../domain/codes.ts';
import type { Mail } from '../../domain/mail.ts';
import type { PlainDate } from '../../domain/referral.ts';
import type { Region } from '../../domain/region.ts';
import { kindOfMail } from '../../domain/tasks/rules.ts';
import { mailTexts } from '../texts/mail.ts';
import { taskInWords } from '../words/terms.ts';
import type { MailBlock } from './blocks.ts';
import { closingBlocks, dueLabel, type RenderedMail, renderDocument, subjectFor, urlInLanguage } from './render.ts';
import { mailText } from './texts.ts';
import { type MailContent, mailWords } from './words.ts';

/** One task in a digest, with the address of its own page. */
export interface DigestItem {
  /** `attempts` includes the present one, as in `renderMail`. */
  readonly mail: MailContent & Pick<Mail, 'attempts'>;
  readonly url: string;
}

interface DigestInput {
  readonly items: readonly DigestItem[];
  readonly language: Language;
  readonly region: Region;
  /** The day on which it goes, in Dutch time. */
  readonly today?: PlainDate;
}

function itemBlocks(
  { mail, url }: DigestItem,
  { language, region, ...around }: Omit<DigestInput, 'items'>,
): readonly MailBlock[] {
  const phrases = mailTexts[language];
  const words = mailWords({ ...mail, language }, region, around);
  const { facts } = words;
  const rows = [
    [phrases.reference, mail.referralId],
    [phrases.municipality, facts.municipality],
    [phrases.programme, facts.programme],
    [dueLabel(mail.kind, words, language), facts.dueOn],
  ] as const;
  const label = mailText(mail.kind, words, language).button ?? phrases.open;
  const task = kindOfMail(mail.kind);
  return [
    {
      kind: 'heading',
      text: task === undefined ? label : taskInWords(task, language, words.level === 'coordinator'),
    },
    { kind: 'rows', rows: rows.filter(([, value]) => value !== '') },
    { kind: 'button', label, copy: phrases.copy, url: urlInLanguage(url, language) },
  ];
}

/** Most references in a digest's subject: they distinguish the digests of one person. */
const namedReferences = 3;

/** Why the reader gets these tasks, each reason once. */
function whyOf(items: readonly DigestItem[], language: Language, region: Region): string {
  const reasons = items.map(({ mail }) => mailText(mail.kind, mailWords({ ...mail, language }, region), language).why);
  return [...new Set(reasons)].join(' ');
}

function openingLine(items: readonly DigestItem[], language: Language): string {
  const { deputyLine, digestLine } = mailTexts[language];
  const silent = items.every(({ mail }) => mail.kind === 'coordinator-silent');
  return silent ? deputyLine({ count: items.length }) : digestLine({ count: items.length });
}

/**
 * One mail for several tasks for the same mailbox, in the order given (the caller puts the most urgent first). Every
 * task keeps its own link: each is decided on its own page.
 */
export function renderDigest(input: DigestInput): RenderedMail {
  const { items, language, region } = input;
  const phrases = mailTexts[language];
  const references = [...new Set(items.map(({ mail }) => mail.referralId))];
  const title = phrases.digestSubject({
    count: items.length,
    named: references.slice(0, namedReferences).join(', '),
    more: Math.max(0, references.length - namedReferences),
  });
  const toCandidate = items.some(({ mail }) => mail.to === 'candidate');
  return renderDocument(subjectFor(title, { language, toCandidate }), {
    language,
    service: region.serviceName[language],
    title,
    why: whyOf(items, language, region),
    blocks: [
      { kind: 'paragraph', text: phrases.hello },
      ...(items.some(({ mail }) => mail.attempts > 1) ? [{ kind: 'paragraph', text: phrases.repeat } as const] : []),
      { kind: 'paragraph', text: openingLine(items, language) },
      ...items.flatMap((item) => itemBlocks(item, input)),
      { kind: 'note', text: phrases.keep },
      ...closingBlocks(region, language, toCandidate),
    ],
  });
}
