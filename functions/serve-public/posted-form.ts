import type { Context } from 'hono';
import type { FormValues } from '../web/forms.ts';
import { readForm } from './form-input.ts';
import { answerTrouble, mediaType, type PublicRuntime, readBody } from './site.ts';

/** The fields of a posted form, or the page that says why it cannot be read. */
export async function readPostedForm(c: Context, runtime: PublicRuntime): Promise<FormValues | Response> {
  // A button that sends nothing but itself has no body and no type to speak of.
  const type = mediaType(c);
  if (type !== 'application/x-www-form-urlencoded') return answerTrouble(c, runtime, 'wrongType');
  const body = await readBody(c);
  if ('wrong' in body) return answerTrouble(c, runtime, body.wrong === 'size' ? 'tooLarge' : 'wrongType');
  return readForm(body.text);
}
