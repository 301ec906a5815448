import type { HeldCase, StepProblem, TakenOver, TakeOverStep, TakeOverView } from '../../../cases/take-over-desk.ts';
import { email, personName, phone } from '../../../domain/answer-fields.ts';
import { type BecauseCode, becauseTakenOver, closesPlaces } from '../../../domain/because.ts';
import { defined } from '../../../domain/defined.ts';
import { casePath, deskPath, takeOverPath } from '../../../domain/desk-paths.ts';
import { providerById } from '../../../domain/region.ts';
import { line } from '../../form-input.ts';
import {
  errorSummary,
  type Field,
  type FormProblem,
  type FormValues,
  hiddenValues,
  renderField,
  type ShownForm,
} from '../../forms.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { fold, notice } from '../../links/page.ts';
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

/** Names of the questions about who takes over: of one case, by its reference, or of all who go to one provider, by its id. */
const coachFieldsOf = (whose: string) => ({
  coach: `coach-${whose}`,
  email: `email-${whose}`,
  phone: `phone-${whose}`,
});
/** Names of the questions about one case. */
const fieldsOf = (reference: string) => ({ to: `to-${reference}`, seen: `seen-${reference}` });
/** Where everybody goes for whom nothing else was chosen. */
const allField = 'all';
/** Whether places may be added. */
const addsField = 'adds';
/** What the pressed button is for: the form is checked, changed, or done. */
export const stepField = 'step';

const search = 'search';
/** Stays where they are, whatever was chosen for the others. */
const leave = 'leave';

/** Something to correct, and about whom, where it is about one of them. */
export type TakeOverIssue = ActIssue & { readonly reference?: string };

type Coach = NonNullable<Extract<TakeOverStep, { to: 'provider' }>['coach']>;

/** Whether somebody was given a job coach of their own. */
function hasOwnCoach(reference: string, values: FormValues): boolean {
  return Object.values(coachFieldsOf(reference)).some((name) => line(values, name) !== undefined);
}

/** Whose questions about the job coach count for a case: its own where any was answered or where nobody else goes there. */
function whoseCoach(reference: string, provider: string, values: FormValues): string {
  const isWithAll = line(values, allField) === provider;
  return isWithAll && !hasOwnCoach(reference, values) ? provider : reference;
}

/** The job coach that was typed for a case or for everybody; what is wrong is told once, at the questions that it was typed in. */
function readCoach(whose: string, values: FormValues, issues: TakeOverIssue[]): Coach | undefined {
  const names = coachFieldsOf(whose);
  const typedPhone = line(values, names.phone);
  const [name, address] = [personName.safeParse(line(values, names.coach)), email.safeParse(line(values, names.email))];
  const number = typedPhone === undefined ? undefined : phone.safeParse(typedPhone);
  const wrong = (field: string, code: ActIssue['code']) => {
    if (!issues.some((one) => one.field === field)) issues.push({ field, code });
  };
  if (!name.success) wrong(names.coach, 'name');
  if (!address.success) wrong(names.email, 'email');
  if (number?.success === false) wrong(names.phone, 'phone');
  if (!name.success || !address.success || number?.success === false) return undefined;
  return { name: name.data, email: address.data, ...defined({ phone: number?.data }) };
}

/**
 * Whether a case goes along where everybody goes: not where the programme belongs to the institution that treats the person. Another one
 * would learn of their care, and that is chosen for each of them, once it was discussed.
 */
function goesAlong({ isOfTreatment, providers }: HeldCase, provider: string): boolean {
  return !isOfTreatment && providers.some(({ id }) => id === provider);
}

/** Where a case goes, as chosen for it or for everybody; undefined where that does not suit it. */
function destinationOf(one: HeldCase, values: FormValues): string | undefined {
  const own = line(values, fieldsOf(one.reference).to);
  const to = own ?? line(values, allField);
  if (to === undefined || to === leave) return undefined;
  const isAlong = to === search ? one.maySearch : goesAlong(one, to);
  return isAlong || own !== undefined ? to : undefined;
}

