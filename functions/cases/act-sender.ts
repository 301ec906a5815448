import type { Because } from '../domain/because.ts';
import { defined } from '../domain/defined.ts';
import { answerSender, endUnconfirmed } from '../domain/journey/sender.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import {
  type Acting,
  type ActResult,
  type ActRuntime,
  actOnCase,
  type CaseNow,
  type EachResult,
} from './act-on-case.ts';
import { forMany } from './after-change.ts';
import { likenessOnceKnown } from './likely-duplicate.ts';
import { openSentBy, stopSent } from './sent-cases.ts';

/** The coordinator phoned the sender, who says that the referral is theirs: it is received, as if they had answered the mail. */
export async function actConfirmSender(runtime: ActRuntime, acting: Acting): Promise<ActResult> {
  const { candidate } = await runtime.referrals.parties(acting.reference);
  const { marks = [], likelyDuplicateOf } =
    candidate === undefined ? {} : await likenessOnceKnown(runtime, acting.reference, candidate);
  const confirm = ({ from, ctx }: CaseNow) => {
    const task = from.tasks.find(({ kind }) => taskRules[kind].confirmsSender === true);
    return task && answerSender(from, task, { choice: 'confirm' }, ctx, likelyDuplicateOf);
  };
  return actOnCase(runtime, 'confirm-sender', acting, confirm, { marks });
}

/**
 * The sender is not to be found, or knows of nothing: the referral ends, and everybody in it is erased. Where nobody answered,
 * that is how it is counted.
 */
export function actEndUnconfirmed(runtime: ActRuntime, acting: Acting): Promise<ActResult> {
  const closure = acting.because?.code === 'no-answer' ? 'not-confirmed' : 'not-me';
  return actOnCase(runtime, 'end-unconfirmed', acting, ({ from, ctx }) => endUnconfirmed(from, closure, ctx));
}

/** A referral among those of one sender, with its revision as the page showed it. */
export interface SentSeen {
  readonly reference: string;
  readonly seen: number;
}

/** Words about somebody stay with the case on whose page they were written; the others have the code of the reason alone. */
function becauseFor(reference: string, { reference: own, because }: Acting): Because | undefined {
  return reference === own || because === undefined ? because : { code: because.code };
}

/**
 * Withdraws what one sender sent, as far as the coordinator chose it, for one reason. Each referral is a change of its own: what
 * moved since the page was shown stays as it is, and the others go on.
 */
export async function actWithdrawSent(
  runtime: ActRuntime,
  acting: Acting,
  { chosen }: { readonly chosen: readonly SentSeen[] },
): Promise<ActResult> {
  const sender = (await runtime.referrals.head(acting.reference))?.sender;
  if (sender === undefined) return { ok: false, why: 'not-now' };
  const theirs = new Set((await openSentBy(runtime, sender)).map(({ id }) => id));
  const each: EachResult[] = [];
  const many = forMany(runtime, chosen.length);
  for (const { reference, seen } of chosen) {
    if (!theirs.has(reference)) {
      each.push({ reference, result: 'not-now' });
      continue;
    }
    const asked = { ...acting, reference, seen, ...defined({ because: becauseFor(reference, acting) }) };
    const result = await actOnCase(many, 'withdraw-sent', asked, ({ from, ctx }) => stopSent(from, sender, ctx));
    // What is wrong with the reason is wrong for all of them.
    if (!result.ok && result.why === 'refused') return result;
    each.push({ reference, result: result.ok ? 'done' : result.why });
  }
  return { ok: true, each };
}
