import * as z from 'zod';
import { isName, tidyName } from './plain-text.ts';
import type { Referral } from './referral.ts';
import { doorPolicy, type Region } from './region.ts';
import type { Trajectory } from './trajectory.ts';

/** The name of an employer or a school as it is typed: one line, with a letter. */
export const workplaceName = z
  .string()
  .transform(tidyName)
  .pipe(z.string().min(2).max(100).refine(isName, 'plain text with a letter'));

/** Whether the legal basis of a case's door covers the names of employers and schools: the region file says so, and no desk can. */
export function mayNameWorkplaces(region: Region, { door }: Pick<Referral, 'door'>): boolean {
  return door !== undefined && doorPolicy(region, door).legalBasis.workplaceNames === true;
}

/** The name of where somebody works or learns, if it is known. */
export function workplaceOf({ workplaces = [] }: Pick<Trajectory, 'workplaces'>, spell: string): string | undefined {
  return workplaces.find((one) => one.spell === spell)?.name;
}

/**
 * The names with that of one spell put right.
 *
 * @param name undefined takes it away
 */
export function namedAt(
  { workplaces = [] }: Pick<Trajectory, 'workplaces'>,
  spell: string,
  name: string | undefined,
): NonNullable<Trajectory['workplaces']> {
  const others = workplaces.filter((one) => one.spell !== spell);
  return name === undefined ? others : [...others, { spell, name }];
}
