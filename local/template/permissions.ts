import * as z from 'zod';
import { StartError } from '../../engines/support/start-error.ts';
import { parse, type Resolver, type Resource } from './resolve.ts';

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const statementShape = z.object({
  Effect: z.literal('Allow'),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: z.record(z.string(), z.record(z.string(), oneOrMore)).default({}),
});

/** Something that a role allows, with all references resolved. */
export type Permission = z.output<typeof statementShape>;

/** Services that functions call here; keys, logs, traces and secrets have no engine that could refuse a call. */
const watched = /^(dynamodb|states|ses):/;
const policyShape = z.object({ Statement: z.array(z.looseObject({ Action: oneOrMore })) });

/**
 * What a function's role allows, from the policies of the template that are attached to it.
 *
 * @throws StartError for a policy of an unexpected shape, such as one with denials.
 */
export function permissionsOf(resolver: Resolver, lambda: Resource): readonly Permission[] {
  const role = referred(lambda.properties['Role']);
  if (role === undefined) throw new StartError(`Function ${lambda.id} has no role of the template.`);
  return resolver
    .resources('AWS::IAM::Policy')
    .filter(({ properties: { Roles } }) => Array.isArray(Roles) && Roles.some((one) => referred(one) === role))
    .flatMap(({ id, properties: { PolicyDocument } }) =>
      parse(policyShape, PolicyDocument, id)
        .Statement.filter(({ Action }) => Action.some((action) => watched.test(action)))
        .map((statement) => parse(statementShape, resolver.resolve(statement, id), id)),
    );
}

/** Logical id behind `Ref` or `Fn::GetAtt`. */
function referred(value: unknown): string | undefined {
  const read = z
    .union([
      z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
      z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).transform((get) => get['Fn::GetAtt'][0]),
    ])
    .safeParse(value);
  return read.data;
}
