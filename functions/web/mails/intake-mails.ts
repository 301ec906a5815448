import type { CaseMails } from '../../ports/mails.ts';
import { mailIntakeTexts } from '../texts/mail-intake.ts';
import { taskMailTexts } from '../texts/task-mail.ts';
import { writerOf } from './writer.ts';

/** What goes out when a referral comes in: receipts, and the first question to somebody. */
export const intakeMails: CaseMails = writerOf((language) => ({
  ...mailIntakeTexts[language],
  ...taskMailTexts[language],
}));
