import { createHash } from 'node:crypto';
import { inEveryLanguage, type Language, languages } from '../../../domain/codes.ts';
import {
  isPlainWording,
  mostCharacters,
  namesIn,
  type OwnText,
  sourceOf,
  speaks,
  typedOf,
  type Wording,
  withWordings,
  wordingsOf,
  wordingTyped,
} from '../../../domain/own-text.ts';
import type { Region } from '../../../domain/region.ts';
import { line } from '../../form-input.ts';
import type { FormValues } from '../../forms.ts';
import { type Html, html } from '../../html.ts';
import { changeableTexts } from '../../texts/changeable.ts';
import { deskOwnTextTexts } from '../../texts/desk-own-text.ts';
import { languageTexts } from '../../texts/language.ts';
import { originalOf, usable } from '../../words/own-words.ts';
import { notPlain } from '../../words/plain-dutch.ts';
import { textOf } from '../../words/said.ts';
import type { RegionIssue, ValueKind } from './kinds.ts';
import { fixedSubjectLike, lookOf } from './look-alike.ts';
import { asRead, exampleSubject, mailKindOf, mailWith } from './own-text-example.ts';
import type { RegionPlace } from './place.ts';

const partStart = 'texts.';

/** Name of the sentence that a part is about; undefined for a part about something else. */
export function ownTextKey(part: string): string | undefined {
  return part.startsWith(partStart) ? part.slice(partStart.length) : undefined;
}

/** The part under which a region's own words for a sentence stand. */
export function ownTextPart(key: string): string {
  return `${partStart}${key}`;
}

/** Names of all sentences that a region may put in its own words. */
export function changeableKeys(): readonly string[] {
  return Object.keys(changeableTexts[languages[0]]);
}

/** Says which original own words were written for: another one for every other original. */
export function originalMark(key: string): string {
  const sources = languages.map((language) => changeableTexts[language][key]);
  return createHash('sha256').update(JSON.stringify(sources)).digest('hex').slice(0, 8);
}

/** What is wrong with own words of a region: no sentence of that name, not in use for not fitting, or another original by now. */
export function faultOf(key: string, own: OwnText): 'unknown' | 'unused' | 'moved' | undefined {
  if (!changeableKeys().includes(key)) return 'unknown';
  if (languages.some((language) => usable(key, own, language) === undefined)) return 'unused';
  return own.of === undefined || own.of === originalMark(key) ? undefined : 'moved';
}

/** Own words that need somebody, in words for an administrator. */
export function ownTextLines({ texts = {} }: Pick<Region, 'texts'>): readonly string[] {
  const what = {
    unknown: 'is no text that a region may change; right would be to remove it',
    unused:
      'does not fit the shipped text (its values or choices) and is not used; right would be to write it anew, or to remove it',
    moved: 'was written for another shipped text; right would be to look whether it still says the same',
  } as const;
  const faults = Object.entries(texts).flatMap(([key, own]) => {
    const fault = faultOf(key, own);
    return fault === undefined ? [] : [`texts.${key} ${what[fault]}.`];
  });
  return [...faults, ...falseSubjects(texts)];
}

/** Own subjects that are taken for those of mails that no region may change: the file is not asked for them by a page. */
function falseSubjects(texts: NonNullable<Region['texts']>): readonly string[] {
  return Object.entries(texts).flatMap(([key, own]) => {
    if (!isSubject(key)) return [];
    const said = languages.flatMap((language) => nowIn(key, own, language));
    const usual = languages.flatMap((language) => nowIn(key, null, language)).map(typedOf);
    const taken = said.flatMap((words) => (usual.includes(typedOf(words)) ? [] : (fixedSubjectLike(words) ?? [])));
    return taken.map(
      (subject) => `texts.${key} looks like "${subject}", a mail that stays as it is; right would be other words.`,
    );
  });
}

/** Words to change in one language, with where they stand among all words of the message. */
interface Slot {
  readonly language: Language;
  readonly at: number;
  readonly original: Wording;
}

function slotsOf(key: string, language: Language): readonly Slot[] {
  const message = originalOf(key, language);
  const all = message === undefined ? [] : wordingsOf(message);
  return all.flatMap((original, at) => (speaks(original) ? [{ language, at, original }] : []));
}

const fieldName = (name: string, { language, at }: Slot) => `${name}.${language}.${at}`;

/** Spaces at the edges part the words from those beside them, and are nobody's to type. */
function edged(typed: string, original: Wording): string {
  const said = typedOf(original);
  const before = said.slice(0, said.length - said.trimStart().length);
  const after = said.slice(said.trimEnd().length);
  return `${before}${typed}${after}`;
}

