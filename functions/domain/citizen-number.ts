import { asciiDigits } from './digits.ts';
import { isDate, isNationalPhone, withoutExplained, withoutMarkedNumbers } from './known-numbers.ts';
import { withoutUnseen } from './plain-text.ts';

/** A group of digits in a text, with what separates it from the one before. */
interface Group {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** What joins it to the previous group of the row; empty for the first. */
  readonly joint: string;
}

/** Between the parts of one number people put a space, dot, comma, dash or slash, seldom two of them. */
const joint = /^[\s.,;:·•_*|=~'’()\-/\\\u2010-\u2015\u2212]{1,3}$/u;

/**
 * The text with a sign for each word that people put between two parts of a number, as they say it. Rows of digits run on further in
 * it, so a number that is written in one piece is looked for in the text as it stands.
 */
function withoutSpokenJoints(text: string): string {
  return text.replace(/(?<=\d)[\s.,;:\-/]{1,2}(?:en|dan|plus|and|then)[\s.,;:\-/]{1,2}(?=\d)/giu, ' · ');
}

/** The 11-test of the citizen service number (Besluit burgerservicenummer): weights 9 to 2, and minus 1 for the last digit. */
function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return digits.length === 9 && Number(digits) > 0 && sum % 11 === 0;
}

/** Splits the groups of digits in a text into rows that belong together. */
function rowsOf(text: string): Group[][] {
  const rows: Group[][] = [];
  let end: number | undefined;
  for (const match of text.matchAll(/\d+/g)) {
    const start = match.index;
    const between = end === undefined || start - end > 3 ? '' : text.slice(end, start);
    end = start + match[0].length;
    const sign = between.trim().replace(/[\u2010-\u2015\u2212]/g, '-');
    const group = { digits: match[0], start, end, joint: sign === '' ? ' ' : sign };
    if (joint.test(between)) rows.at(-1)?.push(group);
    else rows.push([{ ...group, joint: '' }]);
  }
  return rows;
}

/** The most groups of digits in a date or a phone number. */
const mostParts = 6;

/** Cuts dates and phone numbers out of a row, leaving the rows between them. */
function withoutKnownNumbers(row: readonly Group[]): Group[][] {
  const rows: Group[][] = [[]];
  for (let from = 0; from < row.length; from += 1) {
    const parts = row.slice(from, from + mostParts).map(({ digits }) => digits);
    const known = parts.findIndex((_, at) => {
      const tried = parts.slice(0, at + 1);
      return isDate(tried) || isNationalPhone(tried);
    });
    const group = row[from];
    if (known === -1 && group !== undefined) rows.at(-1)?.push(group);
    else {
      rows.push([]);
      from += known;
    }
  }
  return rows.filter(({ length }) => length > 0);
}

/** Neighbouring groups of a row that together have exactly this many digits. */
function runsOf(row: readonly Group[], length: number): Group[][] {
  return row.flatMap((_, from) => {
    let total = 0;
    for (let to = from; to < row.length; to += 1) {
      total += row[to]?.digits.length ?? 0;
      if (total >= length) return total === length ? [row.slice(from, to + 1)] : [];
    }
    return [];
  });
}

const digitsOf = (groups: readonly Group[]) => groups.map(({ digits }) => digits).join('');

/** Whether the groups are all joined by the same sign, as the parts of one number are. */
const isJoinedAlike = ([, ...others]: readonly Group[]) => new Set(others.map((group) => group.joint)).size <= 1;

/** How a citizen service number is usually grouped, as lengths of its parts. */
const usual = new Set(['9', '3,3,3', '4,2,3', '2,2,2,3', '1,1,1,1,1,1,1,1,1']);

const names =
  /(?<![a-z])b\.? ?s\.? ?n(?:-? ?(?:nummer|nr|no))?(?![a-z])|burger[\s-]?service[\s-]?(?:nummer|nr|num|no)|(?<![a-z])sofi(?:[\s-]?(?:nummer|nr|num|no))?(?![a-z])|(?:citizen[\s-]service|social[\s-]security)[\s-](?:number|no)/gi;

