import { validationError } from '../errors.ts';

/**
 * A number taken apart: sign × 0.digits × 10^exponent. The digits neither begin nor end with a zero; none means zero.
 */
interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

/** Most significant digits (AWS, "Numbers"). */
const precision = 38;
/** Magnitudes go from 1E-130 to just under 1E+126 (AWS, "Numbers"). */
const [lowestExponent, highestExponent] = [-129, 126];

/** Whole numbers in normal form that JavaScript calculates with exactly, even when two are added. */
const small = /^(?:0|-?[1-9]\d{0,14})$/;
const form = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

function take(text: string): Decimal | undefined {
  const found = form.exec(text);
  if (!found) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = found;
  const all = whole + fraction;
  if (all === '') return undefined;
  let begin = 0;
  while (all[begin] === '0') begin += 1;
  let end = all.length;
  while (end > begin && all[end - 1] === '0') end -= 1;
  const digits = all.slice(begin, end);
  if (digits === '') return { negative: false, digits, exponent: 0 };
  return { negative: sign === '-', digits, exponent: whole.length - begin + Number(power) };
}

function write({ negative, digits, exponent }: Decimal): string {
  if (digits === '') return '0';
  const sign = negative ? '-' : '';
  if (exponent <= 0) return `${sign}0.${'0'.repeat(-exponent)}${digits}`;
  if (digits.length <= exponent) return sign + digits + '0'.repeat(exponent - digits.length);
  return `${sign}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

function refuseOutOfRange({ digits, exponent }: Decimal): void {
  if (digits === '') return;
  if (exponent > highestExponent) {
    throw validationError('Number overflow. Attempting to store a number with magnitude larger than supported range');
  }
  if (exponent < lowestExponent) {
    throw validationError('Number underflow. Attempting to store a number with magnitude smaller than supported range');
  }
  if (digits.length > precision) {
    throw validationError('Attempting to store more than 38 significant digits in a Number');
  }
}

/**
 * The one text for a number, however it was written: `100` for `1E2`, `1` for `01.0`. Two numbers are equal when their
 * normal forms are.
 *
 * @throws DynamoError when it is no number, too large, too small, or has too many digits.
 */
export function normalNumber(text: string): string {
  if (small.test(text)) return text;
  const number = take(text);
  if (!number) {
    throw validationError(`The parameter cannot be converted to a numeric value${text === '' ? '' : `: ${text}`}`);
  }
  refuseOutOfRange(number);
  return write(number);
}

function known(text: string): Decimal {
  const number = take(text);
  if (!number) throw new Error(`Not a number in normal form: ${text}`);
  return number;
}

/** All digits of a number as a whole number, counted in units of 10^unit. */
function counted({ negative, digits, exponent }: Decimal, unit: number): bigint {
  const count = BigInt(digits || '0') * 10n ** BigInt(exponent - digits.length - unit);
  return negative ? -count : count;
}

/** The decimal for a count of units of 10^unit. */
function ofCount(count: bigint, unit: number): Decimal {
  const all = String(count < 0n ? -count : count);
  const trimmed = take(all) ?? { digits: '', exponent: 0 };
  if (trimmed.digits === '') return { negative: false, digits: '', exponent: 0 };
  return { negative: count < 0n, digits: trimmed.digits, exponent: trimmed.exponent + unit };
}

/**
 * The sum, or with `minus` the difference, of two numbers in normal form, exactly.
 *
 * @throws DynamoError when the result cannot be stored.
 */
export function addNumbers(one: string, other: string, minus = false): string {
  if (small.test(one) && small.test(other)) return String(Number(one) + (minus ? -Number(other) : Number(other)));
  const [a, b] = [known(one), known(other)];
  const unit = Math.min(a.exponent - a.digits.length, b.exponent - b.digits.length);
  const right = counted(b, unit);
  const result = ofCount(counted(a, unit) + (minus ? -right : right), unit);
  refuseOutOfRange(result);
  return write(result);
}

/** Below zero, zero or above zero, as the first number in normal form is less than, equal to or more than the second. */
export function compareNumbers(one: string, other: string): number {
  if (one === other) return 0;
  if (small.test(one) && small.test(other)) return Number(one) - Number(other);
  return sortableNumber(one) < sortableNumber(other) ? -1 : 1;
}

/**
 * Text of plain ASCII whose order is the order of the numbers: sign, exponent, digits. Of a negative number exponent and
 * digits are turned round, and `}`, which sorts after every digit, ends them, so that the longer one comes first.
 */
export function sortableNumber(text: string): string {
  const { negative, digits, exponent } = known(text);
  if (digits === '') return 'o';
  const power = String(exponent + 500);
  if (!negative) return `p${power}${digits}`;
  return `n${turned(power)}${turned(digits)}}`;
}

function turned(digits: string): string {
  let result = '';
  for (const digit of digits) result += String(9 - Number(digit));
  return result;
}
