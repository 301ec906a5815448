import type { StatusStep } from '../../cases/status-contracts.ts';
import { type Html, html } from '../html.ts';
import type { Locale } from '../page-context.ts';
import { dateInWords } from '../words/dates.ts';
import { statusWords, stepTextsOf } from './status-words.ts';

/** A step of the journey in words, for one kind of reader. */
export interface StepWords {
  readonly done: string;
  readonly open: string;
  /** Why it takes a while; shown while the step is under way. */
  readonly why: string;
  /** Who must act. */
  readonly who?: string;
  /** How a step that was left out is called, where it is not that nobody needed it. */
  readonly skipped?: string;
}

const marks: Readonly<Record<StatusStep['state'], Html>> = {
  done: html`<circle cx="16" cy="16" r="15" class="mark-fill"/><path d="M9 17l5 5 9-12" class="mark-line"/>`,
  now: html`<circle cx="16" cy="16" r="13" class="mark-ring"/><circle cx="16" cy="16" r="6" class="mark-fill"/>`,
  next: html`<circle cx="16" cy="16" r="13" class="mark-empty"/>`,
  skipped: html`<circle cx="16" cy="16" r="13" class="mark-empty"/><path d="M10 16h12" class="mark-dash"/>`,
};

function movedInWords({ why, from }: NonNullable<StatusStep['moved']>, locale: Locale): string {
  const { lang } = locale;
  const text = stepTextsOf(locale).moved;
  const earlier = from === undefined || why === 'overdue' ? '' : `${text.earlier({ date: dateInWords(from, lang) })} `;
  return `${earlier}${text.why[why]}`;
}

function stepItem(step: StatusStep, words: StepWords, locale: Locale): Html {
  const { lang } = locale;
  const { open: text } = statusWords(locale);
  const on = step.on === undefined ? '' : ` ${text.on({ date: dateInWords(step.on, lang) })}`;
  const turn = words.who === undefined ? '' : html` ${text.turn({ role: words.who })}`;
  const dueBy = step.moved?.why === 'overdue' ? text.wasDue : text.by;
  const by = step.by === undefined ? '' : html` ${dueBy({ date: dateInWords(step.by, lang) })}`;
  const moved = step.moved === undefined ? '' : html` ${movedInWords(step.moved, locale)}`;
  const current = step.state === 'now' ? html` aria-current="step"` : '';
  const why = step.state === 'now' && words.why !== '' ? html`\n<span class="step-why">${words.why}</span>` : '';
  return html`<li class="${step.state}"${current}>
<svg aria-hidden="true" class="mark" width="32" height="32" viewBox="0 0 32 32" focusable="false">${marks[step.state]}</svg>
<strong class="step-title">${step.state === 'done' ? words.done : words.open}</strong>
<span class="step-state">${(step.state === 'skipped' && words.skipped) || text[step.state]}${on}.${turn}${by}${moved}</span>${why}
</li>\n`;
}

/** The journey, drawn as a line with a mark for each step. */
export function journeyLine(
  steps: readonly StatusStep[],
  wordsOf: (step: StatusStep) => StepWords,
  locale: Locale,
): Html {
  return html`<ol class="timeline">
${steps.map((step) => stepItem(step, wordsOf(step), locale))}</ol>`;
}
