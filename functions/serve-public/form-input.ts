import type { FormValues } from '../web/forms.ts';
import { typedBirthDate } from '../web/public/birth-date.ts';
import { unsaid } from '../web/public/questions.ts';
import type { FormKind } from '../web/public/steps.ts';
import { typedIn } from '../web/typed-in.ts';

/** A JSON object under construction. Without a prototype, so that no posted name can reach one. */
type Tree = { [key: string]: unknown };

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function emptyTree(): Tree {
  return Object.create(null) as Tree;
}

/**
 * Puts a value at a dotted path. A path through something that is not an object changes nothing: the reader then
 * refuses it.
 */
function put(root: Tree, path: readonly string[], value: unknown): void {
  let at = root;
  for (const key of path.slice(0, -1)) {
    const next = at[key] ?? emptyTree();
    if (!isTree(next)) return;
    at[key] = next;
    at = next;
  }
  at[path.at(-1) ?? ''] = value;
}

const truths = new Set([
  'agreement.informed',
  'agreement.consent',
  'situation.registeredJobSeeker',
  'request.handover',
]);

/**
 * HTML forms only send text: yes and no become booleans where the document has one, as does `on`, which a ticked box without a value
 * sends; the reader refuses anything else.
 */
function typed(name: string, value: string): unknown {
  if (!truths.has(name)) return value;
  if (value === 'true' || value === 'on') return true;
  return value === 'false' ? false : value;
}

/**
 * Turns form fields with dotted names into the document that `POST /v1/referrals` takes. Empty fields are left out; a
 * repeated name becomes a list; CR LF, which browsers put in a text area, becomes a newline.
 */
export function formToDocument(values: FormValues): Tree {
  const root = emptyTree();
  for (const [name, texts] of values) {
    const filled = texts
      .map((text) => text.replaceAll('\r\n', '\n'))
      .filter((text) => text.trim() !== '')
      .map((text) => typed(name, text));
    if (filled.length > 0) put(root, name.split('.'), filled.length === 1 ? filled[0] : filled);
  }
  return root;
}

const birthDate = 'candidate.birthDate';
/** Questions of the form that the document does not have. */
const formOnly = new Set(['place', 'helper', 'oneName']);

/** Whether the form says that the candidate has one name only. */
export function hasOneName(values: FormValues): boolean {
  return values.get('oneName')?.[0] === 'yes';
}

/**
 * The document of a filled-in form. The form asks for the birth date in three parts, and asks a self-referrer for their
 * name and address once: they are also the referrer (WCAG 3.3.7). "I would rather not say" is left out.
 */
export function formDocument(kind: FormKind, values: FormValues, privacyVersion: string): Tree {
  const own = new Map(
    [...values].filter(
      ([name, given]) => !name.startsWith(`${birthDate}.`) && !formOnly.has(name) && given[0] !== unsaid,
    ),
  );
  own.set(birthDate, [typedBirthDate(values) ?? '']);
  const copy = (name: string) => values.get(name) ?? [];
  const names = ['candidate.givenName', 'candidate.familyName'].map((name) => copy(name)[0]?.trim() ?? '');
  const [only, ...others] = names.filter((name) => name !== '');
  if (hasOneName(values) && only !== undefined && others.length === 0) {
    // The population register writes a single name as family name.
    own.delete('candidate.givenName');
    own.set('candidate.familyName', [only]);
  }
  if (kind === 'self') {
    own.set('referrer.name', [names.filter((name) => name !== '').join(' ')]);
    own.set('referrer.email', copy('candidate.email'));
    own.set('referrer.phone', copy('candidate.phone'));
  }
  own.set('referrer.role', [kind]);
  own.set('agreement.privacyVersion', [privacyVersion]);
  return formToDocument(own);
}

/** The answers with the referrer filled in of somebody who refers themselves: a form need not ask for a name and address twice (WCAG 3.3.7). */
export function withSelfAsReferrer(posted: FormValues): FormValues {
  const first = (name: string) => typedIn(posted, name);
  if (first('referrer.role') !== 'self') return posted;
  const own = {
    'referrer.name': [first('candidate.givenName'), first('candidate.familyName')]
      .filter((name) => name !== '')
      .join(' '),
    'referrer.email': first('candidate.email'),
    'referrer.phone': first('candidate.phone'),
  };
  const missing = Object.entries(own).filter(([name, text]) => first(name) === '' && text !== '');
  return new Map([...posted, ...missing.map(([name, text]) => [name, [text]] as const)]);
}
