import { createAdviceDesk } from '../cases/advice-desk.ts';
import type { Desks } from '../cases/desks.ts';
import { createDraftDesk } from '../cases/draft-desk.ts';
import { createIntakeDesk, type IntakeRuntime } from '../cases/intake-desk.ts';
import { createSenderDesk } from '../cases/sender-desk.ts';
import { createSummaryDesk } from '../cases/summary-desk.ts';
import type { Runtime } from '../ports/runtime.ts';

/** The desks of the public site and the API. */
export function publicDesks(
  runtime: IntakeRuntime & Pick<Runtime, 'drafts' | 'formMails'>,
): Pick<Desks, 'intakeDesk' | 'draftDesk' | 'adviceDesk' | 'senderDesk' | 'summaryDesk'> {
  return {
    intakeDesk: createIntakeDesk(runtime),
    draftDesk: createDraftDesk(runtime),
    adviceDesk: createAdviceDesk(runtime),
    senderDesk: createSenderDesk(runtime),
    summaryDesk: createSummaryDesk(runtime),
  };
}
