import { SettingsError } from '../functions/domain/errors.ts';
import type { Boundary } from './rights.ts';

/** The concurrency that AWS requires to be left for functions without a reservation. */
const keptByAws = 100;

/**
 * How many of each may run at once. For functions that people reach it is a ceiling: however many requests come, enough
 * is left for the steps, which share the rest. For the sweeper it is a guarantee: the last resort always has room.
 */
const reserved = { intake: 40, links: 40, desk: 10, acting: 10, results: 5, sweeper: 5 } as const satisfies Partial<
  Record<Boundary, number>
>;

/** Smallest limit of an account that these reservations fit into. */
export const enoughConcurrency = keptByAws + Object.values(reserved).reduce((sum, one) => sum + one, 0);

/**
 * Reads how many functions the account can run at once.
 *
 * @throws SettingsError When it is not such a number.
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
 * Reservations within the limit of an account. A new account may have so little that AWS refuses any reservation, and
 * with it the whole deployment: then there are none, and public traffic can make the steps wait.
 */
export function reservations(limit: number | undefined): Partial<Record<Boundary, number>> {
  return limit === undefined || limit < enoughConcurrency ? {} : reserved;
}
