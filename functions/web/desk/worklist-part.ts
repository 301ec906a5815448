import {
  type DeskFilter,
  type DeskLine,
  type DeskQuery,
  type DeskWorklist,
  deskFilters,
  deskPageSize,
} from '../../cases/desk-worklist.ts';
import { startsFrom } from '../../domain/actions.ts';
import { localDate } from '../../domain/calendar.ts';
import { actsAsCoordinator, type Language } from '../../domain/codes.ts';
import { actPath, casePath, deskPath, deskTaskPath, regionPartPath, takeOverPath } from '../../domain/desk-paths.ts';
import { type DeskSection, deskSections, toldDueOf } from '../../domain/desk-sections.ts';
import { decidingBody, organisationOf } from '../../domain/organisation.ts';
import { providerById, type Region } from '../../domain/region.ts';
import type { StaffRole } from '../../domain/staff.ts';
import { taskIdOf } from '../../domain/task.ts';
import { type Html, html } from '../html.ts';
import { type FactRow, factList, fold, notice } from '../links/page.ts';
import { listedTaskPath } from '../links/worklist-page.ts';
import { municipalityName } from '../mails/words.ts';
import type { Locale, PageContext } from '../page-context.ts';
import { deskListTexts } from '../texts/desk-list.ts';
import { termTexts } from '../texts/term.ts';
import { whoInWords } from '../who.ts';
import { askedInWords } from '../words/asked.ts';
import { birthDateInWords, momentInWords } from '../words/dates.ts';
import { numberIn } from '../words/numbers.ts';
import { capitalised, uncapitalised } from '../words/said.ts';
import { doorName } from '../words/terms.ts';
import { deskQueryNames, listPath } from './list-path.ts';

type Cases = Extract<DeskWorklist, { kind: 'cases' }>;
type Figures = Extract<DeskWorklist, { kind: 'figures' }>;

/** Rows of a section that stand open while the list is not narrowed to one of them (ours): a phone shows two or three sections. */
const openRows = 3;

/** How many rows of a section stand open: what goes well beside something that does not is there for whoever looks for it. */
function openIn(section: DeskSection, hasOthers: boolean): number {
  return section === 'in-order' && hasOthers ? 0 : openRows;
}

/** Where on the page the list begins, for links that bring their reader there. */
const listAnchor = 'werklijst';

/** The address of the list, narrowed: everything asked so far but the page, and what changes. */
function addressOf({ base }: PageContext, query: DeskQuery, change: DeskQuery): string {
  const { cursor: _page, ...asked } = query;
  return `${base}${listPath({ ...asked, ...change })}#${listAnchor}`;
}

/** How many cases have each sign; each leads to those alone. */
function signLinks({ signs, narrowed }: Cases, query: DeskQuery, context: PageContext): Html {
  const { lang } = context;
  const text = deskListTexts[lang];
  const { sign: chosen, ...others } = query;
  const link = (sign: DeskSection | undefined, label: string, count: number) => {
    const here = sign === chosen ? html` aria-current="true"` : '';
    return html`<li><a href="${addressOf(context, others, sign === undefined ? {} : { sign })}"${here}><strong>${numberIn(lang, count)}</strong> ${label}</a></li>
`;
  };
  return html`<nav aria-labelledby="signs-title">
<h3 id="signs-title">${text.signsTitle}</h3>
<ul class="signs">
${link(undefined, text.all, narrowed)}${deskSections.map((sign) => link(sign, text.signs[sign], signs[sign]))}</ul>
</nav>`;
}

/** The name of a filter's value. */
function valueInWords(filter: DeskFilter, value: string, { lang, region }: Locale): string {
  const text = deskListTexts[lang];
  if (value === 'none' && (filter === 'door' || filter === 'programme' || filter === 'provider'))
    return text.none[filter];
  switch (filter) {
    case 'municipality':
      return municipalityName(region, value, lang);
    case 'provider':
      return providerById(region, value)?.name ?? value;
    case 'door':
      return doorName(value as NonNullable<DeskLine['door']>, region, lang);
    case 'programme':
      return termTexts[lang].programmes[value as NonNullable<DeskLine['programme']>];
    case 'stage':
      return text.stages[value as DeskLine['stage']];
    case 'received': {
      const [year = '', quarter = ''] = value.split('-Q');
      return text.quarter({ year, quarter });
    }
  }
}

