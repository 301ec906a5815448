import type { HeldCase, TakenOver, TakeOverStep, TakeOverView } from '../../../cases/take-over-desk.ts';
import { email, personName, phone } from '../../../domain/answer-fields.ts';
import { becauseTakenOver } from '../../../domain/because.ts';
import { defined } from '../../../domain/defined.ts';
import { casePath, deskPath, takeOverPath } from '../../../domain/desk-paths.ts';
import { providerById } from '../../../domain/region.ts';
import { line } from '../../form-input.ts';
import {
  errorSummary,
  type Field,
  type FormProblem,
  type FormValues,
  renderField,
  type ShownForm,
} from '../../forms.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { notice } from '../../links/page.ts';
import type { PageContext } from '../../page-context.ts';
import { deskPlaceTexts } from '../../texts/desk-place.ts';
import { termTexts } from '../../texts/term.ts';
import { problemText } from '../../words/problems.ts';
import { textOf } from '../../words/said.ts';
import type { ActIssue } from './act-form.ts';
import { sharedBecauseField } from './because-field.ts';
import { hintNotices, hintsAmong } from './hint-notices.ts';

/** Name in the address of the number after which a page begins. */
export const afterName = 'na';

/** Names of the questions about one case. */
const fieldsOf = (reference: string) => ({
  to: `to-${reference}`,
  coach: `coach-${reference}`,
  email: `email-${reference}`,
  phone: `phone-${reference}`,
  seen: `seen-${reference}`,
});
/** Asks for everybody at once whether another provider is sought, where nothing else was chosen. */
const allField = 'all';
/** Whether places may be added. */
const addsField = 'adds';
/** What the pressed button is for: the form is checked, changed, or done. */
export const stepField = 'step';

const search = 'search';

/** What is to become of one case, as typed; nothing where it is left as it is. */
function readStep(one: HeldCase, values: FormValues, issues: ActIssue[]): TakeOverStep | undefined {
  const names = fieldsOf(one.reference);
  const forAll = line(values, allField) === search && one.maySearch ? search : undefined;
  const to = line(values, names.to) ?? forAll;
  if (to === undefined) return undefined;
  const known = { reference: one.reference, seen: Number(line(values, names.seen) ?? 0) };
  if (to === search && one.maySearch) return { ...known, to: search };
  if (!one.providers.some(({ id }) => id === to)) {
    issues.push({ field: names.to, code: 'unknown-provider' });
    return undefined;
  }
  if (!one.isGuided) return { ...known, to: 'provider', provider: to };
  const typedPhone = line(values, names.phone);
  const [name, address] = [personName.safeParse(line(values, names.coach)), email.safeParse(line(values, names.email))];
  const number = typedPhone === undefined ? undefined : phone.safeParse(typedPhone);
  if (!name.success) issues.push({ field: names.coach, code: 'name' });
  if (!address.success) issues.push({ field: names.email, code: 'email' });
  if (number?.success === false) issues.push({ field: names.phone, code: 'phone' });
  if (!name.success || !address.success || number?.success === false) return undefined;
  const coach = { name: name.data, email: address.data, ...defined({ phone: number?.data }) };
  return { ...known, to: 'provider', provider: to, coach };
}

/** What was decided for each case on the page, or everything that is wrong with it. */
export function readTakeOver(
  values: FormValues,
  { cases }: TakeOverView,
): { readonly steps: readonly TakeOverStep[]; readonly addsPlaces: boolean; readonly issues: readonly ActIssue[] } {
  const issues: ActIssue[] = [];
  const steps = cases.flatMap((one) => readStep(one, values, issues) ?? []);
  return { steps, addsPlaces: line(values, addsField) === 'yes', issues };
}

/** Cases that the page showed with a choice, and that are not at this provider any more. */
export function goneFrom(values: FormValues, { cases }: TakeOverView): readonly string[] {
  return [...values.keys()].flatMap((name) => {
    const [, reference = ''] = /^to-(HW-[0-9A-Z]{1,10})$/.exec(name) ?? [];
    const isChosen = reference !== '' && line(values, name) !== undefined;
    return isChosen && !cases.some((one) => one.reference === reference) ? [reference] : [];
  });
}