/** What is to become of one case, as typed; nothing where it is left as it is. */
function readStep(one: HeldCase, values: FormValues, issues: TakeOverIssue[]): TakeOverStep | undefined {
  const { reference } = one;
  const names = fieldsOf(reference);
  const to = destinationOf(one, values);
  if (to === undefined) return undefined;
  const known = { reference, seen: Number(line(values, names.seen) ?? 0) };
  if (to === search && one.maySearch) return { ...known, to: search };
  if (!one.providers.some(({ id }) => id === to)) {
    issues.push({ field: names.to, code: 'unknown-provider' });
    return undefined;
  }
  if (!one.isGuided) return { ...known, to: 'provider', provider: to };
  const coach = readCoach(whoseCoach(reference, to, values), values, issues);
  return coach && { ...known, to: 'provider', provider: to, coach };
}

/** What was decided for each case on the page, or everything that is wrong with it. */
export function readTakeOver(
  values: FormValues,
  { cases }: TakeOverView,
): {
  readonly steps: readonly TakeOverStep[];
  readonly addsPlaces: boolean;
  readonly issues: readonly TakeOverIssue[];
} {
  const issues: TakeOverIssue[] = [];
  const steps = cases.flatMap((one) => readStep(one, values, issues) ?? []);
  return { steps, addsPlaces: line(values, addsField) === 'yes', issues };
}

