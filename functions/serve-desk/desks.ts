import { type DeskListRuntime, deskWorklist } from '../cases/desk-worklist.ts';
import type { StaffDesks } from '../cases/desks.ts';
import { createSignInDesk, type SignInRuntime } from '../cases/sign-in-desk.ts';

/** The desks of staff. */
export function staffDesks(runtime: SignInRuntime & DeskListRuntime): StaffDesks {
  return {
    signInDesk: createSignInDesk(runtime),
    casesDesk: { list: (staff, query) => deskWorklist(runtime, staff, query) },
  };
}
