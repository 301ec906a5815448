import { localDate } from './calendar.ts';
import type { MappedField } from './form-mapping-schema.ts';
import { findLocality } from './locality.ts';
import { standingOf } from './municipality.ts';
import type { Region } from './region.ts';

/** What kind of value one of our fields takes. */
export type TargetKind = 'truth' | 'choices' | 'date' | 'municipality' | 'words' | 'text';

const truths = ['situation.registeredJobSeeker', 'request.handover', 'agreement.informed', 'agreement.consent'];
const words = ['request.goal', 'request.availability', 'request.remarks'];

export function kindOf(target: string): TargetKind {
  if (truths.includes(target)) return 'truth';
  if (words.includes(target)) return 'words';
  if (target === 'situation.benefit') return 'choices';
  if (target === 'candidate.birthDate') return 'date';
  return target === 'candidate.municipality' ? 'municipality' : 'text';
}

/** What a form's answer became, or the code of what is wrong with it. `value` is absent for no answer. */
export type Converted = { readonly value?: unknown } | { readonly code: string };

/** How two answers are compared: accents in one form, without capitals and outer spaces. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function jsonList(text: string): readonly unknown[] | undefined {
  if (!/^\[.*\]$/s.test(text)) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The single answers in a value: a text, number or yes and no is one; a list has one for each entry; an object of boxes (`selectboxes`)
 * has the names of those that are ticked. Undefined for anything else.
 */
function answersIn(value: unknown, split: string | undefined): readonly string[] | undefined {
  if (value === null || value === undefined) return [];
  if (typeof value === 'boolean') return [String(value)];
  if (typeof value === 'number') return Number.isFinite(value) ? [String(value)] : undefined;
  if (typeof value === 'string') {
    const parts = split === undefined ? [value] : value.split(split);
    return parts.map((part) => part.trim()).filter((part) => part !== '');
  }
  if (Array.isArray(value)) {
    const all = value.map((one) => (typeof one === 'object' && one !== null ? undefined : answersIn(one, undefined)));
    return all.includes(undefined) ? undefined : all.flatMap((one) => one ?? []);
  }
  const boxes = Object.entries(value);
  return boxes.every(([, ticked]) => typeof ticked === 'boolean')
    ? boxes.flatMap(([name, ticked]) => (ticked === true && name.trim() !== '' ? [name] : []))
    : undefined;
}

/** The answers as our codes, where the mapping says what each is called here; undefined where it does not know one. */
function inCodes(answers: readonly string[], values: MappedField['values']): readonly string[] | undefined {
  if (values === undefined) return answers;
  const known = new Map(Object.entries(values).map(([answer, code]) => [folded(answer), code]));
  const codes = answers.map((answer) => known.get(folded(answer)));
  return codes.includes(undefined) ? undefined : codes.flatMap((code) => (code ? [code] : []));
}

/** A moment as programs write it, with what says where on earth. */
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * The day that a form means. A date picker that sends a moment means the day in the Netherlands: `1990-04-01T22:00:00Z` is 2 April.
 */
function dayIn(answer: string, monthFirst: boolean): string {
  const zone = moment.exec(answer);
  if (zone !== null) {
    const isLocal = zone[1] === undefined;
    const at = Date.parse(answer);
    return isLocal || Number.isNaN(at) ? answer.slice(0, 10) : localDate(new Date(at).toISOString());
  }
  const parts = monthFirst ? /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/.exec(answer) : null;
  return parts === null ? answer : `${parts[4]}-${parts[1]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`;
}

/** The code of a municipality, from its code, its number or any name that leads to one. */
function municipalityIn(answer: string, region: Region): Converted {
  const digits = /^(?:GM)?(\d{1,4})$/i.exec(answer)?.[1];
  if (digits !== undefined) return { value: `GM${digits.padStart(4, '0')}` };
  const { found } = findLocality(region, answer.slice(0, 100));
  return found === undefined || standingOf(region, found.code) === 'unknown'
    ? { code: 'municipality-name' }
    : { value: found.code };
}

const yes = ['true', 'ja', 'yes', '1', 'on', 'waar'];
const no = ['false', 'nee', 'no', '0', 'off', 'onwaar'];

/** Yes or no as a form may say it; anything else as it came. */
export function truthIn(answer: string): unknown {
  if (yes.includes(folded(answer))) return true;
  return no.includes(folded(answer)) ? false : answer;
}

function single(kind: TargetKind, answer: string, field: MappedField, region: Region): Converted {
  switch (kind) {
    case 'truth':
      return { value: truthIn(answer) };
    case 'date':
      return { value: dayIn(answer, field.monthFirst === true) };
    case 'municipality':
      return municipalityIn(answer, region);
    default:
      return { value: answer };
  }
}

/**
 * What a form's answers become in one of our fields.
 *
 * @param found what the body has at each path of the field, in their order
 */
export function converted(field: MappedField, found: readonly unknown[], region: Region): Converted {
  const kind = kindOf(field.to);
  const given = found.map((value) => {
    const list = typeof value === 'string' && kind !== 'words' ? jsonList(value.trim()) : undefined;
    return answersIn(list ?? value, field.split);
  });
  if (given.includes(undefined)) return { code: 'wrong-type' };
  const answers = given.flatMap((one) => one ?? []);
  const codes = inCodes(answers, field.values);
  if (codes === undefined) return { code: 'unknown-choice' };
  const all = codes.length === 0 && field.otherwise !== undefined ? [field.otherwise] : codes;
  if (kind === 'choices') return all.length === 0 ? {} : { value: [...new Set(all)] };
  const [first, ...more] = all;
  if (first === undefined) return {};
  if (more.length === 0) return single(kind, first, field, region);
  const isText = kind === 'words' || kind === 'text';
  if (isText && field.values === undefined && found.length > 1) return { value: all.join(' ') };
  return kind === 'words' ? { value: all.join(', ') } : { code: 'one-choice' };
}
