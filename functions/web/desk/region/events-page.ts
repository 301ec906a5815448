import type { StandingView } from '../../../cases/events-desk.ts';
import { casePath, eventsPath, regionPath, subscriberPath } from '../../../domain/desk-paths.ts';
import { caseSystemSchema } from '../../../domain/events/case-system.ts';
import type { EventAct, EventWish } from '../../../domain/events/event-act.ts';
import type { Subscriber } from '../../../domain/events/subscribers.ts';
import type { ToldEvent } from '../../../domain/events/told-event.ts';
import type { Standing } from '../../../domain/events/trouble.ts';
import type { ShownSecret } from '../../../ports/event-store.ts';
import { errorSummary, type Field, renderField, type ShownForm } from '../../forms.ts';
import type { PageContent } from '../../frame.ts';
import { type Html, html } from '../../html.ts';
import { factList, notice } from '../../links/page.ts';
import type { PageContext } from '../../page-context.ts';
import { deskEventsTexts } from '../../texts/desk-events.ts';
import { deskRegionTexts } from '../../texts/desk-region.ts';
import { momentInWords } from '../../words/dates.ts';
import { adviceFor, faultInWords, standingInWords, subscriberInWords, whyInWords } from '../../words/event-standing.ts';
import { textOf } from '../../words/said.ts';

/** Names of what the forms send. */
export const eventFields = { wish: 'wish', seen: 'seen', step: 'step' } as const;

/** As many lines as somebody reads. */
const mostLines = 20;

/** What is set up of a case system; undefined of others, and where it does not say what it should. */
function systemOf(subscriber: Subscriber) {
  return subscriber.kind === 'zgw' ? caseSystemSchema.safeParse(subscriber.system).data : undefined;
}

function facts(one: Standing, context: PageContext): Html {
  const { lang } = context;
  const text = deskEventsTexts[lang];
  const { subscriber, state, dead } = one;
  const system = systemOf(subscriber);
  return factList([
    [text.kind, text.kinds[subscriber.kind]],
    [text.address, subscriber.kind === 'webhook' ? subscriber.url : system?.zaken],
    [text.clientId, system?.clientId],
    [text.standing, standingInWords(one, lang)],
    [text.why, whyInWords(one, text)],
    [text.advice, adviceFor(one, text)],
    [text.delivered, state.deliveredAt === undefined ? undefined : momentInWords(state.deliveredAt, lang)],
    [text.givenUp, dead.length === 0 ? undefined : text.count({ count: dead.length })],
  ]);
}

/** Everybody who is told what happens to referrals, and how it goes with each. */
export function eventsPage(all: readonly Standing[], context: PageContext): PageContent {
  const { base, lang } = context;
  const text = deskEventsTexts[lang];
  const one = (standing: Standing, index: number) => {
    const { subscriber } = standing;
    const name = subscriberInWords(subscriber, text);
    return html`<section class="panel" aria-labelledby="system-${index}">
<h2 id="system-${index}">${name}</h2>
${facts(standing, context)}
<p><a href="${base}${subscriberPath(subscriber.id)}" aria-label="${text.openOf({ name })}">${text.open}</a></p>
</section>
`;
  };
  return {
    title: text.title,
    body: html`<p class="back"><a href="${base}${regionPath}">${deskRegionTexts[lang].backToRegion}</a></p>
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.how}</p>
${all.length === 0 ? html`<p>${text.none}</p>\n` : all.map(one)}`,
  };
}

function deadPart(dead: readonly ToldEvent[], { base, lang }: PageContext): Html {
  if (dead.length === 0) return html``;
  const text = deskEventsTexts[lang];
  const left = dead.length - mostLines;
  const one = (event: ToldEvent) => {
    const { referralId, sequence, at } = event;
    const what = text.dead({ n: String(sequence), at: momentInWords(at, lang) });
    return html`<li><a href="${base}${casePath(referralId)}">${referralId}</a>: ${what} ${faultInWords(event, text)}</li>\n`;
  };
  return html`<h2>${text.deadTitle}</h2>
<p>${text.deadLead}</p>
<ul>
${dead.slice(0, mostLines).map(one)}</ul>
${left > 0 ? html`<p>${text.more({ count: left })}</p>\n` : ''}`;
}

