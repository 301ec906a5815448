import type { Closure, DeclineReason, Door, Language, TaskKind } from '../../domain/codes.ts';
import type { Region } from '../../domain/region.ts';
import { taskTitleTexts } from '../texts/task-title.ts';
import { termTexts } from '../texts/term.ts';
import { agesOf } from './ages.ts';
import { said } from './said.ts';

/** What people call a door, with the ages for which it is. */
export function doorName(door: Door, region: Region, lang: Language): string {
  return said(termTexts[lang].doors[door], agesOf(region));
}

/** The reader of a text that speaks to the candidate otherwise than of them: nobody is "the candidate" to themselves. */
export function readerIs(toCandidate: boolean): { readonly reader: 'candidate' | 'other' } {
  return { reader: toCandidate ? 'candidate' : 'other' };
}

/** How a case ended, in words for its reader. */
export function closureInWords(closure: Closure, lang: Language, toCandidate: boolean): string {
  return said(termTexts[lang].closures[closure], readerIs(toCandidate));
}

/** Why was declined, in words for its reader. */
export function declineReasonInWords(reason: DeclineReason, lang: Language, toCandidate: boolean): string {
  return said(termTexts[lang].declineReasons[reason], readerIs(toCandidate));
}

/** What a task asks of its reader, as a short heading; the coordinator phones where others answer for themselves. */
export function taskInWords(kind: TaskKind | 'objection', lang: Language, asCoordinator: boolean): string {
  return said(taskTitleTexts[lang][kind], { reader: asCoordinator ? 'coordinator' : 'other' });
}
