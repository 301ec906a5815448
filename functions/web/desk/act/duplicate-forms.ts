import type { ActView, OtherCase } from '../../../cases/act-desk.ts';
import type { MergeAnswer } from '../../../cases/act-duplicate.ts';
import { localDate } from '../../../domain/calendar.ts';
import { actPath, casePath } from '../../../domain/desk-paths.ts';
import { sharesMailbox } from '../../../domain/email-address.ts';
import { mayEndAsDuplicate } from '../../../domain/journey/duplicates.ts';
import { fullName, type Parties } from '../../../domain/party.ts';
import { line } from '../../form-input.ts';
import type { FormValues, Option } from '../../forms.ts';
import { type Html, html } from '../../html.ts';
import { referrerInWords } from '../../links/disclosure.ts';
import type { PageContext } from '../../page-context.ts';
import { deskDoubleTexts } from '../../texts/desk-double.ts';
import { sectionTexts } from '../../texts/section.ts';
import { stageTexts } from '../../texts/stage.ts';
import { birthDateInWords, dateInWords } from '../../words/dates.ts';
import { doorName } from '../../words/terms.ts';
import type { ActForm, ActReading } from './act-form.ts';
import { readSeenCase, seenCase } from './seen-case.ts';

/** What is compared of each of two referrals, as the coordinator may see it. */
function comparedRows({ referral, parties }: OtherCase, context: PageContext): readonly (string | Html)[] {
  const { lang, region, base } = context;
  const text = deskDoubleTexts[lang];
  const { candidate, referrer } = parties;
  const { id, createdAt, waitingSince, stage, door, provider } = referral;
  const day = (at: string | undefined) => (at === undefined ? text.none : dateInWords(localDate(at), lang));
  return [
    html`<a href="${base}${casePath(id)}">${id}</a>`,
    candidate === undefined ? text.none : fullName(candidate),
    candidate === undefined ? text.none : birthDateInWords(candidate.birthDate, lang),
    candidate?.email ?? text.none,
    candidate?.phone ?? text.none,
    day(createdAt),
    stageTexts[lang][stage],
    day(waitingSince),
    door === undefined ? text.none : doorName(door, region, lang),
    referrer === undefined ? text.self : referrerInWords(referrer, lang),
    provider === undefined ? text.none : (region.providers.find((one) => one.id === provider)?.name ?? provider),
  ];
}

/** Both referrals beside each other; a phone shows them row by row. */
function comparison(view: ActView, context: PageContext): Html {
  const { lang } = context;
  const text = deskDoubleTexts[lang];
  if (view.other === undefined) return html`<p class="notice">${text.gone}</p>`;
  const own = comparedRows({ referral: view.from.referral, parties: view.parties }, context);
  const others = comparedRows(view.other, context);
  const { person, birthDate, email, phone } = sectionTexts[lang];
  const labels = [
    text.number,
    person,
    birthDate,
    email,
    phone,
    text.receivedOn,
    text.stage,
    text.waitingSince,
    text.door,
    text.referrer,
    text.provider,
  ];
  return html`<table class="stacked wide">
<caption>${text.caption}</caption>
<thead><tr><th scope="col">${text.what}</th><th scope="col">${text.own}</th><th scope="col">${text.other}</th></tr></thead>
<tbody>
${labels.map((label, at) => html`<tr><th scope="row">${label}</th><td data-label="${text.own}">${own[at]}</td><td data-label="${text.other}">${others[at]}</td></tr>\n`)}</tbody>
</table>`;
}

function linkTo(name: 'dismiss-duplicate' | 'merge-duplicate', view: ActView, { lang, base }: PageContext): Html {
  return html`<p><a href="${base}${actPath(view.from.referral.id, name)}">${deskDoubleTexts[lang].instead[name]}</a></p>`;
}

/** The two are about two people. */
export const dismissForm: ActForm<undefined> = {
  shows: ['person', 'contact'],
  facts: (view, context) => html`${comparison(view, context)}\n${linkTo('merge-duplicate', view, context)}`,
  fields: () => [],
  read: () => ({ ok: true, answer: undefined }),
};

const otherField = 'other';

