import { localDate } from '../domain/calendar.ts';
import { mailboxKey } from '../domain/email-address.ts';
import { dayMs, later } from '../domain/journey/timing.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { SenderDesk } from './form-contracts.ts';
import { roomForFormMail } from './form-mail-room.ts';
import { type CodeSubject, isWornOut, mailCode, tryMailedCode } from './mailed-code.ts';

/** Codes that one mailbox gets in an hour, from all forms together, so that nobody can flood it. */
const perMailbox = 20;

/** For how long the same code is right again, as after a button that was pressed twice. */
const pressedTwiceMs = 15_000;

/**
 * Proves, before anything is sent, that the person who fills in the form reads the mailbox that they give. A code works
 * only in the form that asked for it, and for the address exactly as given. The codes mailed to one mailbox are counted
 * together over a day, however its address is spelt, so that a stranger who opens form after form gets no more guesses
 * than those codes allow. Tries are counted for each form: nobody can use up those of the person who reads the mailbox.
 */
export function createSenderDesk(
  runtime: Pick<Runtime, 'region' | 'clock' | 'newId' | 'log' | 'guards' | 'formMails' | 'mailer' | 'pause'>,
): SenderDesk {
  const { guards, clock, region } = runtime;

  function subjectOf(mailbox: string, formKey: string): CodeSubject {
    const now = clock();
    const subject = `sender:${guards.hash(`mailbox:${mailboxKey(mailbox)}`)}:${localDate(now)}`;
    const device = `${formKey}:${guards.hash(`mailbox:${mailbox.toLowerCase()}`)}`;
    return { subject, device, endsAt: later(now, 2 * dayMs), triesCount: 'by-device' };
  }

  return {
    async sendCode({ mailbox, formKey, language, network }) {
      const from = network === undefined ? {} : { network };
      const room = await roomForFormMail(runtime, { kind: 'code', to: mailbox, perMailbox, ...from });
      if (room.full !== undefined) return 'too-many';
      const result = await mailCode(runtime, subjectOf(mailbox, formKey), (code, minutes) => ({
        to: mailbox,
        tag: 'sender-code',
        ...runtime.formMails.senderCode({ region, language, code, minutes }),
      }));
      if (result !== 'sent') await room.giveBack();
      return result;
    },

    async enterCode({ mailbox, formKey }, code) {
      const subject = subjectOf(mailbox, formKey);
      const tried = await tryMailedCode(runtime, subject, code);
      // The button was pressed twice: the first press used up the code, and the browser shows the answer to the second.
      // Only for the same code and for a moment: whoever has a copy of the form's cookie does not know the code.
      if (tried.result === 'gone') {
        const since = later(clock(), -pressedTwiceMs);
        const isSecondPress = await guards.wasRight(subject.subject, code, subject.device, since);
        if (isSecondPress && !(await isWornOut(runtime, subject))) return { result: 'right' };
      }
      return tried;
    },
  };
}
