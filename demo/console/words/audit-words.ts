import type { AuditEvent, Origin } from '../../../functions/domain/change.ts';
import type { OtherDoor } from '../../../functions/domain/codes.ts';
import type { Region } from '../../../functions/domain/region.ts';
import { otherDoorWordsFor } from '../../../functions/web/public/other-door-words.ts';
import { termTexts } from '../../../functions/web/texts/term.ts';
import { trailObjectInWords, trailResultInWords } from '../../../functions/web/words/trail.ts';
import { plainly } from './run-words.ts';

/** A task or mail by its id, a provider, or the referral itself: what an action was done to. */
export function objectInWords(object: string, region: Region): string {
  return trailObjectInWords(object, { region, lang: 'en' }) ?? plainly(object);
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
  cli: 'an administrator’s command',
};

/** Where an action came from. */
export function originInWords(origin: Origin): string {
  return origins[origin];
}

/** Who did something, without the article that a sentence would need. */
export function actorInWords(actor: AuditEvent['actor']): string {
  return termTexts.en.roles[actor];
}

/** The result of an action: a reason, a date, who is asked now, or how it ended. */
export function resultInWords(event: Pick<AuditEvent, 'action' | 'result'>, region: Region): string {
  return trailResultInWords(event, { region, lang: 'en' }) ?? plainly(event.result);
}