function filterField(filter: DeskFilter, { filters, ended }: Cases, query: DeskQuery, context: PageContext): Html {
  const text = deskListTexts[context.lang];
  const id = `filter-${filter}`;
  const chosen = query[filter];
  const options = Object.entries(filters[filter])
    .map(([value, count]) => {
      const name = valueInWords(filter, value, context);
      const isEnded = filter === 'municipality' && ended.includes(value);
      return { value, name: text.option({ name: isEnded ? text.endedMunicipality({ name }) : name, count }) };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, context.lang));
  const isGone = chosen !== undefined && filters[filter][chosen] === undefined;
  return html`<div class="field"><label for="${id}">${text.filters[filter]}</label>
<select id="${id}" name="${deskQueryNames[filter]}">
<option value="">${text.any}</option>
${options.map(({ value, name }) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${name}</option>\n`)}${
  isGone ? html`<option value="${chosen}" selected>${chosen}</option>` : ''
}</select></div>
`;
}

/** Whether somebody chose which cases they see, beside what is going on. */
function isFiltered(query: DeskQuery): boolean {
  return deskFilters.some((filter) => query[filter] !== undefined);
}

function filterForm(list: Cases, query: DeskQuery, context: PageContext): Html {
  const text = deskListTexts[context.lang];
  const isNarrowed = isFiltered(query);
  const { sign } = query;
  const form = html`<form method="get" action="${context.base}${deskPath}#${listAnchor}" class="filters">
${sign === undefined ? '' : html`<input type="hidden" name="${deskQueryNames.sign}" value="${sign}">\n`}${deskFilters.map(
  (filter) => filterField(filter, list, query, context),
)}<div class="filter-send"><button type="submit">${text.show}</button>${
    isNarrowed ? html` <a href="${addressOf(context, {}, sign === undefined ? {} : { sign })}">${text.clear}</a>` : ''
  }</div>
