import type { AuditEvent } from '../../domain/change.ts';
import {
  closures,
  declineReasons,
  doors,
  earlyStopReasons,
  extensionReasons,
  extensionRefusals,
  type Language,
  objectionReasons,
  offerDeclineReasons,
  otherDoors,
  roles,
  taskKinds,
} from '../../domain/codes.ts';
import { hoursReasons } from '../../domain/hours.ts';
import { type MailKind, mailKinds } from '../../domain/mail.ts';
import { nameOfMunicipality } from '../../domain/municipality.ts';
import { providerById, type Region } from '../../domain/region.ts';
import type { Task } from '../../domain/task.ts';
import type { Locale } from '../page-context.ts';
import { otherDoorWordsFor } from '../public/other-door-words.ts';
import { termTexts } from '../texts/term.ts';
import { trailTexts } from '../texts/trail.ts';
import { dateInWords } from './dates.ts';
import { said, textOf } from './said.ts';
import { closureInWords, declineReasonInWords, doorName, taskInWords } from './terms.ts';

function among<Code extends string>(codes: readonly Code[], text: string): text is Code {
  return codes.some((code) => code === text);
}

/** What an action of the audit trail means, for people who read the story of a case; its name if it has no words. */
export function actionInWords(action: AuditEvent['action'], lang: Language): string {
  return textOf(trailTexts[lang].actions, action) ?? action.replaceAll('-', ' ');
}

/** What a kind of mail says, as a short name. */
export function mailInWords(kind: MailKind, lang: Language, about?: string): string {
  const { mails, mailsAbout } = trailTexts[lang];
  const byWhat: Readonly<Record<string, Readonly<Record<string, string>>>> = mailsAbout;
  return (about === undefined ? undefined : byWhat[kind]?.[about]) ?? mails[kind];
}

/** What happens when nobody answers a task in time. */
export function silenceInWords(onSilence: Task['onSilence'], lang: Language): string {
  return trailTexts[lang].onSilence[onSilence];
}

/** A provider or a municipality by its id; undefined for anything else. */
export function organisationById(id: string, region: Region): string | undefined {
  if (id === 'uwv') return 'UWV';
  return providerById(region, id)?.name ?? nameOfMunicipality(region, id);
}

/** A task or mail by its id, a provider, or the referral itself; undefined where there are no words for it. */
export function trailObjectInWords(object: string, { region, lang }: Locale): string | undefined {
  const { results } = trailTexts[lang];
  const [, , kind = ''] = object.split('/');
  if (among(mailKinds, kind)) return results.mail({ mail: mailInWords(kind, lang) });
  const [reference = '', task = '', n = ''] = object.split('#');
  if (among(taskKinds, task)) return `“${taskInWords(task, lang, false)}”${n === '1' ? '' : ` (${n})`}`;
  return /^HW-\w+$/.test(reference) ? results.referral : organisationById(object, region);
}

/** What a view showed, by the parts that its line names. */
function viewInWords(result: string, lang: Language): string {
  const { results } = trailTexts[lang];
  const parts = result === '' ? ['nothing'] : result.split(' ');
  return parts.map((part) => said(textOf(results, part) ?? part.replaceAll('-', ' '), { n: '', mail: '' })).join(', ');
}

/** Actions whose result is a list of codes: which data were corrected, and who reads a note. */
const listed: readonly AuditEvent['action'][] = ['correct-contact', 'correct-data', 'change-door', 'add-note'];

/** A list of codes in words; a code without words is left out. */
function listInWords(result: string, lang: Language): string | undefined {
  const { results } = trailTexts[lang];
  const words = result.split(' ').flatMap((code) => {
    const text = among(roles, code) && code === 'coordinator' ? termTexts[lang].roles[code] : textOf(results, code);
    return typeof text === 'string' ? text : [];
  });
  return words.length === 0 ? undefined : words.join(', ');
}

/** Which provider gave the person to which, by the codes of both; `+` where a place was added there. Undefined for anything else. */
function movedInWords(result: string, { region, lang }: Locale): string | undefined {
  const [, before = '', now = '', added] = /^([^>]*)>([^>+]+)(\+)?$/.exec(result) ?? [];
  if (now === '') return undefined;
  const { results, takenOver } = trailTexts[lang];
  const name = (id: string) => organisationById(id, region) ?? id;
  const moved = takenOver({ before: name(before), now: name(now) });
  return added === undefined ? moved : `${moved}; ${results['places-raised']}`;
}

/** The result of an action: a reason, a date, who is asked now, or how it ended; undefined where there are no words for it. */
export function trailResultInWords(
  { action, result }: Pick<AuditEvent, 'action'> & { readonly result: string },
  locale: Locale,
): string | undefined {
  const { region, lang } = locale;
  const [{ results }, terms] = [trailTexts[lang], termTexts[lang]];
  if (action === 'view') return viewInWords(result, lang);
  if (listed.includes(action)) return listInWords(result, lang);
  if (action === 'change-addressee' && result.includes('>')) return movedInWords(result, locale);
  if (action === 'remind' && /^\d$/.test(result)) return results.reminder({ n: result });
  if (/^\d{4}-\d\d-\d\d$/.test(result)) return dateInWords(result, lang);
  if (result === 'States.Timeout') return results.timeout;
  const plain = textOf(results, action === 'report-progress' && result === 'hours' ? 'guidance-hours' : result);
  if (typeof plain === 'string') return plain;
  if (/^HW-\w+$/.test(result)) return result;
  if (result.includes('#') || result.includes('/')) return trailObjectInWords(result, locale);
  if (among(roles, result)) return terms.roles[result];
  if (action === 'decline' && among(declineReasons, result)) return declineReasonInWords(result, lang, false);
  if ((action === 'decline-offer' || action === 'decline-late') && among(offerDeclineReasons, result))
    return said(terms.offerDeclineReasons[result], {});
  if (action === 'refuse-extension' && among(extensionRefusals, result)) return terms.extensionRefusals[result];
  if (action === 'correct-hours' && among(hoursReasons, result)) return terms.hoursReasons[result];
  if (action === 'object-to-transfer' && among(objectionReasons, result)) return terms.objectionReasons[result];
  if (action === 'ask-extension' && among(extensionReasons, result)) return terms.extensionReasons[result];
  if (action === 'stop-before-start' && among(earlyStopReasons, result))
    return said(terms.earlyStopReasons[result], {});
  if (among(doors, result)) return doorName(result, region, lang);
  if ((action === 'close-trajectory' || action === 'end-programme') && among(closures, result))
    return closureInWords(result, lang, false);
  if (among(otherDoors, result)) return otherDoorWordsFor(result, locale).title;
  if (among(mailKinds, result)) return mailInWords(result, lang);
  return organisationById(result, region);
}
