import type { Language } from '../../domain/codes.ts';
import { InvariantError } from '../../domain/errors.ts';
import type { MailKind } from '../../domain/mail.ts';
import { isAboutFirstTalk, missingFacts } from '../../domain/mail-facts.ts';
import { plainDateSchema } from '../../domain/referral.ts';
import type { Region } from '../../domain/region.ts';
import { ruleOfMail } from '../../domain/tasks/rules.ts';
import type { MailAttachment } from '../../ports/mailer.ts';
import type { MailInput, RenderedMail } from '../../ports/mails.ts';
import { mailTexts } from '../texts/mail.ts';
import type { MailBlock, MailDocument } from './blocks.ts';
import { mailToHtml } from './blocks-to-html.ts';
import { mailToText } from './blocks-to-text.ts';
import { calendarFile } from './calendar-file.ts';
import { type MailTexts, type MailWords, mailText } from './texts.ts';
import { mailWords } from './words.ts';

/** The same address, opening in the reader's language; pages are in Dutch unless asked otherwise. */
export function urlInLanguage(url: string, language: Language): string {
  if (language === 'nl') return url;
  const address = new URL(url);
  address.searchParams.set('lang', language);
  return address.href;
}

/** Both parts of a mail from its blocks. In every mail, the small print starts with why the reader gets it. */
export function renderDocument(subject: string, document: MailDocument): RenderedMail {
  const { language, service, why, blocks } = document;
  const reason: MailBlock = { kind: 'footer', text: `${mailTexts[language].why} ${why}` };
  const isFooter = ({ kind }: MailBlock) => kind === 'footer';
  const whole = {
    ...document,
    blocks: [...blocks.filter((block) => !isFooter(block)), reason, ...blocks.filter(isFooter)],
  };
  return { sender: service, subject, text: mailToText(whole), html: mailToHtml(whole) };
}

/**
 * The subject as sent. Professionals see the programme in it. A candidate's subject names none: somebody who looks over
 * their shoulder learns nothing.
 */
export function subjectFor(
  title: string,
  reader: { readonly language: Language; readonly toCandidate: boolean },
): string {
  return reader.toCandidate ? title : afterColon(mailTexts[reader.language].programmeName, title);
}

function afterColon(first: string, then: string): string {
  return `${first}: ${then.charAt(0).toLowerCase()}${then.slice(1)}`;
}

/** The blocks at the end of every mail: whom to call, and for the candidate where to find help in distress. */
export function closingBlocks(region: Region, language: Language, toCandidate: boolean): readonly MailBlock[] {
  const phrases = mailTexts[language];
  const who: MailBlock = {
    kind: 'footer',
    text: phrases.who({ phone: region.helpdesk.phone, hours: region.helpdesk.hours[language] }),
  };
  return toCandidate ? [who, { kind: 'footer', text: phrases.crisis }] : [who];
}

function contentBlocks(
  { mail, url, otherUrl, list, wayOut, asks = '' }: MailInput,
  words: MailWords,
  text: ReturnType<typeof mailText>,
): readonly MailBlock[] {
  const phrases = mailTexts[mail.language];
  const paragraphs = [
    phrases.hello,
    mail.shared ? phrases.shared : '',
    mail.attempts > 1 ? phrases.repeat : '',
    mail.reminder > 0 ? phrases.reminderLine : '',
    ...text.paragraphs,
  ].filter((paragraph) => paragraph !== '');
  const rows = [
    // A budget is of nobody: the case with which it ran out is none of its readers' business here.
    [phrases.task, asks],
    [phrases.reference, mail.kind === 'budget-warning' ? '' : mail.referralId],
    [phrases.municipality, words.facts.municipality],
    [phrases.programme, words.facts.programme],
    [phrases.provider, words.facts.provider],
    [dueLabel(mail.kind, words, mail.language), words.facts.dueOn],
  ] as const;
  const blocks: MailBlock[] = paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
  // Right below the greeting: people who asked for a code want that first.
  if (mail.kind === 'code') blocks.splice(1, 0, { kind: 'code', label: phrases.code, code: words.codes.code });
  blocks.push({ kind: 'rows', rows: rows.filter(([, value]) => value !== '') });
  const { button } = text;
  if (button !== undefined && url !== undefined) {
    const address = urlInLanguage(url, mail.language);
    blocks.push({ kind: 'button', label: button, copy: phrases.copy, url: address });
    if (otherUrl !== undefined) {
      const other = urlInLanguage(otherUrl, mail.language);
      blocks.push({
        kind: 'button',
        label: text.otherButton ?? phrases.openOther({ reference: words.facts.duplicateOf }),
        copy: phrases.copy,
        url: other,
      });
    }
    blocks.push({ kind: 'note', text: phrases.keep });
  }
  if (list !== undefined) blocks.push(...toList(list, mail.language, url !== undefined));
  if (wayOut !== undefined) {
    blocks.push({ kind: 'link', text: wayOutWords(mail), url: urlInLanguage(wayOut, mail.language) });
  }
  return blocks;
}

