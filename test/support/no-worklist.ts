import type { CoachesDesk } from '../../functions/cases/coaches-desk.ts';
import type { ResultsDesk } from '../../functions/cases/own-results.ts';
import type { PlacesDesk } from '../../functions/cases/places-desk.ts';
import type { TrajectoryDesk } from '../../functions/cases/trajectory-desk.ts';
import type { WorklistDesk } from '../../functions/cases/worklist-contracts.ts';

/** A worklist that nobody has proved anything for, beside desks that are made for other pages. */
export const noWorklist: WorklistDesk = {
  reads: () => false,
  nameGiven: () => undefined,
  markDone: (_, { reference }) => reference,
  doneIn: (_, mark) => ({ reference: mark }),
  next: async () => ({}),
  saved: async (_, reference) => ({ reference, left: 0 }),
  open: async () => ({ state: 'needs-code', isCodeSent: false }),
  answered: async () => [],
  sendCode: async () => ({ result: 'sent', device: 'sample' }),
  enterCode: async () => ({ result: 'wrong', triesLeft: 4 }),
  tasks: {
    open: async () => ({ state: 'unknown' }),
    alsoWrong: () => [],
    answer: async () => ({ ok: false, why: 'gone' }),
    steer: async () => ({ ok: false, why: 'gone' }),
    withdrawSent: async () => ({ ok: false, why: 'gone' }),
  },
};

/** The places of providers, for a device that has proved no mailbox. */
export const noPlaces: PlacesDesk = {
  open: async () => undefined,
  tell: async () => 'unknown',
};

/** Running trajectories, for a device that has proved no mailbox. */
export const noTrajectory: TrajectoryDesk = {
  open: async () => 'needs-proof',
  report: async () => 'needs-proof',
  reported: () => undefined,
};

/** Job coaches, for a device that has proved no mailbox. */
export const noCoaches: CoachesDesk = {
  open: async () => undefined,
  verdict: () => ({ ok: true }),
  backOn: async () => undefined,
  handOver: async () => undefined,
};

/** No provider reads its results. */
export const noResults: ResultsDesk = { own: async () => undefined };
