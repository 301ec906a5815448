import { citizenNumberIn } from './citizen-number.ts';
import type { FormPath } from './form-path.ts';

/**
 * What no form may send us, by its name or by what it is: a citizen service number (UAVG art. 46: no law lets us keep one) and a
 * file, which can hold anything.
 */
export type NeverKind = 'bsn' | 'file';

/** Names of fields for a citizen service number: `bsn`, `auth_bsn`, `partnerBsn`, `burgerservicenummer`. */
const bsnName =
  /(?:^|[^a-z])bsn(?:$|[^a-z])|[a-z]B(?:SN|sn)(?:$|[^a-z])|burger[ _-]?service|sofi[ _-]?(?:nummer|nr)|citizen[ _-]?service/;

/** Whether a key is by its name that of a citizen service number. */
function isBsnName(key: string): boolean {
  return bsnName.test(key) || bsnName.test(key.toLowerCase());
}

/** Whether a path is by its name that of a citizen service number, or of something in one. */
export function leadsToBsn(path: FormPath): boolean {
  return path.flatMap((step) => (typeof step === 'string' ? [step] : [step.is])).some(isBsnName);
}

const plainKey = (key: string) => key.toLowerCase().replace(/[^a-z]/g, '');
const contents: readonly string[] = ['content', 'contents', 'data', 'base64', 'link', 'url', 'fileurl'];

/**
 * Whether a value is a file: Open Formulieren's `{file_name, content}`, what other form builders upload (`{name, size, url}`), or the
 * content alone (a `data:` address, or a long text in base64).
 */
export function isFile(value: unknown): boolean {
  if (typeof value === 'string') {
    // Line ends may stand in base64 and after it: cut off first, they are read once.
    return /^data:[^,]{0,100};base64,/i.test(value) || /^[A-Za-z0-9+/\r\n]{1000,}={0,2}$/.test(value.trimEnd());
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = new Set(Object.keys(value).slice(0, 50).map(plainKey));
  const isNamed = keys.has('filename') || keys.has('originalname') || (keys.has('name') && keys.has('size'));
  return keys.has('fileurl') || (isNamed && contents.some((key) => keys.has(key)));
}

/** Whether a value is a citizen service number by itself: a text or a number and nothing else. */
function isBsn(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && citizenNumberIn(String(value)) === 'certain';
  return typeof value === 'string' && value.length <= 10_000 && citizenNumberIn(value) === 'certain';
}

/** Whether nothing was filled in: an empty text, list or object, a box that is not ticked. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every((one) => one === null || one === false || one === '');
}

/** What is at a key, if it is something that no form may send; undefined for anything else, and for what is empty. */
export function neverAt(key: string, value: unknown): NeverKind | undefined {
  if (isEmpty(value)) return undefined;
  if (isFile(value)) return 'file';
  const isSingle = typeof value === 'string' || typeof value === 'number';
  return (isSingle && isBsnName(key)) || isBsn(value) ? 'bsn' : undefined;
}
