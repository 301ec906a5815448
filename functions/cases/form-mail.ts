import type { RenderedMail } from '../ports/mails.ts';
import type { Runtime } from '../ports/runtime.ts';
import { roomForFormMail } from './form-mail-room.ts';
import { sendNow } from './send-now.ts';

/** Most mails that the public form sends to one mailbox in an hour, not counting codes. */
const perMailbox = 4;

/** What became of a mail that the public form was asked for. */
export type FormMailResult = 'mailed' | 'too-many' | 'not-mailed';

/**
 * Mails something that a visitor of the public form asked for, to an address of their choosing. The address is stored
 * nowhere; counters under a keyed hash keep the form from being used to flood a mailbox.
 */
export async function sendFormMail(
  runtime: Pick<Runtime, 'region' | 'guards' | 'mailer' | 'clock' | 'log' | 'pause'>,
  {
    to,
    tag,
    mail,
    network,
  }: {
    readonly to: string;
    readonly tag: 'draft' | 'advice';
    readonly mail: RenderedMail;
    readonly network?: string | undefined;
  },
): Promise<FormMailResult> {
  const from = network === undefined ? {} : { network };
  const room = await roomForFormMail(runtime, { kind: 'asked', to, perMailbox, ...from });
  if (room.full !== undefined) return 'too-many';
  const result = await sendNow(runtime, { to, tag, ...mail });
  if (result === 'sent' || result === 'ambiguous') return 'mailed';
  await room.giveBack();
  runtime.log.error('form-mail-not-sent', { tag, result });
  return 'not-mailed';
}
