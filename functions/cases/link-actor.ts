import type { Context } from '../domain/journey/context.ts';
import type { LiveLink } from './open-link.ts';

/** Who makes a change, and where. */
export type By = Pick<Context, 'origin' | 'actor' | 'staff' | 'because'>;

/** Whoever came by a link, or by the desk. */
export function byOf({ link, staff }: LiveLink): By {
  return staff === undefined ? { origin: 'link', actor: link.role } : { origin: 'desk', actor: link.role, staff };
}
