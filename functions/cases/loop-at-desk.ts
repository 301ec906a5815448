import { publishedLoop, readLoopCheck } from '../domain/loop-check.ts';
import type { Staff } from '../domain/staff.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { LoopAtDesk } from './staff-contracts.ts';

/**
 * The loop guarantee (I3) for whoever looks at the desk. The coordinator sees every case anyway, so the exact number; anybody
 * else what `GET /v1/health/loop` publishes.
 */
export async function loopAtDesk(
  { loop, clock }: Pick<Runtime, 'clock'> & { readonly loop: Pick<Runtime['loop'], 'last'> },
  staff: Pick<Staff, 'role'> | undefined,
): Promise<LoopAtDesk> {
  const check = readLoopCheck(await loop.last());
  const published = publishedLoop(check, clock());
  if (check === undefined || staff?.role !== 'coordinator') return { ...published, isExact: false };
  return { ...published, open: check.open, isExact: true };
}
