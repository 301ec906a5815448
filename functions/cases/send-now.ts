import { isHold } from '../domain/mail-hold.ts';
import type { OutgoingMail, SendResult } from '../ports.ts';
import type { Runtime } from '../runtime/runtime.ts';

/** Tries at a mail that somebody waits for, and the step of `pause` to begin with: together they take about two seconds. */
const attempts = 4;
const firstPause = 6;

/**
 * Sends a mail that somebody is waiting for on a page, such as a code. It is kept nowhere, so nobody repeats it later: when
 * SES says "not now" it is tried again for about two seconds, and then the page must say that it did not go. An ambiguous
 * answer is not repeated: the mail may well have gone (I2). It is tried also while all other mail is held, so that it is the
 * first to go when that is over.
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
