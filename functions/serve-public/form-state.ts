import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { isChild } from '../domain/age-limits.ts';
import { birthDateSchema } from '../domain/birth-date.ts';
import { localDate } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import { formatEmail, readTypedEmail } from '../domain/email-address.ts';
import { readReferralRequest } from '../domain/referral-request.ts';
import { typedBirthDate } from '../web/public/birth-date.ts';
import type { AnswersFacts } from '../web/public/form-facts.ts';
import type { FormMark } from '../web/public/form-mark.ts';
import { type FormKind, type FormStepName, stepPath } from '../web/public/steps.ts';
import { formDocument } from './form-input.ts';
import { choiceOf, type Filling, type FormContext, firstOpen, otherDoorOf, valuesOnPath } from './form-path.ts';
import { carriedAnswers, carryAnswers, keepAnswers, keptUntil, recallAnswers } from './keepsakes.ts';
import type { PublicRuntime } from './site.ts';

/** A form under way, with what the sender's browser keeps beside it. */
export interface FormState extends Filling {
  readonly formKey: string;
  readonly counted?: AnswersFacts['counted'];
  readonly gate?: AnswersFacts['gate'];
  readonly draft?: string;
  readonly codeFor?: string;
  readonly proven?: string;
}

/** Region and day of receipt, for the rules. */
export function contextOf({ region, clock }: Pick<PublicRuntime, 'region' | 'clock'>): FormContext {
  return { region, today: localDate(clock()) };
}

/** A form without any answers yet. */
export function emptyForm(kind: FormKind, runtime: Pick<PublicRuntime, 'newId'>): FormState {
  return { kind, values: new Map(), done: new Set(), handover: false, formKey: runtime.newId(20) };
}

/** A form from the facts that a browser or a saved form kept. */
export function formOf({ values, done, ...rest }: AnswersFacts): FormState {
  return { ...rest, values: new Map(values), done: new Set(done) };
}

/** Whether the form is about somebody too young to consent, by the last valid birth date that was filled in. */
export function isOfChild(form: FormState, runtime: Pick<PublicRuntime, 'clock'>): boolean {
  const birthDate = gateOf(form);
  return birthDate !== undefined && isChild(birthDate, localDate(runtime.clock()));
}

/** Whether we may keep the answers for later: only once it is known that they are not about a child. */
export function maySave(form: FormState, runtime: Pick<PublicRuntime, 'clock'>): boolean {
  return gateOf(form) !== undefined && !isOfChild(form, runtime);
}

/** The birth date that protects the saved answers: the last valid one that was filled in. */
export function gateOf({ values, gate }: Pick<FormState, 'values' | 'gate'>): AnswersFacts['gate'] {
  return birthDateSchema.safeParse(typedBirthDate(values)).data ?? gate;
}

/** What to keep of a form. */
export function factsOf(form: FormState): AnswersFacts {
  const { kind, values, done, handover, formKey, counted, draft, codeFor, proven } = form;
  const gate = gateOf(form);
  return {
    kind,
    values: [...values].map(([name, texts]): [string, string[]] => [name, [...texts]]),
    done: [...done],
    handover,
    formKey,
    ...defined({ counted, gate, draft, codeFor, proven }),
  };
}

/** The form in this browser, if any. */
export function formIn(c: Context, runtime: PublicRuntime): FormState | undefined {
  const facts = recallAnswers(c, runtime);
  return facts === undefined ? undefined : formOf(facts);
}

/** Whether anything has been answered. */
export function isUnderWay({ done, values }: FormState): boolean {
  return done.size > 0 || values.size > 0;
}

/** What the pages of a form post besides their answers, and until when the browser keeps it from now on. */
export function markOf(form: FormState, runtime: Pick<PublicRuntime, 'clock' | 'guards'>): FormMark {
  return { formKey: form.formKey, until: keptUntil(runtime), carried: carryAnswers(runtime, factsOf(form)) };
}

