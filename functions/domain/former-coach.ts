import { sameMailbox } from './email-address.ts';
import type { Mail } from './mail.ts';
import type { JobCoachParty, Parties } from './party.ts';

/** What the mail to a job coach is about whose person another one guides from now on. */
export const coachReplaced = 'coach-replaced';

/** Whether a mail tells the job coach of before that another one has the person now. */
export function tellsFormerCoach({ kind, to, facts }: Pick<Mail, 'kind' | 'to' | 'facts'>): boolean {
  return kind === 'offer-withdrawn' && to === 'job-coach' && facts['about'] === coachReplaced;
}

/**
 * Everybody in a case as that mail is to find them: with the job coach whom the change that planned it replaced, by the address
 * of then. Without any where that is not kept (any more), or where the same person guides again: nobody is told then.
 */
export function withFormerCoach({ jobCoach, ...others }: Parties, { revision }: Pick<Mail, 'revision'>): Parties {
  const former = jobCoach?.former?.find(({ until }) => until === revision);
  if (jobCoach === undefined || former === undefined || sameMailbox(former.email, jobCoach.email)) return others;
  return { ...others, jobCoach: { role: 'job-coach', name: '', email: former.email } };
}

/**
 * The addresses of the job coaches of before, with that of the one who is replaced.
 *
 * @param until revision of the change that replaces them
 */
export function formerWith({ email, former = [] }: JobCoachParty, until: number): NonNullable<JobCoachParty['former']> {
  return [...former, { email, until }];
}