/** Words that name another kind of number, right before that number. */
const otherName =
  /(?:telefoon|tel|mobiel|phone|fax|klant|dossier|zaak|polis|order|student|leerling|lidmaatschaps?|personeels|kvk|kamer van koophandel|factuur|kenmerk|referentie|reference|customer|member|registratie|vacature|big|agb)[\s-]?(?:nummer|nr|number|no)?[\s.:=#-]{0,4}(?:is )?$/i;

/** Finds which groups in a text have the word for a citizen service number near them, before or after. */
function namedPlaces(text: string): (run: readonly Group[]) => boolean {
  const near = new Uint8Array(text.length);
  for (const { index, 0: word } of text.matchAll(names))
    near.fill(1, Math.max(0, index - 30), index + word.length + 60);
  return (run) => run.some(({ start, end }) => near[start] === 1 || near[end - 1] === 1);
}

/** What a text seems to hold: `certain` is refused; about `unsure` the writer is asked, and decides. */
export type CitizenNumberSign = 'certain' | 'unsure' | 'none';

/** As many digits as the shortest of these numbers has. Most texts have fewer, and are not searched any further. */
const eightDigits = /\d(?:\D*\d){7}/;

/** The text with a single form for digits, letters and signs, and without invisible characters. */
function legible(text: string): string {
  return asciiDigits(withoutUnseen(text.normalize('NFKC')));
}

const isYear = ({ digits }: Group) => /^(19|20)\d\d$/.test(digits);

/** Whether this may be a number that somebody grouped in their own way. Hours, counts and years have other lengths. */
function isOdd(run: readonly Group[]): boolean {
  const isPhone = run.length > 1 && run[0]?.digits.startsWith('0');
  return run.length <= 4 && !isPhone && !run.some(isYear) && run.some(({ digits }) => digits.length >= 3);
}

/** A date of eight digits without separators, year first or last. */
const compactDate =
  /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)$/;

function namedSign(run: readonly Group[]): CitizenNumberSign {
  if (run.length === 1 && compactDate.test(run[0]?.digits ?? '')) return 'unsure';
  if (isJoinedAlike(run)) return 'certain';
  return isOdd(run) ? 'unsure' : 'none';
}

function namelessSign(run: readonly Group[], row: readonly Group[], text: string): CitizenNumberSign {
  const start = run[0]?.start ?? 0;
  const lengths = run.map(({ digits }) => digits.length).join(',');
  const isWhole = run.length === 1 || run.length === row.length;
  if (!usual.has(lengths) || !isWhole || !isJoinedAlike(run) || run.some(isYear)) return 'none';
  return otherName.test(text.slice(Math.max(0, start - 40), start)) ? 'unsure' : 'certain';
}

/** Runs of nine digits that pass the 11-test. */
function passingIn(text: string): readonly (readonly Group[])[] {
  return rowsOf(text)
    .flatMap(withoutKnownNumbers)
    .flatMap((row) => runsOf(row, 9))
    .filter((run) => passesElevenTest(digitsOf(run)));
}

/**
 * Whether a text holds a citizen service number (BSN). Certain: nine digits that pass the 11-test and are written in
 * one piece or grouped the usual way, or stand near the word BSN in any form; near that word also eight digits, as
 * older numbers are written without their leading zero. Dates, times, years, phone numbers, money and bank account
 * numbers can pass the test by chance and are left out. Unsure: a number that passes but is grouped oddly, or is named
 * as something else, or has a word between its parts, as people say them (`123 en 456 en 782`). There a question is enough, because
 * one in eleven of such numbers passes. (UAVG art. 46: no law lets us keep a BSN.)
 */
export function citizenNumberIn(text: string): CitizenNumberSign {
  if (text.length < 8) return 'none';
  const whole = legible(text);
  if (!eightDigits.test(whole)) return 'none';
  const plain = withoutMarkedNumbers(whole);
  const isNamed = namedPlaces(plain);
  const signs = rowsOf(plain)
    .flatMap(withoutKnownNumbers)
    .flatMap((row) => [
      ...runsOf(row, 9)
        .filter((run) => passesElevenTest(digitsOf(run)))
        .map((run) => (isNamed(run) ? namedSign(run) : namelessSign(run, row, plain))),
      ...runsOf(row, 8)
        .filter((run) => isNamed(run) && passesElevenTest(`0${digitsOf(run)}`))
        .map(namedSign),
    ]);
  const spoken = withoutSpokenJoints(plain);
  const isNamedThere = namedPlaces(spoken);
  const said = passingIn(spoken).filter(isNamedThere).map(namedSign);
  if ([...signs, ...said].includes('certain')) return 'certain';
  const odd = [plain, spoken].flatMap((one) => passingIn(withoutExplained(one))).some(isOdd);
  return odd || [...signs, ...said].includes('unsure') ? 'unsure' : 'none';
}
