import type { Context } from 'hono';
import type { SubmitResult } from '../cases/intake-contracts.ts';
import { keyedClientOf, type Sender } from '../domain/api-client.ts';
import { localDate } from '../domain/calendar.ts';
import type { Language } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { type FormError, readMappedForm } from '../domain/form-mapping.ts';
import { formsOf } from '../domain/form-mapping-schema.ts';
import type { Region } from '../domain/region.ts';
import { formTypes, mediaType, readFormBody } from '../web/body.ts';
import { handoverTo } from '../web/public/handover.ts';
import { doorReasonInWords } from '../web/words/doors.ts';
import { formErrorInWords } from '../web/words/form-errors.ts';
import type { FieldNote } from './api-schemas.ts';
import type { OtherDoorReader } from './other-door-answer.ts';
import type { Posted } from './posted-referral.ts';
import { answerProblem, apiLanguage } from './problem.ts';
import { bodyProblems, isIdempotencyKey, type Reading, readJson } from './read-posted.ts';
import type { PublicRuntime } from './site.ts';

/** The fields of a form under their own names; one that is there more often is a list. */
async function readFields(c: Context): Promise<Reading> {
  const read = await readFormBody(c);
  if ('wrong' in read) return { problem: bodyProblems[read.wrong] };
  return { body: Object.fromEntries([...read.values].map(([name, all]) => [name, all.length === 1 ? all[0] : all])) };
}

function readBody(c: Context): Promise<Reading> {
  const type = mediaType(c);
  if (type === 'application/json') return readJson(c);
  return formTypes.some((one) => one === type) ? readFields(c) : Promise.resolve({ problem: 'content-type' });
}

/** A mistake or a hint at a field of the form, as whoever keeps the form gets it. */
function noteOf(error: FormError, lang: Language): FieldNote {
  return {
    in: 'body',
    pointer: error.pointer,
    code: error.code,
    detail: formErrorInWords(error, lang),
    ...defined({ field: error.field, label: error.label, target: error.target }),
  };
}

/**
 * Reads what a form on another system posted as a referral, by its mapping in the region; answers itself where that cannot be. Only the
 * client that the mapping names may post it: for anybody else the form does not exist.
 */
export async function readFormReferral(
  c: Context,
  { region, clock, log }: PublicRuntime,
  sender: Sender,
): Promise<Posted | Response> {
  const form = formsOf(region).find(({ id }) => id === c.req.param('form'));
  if (form === undefined || form.client !== keyedClientOf(sender)) return answerProblem(c, 'unknown-form');
  const given = c.req.header('Idempotency-Key');
  if (given !== undefined && !isIdempotencyKey(given)) return answerProblem(c, 'idempotency-key');
  const reading = await readBody(c);
  if ('problem' in reading) {
    // Files make the body of a form large: whoever builds it is told so.
    return answerProblem(c, reading.problem === 'too-large' ? 'form-too-large' : reading.problem);
  }
  const lang = apiLanguage(c);
  const read = readMappedForm(form, reading.body, { today: localDate(clock()), region });
  if (!read.ok) {
    // Whoever built the form sees no more than that it was refused; so what of it is said here, by codes of ours alone.
    log.info('form-refused', { form: form.id, codes: [...new Set(read.errors.map(({ code }) => code))].join(' ') });
    return answerProblem(
      c,
      'form-wrong',
      read.errors.map((error) => noteOf(error, lang)),
    );
  }
  // A space is in no key of a header, so the two never meet.
  const key = read.submissionId === undefined ? given : `form ${form.id} ${read.submissionId}`;
  return {
    request: read.request,
    noticed: read.hints.map((hint) => noteOf(hint, lang)),
    form: form.id,
    ...defined({ idempotencyKey: key }),
  };
}

/** Who does help, in one text. */
function helpInWords(
  region: Region,
  result: Extract<SubmitResult, { kind: 'other-door' }>,
  about: OtherDoorReader,
  lang: Language,
) {
  const { organisation, how, phone, url } = handoverTo(region, result.otherDoor, about);
  const reasons = result.reasons.map((reason) => doorReasonInWords(reason, lang));
  return [...reasons, `${organisation[lang]}: ${how[lang]}`, phone, url].filter((part) => part !== undefined).join(' ');
}

/**
 * Answers a form’s system that the referral fits no door of ours. It is an error there: the person is gone from the page and hears
 * nothing, so whoever keeps the form has to.
 */
export function answerFormOtherDoor(
  c: Context,
  region: Region,
  result: Extract<SubmitResult, { kind: 'other-door' }>,
  about: OtherDoorReader,
): Response {
  const detail = helpInWords(region, result, about, apiLanguage(c));
  return answerProblem(c, 'form-other-door', [{ in: 'body', pointer: '', code: result.otherDoor, detail }]);
}
