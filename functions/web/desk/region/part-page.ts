import type { PartNow, RegionProposal } from '../../../cases/region-desk.ts';
import { defined } from '../../../domain/defined.ts';
import { regionPartPath, regionPath, takeOverPath } from '../../../domain/desk-paths.ts';
import { providerById, type Region } from '../../../domain/region.ts';
import { type RegionBecause, regionBecauseSchema, regionReasons } from '../../../domain/region-because.ts';
import type { RegionChange } from '../../../domain/region-change.ts';
import { partRules } from '../../../domain/region-part-rules.ts';
import { patternOf } from '../../../domain/region-parts.ts';
import { windDownOf } from '../../../domain/wind-down.ts';
import { line, prose } from '../../form-input.ts';
import { errorSummary, type Field, type FormValues, hiddenValues, renderField, type ShownForm } from '../../forms.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { type FactRow, factList, notice } from '../../links/page.ts';
import { deskListTexts } from '../../texts/desk-list.ts';
import { deskOwnTextTexts } from '../../texts/desk-own-text.ts';
import { dateInWords } from '../../words/dates.ts';
import { said } from '../../words/said.ts';
import { type KindReading, oneDay, type RegionIssue } from './kinds.ts';
import { ownTextHints, ownTextKey, ownTextPreview } from './own-text.ts';
import {
  doesInWords,
  filledWith,
  isEntry,
  isNew,
  isRemoval,
  kindOf,
  mayBeEmptied,
  namesakeOf,
  partLabel,
  partTitle,
  valueInWords,
  valueName,
} from './part-forms.ts';
import type { RegionPlace } from './place.ts';
import { followsPart } from './what-follows.ts';
import { periodInWords } from './when-words.ts';

/** Names of what every page of a change asks and sends along. */
export const regionFields = {
  /** Takes away what the part says. */
  gone: 'gone',
  when: 'when',
  from: 'from',
  till: 'till',
  until: 'until',
  because: 'because',
  becauseText: 'becauseText',
  /** Number of the last change of the part that the page knew. */
  seen: 'seen',
  /** What the pressed button is for. */
  step: 'step',
} as const;

/** What stands beside the questions when a page is shown again. */
export interface PartLeft {
  readonly values?: FormValues;
  readonly issues?: readonly RegionIssue[];
  /** What the change would break. */
  readonly problems?: readonly string[];
  /** Providers whose people stand in its way: from here they are handed over. */
  readonly handOver?: readonly string[];
  readonly message?: string | undefined;
  /** What counts beside the part's own value, by its label. */
  readonly facts?: readonly FactRow[];
  /** Somebody else changed it meanwhile. */
  readonly isMoved?: boolean;
}

/** The two questions why the region is changed. */
export function regionBecauseFields({ text }: RegionPlace): readonly Field[] {
  const options = regionReasons.map((value) => ({ value, label: text.reasons[value] }));
  return [
    { name: regionFields.because, kind: 'radios', label: text.because, options },
    {
      name: regionFields.becauseText,
      kind: 'textarea',
      label: text.becauseText,
      hint: text.hints.because,
      optional: true,
    },
  ];
}

/** Reads them. */
export function readRegionBecause(values: FormValues): KindReading<RegionBecause> {
  const code = regionReasons.find((one) => one === line(values, regionFields.because));
  if (code === undefined) return { ok: false, issues: [{ field: regionFields.because, code: 'reason' }] };
  const given = regionBecauseSchema.safeParse(defined({ code, text: prose(values, regionFields.becauseText) }));
  if (given.success) return { ok: true, value: given.data };
  const isLong = given.error.issues.some((issue) => issue.code === 'too_big');
  return { ok: false, issues: [{ field: regionFields.becauseText, code: isLong ? 'long' : 'reasonText' }] };
}

/** From when and until when a change counts. */
export function timeFields(place: RegionPlace): readonly Field[] {
  const { text } = place;
  const { when, from, till, until } = regionFields;
  return [
    {
      name: when,
      kind: 'radios',
      label: text.when,
      options: [
        { value: 'now', label: text.whenNow },
        { value: 'day', label: text.whenDay, fields: oneDay.fields(from, text.fromDay, place) },
      ],
    },
    {
      name: till,
      kind: 'radios',
      label: text.till,
      options: [
        { value: 'good', label: text.tillGood },
        { value: 'day', label: text.tillDay, fields: oneDay.fields(until, text.untilDay, place) },
      ],
    },
  ];
}

