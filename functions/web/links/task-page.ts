import type { AnswerReceipt } from '../../cases/answer-contracts.ts';
import type { Disclosure } from '../../cases/disclosure-contracts.ts';
import type { BareCase, LinkView } from '../../cases/link-contracts.ts';
import type { SentCase } from '../../cases/sent-contracts.ts';
import type { TaskView } from '../../cases/task-contracts.ts';
import type { Language } from '../../domain/codes.ts';
import type { HoursPassed } from '../../domain/grant.ts';
import type { PlainDate } from '../../domain/referral.ts';
import { taskRules } from '../../domain/tasks/rules.ts';
import { worklistPath } from '../../domain/worklist.ts';
import { errorSummary, type Field, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { linkTexts } from '../texts/link.ts';
import { linkFormTexts } from '../texts/link-form.ts';
import { receiptTexts } from '../texts/receipt.ts';
import { sectionTexts } from '../texts/section.ts';
import { topicTexts } from '../texts/topic.ts';
import { organisationName, whoInCase, whoInWords } from '../who.ts';
import { dateInWords } from '../words/dates.ts';
import { receiptFor } from '../words/receipts.ts';
import { taskInWords } from '../words/terms.ts';
import { answersFirst, calls, caseOverview, isByMail, whomInBrief } from './case-overview.ts';
import { consentAsked, whoReferred, yesExplained } from './consent-parts.ts';
import { contactRows, hoursPassedInWords } from './disclosure.ts';
import type { QuestionGroup, SendButton } from './form-fields.ts';
import {
  bareFacts,
  type CoordinatorForm,
  caseLine,
  dueBadge,
  factList,
  fold,
  inThisRow,
  isNotAskedYet,
  type LinkPageContext,
  notice,
  numberOnly,
} from './page.ts';
import { isCoordinatorsOwn, objectionQuestions, sentQuestions, sentValue, steerQuestions } from './questions.ts';
import { forgetForm } from './state-pages.ts';
import { ending } from './status-page.ts';
import { taskForms } from './task-forms.ts';
import { waitAfterYes } from './wait-part.ts';

type OpenLink = Extract<LinkView, { state: 'open' }>;

/** Questions about a text that are asked once and stop nobody. */
export type HintCode = keyof (typeof linkTexts)['nl']['hints'];

/** What a page shows besides its questions after a post that did nothing. */
export interface Shown {
  readonly form: ShownForm;
  /** Gentle questions about the text (something medical, perhaps a BSN): sending once more sends it as it is. */
  readonly hints: readonly HintCode[];
  /** The form of the coordinator that they are about; absent where they are about the answer. */
  readonly hintsIn?: CoordinatorForm;
  /** Where nobody works on the day that was chosen: the next working day. */
  readonly nextDay?: PlainDate;
  /** Where hours pass the grant: what they add up to, and what was granted. */
  readonly hours?: HoursPassed;
  readonly message: string | undefined;
  /** A code is on its way, or somebody may already have it. */
  readonly isCodeSent: boolean;
}

/** Whether a field is filled in or wrong, so that it may not be hidden. */
function isTouched(fields: readonly Field[], { values, problems }: ShownForm): boolean {
  const names = fields.flatMap(({ name, options = [] }) => [
    name,
    ...options.flatMap((option) => (option.fields ?? []).map((field) => field.name)),
  ]);
  const filled = [...values].some(([key, [text = '']]) => text !== '' && names.some((name) => key.startsWith(name)));
  return filled || problems.some(({ field }) => names.includes(field));
}

/** @param isFirst nothing with a heading of its own stands above the questions, so theirs are the first below the title */
function group({ title, lead, fields, folded, send }: QuestionGroup, form: ShownForm, isFirst: boolean): Html {
  const questions = html`${fields.map((field) => renderField(field, form))}`;
  const shown = isFirst ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`;
  const heading = title === undefined ? '' : html`${shown}\n`;
  const intro = lead === undefined ? '' : html`<p>${lead}</p>\n`;
  if (folded && title !== undefined) return fold(title, html`${intro}${questions}`, isTouched(fields, form));
  return html`${heading}${intro}${questions}${send === undefined ? '' : sendButton(send)}`;
}

function sendButton({ label, hint, choice }: SendButton): Html {
  if (choice === undefined) return html`<button type="submit" class="button-secondary">${label}</button>\n`;
  const described = hint === undefined ? '' : html` aria-describedby="send-${choice}-hint"`;
  const words = hint === undefined ? '' : html`<p class="hint" id="send-${choice}-hint">${hint}</p>\n`;
  return html`<button type="submit" name="press" value="${choice}"${described}>${label}</button>\n${words}`;
}

function gentleHints({ hints, nextDay, hours }: Shown, lang: Language): Html {
  const text = linkTexts[lang];
  const more: Readonly<Partial<Record<HintCode, string>>> = {
    ...(nextDay === undefined ? {} : { 'closed-day-hint': text.nextDay({ date: dateInWords(nextDay, lang) }) }),
    ...(hours === undefined ? {} : { 'hours-beyond-hint': hoursPassedInWords(hours, lang) }),
  };
  const said = hints.map((code) => ({ ...text.hints[code], more: more[code] ?? '' }));
  return html`${said.map(({ title, text, more }) => html`<div class="notice" role="status"><h2>${title}</h2><p>${more} ${text}</p></div>`)}`;
}

function answerForm(
  groups: readonly QuestionGroup[],
  context: LinkPageContext,
  { form, hints, hintsIn }: Shown,
  task?: TaskView,
): Html {
  const consent = task?.consent;
  const isFirst = task !== undefined && answersFirst(task);
  const { send } = linkFormTexts[context.lang];
  const hasButtons = groups.some((one) => one.send !== undefined);
  // The Enter key stands for a form's first button, and never for one that decides: somebody may press it in any text box.
  return html`<form method="post" action="${context.action}${inThisRow(context, '?')}" class="answer-form" novalidate>
${hasButtons ? html`<button type="submit" hidden>${send}</button>` : ''}
${hints.length > 0 && hintsIn === undefined ? html`<input type="hidden" name="anyway" value="yes">` : ''}
${consent === undefined ? '' : html`<input type="hidden" name="privacyVersion" value="${consent.privacyVersion}">`}
${groups.map((one) => group(one, form, isFirst))}
${hasButtons ? '' : html`<button type="submit">${send}</button>`}
</form>`;
}

function steerForm(
  { task, bare, disclosure }: OpenLink,
  context: LinkPageContext,
  { form, hints, hintsIn }: Shown,
): Html {
  const { lang, action, region, desk } = context;
  const text = linkFormTexts[lang].steer;
  const why = desk?.why('steer') ?? [];
  const question = steerQuestions(task, { lang, region }, disclosure.contact?.phone !== undefined);
  const content = html`<form method="post" action="${action}/sturen${inThisRow(context, '?')}" novalidate>
<input type="hidden" name="steer.dueOn" value="${bare.dueOn}">
${hints.length > 0 && hintsIn === 'steer' ? html`<input type="hidden" name="steer.anyway" value="yes">` : ''}
${[question, ...why].map((field) => renderField(field, form))}
<button type="submit" class="button-secondary">${text.send}</button>
</form>`;
  // Not hidden where it is the purpose of the page.
  const isNeeded =
    task.steerOnly === true ||
    task.about === 'moved-unknown' ||
    task.about === 'job-coach-gone' ||
    task.about === 'job-coach-unreached' ||
    task.about === 'job-coach-wrong';
  return fold(text.title, content, isNeeded || isTouched([question, ...why], form));
}

/**
 * The other referrals of the sender, to withdraw at once. The form posts the list that was shown, so that later
 * referrals are not included.
 */
function sentForm(
  { sent, more }: { readonly sent: readonly SentCase[]; readonly more: number },
  { lang, action, desk }: LinkPageContext,
  { form, hints, hintsIn }: Shown,
): Html {
  const text = linkFormTexts[lang].sent;
  const questions = [sentQuestions(sent, lang), ...(desk?.why('sent') ?? [])];
  const left = more === 0 ? '' : html`<p>${text.more({ count: more })}</p>\n`;
  const content = html`${left}<form method="post" action="${action}/afzender" novalidate>
<input type="hidden" name="sent.shown" value="${sent.map(sentValue).join(',')}">
${hints.length > 0 && hintsIn === 'sent' ? html`<input type="hidden" name="sent.anyway" value="yes">` : ''}
${questions.map((field) => renderField(field, form))}
<button type="submit" class="button-secondary">${text.send}</button>
</form>`;
  return fold(text.title({ count: sent.length + more }), content, isTouched(questions, form));
}

/** For whom the coordinator answers. A decision belongs to the organisation, no matter who in it was asked. */
function answersForInWords({ answersFor }: TaskView, context: LinkPageContext): string | undefined {
  if (answersFor === undefined) return undefined;
  const { role, organisation } = answersFor;
  const decides = role === 'team' && organisation !== undefined;
  return decides ? organisationName(organisation, context) : whoInWords(role, organisation, context);
}

/** What the page asks, as its title. */
function titleOf(task: TaskView, disclosure: Disclosure, lang: Language): string {
  const own = taskForms[task.kind].title?.(task, disclosure, lang);
  return own ?? taskInWords(task.kind, lang, task.asCoordinator);
}

/** What a page is about, with the way in which the coordinator can reach the candidate: nobody can phone a mail address. */
function lead({ task, disclosure }: OpenLink, context: LinkPageContext): string | undefined {
  const text = taskForms[task.kind].topic?.(task, context, disclosure);
  if (text === undefined) return undefined;
  const { noPhone } = topicTexts[context.lang];
  const isAboutCandidate = typeof text !== 'string' || calls(task, disclosure) === 'candidate';
  const lacksPhone = isAboutCandidate && disclosure.contact !== undefined && disclosure.contact.phone === undefined;
  const filled = typeof text === 'string' ? text : text({ via: isByMail(task, disclosure) ? 'other' : 'phone' });
  return task.asCoordinator && lacksPhone ? `${filled} ${noPhone}` : filled;
}

/** Whether an answer is expected by a certain day. */
function hasDueDay(task: TaskView): boolean {
  const { stage, kind, fullUntil, late } = task;
  return (
    stage !== 'closed' &&
    !isNotAskedYet(task) &&
    !taskRules[kind].isOpenEnded &&
    fullUntil === undefined &&
    late === undefined
  );
}

/**
 * A reader who answers late is told that the time has passed, or that they are away, who else is asked, and that the
 * answer still helps.
 */
function lateNotice(
  { late, isAway, kind, provider, fullUntil }: TaskView,
  bare: BareCase,
  context: LinkPageContext,
): Html {
  // Somebody who waits may answer whenever they like: their silence changed nothing.
  if (late === undefined || taskRules[kind].isOpenEnded || fullUntil !== undefined) return html``;
  const text = linkTexts[context.lang].late;
  if (late === 'over') return notice(text.over);
  const passed = isAway === true ? text.away : text.passed;
  return notice(passed({ role: whoInCase(late, bare, context, provider) }));
}

/** What is beside the questions on a wide screen; undefined where there is nothing, so that there is no empty column. */
function besideAnswer(view: OpenLink, context: LinkPageContext): Html | undefined {
  const overview = caseOverview(view, context);
  if (view.task.ending === undefined) return overview;
  return html`${ending(view.task.ending, context)}\n${overview ?? ''}`;
}

/** The questions of a task that asks somebody else: that they were not reached is no answer to it. */
function withoutNobodyTold(asked: QuestionGroup): QuestionGroup {
  const isAnswer = ({ value }: { readonly value: string }) => value !== 'not-reached' && value !== 'no-answer';
  const fields = asked.fields.map((field) =>
    field.options === undefined ? field : { ...field, options: field.options.filter(isAnswer) },
  );
  return { ...asked, fields };
}

/** The page of an open task: what it is about, what its reader may see, and its questions. */
export function taskPage(view: OpenLink, context: LinkPageContext, shown: Shown): PageContent {
  const { lang } = context;
  const { task, bare, disclosure } = view;
  const title = titleOf(task, disclosure, lang);
  const about = lead(view, context);
  const asked = task.steerOnly ? [] : taskForms[task.kind].questions(task, disclosure, context);
  const groups = task.isOthers ? asked.map(withoutNobodyTold) : asked;
  // What it is about says when it is asked.
  const isOnlyAhead = isNotAskedYet(task);
  const answersFor = isCoordinatorsOwn(task) ? undefined : answersForInWords(task, context);
  const phonedIn = answersFor === undefined ? undefined : linkTexts[lang].phonedIn({ role: answersFor });
  const beside = besideAnswer(view, context);
  const isFirst = answersFirst(task) && groups.length > 0;
  const told = beside === undefined ? '' : html`<section class="task-about">\n${beside}\n</section>`;
  return {
    title,
    body: html`${errorSummary(shown.form)}${notice(shown.message)}${gentleHints(shown, lang)}
<h1>${title}</h1>
${caseLine(bare, context)}
${isFirst ? whomInBrief(view, context) : ''}
${hasDueDay(task) ? dueBadge(bare, lang, taskRules[task.kind].isOptional === true && !task.asCoordinator) : ''}
${lateNotice(task, bare, context)}
${about === undefined ? '' : html`<p class="lead">${about}</p>`}
<div class="${beside === undefined ? 'task' : 'task wide'}">
${isFirst ? '' : told}
<section class="task-answer">
${yesExplained(task, bare, context)}
${consentAsked(task, context)}
${groups.length === 0 ? (isOnlyAhead ? '' : html`<p>${task.steerOnly ? linkTexts[lang].steerOnly : linkTexts[lang].noAnswer}</p>`) : html`${notice(phonedIn)}${answerForm(groups, context, shown, task)}`}
${waitAfterYes(task, context)}${whoReferred(view, context, shown)}
${view.sent === undefined ? '' : sentForm({ sent: view.sent, more: view.moreSent ?? 0 }, context, shown)}
${task.asCoordinator && task.late !== 'over' && task.stage !== 'closed' ? steerForm(view, context, shown) : ''}
</section>
${isFirst ? told : ''}
</div>
${view.isProven && context.desk === undefined ? forgetForm(context) : ''}`,
  };
}

/** The page of a candidate whom a professional referred: "this is not me", "I don't want this". Nothing personal on it (I6). */
export function objectionPage(
  view: Extract<LinkView, { state: 'objection' }>,
  context: LinkPageContext,
  shown: Shown,
): PageContent {
  const { bare, own, address } = view;
  const { lang } = context;
  const text = linkFormTexts[lang].objection;
  const usual = own ? text.ownTitle : text.title;
  const needsYes = view.needsYes ? 'yes' : 'other';
  const lead = address === undefined ? (own ? text.ownLead : text.lead)({ needsYes }) : text.addressLead[address];
  const title = address === undefined ? usual : text.addressTitle;
  return {
    title,
    body: html`${errorSummary(shown.form)}${notice(shown.message)}
<h1>${title}</h1>
<p class="lead">${lead}</p>
${address === undefined ? bareFacts(bare, context) : numberOnly(bare, context)}
${answerForm([{ fields: objectionQuestions(view, lang) }], context, shown)}`,
  };
}

function disclosedContact(disclosure: Disclosure | undefined, lang: Language): Html {
  if (disclosure?.contact === undefined) return html``;
  const { contact, printed } = receiptTexts[lang];
  return html`<h2>${contact}</h2>
${factList(contactRows(disclosure, lang))}
<p>${printed}</p>`;
}

/** Which of a sender's referrals were withdrawn, by number. */
function withdrawnList(references: readonly string[] = [], lang: Language): Html {
  if (references.length === 0) return html``;
  return html`<h2>${receiptTexts[lang].withdrawn}</h2>
<ul>
${references.map((reference) => html`<li>${reference}</li>\n`)}</ul>
`;
}

/**
 * The page after an answer: what was recorded and what happens next; after accepting an offer also how to reach the
 * candidate.
 *
 * @param isLast whether this page can be closed; false where another question or the list follows
 */
export function receiptPage(
  receipt: AnswerReceipt,
  context: LinkPageContext,
  { steered, isLast = true }: { readonly steered: boolean; readonly isLast?: boolean },
): PageContent {
  const { lang } = context;
  const { kind, asCoordinator } = receipt;
  // Who is asked about themselves has no list.
  const hasList = asCoordinator === true || (kind !== 'objection' && taskRules[kind].isBare !== true);
  const [title, next] = receiptFor(steered ? 'steer' : receipt.kind, receipt.choice, context, receipt.asCoordinator);
  return {
    title,
    body: html`<div class="receipt">
<svg aria-hidden="true" width="40" height="40" viewBox="0 0 32 32" focusable="false"><circle cx="16" cy="16" r="16" fill="#0a5f69"/><path d="M8 17l6 6 10-13" fill="none" stroke="#fff" stroke-width="4"/></svg>
<div>
<h1>${title}</h1>
<p class="lead">${next}</p>
</div>
</div>
${withdrawnList(receipt.withdrawn, lang)}${disclosedContact(receipt.disclosure, lang)}
<h2>${sectionTexts[lang].case}</h2>
${receipt.choice === 'address-gone' ? numberOnly(receipt.bare, context) : bareFacts(receipt.bare, context)}
${isLast ? html`<p>${receiptTexts[lang].close}${hasList ? html` <a href="${context.base}${worklistPath}">${receiptTexts[lang].more}</a>` : ''}</p>` : ''}`,
  };
}
