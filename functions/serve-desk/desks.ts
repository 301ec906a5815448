import { type CaseDeskRuntime, createCaseDesk } from '../cases/case-desk.ts';
import { type DeskListRuntime, deskWorklist } from '../cases/desk-worklist.ts';
import type { StaffDesks } from '../cases/desks.ts';
import type { FindRuntime } from '../cases/find-case.ts';
import { createFindDesk } from '../cases/find-desk.ts';
import { createSignInDesk, type SignInRuntime } from '../cases/sign-in-desk.ts';
import { type WaitsRuntime, waitsAtDesk } from '../cases/waits-desk.ts';

/** The desks of staff. */
export function staffDesks(
  runtime: SignInRuntime & DeskListRuntime & FindRuntime & CaseDeskRuntime & WaitsRuntime,
): StaffDesks {
  return {
    signInDesk: createSignInDesk(runtime),
    casesDesk: { list: (staff, query) => deskWorklist(runtime, staff, query) },
    findDesk: createFindDesk(runtime),
    caseDesk: createCaseDesk(runtime),
    waitsDesk: { open: (staff) => waitsAtDesk(runtime, staff) },
  };
}
