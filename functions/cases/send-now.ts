import { isHold } from '../domain/mail-hold.ts';
import type { OutgoingMail, SendResult } from '../ports/mailer.ts';
import type { Runtime } from '../ports/runtime.ts';

/** Number of tries for a mail that somebody waits for, and the first step of `pause`: together about two seconds. */
const attempts = 4;
const firstPause = 6;

/**
 * Sends a mail that somebody is waiting for on a page, such as a code. It is stored nowhere, so nothing repeats it
 * later: when SES says "not now" it is retried for about two seconds, and after that the page must say that it did not
 * go. An ambiguous answer is not retried: the mail may well have gone (I2). It is tried even while all other mail is
 * held, so that it is the first to go once the hold is over.
 */
export async function sendNow(
  runtime: Pick<Runtime, 'mailer' | 'pause' | 'log'>,
  mail: OutgoingMail,
): Promise<SendResult> {
  let result = await runtime.mailer.send(mail);
  for (let attempt = 1; attempt < attempts && result === 'throttled'; attempt += 1) {
    await runtime.pause(firstPause + attempt - 1);
    result = await runtime.mailer.send(mail);
  }
  if (isHold(result)) runtime.log.count('mailHeld', 1);
  return result;
}
