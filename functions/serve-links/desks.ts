import { type AwayRuntime, createAwayDesk } from '../cases/away-desk.ts';
import { createCanaryDesk } from '../cases/canary-desk.ts';
import { createCoachesDesk } from '../cases/coaches-desk.ts';
import type { LinkDesks } from '../cases/desks.ts';
import { createFormerDesk } from '../cases/former-desk.ts';
import { createLinkDesk } from '../cases/link-desk.ts';
import { createResultsDesk } from '../cases/own-results.ts';
import { createPlacesDesk } from '../cases/places-desk.ts';
import { createStatusDesk } from '../cases/status-desk.ts';
import type { StatusRuntime } from '../cases/status-view.ts';
import { createTrajectoryDesk } from '../cases/trajectory-desk.ts';
import { createWorklistDesk, type WorklistRuntime } from '../cases/worklist-desk.ts';
import type { Runtime } from '../ports/runtime.ts';

/** The desks behind links. */
export function linkDesks(
  runtime: WorklistRuntime & AwayRuntime & StatusRuntime & Pick<Runtime, 'drills' | 'facts'>,
): LinkDesks {
  return {
    linkDesk: createLinkDesk(runtime),
    formerDesk: createFormerDesk(runtime),
    statusDesk: createStatusDesk(runtime),
    canaryDesk: createCanaryDesk(runtime),
    worklistDesk: createWorklistDesk(runtime),
    awayDesk: createAwayDesk(runtime),
    placesDesk: createPlacesDesk(runtime),
    coachesDesk: createCoachesDesk(runtime),
    trajectoryDesk: createTrajectoryDesk(runtime),
    resultsDesk: createResultsDesk(runtime),
  };
}
