import {
  actsAsCoordinator,
  type Closure,
  closures,
  type DeclineReason,
  declineReasons,
  type ExtensionRefusal,
  extensionRefusals,
  type Language,
  type Programme,
  programmes,
} from '../../domain/codes.ts';
import type { Mail } from '../../domain/mail.ts';
import { announcesTalk, type MailFact, mailFactNames, mayName } from '../../domain/mail-facts.ts';
import { nameOfMunicipality } from '../../domain/municipality.ts';
import { deskOf } from '../../domain/organisation.ts';
import type { PlainDate } from '../../domain/referral.ts';
import { providerById, type Region } from '../../domain/region.ts';
import { ruleOfMail } from '../../domain/tasks/rules.ts';
import { isWaitOver } from '../../domain/wait-figures.ts';
import type { MailContent } from '../../ports/mails.ts';
import { mailTexts } from '../texts/mail.ts';
import { termTexts } from '../texts/term.ts';
import { dateInWords } from '../words/dates.ts';
import { numberIn } from '../words/numbers.ts';
import { phoneInWords } from '../words/phone.ts';
import { closureInWords, declineReasonInWords } from '../words/terms.ts';
import type { MailWords } from './texts.ts';

function isOneOf<T extends string>(codes: readonly T[], text: string): text is T {
  return codes.some((code) => code === text);
}

/**
 * Name of a municipality by its CBS code, anywhere in the country. Nobody should read a bare code: an unknown one is
 * called unknown. A text that is already a name stays as it is.
 */
export function municipalityName(region: Region, code: string, language: Language): string {
  const isCode = /^GM\d{4}$/.test(code);
  return nameOfMunicipality(region, code) ?? (isCode ? termTexts[language].unknownMunicipality : code);
}

/** Who decides: UWV where no municipality is named, or a municipality by its name. */
export function deciderInWords(municipality: string | undefined, language: Language): string {
  const { uwv, municipalityDecides } = mailTexts[language];
  return municipality === undefined ? uwv : municipalityDecides({ municipality });
}

function inWords(fact: MailFact, code: string, { language, to, shared }: MailContent, region: Region): string {
  const toCandidate = to === 'candidate' && !shared;
  const words = termTexts[language];
  switch (fact) {
    case 'municipality':
      return municipalityName(region, code, language);
    case 'programme':
      return isOneOf<Programme>(programmes, code) ? words.programmes[code] : code;
    case 'provider':
      return providerById(region, code)?.name ?? code;
    case 'reason':
      return declineReasonInWords(isOneOf<DeclineReason>(declineReasons, code) ? code : 'other', language, toCandidate);
    case 'refusal':
      return words.extensionRefusals[isOneOf<ExtensionRefusal>(extensionRefusals, code) ? code : 'other'];
    case 'hoursUsed':
    case 'hoursGranted':
      return numberIn(language, Number(code));
    case 'closure':
      return isOneOf<Closure>(closures, code) ? closureInWords(code, language, toCandidate) : '';
    case 'decidedBy':
      return deciderInWords(code === 'uwv' ? undefined : municipalityName(region, code, language), language);
    case 'dueOn':
    case 'startsOn':
    case 'waitingSince':
    case 'checkInOn':
    case 'decidedOn':
    case 'pauseFrom':
    case 'pauseUntil':
    case 'plannedEnd':
    case 'objectUntil':
    case 'replacedOn':
    case 'endsOn':
      return dateInWords(code, language);
    case 'waitHalf':
    case 'waitMost':
      return words.periods.weeks({ count: Number(code) });
    default:
      return code;
  }
}

function levelOf({ kind, to }: MailContent): MailWords['level'] {
  if (actsAsCoordinator(to)) return 'coordinator';
  // A provider's mailbox is the level above its job coach, as a team is above its work coach.
  const standsBehind = to === 'team' || (to === 'provider' && ruleOfMail(kind)?.guides === true);
  return standsBehind ? 'team' : 'person';
}

/** Whether the day by which a mail asks for an answer lies before the day on which it goes. */
export function isPastDue({ kind, facts }: Pick<Mail, 'kind' | 'facts'>, today: PlainDate | undefined): boolean {
  const { dueOn } = facts;
  return today !== undefined && dueOn !== undefined && mayName(kind, 'dueOn') && dueOn < today;
}

/** Whether the reader waits longer, on the day on which a mail goes, than it says that 8 of 10 did. */
function isOver(
  { waitingSince = '', waitMost = '' }: Readonly<Record<string, string>>,
  today: PlainDate | undefined,
): boolean {
  return (
    today !== undefined && waitingSince !== '' && waitMost !== '' && isWaitOver(waitingSince, Number(waitMost), today)
  );
}

/** What the words depend on besides the mail and the region. */
interface Around {
  readonly coach?: NonNullable<MailWords['coach']>;
  /** The day on which the mail goes: a day that has passed is not presented as still to come. */
  readonly today?: PlainDate;
  /** See `MailWords`. */
  readonly elsewhere?: string;
  /** See `MailWords`. */
  readonly callTopic?: string;
}

/**
 * The organisation to phone about a mail: for the coordinator the one that decides, or the provider that was asked; for
 * a candidate who was declined the one that decided, because it can tell why.
 */
function deskFor(
  { kind, to, facts }: MailContent,
  region: Region,
  words: Readonly<Record<string, string>>,
): MailWords['desk'] {
  const isDeclined = kind === 'declined-candidate';
  const fact = isDeclined || ruleOfMail(kind)?.decides ? 'decidedBy' : 'provider';
  const organisation = mayName(kind, fact) ? facts[fact] : undefined;
  const isToPhone = isDeclined || actsAsCoordinator(to);
  const desk = organisation === undefined || !isToPhone ? undefined : deskOf(region, organisation);
  if (desk === undefined) return { name: '', phone: '', mailbox: '' };
  return { name: words[fact] ?? '', phone: phoneInWords(desk.phone ?? ''), mailbox: desk.mailbox };
}

/** Puts the facts of a mail into words. Facts that it does not carry, or may not name, become empty texts. */
export function mailWords(
  mail: MailContent,
  region: Region,
  { coach, today, elsewhere = '', callTopic = '' }: Around = {},
): MailWords {
  const codes: Record<string, string> = {};
  const facts: Record<string, string> = {};
  for (const fact of mailFactNames) {
    const told = (mayName(mail.kind, fact) && mail.facts[fact]) || '';
    const isPastTalk = fact === 'startsOn' && announcesTalk(mail.kind) && today !== undefined && told < today;
    const code = isPastTalk ? '' : told;
    codes[fact] = code;
    facts[fact] = code === '' ? '' : inWords(fact, code, mail, region);
  }
  return {
    reference: mail.referralId,
    service: region.serviceName[mail.language],
    deputy: region.coordinator.deputy.name[mail.language],
    phone: region.helpdesk.phone,
    to: mail.to,
    level: levelOf(mail),
    shared: mail.shared,
    reminder: mail.reminder,
    ...(coach === undefined ? {} : { coach: { name: coach.name, phone: phoneInWords(coach.phone) } }),
    isPastDue: isPastDue(mail, today),
    isWaitOver: isOver(codes, today),
    desk: deskFor(mail, region, facts),
    elsewhere,
    callTopic,
    facts: facts as Record<MailFact, string>,
    codes: codes as Record<MailFact, string>,
  };
}
