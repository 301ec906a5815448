/**
 * Numbers that people write in a text and that are not a citizen service number. Every pattern here looks a bounded
 * number of characters ahead, so that the time to read a text is proportional to its length.
 */

/** Replaces a number that was recognised; contains no digit and no separator of digits. */
const mark = ' # ';

/** Whether a text without spaces passes the check of an international bank account number (ISO 13616, modulo 97). */
function isIban(bare: string): boolean {
  let rest = 0;
  for (const character of bare.slice(4) + bare.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return bare.length >= 15 && rest === 1;
}

/** Removes bank account numbers; words after one are first tried as part of it, and otherwise left. */
function withoutIbans(text: string): string {
  return text.replace(/(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Z0-9])/gi, (found) => {
    const parts = found.split(' ');
    const count = parts.findLastIndex((_, index) => isIban(parts.slice(0, index + 1).join('')));
    return count === -1 ? found : [mark, ...parts.slice(count + 1)].join(' ');
  });
}

/** Phone numbers marked as such by a plus or double zero: `+31` with nine digits, or another country's. */
function withoutInternationalPhones(text: string): string {
  return text
    .replace(/(?<!\d)(?:\+|00)31(?:[\s.-]?\(0\))?(?:[\s.-]?\d){9}(?!\d)/g, mark)
    .replace(/(?:\+|(?<!\d)00)(?!31)[1-9]\d{0,2}(?:[\s.-]?\d){6,12}(?!\d)/g, mark);
}

/** A text without bank account numbers and phone numbers with a country code. */
export function withoutMarkedNumbers(text: string): string {
  return withoutInternationalPhones(withoutIbans(text));
}

/** Whether three groups of digits form a date with its year in full, day first or year first. */
export function isDate(parts: readonly string[]): boolean {
  if (parts.length !== 3) return false;
  const [day, month, year] = parts[0]?.length === 4 ? parts.toReversed() : parts;
  return (
    /^(19|20)\d\d$/.test(year ?? '') &&
    /^(0?[1-9]|1[0-2])$/.test(month ?? '') &&
    /^(0?[1-9]|[12]\d|3[01])$/.test(day ?? '')
  );
}

/** A phone number without country code: ten digits starting with 0, the area or mobile code separate or not. */
export function isNationalPhone(parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  return (
    parts.join('').length === 10 &&
    /^0[1-9]/.test(first) &&
    (others.length === 0 || (first.length <= 4 && others.every((part) => part.length >= 2)))
  );
}

const hour = '(?:[01]?\\d|2[0-4])';
const minutes = '[0-5]\\d';
const dash = '(?:-|\\u2010|\\u2011|\\u2012|\\u2013|\\u2014|\\u2015)';
const unit =
  '(?:%|x\\b|euro?s?\\b|uur|uren|hours?|hrs?\\b|minut|min\\b|dag|days?\\b|week|weken|maand|month|jaar|jr\\b|years?\\b|jarige|km\\b|kg\\b|pagina|kinder|keer|e\\b|de\\b|ste\\b)';

const explained: readonly RegExp[] = [
  // Money: a currency sign before it, or cents after it.
  /(?:€|\beur(?:o)?\b) ?\d{1,3}(?:[.,]?\d{3})?(?:[.,]\d{2}|,-)?(?!\d)/gi,
  /(?<![\d.,])\d{1,3}(?:\.\d{3})?,\d{2}(?![\d.,])/g,
  // Times of day: 8.30, 08:30, 9u30, and 0830-1200; not part of a longer row with dots.
  new RegExp(`(?<!\\d|\\d[.:])${hour}[.:u]${minutes}(?![.:]?\\d)`, 'gi'),
  new RegExp(`(?<!\\d)${hour}${minutes} ?${dash} ?${hour}${minutes}(?!\\d)`, 'g'),
  // Dates with a short year, or without one.
  /(?<!\d)(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|1[0-2])\1\d\d(?!\d)/g,
  // Years, single or a range: 2025, 2025-2026, 2025/26.
  new RegExp(`(?<!\\d)(?:19|20)\\d\\d(?: ?(?:/|${dash}) ?(?:(?:19|20)\\d\\d|\\d\\d))?(?!\\d)`, 'g'),
  // Ranges: of hours, days, ages.
  new RegExp(`(?<!\\d|\\d[.,])\\d{1,2} ?${dash} ?\\d{1,2}(?![.,]?\\d)`, 'g'),
  // A number with a unit.
  new RegExp(`(?<!\\d)\\d{1,3} ?${unit}`, 'gi'),
  // Postcode.
  /(?<!\d)[1-9]\d{3} ?[a-z]{2}(?![a-z\d])/gi,
];

/**
 * A text without numbers whose meaning is plain: money, times, years, dates with a short year, ranges, counts and
 * postcodes.
 */
export function withoutExplained(text: string): string {
  return explained.reduce((rest, pattern) => rest.replace(pattern, mark), text);
}
