import * as z from 'zod';
import { StartError } from '../../engines/support/start-error.ts';
import { defined } from '../../functions/domain/defined.ts';
import { parse, type Resolver } from './resolve.ts';

/** Literal values that an event must have, nested as the event is. */
export interface EventPattern {
  readonly [key: string]: readonly (string | number | boolean | null)[] | EventPattern;
}

/** An EventBridge rule: either a schedule or a pattern, and the functions it calls. */
export interface RuleSettings {
  readonly id: string;
  readonly everyMinutes?: number;
  readonly pattern?: EventPattern;
  readonly functionArns: readonly string[];
}

const patternShape: z.ZodType<EventPattern> = z.lazy(() =>
  z.record(z.string(), z.union([z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])), patternShape])),
);
const ruleShape = z.object({
  ScheduleExpression: z.string().exactOptional(),
  EventPattern: patternShape.exactOptional(),
  Targets: z.array(z.looseObject({ Arn: z.string() })).min(1),
  State: z.enum(['ENABLED', 'DISABLED']).exactOptional(),
});

/**
 * Reads the EventBridge rules of the template that are in force.
 *
 * @throws StartError for a schedule other than `rate(... minutes|hours)` and `cron(0/n * * * ? *)` with an n that divides the hour,
 * and for patterns with anything but literal values.
 */
export function readRules(resolver: Resolver): readonly RuleSettings[] {
  return resolver.resources('AWS::Events::Rule').flatMap(({ id, properties }) => {
    const { ScheduleExpression, EventPattern: Pattern, Targets, State } = properties;
    const picked = Object.entries({ ScheduleExpression, EventPattern: Pattern, Targets, State });
    const given = Object.fromEntries(picked.filter(([, value]) => value !== undefined));
    const rule = parse(ruleShape, resolver.resolve(given, id), id);
    if (rule.State === 'DISABLED') return [];
    return {
      id,
      ...(rule.ScheduleExpression === undefined ? {} : { everyMinutes: minutes(rule.ScheduleExpression, id) }),
      ...defined({ pattern: rule.EventPattern }),
      functionArns: rule.Targets.map((target) => target.Arn).filter((arn) => arn.includes(':function:')),
    };
  });
}

function minutes(expression: string, id: string): number {
  const found = everyMinutesOf(expression);
  if (found !== undefined) return found;
  throw new StartError(
    `Rule ${id} has the schedule "${expression}"; the embedded run knows rate(n minutes) and cron(0/n * * * ? *).`,
  );
}

/**
 * How many minutes lie between two ticks of a schedule: a rate, or each so many minutes of the hour, where they divide it. A rate
 * counts from when the rule was made, the other from the full hour. Undefined for any other schedule.
 */
export function everyMinutesOf(expression: string): number | undefined {
  const [, amount, unit] = /^rate\((\d+) (minute|hour)s?\)$/.exec(expression) ?? [];
  if (amount !== undefined) return Number(amount) * (unit === 'hour' ? 60 : 1);
  const [, step] = /^cron\(0\/(\d+) \* \* \* \? \*\)$/.exec(expression) ?? [];
  // By any other step the last gap of an hour is shorter than the others.
  return step === undefined || 60 % Number(step) !== 0 ? undefined : Number(step);
}

/** Whether an event has, at every place that the pattern names, one of the values given there. */
export function matchesPattern(pattern: EventPattern, event: unknown): boolean {
  return Object.entries(pattern).every(([key, wanted]) => {
    const value =
      typeof event === 'object' && event !== null ? Object.entries(event).find(([k]) => k === key)?.[1] : undefined;
    return isList(wanted) ? wanted.some((one) => one === value) : matchesPattern(wanted, value);
  });
}

function isList(wanted: EventPattern[string]): wanted is readonly (string | number | boolean | null)[] {
  return Array.isArray(wanted);
}
