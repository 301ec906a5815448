import type { RetryStrategy } from '../../local/engines.ts';

/** Attempts of a call that the SDK makes by default. */
const maxAttempts = 3;

type Token = ReturnType<typeof token>;

function token(count: number) {
  return { getRetryCount: () => count, getRetryDelay: () => 0, getRetryCost: () => undefined };
}

/**
 * Tries again as the SDK does by default, three times in all where the fault is a passing one, but at once: a simulation waits
 * for nothing, and its order must not hang on the machine's timers.
 */
export const retriesAtOnce: RetryStrategy = {
  acquireInitialRetryToken: async () => token(0),
  async refreshRetryTokenForRetry(before: Token, { errorType }: { readonly errorType: string }) {
    const passing = errorType === 'THROTTLING' || errorType === 'TRANSIENT';
    if (!passing || before.getRetryCount() + 1 >= maxAttempts) throw new Error('no more attempts');
    return token(before.getRetryCount() + 1);
  },
  recordSuccess() {},
};
