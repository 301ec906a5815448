import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import * as z from 'zod';

/**
 * Explains why findings of the rule packs (cdk-nag) do not matter at a construct and everything in it. Placed beside
 * what it is about, so that the reason is removed together with it.
 *
 * @param reasons - By rule: why it is right as it is. Several findings of one rule have their own names, such as
 *   `AwsSolutions-IAM5[Resource::*]`.
 */
export function explain(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  Validations.of(construct).acknowledge(
    // The CDK puts the pack's name before the rule's, which already begins with it.
    ...Object.entries(reasons).map(([rule, reason]) => ({ id: `${rule.replace(/-.*$/s, '')}::${rule}`, reason })),
  );
}

const reference = z.object({ Ref: z.string() }).transform(({ Ref }) => `<${Ref}>`);
const joined = z
  .object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.union([z.string(), reference]))]) })
  .transform(({ 'Fn::Join': [, parts] }) => parts.join(''));

/** A text with references in it, such as an ARN, as the rules write it in a finding: `arn:aws:...:<AWS::AccountId>:...`. */
export function asRulesWrite(scope: IConstruct, text: string): string {
  return z.union([z.string(), joined]).parse(Stack.of(scope).resolve(text));
}