/** What is wrong with words that were typed, or the words. */
function readSlot(
  typed: string | undefined,
  slot: Slot,
  field: string,
): { words: Wording; issues: readonly RegionIssue[] } {
  const wrong = (code: RegionIssue['code'], names?: readonly string[]): RegionIssue =>
    names === undefined ? { field, code } : { field, code, names: names.join(', ') };
  const none = (...issues: RegionIssue[]) => ({ words: slot.original, issues });
  if (typed === undefined) return none(wrong('words'));
  if (typed.length > mostCharacters(slot.original)) return none(wrong('textLong'));
  if (!isPlainWording(typed)) return none(wrong('textPlain'));
  const words = wordingTyped(edged(typed, slot.original), slot.original);
  if (words === undefined) return none(wrong('textBrace'));
  const [have, need] = [namesIn(words), namesIn(slot.original)];
  const missing = need.filter((one) => !have.includes(one));
  const unknown = have.filter((one) => !need.includes(one));
  const issues = [
    ...(missing.length === 0 ? [] : [wrong('textMissing', missing)]),
    ...(unknown.length === 0 ? [] : [wrong('textUnknown', unknown)]),
    ...(speaks(words) ? [] : [wrong('words')]),
  ];
  return { words, issues };
}

/** What the words of a region say in a language: its own where they fit, else the usual ones. */
function nowIn(key: string, own: OwnText | null, language: Language): readonly Wording[] {
  const message = (own === null ? undefined : usable(key, own, language)) ?? originalOf(key, language);
  return message === undefined ? [] : wordingsOf(message);
}

/** What a sentence says now in a language, as one line, whoever reads it. */
export function saidNow(key: string, own: OwnText | null | undefined, language: Language): string {
  return nowIn(key, own ?? null, language)
    .filter(speaks)
    .map((words) => typedOf(words).trim())
    .join(' | ');
}

/** The subject of another mail that looks the same: the two could not be told apart. Of what no region may change, also nearly so. */
function takenBy(
  key: string,
  words: Wording,
  language: Language,
  { texts = {} }: Pick<Region, 'texts'>,
): string | undefined {
  const look = lookOf(words);
  const others = changeableKeys()
    .filter((other) => other !== key && isSubject(other))
    .flatMap((other) => nowIn(other, texts[other] ?? null, language).filter(speaks));
  const same = others.find((one) => lookOf(one) === look);
  return same === undefined ? fixedSubjectLike(words) : typedOf(same).trim();
}

const isSubject = (key: string) => key.endsWith('--subject');

/** A sentence in every language: a box for all words of it that somebody reads. */
export function ownTextKind(key: string): ValueKind<OwnText | null> {
  const slots = languages.flatMap((language) => slotsOf(key, language));
  return {
    fields(name, _label, { lang }) {
      const text = deskOwnTextTexts[lang];
      return slots.map((slot) => {
        const own = slots.filter(({ language }) => language === slot.language);
        const language = languageTexts[slot.language].name;
        const names = namesIn(slot.original);
        return {
          name: fieldName(name, slot),
          kind: 'textarea',
          label: own.length === 1 ? text.words({ language }) : text.wordsOf({ language, n: own.indexOf(slot) + 1 }),
          hint: [
            text.wasUsual({ text: typedOf(slot.original).trim() }),
            ...(names.length === 0 ? [] : [text.keep({ names: names.join(', ') })]),
          ].join(' '),
        };
      });
    },
    fill: (value, name) =>
      slots.map((slot) => {
        const words = nowIn(key, value, slot.language)[slot.at] ?? slot.original;
        return [fieldName(name, slot), [typedOf(words).trim()]];
      }),
    read(values: FormValues, name, { region }) {
      const read = slots.map((slot) => {
        const field = fieldName(name, slot);
        return { ...slot, ...readSlot(line(values, field), slot, field) };
      });
      const issues = read.flatMap((one) => one.issues);
      if (issues.length > 0) return { ok: false, issues };
      const said = inEveryLanguage((language) => {
        const original = originalOf(key, language);
        if (original === undefined) return '';
        const words = wordingsOf(original).map(
          (one, at) => read.find((slot) => slot.language === language && slot.at === at)?.words ?? one,
        );
        return sourceOf(withWordings(original, words));
      });
      const isUsual = languages.every((language) => {
        const original = originalOf(key, language);
        return original !== undefined && said[language] === sourceOf(original);
      });
      if (isUsual) return { ok: true, value: undefined };
      const taken = read.flatMap(({ words, original, language, ...slot }) => {
        // What it says by itself, nobody is to blame for.
        if (!isSubject(key) || typedOf(words) === typedOf(original)) return [];
        const names = takenBy(key, words, language, region);
        const field = fieldName(name, { ...slot, language, original });
        return names === undefined ? [] : [{ field, code: 'textSame' as const, names }];
      });
      if (taken.length > 0) return { ok: false, issues: taken };
      return { ok: true, value: { ...said, of: originalMark(key) } };
    },
    words: (value) => languages.map((language) => saidNow(key, value, language)).join(' / '),
  };
}

