import { createCanaryDesk } from '../cases/canary-desk.ts';
import type { Desks } from '../cases/desks.ts';
import { createLinkDesk } from '../cases/link-desk.ts';
import type { LinkRuntime } from '../cases/open-link.ts';
import { createStatusDesk } from '../cases/status-desk.ts';
import type { Runtime } from '../ports/runtime.ts';

/** The desks behind links. */
export function linkDesks(
  runtime: LinkRuntime & Pick<Runtime, 'drills'>,
): Pick<Desks, 'linkDesk' | 'statusDesk' | 'canaryDesk'> {
  return {
    linkDesk: createLinkDesk(runtime),
    statusDesk: createStatusDesk(runtime),
    canaryDesk: createCanaryDesk(runtime),
  };
}
