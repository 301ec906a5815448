import type { Language, Role } from '../../domain/codes.ts';
import { InvariantError } from '../../domain/errors.ts';
import type { MailKind } from '../../domain/mail.ts';
import type { MailFact } from '../../domain/mail-facts.ts';
import type { Region } from '../../domain/region.ts';
import { ruleOfMail } from '../../domain/tasks/rules.ts';
import { mailTexts } from '../texts/mail.ts';
import type { mailIntakeTexts } from '../texts/mail-intake.ts';
import type { mailPeopleTexts } from '../texts/mail-people.ts';
import type { mailWorkTexts } from '../texts/mail-work.ts';
import type { taskMailTexts } from '../texts/task-mail.ts';
import { inOwnWords } from '../words/own-words.ts';
import { said } from '../words/said.ts';

/** What a mail's text can be made of: codes in words, never anything about a person. */
export interface MailWords {
  readonly reference: string;
  /** Name of the service in this region. */
  readonly service: string;
  /** What the region calls the coordinator's deputy. */
  readonly deputy: string;
  /** Phone number of the helpdesk. */
  readonly phone: string;
  /** Who reads it. */
  readonly to: Role;
  /** The level of the mail: the person, the municipality's team, or the coordinator. */
  readonly level: 'person' | 'team' | 'coordinator';
  /** Candidate and referrer read this mailbox together. */
  readonly shared: boolean;
  /** 0 for the first mail, n for the nth reminder. */
  readonly reminder: number;
  /** The day by which to answer had passed when the mail went. */
  readonly isPastDue: boolean;
  /** The reader waits longer by now than the mail says that 8 of 10 did. */
  readonly isWaitOver: boolean;
  /** The candidate's job coach, in mails to the candidate only. `phone` is empty where it is not known. */
  readonly coach?: { readonly name: string; readonly phone: string };
  /** How to reach the organisation whose answer is missing, or that declined; texts are empty where unknown. */
  readonly desk: { readonly name: string; readonly phone: string; readonly mailbox: string };
  /** Where the reader can go now that the programme ends; empty in mails that do not say so. */
  readonly elsewhere: string;
  /** What a call is about, as a subject may say it; empty in other mails. */
  readonly callTopic: string;
  /** Every fact in words; empty where the mail does not carry it. */
  readonly facts: Readonly<Record<MailFact, string>>;
  /** Codes that decide which words are used; empty where the mail does not carry them. */
  readonly codes: Readonly<Record<MailFact, string>>;
}

/** The words of one mail. */
export interface MailText {
  /**
   * No two kinds share a subject, so that one person's mails about one case can be told apart. A candidate's subject
   * does not let anybody else see what it is about.
   */
  readonly subject: string;
  /** Why the reader gets this mail. */
  readonly why: string;
  /** Paragraphs in order. */
  readonly paragraphs: readonly string[];
  /** Label of the button; absent where the mail has no link. */
  readonly button?: string;
  /** Label of a second button; if absent, the button names the other case that it opens. */
  readonly otherButton?: string;
}

/** Why somebody gets a mail: because of their role in the case, or because of what was asked or told on a page. */
function whyOf(
  kind: MailKind,
  { to, codes }: MailWords,
): Exclude<Role, 'system'> | 'asked' | 'sender' | 'given' | 'replaced' {
  const usual = to === 'system' ? 'asked' : to;
  switch (kind) {
    case 'code':
      return 'asked';
    case 'new-link':
      return codes.about === 'worn-out' || codes.about === 'from-desk' ? usual : 'asked';
    case 'address-given':
      return 'given';
    case 'address-replaced':
      return 'replaced';
    default:
      return ruleOfMail(kind)?.confirmsSender && to !== 'coordinator' ? 'sender' : usual;
  }
}

/** A code by which texts choose; a code that they do not distinguish falls to `other`, which every choice has. */
function chosen(code: string): 'other' {
  return (code === '' ? 'empty' : code.replaceAll('-', '_')) as 'other';
}

