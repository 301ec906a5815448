import type { CaseMails } from '../../ports/mails.ts';
import { mailIntakeTexts } from '../texts/mail-intake.ts';
import { taskMailTexts } from '../texts/task-mail.ts';
import { writerOf } from './writer.ts';

/**
 * What goes out when a referral comes in without an execution: the question to a sender who is not known yet, the call about
 * a handover, and receipts.
 */
export const intakeMails: CaseMails = writerOf((language) => ({
  ...mailIntakeTexts[language],
  ...taskMailTexts[language],
}));