function fieldsOf(part: string, place: RegionPlace, now: PartNow): readonly Field[] {
  const { text } = place;
  const own = isRemoval(part) ? [] : (kindOf(part)?.fields(valueName, partLabel(part, place), place) ?? []);
  const isText = ownTextKey(part) !== undefined;
  const ownText = deskOwnTextTexts[place.lang];
  const gone: Field = {
    name: regionFields.gone,
    kind: 'checkboxes',
    label: isText ? ownText.back : text.gone,
    options: [{ value: 'yes', label: isText ? ownText.backYes : text.goneYes }],
    optional: true,
  };
  const mayGo = mayBeEmptied(part) && !isEntry(part) && now.value !== null;
  return [...own, ...(mayGo ? [gone] : []), ...timeFields(place), ...regionBecauseFields(place)];
}

/** Mistakes above the questions that are of no single one. */
function problemList(
  { problems = [], handOver = [] }: Pick<PartLeft, 'problems' | 'handOver'>,
  place: RegionPlace,
): Html {
  const { text, lang, base, region } = place;
  if (problems.length === 0) return html``;
  const ways = handOver.map((id) => {
    const label = deskListTexts[lang].takeOver({ provider: providerById(region, id)?.name ?? id });
    return html`<p><a href="${base}${takeOverPath(id)}">${label}</a></p>\n`;
  });
  return html`<section class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="refused-title">
<h2 id="refused-title">${text.refused}</h2>
<ul>
${problems.map((problem) => html`<li>${problem}</li>\n`)}</ul>
${ways}</section>
`;
}

/** What every form of a change starts with: mistakes, and where one is. */
export function formHead(
  title: string,
  form: ShownForm,
  { message, ...refused }: Pick<PartLeft, 'problems' | 'handOver' | 'message'>,
  place: RegionPlace,
): Html {
  return html`${errorSummary(form)}${problemList(refused, place)}${notice(message)}
<p class="back"><a href="${place.base}${regionPath}">${place.text.backToRegion}</a></p>
<h1>${title}</h1>
`;
}

/** Mistakes with their words. */
export function shownForm(values: FormValues, issues: readonly RegionIssue[], { lang, text }: RegionPlace): ShownForm {
  return {
    lang,
    values,
    problems: issues.map(({ field, code, names = '' }) => ({ field, text: said(text.problems[code], { names }) })),
  };
}

/** The page on which one part is changed. */
export function partPage(now: PartNow, left: PartLeft, place: RegionPlace): PageContent & { readonly error: boolean } {
  const { base, text } = place;
  const { part, seen } = now;
  const key = ownTextKey(part);
  const { issues = [], problems = [], isMoved = false, facts = [] } = left;
  const does = doesInWords(part, place);
  const title = isRemoval(part) ? text.takeAway({ who: partTitle(part, place) }) : partTitle(part, place);
  const initial = new Map([
    ...filledWith(part, now.value),
    [regionFields.when, ['now']],
    [regionFields.till, ['good']],
  ]) as FormValues;
  const form = shownForm(left.values ?? initial, issues, place);
  const isChanged = !isNew(part);
  const value = valueInWords(part, now.value, place);
  const isClosed = part === 'intakeClosed' && now.value !== null;
  const plan = part === 'intakeClosed' ? windDownOf(place.region) : undefined;
  return {
    title,
    error: issues.length + problems.length > 0,
    body: html`${formHead(title, form, left, place)}${does === undefined ? '' : html`<p class="lead">${does}</p>\n`}${plan === undefined ? '' : html`<p>${text.intakeOfPlan({ date: dateInWords(plan.intakeClosesOn, place.lang) })}</p>\n`}${isMoved ? html`<div class="notice warning" role="status"><p>${text.moved({ value })}</p></div>\n` : ''}${
      isChanged
        ? factList([
            [text.now, value],
            ...facts,
            [text.plans, now.planned.length === 0 ? undefined : planLines(now.planned, place)],
          ])
        : ''
    }${key === undefined ? '' : ownTextHints(key, now.value, place)}
<form method="post" action="${base}${regionPartPath(part)}" class="answer-form" novalidate>
<input type="hidden" name="${regionFields.seen}" value="${seen}">
${fieldsOf(part, place, now).map((field) => renderField(field, form))}
<div class="buttons">
<button type="submit" name="${regionFields.step}" value="check">${text.check}</button>
${isClosed ? html`<button type="submit" name="${regionFields.step}" value="open" class="button-secondary">${text.openAgain}</button>\n` : ''}</div>
</form>`,
  };
}

