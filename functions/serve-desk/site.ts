import type { StaffDesks } from '../cases/desks.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { DeskSite } from '../web/desk/site.ts';

/** What the pages depend on at which staff look. */
export type DeskRuntime = DeskSite &
  StaffDesks &
  Pick<Runtime, 'facts'> & {
    readonly events: Pick<Runtime['events'], 'states' | 'dead'>;
    readonly loop: Pick<Runtime['loop'], 'last'>;
    readonly publications: Pick<Runtime['publications'], 'all'>;
    readonly regionChanges: Pick<Runtime['regionChanges'], 'all' | 'whys'>;
  };
