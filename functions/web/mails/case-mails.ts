import type { MailKind } from '../../domain/mail.ts';
import type { CaseMails } from '../../ports/mails.ts';
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

/** Every mail of the journey, and several as one. */
export const caseMails: Required<CaseMails> = {
  ...writerOf(mailTextsOf),
  several: (input) => renderDigest(mailTextsOf, input),
};