function actsPart(acts: readonly EventAct[], lang: PageContext['lang']): Html {
  if (acts.length === 0) return html``;
  const text = deskEventsTexts[lang];
  const one = ({ at, by, what, count }: EventAct) => {
    const said = { at: momentInWords(at, lang), what: textOf(text.acts, what) ?? what, account: by };
    return html`<li>${count === 0 ? text.act(said) : text.actOf({ ...said, count })}</li>\n`;
  };
  return html`<h2>${text.actsTitle}</h2>
<ul>
${acts.slice(0, mostLines).map(one)}</ul>
`;
}

/** What stands beside the choice when the page is shown again. */
export interface EventsLeft {
  readonly message?: string | undefined;
  /** Nothing was chosen. */
  readonly isMissing?: boolean;
}

/** One of those who are told: how it goes, what was given up, and what can be done. */
export function subscriberPage(view: StandingView, left: EventsLeft, context: PageContext): PageContent {
  const { base, lang } = context;
  const text = deskEventsTexts[lang];
  const { subscriber, dead, wishes, acts } = view;
  const name = subscriberInWords(subscriber, text);
  const form: ShownForm = {
    lang,
    values: new Map(),
    problems: left.isMissing ? [{ field: eventFields.wish, text: text.choose }] : [],
  };
  const wish: Field = {
    name: eventFields.wish,
    kind: 'radios',
    label: text.doTitle,
    options: wishes.map((value) => ({ value, label: text.wishes[value] })),
  };
  const ask = html`<form method="post" action="${base}${subscriberPath(subscriber.id)}" class="answer-form" novalidate>
${renderField(wish, form)}
<button type="submit" name="${eventFields.step}" value="check">${text.send}</button>
</form>
`;
  return {
    title: name,
    body: html`${errorSummary(form)}${notice(left.message)}
<p class="back"><a href="${base}${eventsPath}">${text.back}</a></p>
<h1>${name}</h1>
${facts(view, context)}
${deadPart(dead, context)}${wishes.length === 0 ? html`<p>${text.nothing}</p>\n` : ask}${actsPart(acts, lang)}`,
  };
}

/**
 * What a choice means, before it is done.
 *
 * @param above for whoever must first prove once more who they are
 */
export function checkEventsPage(
  { subscriber, dead, seen }: StandingView,
  { wish, above }: { readonly wish: EventWish; readonly above?: Html },
  context: PageContext,
): PageContent {
  const { base, lang } = context;
  const text = deskEventsTexts[lang];
  const path = `${base}${subscriberPath(subscriber.id)}`;
  const count = wish === 'secret' || dead.length === 0 ? undefined : text.count({ count: dead.length });
  return {
    title: text.wishes[wish],
    body: html`<p class="back"><a href="${base}${eventsPath}">${text.back}</a></p>
<h1>${text.wishes[wish]}</h1>
${factList([
  [text.kinds[subscriber.kind], subscriberInWords(subscriber, text)],
  [text.givenUp, count],
])}
<p class="lead">${text.means[wish]}</p>
${above ?? ''}<form method="post" action="${path}" class="answer-form" novalidate>
<input type="hidden" name="${eventFields.wish}" value="${wish}">
<input type="hidden" name="${eventFields.seen}" value="${seen}">
<button type="submit" name="${eventFields.step}" value="do">${text.do}</button>
</form>
<p><a href="${path}">${text.dont}</a></p>`,
  };
}

/** The secrets of one of those who are told: in the answer to a post, and nowhere afterwards. */
export function secretPage(
  { subscriber }: Pick<Standing, 'subscriber'>,
  secrets: readonly ShownSecret[],
  context: PageContext,
): PageContent {
  const { base, lang } = context;
  const text = deskEventsTexts[lang];
  const system = systemOf(subscriber);
  const labelOf = ({ version }: ShownSecret, index: number) => {
    if (version === undefined) return index === 0 ? text.newest : text.former;
    return version === system?.keyVersion ? text.inUse({ version }) : text.version({ version });
  };
  return {
    title: text.secretTitle,
    body: html`<p class="back"><a href="${base}${eventsPath}">${text.back}</a></p>
<h1>${text.secretTitle}</h1>
<p class="lead">${text.secretLead({ name: subscriberInWords(subscriber, text) })}</p>
<p>${subscriber.kind === 'zgw' ? text.secretZgw : text.secretWebhook}</p>
${secrets.length > 1 && subscriber.kind === 'webhook' ? html`<p>${text.secretTwo}</p>\n` : ''}${factList([
  [text.clientId, system?.clientId],
  ...secrets.map((one, index) => [labelOf(one, index), html`<code>${one.secret}</code>`] as const),
])}
${notice(text.secretLeave)}`,
  };
}