/** That the job coach who would take over is away, where that is filled in. */
export function awayIssues(references: readonly string[]): readonly ActIssue[] {
  return references.map((reference) => ({ field: fieldsOf(reference).email, code: 'away-now-hint' }));
}

/** The address of a page of it. */
function pagePath(provider: string, after: string | undefined): string {
  return `${takeOverPath(provider)}${after === undefined ? '' : `?${afterName}=${after}`}`;
}

const nameOf = ({ region }: PageContext, provider: string) => providerById(region, provider)?.name ?? provider;

function whoOf(reference: string, cases: readonly HeldCase[]): string {
  const name = cases.find((one) => one.reference === reference)?.name;
  return name === undefined ? reference : `${name} (${reference})`;
}

function caseFields(one: HeldCase, { lang }: PageContext): readonly Field[] {
  const { takeOver: text } = deskPlaceTexts[lang];
  const names = fieldsOf(one.reference);
  const providers = one.providers.map(({ id, name }) => ({ value: id, label: name }));
  const options = one.maySearch ? [{ value: search, label: text.search }, ...providers] : providers;
  const to: Field = { name: names.to, kind: 'select', label: text.to, options, empty: text.leave, optional: true };
  if (!one.isGuided) return [to];
  const off = { optional: true, autocomplete: 'off' } as const;
  return [
    to,
    { name: names.coach, kind: 'text', label: text.coach, ...off },
    { name: names.email, kind: 'email', label: text.email, ...off },
    { name: names.phone, kind: 'tel', label: text.phone, ...off },
  ];
}

function casePart(one: HeldCase, form: ShownForm, context: PageContext): Html {
  const { lang, base } = context;
  const { takeOver: text } = deskPlaceTexts[lang];
  const { reference, seen, name, programme, stage, coach } = one;
  const facts = [
    programme === undefined ? undefined : termTexts[lang].programmes[programme],
    textOf(text.stages, stage),
    coach === undefined ? undefined : text.coachNow({ name: coach }),
  ].filter((part) => part !== undefined);
  return html`<fieldset>
<legend>${name === undefined ? '' : html`${name} `}<a href="${base}${casePath(reference)}">${reference}</a></legend>
<p class="soft">${facts.join('. ')}</p>
<input type="hidden" name="${fieldsOf(reference).seen}" value="${seen}">
${caseFields(one, context).map((field) => renderField(field, form))}
</fieldset>
`;
}

/** Everybody at a provider, with who takes over each of them: the page on which that is filled in. */
export function takeOverPage(
  view: TakeOverView,
  left: { readonly values?: FormValues; readonly issues?: readonly ActIssue[]; readonly message?: string | undefined },
  context: PageContext,
): PageContent & { readonly error: boolean } {
  const { lang, base } = context;
  const { takeOver: text } = deskPlaceTexts[lang];
  const { values = new Map(), issues = [], message } = left;
  const provider = nameOf(context, view.provider);
  const title = text.title({ provider });
  const hints = hintsAmong(issues, lang);
  const isHinted = hints.length > 0;
  const problems: readonly FormProblem[] = isHinted
    ? []
    : issues.map((issue) => ({ field: issue.field, text: problemText(issue, lang) }));
  const form: ShownForm = { lang, values, problems };
  const all: Field = {
    name: allField,
    kind: 'select',
    label: text.all,
    options: [{ value: search, label: text.search }],
    empty: text.leave,
    optional: true,
  };
  const adds: Field = {
    name: addsField,
    kind: 'checkboxes',
    label: text.adds,
    options: [{ value: 'yes', label: text.addsYes }],
    optional: true,
  };
  const fields = html`<form method="post" action="${base}${pagePath(view.provider, view.after)}" class="answer-form" novalidate>
${isHinted ? html`<input type="hidden" name="anyway" value="yes">\n` : ''}${
  view.cases.some(({ maySearch }) => maySearch) ? renderField(all, form) : ''
}
${view.cases.map((one) => casePart(one, form, context))}
${renderField(adds, form)}
${renderField(sharedBecauseField(context, becauseTakenOver), form)}
<button type="submit" name="${stepField}" value="check">${text.check}</button>
</form>`;
  return {
    title,
    error: problems.length > 0,
    body: html`${notice(message)}
${errorSummary(form)}<p class="row-steps"><a href="${base}${deskPath}">${text.back}</a></p>
<h1>${title}</h1>
${view.cases.length === 0 ? html`<p class="lead">${text.none}</p>` : html`<p class="lead">${text.lead({ provider })}</p>\n<p>${text.count({ count: view.count })}</p>${view.next === undefined && view.after === undefined ? '' : html`\n<p>${text.inPart({ count: view.cases.length })}</p>`}`}
${hintNotices(hints, lang)}${view.cases.length === 0 ? '' : fields}${view.next === undefined ? '' : html`\n<p><a href="${base}${pagePath(view.provider, view.next)}">${text.next}</a></p>`}`,
  };
}

