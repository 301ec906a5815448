import type { OpenCase } from '../domain/journey/context.ts';
import { renewStatusLink } from '../domain/journey/links.ts';
import { canDeny, deny, objectionEnds, withdraw } from '../domain/journey/withdraw.ts';
import { disownAddress } from '../domain/journey/wrong-address.ts';
import { isOutdated } from '../domain/link-use.ts';
import type { Link } from '../domain/mail.ts';
import { afterChange, changeAndFollow } from './after-change.ts';
import type { AnswerResult } from './answer-contracts.ts';
import { changeCase, contextOf } from './change-case.ts';
import { isWithinLimit } from './counted-window.ts';
import { rememberDisowned } from './disowned.ts';
import type { By } from './link-actor.ts';
import { bareCase, type LinkRuntime, type ReadLink } from './open-link.ts';
import { renewalLimit } from './renewal-limit.ts';

/** "This is not me": everything stops and is erased. Counted first, so that the coordinator is told the right number. */
export async function denyCase(
  runtime: LinkRuntime,
  from: OpenCase,
  by: By = { origin: 'link', actor: 'candidate' },
): Promise<AnswerResult> {
  const { id, sender } = from.referral;
  if (!canDeny(from.referral)) return { ok: false, why: 'gone' };
  const times = sender === undefined ? 1 : await runtime.intake.deny(sender, id, runtime.clock());
  const ctx = contextOf(runtime, by);
  const outcome = await changeAndFollow(runtime, id, (now) => deny(now, ctx, times));
  if (!outcome.changed) return { ok: false, why: 'gone' };
  runtime.log.count('intakeDenied', 1);
  const { after } = outcome.change;
  return { ok: true, receipt: { bare: bareCase(after), kind: 'objection', choice: 'not-me', stage: after.stage } };
}

/**
 * "This is not me" or "I don't want this": the candidate stops it without any proof. Where an objection alone no longer
 * ends the case, they get a new status link, where they stop it themselves with their birth date.
 */
export async function objectByLink(
  runtime: LinkRuntime,
  link: Link,
  from: OpenCase,
  choice: string,
): Promise<AnswerResult> {
  if (choice === 'not-me') return denyCase(runtime, from);
  if (choice !== 'not-wanted') return { ok: false, why: 'gone' };
  if (!objectionEnds(from.referral)) return mailStatusLink(runtime, link, from);
  const ctx = contextOf(runtime, { origin: 'link', actor: 'candidate' });
  const outcome = await changeAndFollow(runtime, from.referral.id, (now) => {
    // Somebody may have approved meanwhile: then the page says what the candidate can do now.
    if (!objectionEnds(now.referral)) return undefined;
    const trajectory = now.trajectory?.();
    return withdraw(now, ctx, { reason: choice, ...(trajectory === undefined ? {} : { trajectory }) });
  });
  if (!outcome.changed) return { ok: false, why: 'gone' };
  const { after } = outcome.change;
  return { ok: true, receipt: { bare: bareCase(after), kind: 'objection', choice, stage: after.stage } };
}

/**
 * The reader of an address that was given for somebody else has it removed. It is remembered as a keyed hash only, so
 * that the same mistake does not put it back for the same person.
 */
export async function disown(
  runtime: LinkRuntime,
  { link, from: read, role }: Extract<ReadLink, { kind: 'address' }>,
  choice: string,
): Promise<AnswerResult> {
  if (choice !== 'not-me') return { ok: false, why: 'gone' };
  const { id } = read.referral;
  const ctx = contextOf(runtime, { origin: 'link', actor: role });
  let address: string | undefined;
  const work = async (now: OpenCase) => {
    if (isOutdated(link, now.referral)) return undefined;
    const parties = await runtime.referrals.parties(id);
    address = role === 'candidate' ? parties.candidate?.email : undefined;
    return disownAddress(now, role, parties, ctx);
  };
  const outcome = await changeCase(runtime, id, work, undefined, { claimsMails: true });
  if (!outcome.changed) return { ok: false, why: 'gone' };
  if (address !== undefined) await rememberDisowned(runtime, id, address);
  await afterChange(runtime, outcome);
  const { after } = outcome.change;
  return {
    ok: true,
    receipt: { bare: bareCase(after), kind: 'objection', choice: 'address-gone', stage: after.stage },
  };
}

/**
 * Mails a new status link to the candidate's own mailbox. After too many requests no more are sent: the candidate has
 * one by then.
 */
async function mailStatusLink(runtime: LinkRuntime, link: Link, from: OpenCase): Promise<AnswerResult> {
  const { id, stage, reach } = from.referral;
  if (!reach.candidate.email) return { ok: false, why: 'gone' };
  if (await isWithinLimit(runtime, renewalLimit(link.id))) {
    const ctx = contextOf(runtime, { origin: 'link', actor: 'candidate' });
    await changeAndFollow(runtime, id, (now) => renewStatusLink(now, 'candidate', ctx));
  }
  return { ok: true, receipt: { bare: bareCase(from.referral), kind: 'objection', choice: 'link-mailed', stage } };
}
