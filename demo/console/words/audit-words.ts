import type { AuditEvent, Origin } from '../../../functions/domain/change.ts';
import {
  closures,
  declineReasons,
  doors,
  earlyStopReasons,
  type OtherDoor,
  offerDeclineReasons,
  otherDoors,
  roles,
  taskKinds,
} from '../../../functions/domain/codes.ts';
import { mailKinds } from '../../../functions/domain/mail.ts';
import { nameOfMunicipality } from '../../../functions/domain/municipality.ts';
import { providerById, type Region } from '../../../functions/domain/region.ts';
import { otherDoorWordsFor } from '../../../functions/web/public/other-door-words.ts';
import { termTexts } from '../../../functions/web/texts/term.ts';
import { said } from '../../../functions/web/words/said.ts';
import { closureInWords, declineReasonInWords, doorName, taskInWords } from '../../../functions/web/words/terms.ts';
import { day } from '../moments.ts';
import { mailInWords } from './mail-words.ts';
import { plainly } from './run-words.ts';

const terms = termTexts.en;

function among<Code extends string>(codes: readonly Code[], text: string): text is Code {
  return (codes as readonly string[]).includes(text);
}

/** A task or mail by its id, a provider, or the referral itself: what an action was done to. */
export function objectInWords(object: string, region: Region): string {
  const [, , kind = ''] = object.split('/');
  if (among(mailKinds, kind)) return `mail “${mailInWords(kind)}”`;
  const [reference = '', task = '', n = ''] = object.split('#');
  if (among(taskKinds, task)) return `“${taskInWords(task, 'en', false)}”${n === '1' ? '' : ` (${n})`}`;
  if (/^HW-\w+$/.test(reference)) return 'the referral';
  return organisationInWords(object, region) ?? plainly(object);
}

/** A provider or a municipality by its id; undefined for anything else. */
export function organisationInWords(id: string, region: Region): string | undefined {
  if (id === 'uwv') return 'UWV';
  return providerById(region, id)?.name ?? nameOfMunicipality(region, id);
}

/** Why no door of ours fits, as the title of the page that says so. */
export function otherDoorInWords(otherDoor: OtherDoor, region: Region): string {
  return otherDoorWordsFor(otherDoor, { region, lang: 'en' }).title;
}

const origins: Readonly<Record<Origin, string>> = {
  api: 'the API',
  form: 'the form',
  link: 'a page behind a link',
  machine: 'the state machine',
  sweeper: 'the clock',
  mail: 'the mail service',
  desk: 'the desk',
};

/** Where an action came from. */
export function originInWords(origin: Origin): string {
  return origins[origin];
}

/** Who did something, without the article that a sentence would need. */
export function actorInWords(actor: AuditEvent['actor']): string {
  return terms.roles[actor];
}

/** What a reader was shown, by the parts that a line about a view names. */
const shown: Readonly<Record<string, string>> = {
  person: 'name and birth date',
  grounds: 'the grounds',
  contact: 'contact data',
  notes: 'notes',
  nothing: 'nothing personal',
};

/** Results that say less by themselves than in a few more words. */
const results: Readonly<Record<string, string>> = {
  told: 'they were told',
  'none-left': 'nobody is left to ask',
  'not-required-by-policy': 'the region asks for none here',
  'execution-old': 'the execution was old',
  'States.Timeout': 'its time ran out',
  overdue: 'its time is over',
  'try-again': 'everybody is asked again',
  'no-treating-provider': 'the institution that treats the candidate has no place',
};

/** The result of an action: a reason, a date, who is asked now, or how it ended. */
export function resultInWords({ action, result }: Pick<AuditEvent, 'action' | 'result'>, region: Region): string {
  if (action === 'view')
    return result
      .split(' ')
      .map((part) => shown[part] ?? plainly(part))
      .join(', ');
  if (action === 'remind' && /^\d$/.test(result)) return `reminder ${result}`;
  if (/^\d{4}-\d\d-\d\d$/.test(result)) return day(result);
  if (result in results) return results[result] ?? result;
  if (result.includes('#') || result.includes('/')) return objectInWords(result, region);
  if (among(roles, result)) return terms.roles[result];
  if (action === 'decline' && among(declineReasons, result)) return declineReasonInWords(result, 'en', false);
  if (action === 'decline-offer' && among(offerDeclineReasons, result))
    return said(terms.offerDeclineReasons[result], {});
  if (action === 'stop-before-start' && among(earlyStopReasons, result))
    return said(terms.earlyStopReasons[result], {});
  if (among(doors, result)) return doorName(result, region, 'en');
  if (action === 'close-trajectory' && among(closures, result)) return closureInWords(result, 'en', false);
  if (among(otherDoors, result)) return otherDoorInWords(result, region);
  if (among(mailKinds, result)) return mailInWords(result);
  return organisationInWords(result, region) ?? plainly(result);
}
