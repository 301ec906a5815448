import {
  type Closure,
  closures,
  type DeclineReason,
  declineReasons,
  type Language,
  type Programme,
  programmes,
  type Role,
} from '../../domain/codes.ts';
import type { Mail } from '../../domain/mail.ts';
import { type MailFact, mailFactNames, mayName } from '../../domain/mail-facts.ts';
import { municipalityByCode, providerById, type Region } from '../../domain/region.ts';
import type { MailWords } from '../texts/mails.ts';
import { terms } from '../texts/terms.ts';
import { dateInWords } from '../texts/terms-dates.ts';

/** What a mail's text is made from: the outbox item without its delivery state. */
export type MailContent = Pick<Mail, 'kind' | 'to' | 'language' | 'reminder' | 'shared' | 'facts' | 'referralId'>;

function isOneOf<T extends string>(codes: readonly T[], text: string): text is T {
  return codes.some((code) => code === text);
}

/** Name of a municipality by its CBS code, also of a neighbour; an unknown code stays a code. */
export function municipalityName(region: Region, code: string): string {
  const known = municipalityByCode(region, code) ?? region.neighbours.find((neighbour) => neighbour.code === code);
  return known?.name ?? code;
}

function inWords(fact: MailFact, code: string, language: Language, region: Region): string {
  const words = terms[language];
  switch (fact) {
    case 'municipality':
      return municipalityName(region, code);
    case 'programme':
      return isOneOf<Programme>(programmes, code) ? words.programmes[code] : code;
    case 'provider':
      return providerById(region, code)?.name ?? code;
    case 'reason':
      return isOneOf<DeclineReason>(declineReasons, code) ? words.declineReasons[code] : words.declineReasons.other;
    case 'closure':
      return isOneOf<Closure>(closures, code) ? words.closures[code] : '';
    case 'dueOn':
    case 'startsOn':
    case 'checkInOn':
    case 'decidedOn':
      return dateInWords(code, language);
    default:
      return code;
  }
}

function levelOf(to: Role): MailWords['level'] {
  return to === 'team' || to === 'coordinator' ? to : 'person';
}

/** Puts the facts of a mail into words. Facts that it does not carry, or may not name, become empty texts. */
export function mailWords(mail: MailContent, region: Region): MailWords {
  const codes: Record<string, string> = {};
  const facts: Record<string, string> = {};
  for (const fact of mailFactNames) {
    const code = (mayName(mail.kind, fact) && mail.facts[fact]) || '';
    codes[fact] = code;
    facts[fact] = code === '' ? '' : inWords(fact, code, mail.language, region);
  }
  return {
    reference: mail.referralId,
    service: region.serviceName[mail.language],
    phone: region.helpdesk.phone,
    level: levelOf(mail.to),
    shared: mail.shared,
    reminder: mail.reminder,
    objection: region.objection[mail.language],
    facts: facts as Record<MailFact, string>,
    codes: codes as Record<MailFact, string>,
  };
}
