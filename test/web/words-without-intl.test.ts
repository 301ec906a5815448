import { describe, expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import { dateWords } from '../../functions/web/texts/date-words.ts';
import { languageTexts } from '../../functions/web/texts/language.ts';
import { birthDateInWords, dateInWords, momentInWords, monthInWords } from '../../functions/web/words/dates.ts';
import { numberIn } from '../../functions/web/words/numbers.ts';
import { dateWordsOf } from '../../texts/date-words.ts';

/** Days of a year and more, with an hour and minute of each. */
const moments = [...Array(400).keys()].map((n) => new Date(Date.UTC(2026, 0, 1) + n * (25 * 3_600_000 + 60_000)));
const days = moments.map((at) => at.toISOString().slice(0, 10));

describe.each(languages)('in %s', (language) => {
  const { locale } = languageTexts[language];
  const written = (dates: readonly Date[], options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, options);
    return dates.map((date) => format.format(date));
  };

  test('dates are written as Intl writes them, by words that stand in the texts', () => {
    const long = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    expect(days.map((day) => dateInWords(day, language))).toEqual(written(moments, long));
    const ofBirth = { dateStyle: 'long', timeZone: 'UTC' } as const;
    expect(days.map((day) => birthDateInWords(day, language))).toEqual(written(moments, ofBirth));
    const month = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    expect(days.map((day) => monthInWords(day.slice(0, 7), language))).toEqual(written(moments, month));
    expect(dateWords[language]).toBeDefined();
  });

  test('moments are written as Intl writes them in Amsterdam', () => {
    const moment = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const;
    expect(moments.map((at) => momentInWords(at.toISOString(), language))).toEqual(written(moments, moment));
  });

  test('numbers are written as Intl writes them', () => {
    const numbers = [...Array(1100).keys(), 0.5, -3, 12_345.6, 1_000_000];
    const format = new Intl.NumberFormat(language);
    expect(numbers.map((number) => numberIn(language, number))).toEqual(numbers.map((number) => format.format(number)));
  });
});

test('a language whose dates are made in another way is left to Intl', () => {
  expect(dateWordsOf('de-DE')?.shapes.plain).toBe('{weekday}, {day}. {month} {year}');
  expect(dateWordsOf('pl-PL')?.months[0]).not.toBe(dateWordsOf('pl-PL')?.monthsAlone[0]);
  expect(dateWordsOf('ar-EG')).toBeUndefined();
});
