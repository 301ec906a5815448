import { html } from 'hono/html';
import type { Language } from '../../../functions/domain/codes.ts';
import { termTexts } from '../../../functions/web/texts/term.ts';
import { birthDateInWords } from '../../../functions/web/words/dates.ts';
import { bePath } from '../be/be-link.ts';
import type { Frame, Markup } from '../layout.ts';
import { newestCode } from '../mail-links.ts';
import { castOf } from './tour-cast.ts';
import type { Tour } from './tour-facts.ts';
import { tourLayout } from './tour-layout.ts';
import { clockButton, codeOr, stepList, taskPart, waiting } from './tour-parts.ts';
import { currentStop, monthDays, type StopName, stopNames, stopState } from './tour-state.ts';
import { tourTexts } from './tour-texts.ts';

/** Seconds between two looks at whether a stop is done. */
export const watchSeconds = 3;

/** Whether the page looks again by itself: while something is done in another tab, or by the system. */
export function isWatched({ facts }: Tour): boolean {
  const stop = currentStop(facts);
  if (stop === undefined || stop === 'refer' || stop === 'month') return false;
  return stopState(stop, facts).is !== 'missed';
}

/** The tour: five stops, of which one is now. */
export function tourPage(
  view: Frame & { readonly region: Parameters<typeof castOf>[1] },
  tour: Tour,
  { language, isStill, hasMail }: { readonly language: Language; readonly isStill: boolean; readonly hasMail: boolean },
): Markup {
  const text = tourTexts[language];
  const now = currentStop(tour.facts);
  const stops = stopNames.map((stop, at) => stopPart(tour, stop, at + 1, { language, isNow: stop === now }));
  const watched = isWatched(tour)
    ? html`<p class="note">${
        isStill
          ? html`<a href="/_local/tour">${text.look}</a>`
          : html`${text.watching(watchSeconds)} <a href="/_local/tour?still">${text.stopWatching}</a>`
      }</p>`
    : '';
  const next = castOf(tour.newest + 1, view.region);
  const begun = tour.newest === tour.cast.round;
  const again = begun
    ? html`<p>${text.againText({ ...tour.names, first: next.first.givenName, second: next.second.givenName })}
<a href="/_local/tour?begin">${text.again}</a></p>`
    : tour.newest === 0
      ? ''
      : html`<p><a href="/_local/tour">${text.keep}</a></p>`;
  const intro = now === 'refer' ? html`<p>${text.intro}</p>` : '';
  const held = hasMail
    ? ''
    : html`<p class="problem" role="alert">${text.noMail} <a href="/_local#mail-service">${text.openConsole}</a></p>`;
  const body = html`${held}${intro}<p class="note">${text.onePerson}</p>
${now === undefined ? finish(tour, language) : watched}
<ol class="stops">${stops}</ol>
${again}`;
  return tourLayout(view, { language, title: text.title, path: '/_local/tour' }, body);
}

function stopPart(
  tour: Tour,
  stop: StopName,
  number: number,
  { language, isNow }: { readonly language: Language; readonly isNow: boolean },
): Markup {
  const text = tourTexts[language];
  const words = text.stops[stop];
  const state = stopState(stop, tour.facts);
  const names = namesIn(tour, language);
  const name = text.number(number, words.name(names));
  if (state.is === 'done') {
    return html`<li class="done"><h2><span class="tick">${text.isDone}</span> ${name}</h2><p>${words.done(names)}</p></li>`;
  }
  if (!isNow) return html`<li class="later"><h2>${name}</h2></li>`;
  const title = text.number(number, words.title(names));
  const following = stopNames[number];
  const ahead = following === undefined ? text.last : text.next(text.stops[following].name(names));
  if (state.is === 'missed') {
    return html`<li class="now" id="now" aria-current="step"><h2><span class="tick">${text.isNow}</span> ${title}</h2>
<p>${words.missed(names)}</p><p><a class="press" href="/_local/tour?begin">${text.again}</a></p></li>`;
  }
  return html`<li class="now" id="now" aria-current="step"><h2><span class="tick">${text.isNow}</span> ${title}</h2>
<p>${words.story(names)}</p>${actions(tour, stop, language)}<p class="note">${ahead}</p></li>`;
}

/** The names of a round; a provider that nobody knows yet goes by its role. */
function namesIn({ names }: Tour, language: Language): Tour['names'] {
  return names.provider === '' ? { ...names, provider: termTexts[language].roles.provider } : names;
}

function actions(tour: Tour, stop: StopName, language: Language): Markup {
  const state = stopState(stop, tour.facts);
  const { steps } = tourTexts[language].stops[stop];
  if (stop === 'refer') return html`${stepList(steps(tour.names))}${referPart(tour, language)}`;
  if (stop === 'month')
    return html`${stepList(steps(tour.names))}${clockButton(`P${monthDays}D`, tourTexts[language].month, language)}`;
  if (state.is === 'ready' && state.task !== undefined) return taskPart(tour, stop, state.task, language);
  return waiting(tour, state.is === 'not-yet' ? state.task : undefined, language);
}

function referPart({ cast, facts, names, mails }: Tour, language: Language): Markup {
  const text = tourTexts[language];
  const missing = [
    ...(facts.first === undefined ? [names.first] : []),
    ...(facts.second === undefined ? [names.second] : []),
  ];
  const hints = text.formHints(
    names,
    birthDateInWords(cast.first.birthDate, language),
    cast.first.email,
    cast.coach.email,
  );
  const code = newestCode(cast.first.email, mails);
  const ownForm =
    facts.first !== undefined
      ? ''
      : html`<details><summary>${text.ownForm}</summary><ul>${hints.map((hint) => html`<li>${hint}</li>`)}</ul>
<p><a href="/aanmelden" target="tour-page">${text.openForm}</a></p>
<p>${text.code(names.first)} ${codeOr(code, text.noCode)} <a href="/_local/tour">${text.look}</a></p></details>`;
  return html`<form method="post" action="/_local/tour/refer"><input type="hidden" name="round" value="${cast.round}">
<button class="press" type="submit">${text.refer(missing.join(text.and))}</button></form>${ownForm}`;
}

function finish({ cast, facts, names }: Tour, language: Language): Markup {
  const text = tourTexts[language];
  const stories = [
    [facts.first, cast.first],
    [facts.second, cast.second],
  ] as const;
  const lines = stories.map(
    ([
      from,
      { givenName, email },
    ]) => html`<li><a href="/_local/referrals/${from?.referral.id ?? ''}">${text.story(givenName)}</a>
(<a href="${bePath(email)}" target="tour-page">${text.be(givenName)}</a>)</li>`,
  );
  return html`<section class="finish" role="status"><h2>${text.finished}</h2><p>${text.finishedText(names)}</p></section><ul>${lines}</ul>`;
}
