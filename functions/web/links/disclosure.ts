import type { Disclosure } from '../../cases/disclosure-contracts.ts';
import type { BareCase } from '../../cases/link-contracts.ts';
import type { TaskView } from '../../cases/task-contracts.ts';
import { addDays, ageOn } from '../../domain/calendar.ts';
import type { Language, Role } from '../../domain/codes.ts';
import { hiddenContact } from '../../domain/contact-in-text.ts';
import { type GrantUse, type HoursPassed, hoursGranted } from '../../domain/grant.ts';
import { deskOf } from '../../domain/organisation.ts';
import type { Note } from '../../domain/party.ts';
import { goesOnOn } from '../../domain/pause.ts';
import type { PlainDate } from '../../domain/referral.ts';
import { providerById, type Region } from '../../domain/region.ts';
import { kindInTaskId, taskRules } from '../../domain/tasks/rules.ts';
import type { Spell, Trajectory } from '../../domain/trajectory.ts';
import { type Html, html } from '../html.ts';
import { municipalityName } from '../mails/words.ts';
import type { Locale } from '../page-context.ts';
import { languageTexts } from '../texts/language.ts';
import { linkTexts } from '../texts/link.ts';
import { sectionTexts } from '../texts/section.ts';
import { termTexts } from '../texts/term.ts';
import { organisationName, whoInCase, whoInWords } from '../who.ts';
import { birthDateInWords, dateInWords } from '../words/dates.ts';
import { doorReasonInWords } from '../words/doors.ts';
import { numberIn } from '../words/numbers.ts';
import { type FactRow, phone } from './page.ts';

// Rows of what a page discloses. What the ladder (I6) withholds is absent from the disclosure, and so has no row.

const mailLink = (address: string): Html => html`<a href="mailto:${address}">${address}</a>`;
const phoneOf = (number: string | undefined): Html | undefined => (number === undefined ? undefined : phone(number));
const mailOf = (address: string | undefined): Html | undefined =>
  address === undefined ? undefined : mailLink(address);

function wordList(items: readonly string[]): string | Html | undefined {
  if (items.length < 2) return items[0];
  return html`<ul>
${items.map((item) => html`<li>${item}</li>\n`)}</ul>`;
}

/** Name, and birth date with the age on the day of receipt, which is the age that the rules used. */
export function personRows({ person, referred }: Disclosure, receivedOn: string, lang: Language): readonly FactRow[] {
  const text = sectionTexts[lang];
  if (person === undefined) return [[text.person, referred]];
  const age = ageOn(person.birthDate, receivedOn);
  return [
    [text.person, person.name],
    [text.birthDate, text.age({ date: birthDateInWords(person.birthDate, lang), years: age })],
  ];
}

/** A text with words where something was left out of it for this reader. */
function withWordsFor(text: string, lang: Language, later?: true): string {
  const { contactHidden, contactUntilTaken } = sectionTexts[lang];
  return text.replaceAll(hiddenContact, later ? contactUntilTaken : contactHidden);
}

/** What the candidate wants, and why this trajectory fits them. */
export function groundsRows({ grounds, contactLater }: Disclosure, lang: Language): readonly FactRow[] {
  if (grounds === undefined) return [];
  const text = sectionTexts[lang];
  const said = (words: string | undefined) => words && withWordsFor(words, lang, contactLater);
  const registered = grounds.registeredJobSeeker;
  return [
    [text.reasons, wordList(grounds.reasons.map((reason) => doorReasonInWords(reason, lang)))],
    [text.benefits, grounds.benefits.map((benefit) => termTexts[lang].benefits[benefit]).join(', ')],
    [text.registered, registered === undefined ? undefined : registered ? text.yes : text.no],
    [text.language, grounds.language === undefined ? undefined : languageTexts[grounds.language].name],
    [text.careProvider, grounds.careProvider],
    [text.goal, said(grounds.goal)],
    [text.motivated, grounds.motivated === undefined ? undefined : termTexts[lang].motivated[grounds.motivated]],
    [text.availability, said(grounds.availability)],
    [text.remarks, said(grounds.remarks)],
  ];
}

function representativeInWords({ contact }: Disclosure): Html | undefined {
  const representative = contact?.representative;
  if (representative === undefined) return undefined;
  const { name, relation, phone: number, email } = representative;
  return html`${name} (${relation})${number === undefined ? '' : html`, ${phone(number)}`}${email === undefined ? '' : html`, ${mailLink(email)}`}`;
}

