import type { Runtime } from '../runtime/runtime.ts';
import type { RenderedMail } from '../web/mails/render.ts';
import { sendNow } from './send-now.ts';

/** Most mails that anyone can have the public form send to one address in an hour, and to all together. */
const perAddress = 4;
const perHour = 400;
const hour = 3600;

/** What became of a mail that the public form was asked for. */
export type FormMailResult = 'mailed' | 'too-many' | 'not-mailed';

/**
 * Mails something that a visitor of the public form asked for, to an address of their choosing. The address is kept nowhere;
 * counters under its keyed hash keep the form from being used to fill a mailbox.
 */
export async function sendFormMail(
  runtime: Pick<Runtime, 'guards' | 'mailer' | 'clock' | 'log' | 'pause'>,
  { to, tag, mail }: { readonly to: string; readonly tag: 'draft' | 'advice'; readonly mail: RenderedMail },
): Promise<FormMailResult> {
  const now = runtime.clock();
  const allowed =
    (await runtime.guards.allow(`form-mail:${to.toLowerCase()}`, perAddress, hour, now)) &&
    (await runtime.guards.allow('form-mails', perHour, hour, now));
  if (!allowed) return 'too-many';
  const result = await sendNow(runtime, { to, tag, ...mail });
  if (result === 'sent' || result === 'ambiguous') return 'mailed';
  runtime.log.error('form-mail-not-sent', { tag, result });
  return 'not-mailed';
}