function yes(is: boolean): 'yes' | 'other' {
  return is ? 'yes' : 'other';
}

/** The values of a mail by the names that texts use for them, each with whether it is present. */
export function valuesOf({ facts, codes, coach, desk, ...words }: MailWords) {
  return {
    ...facts,
    ...words,
    level: chosen(words.level),
    shared: yes(words.shared),
    isReminder: yes(words.reminder > 0),
    isPastDue: yes(words.isPastDue),
    hasCoach: yes(coach !== undefined),
    coachName: coach?.name ?? '',
    hasCoachPhone: yes((coach?.phone ?? '') !== ''),
    coachPhone: coach?.phone ?? '',
    hasDeskName: yes(desk.name !== ''),
    deskName: desk.name,
    hasDeskPhone: yes(desk.phone !== ''),
    deskPhone: desk.phone,
    deskMailbox: desk.mailbox,
    hasMunicipality: yes(facts.municipality !== ''),
    hasProgramme: yes(facts.programme !== ''),
    hasStartsOn: yes(facts.startsOn !== ''),
    hasWaitingSince: yes(facts.waitingSince !== ''),
    hasWait: yes(facts.waitMost !== ''),
    isWaitOver: yes(words.isWaitOver),
    hasCheckInOn: yes(facts.checkInOn !== ''),
    hasDecidedOn: yes(facts.decidedOn !== ''),
    hasDecidedBy: yes(facts.decidedBy !== ''),
    // "Another reason" says nothing: the sentence that would name it is left out.
    hasReason: yes(facts.reason !== '' && codes.reason !== 'other'),
    hasRefusal: yes(facts.refusal !== '' && codes.refusal !== 'other'),
    hasTimes: yes(facts.times !== ''),
    hasHours: yes(facts.hoursUsed !== ''),
    hasPromised: yes(facts.promised !== ''),
    hasObjectUntil: yes(facts.objectUntil !== ''),
    about: chosen(codes.about),
    approval: chosen(codes.approval),
    decision: chosen(codes.decision),
    purpose: chosen(codes.purpose),
    useOf: chosen(codes.useOf),
    mark: chosen(codes.mark),
    reasonCode: chosen(codes.reason),
    closureCode: chosen(codes.closure),
  };
}

/** The words of a mail in its reader's language, as the region says them. */
export function mailText(
  texts: MailTexts,
  kind: MailKind,
  words: MailWords,
  { language, region }: { readonly language: Language; readonly region: Pick<Region, 'texts'> },
): MailText {
  const shipped = texts(language)[kind];
  if (shipped === undefined) throw new InvariantError(`mail ${kind} has no words in this function`);
  const text = inOwnWords(shipped, `mails--${kind}`, { lang: language, region });
  const { whys } = mailTexts[language];
  const values = valuesOf(words);
  const isByPhone = words.level === 'coordinator' && 'buttonByPhone' in text;
  const button = isByPhone ? text.buttonByPhone : 'button' in text ? text.button : undefined;
  return {
    subject: said(text.subject, values),
    why: said(whys[whyOf(kind, words)], values),
    paragraphs: text.paragraphs.map((paragraph) => said(paragraph, values)).filter((paragraph) => paragraph !== ''),
    ...(button === undefined ? {} : { button }),
    ...('otherButton' in text ? { otherButton: text.otherButton } : {}),
  };
}

type Texts = (typeof mailIntakeTexts)[Language] &
  (typeof mailPeopleTexts)[Language] &
  (typeof mailWorkTexts)[Language] &
  (typeof taskMailTexts)[Language];
/** Every kind of mail has its words: a kind without any does not compile. */
type AnyMail = Texts[MailKind];
/** The texts of all kinds of mail, or of those that a function sends, in the language that is asked for. */
export type MailTexts<Kind extends MailKind = never> = (
  language: Language,
) => Readonly<Partial<Record<MailKind, AnyMail>> & Record<Kind, AnyMail>>;
