import type { Moved } from '../../cases/coaches-desk.ts';
import type { Coach } from '../../cases/provider-coaches.ts';
import type { PlainDate } from '../../domain/referral.ts';
import { coachesPath, worklistPath } from '../../domain/worklist.ts';
import { errorSummary, type Field, type FormValues, renderField, type ShownForm } from '../forms.ts';
import type { PageContent } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { coachesTexts } from '../texts/coaches.ts';
import { worklistTexts } from '../texts/worklist.ts';
import { organisationName } from '../who.ts';
import { dateInWords } from '../words/dates.ts';
import { coachNames } from './coach-names.ts';
import { type LinkPageContext, notice } from './page.ts';

/** Name in the query of the one trajectory that somebody wants to hand over. */
export const onlyParameter = 'aanmelding';

/**
 * Path of one job coach: their mark says nothing about them.
 *
 * @param only the one trajectory that is to be handed over; without it all of theirs
 */
export function coachPath({ provider, mark }: Pick<Coach, 'provider' | 'mark'>, only?: string): string {
  const path = `${coachesPath}/${encodeURIComponent(provider)}/${mark}`;
  return only === undefined ? path : `${path}?${onlyParameter}=${only}`;
}

function table(coaches: readonly Coach[], { lang, base }: LinkPageContext): Html {
  const text = coachesTexts[lang];
  const names = coachNames(coaches);
  const nameOf = ({ mark, name: own }: Coach) => names.get(mark) ?? own;
  const { name, count, leave } = text.columns;
  const link = (one: Coach) =>
    html`<a href="${base}${coachPath(one)}" aria-label="${text.leaveOf({ name: nameOf(one) })}">${text.leave}</a>`;
  return html`<table class="stacked worklist">
<thead><tr><th scope="col">${name}</th><th scope="col">${count}</th><th scope="col">${leave}</th></tr></thead>
<tbody>
${coaches.map((one) => html`<tr><th scope="row">${nameOf(one)}${one.isUnreached === true ? html`<br><span class="soft">${text.unreached}</span>` : ''}</th><td>${text.guides({ count: one.guides.length })}</td><td>${link(one)}</td></tr>\n`)}</tbody>
</table>`;
}

/** The job coaches of the reader's providers, with how many people each guides. */
export function coachesPage(coaches: readonly Coach[], context: LinkPageContext): PageContent {
  const { lang, base } = context;
  const text = coachesTexts[lang];
  const providers = [...new Set(coaches.map(({ provider }) => provider))];
  return {
    title: text.title,
    body: html`<p class="row-steps"><a href="${base}${worklistPath}">${worklistTexts[lang].row.list}</a></p>
<h1>${text.title}</h1>
<p class="lead">${coaches.length === 0 ? text.none : text.lead}</p>
${providers.map(
  (provider) =>
    html`<h2>${organisationName(provider, context) ?? provider}</h2>\n${table(
      coaches.filter((one) => one.provider === provider),
      context,
    )}\n`,
)}`,
  };
}

/**
 * Who takes over from a job coach, with the names of everybody it is about: `coach.guides` holds nobody else here. A colleague whom
 * no mail reaches is not offered;
 * whoever knows better may type the address.
 */
export function leavingPage(
  coach: Coach,
  others: readonly Coach[],
  context: LinkPageContext,
  form: ShownForm,
): PageContent {
  const { lang, base, action } = context;
  const { form: text, back } = coachesTexts[lang];
  const count = coach.guides.length;
  const names = coachNames([coach, ...others]);
  const options = others
    .filter(({ isUnreached }) => isUnreached !== true)
    .map(({ mark, name }) => ({ value: mark, label: names.get(mark) ?? name }));
  const fields: readonly Field[] = [
    ...(options.length === 0
      ? []
      : [
          {
            name: 'existing',
            kind: 'select',
            label: text.existing,
            options,
            empty: text.other,
            optional: true,
          } as const,
        ]),
    { name: 'name', kind: 'text', label: text.name, autocomplete: 'off' },
    { name: 'email', kind: 'email', label: text.email, autocomplete: 'off' },
    { name: 'phone', kind: 'tel', label: text.phone, optional: true, autocomplete: 'off' },
  ];
  return {
    title: text.title({ count }),
    body: html`${errorSummary(form)}
<p class="row-steps"><a href="${base}${coachesPath}">${back}</a></p>
<h1>${text.title({ count })}</h1>
<p class="lead">${text.lead({ count, name: names.get(coach.mark) ?? coach.name })}</p>
<ul>
${coach.guides.map(({ name, reference }) => html`<li>${name} (${reference})</li>\n`)}</ul>
<h2>${text.who}</h2>
<form method="post" action="${action}" novalidate>
${coach.guides.map(({ reference }) => html`<input type="hidden" name="case" value="${reference}">\n`)}${fields.map((field) => renderField(field, form))}
<button type="submit">${text.next}</button>
</form>`,
  };
}

/** What the page before asked and asks to confirm. */
interface HandOver {
  readonly coach: Coach;
  /** Colleagues who may have the same name. */
  readonly others: readonly Coach[];
  /** Those of the coach's people whom it is about. */
  readonly guides: Coach['guides'];
  /** What was typed or chosen, to be posted again as it is. */
  readonly values: FormValues;
  readonly to: string;
  /** The day on which whoever takes over is back, where they are away. */
  readonly backOn?: PlainDate;
}

/** Who is about to move and to whom, by name; nothing happens before this is confirmed. */
export function sureMovePage(
  { coach, others, guides, values, to, backOn }: HandOver,
  { lang, action }: LinkPageContext,
): PageContent {
  const text = coachesTexts[lang].sure;
  const from = coachNames([coach, ...others]).get(coach.mark) ?? coach.name;
  const count = guides.length;
  const kept = [
    ...guides.map(({ reference }) => ['case', reference] as const),
    ...['existing', 'name', 'email', 'phone'].map((name) => [name, values.get(name)?.[0] ?? ''] as const),
  ];
  return {
    title: text.title,
    body: html`<h1>${text.title}</h1>
${backOn === undefined ? '' : notice(text.away({ name: to, date: dateInWords(backOn, lang) }))}
<p class="lead">${text.lead({ count, from, to })}</p>
<ul>
${guides.map(({ name, reference }) => html`<li>${name} (${reference})</li>\n`)}</ul>
<form method="post" action="${action}" class="buttons">
${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">\n`)}<button type="submit" name="sure" value="yes">${text.yes({ count })}</button>
<button type="submit" name="sure" value="no" class="button-secondary">${text.no}</button>
</form>`,
  };
}

/**
 * Which trajectories moved, and which did not and why.
 *
 * @param to who took over; with the day on which they are back where they are away, because their mail waits until then
 */
export function handedOverPage(
  moved: readonly Moved[],
  { name: to, backOn }: { readonly name: string; readonly backOn?: PlainDate },
  { lang, base }: LinkPageContext,
): PageContent {
  const { done, back } = coachesTexts[lang];
  const count = moved.filter(({ result }) => result === 'moved').length;
  return {
    title: done.title,
    body: html`<h1>${done.title}</h1>
<p class="lead">${done.moved({ count, name: to })}</p>
${backOn === undefined || count === 0 ? '' : notice(done.away({ name: to, date: dateInWords(backOn, lang) }))}
<ul>
${moved.map(({ name, reference, result }) => html`<li>${name} (${reference}): ${done.results[result]}</li>\n`)}</ul>
<p><a href="${base}${coachesPath}">${back}</a></p>`,
  };
}
