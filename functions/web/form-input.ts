import { defined } from '../domain/defined.ts';
import { readHours } from '../domain/hours.ts';
import type { FormValues } from './forms.ts';
import { readTypedDate } from './typed-date.ts';

/** The only value of a field; undefined when it is empty, missing, or given more than once. */
function only(values: FormValues, name: string): string | undefined {
  const given = values.get(name) ?? [];
  return given.length === 1 ? given[0] : undefined;
}

/** A one-line text: spaces and control characters become single spaces. Undefined when nothing is left. */
export function line(values: FormValues, name: string): string | undefined {
  const text = only(values, name)
    ?.normalize('NFC')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
  return text === '' ? undefined : text;
}

/** A text of several lines: other control characters are dropped. Undefined when nothing is left. */
export function prose(values: FormValues, name: string): string | undefined {
  const text = only(values, name)
    ?.normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .trim();
  return text === '' ? undefined : text;
}

/**
 * A date from three fields (`name.day`, `name.month`, `name.year`), or from one text. Undefined when all are empty; if
 * they make no date, a text that every schema refuses.
 */
export function date(values: FormValues, name: string): string | undefined {
  const reading = readTypedDate(values, name);
  if (reading === undefined) return undefined;
  return reading.ok ? reading.date : 'no date';
}

/**
 * Whether somebody who chose a day that the page names left it at that: typing another one beside it says two things.
 *
 * @param name the date fields for another day
 */
export function choosesKnownDay(values: FormValues, name: string, day: string | undefined): boolean {
  const typed = date(values, name);
  return typed === undefined || typed === day;
}

/** A number with a comma or a point. Undefined when empty; anything else becomes NaN, which the answer's schema refuses. */
export function amount(values: FormValues, name: string): number | undefined {
  const text = line(values, name);
  if (text === undefined) return undefined;
  return /^\d{1,6}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** Hours as typed, in quarters: `1,5` or `1:30`. NaN for anything else, so that the schema refuses it; undefined for an empty box. */
export function typedHours(values: FormValues, name: string): number | undefined {
  const text = line(values, name);
  return text === undefined ? undefined : readHours(text);
}

/** Whether somebody pressed the button of one choice, and picked another one as well: that is no choice at all. */
export function choseTwice(values: FormValues): boolean {
  return line(values, 'press') !== undefined && values.has('choice');
}

/**
 * Fields of the chosen answer only: what was typed beside another choice is not sent. A choice is picked (`choice`), or
 * made by pressing its own button (`press`).
 */
export function chosen(values: FormValues, members: Readonly<Record<string, () => object>> = {}): object {
  const choice = choseTwice(values) ? undefined : (line(values, 'press') ?? line(values, 'choice'));
  const more = choice !== undefined && Object.hasOwn(members, choice) ? members[choice]?.() : {};
  return defined({ choice, ...more });
}
