import { describe, expect, it } from 'vitest';
import type { Round, Work } from '../../bench/peers/measure.ts';
import { processorTime } from '../../bench/peers/processes.ts';
import { fullReferral } from '../../bench/peers/referral.ts';
import { tellFigures, tellRatios } from '../../bench/peers/tell.ts';
import { waitingIn, waitLine } from '../../bench/peers/wait-line.ts';

const work = (processor: number): Work => ({
  processor,
  rate: 1000 / processor,
  answerP50: 1,
  answerP99: 2,
  waitP50: 3,
  waitP99: processor,
});
const round = (processor: number): Round => ({ intake: work(processor), approval: work(processor) });

describe('the comparison with peers', () => {
  it('checks the same referral in the peers as strictly as they can', async () => {
    const schema = new URL('../../bench/peers/common/referral-schema.mjs', import.meta.url).href;
    const { referralSchema } = await import(schema);
    const referral = fullReferral(7);
    expect(referralSchema.safeParse(referral).success).toBe(true);
    expect(JSON.stringify(referral).length).toBeGreaterThan(1400);
    expect(JSON.stringify(referral).length).toBeLessThan(1700);
    expect(referralSchema.safeParse({ ...referral, more: 1 }).success).toBe(false);
  });

  it('tells medians with their spread, and ratios beside what is wanted of them', () => {
    const rounds = (...all: number[]) => all.map(round);
    const ours = { name: 'this product', rounds: rounds(4, 2, 3), rest: { heap: 0.5, resident: 9, disk: 30 } };
    const restate = { name: 'Restate', rounds: rounds(2, 2, 6) };
    expect(tellFigures([ours, restate])).toContain('| Intake: processor, ms | 3.0 (2.0–4.0) | 2.0 (2.0–6.0) |');
    expect(tellFigures([ours, restate])).toContain('| A waiting case: disk, KB | 30.0 | – |');
    const told = tellRatios([ours, restate]);
    expect(told).toContain('| Processor of an intake | 1.00 (0.50–2.00) | <= 1.2: met |');
    expect(told).toContain('| Processor of an approval | 1.00 (0.50–2.00) | <= 0.8: **not met** |');
  });

  it('reads what a product prints when a case waits, and nothing else', () => {
    const waiting = { reference: 'HW-AAAAAAA', wait: 'offer', at: 1.5, token: 't' } as const;
    expect(waitingIn(waitLine(waiting).trimEnd())).toEqual([waiting]);
    expect(waitingIn('a warning')).toEqual([]);
  });

  it.runIf(process.platform === 'linux')('counts the processor time of a process', async () => {
    const { user, system } = process.cpuUsage();
    // Both begin with the process; the kernel's own count is in hundredths of a second.
    expect(await processorTime([process.pid])).toBeGreaterThan((user + system) / 1000 - 100);
    expect(await processorTime([])).toBe(0);
  });
});