</form>`;
  return fold(text.filtersTitle, form, isNarrowed);
}

/** Whose tasks other staff have a page for: their own list, by a code to their own mailbox. */
const ownTasks = { municipality: 'team', provider: 'provider' } as const;

/**
 * Where somebody does what most likely frees a case: the coordinator on the page of the task at the desk, whoever it asks, and on
 * that of the case, or of what is done with it, where no answer is meant; others on their own list, where it asks them.
 */
function placeOf(line: DeskLine, role: StaffRole, region: Region): string | undefined {
  const { move, reference, stage, task } = line;
  const taskId = taskIdOf(reference, task.kind, task.n);
  if (role === 'coordinator') {
    if (move === 'compare') return actPath(reference, 'merge-duplicate');
    // The page of the task lets somebody wait for one provider; here places can be seen, given and added.
    if (move === 'choose-provider' && startsFrom('choose-provider').includes(stage)) {
      return actPath(reference, 'choose-provider');
    }
    // A sender who does not answer their mail is phoned; where only phoning is left, the page of the task says how it went.
    if (stage === 'unconfirmed' && move === 'confirm-sender' && !actsAsCoordinator(task.owner)) {
      return actPath(reference, 'confirm-sender');
    }
    if (move === 'mend-mailbox') return mailboxPath(line, region) ?? deskTaskPath(taskId);
    // The page of the task takes answers; a mail is sent from that of the link.
    if (move === 'remind') return actPath(reference, 'resend');
    return task.owner === 'system' ? casePath(reference) : deskTaskPath(taskId);
  }
  return role !== 'reader' && ownTasks[role] === task.owner ? listedTaskPath(taskId) : undefined;
}

/** Where the mailbox of an organisation is put right that no mail reaches; undefined where the region has no such mailbox (any more). */
function mailboxPath({ task, ...line }: DeskLine, region: Region): string | undefined {
  const organisation = organisationOf(task.undelivered ?? task.owner, line, region);
  if (organisation === undefined) return undefined;
  if (organisation === 'uwv') return regionPartPath('uwv.teamMailbox');
  if (providerById(region, organisation) !== undefined) return regionPartPath(`providers.${organisation}.mailbox`);
  const isHere = region.municipalities.some(({ code }) => code === organisation);
  return isHere ? regionPartPath(`municipalities.${organisation}.teamMailbox`) : undefined;
}

/** What most likely frees a case: a button where there is a page for it, else words. */
function moveCell(line: DeskLine, role: StaffRole, context: PageContext): Html {
  const { move, reference, duplicateOf = '' } = line;
  if (move === undefined) return html``;
  const said = deskListTexts[context.lang].moves[move];
  const words = typeof said === 'string' ? said : said({ reference: duplicateOf });
  const path = placeOf(line, role, context.region);
  if (path === undefined) return html`${words}`;
  return html`<a class="button button-secondary" href="${context.base}${path}" aria-label="${words}, ${reference}">${words}</a>`;
}

/** Signs of which a row says more than their name, in its day, its reason or its section. */
const saidOtherwise = ['coordinator', 'overdue', 'today', 'stuck'];

/** The signs that a row names beside all that it says anyway. */
function toldSigns({ signs, section }: DeskLine): DeskLine['signs'] {
  return signs.filter((sign) => sign !== section && !saidOtherwise.includes(sign));
}

/** What somebody may wait for that is told by itself, as texts name it. */
const waitsFor = ['all_full', 'treating_provider', 'chosen_provider', 'no_budget'] as const;

/** Why a case is stuck, in words. */
function stuckInWords({ stuck, section, task, weeks = 0 }: DeskLine, lang: Language): Html {
  if (stuck === undefined) return html``;
  const text = deskListTexts[lang];
  const said = text.stuck[stuck];
  const about = waitsFor.find((one) => one === task.about?.replaceAll('-', '_')) ?? 'other';
  const badge = section === 'stuck' ? '' : html`<span class="badge">${text.signs.stuck}</span> `;
  return html`${badge}${typeof said === 'string' ? said : said({ weeks, about })} `;
}

/** Who must do what, as the worklist says it: of a call also why, to the coordinator. */
export function turnInWords(
  { task, door, municipality, provider }: Pick<DeskLine, 'task' | 'door' | 'municipality' | 'provider'>,
  context: PageContext,
  role?: StaffRole,
): string {
  const { lang, region } = context;
  const isDeciders = task.owner === 'approver' || task.owner === 'team';
  const who = whoInWords(task.owner, isDeciders ? decidingBody(region, door, municipality) : provider, context);
  // What the coordinator phones about may be theirs alone to know.
  const { about: _about, ...known } = task;
  const asks = askedInWords(role === 'coordinator' ? task : known, lang);
  return deskListTexts[lang].who({ who: capitalised(who), task: uncapitalised(asks) });
}

/** By when; nothing where nobody is asked yet, and for what the system does. */
export function dueInWords(
  { task, isAhead, isLate }: { readonly task: DeskLine['task']; readonly isAhead: boolean; readonly isLate: boolean },
  lang: Language,
): string {
  if (isAhead || task.owner === 'system') return '';
  const text = deskListTexts[lang];
  return (isLate ? text.wasDue : text.due)({ date: birthDateInWords(localDate(toldDueOf(task)), lang) });
}

/** What else there is to know of a case: since when it is whose turn, and the referral in a few words. */
function restOf(line: DeskLine, context: PageContext): string {
  const { lang, region } = context;
  const text = deskListTexts[lang];
  const { task, isAhead, stage, municipalityBefore, door, programme, provider, waitingSince } = line;
  const day = (at: string) => birthDateInWords(localDate(at), lang);
  const facts = [
    (isAhead ? text.from : text.since)({ date: day(task.since) }),
    municipalityBefore === undefined
      ? undefined
      : text.endedMunicipality({ name: municipalityName(region, municipalityBefore, lang) }),
    door === undefined
      ? programme === undefined
        ? undefined
        : termTexts[lang].programmes[programme]
      : doorName(door, region, lang),
    provider === undefined ? undefined : valueInWords('provider', provider, context),
    text.stages[stage],
    waitingSince === undefined || stage === 'checking-in' ? undefined : text.waitingSince({ date: day(waitingSince) }),
  ].filter((fact) => fact !== undefined);
  return capitalised(facts.join(', '));
}

function row(line: DeskLine, role: StaffRole, context: PageContext): Html {
  const { lang, region, base } = context;
  const text = deskListTexts[lang];
  const { reference, task, municipality } = line;
  const due = dueInWords(line, lang);
  const badges = toldSigns(line).map((sign) => html`<span class="badge">${text.signs[sign]}</span> `);
  return html`<tr><th scope="row"><a href="${base}${casePath(reference)}">${reference}</a></th><td class="due">${
    due === '' ? text.from({ date: birthDateInWords(localDate(task.since), lang) }) : due
  }</td><td>${turnInWords(line, context, role)}</td><td>${stuckInWords(line, lang)}${badges}<span class="soft">${municipalityName(region, municipality, lang)}</span></td><td class="move">${moveCell(line, role, context)} <details><summary>${text.more}<span class="unseen"> ${text.moreOf({ reference })}</span></summary>${restOf(line, context)}</details></td></tr>
