import { languages, professions } from '../../../domain/codes.ts';
import { regionPartPath } from '../../../domain/desk-paths.ts';
import type { FormError } from '../../../domain/form-mapping.ts';
import { type FormMapping, formTargets, pathsOf } from '../../../domain/form-mapping-schema.ts';
import { codesOf, type ProposedMapping } from '../../../domain/propose-mapping.ts';
import type { ReferralRequest } from '../../../domain/referral-request.ts';
import { municipalityByCode } from '../../../domain/region.ts';
import {
  type Field,
  type FormProblem,
  type FormValues,
  hiddenValues,
  renderField,
  type ShownForm,
} from '../../forms.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { factList } from '../../links/page.ts';
import { deskFormsTexts } from '../../texts/desk-forms.ts';
import { languageTexts } from '../../texts/language.ts';
import { termTexts } from '../../texts/term.ts';
import { formErrorInWords } from '../../words/form-errors.ts';
import { textOf } from '../../words/said.ts';
import { type Known, leaveOut, noAnswer, type WizardLine, type WizardStart, wizardFields } from './form-wizard.ts';
import { isNew, partTitle } from './part-forms.ts';
import { formHead, regionBecauseFields, regionFields, timeFields } from './part-page.ts';
import type { RegionPlace } from './place.ts';

type Page = PageContent & { readonly error: boolean };

/** What every page of a mapping needs. */
export interface WizardView {
  readonly part: string;
  readonly seen: number;
  readonly values: FormValues;
  readonly problems?: readonly FormProblem[];
  readonly refused?: readonly string[];
  readonly message?: string | undefined;
  /** Whoever changes a form proves once more who they are. */
  readonly above?: Html;
  readonly isRefused?: boolean;
}

/** Our field in words. */
export function targetInWords(to: string, { lang }: RegionPlace): string {
  return textOf(deskFormsTexts[lang].targets, to.replace('.', '-')) ?? to;
}

function codeInWords(to: string, code: string, { lang, region }: RegionPlace): string {
  const terms = termTexts[lang];
  if (to === 'candidate.language')
    return languages.includes(code as never) ? languageTexts[code as (typeof languages)[number]].name : code;
  if (to === 'candidate.municipality') return municipalityByCode(region, code)?.name ?? code;
  const own =
    to === 'situation.benefit' ? terms.benefits : to === 'referrer.profession' ? terms.professions : undefined;
  const inCare = to === 'situation.inCareAt' && code === 'none' ? 'no' : code;
  return (
    textOf<string>(own ?? {}, code) ??
    textOf<string>(deskFormsTexts[lang].codes, inCare) ??
    textOf<string>(terms.benefits, code) ??
    code
  );
}

const shown = ({ values, problems = [] }: WizardView, { lang }: RegionPlace): ShownForm => ({ lang, values, problems });

function head(title: string, view: WizardView, place: RegionPlace): Html {
  const { refused = [], message } = view;
  return html`${formHead(title, shown(view, place), { problems: refused, message }, place)}`;
}

function opening({ part, seen }: WizardView, { base }: RegionPlace): Html {
  return html`<form method="post" action="${base}${regionPartPath(part)}" class="answer-form" novalidate>
<input type="hidden" name="${regionFields.seen}" value="${seen}">
`;
}

const isWrong = ({ problems = [], refused = [], isRefused = false }: WizardView) =>
  problems.length + refused.length > 0 || isRefused;

/** A mapping as it counts, a line for each of our fields. */
function mappingList({ fields }: Pick<FormMapping, 'fields'>, place: RegionPlace): Html {
  return factList(
    fields.map((field) => {
      const { to, value } = field;
      const text = value === undefined ? pathsOf(field).join(' + ') : codeInWords(to, String(value), place);
      return [targetInWords(to, place), text] as const;
    }),
  );
}

/** The first page: a name, who sends it and a sample; of a form that counts already also what it is, and taking it away. */
export function startPage(
  view: WizardView,
  { now, address }: { readonly now: FormMapping | undefined; readonly address: string | undefined },
  place: RegionPlace,
): Page {
  const { region, lang } = place;
  const text = deskFormsTexts[lang];
  const title = partTitle(view.part, place);
  const form = shown(view, place);
  const { clients = [] } = region;
  const fields: readonly Field[] = [
    { name: wizardFields.name, kind: 'text', label: text.name, autocomplete: 'off' },
    {
      name: wizardFields.client,
      kind: 'select',
      label: text.client,
      options: clients.map(({ id, name }) => ({ value: id, label: name })),
    },
    { name: wizardFields.sample, kind: 'textarea', label: text.sample, hint: text.sampleHint },
  ];
  const current =
    now === undefined
      ? ''
      : html`<h2>${text.nowTitle}</h2>
<p>${text.address}: <code>${address}</code></p>
${mappingList(now, place)}
`;
  const gone = isNew(view.part)
    ? ''
    : html`<details><summary>${text.goneTitle}</summary>
<p>${text.goneLead}</p>
${opening(view, place)}${[...timeFields(place), ...regionBecauseFields(place)].map((field) => renderField(field, form))}
<button type="submit" name="${regionFields.step}" value="gone" class="button-secondary">${text.gone}</button>
</form>
</details>
`;
  return {
    title,
    error: isWrong(view),
    body: html`${head(title, view, place)}<p class="lead">${text.lead}</p>
${view.above ?? ''}${current}${
  clients.length === 0
    ? html`<p>${text.noClient}</p>\n`
    : html`${opening(view, place)}${fields.map((field) => renderField(field, form))}
<button type="submit" name="${regionFields.step}" value="read">${text.read}</button>
</form>
`
}${gone}`,
  };
}

