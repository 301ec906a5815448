import { createActDesk } from '../cases/act-desk.ts';
import type { ActRuntime } from '../cases/act-on-case.ts';
import { readAtDesk } from '../cases/desk-task.ts';
import type { ActingDesks } from '../cases/desks.ts';
import { createLinkDesk } from '../cases/link-desk.ts';
import { createSignInDesk, type SignInRuntime } from '../cases/sign-in-desk.ts';
import { createTakeOverDesk } from '../cases/take-over-desk.ts';

/** What the desk does for staff who act. */
export function actingDesks(runtime: SignInRuntime & ActRuntime): ActingDesks {
  return {
    signInDesk: createSignInDesk(runtime),
    actDesk: createActDesk(runtime),
    taskDesk: createLinkDesk(runtime, readAtDesk),
    takeOverDesk: createTakeOverDesk(runtime),
  };
}