`;
}

/** Rows of one section, under the names of their columns. */
function rowsOf(lines: readonly DeskLine[], role: StaffRole, context: PageContext): Html {
  const { columns } = deskListTexts[context.lang];
  const heads = [columns.reference, columns.due, columns.who, columns.signs, columns.move];
  return html`<table class="stacked worklist wide">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${lines.map((line) => row(line, role, context))}</tbody>
</table>`;
}

/** The rows of a page by section, each with how many it has in all; long ones are folded, where the list was not narrowed to one. */
function sectionsOf({ lines, sections, from }: Cases, query: DeskQuery, role: StaffRole, context: PageContext): Html {
  const { lang } = context;
  const text = deskListTexts[lang];
  const isWhole = query.sign === undefined && from <= 1;
  return html`${deskSections.map((section) => {
    const own = lines.filter((line) => line.section === section);
    if (own.length === 0) return '';
    const open = isWhole ? own.slice(0, openIn(section, own.length < lines.length)) : own;
    const folded = own.slice(open.length);
    const title = text.section({ sign: text.signs[section], count: sections[section] });
    return html`<section class="rows" aria-labelledby="${section}-title">
<h4 id="${section}-title">${title}</h4>
${open.length === 0 ? '' : rowsOf(open, role, context)}
${folded.length === 0 ? '' : fold(text.restOfSection({ count: folded.length, sign: text.signs[section] }), rowsOf(folded, role, context))}
</section>
`;
  })}`;
}

function pages({ previous, next }: Cases, query: DeskQuery, context: PageContext): Html {
  if (previous === undefined && next === undefined) return html``;
  const text = deskListTexts[context.lang];
  const to = (cursor: string, label: string) => html`<a href="${addressOf(context, query, { cursor })}">${label}</a>\n`;
  return html`<nav aria-label="${text.pages}"><p class="row-steps">
${previous === undefined ? '' : to(previous, text.previous)}${next === undefined ? '' : to(next, text.next)}</p></nav>`;
}

function caseList(list: Cases, query: DeskQuery, role: StaffRole, context: PageContext): Html {
  const { lang } = context;
  const text = deskListTexts[lang];
  const { lines, open, narrowed, matching, from, mailHeld } = list;
  const to = from + Math.min(lines.length, deskPageSize) - 1;
  return html`${notice(mailHeld === undefined ? undefined : text.held({ moment: momentInWords(mailHeld.since, lang) }))}
<p>${isFiltered(query) ? text.narrowed({ open, narrowed }) : text.open({ open })}</p>
${signLinks(list, query, context)}
${filterForm(list, query, context)}
<h3>${text.found({ matching, from, to })}</h3>
${
  query.sign === undefined && lines.length > 0
    ? html`<p class="hint">${text.once}</p>
`
    : ''
}${sectionsOf(list, query, role, context)}
${pages(list, query, context)}`;
}

function figureList({ open, signs }: Figures, { lang }: PageContext): Html {
  const text = deskListTexts[lang];
  const figure = (count: number | undefined) =>
    count === undefined ? undefined : text.figures.atLeast({ count: numberIn(lang, count) });
  const rows = deskSections.map((sign): FactRow => [text.signs[sign], figure(signs[sign])]);
  const list = rows.some(([, value]) => value !== undefined)
    ? html`<h3>${text.figures.signs}</h3>\n${factList(rows)}`
    : '';
  return html`<p>${text.figures.lead}</p>
${factList([[text.figures.open, figure(open) ?? text.figures.few]])}
${list}`;
}

/** Where the list is of one provider: the way to give everybody there to others, should it stop or drop out. */
function takeOverLink({ provider = '' }: DeskQuery, role: StaffRole, { lang, base, region }: PageContext): Html {
  const known = providerById(region, provider);
  if (known === undefined || role !== 'coordinator') return html``;
  return html`
<p><a href="${base}${takeOverPath(provider)}">${deskListTexts[lang].takeOver({ provider: known.name })}</a></p>`;
}

/** The desk's worklist: what is going on, narrowed as asked, each case with who must do what and what helps; or figures. */
export function worklistPart(
  { list, query, role }: { readonly list: DeskWorklist; readonly query: DeskQuery; readonly role: StaffRole },
  context: PageContext,
): Html {
  return html`<section class="wide" aria-labelledby="${listAnchor}">
<h2 id="${listAnchor}">${deskListTexts[context.lang].title}</h2>
${list.kind === 'figures' ? figureList(list, context) : caseList(list, query, role, context)}${takeOverLink(query, role, context)}
</section>`;
}
