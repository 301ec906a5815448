import type { LoopAtDesk } from '../../cases/staff-contracts.ts';
import { type Html, html } from '../html.ts';
import { factList } from '../links/page.ts';
import type { PageContext } from '../page-context.ts';
import { deskTexts } from '../texts/desk.ts';
import { momentInWords } from '../words/dates.ts';
import { numberIn } from '../words/numbers.ts';

/** Whether nobody gets lost (I3), and since when, for all to see. */
export function loopPart(
  { state, open, isExact, withoutNextAction, since, checkedAt }: LoopAtDesk,
  { lang }: PageContext,
): Html {
  const text = deskTexts[lang].loop;
  const number = (count: number | undefined) => (count === undefined ? undefined : numberIn(lang, count));
  const moment = (at: string | undefined) => (at === undefined ? undefined : momentInWords(at, lang));
  const count = number(open);
  const openInWords = count === undefined ? text.few : isExact ? count : text.about({ open: count });
  return html`<section class="panel" aria-labelledby="loop-title">
<h2 id="loop-title">${text.title}</h2>
<p>${text.promise}</p>
${factList([
  [text.state, checkedAt === undefined ? text.never : text[state]],
  [text.open, checkedAt === undefined ? undefined : openInWords],
  [text.lost, number(withoutNextAction)],
  [text.since, moment(since)],
  [text.checkedAt, moment(checkedAt)],
])}
</section>`;
}
