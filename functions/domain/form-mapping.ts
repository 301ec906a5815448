import { contactChannels } from './codes.ts';
import { defined } from './defined.ts';
import { converted } from './form-convert.ts';
import { describedIn, titleOf } from './form-described.ts';
import { type FormMapping, type MappedField, pathsOf } from './form-mapping-schema.ts';
import { isEmpty, isFile, neverAt } from './form-never.ts';
import { type FormPath, findAt, liesIn, readPath, writePath } from './form-path.ts';
import type { PlainDate } from './referral.ts';
import { type ReferralRequest, readReferralRequest } from './referral-request.ts';
import { type FieldError, pointerOf } from './referral-request-errors.ts';
import type { Region } from './region.ts';

/** One thing that is wrong with what a form sent, or worth a second look, by the form's own field. */
export interface FormError {
  /** JSON pointer into the form's own body; empty where no field of it is about this. */
  readonly pointer: string;
  readonly code: string;
  /** The form's field, as the mapping writes its path. */
  readonly field?: string;
  /** What the form calls that field. */
  readonly label?: string;
  /** Our field, by its JSON pointer in the referral. */
  readonly target?: string;
  /** See `FieldError`. */
  readonly domain?: string;
}

/** What a form's body becomes, before it is read as a referral. */
export interface Applied {
  /** As `POST /v1/referrals` takes it. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly errors: readonly FormError[];
  /** What was left out, by name. */
  readonly hints: readonly FormError[];
  /** The number of the submission; absent where the body has none. */
  readonly submissionId?: string;
}

/** A JSON object under construction. Without a prototype, so that no name can reach one. */
type Tree = { [key: string]: unknown };
const emptyTree = () => Object.create(null) as Tree;

function put(root: Tree, to: string, value: unknown): void {
  const [section = '', field = ''] = to.split('.');
  const inner = (root[section] ?? emptyTree()) as Tree;
  inner[field] = value;
  root[section] = inner;
}

function at(root: Tree, to: string): unknown {
  const [section = '', field = ''] = to.split('.');
  return (root[section] as Tree | undefined)?.[field];
}

const pointerTo = (to: string) => pointerOf(to.split('.'));

/** A field of the form, as an error names it. */
function named(body: unknown, path: FormPath, label?: string): Pick<FormError, 'pointer' | 'field' | 'label'> {
  const pointer = pointerOf(findAt(body, path).keys);
  return { pointer, field: writePath(path), ...defined({ label: titleOf(describedIn(body, path)) ?? label }) };
}

function readAll(paths: readonly string[]): readonly FormPath[] {
  return paths.map(readPath).filter((path) => path !== undefined);
}

/** The path of a field that its errors are about: the first with an answer, or else the first. */
function tellingPath(body: unknown, field: MappedField): FormPath | undefined {
  const paths = readAll(pathsOf(field));
  return paths.find((path) => !isEmpty(findAt(body, path).value)) ?? paths[0];
}

/** What one of our fields gets, put into the document; what is wrong otherwise. */
function take(body: unknown, field: MappedField, region: Region, document: Tree): readonly FormError[] {
  if (field.value !== undefined) {
    put(document, field.to, field.to === 'situation.benefit' ? [field.value] : field.value);
    return [];
  }
  const paths = readAll(pathsOf(field));
  const found = paths.map((path) => findAt(body, path));
  const target = pointerTo(field.to);
  const files = paths.filter((_, index) => found[index]?.passed.some(isFile));
  if (files.length > 0) return files.map((path) => ({ ...named(body, path, field.label), target, code: 'file' }));
  const result = converted(
    field,
    found.map(({ value }) => value),
    region,
  );
  if ('code' in result) {
    const path = tellingPath(body, field) ?? [];
    return [{ ...named(body, path, field.label), target, code: result.code }];
  }
  if (result.value !== undefined) put(document, field.to, result.value);
  return [];
}

/** Somebody who refers themselves gives name and address once: as candidate. */
const ownAs = [
  ['referrer.email', 'candidate.email'],
  ['referrer.phone', 'candidate.phone'],
] as const;

/** A form that does not ask how to reach somebody: by mail where an address is given, or else by phone. */
function completeContact(document: Tree): void {
  if (at(document, 'candidate.preferredContact') !== undefined) return;
  const channel = contactChannels.find((one) => at(document, `candidate.${one}`) !== undefined);
  if (channel !== undefined) put(document, 'candidate.preferredContact', channel);
}

function completeSelf(document: Tree): void {
  if (at(document, 'referrer.role') !== 'self') return;
  const names = ['candidate.givenName', 'candidate.familyName'].map((name) => at(document, name));
  const name = names.filter((one) => typeof one === 'string').join(' ');
  if (at(document, 'referrer.name') === undefined && name !== '') put(document, 'referrer.name', name);
  for (const [own, candidate] of ownAs) {
    const [mine, theirs] = [at(document, own), at(document, candidate)];
    if (mine === undefined && theirs !== undefined) put(document, own, theirs);
    if (theirs === undefined && mine !== undefined) put(document, candidate, mine);
  }
}

/** Most values of a body that are looked at for what was left out, and how deep; a body of 32 KB has fewer of any sense. */
const mostValues = 2000;
const deepest = 12;
/** Most names of what was left out that an answer lists. */
const mostHints = 20;

