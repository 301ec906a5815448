import type { Tried, WindDownView } from '../../../cases/wind-down-desk.ts';
import { inEveryLanguage, languages } from '../../../domain/codes.ts';
import { casePath, downloadsPath, regionPath, takeOverPath, windDownPath } from '../../../domain/desk-paths.ts';
import { municipalityByCode, providerById, type Words } from '../../../domain/region.ts';
import {
  endsByItself,
  type FateKind,
  type WindDown,
  type WindDownProblem,
  windDownDays,
} from '../../../domain/wind-down.ts';
import type { DryRun } from '../../../domain/wind-down-dry-run.ts';
import { prose } from '../../form-input.ts';
import { errorSummary, type Field, type FormValues, hiddenValues, renderField, type ShownForm } from '../../forms.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { factList, notice } from '../../links/page.ts';
import { municipalityName } from '../../mails/words.ts';
import { deskWindDownTexts } from '../../texts/desk-wind-down.ts';
import { languageTexts } from '../../texts/language.ts';
import { termTexts } from '../../texts/term.ts';
import { dateInWords } from '../../words/dates.ts';
import { mailInWords } from '../../words/trail.ts';
import { type KindReading, oneDay, type RegionIssue, wholeNumber, wordsInEach } from './kinds.ts';
import { regionBecauseFields, regionFields } from './part-page.ts';
import type { RegionPlace } from './place.ts';

/** What stands beside the questions when the page is shown again. */
export interface WindDownLeft {
  readonly values?: FormValues;
  readonly problems?: ShownForm['problems'];
  readonly message?: string | undefined;
  /** Above the form: whoever starts it proves once more who they are. */
  readonly above?: Html;
}

const weeks = wholeNumber(2, 26);
const thereName = (language: string) => `elsewhereIn.${language}`;

const textOf = ({ lang }: RegionPlace) => deskWindDownTexts[lang];

function planFields(place: RegionPlace): readonly Field[] {
  const text = textOf(place);
  return [
    ...windDownDays.flatMap((day) =>
      oneDay.fields(day, text.days[day], place).map((field) => ({ ...field, hint: text.dayHints[day] })),
    ),
    ...weeks.fields('warnWeeks', text.warnWeeks, place),
    ...wordsInEach.fields('elsewhere', text.elsewhere, place),
    ...languages.map(
      (language): Field => ({
        name: thereName(language),
        kind: 'textarea',
        label: place.text.inLanguage({ label: text.elsewhereIn, language: languageTexts[language].name }),
        hint: text.elsewhereInHint,
        optional: true,
      }),
    ),
  ];
}

/** What stands in the boxes of a plan that is there. */
function filled(plan: WindDown | undefined, { region }: RegionPlace): FormValues {
  if (plan === undefined) return new Map([['warnWeeks', ['8']]]);
  const lines = (language: keyof Words) =>
    Object.entries(plan.elsewhereIn ?? {})
      .map(([code, words]) => `${municipalityByCode(region, code)?.name ?? code}: ${words[language]}`)
      .join('\n');
  return new Map([
    ...windDownDays.flatMap((day) => oneDay.fill(plan[day], day)),
    ...weeks.fill(plan.warnWeeks, 'warnWeeks'),
    ...wordsInEach.fill(plan.elsewhere, 'elsewhere'),
    ...languages.map((language) => [thereName(language), [lines(language)]] as const),
  ]);
}

/** One line for each municipality: its name, a colon, and where its people can go. */
function readThere(values: FormValues, language: keyof Words, { region }: RegionPlace) {
  const lines = (prose(values, thereName(language)) ?? '').split('\n').map((one) => one.trim());
  return lines
    .filter((one) => one !== '')
    .map((one) => {
      const [name = '', ...rest] = one.split(':');
      const plain = name.trim().toLowerCase();
      const known = region.municipalities.find((municipality) => municipality.name.toLowerCase() === plain);
      return { code: known?.code, words: rest.join(':').trim() };
    });
}

