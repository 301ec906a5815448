/**
 * The two kinds of pages: tasks and objections, or status. Each has its own device cookie, so that neither can push out
 * the other.
 */
const areas = ['taak', 'status'] as const;
export type Area = (typeof areas)[number];

/** Name of the cookie that holds what a browser has proved on pages of one kind, which `hostCookie` binds to the host where it can. */
export function deviceCookie(area: Area): string {
  return `device-${area}`;
}

/** The names of all of them. */
export const deviceCookies: readonly string[] = areas.map(deviceCookie);
