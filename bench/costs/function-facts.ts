import * as z from 'zod';
import { everyMinutesOf } from '../../local/template/rules.ts';
import { functionMetadata } from '../../local/template/system.ts';
import type { FunctionFacts } from './usage.ts';

const functionShape = z.looseObject({
  MemorySize: z.number(),
  TracingConfig: z.looseObject({ Mode: z.string() }).exactOptional(),
  Environment: z.looseObject({ Variables: z.record(z.string(), z.unknown()) }),
  LoggingConfig: z.looseObject({ LogGroup: z.looseObject({ Ref: z.string() }) }),
});
const logGroupShape = z.looseObject({ RetentionInDays: z.number(), KmsKeyId: z.unknown().optional() });
const templateShape = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({
      Type: z.string(),
      Properties: z.record(z.string(), z.unknown()).default({}),
      Metadata: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});

const ruleShape = z.looseObject({
  ScheduleExpression: z.string().exactOptional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(z.looseObject({ Arn: z.unknown() })).default([]),
});

/** A function that a clock calls. */
export interface Schedule {
  readonly folder: string;
  readonly everyMinutes: number;
}

/**
 * The functions of a synthesised template that a clock calls, the sweeper first.
 *
 * @throws Error for a schedule that `everyMinutesOf` does not know
 */
export function schedulesOf(template: unknown): readonly Schedule[] {
  const { Resources } = templateShape.parse(template);
  const found = Object.values(Resources).flatMap(({ Type, Properties }) => {
    if (Type !== 'AWS::Events::Rule') return [];
    const { ScheduleExpression, State, Targets } = ruleShape.parse(Properties);
    if (ScheduleExpression === undefined || State !== 'ENABLED') return [];
    const everyMinutes = everyMinutesOf(ScheduleExpression);
    if (everyMinutes === undefined) throw new Error(`Nobody has said how often ${ScheduleExpression} is.`);
    return Targets.flatMap(({ Arn }) => {
      const id = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).safeParse(Arn).data?.['Fn::GetAtt'][0];
      const folder = Resources[id ?? '']?.Metadata[functionMetadata];
      return typeof folder === 'string' ? [{ folder, everyMinutes }] : [];
    });
  });
  return found.sort((a, b) => Number(b.folder === 'sweep-tasks') - Number(a.folder === 'sweep-tasks'));
}

/** What a synthesised template says of each function of ours, by its folder. */
export function functionFacts(template: unknown): Readonly<Record<string, FunctionFacts>> {
  const { Resources } = templateShape.parse(template);
  const facts: Record<string, FunctionFacts> = {};
  for (const { Type, Properties, Metadata } of Object.values(Resources)) {
    const folder = Metadata[functionMetadata];
    if (Type !== 'AWS::Lambda::Function' || typeof folder !== 'string') continue;
    const { MemorySize, TracingConfig, Environment, LoggingConfig } = functionShape.parse(Properties);
    const logs = logGroupShape.parse(Resources[LoggingConfig.LogGroup.Ref]?.Properties);
    facts[folder] = {
      memory: MemorySize,
      secrets: Object.keys(Environment.Variables).filter((name) => name.endsWith('_SECRET_ID')).length,
      isTraced: TracingConfig?.Mode === 'Active',
      hasKeyForLogs: logs.KmsKeyId !== undefined,
      logDays: logs.RetentionInDays,
    };
  }
  return facts;
}