/** The form that an open page carried along, if any. */
export function carriedForm(carried: string | undefined, runtime: PublicRuntime): FormState | undefined {
  const facts = carriedAnswers(runtime, carried);
  return facts === undefined ? undefined : formOf(facts);
}

/** Stores a form in this browser. False when it does not fit: what was stored before stays. */
export function keepForm(c: Context, runtime: PublicRuntime, form: FormState): boolean {
  return keepAnswers(c, runtime, factsOf(form));
}

/**
 * Reads the answers of the steps that are asked as the API would read them.
 *
 * @param agreed the version of the privacy text that the sender was shown and agreed to, and whether they consent to
 *   what rests on it; absent while nobody has agreed yet
 */
export function readAnswers(
  form: FormState,
  runtime: PublicRuntime,
  agreed?: { readonly privacyVersion: string; readonly consent: boolean },
) {
  const context = contextOf(runtime);
  const values = new Map(valuesOnPath(form, context));
  if (agreed !== undefined) values.set('agreement.informed', ['true']);
  if (agreed?.consent === true) values.set('agreement.consent', ['true']);
  if (form.handover) values.set('request.handover', ['true']);
  return readReferralRequest(
    formDocument(form.kind, values, agreed?.privacyVersion ?? runtime.region.privacyVersion),
    context,
  );
}

/**
 * Identifies the answers that a page shows, so that its button sends no others: another tab may have changed them
 * since. Not secret: it is on the page beside the answers themselves.
 */
export function digestOf(form: FormState, runtime: PublicRuntime): string {
  const context = contextOf(runtime);
  const choice = form.handover ? undefined : choiceOf(form, context);
  const door = choice?.kind === 'door' ? choice.door : undefined;
  const values = [...valuesOnPath(form, context)].sort(([one], [other]) => (one < other ? -1 : 1));
  const shown = JSON.stringify([form.formKey, form.kind, form.handover, door ?? '', values]);
  return createHash('sha256').update(shown).digest('base64url');
}

/** The mail address of the person who fills in the form; undefined where they gave none that we can read. */
export function senderMailbox(form: FormState, runtime: PublicRuntime): string | undefined {
  const field = form.kind === 'self' ? 'candidate.email' : 'referrer.email';
  const email = readTypedEmail(valuesOnPath(form, contextOf(runtime)).get(field)?.[0]?.trim() ?? '');
  return email === undefined ? undefined : formatEmail(email);
}

/** The address that must still be proven before this form can be sent, if any. */
export function unprovenMailbox(form: FormState, runtime: PublicRuntime): string | undefined {
  const mailbox = senderMailbox(form, runtime);
  return mailbox?.toLowerCase() === form.proven ? undefined : mailbox;
}

/**
 * Where these answers lead, below the public base: to the page about another door as soon as that is certain, else to
 * `step`, else to the first open step, else to the code that proves the sender's mailbox, else to all answers together.
 */
export function pathFrom(form: FormState, runtime: PublicRuntime, step?: FormStepName, change = false): string {
  const context = contextOf(runtime);
  const otherDoor = form.handover ? undefined : otherDoorOf(form, context);
  if (otherDoor !== undefined) return `/aanmelden/uitkomst/${otherDoor.otherDoor}`;
  const next = step ?? firstOpen(form, context);
  if (next !== undefined) return stepPath(form.kind, next, change);
  return stepPath(form.kind, unprovenMailbox(form, runtime) === undefined ? 'check' : 'code');
}

/** Counts the other door that these answers lead to, unless it was already counted for them. */
export async function countOtherDoor(form: FormState, runtime: PublicRuntime): Promise<FormState> {
  const otherDoor = form.handover ? undefined : otherDoorOf(form, contextOf(runtime));
  if (otherDoor === undefined || otherDoor.otherDoor === form.counted) return form;
  await runtime.intakeDesk.turnAway(otherDoor.otherDoor);
  return { ...form, counted: otherDoor.otherDoor };
}
