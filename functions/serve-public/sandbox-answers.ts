import type { Context } from 'hono';
import type { IntakeDesk } from '../cases/contracts.ts';
import { createSandboxDesk } from '../cases/sandbox-desk.ts';
import type { Sender } from '../domain/api-client.ts';
import { addDays, localDate } from '../domain/calendar.ts';
import { inEveryLanguage } from '../domain/codes.ts';
import { sandboxHeader, sandboxToken } from '../domain/sandbox.ts';
import { type SandboxAnswer, sandboxAnswers } from '../domain/sandbox-answers.ts';
import { forbidStoring } from '../web/http.ts';
import { apiDocsTexts } from '../web/texts/api-docs.ts';
import type { Summary } from './api-schemas.ts';
import { answerIntakeClosed } from './intake-closed-answers.ts';
import { answerProblem, apiLanguage } from './problem.ts';
import type { PublicRuntime } from './site.ts';

const secondsOfDay = 86_400;

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
      return answerProblem(c, 'too-many', undefined, { retryAfter: 3600, phone: region.helpdesk.phone });
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

/** Where a referral of the sandbox stands: always just taken in. The token is that of every sandbox receipt. */
export function getSandboxReferral(
  c: Context,
  { clock }: PublicRuntime,
  { sender }: { readonly sender: Sender },
): Response {
  c.header(sandboxHeader, 'true');
  const token = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (token === undefined) return answerProblem(c, 'no-token');
  if (token !== sandboxToken) return answerProblem(c, 'unknown-referral');
  forbidStoring(c);
  const reference = c.req.param('reference') ?? '';
  const summary: Summary =
    sender.proof === 'client'
      ? {
          reference,
          status: 'received',
          updatedOn: localDate(clock()),
          mails: { waiting: 1, sent: 0, delivered: 0, failed: 0 },
        }
      : { reference, status: 'open' };
  return c.json({ ...summary, sandbox: true });
}
