import type { Runtime } from '../ports/runtime.ts';
import type { AdviceDesk } from './form-contracts.ts';
import { sendFormMail } from './form-mail.ts';

/** Mails the page about another organisation's door to anyone who asks. It says nothing about them, and nothing is stored. */
export function createAdviceDesk(
  runtime: Pick<Runtime, 'region' | 'publicUrl' | 'clock' | 'log' | 'guards' | 'formMails' | 'mailer' | 'pause'>,
): AdviceDesk {
  return {
    mail: ({ otherDoor, municipality, kind, email, language, network }) =>
      sendFormMail(runtime, {
        to: email,
        network,
        tag: 'advice',
        mail: runtime.formMails.advice({
          otherDoor,
          region: runtime.region,
          language,
          url: runtime.publicUrl,
          ...(municipality === undefined ? {} : { municipality }),
          ...(kind === undefined ? {} : { kind }),
        }),
      }),
  };
}
