import type { Context } from 'hono';
import type { IntakeDesk } from '../cases/intake-contracts.ts';
import { createSandboxDesk } from '../cases/sandbox-desk.ts';
import { addDays, localDate } from '../domain/calendar.ts';
import { inEveryLanguage } from '../domain/codes.ts';
import { sandboxHeader, sandboxToken } from '../domain/sandbox.ts';
import { type SandboxAnswer, sandboxAnswers } from '../domain/sandbox-answers.ts';
import { apiDocsTexts } from '../web/texts/api-docs.ts';
import { answerIntakeClosed } from './intake-closed-answers.ts';
import { answerProblem, apiLanguage } from './problem.ts';
import type { PublicRuntime } from './site.ts';
import { answerSummary, askerOf } from './summary-answer.ts';
import { answerTooMany } from './too-many-answer.ts';

const secondsOfDay = 86_400;

/** As a client that vouches is answered. */
const sender = { proof: 'client', clientId: 'sandbox' } as const;

/** What the caller asks the sandbox to answer, so that its own handling of it can be tried. */
function answerAsked(c: Context, { region, clock }: PublicRuntime, asked: SandboxAnswer): Response {
  switch (asked) {
    case 'intake-closed':
      return answerIntakeClosed(c, region, {
        kind: 'intake-closed',
        text: inEveryLanguage((lang) => apiDocsTexts[lang].sandbox.closedExample),
        reopensOn: addDays(localDate(clock()), 1),
        retryAfterSeconds: secondsOfDay,
      });
    case 'too-many':
      return answerTooMany(c, region, { limitOf: 'sender', sender, retryAfterSeconds: 3600 });
    default:
      return answerProblem(c, asked);
  }
}

/** The desk of the sandbox; or, where the caller asks for another answer by the header `Sandbox-Answer`, that one. */
export function openSandbox(c: Context, runtime: PublicRuntime): Pick<IntakeDesk, 'submit'> | Response {
  const given = c.req.header('Sandbox-Answer');
  if (given === undefined) return createSandboxDesk(runtime);
  const asked = sandboxAnswers.find((one) => one === given);
  if (asked !== undefined) return answerAsked(c, runtime, asked);
  const detail = apiDocsTexts[apiLanguage(c)].sandbox.unknownAnswer({ answers: sandboxAnswers.join(', ') });
  return answerProblem(c, 'invalid-request', [
    { in: 'header', pointer: 'Sandbox-Answer', code: 'unknown-value', detail },
  ]);
}

/**
 * Where a referral of the sandbox stands, which is always just taken in: to a sandbox client by its key, as the real one answers it, and else
 * to the holder of the token that every sandbox receipt has.
 */
export async function getSandboxReferral(c: Context, runtime: PublicRuntime): Promise<Response> {
  c.header(sandboxHeader, 'true');
  const asker = await askerOf(c, runtime);
  if (asker instanceof Response) return asker;
  const { client, bearer } = asker;
  const reference = c.req.param('reference') ?? '';
  const mark = { sandbox: true } as const;
  if (client?.sandbox === true) {
    const mails = { waiting: 1, sent: 0, delivered: 0, failed: 0 };
    const updatedOn = localDate(runtime.clock());
    return answerSummary(c, runtime, { reference, status: 'received', updatedOn, mails, ...mark });
  }
  if (bearer !== sandboxToken) return answerProblem(c, 'unknown-referral');
  return answerSummary(c, runtime, { reference, status: 'open', ...mark });
}
