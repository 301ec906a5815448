import { html } from 'hono/html';
import type { Disclosure } from '../../cases/contracts.ts';
import type { Language } from '../../domain/codes.ts';
import { providerById, type Region, type Words } from '../../domain/region.ts';
import type { Spell, Trajectory } from '../../domain/trajectory.ts';
import { type Html, phoneLink } from '../frame.ts';
import { sectionTexts } from '../texts/links-sections.ts';
import { terms } from '../texts/terms.ts';
import { birthDateInWords, dateInWords } from '../texts/terms-dates.ts';
import { type FactRow, factList, type PagePlace } from './page.ts';

const mailLink = (address: string): Html => html`<a href="mailto:${address}">${address}</a>`;
const phone = (number: string | undefined): Html | undefined => (number === undefined ? undefined : phoneLink(number));
const mail = (address: string | undefined): Html | undefined => (address === undefined ? undefined : mailLink(address));

function section(title: string, rows: readonly FactRow[]): Html {
  return html`<h2>${title}</h2>\n${factList(rows)}\n`;
}

function wordList(items: readonly Words[], lang: Language): Html | undefined {
  if (items.length === 0) return undefined;
  return html`<ul>
${items.map((item) => html`<li>${item[lang]}</li>\n`)}</ul>`;
}

function personSection({ person }: Disclosure, lang: Language): Html {
  if (person === undefined) return html``;
  const text = sectionTexts[lang];
  return section(text.person, [
    [text.name, person.name],
    [text.birthDate, birthDateInWords(person.birthDate, lang)],
  ]);
}

function groundsSection({ grounds }: Disclosure, lang: Language): Html {
  if (grounds === undefined) return html``;
  const text = sectionTexts[lang];
  const registered = grounds.registeredJobSeeker;
  return section(text.grounds, [
    [text.reasons, wordList(grounds.reasons, lang)],
    [text.benefits, grounds.benefits.map((benefit) => terms[lang].benefits[benefit]).join(', ')],
    [text.registered, registered === undefined ? undefined : registered ? text.yes : text.no],
    [text.careProvider, grounds.careProvider],
    [text.goal, grounds.goal],
    [text.motivated, grounds.motivated === undefined ? undefined : terms[lang].motivated[grounds.motivated]],
    [text.availability, grounds.availability],
    [text.remarks, grounds.remarks],
  ]);
}

/** Contact data of the candidate: present only where the ladder (I6) has come that far. */
export function contactSection(
  { contact }: Disclosure,
  lang: Language,
  { title, name }: { readonly title?: string; readonly name?: string | undefined } = {},
): Html {
  if (contact === undefined) return html``;
  const text = sectionTexts[lang];
  const { representative } = contact;
  return section(title ?? text.contact, [
    [text.name, name],
    [text.email, mail(contact.email)],
    [text.phone, phone(contact.phone)],
    [text.preferred, terms[lang].contact[contact.preferredContact]],
    [text.representative, representative && `${representative.name} (${representative.relation})`],
    [text.representativeEmail, mail(representative?.email)],
    [text.representativePhone, phone(representative?.phone)],
  ]);
}

function peopleSections({ referrer, jobCoach }: Disclosure, lang: Language): Html {
  const text = sectionTexts[lang];
  const referring =
    referrer === undefined
      ? html``
      : section(text.referrer, [
          [text.name, referrer.name],
          [text.organisation, referrer.organisation],
          [
            text.profession,
            referrer.profession === undefined ? undefined : terms[lang].professions[referrer.profession],
          ],
          [text.email, mail(referrer.email)],
          [text.phone, phone(referrer.phone)],
        ]);
  const coaching =
    jobCoach === undefined
      ? html``
      : section(text.jobCoach, [
          [text.name, jobCoach.name],
          [text.email, mailLink(jobCoach.email)],
          [text.phone, phone(jobCoach.phone)],
        ]);
  return html`${referring}${coaching}`;
}

function notesSection({ notes }: Disclosure, lang: Language): Html {
  if (notes.length === 0) return html``;
  const text = sectionTexts[lang];
  return section(
    text.notes,
    notes.map((note): FactRow => [text[note.kind], note.text]),
  );
}

/** A job, study or other result in words, with its dates. */
export function spellInWords(spell: Spell, lang: Language): string {
  const until = spell.endedOn === undefined ? undefined : dateInWords(spell.endedOn, lang);
  return sectionTexts[lang].result(terms[lang].spellKinds[spell.kind], dateInWords(spell.startedOn, lang), until);
}

function hoursInWords({ hoursUsed, hoursPlanned }: Trajectory, lang: Language): string {
  const used = hoursUsed.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB');
  return hoursPlanned === undefined ? used : sectionTexts[lang].hoursOf(used, hoursPlanned);
}

function trajectorySection({ trajectory }: Disclosure, lang: Language, region: Region): Html {
  if (trajectory === undefined) return html``;
  const text = sectionTexts[lang];
  const results = trajectory.spells.map((spell) => html`<li>${spellInWords(spell, lang)}</li>\n`);
  return section(text.trajectory, [
    [text.provider, providerById(region, trajectory.provider)?.name ?? trajectory.provider],
    [text.startsOn, dateInWords(trajectory.startsOn, lang)],
    [text.firstTalkOn, trajectory.firstTalkOn === undefined ? undefined : dateInWords(trajectory.firstTalkOn, lang)],
    [text.plannedEnd, dateInWords(trajectory.plannedEnd, lang)],
    [text.hours, hoursInWords(trajectory, lang)],
    [text.results, results.length === 0 ? undefined : html`<ul>\n${results}</ul>`],
  ]);
}

/** The match receipt in plain words: who was chosen, who was not, and why (UAVG 40). */
function receiptSection({ receipt }: Disclosure, lang: Language, region: Region): Html {
  if (receipt === undefined) return html``;
  const text = sectionTexts[lang];
  const line = ({ provider, reasons }: NonNullable<typeof receipt.chosen>) => {
    const name = providerById(region, provider)?.name ?? provider;
    return `${name}: ${reasons.map((reason) => reason.text[lang]).join(' ')}`;
  };
  const skipped = receipt.skipped.map((one) => html`<li>${line(one)}</li>\n`);
  return section(text.match, [
    [text.chosen, receipt.chosen && line(receipt.chosen)],
    [text.skipped, skipped.length === 0 ? undefined : html`<ul>\n${skipped}</ul>`],
  ]);
}

/** Everything that the reader of this link may see, and nothing else: absent parts leave no trace. */
export function disclosureSections(disclosure: Disclosure, { lang, region }: PagePlace): Html {
  return html`${personSection(disclosure, lang)}${contactSection(disclosure, lang)}${groundsSection(disclosure, lang)}${peopleSections(disclosure, lang)}${notesSection(disclosure, lang)}${trajectorySection(disclosure, lang, region)}${receiptSection(disclosure, lang, region)}`;
}
