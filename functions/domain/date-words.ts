import type { Words } from './region.ts';

/** What is wrong with a date, by the part where it shows. */
export const dateWords = {
  'day-missing': {
    nl: 'Vul ook de dag in. Weet niemand de dag? Vul dan 0 in.',
    en: 'Fill in the day too. Does nobody know the day? Then fill in 0.',
  },
  'day-wrong': {
    nl: 'De dag klopt niet. Vul een getal in van 1 tot en met 31, of 0 als niemand de dag weet.',
    en: 'The day is not right. Fill in a number from 1 up to and including 31, or 0 if nobody knows the day.',
  },
  'month-missing': {
    nl: 'Vul ook de maand in. Weet niemand de maand? Vul dan 0 in.',
    en: 'Fill in the month too. Does nobody know the month? Then fill in 0.',
  },
  'month-wrong': {
    nl: 'De maand klopt niet. Vul een getal in van 1 tot en met 12, of de naam, zoals april. Of 0 als niemand de maand weet.',
    en: 'The month is not right. Fill in a number from 1 up to and including 12, or its name, such as April. Or 0 if nobody knows it.',
  },
  'year-missing': {
    nl: 'Vul ook het jaar in, met vier cijfers, zoals 1998.',
    en: 'Fill in the year too, in four digits, such as 1998.',
  },
  'year-wrong': {
    nl: 'Het jaar klopt niet. Vul vier cijfers in, zoals 1998.',
    en: 'The year is not right. Fill in four digits, such as 1998.',
  },
  'no-such-day': {
    nl: 'Deze maand heeft niet zoveel dagen. Kijk de dag na.',
    en: 'This month does not have that many days. Check the day.',
  },
} as const satisfies Record<string, Words>;
