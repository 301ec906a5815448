import type { CaseView, MailLine, TrailLine, TurnNow } from '../../cases/case-desk.ts';
import type { StatusStep } from '../../cases/status-contracts.ts';
import { localDate } from '../../domain/calendar.ts';
import { declineReasons, offerDeclineReasons } from '../../domain/codes.ts';
import { defined } from '../../domain/defined.ts';
import { type DeskActionName, deskActionGroups, deskActionNames, deskActionOf } from '../../domain/desk-actions.ts';
import { accessPath, actPath, casePath, deskPath, deskTaskPath } from '../../domain/desk-paths.ts';
import { isGuided } from '../../domain/guided.ts';
import { type HoursEntry, hoursEntries } from '../../domain/hours.ts';
import { deskOf } from '../../domain/organisation.ts';
import { providerById } from '../../domain/region.ts';
import type { OfferMade } from '../../domain/trail-ladder.ts';
import { type CheckInRecord, purposeOf } from '../../domain/trajectory.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import {
  contactRows,
  decidedByRows,
  deciderRows,
  groundsRows,
  involvedRows,
  jobCoachRows,
  noteRows,
  personRows,
  providerRows,
  receiptRows,
  referrerRows,
  trajectoryRows,
} from '../links/disclosure.ts';
import { journeyLine, type StepWords } from '../links/journey-steps.ts';
import { caseLine, type FactRow, factList, fold, notice, phone } from '../links/page.ts';
import { listedTaskPath } from '../links/worklist-page.ts';
import type { PageContext } from '../page-context.ts';
import { deskActionTexts } from '../texts/desk-action.ts';
import { deskCaseTexts } from '../texts/desk-case.ts';
import { deskPrivacyTexts } from '../texts/desk-privacy.ts';
import { sectionTexts } from '../texts/section.ts';
import { statusTexts } from '../texts/status.ts';
import { stepTexts } from '../texts/step.ts';
import { termTexts } from '../texts/term.ts';
import { whoInCase, whoInWords } from '../who.ts';
import { askedInWords } from '../words/asked.ts';
import { saysInWords } from '../words/candidate-says.ts';
import { dateInWords, momentInWords } from '../words/dates.ts';
import { numberIn } from '../words/numbers.ts';
import { capitalised, said, textOf } from '../words/said.ts';
import { closureInWords, declineReasonInWords, goesOnInWords, readerIs } from '../words/terms.ts';
import { actionInWords, mailInWords, silenceInWords, trailResultInWords } from '../words/trail.ts';
import { refusedNotice } from './act/erase-page.ts';
import { livesInRow } from './lives-in.ts';

/** A heading with what stands under it; nothing at all where nothing does. */
function part(title: string, rows: readonly FactRow[]): Html {
  const isEmpty = rows.every(([, value]) => value === undefined || value === '');
  return isEmpty ? html`` : html`<h2>${title}</h2>\n${factList(rows)}\n`;
}

/** The number of whoever is asked, for the coordinator who phones them. */
function phoneOf({ owner, organisation }: TurnNow, { role, disclosure }: CaseView, { region }: PageContext) {
  if (role !== 'coordinator') return undefined;
  switch (owner) {
    case 'candidate':
      return disclosure.contact?.phone;
    case 'referrer':
      return disclosure.referrer?.phone;
    case 'job-coach':
      return disclosure.jobCoach?.phone;
    default:
      return organisation === undefined ? undefined : deskOf(region, organisation)?.phone;
  }
}

function turnRows(turn: TurnNow, view: CaseView, context: PageContext): readonly FactRow[] {
  const { lang } = context;
  const number = phoneOf(turn, view, context);
  const text = deskCaseTexts[lang];
  const day = (date: string | undefined) => (date === undefined ? undefined : dateInWords(date, lang));
  return [
    [text.turn, capitalised(whoInWords(turn.owner, turn.organisation, context))],
    [text.call, number === undefined ? undefined : phone(number)],
    [text.asks, askedInWords(turn, lang)],
    [text.since, day(turn.since)],
    [text.dueOn, turn.isPastDue ? text.wasDueOn({ date: day(turn.dueOn) ?? '' }) : day(turn.dueOn)],
    [text.asksOn, day(turn.asksOn)],
    [text.silence, turn.dueOn === undefined ? undefined : silenceInWords(turn.onSilence, lang)],
  ];
}

