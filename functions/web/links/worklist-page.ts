import type { ListedCandidate, ListedTask, WorklistView } from '../../cases/worklist-contracts.ts';
import { defined } from '../../domain/defined.ts';
import { usedKinds, useMarks } from '../../domain/grant.ts';
import { providerById } from '../../domain/region.ts';
import { taskRules } from '../../domain/tasks/rules.ts';
import {
  answeredPath,
  awayPath,
  coachesPath,
  coordinatorsDesk,
  declinesPath,
  ownResultsPath,
  placesPath,
  trajectoryPath,
  worklistPath,
} from '../../domain/worklist.ts';
import { errorSummary, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { municipalityName } from '../mails/words.ts';
import { stageTexts } from '../texts/stage.ts';
import { termTexts } from '../texts/term.ts';
import { worklistTexts } from '../texts/worklist.ts';
import { organisationName, whoInCase } from '../who.ts';
import { askedInWords } from '../words/asked.ts';
import { birthDateInWords, dateInWords } from '../words/dates.ts';
import { absenceTable } from './absence-table.ts';
import { usedInWords } from './disclosure.ts';
import { fold, inThisRow, type LinkPageContext, notice } from './page.ts';
import { codeField, enterCodeForm, forgetForm } from './state-pages.ts';

/** Path of a task on the worklist: its id with slashes, because `#` ends a path. */
export function listedTaskPath(taskId: string): string {
  return `${worklistPath}/${taskId.replaceAll('#', '/')}`;
}

/** Where on the page of a trajectory the reports begin. */
export const reportsId = 'meld';

/** Field of the address for which a code is asked. */
export const mailboxField = 'mailbox';

/** Asks for the mailbox and its code. Both forms are always there: a code that was mailed works after a reload too. */
export function worklistCodePage(
  context: LinkPageContext,
  {
    form,
    message,
    isSent,
  }: { readonly form: ShownForm; readonly message: string | undefined; readonly isSent: boolean },
): PageContent {
  const { lang, action } = context;
  const text = worklistTexts[lang].code;
  const mailbox = {
    name: mailboxField,
    kind: 'email',
    label: text.email,
    hint: text.emailHint,
    autocomplete: 'email',
  } as const;
  const ask = html`<form method="post" action="${action}/code" novalidate>
${renderField(mailbox, form)}
<button type="submit"${isSent ? html` class="button-secondary"` : ''}>${isSent ? text.again : text.button}</button>
</form>`;
  const enter = enterCodeForm(context, form);
  const hasMailboxProblem = form.problems.some(({ field }) => field === mailboxField);
  return {
    title: text.title,
    body: html`${errorSummary(form)}${notice(message)}
<h1>${text.title}</h1>
${
  isSent
    ? html`<h2>${text.enterTitle}</h2>\n${enter}\n${fold(text.another, ask, hasMailboxProblem)}`
    : html`<p class="lead">${text.lead}</p>\n${ask}\n${fold(
        text.have,
        enter,
        form.problems.some(({ field }) => field === codeField),
      )}`
}`,
  };
}

function whom({ name, bare }: Pick<ListedTask, 'name' | 'bare'>, { lang }: LinkPageContext): string {
  return name ?? worklistTexts[lang].page.nameless({ reference: bare.reference });
}

/** What is known of a case without its person, in one line. */
function caseWords({ name, bare }: Pick<ListedTask, 'name' | 'bare'>, { lang, region }: LinkPageContext): string {
  const { programme, reference, municipality, receivedOn } = bare;
  const words = [
    ...(name === undefined ? [] : [reference]),
    municipalityName(region, municipality, lang),
    ...(programme === undefined ? [] : [termTexts[lang].programmes[programme]]),
    worklistTexts[lang].page.received({ date: birthDateInWords(receivedOn, lang) }),
  ];
  return words.join(', ');
}

/** What was used of what was granted, what ends first and when, and quietly how far it is: one line for those who guide. */
function useLine({ use }: Pick<ListedTask, 'use'>, { lang }: LinkPageContext): Html {
  const text = worklistTexts[lang].use;
  const known = usedKinds.flatMap((of) => (use?.[of] === undefined ? [] : { of, ...use[of] }));
  if (known.length === 0) return html``;
  const words = known.map(({ of, used, granted }) => text[of]({ used: usedInWords(used, granted, lang) }));
  const first = use?.first;
  const date = first === undefined ? '' : birthDateInWords(first.on, lang);
  const ends =
    first === undefined ? '' : `. ${first.of === 'hours' ? text.hoursEnd({ date }) : text.monthsEnd({ date })}`;
  const mark = useMarks.findLast((one) => known.some(({ share }) => share * 100 >= one));
  const far = mark === undefined ? '' : html` <span class="badge">${mark === 100 ? text.all : text.mostly}</span>`;
  return html`<br><span class="soft">${words.join(', ')}${ends}</span>${far}`;
}

function taskRow(task: ListedTask, context: LinkPageContext): Html {
  const { lang, base } = context;
  const text = worklistTexts[lang].page;
  const { bare, kind, role, isDue, checkInOn } = task;
  const asks = askedInWords({ kind, owner: role, ...defined({ about: task.about }) }, lang);
  const date = birthDateInWords(bare.dueOn, lang);
  const due = bare.isPastDue ? text.wasDueOn({ date }) : text.dueOn({ date });
  const late = bare.isPastDue ? html`<span class="badge"><strong>${text.overdue}</strong></span> ` : '';
  const about = checkInOn === undefined ? '' : ` (${text.checkInOn({ date: birthDateInWords(checkInOn, lang) })})`;
  return html`<tr><th scope="row"><a href="${base}${listedTaskPath(task.taskId)}">${whom(task, context)}</a></th><td>${asks}${about}${useLine(task, context)}${taskRules[kind].isToldBefore === true && role === 'job-coach' ? html`<br>${reportLink(task, context)}` : ''}</td><td class="soft">${caseWords(task, context)}</td><td>${isDue ? html`${late}<span class="badge">${due}</span>` : ''}</td></tr>
`;
}

function taskTable(tasks: readonly ListedTask[], context: LinkPageContext): Html {
  const text = worklistTexts[context.lang].columns;
  return html`<table class="stacked worklist wide">
<thead><tr><th scope="col">${text.whom}</th><th scope="col">${text.question}</th><th scope="col">${text.referral}</th><th scope="col">${text.due}</th></tr></thead>
<tbody>
${tasks.map((task) => taskRow(task, context))}</tbody>
</table>`;
}

function turnInWords({ turn, bare, lateTaskId }: ListedCandidate, context: LinkPageContext): string | undefined {
  if (turn === undefined) return undefined;
  const text = worklistTexts[context.lang].candidate;
  const who = whoInCase(turn.owner, bare, context);
  if (lateTaskId !== undefined) return text.turnPassed({ who });
  return turn.by === undefined
    ? text.turn({ who })
    : text.turnBy({ who, date: birthDateInWords(turn.by, context.lang) });
}

/** The person's name; for those who guide them, it leads to how to reach them. */
function guidedLink(one: ListedCandidate, context: LinkPageContext): Html {
  if (one.isGuided !== true) return html`${whom(one, context)}`;
  return html`<a href="${context.base}${trajectoryPath(one.bare.reference)}">${whom(one, context)}</a>`;
}

/** Where their job coach reports something about somebody at any time. */
function reportLink(one: Pick<ListedTask, 'name' | 'bare'>, context: LinkPageContext): Html {
  const { lang, base } = context;
  const { reports, reportsOf } = worklistTexts[lang].trajectory;
  const label = reportsOf({ who: whom(one, context) });
  return html`<a href="${base}${trajectoryPath(one.bare.reference)}#${reportsId}" aria-label="${label}">${reports}</a>`;
}

function candidateRow(one: ListedCandidate, context: LinkPageContext): Html {
  const { lang } = context;
  const text = worklistTexts[lang].candidate;
  const talk = one.talkOn === undefined ? undefined : text.talkOn({ date: birthDateInWords(one.talkOn, lang) });
  const asks = one.isAboutKeptWork ? text.keptWorkOn : text.checkInOn;
  const checkIn = one.checkInOn === undefined ? undefined : asks({ date: birthDateInWords(one.checkInOn, lang) });
  const coach = one.jobCoach === undefined ? undefined : text.coach({ name: one.jobCoach });
  const said = [turnInWords(one, context), checkIn, talk, coach].filter((words) => words !== undefined);
  const late =
    one.lateTaskId === undefined
      ? ''
      : html` <a href="${context.base}${listedTaskPath(one.lateTaskId)}">${text.stillHelps}</a>`;
  const { pausedUntil } = one;
  const goesOn =
    pausedUntil === undefined
      ? stageTexts[lang][one.stage]
      : text.paused({ date: birthDateInWords(pausedUntil, lang) });
  const usual = one.isInFollowUp ? text.guidanceOver : goesOn;
  const stage = one.isTalkPast ? text.talkPast : usual;
  const report = one.mayReport === true ? html`<br>${reportLink(one, context)}` : '';
  return html`<tr><th scope="row">${guidedLink(one, context)}</th><td>${stage}</td><td>${said.join(' ')}${late}${useLine(one, context)}${report}</td><td class="soft">${caseWords(one, context)}</td></tr>
`;
}

function candidateTable(candidates: readonly ListedCandidate[], context: LinkPageContext): Html {
  const text = worklistTexts[context.lang].columns;
  return html`<table class="stacked worklist wide">
<thead><tr><th scope="col">${text.whom}</th><th scope="col">${text.stage}</th><th scope="col">${text.next}</th><th scope="col">${text.referral}</th></tr></thead>
<tbody>
${candidates.map((one) => candidateRow(one, context))}</tbody>
</table>`;
}

/** What a provider does besides its tasks; the coordinator may look at the places too. */
function providerLinks(organisations: readonly string[], { lang, region, base }: LinkPageContext): Html {
  const text = worklistTexts[lang].page;
  const isProvider = organisations.some((one) => providerById(region, one) !== undefined);
  if (!isProvider && !organisations.includes(coordinatorsDesk)) return html``;
  const own = html` <a href="${base}${coachesPath}">${text.coaches}</a> <a href="${base}${ownResultsPath}">${text.results}</a>`;
  return html`\n<p class="row-steps"><a href="${base}${placesPath}">${text.places}</a>${isProvider ? own : ''}</p>`;
}

/** That the reader is away, above a list on which nothing new comes meanwhile; with their address where they read several. */
function ownAbsence(
  { ownAbsences }: Pick<Extract<WorklistView, { state: 'open' }>, 'ownAbsences'>,
  { lang, base }: LinkPageContext,
): Html {
  const text = worklistTexts[lang].page;
  return html`${ownAbsences.map(({ mailbox, backOn }) => html`\n<p>${mailbox}: ${text.isAway({ date: dateInWords(backOn, lang) })} <a href="${base}${awayPath}">${text.back}</a></p>`)}`;
}

/** From so many questions on, what stands below them is linked above them too (ours): a phone shows about six at once. */
const longList = 10;

/** The ways on from a long list, above it: nobody scrolls past two hundred questions to find them. */
function waysOn(
  tasks: readonly ListedTask[],
  { readsOwn, hasOthers }: { readonly readsOwn: boolean; readonly hasOthers: boolean },
  { lang, base }: LinkPageContext,
): Html {
  if (tasks.length < longList) return html``;
  const text = worklistTexts[lang].page;
  const link = (to: string, words: string) => html`<a href="${to}">${words}</a> `;
  return html`\n<p class="row-steps">${hasOthers ? link(`#${candidatesId}`, text.candidates) : ''}${mayDeclineSeveral(tasks) ? link(`${base}${declinesPath}`, text.several) : ''}${answeredLink({ lang, base })} ${readsOwn ? link(`${base}${awayPath}`, text.away) : ''}</p>`;
}

/** Where on the page the candidates begin. */
const candidatesId = 'kandidaten';

const mayDeclineSeveral = (tasks: readonly ListedTask[]) =>
  tasks.filter(({ isDecision }) => isDecision === true).length >= 2;

/** The way to what the reader, or whoever reads the same mailbox, answered lately. */
export function answeredLink({ lang, base }: Pick<LinkPageContext, 'lang' | 'base'>): Html {
  return html`<a href="${base}${answeredPath}">${worklistTexts[lang].page.answered}</a>`;
}

/** Everything that waits for the reader, and where each of their candidates stands. */
export function worklistPage(
  {
    organisations,
    readsOwn,
    tasks,
    candidates,
    ownAbsences,
    absences,
    moreAway,
  }: Extract<WorklistView, { state: 'open' }>,
  context: LinkPageContext,
  message: string | undefined,
): PageContent {
  const { lang, base, action } = context;
  const text = worklistTexts[lang].page;
  const names = organisations.flatMap((one) => organisationName(one, context) ?? []);
  const [first] = tasks;
  const asked = new Set(tasks.map(({ bare }) => bare.reference));
  const others = candidates.filter(({ bare }) => !asked.has(bare.reference));
  return {
    title: text.title,
    body: html`${notice(message)}
<h1>${text.title}</h1>
<p class="lead">${text.count({ count: tasks.length })}</p>${ownAbsence({ ownAbsences }, context)}
${names.length === 0 ? '' : html`<p>${text.readsFor({ names: names.join(', ') })}</p>`}${providerLinks(organisations, context)}${waysOn(tasks, { readsOwn, hasOthers: others.length > 0 }, context)}
${first === undefined ? '' : html`<p><a class="button" href="${base}${listedTaskPath(first.taskId)}">${text.begin}</a></p>\n<h2>${text.tasks}</h2>\n${taskTable(tasks, context)}`}
${!mayDeclineSeveral(tasks) ? '' : html`<p><a href="${base}${declinesPath}">${text.declines}</a></p>`}
${others.length === 0 ? '' : html`<h2 id="${candidatesId}">${text.candidates}</h2>\n${others.length < candidates.length ? html`<p>${text.asked}</p>\n` : ''}${candidateTable(others, context)}`}
${absences.length === 0 ? '' : absenceTable(absences, moreAway, context)}
<p>${text.missing}</p>
<p>${answeredLink(context)}</p>
<p><a href="${action}/adres">${text.another}</a></p>
${
  readsOwn
    ? html`<p><a href="${base}${awayPath}">${text.away}</a></p>
`
    : ''
}${forgetForm({ ...context, action: `${base}${worklistPath}` })}`,
  };
}

/** For an address of no task on this reader's list, whether it was once or never: who else has it is nobody's business here. */
export function notOnListPage({ lang, base }: LinkPageContext): PageContent {
  const text = worklistTexts[lang].unknown;
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p><a class="button" href="${base}${worklistPath}">${worklistTexts[lang].row.list}</a></p>`,
  };
}

/** What stands around a task on the worklist: the way back to the list, and to the next one. */
export function inRow(page: PageContent, context: LinkPageContext, taskId: string): PageContent {
  const { lang, base } = context;
  const text = worklistTexts[lang].row;
  const skip = `${base}${worklistPath}/volgende?na=${encodeURIComponent(taskId)}${inThisRow(context, '&')}`;
  return {
    ...page,
    body: html`<p class="row-steps"><a href="${base}${worklistPath}">${text.list}</a> <a href="${skip}">${text.skip}</a></p>
${page.body}`,
  };
}

/** The way on below a receipt that its reader must see before the next task. */
export function withNext(page: PageContent, context: LinkPageContext, next: string | undefined): PageContent {
  const { lang, base } = context;
  const text = worklistTexts[lang].row;
  const href = `${base}${next === undefined ? worklistPath : `${listedTaskPath(next)}${inThisRow(context, '?')}`}`;
  return {
    ...page,
    body: html`${page.body}
<p><a class="button" href="${href}">${next === undefined ? text.list : text.next}</a></p>`,
  };
}
