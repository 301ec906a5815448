import type { StatusStep, StatusView } from '../../cases/status-contracts.ts';
import {
  type Closure,
  type DeclineReason,
  declineReasons,
  type Language,
  objectionReasons,
  type Role,
} from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import { isGuided } from '../../domain/guided.ts';
import { deskOf } from '../../domain/organisation.ts';
import { errorSummary, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import type { Locale } from '../page-context.ts';
import { statusTexts } from '../texts/status.ts';
import { termTexts } from '../texts/term.ts';
import { organisationName, whoInWords } from '../who.ts';
import { dateInWords, momentInWords } from '../words/dates.ts';
import { phoneInWords } from '../words/phone.ts';
import { capitalised, said, textOf } from '../words/said.ts';
import { closureInWords, declineReasonInWords, goesOnInWords, readerIs, taskInWords } from '../words/terms.ts';
import { referrerInWords } from './disclosure.ts';
import { journeyLine, type StepWords } from './journey-steps.ts';
import { factList, fold, type LinkPageContext, notice, phone, renewForm } from './page.ts';
import { forgetForm, type ProofPage, rememberField } from './state-pages.ts';
import { statusWords, stepTextsOf } from './status-words.ts';
import { ownWait } from './wait-part.ts';

type OpenStatus = Extract<StatusView, { state: 'open' }>;

/** How to find one's own status link. This page does not know who reads it. */
export function whereStatusPage(locale: Locale): PageContent {
  const text = statusWords(locale).where;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<ul>
${text.tips.map((tip) => html`<li>${tip}</li>\n`)}</ul>`,
  };
}

/**
 * A status link that shows nothing: unknown, expired, locked after too many wrong birth dates, or of a referrer without
 * a mailbox.
 */
export function closedStatusPage(
  state: 'unknown' | 'expired' | 'locked' | 'no-mailbox',
  context: LinkPageContext,
  message: string | undefined,
): PageContent {
  const { action } = context;
  const text = statusWords(context);
  const { title, lead } = text[state];
  return {
    title,
    body: html`${notice(message)}
<h1>${title}</h1>
<p class="lead">${lead}</p>
${state === 'no-mailbox' ? helpdesk(context) : ''}
${state === 'expired' ? renewForm(text.renew, action) : ''}`,
  };
}

/** Whom to phone, and when. */
export function helpdesk({ lang, region }: LinkPageContext): Html {
  return html`<p>${phone(region.helpdesk.phone)} (${region.helpdesk.hours[lang]})</p>`;
}

/** The candidate proves with their birth date that the link is theirs (I6). */
export function birthDatePage(context: LinkPageContext, { form, message }: ProofPage): PageContent {
  const { lang, action } = context;
  const text = statusTexts[lang].birthDate;
  const field = { name: 'birthDate', kind: 'date', label: text.field, hint: text.hint, autocomplete: 'bday' } as const;
  return {
    title: text.title,
    body: html`${errorSummary(form)}${notice(message)}
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<form method="post" action="${action}" novalidate>
${renderField(field, form)}${rememberField(context, form)}<button type="submit">${text.button}</button>
</form>`,
  };
}

function isDeclineReason(code: string): code is DeclineReason {
  return declineReasons.some((reason) => reason === code);
}

/** Who must act. Of the providers, only the one that took the person on is named. */
function roleInWords(role: Role, view: OpenStatus, context: LinkPageContext): string {
  if (view.viewer === role) return termTexts[context.lang].you;
  return whoInWords(role, role === 'approver' || role === 'team' ? view.decidedBy : view.providerId, context);
}

/**
 * The step's words. On the waiting list they say so, since when, and what is known about a place, without a date to
 * count on.
 */
function wordsOf({ code, owner }: StatusStep, view: OpenStatus, context: LinkPageContext) {
  const { lang } = context;
  const { viewer, stage, waiting, guidance, pausedUntil, guidanceUntil: until } = view;
  const { steps, guidanceUntil, guidance: over, followUp, asked, taken, waiting: text, paused } = stepTextsOf(context);
  const reader = readerIs(viewer === 'candidate');
  const words = {
    done: said(steps[code].done, reader),
    open: said(steps[code].open, reader),
    why: said(steps[code].why, reader),
  };
  if (code === 'ended' && guidance !== undefined) {
    const why = said(over[guidance].why, reader);
    const weeks = viewer === 'candidate' ? view.followUpWeeks : undefined;
    const asks = weeks && followUp({ weeks: weeksInWords(weeks, lang), stop: endTitle(view, lang) });
    return { ...words, open: said(over[guidance].open, reader), why: asks === undefined ? why : `${why} ${asks}` };
  }
  if (code === 'ended' && pausedUntil !== undefined) {
    return { ...words, why: paused.why, open: paused.open({ date: dateInWords(pausedUntil, lang) }) };
  }
  if (code === 'ended' && until !== undefined && viewer === 'candidate') {
    return { ...words, why: `${words.why} ${guidanceUntil({ date: dateInWords(until, lang) })}` };
  }
  if (code === 'started' && viewer === 'referrer' && isGuided(stage)) return { ...words, why: taken };
  if (code === 'approved' && owner === viewer) return { ...words, why: asked };
  const talk = talkOfThePast(view, context);
  if (code === 'started' && talk !== undefined) return { ...words, why: talk };
  if (code !== 'matched' || waiting === undefined) return words;
  const place = waiting.isBudgetSpent
    ? text.budget
    : waiting.ahead === 0
      ? text.first
      : waiting.ahead <= fewAhead
        ? text.few
        : text.more;
  return {
    ...words,
    open: text.title,
    why: `${text.since({ date: dateInWords(waiting.since, lang) })} ${place} ${text.asked}`,
  };
}

/** What there is to say of the planned day of the first talk once it is past: that we ask, or that they did not come then. */
function talkOfThePast(
  { firstTalkOn, firstTalkIsPast, firstTalkMissed }: OpenStatus,
  locale: Locale,
): string | undefined {
  if (firstTalkOn === undefined) return undefined;
  const { talkWas, talkMissed } = statusWords(locale).open;
  const date = dateInWords(firstTalkOn, locale.lang);
  if (firstTalkMissed === true) return talkMissed({ date });
  return firstTalkIsPast === true ? talkWas({ date }) : undefined;
}

/** Numbers of weeks, one after the other. */
function weeksInWords(weeks: readonly number[], lang: Language): string {
  return new Intl.ListFormat(lang).format(weeks.toSorted((one, other) => one - other).map(String));
}

/** The heading below which somebody ends their case. */
function endTitle({ consentOn }: OpenStatus, lang: Language): string {
  const { withdraw, consent } = statusTexts[lang];
  return consentOn === undefined ? withdraw.title : consent.title;
}

function stepWords(step: StatusStep, view: OpenStatus, context: LinkPageContext): StepWords {
  const who = step.owner === undefined ? undefined : roleInWords(step.owner, view, context);
  // Only where policy asks nobody to decide was a step of a case that ended not needed.
  const isMissed = view.closure !== undefined && (step.code !== 'approved' || view.decidedBy !== undefined);
  const skipped = isMissed ? statusWords(context).open.missed : undefined;
  return { ...wordsOf(step, view, context), ...defined({ who, skipped }) };
}

/** Up to this many people ahead are called "a few". */
const fewAhead = 5;

/** In which way a case ended: of a withdrawal whose it was, where its reader may know. */
function endInWords(
  closure: Closure,
  withdrawnBy: OpenStatus['withdrawnBy'],
  isCandidate: boolean,
  context: LinkPageContext,
): string {
  const { yourself, byReferrer } = statusWords(context).open.withdrawn;
  switch (withdrawnBy) {
    case undefined:
      return closureInWords(closure, context.lang, isCandidate);
    // A no reads as it does where it was given before anybody decided.
    case 'not-wanted':
      return closureInWords('not-interested', context.lang, isCandidate);
    case 'by-candidate':
      return yourself;
    case 'by-referrer':
      return isCandidate ? byReferrer : yourself;
  }
}

/** How a case ended; after a decline also why, and how to object. */
export function ending(
  {
    closure,
    declineReason,
    decidedBy,
    goesOn,
    viewer,
    stopped,
    withdrawnBy,
  }: Pick<OpenStatus, 'closure' | 'declineReason' | 'decidedBy' | 'goesOn' | 'stopped' | 'withdrawnBy'> &
    Partial<Pick<OpenStatus, 'viewer'>>,
  context: LinkPageContext,
): Html {
  const { lang, region } = context;
  if (closure === undefined) return html``;
  const text = statusWords(context).open;
  // "Another reason" says nothing: whom to ask for it stands below.
  const why =
    declineReason !== undefined && declineReason !== 'other' && isDeclineReason(declineReason)
      ? html`<p>${text.reason({ text: declineReasonInWords(declineReason, lang, viewer === 'candidate') })}</p>\n`
      : '';
  const who = decidedBy === undefined ? undefined : organisationName(decidedBy, context);
  const number = decidedBy === undefined ? undefined : deskOf(region, decidedBy)?.phone;
  const decider = {
    hasPhone: who === undefined || number === undefined ? ('other' as const) : ('yes' as const),
    who: who ?? text.whoDecided,
    phone: number === undefined ? '' : phoneInWords(number),
  };
  const ask = declineReason === 'other' ? html`<p>${text.otherReason(decider)}</p>\n` : '';
  const decided = who === undefined ? '' : html`<p>${text.decidedBy({ who })}</p>\n`;
  // The decision is about the candidate, so only they can object: a referrer cannot do so at "their municipality".
  const objection = viewer === 'referrer' ? text.objectionIsTheirs : text.objection(decider);
  // As the mail about the decision says it: whoever thinks that other help fits knows which.
  const next =
    declineReason !== 'other-provision'
      ? text.declined
      : viewer === 'referrer'
        ? text.otherProvisionTheirs
        : text.otherProvision;
  const declined = closure === 'declined' ? html`${decided}${ask}<p>${next}</p>\n<p>${objection}</p>` : '';
  const how = endInWords(closure, withdrawnBy, viewer === 'candidate', context);
  const noPlace = closure === 'no-place' ? html`<p>${text.noPlace}</p>\n` : '';
  return html`<section class="panel">
<h2>${text.ended}</h2>
<p>${goesOn === undefined ? how : goesOnInWords(goesOn, lang)}</p>
${stopped === undefined ? '' : stopInWords(stopped, context)}${why}${noPlace}${declined}
</section>`;
}

/** The call that the candidate asked for: it is made, also where they stop meanwhile. */
function promisedCall({ call }: OpenStatus, lang: Language): Html {
  if (call === undefined) return html``;
  const text = statusTexts[lang].open;
  const date = dateInWords(call.by, lang);
  return html`<p>${text.call} ${call.isPast === true ? text.wasDue({ date }) : text.by({ date })}</p>
`;
}

/** What was reported of an early stop, and how its candidate puts that right. */
function stopInWords({ by, reason, isHandedOver }: NonNullable<OpenStatus['stopped']>, context: LinkPageContext): Html {
  const { stopped, stopReasons, stopWrong, handedOver, reason: reasonIs } = statusWords(context).open;
  const why = reason === undefined ? undefined : textOf<string>(stopReasons, reason);
  return html`<p>${stopped({ by })}${why === undefined ? '' : ` ${reasonIs({ text: why })}`}${isHandedOver === true ? ` ${handedOver}` : ''}</p>
<p>${stopWrong} ${phone(context.region.helpdesk.phone)}.</p>
`;
}

function helpers(view: OpenStatus, context: LinkPageContext): Html {
  const { closure, provider, jobCoach, firstTalkOn } = view;
  const { lang } = context;
  if (provider === undefined && jobCoach === undefined) return html``;
  const text = statusTexts[lang].open;
  const talk = firstTalkOn === undefined ? undefined : dateInWords(firstTalkOn, lang);
  return html`<h2>${closure === undefined ? text.who : text.whoHelped}</h2>
${factList([
  [text.provider, provider],
  [text.jobCoach, jobCoach?.name],
  [text.phone, jobCoach?.phone === undefined ? undefined : phone(jobCoach.phone)],
  [text.firstTalk, talkOfThePast(view, context) ?? talk],
])}`;
}

/** Who saw what: the candidate's own view of the audit trail (I6). */
function viewsTable(view: OpenStatus, context: LinkPageContext): Html {
  const { lang } = context;
  if (view.viewer !== 'candidate') return html``;
  const text = statusTexts[lang].open;
  if (view.views.length === 0) return fold(text.views, html`<p>${text.noViews}</p>`);
  return fold(
    text.views,
    html`<p>${text.viewsLead}</p>
<table class="stacked">
<thead><tr><th scope="col">${text.viewer}</th><th scope="col">${text.what}</th><th scope="col">${text.when}</th></tr></thead>
<tbody>
${view.views.map(({ role, organisation, what, at }) => html`<tr><th scope="row">${capitalised(role === view.viewer ? termTexts[lang].you : whoInWords(role, organisation, context))}</th><td>${what.map((part) => text.parts[part]).join(', ')}</td><td>${momentInWords(at, lang)}</td></tr>\n`)}</tbody>
</table>`,
  );
}

/** The candidate corrects their contact data. What we have is masked, so that only they recognise it. */
function contactForm({ contact }: OpenStatus, { lang, action }: LinkPageContext, form: ShownForm): Html {
  if (contact === undefined) return html``;
  const text = statusTexts[lang].contact;
  const now = (known: string | undefined) => (known === undefined ? text.none : text.now({ contact: known }));
  const fields = [
    { name: 'phone', kind: 'tel', label: text.phone, hint: now(contact.phone), optional: true, autocomplete: 'tel' },
    {
      name: 'email',
      kind: 'email',
      label: text.email,
      hint: now(contact.email),
      optional: true,
      autocomplete: 'email',
    },
  ] as const;
  const content = html`<p>${text.lead} ${text.newMailbox}</p>
<form method="post" action="${action}/contact" novalidate>
${fields.map((field) => renderField(field, form))}<button type="submit" class="button-secondary">${text.button}</button>
</form>`;
  return fold(text.title, content, hasProblem(form, 'phone', 'email'));
}

function hasProblem({ problems }: ShownForm, ...names: readonly string[]): boolean {
  return problems.some(({ field }) => names.includes(field));
}

/** Stopping; where the case rests on the candidate's consent, this withdraws the consent. */
export function withdrawForm(
  { consentOn, viewer }: Pick<OpenStatus, 'consentOn' | 'viewer'>,
  { lang, action }: LinkPageContext,
  form: ShownForm,
): Html {
  const { withdraw, consent } = statusTexts[lang];
  const { toReferrer, ...own } = withdraw;
  const words = viewer === 'referrer' ? { ...own, lead: toReferrer } : own;
  const text = consentOn === undefined ? words : { ...words, ...consent };
  const given = consentOn === undefined ? '' : html`<p>${consent.given({ date: dateInWords(consentOn, lang) })}</p>\n`;
  const options = [
    { value: 'yes', label: text.yes },
    { value: 'no', label: text.no },
  ];
  const content = html`${given}<p>${text.lead}</p>
<form method="post" action="${action}/intrekken" novalidate>
${renderField({ name: 'sure', kind: 'radios', label: text.choice, options }, form)}
<button type="submit" class="button-secondary">${text.button}</button>
</form>`;
  return fold(text.title, content, hasProblem(form, 'sure'));
}

/** A yes or no question to the referrer, folded until they need it. */
function yesNoForm(
  action: string,
  text: Readonly<Record<'title' | 'lead' | 'choice' | 'yes' | 'no' | 'button', string>>,
  field: string,
  form: ShownForm,
): Html {
  const options = [
    { value: 'yes', label: text.yes },
    { value: 'no', label: text.no },
  ];
  const content = html`<p>${text.lead}</p>
<form method="post" action="${action}" novalidate>
${renderField({ name: field, kind: 'radios', label: text.choice, options }, form)}
<button type="submit" class="button-secondary">${text.button}</button>
</form>`;
  return fold(text.title, content, hasProblem(form, field));
}

/** After a decision a referrer proposes to end the case: the coordinator asks the candidate, who decides. */
function proposeForm({ lang, action }: LinkPageContext, form: ShownForm): Html {
  return yesNoForm(`${action}/voorstel`, statusTexts[lang].propose, 'propose', form);
}

/** Somebody died: the referrer reports it here, and the coordinator finds out before anything else is done. */
function deathForm({ lang, action }: LinkPageContext, form: ShownForm): Html {
  return yesNoForm(`${action}/overleden`, statusTexts[lang].death, 'died', form);
}

function nobodyCalledForm(context: LinkPageContext): Html {
  const { action } = context;
  const text = statusWords(context).nobody;
  return html`<h2>${text.title}</h2>
<p>${text.lead}</p>
<form method="post" action="${action}/niet-gebeld">
<button type="submit" name="report" value="nobody-called" class="button-secondary">${text.button}</button>
</form>`;
}

/** What the candidate is asked now, and the way to it for whoever has lost the mail. */
function questionPart({ question }: OpenStatus, context: LinkPageContext): Html {
  if (question === undefined) return html``;
  const { lang, action } = context;
  const text = statusWords(context).question;
  const title = taskInWords(question.kind, lang, false);
  return html`<h2>${text.title}</h2>
<p>${text.asked({ title, date: dateInWords(question.until, lang) })} ${text.lead}</p>
<form method="post" action="${action}/vraag">
<button type="submit" name="mail" value="yes" class="button-secondary">${text.button}</button>
</form>`;
}

/**
 * Somebody else guides since a while: the candidate may say that they would rather not be guided by this one, and take that back
 * while nobody has phoned them about it.
 */
function transferPart({ transfer }: OpenStatus, context: LinkPageContext, form: ShownForm): Html {
  if (transfer === undefined) return html``;
  const { lang, action } = context;
  const text = statusTexts[lang].transfer;
  if (transfer === 'objected') {
    return html`<h2>${text.title}</h2>
<p>${text.open}</p>
<form method="post" action="${action}/begeleider/terug">
<button type="submit" name="back" value="yes" class="button-secondary">${text.back}</button>
</form>`;
  }
  const words = termTexts[lang].objectionReasons;
  const options = objectionReasons.map((value) => ({ value, label: words[value] }));
  const fields = [
    { name: 'why', kind: 'radios', label: text.choice, options },
    { name: 'said', kind: 'textarea', label: text.said, hint: text.saidHint, optional: true },
  ] as const;
  const isHinted = hasProblem(form, 'said');
  const content = html`<p>${text.lead}</p>
<form method="post" action="${action}/begeleider" novalidate>
${fields.map((field) => renderField(field, form))}${isHinted ? html`<input type="hidden" name="anyway" value="yes">` : ''}
<button type="submit" class="button-secondary">${text.button}</button>
</form>`;
  return html`<h2>${text.title}</h2>
<p>${text.until({ date: dateInWords(transfer.objectUntil, lang) })}</p>
${fold(text.fold, content, hasProblem(form, 'why', 'said'))}`;
}

/** The timeline in plain words, with what its reader can still do. The referrer sees fewer steps: the desk decides which. */
export function statusPage(
  view: OpenStatus,
  context: LinkPageContext,
  form: ShownForm,
  message: string | undefined,
): PageContent {
  const { lang } = context;
  const text = statusWords(context).open;
  // Nobody phones a candidate about a proposal while they may have died.
  const mayPropose = view.canProposeWithdrawal && view.deathReport !== 'made';
  return {
    title: `${text.heading} ${view.reference}`,
    body: html`${errorSummary(form)}${notice(message)}
<h1>${text.heading} <span class="nowrap">${view.reference}</span></h1>
${factList([
  [text.referred, view.referred],
  [text.referrer, view.referrer === undefined ? undefined : referrerInWords(view.referrer, lang)],
])}
${ending(view, context)}
${promisedCall(view, lang)}<h2>${text.steps}</h2>
${journeyLine(view.steps, (step) => stepWords(step, view, context), context)}
${ownWait(view.wait, view.viewer, context)}<p>${view.closure === undefined ? text.help : text.helpAfter} ${phone(context.region.helpdesk.phone)}.</p>
${helpers(view, context)}
${questionPart(view, context)}
${transferPart(view, context, form)}
${view.canReportNobodyCalled ? nobodyCalledForm(context) : ''}
<h2>${text.yours}</h2>
${contactForm(view, context, form)}
${viewsTable(view, context)}
${view.canWithdraw ? withdrawForm(view, context, form) : ''}
${mayPropose ? proposeForm(context, form) : ''}
${view.isWithdrawalProposed ? html`<p>${statusTexts[lang].propose.open}</p>` : ''}
${view.deathReport === 'possible' ? deathForm(context, form) : ''}
${view.deathReport === 'made' ? html`<p>${statusTexts[lang].death.open}</p>` : ''}
${view.deathReport === 'refuted' ? html`<p>${statusTexts[lang].death.refuted}</p>` : ''}
${forgetForm(context)}`,
  };
}
