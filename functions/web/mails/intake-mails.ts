import type { CaseMails } from '../../ports/mails.ts';
import { mailIntakeTexts } from '../texts/mail-intake.ts';
import { taskMailTexts } from '../texts/task-mail.ts';
import { writerOf } from './writer.ts';

/**
 * What goes out when a referral comes in: receipts, and the first question to somebody. The coordinator is told of a
 * likely duplicate by the sweeper: otherwise the sender could tell from how long the answer takes.
 */
export const intakeMails: CaseMails = writerOf((language) => {
  const { duplicate: _, ...receipts } = mailIntakeTexts[language];
  return { ...receipts, ...taskMailTexts[language] };
});