/** Another referral may be about the same person. */
export const markForm: ActForm<{ readonly other: string }> = {
  fields: ({ from }, { lang }) => {
    const { label, hint } = deskDoubleTexts[lang].mark;
    const apart = from.referral.notDuplicateOf?.at(-1);
    return [{ name: otherField, kind: 'text', label, hint, ...(apart === undefined ? {} : { filled: apart }) }];
  },
  read: (values) => {
    const other = line(values, otherField);
    return other === undefined
      ? { ok: false, issues: [{ field: otherField, code: 'unknown-referral' }] }
      : { ok: true, answer: { other } };
  },
};

const keepField = 'keep';
/** The choice that one goes on, where the other may end. */
function keepOption(kept: OtherCase, ended: OtherCase, other: OtherCase, context: PageContext): readonly Option[] {
  if (!mayEndAsDuplicate(ended.referral)) return [];
  return [
    {
      // The page showed this state of the other referral: if it moved since, nothing is done.
      value: seenCase({ reference: kept.referral.id, seen: other.referral.revision }),
      label: deskDoubleTexts[context.lang].keep({ kept: kept.referral.id, ended: ended.referral.id }),
    },
  ];
}

function keepOptions({ from, parties, other }: ActView, context: PageContext): readonly Option[] {
  if (other === undefined) return [];
  const own = { referral: from.referral, parties };
  return [...keepOption(own, other, other, context), ...keepOption(other, own, other, context)];
}

function readMerge(values: FormValues): ActReading<MergeAnswer> {
  const chosen = readSeenCase(line(values, keepField) ?? '');
  if (chosen === undefined) return { ok: false, issues: [{ field: keepField, code: 'choice' }] };
  const { reference: kept, seen: otherSeen } = chosen;
  return { ok: true, answer: { kept, otherSeen } };
}

/** What differs between the two of what a sender typed: it may be of another person, and nobody has proved that it is not. */
function differing(one: Parties, other: Parties): readonly ('email' | 'phone' | 'sender')[] {
  // What neither has is no difference, such as the sender of two people who referred themselves.
  const differ = (a: string | undefined, b: string | undefined, isSame: boolean) =>
    (a !== undefined || b !== undefined) && !isSame;
  const [candidate, twin] = [one.candidate, other.candidate];
  const [sender, second] = [one.referrer?.email, other.referrer?.email];
  const parts = {
    email: differ(candidate?.email, twin?.email, sharesMailbox(candidate?.email, twin?.email)),
    phone: differ(candidate?.phone, twin?.phone, candidate?.phone === twin?.phone),
    sender: differ(sender, second, sharesMailbox(sender, second)),
  };
  return (['email', 'phone', 'sender'] as const).filter((part) => parts[part]);
}

/** What the coordinator must know before one of the two goes on: what differs, and what each party reads. */
function beforeMerging({ parties, other }: ActView, { lang }: PageContext): Html {
  if (other === undefined) return html``;
  const { differs, reads } = deskDoubleTexts[lang];
  const found = differing(parties, other.parties);
  const warning =
    found.length === 0
      ? ''
      : html`<div class="notice"><p>${differs.lead}</p>
<ul>
${found.map((part) => html`<li>${differs[part]}</li>\n`)}</ul>
<p>${differs.first}</p></div>
`;
  const isSame = sharesMailbox(parties.candidate?.email, other.parties.candidate?.email);
  const told = isSame ? [reads.same] : [reads.kept, reads.ended];
  return html`${warning}<h2>${reads.title}</h2>
<ul>
${[...told, reads.others].map((line) => html`<li>${line}</li>\n`)}</ul>
<p>${reads.silence}</p>
`;
}

/** In both a provider works with the person already. */
function canNeitherEnd(view: ActView, context: PageContext): boolean {
  return view.other !== undefined && keepOptions(view, context).length === 0;
}

/** The two are about one person: which goes on. */
export const mergeForm: ActForm<MergeAnswer> = {
  shows: ['person', 'contact'],
  facts: (view, context) => {
    const stuck = canNeitherEnd(view, context)
      ? html`<p class="notice">${deskDoubleTexts[context.lang].bothRun}</p>\n`
      : '';
    const before = canNeitherEnd(view, context) ? '' : beforeMerging(view, context);
    return html`${comparison(view, context)}\n${stuck}${linkTo('dismiss-duplicate', view, context)}\n${before}`;
  },
  isBlocked: canNeitherEnd,
  fields: (view, context) => {
    const options = keepOptions(view, context);
    const { keepLabel, keepHint } = deskDoubleTexts[context.lang];
    return options.length === 0 ? [] : [{ name: keepField, kind: 'radios', label: keepLabel, hint: keepHint, options }];
  },
  read: readMerge,
};
