/** A group of digits in a text, with what stands between it and the next one. */
interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Between the parts of one number people put a space, a dot, a dash or a slash, seldom two. */
const joint = /^[\s.\-/\u2010-\u2015]{1,3}$/u;

/** The 11-test of the citizen service number (Besluit burgerservicenummer): weights 9 to 2, and minus 1 for the last digit. */
function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return digits.length === 9 && Number(digits) > 0 && sum % 11 === 0;
}

/** Whether a text without spaces passes the check of an international bank account number (ISO 13616, modulo 97). */
function isIban(bare: string): boolean {
  let rest = 0;
  for (const character of bare.slice(4) + bare.slice(0, 4)) {
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return bare.length >= 15 && rest === 1;
}

/** Takes out bank account numbers; words that follow one are tried with it, then left where they are. */
function withoutIbans(text: string): string {
  return text.replace(/(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Z0-9])/gi, (found) => {
    const parts = found.split(' ');
    const count = parts.findLastIndex((_, index) => isIban(parts.slice(0, index + 1).join('')));
    return count === -1 ? found : [' #', ...parts.slice(count + 1)].join(' ');
  });
}

/** Phone numbers that say so by a plus or double zero: `+31` with nine digits, or another country's. */
function withoutInternationalPhones(text: string): string {
  return text
    .replace(/(?<!\d)(?:\+|00)31(?:[\s.-]?\(0\))?(?:[\s.-]?\d){9}(?!\d)/g, ' # ')
    .replace(/(?:\+|(?<!\d)00)(?!31)[1-9]\d{0,2}(?:[\s.-]?\d){6,12}(?!\d)/g, ' # ');
}

function groupsOf(text: string): Group[] {
  return [...text.matchAll(/\d+/g)].map((match) => ({
    digits: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Splits the groups of a text into rows that belong together. */
function rowsOf(text: string): Group[][] {
  const rows: Group[][] = [];
  let last: Group | undefined;
  for (const group of groupsOf(text)) {
    if (last !== undefined && joint.test(text.slice(last.end, group.start))) rows.at(-1)?.push(group);
    else rows.push([group]);
    last = group;
  }
  return rows;
}

function isDate(parts: readonly string[]): boolean {
  if (parts.length !== 3) return false;
  const [day, month, year] = parts[0]?.length === 4 ? parts.toReversed() : parts;
  return (
    /^(19|20)\d\d$/.test(year ?? '') &&
    /^(0?[1-9]|1[0-2])$/.test(month ?? '') &&
    /^(0?[1-9]|[12]\d|3[01])$/.test(day ?? '')
  );
}

/** A Dutch phone number: ten digits from 0, the area or mobile code apart or all in one. */
function isNationalPhone(parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  return (
    parts.join('').length === 10 &&
    /^0[1-9]/.test(first) &&
    (others.length === 0 || (first.length <= 4 && others.every((part) => part.length >= 2)))
  );
}

/** Cuts dates and phone numbers out of a row, leaving the rows between them. */
function withoutKnownNumbers(row: readonly Group[]): Group[][] {
  for (let from = 0; from < row.length; from += 1) {
    for (let to = from + 1; to <= Math.min(row.length, from + 6); to += 1) {
      const parts = row.slice(from, to).map(({ digits }) => digits);
      if (isDate(parts) || isNationalPhone(parts)) {
        return [row.slice(0, from), ...withoutKnownNumbers(row.slice(to))];
      }
    }
  }
  return [[...row]];
}

/** Whether neighbouring groups of a row make up a number of so many digits that passes. */
function hasNumber(row: readonly Group[], length: number, passes: (digits: string, start: number) => boolean): boolean {
  return row.some((group, from) => {
    let digits = '';
    for (const next of row.slice(from)) {
      digits += next.digits;
      if (digits.length >= length) return digits.length === length && passes(digits, group.start);
    }
    return false;
  });
}

/**
 * Whether a text holds what looks like a citizen service number (BSN): nine digits that pass the 11-test, in one piece or
 * grouped; or eight digits right after the word BSN, as older numbers are written without their leading zero. Dates, phone
 * numbers and bank account numbers pass that test by chance and are left out. One in eleven other numbers of nine digits
 * passes too: better to ask about those than to store a BSN (UAVG art. 46: no law lets us).
 */
export function findCitizenNumber(text: string): boolean {
  const plain = withoutInternationalPhones(withoutIbans(text.normalize('NFKC')));
  const named = (start: number) =>
    /(bsn|burgerservice ?nummer|sofi(-?nummer)?|citizen service number)[^\d]{0,20}$/i.test(
      plain.slice(Math.max(0, start - 60), start),
    );
  return rowsOf(plain)
    .flatMap(withoutKnownNumbers)
    .some(
      (row) =>
        hasNumber(row, 9, passesElevenTest) ||
        hasNumber(row, 8, (digits, start) => named(start) && passesElevenTest(`0${digits}`)),
    );
}
