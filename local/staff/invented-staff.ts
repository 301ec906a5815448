import type { StaffMapping } from '../../functions/domain/staff.ts';

/** Somebody with an account at the embedded issuer. */
export interface InventedStaff {
  /** The issuer's own id of them. */
  readonly id: string;
  readonly name: string;
  /** Their value of the role claim; absent for somebody whom nobody gave a role. */
  readonly value?: string;
}

/** As many as the largest of the 35 region files has values for, and a few more; after those they begin anew, with a number. */
const names =
  'Kim Robin Sam Noa Charlie Alex Jip Bo Lou Sascha Mees Dani Puck Ali Jamie Quinn Rowan Senna Luca Isa Marijn Yuri Storm Indy'.split(
    ' ',
  );
const nameOf = (index: number) =>
  [
    names[index % names.length],
    'Voorbeeld',
    ...(index < names.length ? [] : [Math.floor(index / names.length) + 1]),
  ].join(' ');

/** Somebody for each value of the role claim that the region file knows, and one whom it does not know. */
export function inventedStaff(mapping: StaffMapping | undefined): readonly InventedStaff[] {
  const known = (mapping?.roles ?? []).map(({ value }, index) => ({
    id: `staff-${index + 1}`,
    name: nameOf(index),
    value,
  }));
  return [...known, { id: 'staff-0', name: 'Mika Zonder Rol' }];
}
