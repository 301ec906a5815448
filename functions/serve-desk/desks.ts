import type { StaffDesks } from '../cases/desks.ts';
import { createSignInDesk, type SignInRuntime } from '../cases/sign-in-desk.ts';

/** The desks of staff. */
export function staffDesks(runtime: SignInRuntime): StaffDesks {
  return { signInDesk: createSignInDesk(runtime) };
}
