import type { Runtime } from '../runtime/runtime.ts';
import { adviceMail } from '../web/public/form-mails.ts';
import type { AdviceDesk } from './contracts.ts';
import { sendFormMail } from './form-mail.ts';

/** Mails what a misfit's page says, to who asks for it. Nothing about them is stored, and nothing about them is in it. */
export function createAdviceDesk(
  runtime: Pick<Runtime, 'region' | 'publicUrl' | 'clock' | 'log' | 'guards' | 'mailer' | 'pause'>,
): AdviceDesk {
  return {
    mail: ({ misfit, municipality, kind, email, language, network }) =>
      sendFormMail(runtime, {
        to: email,
        network,
        tag: 'advice',
        mail: adviceMail({
          misfit,
          region: runtime.region,
          language,
          url: runtime.publicUrl,
          ...(municipality === undefined ? {} : { municipality }),
          ...(kind === undefined ? {} : { kind }),
        }),
      }),
  };
}
