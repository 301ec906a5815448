import type { StatusView } from '../../cases/status-contracts.ts';
import type { TaskView, WaitTold } from '../../cases/task-contracts.ts';
import { type Html, html } from '../html.ts';
import { municipalityName } from '../mails/words.ts';
import type { Locale } from '../page-context.ts';
import { termTexts } from '../texts/term.ts';
import { waitTexts } from '../texts/wait.ts';
import { dateInWords } from '../words/dates.ts';
import { readerIs } from '../words/terms.ts';

type Shown = NonNullable<Extract<StatusView, { state: 'open' }>['wait']>;

/** What is told in whole sentences, whoever reads it; nothing stands here that is known of fewer than ten people. */
function figuresIn({ half, most, people, municipality, isUndecided }: WaitTold, { lang, region }: Locale): string {
  const text = waitTexts[lang];
  const { weeks } = termTexts[lang].periods;
  const where = municipality === undefined ? ('region' as const) : ('other' as const);
  const name = municipality === undefined ? '' : municipalityName(region, municipality, lang);
  return [
    text.figures({ half: weeks({ count: half }), most: weeks({ count: most }) }),
    text.from({ undecided: isUndecided === true ? 'yes' : 'other' }),
    text.who({ where, people, municipality: name }),
  ].join(' ');
}

function keptIn({ percentKept }: WaitTold, { lang }: Locale): Html {
  return percentKept === undefined ? html`` : html`<p>${waitTexts[lang].kept({ percent: percentKept })}</p>\n`;
}

/** How long it takes, for the candidate or whoever referred them. */
export function ownWait(wait: Shown | undefined, viewer: 'candidate' | 'referrer', context: Locale): Html {
  if (wait === undefined) return html``;
  const text = waitTexts[context.lang];
  const reader = readerIs(viewer === 'candidate');
  const date = wait.toldOn === undefined ? undefined : dateInWords(wait.toldOn, context.lang);
  const told = date === undefined ? '' : ` ${text.told({ ...reader, date })}`;
  return html`<h2>${text.title}</h2>
<p>${figuresIn(wait, context)}${told}</p>
${keptIn(wait, context)}<p>${wait.isOver === true ? text.late(reader) : text.sure(reader)}</p>
`;
}

/** The same for whoever decides about somebody; before it, that nobody can begin this year where their municipality pays for no more. */
export function waitAfterYes({ wait, isBudgetSpent }: Pick<TaskView, 'wait' | 'isBudgetSpent'>, context: Locale): Html {
  if (wait === undefined && isBudgetSpent === undefined) return html``;
  const text = waitTexts[context.lang];
  const figures =
    wait === undefined
      ? html``
      : html`<p>${figuresIn(wait, context)} ${text.sure(readerIs(false))}</p>
${keptIn(wait, context)}`;
  return html`<h2>${text.afterYes}</h2>
${
  isBudgetSpent
    ? html`<p>${text.budget}</p>
`
    : ''
}${figures}`;
}
