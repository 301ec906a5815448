import { type Language, languages } from '../domain/codes.ts';
import { html } from './html.ts';
import { staffMailTexts } from './texts/staff-mail.ts';

/** A mail that the accounts of the stack send: `{username}` and `{####}` in it are filled in by Cognito. */
interface StaffMail {
  readonly emailSubject: string;
  /** HTML: Cognito sends it as such, and has no text beside it. */
  readonly emailBody: string;
}

/** What Cognito puts a name or a secret for. The first is required in an invitation, although it may be a number. */
const filledIn = { username: '{username}', secret: '{####}' } as const;

const texts = (language: Language) => staffMailTexts[language];

/** One mail for everybody: who gets an account has not chosen a language, so it says the same in each. */
function inEachLanguage(subject: (language: Language) => string, body: (language: Language) => unknown): StaffMail {
  return {
    emailSubject: languages.map(subject).join(' / '),
    emailBody: languages.map((language) => `<div lang="${language}">${body(language)}</div>`).join('<hr>'),
  };
}

/**
 * The mail with which somebody hears of their account.
 *
 * @param deskUrl address of the desk; may be known only when it is deployed
 * @param passwordDays how long the password in it works
 */
export function invitationMail(deskUrl: string, passwordDays: number): StaffMail {
  return inEachLanguage(
    (language) => texts(language).invitation.subject,
    (language) => {
      const { lead, open, address, password, next, unexpected, account } = texts(language).invitation;
      // The password stands alone: a full stop behind it would be taken for a part of it.
      return html`<p>${lead}</p><p>${open}<br><a href="${deskUrl}">${deskUrl}</a></p><p>${address}</p><p>${password({ days: passwordDays })}<br><code>${filledIn.secret}</code></p><p>${next}</p><p>${unexpected}</p><p>${account({ account: filledIn.username })}</p>`;
    },
  );
}

/** The mail with the code for somebody who forgot their password. */
export function codeMail(): StaffMail {
  return inEachLanguage(
    (language) => texts(language).code.subject,
    (language) => {
      const { lead, unexpected } = texts(language).code;
      return html`<p>${lead}<br><code>${filledIn.secret}</code></p><p>${unexpected}</p>`;
    },
  );
}
