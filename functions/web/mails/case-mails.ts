import { defined } from '../../domain/defined.ts';
import type { MailKind } from '../../domain/mail.ts';
import { elsewhereOf, programmeEnded } from '../../domain/wind-down.ts';
import type { CaseMails, MailInput } from '../../ports/mails.ts';
import { mailIntakeTexts } from '../texts/mail-intake.ts';
import { mailPeopleTexts } from '../texts/mail-people.ts';
import { mailWorkTexts } from '../texts/mail-work.ts';
import { taskMailTexts } from '../texts/task-mail.ts';
import { renderDigest } from './digest.ts';
import type { MailTexts } from './texts.ts';
import { writerOf } from './writer.ts';

/** Every kind of mail has its words: a kind without any does not compile. */
export const mailTextsOf: MailTexts<MailKind> = (language) => ({
  ...mailIntakeTexts[language],
  ...mailPeopleTexts[language],
  ...mailWorkTexts[language],
  ...taskMailTexts[language],
});

const writer = writerOf(mailTextsOf);

/** Where else there is help, in a mail about a case that ended with the programme. */
function elsewhereIn({ mail: { facts, language }, region }: MailInput): Pick<MailInput, 'elsewhere'> {
  if (facts['about'] !== programmeEnded) return {};
  const words = elsewhereOf(region, facts['municipality'] ?? '')?.[language].trim();
  // A sentence of ours follows it.
  return defined({ elsewhere: words === undefined || /[.!?]$/.test(words) ? words : `${words}.` });
}

/** Every mail of the journey, and several as one. */
export const caseMails: Required<CaseMails> = {
  ...writer,
  one: (input) => writer.one({ ...input, ...elsewhereIn(input) }),
  several: (input) => renderDigest(mailTextsOf, input),
};
