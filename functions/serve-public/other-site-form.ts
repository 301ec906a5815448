import type { Language } from '../domain/codes.ts';
import { dateParts, readDate, splitDate } from '../domain/typed-date.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import type { LeftAnswer } from '../web/public/other-site-pages.ts';
import { controlNames, unsaid } from '../web/public/questions.ts';
import { type FormKind, type FormStepName, stepNames } from '../web/public/steps.ts';
import { typedIn } from '../web/typed-in.ts';
import { pathOf } from './form-path.ts';
import { contextOf, emptyForm, type FormState } from './form-state.ts';
import { answersWithPlace } from './place-answer.ts';
import type { PublicRuntime } from './site.ts';
import { asRead, mistakesAt } from './step-questions.ts';

/** Names of the document that our form does not ask: it has them from elsewhere, or asks them at its end. */
const ownAffair = /^(agreement\..*|request\.handover|referrer\.(role|language)|candidate\.birthDate)$/;
/** What a form of somebody who refers themselves says of the referrer. */
const twice = new Set(['referrer.name', 'referrer.email', 'referrer.phone']);
const asked: ReadonlySet<string> = new Set(stepNames.flatMap((step) => controlNames(step)));

/** How much of each part of a date its box shows. */
const shownInBox = { day: 4, month: 4, year: 6 } as const;

/**
 * The boxes of a birth date as it was given, whether or not it exists: its reader then sees which part is wrong. Undefined where it cannot be
 * split, or would be cut off by a box.
 */
function dateBoxes(given: string): readonly (readonly [string, readonly string[]])[] | undefined {
  const reading = readDate(given, true);
  const [year = '', month = '', day = ''] = reading.ok ? reading.date.split('-') : [];
  const parts = reading.ok ? { day, month, year } : splitDate(given);
  const fits =
    parts !== undefined && dateParts.every((part) => parts[part] !== '' && parts[part].length <= shownInBox[part]);
  return fits ? dateParts.map((part) => [`candidate.birthDate.${part}`, [parts[part]]] as const) : undefined;
}

/** A form on another site as it was filled in there. */
export interface TakenOver {
  readonly form: FormState;
  /** What our form has no question for. */
  readonly left: readonly LeftAnswer[];
  /** A birth date for which the boxes of our form have no room. */
  readonly unreadDate?: string;
}

/**
 * Takes a form over that was filled in on another site, with the names of `POST /v1/referrals`: its answers become those of our own form,
 * of which no step is done yet. Nothing is lost: what has no question here is given back.
 */
export function takenOver(posted: FormValues, runtime: PublicRuntime, lang: Language): TakenOver {
  const filled = new Map([...posted].filter(([, given]) => given.some((text) => text.trim() !== '')));
  const first = (name: string) => typedIn(filled, name);
  const role = first('referrer.role');
  const isProfessional = role === 'professional' || (role !== 'self' && first('referrer.profession') !== '');
  const kind: FormKind = isProfessional ? 'professional' : 'self';
  const isOurs = (name: string) =>
    asked.has(name) && name !== 'candidate.municipality' && (isProfessional || !name.startsWith('referrer.'));
  const place = first('place') || first('candidate.municipality');
  const birthDate = dateBoxes(first('candidate.birthDate'));
  const hasHelper = [...filled.keys()].some((name) => name.startsWith('representative.'));
  const values = new Map<string, readonly string[]>([
    ['situation.inCareAt', [unsaid]],
    ['situation.registeredJobSeeker', [unsaid]],
    ['candidate.language', [lang]],
    ['helper', [hasHelper ? 'yes' : 'no']],
    ...(isProfessional ? [] : contactOfSelf(first)),
    ...(first('candidate.givenName') === '' && first('candidate.familyName') !== ''
      ? [['oneName', ['yes']] as const]
      : []),
    ...[...filled].filter(([name]) => isOurs(name)),
    ...(birthDate ?? []),
    ...answersWithPlace(
      new Map([
        ['place', [place]],
        ['candidate.municipality', [first('candidate.municipality')]],
      ]),
      runtime.region,
    ),
  ]);
  const isKnown = (name: string) =>
    isOurs(name) || ownAffair.test(name) || name === 'candidate.municipality' || (!isProfessional && twice.has(name));
  return {
    form: { ...emptyForm(kind, runtime), values: asRead(values) },
    left: [...filled].filter(([name]) => !isKnown(name)).map(([name, given]) => [name, given.join(', ')]),
    ...(birthDate === undefined && filled.has('candidate.birthDate')
      ? { unreadDate: first('candidate.birthDate') }
      : {}),
  };
}

/** Many forms ask somebody who refers themselves for their address as the referrer alone. */
function contactOfSelf(first: (name: string) => string): readonly (readonly [string, readonly string[]])[] {
  return (['email', 'phone'] as const).map(
    (channel) => [`candidate.${channel}`, [first(`referrer.${channel}`)]] as const,
  );
}

/** A form with the steps done whose answers are right, and the mistakes of the others. */
export interface Settled {
  readonly form: FormState;
  readonly wrong: ReadonlyMap<FormStepName, readonly FormProblem[]>;
}

/** Goes through the steps that these answers lead to, in their order, as if each page had been sent. */
export function settled(form: FormState, runtime: PublicRuntime, lang: Language): Settled {
  const wrong = new Map<FormStepName, readonly FormProblem[]>();
  let now: FormState = { ...form, done: new Set() };
  for (;;) {
    const step = pathOf(now, contextOf(runtime)).find((one) => !(now.done.has(one) || wrong.has(one)));
    if (step === undefined) return { form: now, wrong };
    const problems = mistakesAt(step, now, runtime, lang);
    if (problems.length > 0) wrong.set(step, problems);
    else now = { ...now, done: new Set([...now.done, step]) };
  }
}
