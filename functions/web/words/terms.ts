import type { Closure, DeclineReason, Door, Language, TaskKind } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import { taskTitleTexts } from '../texts/task-title.ts';
import { termTexts } from '../texts/term.ts';
import { agesOf } from './ages.ts';
import { said } from './said.ts';

/** The name of a door, with its ages. */
export function doorName(door: Door, region: Region, lang: Language): string {
  return said(termTexts[lang].doors[door], agesOf(region));
}

/** The reader of a text that has one wording for the candidate and one for others: nobody is "the candidate" to themselves. */
export function readerIs(toCandidate: boolean): { readonly reader: 'candidate' | 'other' } {
  return { reader: toCandidate ? 'candidate' : 'other' };
}

/** How a case ended, in words for the reader. */
export function closureInWords(closure: Closure, lang: Language, toCandidate: boolean): string {
  return said(termTexts[lang].closures[closure], readerIs(toCandidate));
}

/**
 * That a referral goes on in another, in words.
 *
 * @param goesOn with the number of the other, for whoever may know it
 */
export function goesOnInWords(goesOn: { readonly in?: string }, lang: Language): string {
  const text = termTexts[lang].goesOn;
  return goesOn.in === undefined ? text.elsewhere : text.in({ reference: goesOn.in });
}

/** Why somebody declined, in words for the reader. */
export function declineReasonInWords(reason: DeclineReason, lang: Language, toCandidate: boolean): string {
  return said(termTexts[lang].declineReasons[reason], readerIs(toCandidate));
}

/** What a task asks of its reader, as a short heading; the coordinator phones where others answer for themselves. */
export function taskInWords(kind: TaskKind | 'objection', lang: Language, asCoordinator: boolean): string {
  return said(taskTitleTexts[lang][kind], { reader: asCoordinator ? 'coordinator' : 'other' });
}
