import type { Language } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import type { DigestInput, DigestItem, RenderedMail } from '../../ports/mails.ts';
import { mailTexts } from '../texts/mail.ts';
import type { MailBlock } from './blocks.ts';
import { closingBlocks, dueLabel, renderDocument, subjectFor, toList, urlInLanguage } from './render.ts';
import { askedInMail } from './task-of-mail.ts';
import { type MailTexts, mailText } from './texts.ts';
import { mailWords } from './words.ts';

/** What a task is, which one, and by when; with a button of its own where the mail leads to no list. */
function itemBlocks(
  texts: MailTexts,
  { mail, url }: DigestItem,
  { language, region, list, ...around }: Omit<DigestInput, 'items'>,
): readonly MailBlock[] {
  const phrases = mailTexts[language];
  const words = mailWords({ ...mail, language }, region, around);
  const { facts } = words;
  const rows = [
    [phrases.reference, mail.referralId],
    [phrases.municipality, facts.municipality],
    [phrases.programme, list === undefined ? facts.programme : ''],
    [dueLabel(mail.kind, words, language), facts.dueOn],
  ] as const;
  const label = mailText(texts, mail.kind, words, { language, region }).button ?? phrases.open;
  const what: readonly MailBlock[] = [
    { kind: 'heading', text: askedInMail({ ...mail, language }) ?? label },
    ...(mail.reminder > 0 ? [{ kind: 'paragraph', text: phrases.reminderLine } as const] : []),
    { kind: 'rows', rows: rows.filter(([, value]) => value !== '') },
  ];
  if (list !== undefined) return what;
  return [...what, { kind: 'button', label, copy: phrases.copy, url: urlInLanguage(url, language) }];
}

/** Most references in a digest's subject: they distinguish the digests of one person. */
const namedReferences = 3;

/** Why the reader gets these tasks, each reason once. */
function whyOf(texts: MailTexts, items: readonly DigestItem[], language: Language, region: Region): string {
  const place = { language, region };
  const reasons = items.map(
    ({ mail }) => mailText(texts, mail.kind, mailWords({ ...mail, language }, region), place).why,
  );
  return [...new Set(reasons)].join(' ');
}

function openingLine(items: readonly DigestItem[], language: Language): string {
  const { deputyLine, digestLine } = mailTexts[language];
  const silent = items.every(({ mail }) => mail.kind === 'coordinator-silent');
  const referrals = new Set(items.map(({ mail }) => mail.referralId)).size;
  return silent ? deputyLine({ tasks: items.length, referrals }) : digestLine({ count: items.length });
}

/**
 * One mail for several tasks for the same mailbox, in the order given (the caller puts the most urgent first). It leads
 * to the reader's worklist, where each is decided on its own page; for a reader who has none, every task keeps its own
 * link.
 */
export function renderDigest(texts: MailTexts, input: DigestInput): RenderedMail {
  const { items, language, region, list } = input;
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
    why: whyOf(texts, items, language, region),
    blocks: [
      { kind: 'paragraph', text: phrases.hello },
      ...(items.some(({ mail }) => mail.attempts > 1) ? [{ kind: 'paragraph', text: phrases.repeat } as const] : []),
      { kind: 'paragraph', text: openingLine(items, language) },
      // Above the tasks: nobody scrolls past twenty of them to find it.
      ...(list === undefined ? [] : toList(list, language)),
      ...items.flatMap((item) => itemBlocks(texts, item, input)),
      ...(list === undefined ? [{ kind: 'note', text: phrases.keep } as const] : []),
      ...closingBlocks(region, language, toCandidate),
    ],
  });
}
