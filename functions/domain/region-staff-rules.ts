import type { Region } from './region.ts';
import { expectation, type RegionProblem, type RegionRule, schemaProblems } from './region-problems.ts';
import { type StaffGrant, staffMappingSchema } from './staff.ts';

/** What a grant names that the region file does not have. */
function unknownIn(region: Region, grant: StaffGrant, at: number): RegionProblem[] {
  const missing = (list: 'municipalities' | 'providers', known: readonly string[], named: readonly string[]) =>
    named.flatMap((one, index) =>
      known.includes(one)
        ? []
        : [
            {
              path: `staff.roles[${at}].${list}[${index}]`,
              text: `is ${one}, which is not in ${list}; add it there or remove it`,
            },
          ],
    );
  if (grant.role === 'municipality') {
    return missing(
      'municipalities',
      region.municipalities.map(({ code }) => code),
      grant.municipalities,
    );
  }
  return grant.role === 'provider'
    ? missing(
        'providers',
        region.providers.map(({ id }) => id),
        grant.providers,
      )
    : [];
}

/** A value of the role claim makes one thing of somebody, and what it lets them see must be in the file. */
export const staff: RegionRule = (region) => {
  if (region.staff === undefined) return [];
  const read = staffMappingSchema.safeParse(region.staff, { error: expectation });
  if (!read.success) {
    const issues = read.error.issues.map((issue) => ({ ...issue, path: ['staff', ...issue.path] }));
    return schemaProblems(region, issues);
  }
  const { roles } = read.data;
  const values = roles.map(({ value }) => value);
  return roles.flatMap((grant, at) => [
    ...(values.indexOf(grant.value) < at
      ? [{ path: `staff.roles[${at}].value`, text: 'is listed before; give each value one role' }]
      : []),
    ...unknownIn(region, grant, at),
  ]);
};
