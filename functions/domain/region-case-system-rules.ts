import { caseSystemSchema } from './events/case-system.ts';
import { expectation, type RegionProblem, type RegionRule, schemaProblems } from './region-problems.ts';

/** What a municipality's case system needs must be there; it is read only when an event is told, so a mistake would show late. */
export const caseSystems: RegionRule = (region) =>
  region.municipalities.flatMap(({ caseSystem }, at): readonly RegionProblem[] => {
    if (caseSystem === undefined) return [];
    const read = caseSystemSchema.safeParse(caseSystem, { error: expectation });
    const path = `municipalities[${at}].caseSystem`;
    if (!read.success) {
      const issues = read.error.issues.map((issue) => ({
        ...issue,
        path: ['municipalities', at, 'caseSystem', ...issue.path],
      }));
      return schemaProblems(region, issues);
    }
    const { besluiten, decisionTypes, statusTypes } = read.data;
    return [
      ...(decisionTypes !== undefined && besluiten === undefined
        ? [{ path: `${path}.decisionTypes`, text: 'needs the address of the Besluiten API in besluiten' }]
        : []),
      ...(decisionTypes !== undefined && statusTypes['waiting-for-decision'] === undefined
        ? [
            {
              path: `${path}.statusTypes`,
              text: 'needs a type for waiting-for-decision, by which a decision is recognised; add it or leave decisionTypes out',
            },
          ]
        : []),
      ...(Object.keys(statusTypes).length === 0
        ? [{ path: `${path}.statusTypes`, text: 'is empty; add the type of at least one status' }]
        : []),
    ];
  });
