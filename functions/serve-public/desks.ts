import { createAdviceDesk } from '../cases/advice-desk.ts';
import type { Desks } from '../cases/desks.ts';
import { createIntakeDesk, type IntakeRuntime } from '../cases/intake-desk.ts';
import { createSavedFormDesk } from '../cases/saved-form-desk.ts';
import { createSenderDesk } from '../cases/sender-desk.ts';
import { createSummaryDesk } from '../cases/summary-desk.ts';
import type { Runtime } from '../ports/runtime.ts';

/** The desks of the public site and the API. */
export function publicDesks(
  runtime: IntakeRuntime & Pick<Runtime, 'savedForms' | 'formMails'>,
): Pick<Desks, 'intakeDesk' | 'savedFormDesk' | 'adviceDesk' | 'senderDesk' | 'summaryDesk'> {
  return {
    intakeDesk: createIntakeDesk(runtime),
    savedFormDesk: createSavedFormDesk(runtime),
    adviceDesk: createAdviceDesk(runtime),
    senderDesk: createSenderDesk(runtime),
    summaryDesk: createSummaryDesk(runtime),
  };
}