/** Where a sentence stands: the mail by its subject, or the page. */
export function whereOf(key: string, place: RegionPlace): string {
  const text = deskOwnTextTexts[place.lang];
  const kind = mailKindOf(key);
  if (kind !== undefined) return text.mail({ subject: exampleSubject(kind, place) });
  const [group] = key.split('--');
  return textOf(text.places, group) ?? text.places.status;
}

/** What a sentence is called where it stands: of a mail by its number, of a page by its usual words. */
export function whatOf(key: string, { lang }: RegionPlace): string {
  const text = deskOwnTextTexts[lang];
  const [group, , field, number] = key.split('--');
  if (group === 'mails') return field === 'subject' ? text.subject : text.paragraph({ n: Number(number) });
  const said = typedOf(slotsOf(key, lang)[0]?.original ?? []).trim();
  return text.sentence({ words: said.length > 70 ? `${said.slice(0, 67)}…` : said });
}

/** What a reader should know of the words that stand there now; nothing where there is nothing. */
export function ownTextNote(key: string, own: unknown, { lang }: RegionPlace): string | undefined {
  const text = deskOwnTextTexts[lang];
  if (own === null || own === undefined) return undefined;
  const fault = faultOf(key, own as OwnText);
  return fault === undefined || fault === 'unknown' ? text.own : text[fault];
}

/** What stands above the boxes of a sentence. */
export function ownTextHints(key: string, own: unknown, place: RegionPlace): Html {
  const text = deskOwnTextTexts[place.lang];
  const isSeveral = languages.some((language) => slotsOf(key, language).length > 1);
  const hints = [
    ownTextNote(key, own, place),
    isSeveral ? text.several : undefined,
    isSubject(key) ? text.subjectHint : undefined,
  ];
  return html`${hints.map((hint) => (hint === undefined ? '' : html`<p>${hint}</p>\n`))}`;
}

/**
 * How changed words read in each language, with invented values: each sentence, and of a mail the whole of it. What is hard to read
 * of the Dutch is named, and may stay.
 */
export function ownTextPreview(key: string, value: unknown, place: RegionPlace): Html {
  const text = deskOwnTextTexts[place.lang];
  const own = value as OwnText | null;
  const each = languages.map((language) => {
    const there = { ...place, lang: language };
    const slots = slotsOf(key, language);
    const all = nowIn(key, own, language);
    const now = slots.map(({ at, original }) => ({ words: all[at] ?? original, original }));
    const first = now.find(({ words, original }) => typedOf(words) !== typedOf(original)) ?? now[0];
    const mail = first === undefined ? undefined : mailWith(key, first.words, there);
    const said = now.map(({ words }) => asRead(words, key, there).trim());
    const hard = language === 'nl' ? [...new Set(said.flatMap((one) => notPlain(one)))] : [];
    const paragraphs = mail?.text.split(/\n{2,}/) ?? [];
    return html`<h3>${languageTexts[language].name}</h3>
<ul lang="${language}">
${said.map((one) => html`<li>${one}</li>\n`)}</ul>
${
  hard.length === 0
    ? ''
    : html`<div class="notice warning" role="status"><p><strong>${text.hard}</strong></p>
<ul>
${hard.map((one) => html`<li>${one}</li>\n`)}</ul>
<p>${text.hardLead}</p></div>
`
}${
  mail === undefined
    ? ''
    : html`<details><summary>${text.wholeMail} (${languageTexts[language].name})</summary>
<div class="panel" lang="${language}">
<p><strong>${mail.subject}</strong></p>
${paragraphs.map((one) => html`<p class="quote">${one}</p>\n`)}</div>
</details>
`
}`;
  });
  return html`<h2>${text.reads}</h2>
<p>${text.readsLead}</p>
${each}`;
}
