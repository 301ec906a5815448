/** The forms in which pages and mails write dates, as Intl is asked for them. A plain date has no zone: it is read and written as UTC. */
export const dateShapes = {
  plain: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  longAgo: { dateStyle: 'long', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  moment: { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DateShape = keyof typeof dateShapes;

/** What it takes to write the dates of a language as Intl does, without asking it: see decision 119. */
export interface DateWords {
  /** From Sunday on. */
  readonly weekdays: readonly string[];
  /** As they stand in a date. */
  readonly months: readonly string[];
  /** As they stand without a day. */
  readonly monthsAlone: readonly string[];
  /** For each shape a text with `{weekday}`, `{day}`, `{month}`, `{year}`, `{hour}` and `{minute}` in it; the last two have two digits. */
  readonly shapes: Readonly<Record<DateShape, string>>;
}

/**
 * Writes a date.
 *
 * @param at milliseconds since 1970, of which a clock in UTC shows what is written
 */
export function writeDate({ weekdays, months, monthsAlone, shapes }: DateWords, shape: DateShape, at: number): string {
  const date = new Date(at);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const values: Readonly<Record<string, string | number | undefined>> = {
    weekday: weekdays[date.getUTCDay()],
    day: date.getUTCDate(),
    month: (shape === 'month' ? monthsAlone : months)[date.getUTCMonth()],
    year: date.getUTCFullYear(),
    hour: twoDigits(date.getUTCHours()),
    minute: twoDigits(date.getUTCMinutes()),
  };
  return shapes[shape].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
