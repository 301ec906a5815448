import type { AnswerProblem } from '../../cases/contracts.ts';
import type { Language } from '../../domain/codes.ts';
import type { PlainDate } from '../../domain/referral.ts';
import { linkProblemTexts } from '../texts/link-problem.ts';
import type { DateProblem } from '../typed-date.ts';
import { dateInWords } from './dates.ts';
import { oneOf, textOf } from './said.ts';

/** What can be wrong with a form before the rules of the case apply. */
export type FieldProblem =
  | 'choice'
  | 'choice-or-yes'
  | 'two-choices'
  | 'two-days'
  | 'reason'
  | 'date'
  | 'date-empty'
  | Exclude<DateProblem, 'date-form'>
  | 'email'
  | 'phone'
  | 'name'
  | 'question'
  | 'answer'
  | 'too-long'
  | 'other-reason'
  | 'hours'
  | 'week-hours'
  | 'working-days'
  | 'spell-kind'
  | 'provider'
  | 'code';
export type ProblemCode = FieldProblem | AnswerProblem['code'];

/**
 * What to do about a mistake in an answer, never repeating what was typed; where mail domains decide, or a day is closed, it
 * names the right ones.
 *
 * @param field the field of the page: a list of mistakes above a form says which of its dates is missing
 */
export function problemText(
  {
    code,
    domains = [],
    field,
    nextDay,
  }: {
    readonly code: ProblemCode;
    readonly domains?: readonly string[];
    readonly field?: string;
    readonly nextDay?: PlainDate;
  },
  lang: Language,
): string {
  const { problems, rightEnding, rightDay, dates } = linkProblemTexts[lang];
  const text = (code === 'date-empty' ? textOf(dates, field) : undefined) ?? problems[code];
  if (nextDay !== undefined) return `${text} ${rightDay({ date: dateInWords(nextDay, lang) })}`;
  if (domains.length === 0) return text;
  const named = domains.map((domain) => `@${domain}`);
  return `${text} ${rightEnding({ domains: oneOf(named, lang) })}`;
}
