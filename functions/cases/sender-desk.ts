import { localDate } from '../domain/calendar.ts';
import { mailboxKey } from '../domain/email-address.ts';
import { dayMs, later } from '../domain/journey/timing.ts';
import type { Instant } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';
import { windowNow } from './counted-window.ts';
import type { SenderDesk } from './form-contracts.ts';
import { roomForFormMail } from './form-mail-room.ts';
import { type CodeSubject, mailCode, tryMailedCode } from './mailed-code.ts';

/** Codes that one mailbox gets in an hour, from all forms together, so that nobody can flood it. */
const perMailbox = 20;

/** For how many seconds the same code is right again, as after a button that was pressed twice; at most twice that long. */
const pressedTwiceSeconds = 15;

/** Where it is counted that a code was right: in this span of time, and in the one before it. */
function pressesOf(
  { clock }: Pick<Runtime, 'clock'>,
  scope: string,
): Record<'now' | 'before', { scope: string; until: Instant }> {
  const span = (now: Instant) => windowNow({ clock: () => now }, { scope, windowSeconds: pressedTwiceSeconds });
  return { now: span(clock()), before: span(later(clock(), -pressedTwiceSeconds * 1000)) };
}

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
      const pressed = pressesOf(runtime, `right:${subject.subject}:${subject.device}:${code}`);
      if (tried.result === 'right') await guards.count(pressed.now.scope, pressed.now.until);
      // The button was pressed twice: the first press used up the code, and the browser shows the answer to the second.
      // Only for the same code and for a moment: whoever has a copy of the form's cookie does not know the code.
      if (tried.result === 'gone') {
        for (const { scope } of [pressed.now, pressed.before])
          if ((await guards.counted(scope)) > 0) return { result: 'right' };
      }
      return tried;
    },
  };
}
