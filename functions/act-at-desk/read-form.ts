import type { Context } from 'hono';
import { mediaType, readFormBody } from '../web/body.ts';
import type { FormValues } from '../web/forms.ts';

/** What a form sent; undefined where it cannot be read: too large, or no form. */
export async function readForm(c: Context): Promise<FormValues | undefined> {
  const read = mediaType(c) === 'application/x-www-form-urlencoded' ? await readFormBody(c) : undefined;
  return read !== undefined && 'values' in read ? read.values : undefined;
}