/** What the link says with which a reader tells that they are not meant, or has their old address forgotten. */
function wayOutWords({ language, to, wayOut }: MailInput['mail']): string {
  const phrases = mailTexts[language];
  if (wayOut?.purpose === 'former') return phrases.wayOutOfFormer;
  if (wayOut?.purpose !== 'address') return phrases.wayOut;
  return to === 'job-coach' ? phrases.wayOutOfCoach : phrases.wayOutOfAddress;
}

/** The way to the reader's list: below the button that brings a task, or as the one button of a mail without one of its own. */
export function toList(list: string, language: Language, isBeside = false): readonly MailBlock[] {
  const { list: label, copy, digestCode, listToo } = mailTexts[language];
  const url = urlInLanguage(list, language);
  if (isBeside) return [{ kind: 'link', text: listToo, url }];
  return [
    { kind: 'button', label, copy, url },
    { kind: 'note', text: digestCode },
  ];
}

/** The first reminders are numbered; later ones only say that the task is still open. */
const namedReminders = 3;

/**
 * Writes a mail in its reader's language. It contains reference, municipality, programme, dates and codes in words only
 * (I5).
 *
 * @throws InvariantError when a fact that the text needs is missing (see mail-facts.ts).
 */
export function renderMail(texts: MailTexts, input: MailInput): RenderedMail {
  const { mail, region } = input;
  const missing = missingFacts(mail);
  if (missing.length > 0) throw new InvariantError(`mail ${mail.kind} lacks ${missing.join(', ')}`);
  const phrases = mailTexts[mail.language];
  const words = mailWords(mail, region, input);
  const text = mailText(texts, mail.kind, words, { language: mail.language, region });
  const reminder = mail.reminder > namedReminders ? phrases.stillOpen : phrases.reminder({ n: mail.reminder });
  const title = mail.reminder > 0 ? afterColon(reminder, text.subject) : text.subject;
  const toCandidate = mail.to === 'candidate' || mail.shared;
  const attachments = calendarOf(input);
  const rendered = renderDocument(subjectFor(title, { language: mail.language, toCandidate }), {
    language: mail.language,
    service: region.serviceName[mail.language],
    title,
    why: text.why,
    blocks: [...contentBlocks(input, words, text), ...closingBlocks(region, mail.language, toCandidate)],
  });
  return attachments.length === 0 ? rendered : { ...rendered, attachments };
}

/** The day of the first talk for the candidate's calendar, where a mail names one that is still to come when it goes. */
function calendarOf({ mail, today }: MailInput): readonly MailAttachment[] {
  const { startsOn, talk = '0' } = mail.facts;
  if (!isAboutFirstTalk(mail.kind) || mail.plannedAt === undefined) return [];
  // The words matter more than the file: a mail whose day cannot be read goes without it.
  if (!plainDateSchema.safeParse(startsOn).success || startsOn === undefined) return [];
  if (today !== undefined && startsOn < today) return [];
  const { referralId: reference, language, plannedAt: at } = mail;
  return [calendarFile({ reference, on: startsOn, sequence: Number(talk), at, language })];
}

/** The label of the day in a mail's list of facts: to answer or to act by then, or that it has passed. */
export function dueLabel(kind: MailKind, { isPastDue, level }: MailWords, language: Language): string {
  const phrases = mailTexts[language];
  if (isPastDue) return phrases.wasDueBy;
  /** Tasks that nobody has to answer: the coordinator does them. */
  return ruleOfMail(kind)?.work === 'coordinator' || level === 'coordinator' ? phrases.doBy : phrases.answerBy;
}