/** Changes of a part that have yet to begin, one on a line. */
function planLines(planned: readonly RegionChange[], place: RegionPlace): Html {
  return html`${planned.map((change, index) => html`${index === 0 ? '' : html`<br>`}${place.text.planned({ period: periodInWords(change, place), value: valueInWords(change.part, change.value, place) })}`)}`;
}

/** What becomes of plans for the same part when a change is made for good: they would take its place later. */
function plansAhead({ now, change, ends }: Checked, place: RegionPlace): Html {
  const ahead = now.planned.filter(({ from }) => from > change.from);
  if (change.until !== undefined || ahead.length === 0) return html``;
  const { text } = place;
  return html`<h2>${text.plansAhead}</h2>
<p>${ends.length > 0 ? text.plansEnd : text.plansStay}</p>
<p>${planLines(ahead, place)}</p>
`;
}

type Provider = Region['providers'][number];
type Offer = Provider['offers'][number];

/** The mailbox in which people who wait are asked about at once, where a change adds a provider or an offer that has places. */
function asksIn({ part, value }: RegionChange, { region }: RegionPlace): string | undefined {
  switch (patternOf(part)) {
    case 'providers.*': {
      const provider = partRules['providers.*'].value.safeParse(value).data as Provider | undefined;
      return provider?.offers.some(hasPlaces) ? provider.mailbox : undefined;
    }
    case 'providers.*.offers.*': {
      const offer = partRules['providers.*.offers.*'].value.safeParse(value).data as Offer | null | undefined;
      const provider = region.providers.find(({ id }) => id === part.split('.')[1]);
      return offer && hasPlaces(offer) ? provider?.mailbox : undefined;
    }
    default:
      return undefined;
  }
}

const hasPlaces = ({ capacity }: Offer) => capacity.status !== 'full';

/** Whether the change can be taken back later, and until when: who is asked or guided somewhere keeps that provider in the region. */
function undoPart(change: RegionChange, place: RegionPlace): Html {
  const { text } = place;
  const mailbox = asksIn(change, place);
  if (mailbox === undefined) return html`<p>${text.undoable}</p>`;
  return html`<p>${text.asksAtOnce({ mailbox })}</p>
<p>${text.undoableUntil}</p>`;
}

/** A change that may be made; see `RegionProposal`. */
type Checked = Omit<Extract<RegionProposal, { readonly ok: true }>, 'ok'>;

/** What will be different, in words, before it is done. Everything that was typed goes along. */
export function checkPartPage(
  proposal: Checked,
  asked: {
    readonly part: string;
    readonly values: FormValues;
    readonly because: RegionBecause;
    /** What whoever makes it should know, though nothing stands in its way. */
    readonly warning?: string | undefined;
  },
  place: RegionPlace,
): PageContent {
  const { base, text } = place;
  const { now, change } = proposal;
  const { part, values, because, warning } = asked;
  const key = ownTextKey(now.part);
  const namesake = namesakeOf(now.part, change.value, place);
  return {
    title: text.checkTitle,
    body: html`<h1>${text.checkTitle}</h1>
<p class="lead">${text.checkLead}</p>
${namesake === undefined ? '' : html`<div class="notice warning" role="status"><p>${text.namesake({ name: namesake })}</p></div>\n`}${warning === undefined ? '' : html`<div class="notice warning"><p>${warning}</p></div>\n`}${factList(
  [
    [text.what, partTitle(now.part, place, change.value)],
    [text.was, valueInWords(now.part, change.was, place)],
    // Own words are read below as people will read them.
    [
      text.becomes,
      key === undefined || change.value === null ? valueInWords(now.part, change.value, place) : undefined,
    ],
    [text.period, change.from === change.at && change.until === undefined ? text.atOnce : periodInWords(change, place)],
    [text.because, text.reasons[because.code]],
    [text.becauseText, because.text],
  ],
)}
${key === undefined ? '' : ownTextPreview(key, change.value, place)}${followsPart(change, { from: change.was, to: change.value }, place)}${plansAhead(proposal, place)}${undoPart(change, place)}
<form method="post" action="${base}${regionPartPath(part)}">
${hiddenValues(values, regionFields.step)}<div class="buttons">
<button type="submit" name="${regionFields.step}" value="do">${text.save}</button>
<button type="submit" name="${regionFields.step}" value="change" class="button-secondary">${text.again}</button>
</div>
</form>`,
  };
}