/** How a closed case ended, and why it was declined. */
function endInWords({ closure, declineReason, hasDied, goesOn }: CaseView, { lang }: PageContext): string | undefined {
  if (closure === undefined) return undefined;
  if (closure === 'died' && hasDied === true) return deskCaseTexts[lang].hasDied;
  if (goesOn !== undefined) return goesOnInWords(goesOn, lang);
  const reason = declineReasons.find((one) => one === declineReason);
  const why = reason === undefined ? '' : ` ${declineReasonInWords(reason, lang, false)}`;
  return `${closureInWords(closure, lang, false)}${why}`;
}

/** The page of a task: for the coordinator at the desk, whoever it asks; for others on their own list, and only what asks them. */
function taskLink(turn: TurnNow, { role }: CaseView, context: PageContext): Html[] {
  const { task, isOwn, owner, organisation } = turn;
  const { lang, base } = context;
  const text = deskCaseTexts[lang];
  const asCoordinator = role === 'coordinator';
  if (!isOwn && !asCoordinator) return [];
  const words = askedInWords(turn, lang);
  const label = isOwn
    ? text.answer({ task: words })
    : text.answerFor({ task: words, who: whoInWords(owner, organisation, context) });
  return [html`<li><a href="${base}${asCoordinator ? deskTaskPath(task) : listedTaskPath(task)}">${label}</a></li>\n`];
}

/** The way to other referrals that are, or may be, about the same person. */
function twinRows({ twins = {} }: CaseView, { lang, base }: PageContext): readonly FactRow[] {
  const { twin: text } = deskCaseTexts[lang];
  const { likelyDuplicateOf, goesOnIn, duplicates = [], formerly } = twins;
  const link = (reference: string) => html`<a href="${base}${casePath(reference)}">${reference}</a> `;
  const to = (reference: string | undefined) => (reference === undefined ? undefined : link(reference));
  return [
    [text.likely, to(likelyDuplicateOf)],
    [text.formerly, to(formerly)],
    [text.goesOnIn, to(goesOnIn)],
    [text.merged, duplicates.length === 0 ? undefined : html`${duplicates.map(link)}`],
  ];
}

/** How to reach the candidate, high on the page: on a phone it is below whose turn it is, without turning the page. */
function callPart({ disclosure }: CaseView, { lang }: PageContext): Html {
  const rows = contactRows({ notes: [], ...defined({ contact: disclosure.contact }) }, lang);
  return rows.length === 0
    ? html``
    : html`<h3>${sectionTexts[lang].person}</h3>
${factList(rows)}`;
}

/** Whose turn it is, by when, and what happens if they do nothing; then what the reader can do themselves. */
function nowPart(view: CaseView, context: PageContext): Html {
  const { now, stage, waitingSince, closedOn, reopenUntil } = view;
  const { lang } = context;
  const text = deskCaseTexts[lang];
  const nobody = stage === 'closed' ? text.nobody : text.system;
  const links = now.flatMap((turn) => taskLink(turn, view, context));
  return html`<section class="panel" aria-labelledby="now-title">
<h2 id="now-title">${text.now}</h2>
${now.length === 0 ? html`<p>${nobody}</p>` : now.map((turn) => factList(turnRows(turn, view, context)))}
${factList([
  livesInRow(view.movedTo, context),
  [text.pausedUntil, view.pausedUntil === undefined ? undefined : dateInWords(view.pausedUntil, lang)],
  [text.waitingSince, waitingSince === undefined ? undefined : dateInWords(waitingSince, lang)],
  [statusTexts[lang].open.ended, endInWords(view, context)],
  [text.closedOn, closedOn === undefined ? undefined : dateInWords(closedOn, lang)],
  [text.reopenUntil, reopenUntil === undefined ? undefined : dateInWords(reopenUntil, lang)],
  ...twinRows(view, context),
])}
${callPart(view, context)}
<h3>${text.can}</h3>
${links.length === 0 ? html`<p>${text.nothing}</p>` : html`<ul>\n${links}</ul>\n${view.role === 'coordinator' ? '' : html`<p class="hint">${text.answerHint}</p>`}`}
</section>`;
}

function wordsOf({ code, owner }: StatusStep, view: CaseView, context: PageContext): StepWords {
  const { bare, now, stage } = view;
  const { steps, taken, guidance } = stepTexts[context.lang];
  const reader = readerIs(false);
  const { done } = steps[code];
  const { open, why } = code === 'ended' && view.isInFollowUp === true ? guidance.over : steps[code];
  const words = {
    done: said(done, reader),
    open: said(open, reader),
    why: code === 'started' && isGuided(stage) ? taken : said(why, reader),
  };
  if (owner === undefined) return words;
  const organisation = now.find((turn) => turn.owner === owner)?.organisation;
  return { ...words, who: whoInCase(owner, bare, context, organisation) };
}

