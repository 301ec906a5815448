import type { Language } from '../../domain/codes.ts';
import type { Instant, PlainDate } from '../../domain/referral.ts';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const shape = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

// Making a formatter is slow, so each is made once. A plain date has no zone: it is read and written as UTC.
const plainDates: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat(locales.nl, { ...shape, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { ...shape, timeZone: 'UTC' }),
};
const longAgo: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat(locales.nl, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'long', timeZone: 'UTC' }),
};
const moments: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat(locales.nl, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }),
  en: new Intl.DateTimeFormat(locales.en, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' }),
};

/** A calendar date for people, such as "vrijdag 4 december 2026". Text that is no date is given back as it is. */
export function dateInWords(date: PlainDate, language: Language): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) ? date : plainDates[language].format(at);
}

const monthAndYear: Record<Language, Intl.DateTimeFormat> = {
  nl: new Intl.DateTimeFormat(locales.nl, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(locales.en, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
};
const unknown: Record<Language, Record<'day' | 'month', string>> = {
  nl: { day: '(dag onbekend)', month: '(dag en maand onbekend)' },
  en: { day: '(day unknown)', month: '(day and month unknown)' },
};

/**
 * A birth date for people, without the day of the week that nobody knows: "23 april 1990". An unknown day or month is said:
 * "april 1990 (dag onbekend)".
 */
export function birthDateInWords(date: PlainDate, language: Language): string {
  if (date.endsWith('-00-00')) return `${date.slice(0, 4)} ${unknown[language].month}`;
  if (date.endsWith('-00')) {
    const month = Date.parse(`${date.slice(0, 7)}-01T00:00:00Z`);
    return `${monthAndYear[language].format(month)} ${unknown[language].day}`;
  }
  return longAgo[language].format(Date.parse(`${date}T00:00:00Z`));
}

/** A moment for people, in Dutch local time, such as "4 december 2026 om 09:00". */
export function momentInWords(at: Instant, language: Language): string {
  return moments[language].format(Date.parse(at));
}
