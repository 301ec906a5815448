import { SettingsError } from '../functions/domain/errors.ts';
import type { Boundary } from './rights.ts';

/** What AWS wants left for functions without a reservation of their own. */
const keptByAws = 100;

/**
 * How many of each may run at once. For what people reach it is a ceiling: however many come, what they leave is enough for the
 * steps, which share the rest. For the sweeper it is a promise: the last resort always finds room.
 */
const reserved = { intake: 40, links: 40, sweeper: 5 } as const satisfies Partial<Record<Boundary, number>>;

/** Smallest limit of an account that these reservations fit into. */
export const enoughConcurrency = keptByAws + Object.values(reserved).reduce((sum, one) => sum + one, 0);

/**
 * Reads how many functions the account runs at once.
 *
 * @throws SettingsError When it is no such number.
 */
export function readConcurrency(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  const limit = typeof given === 'string' || typeof given === 'number' ? Number(given) : Number.NaN;
  if (Number.isInteger(limit) && limit >= 1) return limit;
  throw new SettingsError(
    '-c concurrency= takes the number that "aws lambda get-account-settings --query AccountLimit.ConcurrentExecutions" prints.',
  );
}

/**
 * Reservations within the limit of an account. A new account may have so few that AWS refuses any reservation, and with it the
 * whole deployment: then there are none, and public traffic can keep the steps waiting.
 */
export function reservations(limit: number | undefined): Partial<Record<Boundary, number>> {
  return limit === undefined || limit < enoughConcurrency ? {} : reserved;
}
