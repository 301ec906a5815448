import type { Closure, DeclineReason, Language, TaskKind } from '../../domain/codes.ts';
import { terms } from './terms.ts';

/** What reads wrong to the candidate in words that others read too: nobody is "the candidate" to themselves. */
const own: Record<
  Language,
  {
    readonly closures: Partial<Record<Closure, string>>;
    readonly declineReasons: Partial<Record<DeclineReason, string>>;
  }
> = {
  nl: {
    closures: { 'not-interested': 'Je hebt laten weten dat je dit niet wilt.' },
    declineReasons: { 'not-our-resident': 'Je hoort bij een andere gemeente.' },
  },
  en: {
    closures: { 'not-interested': 'You told us that you do not want this.' },
    declineReasons: { 'not-our-resident': 'You belong to another municipality.' },
  },
};

/** How a case ended, in words for its reader. */
export function closureInWords(closure: Closure, lang: Language, toCandidate: boolean): string {
  return (toCandidate ? own[lang].closures[closure] : undefined) ?? terms[lang].closures[closure];
}

/** Why was declined, in words for its reader. */
export function declineReasonInWords(reason: DeclineReason, lang: Language, toCandidate: boolean): string {
  return (toCandidate ? own[lang].declineReasons[reason] : undefined) ?? terms[lang].declineReasons[reason];
}

/** What the coordinator does where others are asked for an answer of their own. */
const byPhone: Record<Language, Partial<Record<TaskKind | 'objection', string>>> = {
  nl: {
    'confirm-sender': 'Bel de afzender van een aanmelding',
    'confirm-interest': 'Vraag de kandidaat of die mee wil doen',
    'still-wanted': 'Vraag de kandidaat of wachten nog goed is',
  },
  en: {
    'confirm-sender': 'Phone the sender of a referral',
    'confirm-interest': 'Ask the candidate whether they want to take part',
    'still-wanted': 'Ask the candidate whether they still want to wait',
  },
};

/** What a task asks of its reader, as a short heading. */
export function taskInWords(kind: TaskKind | 'objection', lang: Language, asCoordinator: boolean): string {
  return (asCoordinator ? byPhone[lang][kind] : undefined) ?? terms[lang].tasks[kind];
}
