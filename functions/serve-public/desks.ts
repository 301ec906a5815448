import type { Desks } from '../cases/desks.ts';
import type { IntakeRuntime } from '../cases/intake-desk.ts';
import type { Runtime } from '../ports/runtime.ts';
import { loadSeldom } from './load-seldom.ts';

type PublicDesks = Pick<Desks, 'intakeDesk' | 'savedFormDesk' | 'adviceDesk' | 'senderDesk' | 'summaryDesk'>;

/**
 * The desks of the public site and the API. What they need is read with the first question to one of them: nobody sends, saves or looks up
 * a form with the visit that starts the function, and few programs do.
 */
export function publicDesks(runtime: IntakeRuntime & Pick<Runtime, 'savedForms' | 'formMails'>): PublicDesks {
  const intake = async () => (await loadSeldom()).createIntakeDesk(runtime);
  const saved = async () => (await loadSeldom()).createSavedFormDesk(runtime);
  const sender = async () => (await loadSeldom()).createSenderDesk(runtime);
  return {
    intakeDesk: {
      submit: async (...asked) => (await intake()).submit(...asked),
      turnAway: async (...asked) => (await intake()).turnAway(...asked),
    },
    savedFormDesk: {
      keep: async (...asked) => (await saved()).keep(...asked),
      look: async (...asked) => (await saved()).look(...asked),
      open: async (...asked) => (await saved()).open(...asked),
      discard: async (...asked) => (await saved()).discard(...asked),
    },
    adviceDesk: { mail: async (...asked) => (await loadSeldom()).createAdviceDesk(runtime).mail(...asked) },
    senderDesk: {
      sendCode: async (...asked) => (await sender()).sendCode(...asked),
      enterCode: async (...asked) => (await sender()).enterCode(...asked),
    },
    summaryDesk: { summary: async (...asked) => (await loadSeldom()).createSummaryDesk(runtime).summary(...asked) },
  };
}
