import type { AnswerProblem } from '../../cases/answer-contracts.ts';
import type { BecauseCode } from '../../domain/because.ts';
import type { Language } from '../../domain/codes.ts';
import { linkProblemTexts } from '../texts/link-problem.ts';
import { termTexts } from '../texts/term.ts';
import type { DateProblem } from '../typed-date.ts';
import { oneOf, textOf } from './said.ts';

/** What can be wrong with a form before the rules of the case apply. */
export type FieldProblem =
  | 'choice'
  | 'choice-or-yes'
  | 'two-choices'
  | 'two-days'
  | 'reason'
  | 'reason-unfit'
  | 'date'
  | Exclude<DateProblem, 'date-form'>
  | 'email'
  | 'phone'
  | 'name'
  | 'question'
  | 'answer'
  | 'too-long'
  | 'other-reason'
  | 'hours'
  | 'extension-empty'
  | 'week-hours'
  | 'working-days'
  | 'spell-kind'
  | 'provider'
  | 'code'
  | 'number';
export type ProblemCode = FieldProblem | AnswerProblem['code'];

/** Dates of work: their fields name which one it is, a new one or one that has ended, and then what is asked of it. */
const ofSpells = ['spell1', 'spell2', 'spell3', 'ended'] as const;

/**
 * What to do about a mistake in an answer, never repeating what was typed; where mail domains or reasons decide, it names
 * those that are right.
 *
 * @param field the field of the page: a list of mistakes above a form says which of its dates or answers is missing
 */
export function problemText(
  {
    code,
    domains = [],
    fits = [],
    field,
  }: {
    readonly code: ProblemCode;
    readonly domains?: readonly string[];
    readonly fits?: readonly BecauseCode[];
    readonly field?: string;
  },
  lang: Language,
): string {
  const { problems, rightEnding, rightReasons, dates, choices } = linkProblemTexts[lang];
  const asked = ofSpells.find((one) => field?.startsWith(`${one}.`)) ?? field;
  const named = code === 'date-empty' ? dates : code === 'choice' ? choices : undefined;
  const text = (named && textOf<string>(named, asked)) ?? problems[code];
  if (fits.length > 0) {
    const reasons = fits.map((reason) => termTexts[lang].because[reason].replace(/\.$/, ''));
    return `${text} ${rightReasons({ reasons: reasons.join('; ') })}`;
  }
  if (domains.length === 0) return text;
  const endings = domains.map((domain) => `@${domain}`);
  return `${text} ${rightEnding({ domains: oneOf(endings, lang) })}`;
}