function stepInWords(step: TakeOverStep, { cases }: TakeOverView, context: PageContext): string {
  const { confirm: text } = deskPlaceTexts[context.lang].takeOver;
  const who = whoOf(step.reference, cases);
  if (step.to === search) return text.search({ who });
  const provider = nameOf(context, step.provider);
  return step.coach === undefined
    ? text.provider({ who, provider })
    : text.coach({ who, provider, coach: step.coach.name });
}

/** What will happen to whom, by name, before it is done. Everything typed goes along. */
export function confirmTakeOverPage(
  view: TakeOverView,
  steps: readonly TakeOverStep[],
  values: FormValues,
  context: PageContext,
): PageContent {
  const { lang, base } = context;
  const { takeOver: words } = deskPlaceTexts[lang];
  const text = words.confirm;
  const kept = [...values].flatMap(([name, given]) =>
    name === stepField ? [] : given.map((value) => ({ name, value })),
  );
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<ul>
${steps.map((step) => html`<li>${stepInWords(step, view, context)}</li>\n`)}</ul>
<p>${text.undo}</p>
<form method="post" action="${base}${pagePath(view.provider, view.after)}">
${kept.map(({ name, value }) => html`<input type="hidden" name="${name}" value="${value}">\n`)}<div class="buttons">
<button type="submit" name="${stepField}" value="do">${text.send({ count: steps.length })}</button>
<button type="submit" name="${stepField}" value="change" class="button-secondary">${text.change}</button>
</div>
</form>`,
  };
}

function resultInWords({ reference, result }: TakenOver, { cases }: TakeOverView, { lang }: PageContext): string {
  const { done: text } = deskPlaceTexts[lang].takeOver;
  const who = whoOf(reference, cases);
  if (result.ok) return text.ok({ who });
  if (result.why !== 'refused') return text[result.why]({ who });
  const why = result.problems.map((problem) => problemText(problem, lang)).join(' ');
  return text.refused({ who, why });
}

/** What became of each case. */
export function takenOverPage(view: TakeOverView, results: readonly TakenOver[], context: PageContext): PageContent {
  const { lang, base } = context;
  const { takeOver: words } = deskPlaceTexts[lang];
  const text = words.done;
  const isWhole = results.every(({ result }) => result.ok);
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<ul>
${results.map((one) => html`<li>${resultInWords(one, view, context)}</li>\n`)}</ul>
${isWhole ? '' : html`<p>${text.again}</p>\n`}<p><a class="button" href="${base}${takeOverPath(view.provider)}">${text.rest({ provider: nameOf(context, view.provider) })}</a></p>
<p><a href="${base}${deskPath}">${words.back}</a></p>`,
  };
}
