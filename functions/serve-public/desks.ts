import { createAdviceDesk } from '../cases/advice-desk.ts';
import type { Desks } from '../cases/desks.ts';
import type { IntakeRuntime } from '../cases/intake-desk.ts';
import { createSavedFormDesk } from '../cases/saved-form-desk.ts';
import { createSenderDesk } from '../cases/sender-desk.ts';
import { createSummaryDesk } from '../cases/summary-desk.ts';
import type { Runtime } from '../ports/runtime.ts';
import { loadSeldom } from './load-seldom.ts';

/**
 * Takes in what is sent. What a referral needs to begin, and the mails that follow it, is read with the first one: nobody sends a form
 * with the visit that starts the function, and few programs do.
 */
function intakeDeskOf(runtime: IntakeRuntime): Desks['intakeDesk'] {
  const desk = async () => (await loadSeldom()).createIntakeDesk(runtime);
  return {
    submit: async (...asked) => (await desk()).submit(...asked),
    turnAway: async (...asked) => (await desk()).turnAway(...asked),
  };
}

/** The desks of the public site and the API. */
export function publicDesks(
  runtime: IntakeRuntime & Pick<Runtime, 'savedForms' | 'formMails'>,
): Pick<Desks, 'intakeDesk' | 'savedFormDesk' | 'adviceDesk' | 'senderDesk' | 'summaryDesk'> {
  return {
    intakeDesk: intakeDeskOf(runtime),
    savedFormDesk: createSavedFormDesk(runtime),
    adviceDesk: createAdviceDesk(runtime),
    senderDesk: createSenderDesk(runtime),
    summaryDesk: createSummaryDesk(runtime),
  };
}
