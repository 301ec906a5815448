import * as z from 'zod';
import { daysOfMonth } from './usage.ts';

/** What a deployment keeps of its table beside the table. */
export interface BackupFacts {
  /** Whole copies of the table that are kept at any time. */
  readonly kept: number;
  /** Whole copies that go to another place in a month. */
  readonly copiedInMonth: number;
}

const lifecycle = z.looseObject({ DeleteAfterDays: z.number() });
const planShape = z.looseObject({
  BackupPlan: z.looseObject({
    BackupPlanRule: z.array(
      z.looseObject({
        // Each night at the same time.
        ScheduleExpression: z.string().regex(/^cron\(\d+ \d+ \* \* \? \*\)$/),
        Lifecycle: lifecycle,
        CopyActions: z.array(z.looseObject({ Lifecycle: lifecycle })).default([]),
      }),
    ),
  }),
});
const templateShape = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

/**
 * The nightly backups of a synthesised template: AWS keeps each of a table whole.
 *
 * @throws ZodError for a plan that does not run each night
 */
export function backupFacts(template: unknown): BackupFacts {
  const rules = Object.values(templateShape.parse(template).Resources)
    .filter(({ Type }) => Type === 'AWS::Backup::BackupPlan')
    .flatMap(({ Properties }) => planShape.parse(Properties).BackupPlan.BackupPlanRule);
  const copies = rules.flatMap(({ CopyActions }) => CopyActions);
  const days = [...rules, ...copies].reduce((sum, { Lifecycle }) => sum + Lifecycle.DeleteAfterDays, 0);
  return { kept: days, copiedInMonth: copies.length * daysOfMonth };
}

/** Whether CloudTrail writes down the requests to the table. */
export function hasDataEvents(template: unknown): boolean {
  return Object.values(templateShape.parse(template).Resources).some(({ Type }) => Type === 'AWS::CloudTrail::Trail');
}
