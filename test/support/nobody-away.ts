import type { AwayDesk } from '../../functions/cases/away-contracts.ts';

/** Absences for which nobody has proved anything, beside desks that are made for other pages. */
export const nobodyAway: AwayDesk = {
  open: async () => ({ state: 'needs-code' }),
  plan: async () => ({ ok: false, why: 'needs-code' }),
  set: async () => ({ ok: false, why: 'needs-code' }),
  end: async () => false,
};