function peoplePart({ disclosure, role, bare, erased }: CaseView, context: PageContext): Html {
  const { lang, region } = context;
  const [text, section] = [deskCaseTexts[lang], sectionTexts[lang]];
  const person = personRows(disclosure, bare.receivedOn, lang);
  const gone =
    erased === undefined
      ? ''
      : html`<p>${text.erased({ date: dateInWords(erased.on, lang), why: trailResultInWords({ action: 'erase', result: erased.ground }, context) ?? '' })}</p>\n`;
  const hidden =
    erased !== undefined
      ? gone
      : disclosure.person === undefined && disclosure.grounds === undefined && role !== 'reader'
        ? html`<p class="soft">${text.hidden[role]}</p>\n`
        : '';
  return html`<h2>${text.people}</h2>
${hidden}${factList([...person, ...groundsRows(disclosure, lang), ...noteRows(disclosure, context), ...involvedRows(disclosure, bare, context), ...decidedByRows(disclosure, lang)])}
${part(section.referrer, referrerRows(disclosure, lang))}${part(section.decider, deciderRows(disclosure, context))}${part(section.jobCoach, jobCoachRows(disclosure, lang))}${part(section.toPhone, providerRows(disclosure, region))}`;
}

/** What staff wrote down for whoever takes over. */
function notesPart({ notes, role }: CaseView, { lang }: PageContext): Html {
  if (notes.length === 0) return html``;
  const [text, words] = [deskCaseTexts[lang], deskActionTexts[lang].readers];
  const also = (readers: NonNullable<(typeof notes)[number]['readers']>) =>
    html`<br><span class="soft">${text.noteFor({ readers: readers.map((one) => words[one]).join(', ') })}</span>`;
  return html`<h2>${text.notes}</h2>
${notes.map(
  ({ text: written, at, readers = [] }) => html`<div class="panel">
<p><span class="quote">${written}</span></p>
<p><span class="soft">${text.noteOn({ date: dateInWords(localDate(at), lang) })}</span>${role === 'coordinator' && readers.length > 0 ? also(readers) : ''}</p>
</div>
`,
)}`;
}

function offerInWords({ outcome, reason }: OfferMade, { lang }: PageContext): string {
  const text = deskCaseTexts[lang].offer;
  if (outcome !== 'declined') return text[outcome];
  const code = offerDeclineReasons.find((one) => one === reason);
  return code === undefined
    ? text.declinedBare
    : text.declined({ reason: said(termTexts[lang].offerDeclineReasons[code], {}) });
}

/** Who was asked and what they said, and why this provider. */
function matchPart({ offers, disclosure }: CaseView, context: PageContext): Html {
  const { lang, region } = context;
  const text = deskCaseTexts[lang];
  const asked = offers.map(
    (offer): FactRow => [
      providerById(region, offer.provider)?.name ?? offer.provider,
      text.offerLine({ date: dateInWords(localDate(offer.at), lang), what: offerInWords(offer, context) }),
    ],
  );
  const receipt = receiptRows(disclosure, lang, region);
  return html`${part(text.offers, asked)}${receipt.length === 0 ? '' : fold(sectionTexts[lang].match, factList(receipt))}`;
}

function checkInRow(
  { date, answered, answeredOn, hoursUsed, keptWork, worksNow, inSchool, ...asked }: CheckInRecord,
  lang: PageContext['lang'],
) {
  const text = deskCaseTexts[lang];
  const on = answeredOn === undefined ? '' : text.answered({ date: dateInWords(answeredOn, lang) });
  const kept = keptWork === undefined ? '' : `, ${keptWork ? text.kept : text.lost}`;
  const works = worksNow === undefined ? '' : `, ${text.worksNow[worksNow]}`;
  const school = inSchool === undefined ? '' : `, ${text.inSchool[inSchool]}`;
  return html`<tr><th scope="row">${dateInWords(date, lang)}</th><td>${text.purposes[purposeOf(asked)]}</td><td>${answered ? `${on}${kept}${works}${school}` : text.silent}</td><td>${hoursUsed === undefined ? '' : numberIn(lang, hoursUsed)}</td></tr>
`;
}

function hoursRow({ on, hours, kind, reason, by }: HoursEntry, { lang, ...context }: PageContext) {
  const text = deskCaseTexts[lang].ledger;
  const why = reason === undefined ? '' : ` ${termTexts[lang].hoursReasons[reason]}`;
  return html`<tr><th scope="row">${dateInWords(on, lang)}</th><td>${numberIn(lang, hours)}</td><td>${text.kinds[kind]}${why}</td><td>${capitalised(whoInWords(by, undefined, { lang, ...context }))}</td></tr>
`;
}

