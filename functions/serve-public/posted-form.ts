import type { Context } from 'hono';
import { mediaType, readFormBody } from '../web/body.ts';
import type { FormValues } from '../web/forms.ts';
import { answerTrouble, type PublicRuntime } from './site.ts';

/** The fields of a posted form, or the page that says why it cannot be read. */
export async function readPostedForm(c: Context, runtime: PublicRuntime): Promise<FormValues | Response> {
  if (mediaType(c) !== 'application/x-www-form-urlencoded') return answerTrouble(c, runtime, 'wrongType');
  const read = await readFormBody(c);
  if ('values' in read) return read.values;
  return answerTrouble(c, runtime, read.wrong === 'size' ? 'tooLarge' : 'wrongType');
}
