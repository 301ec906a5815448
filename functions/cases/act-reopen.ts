import type { Change } from '../domain/change.ts';
import { type ReopenAnswer, reopen, whyNotReopened } from '../domain/journey/reopen.ts';
import {
  type Acting,
  type ActResult,
  type ActRuntime,
  actOnCase,
  type CaseNow,
  type Refusal,
  trajectoryIn,
} from './act-on-case.ts';

/** Fields in which the coordinator says what only the candidate can know. */
export const reopenFields = { alive: 'alive', consent: 'consent' } as const;

async function changeOf(
  { outbox }: ActRuntime,
  now: CaseNow,
  answer: ReopenAnswer,
): Promise<Change | Refusal | undefined> {
  const known = { parties: now.parties, ...trajectoryIn(now) };
  switch (whyNotReopened(now.from, known, answer, now.ctx)) {
    case undefined:
      return reopen(now.from, { ...known, mails: await outbox.mailsOf(now.from.referral.id) }, answer, now.ctx);
    case 'died':
      return { problems: [{ field: reopenFields.alive, code: 'death-stands' }] };
    case 'no-consent':
      return { problems: [{ field: reopenFields.consent, code: 'consent-needed' }] };
    default:
      return undefined;
  }
}

/**
 * The coordinator lets a case that has ended go on after all. Not possible once its term is over, its people are erased or its
 * plan has nothing left; and where guidance goes on, not while its place is somebody else's (I9).
 */
export async function actReopen(runtime: ActRuntime, acting: Acting, answer: ReopenAnswer): Promise<ActResult> {
  const result = await actOnCase(runtime, 'reopen', acting, (now) => changeOf(runtime, now, answer));
  const isFull =
    !result.ok && result.why === 'refused' && result.problems.some(({ code }) => code === 'no-place-there');
  return isFull ? { ok: false, why: 'refused', problems: [{ field: '', code: 'place-taken' }] } : result;
}
