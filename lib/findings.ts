import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Explains why findings of the rule packs (cdk-nag) do not matter at a construct and everything in it. Stands beside what
 * it is about, so that the reason goes when the thing goes.
 *
 * @param reasons - By rule: why it is right as it is. Several findings of one rule have their own names, such as
 *   `AwsSolutions-IAM5[Resource::*]`.
 */
export function explain(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
}