/** How to reach the candidate. */
export function contactRows(disclosure: Disclosure, lang: Language): readonly FactRow[] {
  const { contact, person } = disclosure;
  if (contact === undefined) return [];
  const text = sectionTexts[lang];
  return [
    [text.name, person?.name],
    [text.phone, phoneOf(contact.phone)],
    [text.email, mailOf(contact.email)],
    [text.preferred, termTexts[lang].contact[contact.preferredContact]],
    [text.language, contact.language === undefined ? undefined : languageTexts[contact.language].name],
    [text.representative, representativeInWords(disclosure)],
  ];
}

/** Who referred: name, organisation and profession, as far as known. */
export function referrerInWords(referrer: NonNullable<Disclosure['referrer']>, lang: Language): string {
  const { name, organisation, profession } = referrer;
  const parts = [name, organisation, profession === undefined ? undefined : termTexts[lang].professions[profession]];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Who decided in the name of the team, and who only asked something. */
export function decidedByRows({ decidedBy = [] }: Disclosure, lang: Language): readonly FactRow[] {
  const text = sectionTexts[lang];
  const named = (those: typeof decidedBy) =>
    wordList(those.map(({ name, on }) => text.decidedOn({ name, date: dateInWords(on, lang) })));
  return [
    [text.decidedBy, named(decidedBy.filter(({ asked }) => asked !== true))],
    [text.askedBy, named(decidedBy.filter(({ asked }) => asked === true))],
  ];
}

/** Who referred, in one row, and who else takes part in the case. */
export function involvedRows(
  { referrer, involved = [] }: Disclosure,
  bare: BareCase,
  context: Locale,
): readonly FactRow[] {
  const { lang } = context;
  const text = sectionTexts[lang];
  return [
    [text.referredBy, referrer === undefined ? undefined : referrerInWords(referrer, lang)],
    [text.involved, involved.map((role) => whoInCase(role, bare, context)).join(', ')],
  ];
}

/** How to reach the referrer, if the ladder shows that. */
export function referrerRows({ referrer }: Disclosure, lang: Language): readonly FactRow[] {
  if (referrer?.email === undefined && referrer?.phone === undefined) return [];
  const text = sectionTexts[lang];
  return [
    [text.name, referrer.name],
    [text.organisation, referrer.organisation],
    [text.phone, phoneOf(referrer.phone)],
    [text.email, mailOf(referrer.email)],
  ];
}

export function jobCoachRows({ jobCoach, away }: Disclosure, lang: Language): readonly FactRow[] {
  if (jobCoach === undefined) return [];
  const text = sectionTexts[lang];
  return [
    [text.name, jobCoach.name],
    [text.phone, phoneOf(jobCoach.phone)],
    [text.email, mailLink(jobCoach.email)],
    [text.awayUntil, dayOf(away?.jobCoach, lang)],
  ];
}

function dayOf(date: PlainDate | undefined, lang: Language): string | undefined {
  return date === undefined ? undefined : dateInWords(date, lang);
}

function deskInWords(region: Region, organisation: string): Html | undefined {
  const desk = deskOf(region, organisation);
  if (desk === undefined) return undefined;
  return html`${desk.phone === undefined ? '' : html`${phone(desk.phone)}, `}${mailLink(desk.mailbox)}`;
}

/** How to reach the people who must decide: the work coach who was asked, and their team. */
export function deciderRows({ decider, away }: Disclosure, { lang, region }: Locale): readonly FactRow[] {
  if (decider === undefined) return [];
  const text = sectionTexts[lang];
  const desk = deskOf(region, decider.organisation);
  return [
    [text.organisation, organisationName(decider.organisation, { lang, region })],
    [text.workCoach, mailOf(decider.email)],
    [text.awayUntil, decider.email === undefined ? undefined : dayOf(away?.approver, lang)],
    [text.phone, phoneOf(desk?.phone)],
    [text.teamMailbox, mailOf(desk?.mailbox)],
  ];
}

/** How to reach the providers that the coordinator has to phone, each by its name. */
export function providerRows({ toPhone = [] }: Disclosure, region: Region): readonly FactRow[] {
  return toPhone.map((id): FactRow => [providerById(region, id)?.name ?? id, deskInWords(region, id)]);
}

/** What each provider that was asked answered, or that it gave no answer. */
export function offeredRows({ offered = [] }: Disclosure, lang: Language, region: Region): readonly FactRow[] {
  return offered.map(
    ({ provider, answer }): FactRow => [
      providerById(region, provider)?.name ?? provider,
      answer === 'silent' ? sectionTexts[lang].noAnswer : termTexts[lang].offerDeclineReasons[answer],
    ],
  );
}

/** What a note is, and whose where it explains something: below the words of a candidate it would pass for theirs. */
function noteLabel({ kind, taskId, forCoordinator, provider }: Note, context: Locale): string {
  const text = sectionTexts[context.lang];
  if (kind !== 'explanation') return text[kind];
  const of = (role: Role) => text.explanationOf({ who: whoInWords(role, provider, context) });
  if (forCoordinator === true) return of('candidate');
  const task = kindInTaskId(taskId);
  const { decides = false, offers = false, seeksPlace = false } = task === undefined ? {} : taskRules[task];
  if (decides) return text.explanationOfDecider;
  if (offers) return of('provider');
  return seeksPlace ? of('coordinator') : text.explanation;
}

/** Question, answer and explanations that belong to the task. */
export function noteRows({ notes }: Disclosure, context: Locale): readonly FactRow[] {
  const { lang } = context;
  return notes.map(
    (note): FactRow => [noteLabel(note, context), html`<span class="quote">${withWordsFor(note.text, lang)}</span>`],
  );
}

/** A job, study or other result in words, with its dates. */
export function spellInWords(spell: Omit<Spell, 'id' | 'hoursPerWeek'>, { lang, region }: Locale): string {
  const { result, resultUntil, where, educationKinds } = sectionTexts[lang];
  const { spellKinds } = termTexts[lang];
  const what = spell.education === undefined ? spellKinds[spell.kind] : educationKinds[spell.education];
  const place = spell.municipality === undefined ? undefined : municipalityName(region, spell.municipality, lang);
  const begun = {
    what: place === undefined ? what : where({ what, place }),
    from: dateInWords(spell.startedOn, lang),
  };
  return spell.endedOn === undefined
    ? result(begun)
    : resultUntil({ ...begun, until: dateInWords(spell.endedOn, lang) });
}

/** How much was used of what was granted, or only how much was used where nothing was. */
export function usedInWords(used: number, granted: number | undefined, lang: Language): string {
  const words = numberIn(lang, used);
  if (granted === undefined) return words;
  return sectionTexts[lang].hoursOf({ used: words, planned: numberIn(lang, granted) });
}

/** What hours come to that pass the grant, and what was granted. */
export function hoursPassedInWords({ total, granted }: HoursPassed, lang: Language): string {
  return linkTexts[lang].hoursPassed({ total: numberIn(lang, total), granted: numberIn(lang, granted) });
}

/** Months gone by of those granted, and which ends first, where that can be said. */
function monthRows({ months, first }: GrantUse = {}, lang: Language): readonly FactRow[] {
  const text = sectionTexts[lang];
  const ends =
    first && text.firstOf({ of: first.of === 'hours' ? 'hours' : 'other', date: dateInWords(first.on, lang) });
  return [
    [text.months, months && usedInWords(months.used, months.granted, lang)],
    [text.firstEnds, ends],
  ];
}

/** More guidance, as it was asked for, with what was used so far: what whoever decides needs, and nothing of how it goes. */
export function extensionRows(
  { extension, use = {} }: Pick<TaskView, 'extension' | 'use'>,
  lang: Language,
): readonly FactRow[] {
  if (extension === undefined) return [];
  const text = sectionTexts[lang];
  const { hours, until, reason, endsOn } = extension;
  const used = use.hours;
  return [
    [text.askedHours, hours === undefined ? undefined : numberIn(lang, hours)],
    [text.askedUntil, until === undefined ? undefined : dateInWords(until, lang)],
    [text.askedWhy, termTexts[lang].extensionReasons[reason]],
    [text.hours, used && usedInWords(used.used, used.granted, lang)],
    ...monthRows(use, lang),
    [text.plannedEnd, dateInWords(endsOn, lang)],
  ];
}

/** What a candidate said of who guides them now, and when. */
export function objectionRows({ objection }: Pick<TaskView, 'objection'>, lang: Language): readonly FactRow[] {
  if (objection === undefined) return [];
  const text = sectionTexts[lang];
  return [
    [text.objectionWhy, termTexts[lang].objectionReasons[objection.reason]],
    [text.objectionOn, dateInWords(objection.on, lang)],
  ];
}

/** Pauses with their days and reasons; those that were taken back were none. */
export function pausesInWords({ pauses = [] }: Pick<Trajectory, 'pauses'>, lang: Language): string | undefined {
  const words = pauses.flatMap(({ reason, from, ...pause }) => {
    const until = addDays(goesOnOn(pause), -1);
    const days = { from: dateInWords(from, lang), until: dateInWords(until, lang) };
    return until < from ? [] : [sectionTexts[lang].pause({ ...days, why: termTexts[lang].pauseReasons[reason] })];
  });
  return words.length === 0 ? undefined : words.join(' ');
}

/** When the job coach could not reach the candidate, and what they tried. */
export function contactLossesInWords(
  { contactLosses = [] }: Pick<Trajectory, 'contactLosses'>,
  lang: Language,
): string | undefined {
  const { noContactSince, noContactUntil, contactWays } = sectionTexts[lang];
  const words = contactLosses.map(({ since, tried: ways, againOn }) => {
    const tried = ways.map((way) => contactWays[way]).join(', ');
    const date = dateInWords(since, lang);
    return againOn === undefined
      ? noContactSince({ date, tried })
      : noContactUntil({ from: date, until: dateInWords(againOn, lang), tried });
  });
  return words.length === 0 ? undefined : words.join('. ');
}

/** Names of employers and schools, each with what it is the name of. */
function workplaceWords({ workplaces = [], spells }: Trajectory, locale: Locale): readonly string[] {
  return workplaces.flatMap(({ spell, name }) => {
    const known = spells.find(({ id }) => id === spell);
    return known === undefined ? [] : sectionTexts[locale.lang].workplace({ what: spellInWords(known, locale), name });
  });
}

/** Plan and results so far. */
export function trajectoryRows(
  { trajectory }: Disclosure,
  lang: Language,
  region: Region,
  use?: GrantUse,
): readonly FactRow[] {
  if (trajectory === undefined) return [];
  const text = sectionTexts[lang];
  const [first, ...more] = trajectory.spells.map((spell) => spellInWords(spell, { lang, region }));
  const results = [first, ...more].map((result) => html`<li>${result}</li>\n`);
  return [
    [text.provider, providerById(region, trajectory.provider)?.name ?? trajectory.provider],
    // The day on which it was held, which need not be the planned one.
    [text.startsOn, dateInWords(trajectory.firstTalkOn ?? trajectory.startsOn, lang)],
    [text.firstTalkOn, trajectory.firstTalkOn === undefined ? undefined : dateInWords(trajectory.firstTalkOn, lang)],
    [text.plannedEnd, dateInWords(trajectory.plannedEnd, lang)],
    [text.pauses, pausesInWords(trajectory, lang)],
    [text.hours, usedInWords(trajectory.hoursUsed, hoursGranted(trajectory), lang)],
    ...monthRows(use, lang),
    [text.results, more.length === 0 ? first : html`<ul>\n${results}</ul>`],
    [text.workplaces, wordList(workplaceWords(trajectory, { lang, region }))],
    [text.noContact, contactLossesInWords(trajectory, lang)],
  ];
}

/** The match receipt in plain words: who was chosen, who was not, and why (UAVG 40). */
export function receiptRows({ receipt }: Disclosure, lang: Language, region: Region): readonly FactRow[] {
  if (receipt === undefined) return [];
  const text = sectionTexts[lang];
  const line = ({ provider, reasons }: NonNullable<typeof receipt.chosen>) => {
    const name = providerById(region, provider)?.name ?? provider;
    return `${name}: ${reasons.map((reason) => reason.text[lang]).join(' ')}`;
  };
  const skipped = receipt.skipped.map((one) => html`<li>${line(one)}</li>\n`);
  return [
    [text.chosen, receipt.chosen && line(receipt.chosen)],
    [text.skipped, skipped.length === 0 ? undefined : html`<ul>\n${skipped}</ul>`],
  ];
}