/** Every line of hours, wrong ones and what took them back beside each other. */
function ledgerPart({ trajectory }: CaseView['disclosure'], context: PageContext): Html {
  const lines = trajectory === undefined ? [] : hoursEntries(trajectory);
  if (lines.length === 0) return html``;
  const text = deskCaseTexts[context.lang].ledger;
  return fold(
    text.title,
    html`<table class="stacked">
<thead><tr><th scope="col">${text.on}</th><th scope="col">${text.hours}</th><th scope="col">${text.what}</th><th scope="col">${text.by}</th></tr></thead>
<tbody>
${lines.map((one) => hoursRow(one, context))}</tbody>
</table>`,
  );
}

/** Plan, hours and results, and what came of each check-in. */
function trajectoryPart({ disclosure, checkIns, use }: CaseView, context: PageContext): Html {
  const { lang, region } = context;
  const text = deskCaseTexts[lang];
  const table = html`<h3>${text.checkIns}</h3>
<table class="stacked">
<thead><tr><th scope="col">${text.checkIn.date}</th><th scope="col">${text.checkIn.purpose}</th><th scope="col">${text.checkIn.answer}</th><th scope="col">${text.checkIn.hours}</th></tr></thead>
<tbody>
${checkIns.map((one) => checkInRow(one, lang))}</tbody>
</table>`;
  const says = disclosure.trajectory?.candidateSays ?? [];
  const own =
    says.length === 0
      ? ''
      : html`<h3>${text.says.title}</h3>\n<ul>\n${says.map((one) => html`<li>${saysInWords(one, lang)}</li>\n`)}</ul>\n`;
  return html`${part(sectionTexts[lang].trajectory, trajectoryRows(disclosure, lang, region, use))}${ledgerPart(disclosure, context)}${checkIns.length === 0 ? '' : table}${own}`;
}

function mailRow({ kind, about, to, organisation, reminder, state, at }: MailLine, context: PageContext): Html {
  const { lang, region } = context;
  const text = deskCaseTexts[lang];
  const who = to === 'deputy' ? html` <span class="soft">(${region.coordinator.deputy.name[lang]})</span>` : '';
  const again = reminder === 0 ? '' : ` (${text.reminder({ n: reminder })})`;
  return html`<tr><th scope="row">${mailInWords(kind, lang, about)}${again}</th><td>${capitalised(whoInWords(to, organisation, context))}${who}</td><td>${said<{ at: string }>(text.states[state], { at: momentInWords(at, lang) })}</td></tr>
`;
}

function mailsPart({ mails }: CaseView, context: PageContext): Html {
  const text = deskCaseTexts[context.lang];
  if (mails.length === 0) return html`<p>${text.noMails}</p>`;
  return html`<p>${text.mailsLead}</p>
<table class="stacked">
<thead><tr><th scope="col">${text.mail.kind}</th><th scope="col">${text.mail.to}</th><th scope="col">${text.mail.state}</th></tr></thead>
<tbody>
${mails.map((mail) => mailRow(mail, context))}</tbody>
</table>`;
}

/** Results that add nothing to what was done. */
const plain: readonly string[] = ['ok', 'sent', 'asked', 'answered', 'approved', 'accepted'];

function trailRow(
  { action, actor, organisation, at, result, because, why, account }: TrailLine,
  context: PageContext,
): Html {
  const { lang } = context;
  const more =
    result === undefined || plain.includes(result) ? undefined : trailResultInWords({ action, result }, context);
  const reason = because === undefined ? '' : html`<br>${termTexts[lang].because[because]}`;
  const who =
    account === undefined ? '' : html` <span class="soft">(${deskCaseTexts[lang].event.account({ account })})</span>`;
  const words = why === undefined ? '' : html` <span class="quote">${why}</span>`;
  return html`<tr><th scope="row">${momentInWords(at, lang)}</th><td>${actionInWords(action, lang)}${more === undefined ? '' : html` <span class="soft">(${more})</span>`}${reason}${words}</td><td>${capitalised(whoInWords(actor, organisation, context))}${who}</td></tr>
`;
}

function trailPart({ trail, role }: CaseView, context: PageContext): Html {
  const text = deskCaseTexts[context.lang];
  const lead = role === 'coordinator' ? '' : html`<p>${text.trailLead}</p>\n`;
  return html`${lead}<table class="stacked">
<thead><tr><th scope="col">${text.event.at}</th><th scope="col">${text.event.what}</th><th scope="col">${text.event.who}</th></tr></thead>
<tbody>
${trail.map((line) => trailRow(line, context))}</tbody>
</table>`;
}

