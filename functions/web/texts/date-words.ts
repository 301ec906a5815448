// Made by `npm run build:texts` from the locale in texts/*/language.yaml, by what Intl of Node writes.
import type { Language } from '../../domain/codes.ts';
import type { DateWords } from '../words/date-words.ts';

export const dateWords: Readonly<Partial<Record<Language, DateWords>>> = {
  nl: {
  "weekdays": [
    "zondag",
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag"
  ],
  "months": [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december"
  ],
  "monthsAlone": [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december"
  ],
  "shapes": {
    "plain": "{weekday} {day} {month} {year}",
    "longAgo": "{day} {month} {year}",
    "month": "{month} {year}",
    "moment": "{day} {month} {year} om {hour}:{minute}"
  }
},
  en: {
  "weekdays": [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday"
  ],
  "months": [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  ],
  "monthsAlone": [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  ],
  "shapes": {
    "plain": "{weekday}, {day} {month} {year}",
    "longAgo": "{day} {month} {year}",
    "month": "{month} {year}",
    "moment": "{day} {month} {year} at {hour}:{minute}"
  }
},
};