/** What the questions of a line are called. */
const lineName = ({ source }: WizardLine) =>
  source.title === undefined ? source.path : `${source.title} (${source.path})`;

function lineFields(line: WizardLine, place: RegionPlace): readonly Field[] {
  const text = deskFormsTexts[place.lang];
  const { n, to, source, answers } = line;
  const field = lineName(line);
  const targets = source.never === undefined ? formTargets : [];
  const options = [
    { value: leaveOut, label: text.leaveOut },
    ...targets.map((value) => ({ value, label: targetInWords(value, place) })),
  ];
  const codes = codesOf(to) ?? [];
  const meanings = answers.map(
    ({ answer }, index): Field => ({
      name: `${wizardFields.meaning}.${n}.${index}`,
      kind: 'select',
      label: text.meaning({ field, answer }),
      options: [
        ...codes.map((code) => ({ value: code, label: codeInWords(to, code, place) })),
        { value: noAnswer, label: text.noAnswer },
      ],
    }),
  );
  const more: Field = {
    name: `${wizardFields.more}.${n}`,
    kind: 'textarea',
    label: text.more({ field }),
    hint: text.moreHint,
    optional: true,
  };
  return [
    { name: `${wizardFields.to}.${n}`, kind: 'select', label: field, options },
    ...meanings,
    ...(answers.length > 0 ? [more] : []),
  ];
}

function fixedFields(lines: readonly WizardLine[], place: RegionPlace): readonly Field[] {
  const text = deskFormsTexts[place.lang];
  const isMapped = (to: string) => lines.some((one) => one.to === to);
  const select = (name: string, to: string, codes: readonly string[]): readonly Field[] =>
    isMapped(to) && to !== 'candidate.language'
      ? []
      : [
          {
            name,
            kind: 'select',
            label: targetInWords(to, place),
            optional: true,
            options: codes.map((value) => ({ value, label: codeInWords(to, value, place) })),
          },
        ];
  return [
    ...select(wizardFields.role, 'referrer.role', ['self', 'professional']),
    ...select(wizardFields.profession, 'referrer.profession', professions),
    ...(isMapped('referrer.organisation')
      ? []
      : [
          {
            name: wizardFields.organisation,
            kind: 'text',
            label: targetInWords('referrer.organisation', place),
            optional: true,
            autocomplete: 'off',
          } as const,
        ]),
    ...select(wizardFields.language, 'candidate.language', languages),
    ...(isMapped('request.handover')
      ? []
      : [
          {
            name: wizardFields.handover,
            kind: 'radios',
            label: text.handover,
            options: [
              { value: 'yes', label: text.handoverYes },
              { value: 'no', label: text.handoverNo },
            ],
          } as const,
        ]),
    {
      name: wizardFields.privacy,
      kind: 'checkboxes',
      label: text.showsPrivacy,
      optional: true,
      options: [{ value: 'yes', label: text.showsPrivacyYes({ version: place.region.privacyVersion }) }],
    },
    {
      name: wizardFields.submission,
      kind: 'select',
      label: text.submission,
      hint: text.submissionHint,
      optional: true,
      options: lines
        .filter(({ source }) => source.never === undefined)
        .map((one) => ({ value: one.source.path, label: lineName(one) })),
    },
  ];
}

/** What stands in the boxes of the second page, where nobody chose otherwise. */
export function filledLines(lines: readonly WizardLine[], known: Known, values: FormValues): FormValues {
  const constant = (to: string) => known.fields.find((field) => field.to === to && field.value !== undefined)?.value;
  const filled = new Map<string, readonly string[]>(values);
  const set = (name: string, value: unknown) => {
    if (!filled.has(name) && value !== undefined) filled.set(name, [String(value)]);
  };
  if (!values.has(wizardFields.submission)) {
    set(wizardFields.role, constant('referrer.role'));
    set(wizardFields.profession, constant('referrer.profession'));
    set(wizardFields.organisation, constant('referrer.organisation'));
    const otherwise = known.fields.find(({ to }) => to === 'candidate.language')?.otherwise;
    set(wizardFields.language, constant('candidate.language') ?? otherwise ?? 'nl');
    set(wizardFields.handover, constant('request.handover') === false ? 'no' : 'yes');
    set(wizardFields.privacy, known.showsPrivacyText === true ? 'yes' : undefined);
    set(wizardFields.submission, known.submissionId);
  }
  for (const { n, to, answers } of lines) {
    filled.set(`${wizardFields.to}.${n}`, [to]);
    for (const [index, { code }] of answers.entries()) filled.set(`${wizardFields.meaning}.${n}.${index}`, [code]);
  }
  return filled;
}

