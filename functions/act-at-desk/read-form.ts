import type { Context } from 'hono';
import { mediaType, readFormBody } from '../web/body.ts';
import type { FormValues } from '../web/forms.ts';

/** Anything but a form of reasonable size counts as an empty one: it then lacks a reason and does nothing. */
export async function readForm(c: Context): Promise<FormValues> {
  const read = mediaType(c) === 'application/x-www-form-urlencoded' ? await readFormBody(c) : undefined;
  return read !== undefined && 'values' in read ? read.values : new Map();
}
