import type { ActView } from '../../../cases/act-desk.ts';
import { type DeskActionName, deskActionOf } from '../../../domain/desk-actions.ts';
import { actPath, casePath, provedPath, signInPaths } from '../../../domain/desk-paths.ts';
import { errorSummary, type Field, type FormProblem, type FormValues, renderField } from '../../forms.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { caseLine, factList, notice } from '../../links/page.ts';
import type { PageContext } from '../../page-context.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { deskActionTexts } from '../../texts/desk-action.ts';
import { sectionTexts } from '../../texts/section.ts';
import { whoInWords } from '../../who.ts';
import { birthDateInWords, momentInWords } from '../../words/dates.ts';
import { fieldErrorInWords } from '../../words/field-errors.ts';
import { problemText } from '../../words/problems.ts';
import { actionInWords } from '../../words/trail.ts';
import { livesInRow } from '../lives-in.ts';
import type { ActIssue } from './act-form.ts';
import { hintNotices, hintsAmong } from './hint-notices.ts';

/** Field in which the page tells which state of the case it showed. */
export const seenField = 'seen';

/** A state of a case: its revision, and the moment of it. */
export interface Seen {
  readonly revision: number;
  readonly at: string;
}

/** The state that a post says its page showed; undefined for anything that is none. */
export function readSeen(text: string | undefined): Seen | undefined {
  const [, revision, at] = /^(\d{1,9})@(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.exec(text ?? '') ?? [];
  return revision === undefined || at === undefined ? undefined : { revision: Number(revision), at };
}

/** What is on an action's page beside its case. */
export interface ActPage {
  readonly name: DeskActionName;
  readonly fields: readonly Field[];
  /** What it means in this very case. */
  readonly facts?: Html | undefined;
  /** What only few need to know, below the form. */
  readonly aside?: Html | undefined;
  readonly values?: FormValues;
  readonly issues?: readonly ActIssue[];
  /** The case moved on after the page that was acted on. */
  readonly isMoved?: boolean;
  readonly message?: string | undefined;
  /** Whoever acts must first prove once more who they are. */
  readonly isStale?: boolean;
  /** It cannot be done, as its facts say: nothing is asked. */
  readonly isBlocked?: boolean;
}

function meanwhilePart({ meanwhile }: ActView, context: PageContext): Html {
  const { lang } = context;
  const { moved: text } = deskActTexts[lang];
  const lines = meanwhile.map(({ action, actor, organisation, at }) => {
    const words = {
      at: momentInWords(at, lang),
      what: actionInWords(action, lang),
      who: whoInWords(actor, organisation, context),
    };
    return html`<li>${text.line(words)}</li>\n`;
  });
  return lines.length === 0 ? html`<p>${text.nothing}</p>` : html`<ul>\n${lines}</ul>`;
}

function backLink({ from: { referral } }: ActView, { lang, base }: PageContext): Html {
  return html`<p class="back"><a href="${base}${casePath(referral.id)}">${deskActTexts[lang].back}</a></p>`;
}

/** About whom it is: a wrong number is one key away, so that every page says it before anything is done. */
function personLine({ person, from: { referral } }: ActView, context: PageContext): Html {
  const { lang } = context;
  if (person === undefined) return html``;
  const text = sectionTexts[lang];
  return factList([
    [text.person, person.name],
    [text.birthDate, birthDateInWords(person.birthDate, lang)],
    livesInRow(referral.movedTo, context),
  ]);
}

function wordsOf(issue: ActIssue, lang: PageContext['lang']): string {
  return issue.error === undefined ? problemText(issue, lang) : fieldErrorInWords(issue.error, lang);
}

/**
 * For whoever would erase people: they prove once more who they are, in another tab, so that everything that they typed stays where it is
 * and goes nowhere else.
 */
export function staleNotice({ lang, base }: PageContext): Html {
  const { fresh, freshLink } = deskActTexts[lang];
  return html`<div class="notice" role="status"><p>${fresh}</p><p><a class="button" href="${base}${signInPaths.begin}?opnieuw&amp;naar=${provedPath}" target="_blank" rel="noopener">${freshLink}</a></p></div>\n`;
}

/** An action on a case, before it is done: what will happen, whether it can be undone, what it asks and why. */
export function actPage(view: ActView, page: ActPage, context: PageContext): PageContent & { readonly error: boolean } {
  const { lang, base } = context;
  const {
    name,
    fields,
    facts,
    aside,
    values = new Map(),
    issues = [],
    isMoved = false,
    message,
    isStale = false,
    isBlocked = false,
  } = page;
  const { referral } = view.from;
  const text = deskActTexts[lang];
  const title = deskActionTexts[lang].names[name];
  const hints = hintsAmong(issues, lang);
  const problems: readonly FormProblem[] =
    hints.length > 0
      ? []
      : issues.map((issue) => ({ field: issue.field, part: issue.part, text: wordsOf(issue, lang) }));
  const form = { lang, values, problems };
  const path = actPath(referral.id, name);
  return {
    title,
    error: problems.length > 0,
    body: html`${notice(message)}
${errorSummary(form)}${backLink(view, context)}
<h1>${title}</h1>
${caseLine(view.bare, context)}
${personLine(view, context)}
${
  isMoved
    ? html`<section class="panel" role="status" aria-labelledby="moved-title">
<h2 id="moved-title">${text.moved.title}</h2>
<p>${text.moved.lead}</p>
${meanwhilePart(view, context)}
</section>
`
    : ''
}<h2>${text.what.title}</h2>
<p>${text.what[name]}${name === 'correct' && referral.closure !== 'died' ? ` ${text.correctTold}` : ''}</p>
<p>${text.undo[name]}</p>
${facts ?? ''}
${
  isBlocked
    ? html``
    : html`${hintNotices(hints, lang)}${isStale ? staleNotice(context) : ''}<form method="post" action="${base}${path}" class="answer-form" novalidate>
<input type="hidden" name="${seenField}" value="${referral.revision}@${referral.updatedAt}">
${hints.length > 0 ? html`<input type="hidden" name="anyway" value="yes">\n` : ''}${fields.map((field) => renderField(field, form))}
<button type="submit">${title}</button>
<p><a href="${base}${casePath(referral.id)}">${text.cancel}</a></p>
</form>`
}${aside ?? ''}`,
  };
}

/**
 * For an action that the case does not allow now, with what happened since its page was shown.
 *
 * @param why in words, where it is known
 */
export function notNowPage(view: ActView, name: DeskActionName, context: PageContext, why?: string): PageContent {
  const { lang } = context;
  const { notNow: text } = deskActTexts[lang];
  const isGone = deskActionOf(name).needsPerson === true && view.parties.candidate === undefined;
  return {
    title: text.title,
    body: html`${backLink(view, context)}
<h1>${text.title}</h1>
${caseLine(view.bare, context)}
${personLine(view, context)}
<p class="lead">${why ?? (isGone ? text.gone : text.lead)}</p>
<p>${deskActionTexts[lang].names[name]}</p>
${view.meanwhile.length === 0 ? '' : meanwhilePart(view, context)}`,
  };
}