function startValues({ name, client, sample }: WizardStart): FormValues {
  return new Map([
    [wizardFields.name, [name]],
    [wizardFields.client, [client]],
    [wizardFields.sample, [sample]],
  ]);
}

/** The second page: a question for each field of the form. */
export function linesPage(
  view: WizardView,
  {
    start,
    lines,
    proposal,
  }: { readonly start: WizardStart; readonly lines: readonly WizardLine[]; readonly proposal: ProposedMapping },
  place: RegionPlace,
): Page {
  const text = deskFormsTexts[place.lang];
  const form = shown(view, place);
  const { refused } = proposal;
  return {
    title: text.linesTitle,
    error: isWrong(view),
    body: html`${head(text.linesTitle, view, place)}<p class="lead">${text.linesLead}</p>
${
  refused.length === 0
    ? ''
    : html`<div class="notice warning" role="status"><h2>${text.refusedTitle}</h2>
<p>${text.refusedLead}</p>
<ul>
${refused.map(({ path, never }) => html`<li>${text[never]({ field: path })}</li>\n`)}</ul>
</div>
`
}${opening(view, place)}${hiddenValues(startValues(start))}${lines.flatMap((one) => lineFields(one, place)).map((field) => renderField(field, form))}
<h2>${text.fixedTitle}</h2>
<p>${text.fixedLead}</p>
${fixedFields(lines, place).map((field) => renderField(field, form))}
<button type="submit" name="${regionFields.step}" value="see">${text.see}</button>
</form>`,
  };
}

/** What a sample becomes. */
export interface Tried {
  /** Absent where the sample makes no referral. */
  readonly request?: ReferralRequest;
  readonly noticed: readonly FormError[];
  readonly mistakes: readonly string[];
}

function requestList(request: ReferralRequest, place: RegionPlace): Html {
  const rows = Object.entries(request).flatMap(([section, fields]) =>
    Object.entries(fields as Readonly<Record<string, unknown>>).map(([field, value]) => {
      const to = `${section}.${field === 'benefits' ? 'benefit' : field}`;
      const said = [value].flat().map((one) => codeInWords(to, String(one), place));
      return [targetInWords(to, place), said.join(', ')] as const;
    }),
  );
  return factList(rows);
}

const asked: readonly string[] = Object.values(regionFields);
/** What the third page asks itself, which no hidden field may say a second time. */
const isAsked = (name: string) => asked.includes(name.split('.')[0] ?? '');

/** The third page: what the sample becomes, and the questions of putting it live. */
export function resultPage(view: WizardView, { request, noticed, mistakes }: Tried, place: RegionPlace): Page {
  const text = deskFormsTexts[place.lang];
  const { values, above } = view;
  const along: FormValues = new Map([...values].filter(([name]) => !isAsked(name)));
  const usual: readonly (readonly [string, readonly string[]])[] = [
    [regionFields.when, ['now']],
    [regionFields.till, ['good']],
  ];
  const form = shown({ ...view, values: new Map([...usual, ...values]) }, place);
  const isGood = request !== undefined && mistakes.length === 0;
  const said = noticed.map((one) => formErrorInWords(one, place.lang));
  return {
    title: text.resultTitle,
    error: isWrong(view) || !isGood,
    body: html`${head(text.resultTitle, view, place)}<p class="lead">${isGood ? text.resultGood : text.resultBad}</p>
${
  mistakes.length === 0
    ? ''
    : html`<h2>${text.mistakes}</h2>
<ul>
${mistakes.map((one) => html`<li>${one}</li>\n`)}</ul>
`
}${request === undefined ? '' : requestList(request, place)}${
  said.length === 0
    ? ''
    : html`<h2>${text.noticed}</h2>
<ul>
${said.map((one) => html`<li>${one}</li>\n`)}</ul>
`
}${isGood ? (above ?? '') : ''}${opening(view, place)}${hiddenValues(along)}${isGood ? [...timeFields(place), ...regionBecauseFields(place)].map((field) => renderField(field, form)) : ''}
<div class="buttons">
${isGood ? html`<button type="submit" name="${regionFields.step}" value="live">${text.live}</button>\n` : ''}<button type="submit" name="${regionFields.step}" value="adjust" class="button-secondary">${text.adjust}</button>
</div>
</form>`,
  };
}