/** A plan as it was filled in, or everything that is wrong with it. */
export function readPlan(
  values: FormValues,
  place: RegionPlace,
): { readonly ok: true; readonly plan: WindDown } | { readonly ok: false; readonly problems: ShownForm['problems'] } {
  const text = textOf(place);
  const issues: RegionIssue[] = [];
  const take = <T>(name: string, reading: KindReading<T>, fallback: T): T => {
    if (!reading.ok) issues.push(...reading.issues);
    else if (reading.value === undefined) issues.push({ field: name, code: 'empty' });
    return reading.ok && reading.value !== undefined ? reading.value : fallback;
  };
  const [intakeClosesOn, handedOverOn, lastDay, endsOn] = windDownDays.map((day) =>
    take(day, oneDay.read(values, day, place), ''),
  );
  const warnWeeks = take('warnWeeks', weeks.read(values, 'warnWeeks', place), 8);
  const elsewhere = take(
    `elsewhere.${languages[0]}`,
    wordsInEach.read(values, 'elsewhere', place),
    inEveryLanguage(() => ''),
  );
  const there = inEveryLanguage((language) => readThere(values, language, place));
  const problems = issues.map(({ field, code }) => ({ field, text: String(place.text.problems[code]) }));
  const codes = [...new Set(languages.flatMap((language) => there[language].map(({ code }) => code)))];
  for (const language of languages) {
    const own = there[language];
    const isWhole = codes.every((code) => own.some((one) => one.code === code));
    if (own.some(({ code, words }) => code === undefined || words === '') || !isWhole) {
      problems.push({ field: thereName(language), text: text.problems.lines });
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  const elsewhereIn = Object.fromEntries(
    codes.map((code) => [
      code ?? '',
      inEveryLanguage((language) => there[language].find((one) => one.code === code)?.words ?? ''),
    ]),
  );
  const days = { intakeClosesOn, handedOverOn, lastDay, endsOn } as Pick<WindDown, (typeof windDownDays)[number]>;
  return {
    ok: true,
    plan: { ...days, warnWeeks, elsewhere, ...(codes.length === 0 ? {} : { elsewhereIn }) },
  };
}

/** Problems of a plan, at their questions. */
export function planProblems(problems: readonly WindDownProblem[], place: RegionPlace): ShownForm['problems'] {
  const text = textOf(place);
  return problems.map(({ field, code, from }) => {
    const date = from === undefined ? '' : dateInWords(from, place.lang);
    return code === 'unknown'
      ? { field: thereName(languages[0]), text: text.problems.lines }
      : { field, text: text.problems[code]({ date }) };
  });
}

function formPart(view: WindDownView, left: WindDownLeft, place: RegionPlace): Html {
  const text = textOf(place);
  const form: ShownForm = {
    lang: place.lang,
    values: left.values ?? filled(view.plan, place),
    problems: left.problems ?? [],
  };
  return html`<form method="post" action="${place.base}${windDownPath}" class="answer-form" novalidate>
<input type="hidden" name="${regionFields.seen}" value="${view.seen}">
${planFields(place).map((field) => renderField(field, form))}
<div class="buttons"><button type="submit" name="${regionFields.step}" value="try">${text.try}</button></div>
</form>
`;
}

function municipalities(all: DryRun['groups'][number]['municipalities'], { region, lang }: RegionPlace): string {
  return all.map(({ code, count }) => `${municipalityName(region, code, lang)} (${count})`).join(', ');
}

function cases(references: readonly string[], { base, lang }: RegionPlace): Html {
  const text = deskWindDownTexts[lang];
  return html`<details><summary>${text.which}</summary>
<ul>
${references.map((one) => html`<li><a href="${base}${casePath(one)}">${one}</a></li>\n`)}</ul>
</details>`;
}

/** What will happen to whom, which mails go, and what is left of people. */
function runPart(run: DryRun, place: RegionPlace): Html {
  const { lang } = place;
  const text = textOf(place);
  const terms = termTexts[lang];
  return html`<h2>${text.fatesTitle({ count: run.open })}</h2>
${
  run.groups.length === 0
    ? html`<p>${text.nobody}</p>\n`
    : html`<table class="stacked wide">
<thead><tr><th scope="col">${text.what}</th><th scope="col">${text.when}</th><th scope="col">${text.howMany}</th><th scope="col">${text.where}</th></tr></thead>
<tbody>
${run.groups.map(
  ({ kind, on, references, municipalities: places }) =>
    html`<tr><th scope="row">${text.fates[kind]}</th><td data-label="${text.when}">${endsByItself.includes(kind) ? text.atLatest({ date: dateInWords(on, lang) }) : dateInWords(on, lang)}</td><td data-label="${text.howMany}">${references.length}</td><td data-label="${text.where}">${municipalities(places, place)}${cases(references, place)}</td></tr>\n`,
)}</tbody>
</table>
`
}<h2>${text.mailsTitle}</h2>
${
  run.mails.length === 0
    ? html`<p>${text.noMails}</p>\n`
    : html`<table class="stacked wide">
<thead><tr><th scope="col">${text.mail}</th><th scope="col">${text.to}</th><th scope="col">${text.when}</th><th scope="col">${text.howMany}</th></tr></thead>
<tbody>
${run.mails.map(
  ({ on, kind, to, count }) =>
    html`<tr><th scope="row">${mailInWords(kind, lang)}</th><td data-label="${text.to}">${terms.roles[to]}</td><td data-label="${text.when}">${dateInWords(on, lang)}</td><td data-label="${text.howMany}">${count}</td></tr>\n`,
)}</tbody>
</table>
`
}<p>${text.mailsMore}</p>
${run.atMost === undefined ? '' : html`<p>${text.atMost({ ...run.atMost, on: dateInWords(run.atMost.on, lang) })}</p>\n`}<p>${text.warned({ count: run.warned.count, date: dateInWords(run.warned.on, lang) })}</p>
<p>${text.calls({ count: run.calls })}</p>
<h2>${text.keptTitle}</h2>
<p>${run.lastGone === undefined ? text.nobodyKept : text.lastGone({ date: dateInWords(run.lastGone, lang) })}</p>
${
  run.years.length === 0
    ? ''
    : html`<ul>
${run.years.map(({ year, count }) => html`<li>${text.inYear({ year, count })}</li>\n`)}</ul>
`
}`;
}

function organisationPart({ organisations }: Pick<WindDownView, 'organisations'>, place: RegionPlace): Html {
  const { base, region, lang } = place;
  const text = textOf(place);
  if (organisations.length === 0) return html``;
  return html`<h2>${text.organisationsTitle}</h2>
<p>${text.organisationsLead}</p>
<ul>
${organisations.map(({ kind, id, tasks }) =>
  kind === 'provider'
    ? html`<li><a href="${base}${takeOverPath(id)}">${providerById(region, id)?.name ?? id}</a>: ${text.tasks({ count: tasks })}</li>\n`
    : html`<li>${text.decides({ municipality: municipalityName(region, id, lang) })}: ${text.tasks({ count: tasks })}</li>\n`,
)}</ul>
`;
}

const endedKinds: readonly FateKind[] = ['told', 'handed-over'];
/** What nobody ever confirmed leaves nothing behind that could be counted. */
const uncounted: FateKind = 'lapses';

/** What was said, what happened, and what is still to come, side by side. */
function progressPart({ plan, ahead, happened }: WindDownView, place: RegionPlace): Html {
  const text = textOf(place);
  const said = plan?.said;
  if (said === undefined || ahead === undefined || happened === undefined) return html``;
  const sum = (isIt: (kind: FateKind) => boolean, of: (kind: FateKind) => number) =>
    (Object.keys(text.fates) as FateKind[]).filter(isIt).reduce((total, kind) => total + of(kind), 0);
  const saidOf = (kind: FateKind) => said.fates[kind] ?? 0;
  const aheadOf = (kind: FateKind) => ahead.groups.find((one) => one.kind === kind)?.references.length ?? 0;
  const row = (label: string, isIt: (kind: FateKind) => boolean, did: number) =>
    html`<tr><th scope="row">${label}</th><td data-label="${text.said}">${sum(isIt, saidOf)}</td><td data-label="${text.did}">${did}</td><td data-label="${text.ahead}">${sum(isIt, aheadOf)}</td></tr>\n`;
  return html`<h2>${text.progressTitle}</h2>
<p>${text.progressLead({ date: dateInWords(said.on, place.lang) })}</p>
<table class="stacked">
<thead><tr><th scope="col">${text.what}</th><th scope="col">${text.said}</th><th scope="col">${text.did}</th><th scope="col">${text.ahead}</th></tr></thead>
<tbody>
${row(text.progress.ended, (kind) => endedKinds.includes(kind), happened.ended)}${row(text.progress.stopped, (kind) => kind === 'stopped', happened.stopped)}${row(text.progress.others, (kind) => kind !== 'stopped' && kind !== uncounted && !endedKinds.includes(kind), happened.others)}</tbody>
</table>
`;
}

function heldPart({ isEmpty, retention }: WindDownView, place: RegionPlace): Html {
  const text = textOf(place);
  if (isEmpty) return html`<div class="notice"><h2>${text.emptyTitle}</h2>\n<p>${text.empty}</p></div>\n`;
  const held = retention.years.reduce(
    (sum, { counts }) => sum + Object.values(counts).reduce((total, count) => total + count, 0),
    0,
  );
  return html`<p>${text.held({ count: held })}</p>\n`;
}

/** The page on which the end of the programme is planned and seen happening. */
export function windDownPage(
  view: WindDownView,
  left: WindDownLeft,
  place: RegionPlace,
): PageContent & { readonly error: boolean } {
  const { base, lang } = place;
  const text = textOf(place);
  const { plan, ahead } = view;
  const { problems = [] } = left;
  const form: ShownForm = { lang, values: left.values ?? new Map(), problems };
  const isOpen = left.values !== undefined;
  const days =
    plan === undefined
      ? html`<p class="lead">${text.lead}</p>\n<p>${text.how}</p>\n`
      : html`<p class="lead">${view.hasBegun ? text.goesOn : text.planned}</p>
${factList(windDownDays.map((day) => [text.days[day], dateInWords(plan[day], lang)]))}
`;
  return {
    title: text.title,
    error: problems.length > 0,
    body: html`${errorSummary(form)}${notice(left.message)}
<p class="back"><a href="${base}${regionPath}">${place.text.backToRegion}</a></p>
<h1>${text.title}</h1>
${days}${heldPart(view, place)}${plan === undefined ? '' : html`<p><a href="${base}${downloadsPath}#pack">${text.evidence}</a></p>\n`}${progressPart(view, place)}${ahead === undefined ? '' : runPart(ahead, place)}${organisationPart(view, place)}${
  plan === undefined
    ? html`<h2>${text.planTitle}</h2>\n${formPart(view, left, place)}`
    : html`<details${isOpen ? html` open` : ''}><summary>${text.moveTitle}</summary>
<p>${view.hasBegun ? text.moveLater : text.moveFree}</p>
${formPart(view, left, place)}</details>
${view.hasBegun ? '' : takeBackPart(left, place)}`
}`,
  };
}

function takeBackPart(left: WindDownLeft, place: RegionPlace): Html {
  const text = textOf(place);
  const form: ShownForm = { lang: place.lang, values: left.values ?? new Map(), problems: [] };
  return html`<details><summary>${text.takeBackTitle}</summary>
<p>${text.takeBackLead}</p>
<form method="post" action="${place.base}${windDownPath}" class="answer-form" novalidate>
${regionBecauseFields(place).map((field) => renderField(field, form))}
<div class="buttons"><button type="submit" name="${regionFields.step}" value="back">${text.takeBack}</button></div>
</form>
</details>
`;
}

/** What a plan would do, before it is started. Everything that was typed goes along. */
export function triedPage(
  tried: Tried & { readonly values: FormValues },
  left: WindDownLeft,
  place: RegionPlace,
): PageContent & { readonly error: boolean } {
  const { base, lang } = place;
  const text = textOf(place);
  const { plan, run, values } = tried;
  const { problems = [] } = left;
  const form: ShownForm = { lang, values, problems };
  const asked: readonly string[] = [regionFields.because, regionFields.becauseText, regionFields.step];
  const carried = new Map([...values].filter(([name]) => !asked.includes(name)));
  return {
    title: text.triedTitle,
    error: problems.length > 0,
    body: html`${errorSummary(form)}${notice(left.message)}${left.above ?? ''}
<h1>${text.triedTitle}</h1>
<p class="lead">${text.triedLead}</p>
${factList(windDownDays.map((day) => [text.days[day], dateInWords(plan[day], lang)]))}
${runPart(run, place)}${organisationPart(tried, place)}<h2>${text.startTitle}</h2>
<p>${text.startLead({ date: dateInWords(plan.intakeClosesOn, lang) })}</p>
<form method="post" action="${base}${windDownPath}" class="answer-form" novalidate>
${hiddenValues(carried, regionFields.step)}${regionBecauseFields(place).map((field) => renderField(field, form))}
<div class="buttons">
<button type="submit" name="${regionFields.step}" value="start">${text.start}</button>
<button type="submit" name="${regionFields.step}" value="change" class="button-secondary">${place.text.again}</button>
</div>
</form>`,
  };
}
