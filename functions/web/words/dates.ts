import { localDate, localTime } from '../../domain/calendar.ts';
import type { Language } from '../../domain/codes.ts';
import type { Instant, PlainDate } from '../../domain/referral.ts';
import { dateWords } from '../texts/date-words.ts';
import { languageTexts } from '../texts/language.ts';
import { type DateShape, dateShapes, writeDate } from './date-words.ts';

// Making a formatter is slow, so each is made once.
const made = new Map<string, Intl.DateTimeFormat>();

/** By the words that stand in the texts, or by Intl for a language whose dates only that can write. */
function formatted(shape: DateShape, language: Language, at: number): string {
  const words = dateWords[language];
  if (words !== undefined) return writeDate(words, shape, at);
  const key = `${language}/${shape}`;
  const format = made.get(key) ?? new Intl.DateTimeFormat(languageTexts[language].locale, dateShapes[shape]);
  made.set(key, format);
  return format.format(at);
}

/** A calendar date for people, such as "vrijdag 4 december 2026". Text that is no date is given back as it is. */
export function dateInWords(date: PlainDate, language: Language): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) ? date : formatted('plain', language, at);
}

/** A month for people, such as "december 2025". */
export function monthInWords(month: string, language: Language): string {
  return formatted('month', language, Date.parse(`${month}-01T00:00:00Z`));
}

/**
 * A birth date for people, without the day of the week that nobody knows: "23 april 1990". An unknown day or month is said:
 * "april 1990 (dag onbekend)".
 */
export function birthDateInWords(date: PlainDate, language: Language): string {
  const { dayUnknown, monthUnknown } = languageTexts[language];
  if (date.endsWith('-00-00')) return monthUnknown({ date: date.slice(0, 4) });
  if (date.endsWith('-00')) {
    return dayUnknown({ date: formatted('month', language, Date.parse(`${date.slice(0, 7)}-01T00:00:00Z`)) });
  }
  return formatted('longAgo', language, Date.parse(`${date}T00:00:00Z`));
}

/** A moment for people, in Dutch local time, such as "4 december 2026 om 09:00". */
export function momentInWords(at: Instant, language: Language): string {
  return formatted('moment', language, Date.parse(`${localDate(at)}T${localTime(at)}Z`));
}