/** What stands in the way of a step, at the question that can be answered otherwise. */
export function stepIssues(
  problems: readonly StepProblem[],
  steps: readonly TakeOverStep[],
  values: FormValues,
): readonly TakeOverIssue[] {
  const issues = problems.flatMap(({ reference, problem }): TakeOverIssue[] => {
    const step = steps.find((one) => one.reference === reference);
    const { code, domains } = problem;
    const rest = { code, ...defined({ domains }) };
    if (problem.field !== 'email' || step?.to !== 'provider')
      return [{ field: fieldsOf(reference).to, reference, ...rest }];
    const whose = whoseCoach(reference, step.provider, values);
    // An address outside the provider's domains is wrong for everybody, and told once.
    const isForAll = whose !== reference && code === 'outside-provider';
    return [{ field: coachFieldsOf(whose).email, ...(isForAll ? {} : { reference }), ...rest }];
  });
  const key = ({ field, code, reference }: TakeOverIssue) => [field, code, reference].join(' ');
  return issues.filter((one, at) => issues.findIndex((other) => key(other) === key(one)) === at);
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
export function awayIssues(references: readonly string[]): readonly TakeOverIssue[] {
  return references.map((reference) => ({ field: coachFieldsOf(reference).email, code: 'away-now-hint' }));
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

/** Who takes over the guidance: of one person, or of everybody who goes to a provider. */
function coachFields(whose: string, { lang }: PageContext): readonly Field[] {
  const { takeOver: text } = deskPlaceTexts[lang];
  const names = coachFieldsOf(whose);
  return [
    { name: names.coach, kind: 'text', label: text.coach, sometimes: true, autocomplete: 'off' },
    { name: names.email, kind: 'email', label: text.email, sometimes: true, autocomplete: 'off' },
    { name: names.phone, kind: 'tel', label: text.phone, optional: true, autocomplete: 'off' },
  ];
}

/** How many places there are at a provider, for each programme in which somebody on the page could go there. */
function roomAt(provider: string, { rooms }: Pick<TakeOverView, 'rooms'>, { lang }: PageContext): string | undefined {
  const { takeOver: text } = deskPlaceTexts[lang];
  const said = rooms
    .filter((one) => one.provider === provider)
    .map(({ programme, places, held, isFull }) =>
      text.room({ programme: termTexts[lang].programmes[programme], places, held, isFull: isFull ? 'yes' : 'other' }),
    );
  return said.length === 0 ? undefined : said.join(' ');
}

/** Where everybody goes at once: one provider with one job coach, or whoever is found. */
function allQuestion(view: TakeOverView, context: PageContext): Field {
  const { cases } = view;
  const { takeOver: text } = deskPlaceTexts[context.lang];
  const served = new Map(cases.flatMap((one) => one.providers.map(({ id, name }) => [id, name] as const)));
  const providers = [...served].flatMap(([value, label]) => {
    const along = cases.filter((one) => goesAlong(one, value));
    if (along.length === 0) return [];
    const suits = along.length === cases.length ? undefined : text.suits({ count: along.length, of: cases.length });
    const hint = [roomAt(value, view, context), suits].filter((one) => one !== undefined).join(' ') || undefined;
    const fields = along.some(({ isGuided }) => isGuided) ? coachFields(value, context) : undefined;
    return { value, label, ...defined({ hint, fields }) };
  });
  const found = cases.some(({ maySearch }) => maySearch)
    ? [{ value: search, label: text.search, hint: text.searchHint }]
    : [];
  return {
    name: allField,
    kind: 'radios',
    label: text.all,
    options: [...providers, ...found],
    hint: text.allHint,
    sometimes: true,
  };
}

function toField(
  { reference, maySearch, providers, programme }: HeldCase,
  rooms: TakeOverView['rooms'],
  { lang }: PageContext,
): Field {
  const { takeOver: text } = deskPlaceTexts[lang];
  const labelled = (id: string, name: string) => {
    const room = rooms.find((one) => one.provider === id && one.programme === programme);
    if (room === undefined) return name;
    return room.isFull ? text.withFull({ provider: name }) : text.withRoom({ ...room, provider: name });
  };
  const options = [
    { value: leave, label: text.leave },
    ...(maySearch ? [{ value: search, label: text.search }] : []),
    ...providers.map(({ id, name }) => ({ value: id, label: labelled(id, name) })),
  ];
  return { name: fieldsOf(reference).to, kind: 'select', label: text.to, options, empty: text.asAll, sometimes: true };
}

function casePart(one: HeldCase, rooms: TakeOverView['rooms'], form: ShownForm, context: PageContext): Html {
  const { lang, base } = context;
  const { takeOver: text, choose } = deskPlaceTexts[lang];
  const { reference, seen, name, programme, stage, coach } = one;
  const facts = [
    programme === undefined ? undefined : termTexts[lang].programmes[programme],
    one.isOver ? text.over : textOf(text.stages, stage),
    coach === undefined ? undefined : text.coachNow({ name: coach }),
  ].filter((part) => part !== undefined);
  const names: readonly string[] = Object.values(coachFieldsOf(reference));
  const isOwn = hasOwnCoach(reference, form.values) || form.problems.some(({ field }) => names.includes(field));
  return html`<fieldset>
<legend>${name === undefined ? '' : html`${name} `}<a href="${base}${casePath(reference)}">${reference}</a></legend>
<p class="soft">${facts.join('. ')}</p>
${one.isOfTreatment ? html`<p class="hint">${text.ofTreatment} ${choose.otherHears}</p>\n` : ''}<input type="hidden" name="${fieldsOf(reference).seen}" value="${seen}">
${renderField(toField(one, rooms, context), form)}
${one.isGuided ? fold(text.ownCoach, html`${coachFields(reference, context).map((field) => renderField(field, form))}`, isOwn) : ''}
</fieldset>
`;
}

/** Everybody at a provider, with who takes over each of them: the page on which that is filled in. */
export function takeOverPage(
  view: TakeOverView,
  left: {
    readonly values?: FormValues;
    readonly issues?: readonly TakeOverIssue[];
    readonly message?: string | undefined;
  },
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
    : issues.map((issue) => {
        // Here a place can be added, at the end of the page.
        const why = issue.code === 'no-place-there' ? text.noPlace : problemText(issue, lang);
        const { reference } = issue;
        const said = reference === undefined ? why : text.about({ who: whoOf(reference, view.cases), why });
        return { field: issue.field, text: said };
      });
  const form: ShownForm = { lang, values, problems };
  const adds: Field = {
    name: addsField,
    kind: 'checkboxes',
    label: text.adds,
    options: [{ value: 'yes', label: text.addsYes }],
    optional: true,
  };
  const fields = html`<form method="post" action="${base}${pagePath(view.provider, view.after)}" class="answer-form" novalidate>
${isHinted ? html`<input type="hidden" name="anyway" value="yes">\n` : ''}${renderField(
  allQuestion(view, context),
  form,
)}
<h2>${text.each}</h2>
${view.cases.map((one) => casePart(one, view.rooms, form, context))}
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
  if (step.coach === undefined) return text.provider({ who, provider });
  const isOver = cases.some(({ reference, isOver: is }) => reference === step.reference && is);
  return (isOver ? text.coachAfter : text.coach)({ who, provider, coach: step.coach.name });
}

/** Who stays, by name, with those for whom an answer is awaited; and how many more stand on other pages. */
function leftPart(left: readonly HeldCase[], view: TakeOverView, context: PageContext): Html {
  const { confirm: text } = deskPlaceTexts[context.lang].takeOver;
  const elsewhere = view.count - view.cases.length;
  const line = ({ reference, stage }: HeldCase) => {
    const who = whoOf(reference, view.cases);
    return stage === 'offer' ? text.leftAsked({ who }) : who;
  };
  const named =
    left.length === 0
      ? ''
      : html`<p>${text.left({ provider: nameOf(context, view.provider) })}</p>
<ul>
${left.map((one) => html`<li>${line(one)}</li>\n`)}</ul>
`;
  return html`${named}${elsewhere === 0 ? '' : html`<p>${text.leftElsewhere({ count: elsewhere })}</p>\n`}`;
}

/** What is asked about before it is done. */
interface TakeOverAsked {
  readonly steps: readonly TakeOverStep[];
  readonly because: BecauseCode;
  /** The cases for which a place is added, since none is free. */
  readonly added?: readonly string[];
}

/** Where places are added, for how many, and how many there are now. */
function addedPart(
  added: readonly string[],
  steps: TakeOverAsked['steps'],
  view: TakeOverView,
  context: PageContext,
): Html {
  const { confirm: text } = deskPlaceTexts[context.lang].takeOver;
  const keyOf = (reference: string) => {
    const step = steps.find((one) => one.reference === reference);
    const { programme } = view.cases.find((one) => one.reference === reference) ?? {};
    return step?.to === 'provider' ? `${step.provider} ${programme}` : undefined;
  };
  const lines = view.rooms.flatMap(({ provider, programme, places, held }) => {
    const count = added.filter((reference) => keyOf(reference) === `${provider} ${programme}`).length;
    if (count === 0) return [];
    const name = nameOf(context, provider);
    return text.adds({ count, provider: name, programme: termTexts[context.lang].programmes[programme], places, held });
  });
  return html`${lines.map((one) => html`<p>${one}</p>\n`)}`;
}

/** What will happen to whom, by name, and to the provider's places, before it is done. Everything typed goes along. */
export function confirmTakeOverPage(
  view: TakeOverView,
  { steps, because, added = [] }: TakeOverAsked,
  values: FormValues,
  context: PageContext,
): PageContent {
  const { lang, base } = context;
  const { takeOver: words } = deskPlaceTexts[lang];
  const text = words.confirm;
  const left = view.cases.filter(({ reference }) => !steps.some((step) => step.reference === reference));
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<ul>
${steps.map((step) => html`<li>${stepInWords(step, view, context)}</li>\n`)}</ul>
${addedPart(added, steps, view, context)}${leftPart(left, view, context)}<p>${(closesPlaces(because) ? text.closes : text.staysOpen)({ provider: nameOf(context, view.provider) })}</p>
<p>${text.undo}</p>
<form method="post" action="${base}${pagePath(view.provider, view.after)}">
${hiddenValues(values, stepField)}<div class="buttons">
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

/** What became of each case, and of the provider's places. */
export function takenOverPage(
  view: TakeOverView,
  { results, because }: { readonly results: readonly TakenOver[]; readonly because: BecauseCode },
  context: PageContext,
): PageContent {
  const { lang, base } = context;
  const { takeOver: words } = deskPlaceTexts[lang];
  const text = words.done;
  const isWhole = results.every(({ result }) => result.ok);
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
<ul>
${results.map((one) => html`<li>${resultInWords(one, view, context)}</li>\n`)}</ul>
${closesPlaces(because) ? html`<p>${text.closed({ provider: nameOf(context, view.provider) })}</p>\n` : ''}${isWhole ? '' : html`<p>${text.again}</p>\n`}<p><a class="button" href="${base}${takeOverPath(view.provider)}">${text.rest({ provider: nameOf(context, view.provider) })}</a></p>
<p><a href="${base}${deskPath}">${words.back}</a></p>`,
  };
}
