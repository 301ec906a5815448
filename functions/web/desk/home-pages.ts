import type { DeskQuery, DeskWorklist } from '../../cases/desk-worklist.ts';
import type { LoopAtDesk, StaffVisit } from '../../cases/staff-contracts.ts';
import {
  eventsPath,
  findPath,
  leadingTo,
  regionPath,
  resultsPath,
  retentionPath,
  signInPaths,
  waitsPath,
} from '../../domain/desk-paths.ts';
import { resultReaders, waitReaders } from '../../domain/staff.ts';
import { endOf } from '../../domain/staff-session.ts';
import { worklistPath } from '../../domain/worklist.ts';
import type { PageContent } from '../frame.ts';
import { html } from '../html.ts';
import { factList, fold, notice } from '../links/page.ts';
import type { PageContext } from '../page-context.ts';
import { deskTexts } from '../texts/desk.ts';
import { deskPrivacyTexts } from '../texts/desk-privacy.ts';
import { deskWaitsTexts } from '../texts/desk-waits.ts';
import { momentInWords } from '../words/dates.ts';
import { loopPart } from './loop-part.ts';
import { scopeInWords } from './who-am-i.ts';
import { worklistPart } from './worklist-part.ts';

/**
 * The desk for whoever is not signed in: for whom it is, and the one way in.
 *
 * @param page where they wanted to go
 */
export function welcomePage(
  context: PageContext,
  { loop, message, page }: { readonly loop: LoopAtDesk; readonly message: string | undefined; readonly page: string },
): PageContent {
  const { lang, base } = context;
  const text = deskTexts[lang].welcome;
  const to = leadingTo(page);
  return {
    title: text.title,
    body: html`${notice(message)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.how}</p>
<p><a class="button" href="${base}${signInPaths.begin}${to === '' ? '' : `?${to}`}">${text.button}</a></p>
<h2>${text.othersTitle}</h2>
<p>${text.others}</p>
<ul>
<li><a href="${base}${worklistPath}">${text.list}</a></li>
<li><a href="${base}/">${text.form}</a></li>
</ul>
${loopPart(loop, context)}`,
  };
}

/** The desk for whoever is signed in. */
export function homePage(
  context: PageContext,
  {
    visit: { staff, session },
    loop,
    message,
    list,
    query,
    untold,
  }: {
    readonly visit: StaffVisit;
    readonly loop: LoopAtDesk;
    readonly message: string | undefined;
    readonly list: DeskWorklist;
    readonly query: DeskQuery;
    /** How many systems hear nothing more until somebody does something about it. */
    readonly untold: number;
  },
): PageContent {
  const { lang, base } = context;
  const { home: text, roles } = deskTexts[lang];
  const button = (path: string, label: string, look = '') => html`<form method="post" action="${base}${path}">
<button type="submit"${look === '' ? '' : html` class="${look}"`}>${label}</button>
</form>
`;
  return {
    title: text.title,
    body: html`${notice(message)}
<h1>${text.title}</h1>
${untold === 0 ? '' : html`<div class="notice warning"><p><a href="${base}${eventsPath}">${text.untold({ count: untold })}</a></p></div>\n`}<p class="lead">${staff.name === undefined ? text.helloNobody : text.hello({ name: staff.name })}</p>
${
  staff.role === 'reader'
    ? ''
    : html`<p><a class="button" href="${base}${findPath}">${deskTexts[lang].find.title}</a></p>
`
}${worklistPart({ list, query, role: staff.role }, context)}
${
  resultReaders.includes(staff.role)
    ? html`<p><a href="${base}${resultsPath}">${text.results}</a></p>
`
    : ''
}${
  waitReaders.includes(staff.role)
    ? html`<p><a href="${base}${waitsPath}">${deskWaitsTexts[lang].title}</a></p>
`
    : ''
}${
  staff.role === 'reader'
    ? ''
    : html`<p><a href="${base}${regionPath}">${text.region}</a></p>
`
}${
  staff.role === 'coordinator'
    ? html`<p><a href="${base}${retentionPath}">${deskPrivacyTexts[lang].retention.title}</a></p>
`
    : ''
}${fold(
  text.whoTitle,
  html`${factList([
    [text.role, roles[staff.role]],
    [text.scope, scopeInWords(staff, context)],
    [text.since, momentInWords(session.startedAt, lang)],
    [text.until, momentInWords(endOf(session), lang)],
  ])}
<p>${text.idle} ${text.everywhereHint}</p>`,
)}
<div class="buttons">
${button(signInPaths.out, text.out)}${button(signInPaths.outEverywhere, text.outEverywhere, 'button-secondary')}</div>
${loopPart(loop, context)}`,
  };
}