function actionLink(name: DeskActionName, { bare }: CaseView, { lang, base }: PageContext): Html {
  return html`<a href="${base}${actPath(bare.reference, name)}">${deskActionTexts[lang].names[name]}</a>`;
}

function isSeldom(name: DeskActionName): boolean {
  return deskActionOf(name).isSeldom === true;
}

/** What the reader may do with the case now, by what it is about. */
function actionsPart(view: CaseView, context: PageContext): Html {
  const text = deskActionTexts[context.lang];
  const groups = deskActionGroups.map((group) => ({
    group,
    names: view.actions.filter((name) => deskActionOf(name).group === group && !isSeldom(name)),
  }));
  const seldom = view.actions.filter(isSeldom);
  const links = (names: readonly DeskActionName[]) =>
    html`<ul>
${names.map((name) => html`<li>${actionLink(name, view, context)}</li>\n`)}</ul>
`;
  const filled = groups.filter(({ names }) => names.length > 0);
  if (filled.length === 0) return html``;
  return html`<section aria-labelledby="actions-title">
<h2 id="actions-title">${text.title}</h2>
${filled.map(
  ({ group, names }) => html`<h3>${text.groups[group]}</h3>
${links(names)}`,
)}${seldom.length === 0 ? '' : fold(text.seldom, links(seldom))}<p><a href="${context.base}${accessPath(view.bare.reference)}">${deskPrivacyTexts[context.lang].access.title}</a></p>
</section>`;
}

/** Whether an action is among what the reader did a moment ago: an erasure only where people were erased by it. */
function isJustDone(name: DeskActionName, { justDone, erased, twins }: CaseView): boolean {
  if (name === 'erase' && erased === undefined) return false;
  if (name === 'merge-duplicate' && twins?.goesOnIn !== undefined && justDone.includes('withdraw')) return true;
  return deskActionOf(name).changes.some((change) => justDone.includes(change));
}

/**
 * What an address says was done a moment ago, with the way back where there is one. Anybody can write an address, so it is told only
 * where the trail has it too; nothing for anything else in it.
 */
function donePart(told: string | undefined, view: CaseView, context: PageContext): Html {
  const text = deskActionTexts[context.lang];
  const done = deskActionNames.find((name) => name === told);
  if (done === undefined) return notice(view.justDone.length === 0 ? undefined : textOf(text.told, told));
  if (!isJustDone(done, view)) return html``;
  const { undoneBy } = deskActionOf(done);
  const undo = view.actions.find((name) => name === undoneBy);
  if (undo === undefined) return notice(text.done[done]);
  const path = actPath(view.bare.reference, undo);
  return html`<p class="notice" role="status">${text.done[done]} <a href="${context.base}${path}">${text.undo}</a></p>`;
}

/**
 * Everything that a member of staff may know of a case: first what answers the phone (whose turn, by when, whom to reach), and
 * below it, folded, how it came to this.
 *
 * @param told what the address says was done a moment ago
 */
export function casePage(view: CaseView, context: PageContext, told?: string): PageContent {
  const { lang, base } = context;
  const text = deskCaseTexts[lang];
  const title = text.title({ reference: view.bare.reference });
  return {
    title,
    body: html`${donePart(told, view, context)}<p class="row-steps"><a href="${base}${deskPath}">${text.back}</a></p>
<h1>${title}</h1>
${view.hasDied === true ? html`<p class="notice"><strong>${text.hasDied}</strong></p>\n` : ''}${refusedNotice({ id: view.bare.reference, ...defined({ erasureRefused: view.erasureRefused }) }, context)}${caseLine(view.bare, context)}
<div class="task wide">
<section>
${nowPart(view, context)}
${actionsPart(view, context)}
<h2>${text.journey}</h2>
${journeyLine(view.steps, (step) => wordsOf(step, view, context), context)}
</section>
<section>
${notesPart(view, context)}
${peoplePart(view, context)}
${trajectoryPart(view, context)}
${matchPart(view, context)}
</section>
</div>
${fold(text.mails, mailsPart(view, context))}
${fold(text.trail, trailPart(view, context))}`,
  };
}

/** The same for a number that is not one, for a case that is not there, and for one that is not the reader's. */
export function unknownCasePage({ lang, base, region }: PageContext): PageContent {
  const { unknown: text, back } = deskCaseTexts[lang];
  const { phone, hours } = region.helpdesk;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.help({ phone, hours: hours[lang] })}</p>
<p><a class="button" href="${base}${deskPath}">${back}</a></p>`,
  };
}