/** Everything single in a body that the mapping does not name, with its path. Walks without recursion, whatever the body is. */
function unnamed(
  body: unknown,
  known: readonly (readonly string[])[],
): readonly { path: readonly string[]; value: unknown }[] {
  const left: { path: readonly string[]; value: unknown }[] = [];
  const todo: { path: readonly string[]; value: unknown }[] = [{ path: [], value: body }];
  for (let seen = 0; todo.length > 0 && seen < mostValues; seen += 1) {
    const { path, value } = todo.pop() ?? { path: [], value: undefined };
    if (isEmpty(value)) continue;
    if (path.length > 0 && known.some((one) => liesIn(path, one))) continue;
    const isInner = typeof value === 'object' && value !== null && path.length < deepest && !isFile(value);
    if (!isInner) left.push({ path, value });
    else {
      const inner = Object.entries(value).slice(0, mostValues);
      todo.push(...inner.reverse().map(([key, one]) => ({ path: [...path, key], value: one })));
    }
  }
  return left;
}

/** The places that a path names, with the choice of an entry by its value among them. */
function placesOf(body: unknown, path: FormPath): readonly (readonly string[])[] {
  if (path.every((step) => typeof step === 'string')) return [path];
  return path.flatMap((step, index) => {
    const { value, keys } = findAt(body, path.slice(0, index + 1));
    if (value === undefined) return [];
    const isWhole = index === path.length - 1;
    return [...(typeof step === 'string' ? [] : [[...keys, ...step.where]]), ...(isWhole ? [keys] : [])];
  });
}

/**
 * Makes the document of a referral from what a form sent. Nothing is taken from a path that the mapping does not name. A file or a BSN
 * is refused by the name of its field, unless the mapping ignores that field: then it is left out, and said to be. Never throws.
 */
export function applyMapping(mapping: FormMapping, body: unknown, region: Region): Applied {
  const document = emptyTree();
  const taken = mapping.fields.flatMap((field) => take(body, field, region, document));
  completeSelf(document);
  completeContact(document);
  const ignored = readAll(mapping.ignored);
  const submission = mapping.submissionId === undefined ? undefined : readPath(mapping.submissionId);
  const inMapping = [...mapping.fields.flatMap((field) => readAll(pathsOf(field))), ...ignored];
  const known = [...inMapping, ...(submission === undefined ? [] : [submission])].flatMap((path) =>
    placesOf(body, path),
  );
  const left = unnamed(body, known).map(({ path, value }) => {
    const never = neverAt(path.at(-1) ?? '', value);
    return { never, error: { ...named(body, path), code: never ?? 'not-taken' } };
  });
  const leftOut = ignored.flatMap((path) => {
    const last = path.at(-1);
    const never = neverAt(typeof last === 'string' ? last : '', findAt(body, path).value);
    return never === undefined ? [] : [{ ...named(body, path), code: `${never}-left-out` }];
  });
  const id = submission === undefined ? undefined : findAt(body, submission).value;
  return {
    document,
    errors: [...taken, ...left.flatMap(({ never, error }) => (never === undefined ? [] : [error]))],
    hints: [...leftOut, ...left.flatMap(({ never, error }) => (never === undefined ? [error] : []))].slice(
      0,
      mostHints,
    ),
    ...((typeof id === 'string' && id.trim() !== '') || typeof id === 'number'
      ? { submissionId: String(id).trim() }
      : {}),
  };
}

/** Whose field of the form is asked about, where ours is not mapped: a self-referrer gives name and address as candidate. */
const standIns: Readonly<Record<string, string>> = {
  '/referrer/name': '/candidate/familyName',
  '/referrer/email': '/candidate/email',
  '/referrer/phone': '/candidate/phone',
  '/candidate/email': '/referrer/email',
  '/candidate/preferredContact': '/candidate/email',
  '/candidate/phone': '/referrer/phone',
};

/** An error of a referral as one of the form that it came from. */
function backwards(mapping: FormMapping, body: unknown, { pointer, code, domain }: FieldError): FormError {
  const fieldOf = (target: string | undefined) => mapping.fields.find(({ to }) => pointerTo(to) === target);
  const whole = pointer.split('/').slice(0, 3).join('/');
  const field = fieldOf(whole) ?? fieldOf(standIns[whole]);
  const path = field === undefined ? undefined : tellingPath(body, field);
  const about = { target: pointer, code, ...defined({ domain }) };
  return path === undefined ? { pointer: '', ...about } : { ...named(body, path, field?.label), ...about };
}

/**
 * Reads what a form sent as a referral, by the form's mapping. Errors and hints name the form's own fields and never repeat what was
 * filled in. Answers the number of the submission as well, whatever else is wrong.
 *
 * @param context.today date of receipt, in Europe/Amsterdam
 */
export function readMappedForm(
  mapping: FormMapping,
  body: unknown,
  context: { readonly today: PlainDate; readonly region: Region },
):
  | {
      readonly ok: true;
      readonly request: ReferralRequest;
      readonly hints: readonly FormError[];
      readonly submissionId?: string;
    }
  | { readonly ok: false; readonly errors: readonly FormError[] } {
  const { document, errors, hints, submissionId } = applyMapping(mapping, body, context.region);
  const read = readReferralRequest(document, context);
  const said = new Set(errors.map(({ target }) => target));
  const more = read.ok ? [] : read.errors.filter(({ pointer }) => !said.has(pointer));
  const all = [...errors, ...more.map((error) => backwards(mapping, body, error))];
  if (!read.ok || all.length > 0) return { ok: false, errors: all.slice(0, 100) };
  const noticed = read.hints.map((hint) => backwards(mapping, body, hint));
  return { ok: true, request: read.request, hints: [...noticed, ...hints], ...defined({ submissionId }) };
}
