import type { WaitLine, WaitsView } from '../../cases/waits-desk.ts';
import { programmes } from '../../domain/codes.ts';
import { deskPath } from '../../domain/desk-paths.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { municipalityName } from '../mails/words.ts';
import type { PageContext } from '../page-context.ts';
import { deskWaitsTexts } from '../texts/desk-waits.ts';
import { termTexts } from '../texts/term.ts';
import { dateInWords } from '../words/dates.ts';

/** Each cell says what it is about: on a phone the cells stand below each other, without the row of titles. */
function lineOf(line: WaitLine, { lang, region }: PageContext): Html {
  const text = deskWaitsTexts[lang];
  const { municipality, half, most, people, talks, waiting, isAbout, promise, percentKept } = line;
  const where = municipality === undefined ? text.region : municipalityName(region, municipality, lang);
  const counted = {
    people: people === undefined ? text.talksAbout : (isAbout ? text.peopleAbout : text.people)({ count: people }),
    talks: talks === undefined ? text.talksAbout : text.talks({ count: talks }),
    kept:
      promise === undefined
        ? percentKept === undefined
          ? text.unjudged
          : text.keptAbout({ percent: percentKept })
        : text.kept({ kept: promise.kept, judged: promise.judged }),
    waiting: waiting === undefined ? text.waitingFew : (isAbout ? text.waitingAbout : text.waiting)({ count: waiting }),
  };
  return html`<tr><th scope="row">${where}</th>
<td data-label="${text.halfHead}">${half === undefined ? text.unknown : text.half({ weeks: half })}</td>
<td data-label="${text.mostHead}">${most === undefined ? text.unknown : text.most({ weeks: most })}</td>
<td data-label="${text.peopleHead}">${counted.people}</td>
<td data-label="${text.talksHead}">${counted.talks}</td>
<td data-label="${text.waitingHead}">${counted.waiting}</td>
<td data-label="${text.keptHead}">${counted.kept}</td></tr>
`;
}

function programmePart(lines: readonly WaitLine[], title: string, context: PageContext): Html {
  const text = deskWaitsTexts[context.lang];
  const heads = [
    text.where,
    text.halfHead,
    text.mostHead,
    text.peopleHead,
    text.talksHead,
    text.waitingHead,
    text.keptHead,
  ];
  return html`<h2>${title}</h2>
<table class="stacked wide">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${lines.map((line) => lineOf(line, context))}</tbody>
</table>
`;
}

/** How long people waited for their first talk, by programme and municipality. */
export function waitsPage(view: WaitsView | undefined, context: PageContext): PageContent {
  const { lang, base } = context;
  const text = deskWaitsTexts[lang];
  const lines = view?.lines ?? [];
  const parts = programmes.flatMap((programme) => {
    const some = lines.filter((line) => line.programme === programme);
    return some.length === 0 ? [] : [programmePart(some, termTexts[lang].programmes[programme], context)];
  });
  return {
    title: text.title,
    body: html`<p class="back"><a href="${base}${deskPath}">${text.back}</a></p>
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
${view === undefined ? '' : html`<p>${text.counted({ date: dateInWords(view.on, lang) })}</p>\n`}${
  parts.length === 0 ? html`<p>${text.none}</p>\n` : parts
}<p class="hint">${text.running} ${text.few} ${text.promise}</p>`,
  };
}
