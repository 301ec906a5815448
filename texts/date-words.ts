import { type DateShape, type DateWords, dateShapes, writeDate } from '../functions/web/words/date-words.ts';

const shapeNames = Object.keys(dateShapes) as DateShape[];
const hourLength = 3_600_000;
const dayLength = 24 * hourLength;

/**
 * What Intl writes in a language, taken apart. Undefined where its dates are not made from these parts, such as with other digits or hours
 * of the afternoon: then they are asked of Intl.
 *
 * @param locale a code of language and country, such as `nl-NL`
 */
export function dateWordsOf(locale: string): DateWords | undefined {
  const formats = new Map(shapeNames.map((shape) => [shape, new Intl.DateTimeFormat(locale, dateShapes[shape])]));
  const partsOf = (shape: DateShape, at: number) => formats.get(shape)?.formatToParts(at) ?? [];
  const partOf = (shape: DateShape, name: string, at: number) =>
    partsOf(shape, at).find(({ type }) => type === name)?.value ?? '';
  const sunday = Date.UTC(2026, 1, 1);
  const days = [...Array(7).keys()].map((day) => sunday + day * dayLength);
  const firsts = [...Array(12).keys()].map((month) => Date.UTC(2026, month, 1));
  const shapes = shapeNames.map((shape) => {
    const parts = partsOf(shape, sunday).map(({ type, value }) => (type === 'literal' ? value : `{${type}}`));
    return [shape, parts.join('')] as const;
  });
  const words: DateWords = {
    weekdays: days.map((at) => partOf('plain', 'weekday', at)),
    months: firsts.map((at) => partOf('plain', 'month', at)),
    monthsAlone: firsts.map((at) => partOf('month', 'month', at)),
    shapes: Object.fromEntries(shapes) as Record<DateShape, string>,
  };
  // Each day of two years, at another hour and minute.
  for (let at = sunday; at < sunday + 731 * dayLength; at += 25 * hourLength + 60_000) {
    if (shapeNames.some((shape) => writeDate(words, shape, at) !== formats.get(shape)?.format(at))) return undefined;
  }
  return words;
}
