import type { ActRuntime } from '../cases/act-on-case.ts';
import type { ActingDesks } from '../cases/desks.ts';
import type { EventsDeskRuntime } from '../cases/events-desk.ts';
import type { PrivacyDeskRuntime } from '../cases/privacy-desk.ts';
import type { WindDownRuntime } from '../cases/wind-down-desk.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { DeskSite } from '../web/desk/site.ts';

/** What the pages depend on at which staff act. The use case of an action is called with it. */
export type ActSite = DeskSite &
  PrivacyDeskRuntime &
  WindDownRuntime &
  EventsDeskRuntime &
  ActRuntime &
  ActingDesks &
  Pick<Runtime, 'keyUses'>;
