import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isProbe, probeMailbox } from '../../functions/domain/probe.ts';
import type { MetricName } from '../../functions/ports/metrics.ts';
import { createHandler } from '../../functions/try-journey/handler.ts';
import { bySelf, cast, mailboxes } from '../support/cases.ts';
import { demoKey, type Journey, openJourney } from '../support/journey.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
let counted: [MetricName, number][];
let said: string[];
beforeEach(async () => {
  counted = [];
  said = [];
  journey = await openJourney({
    log: {
      info: () => {},
      error: (event, facts) => said.push(`${event} ${JSON.stringify(facts)}`),
      count: (name, value) => counted.push([name, value]),
    },
  });
});
afterEach(() => journey.close());

/** A run of the canary, while mail servers report what they took. */
async function run(): Promise<void> {
  let running = true;
  const reports = (async () => {
    while (running) {
      for (const { id } of await journey.app.mails()) await journey.app.reportMail(id, 'delivery');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  })();
  try {
    await journey.app.invoke('try-journey', {});
  } finally {
    running = false;
    await reports;
    await journey.app.clock.idle();
  }
}

/** References of the probes in the table. */
async function probes(): Promise<string[]> {
  const items = await allItems(journey.app);
  return items.flatMap(({ sk, id }) => (sk === 'REFERRAL' && typeof id === 'string' && isProbe(id) ? [id] : []));
}

const countsOf = (name: MetricName) => counted.filter(([of]) => of === name).length;

describe('a run of the canary', () => {
  test('goes the whole way, withdraws itself, and sends its sign of life', async () => {
    await run();
    expect(countsOf('canaryRuns')).toBe(1);
    const [reference = ''] = await probes();
    expect(await journey.look(reference)).toMatchObject({ referral: { closure: 'withdrawn' }, tasks: [] });
  });

  test('is in no count and no list, takes no place, and mails nobody', async () => {
    const { agenda, queue } = journey.app.runtime('sweep-tasks');
    await run();
    await run();
    expect(await probes()).toHaveLength(2);
    const to = new Set((await journey.app.mails()).map((mail) => mail.to));
    expect([...to]).toEqual([probeMailbox]);
    expect(await agenda.openWork()).toEqual({ referrals: [], pieces: 0 });
    expect(await queue.waiting('sterk-met-werk', 10)).toEqual([]);
    expect([...(await queue.held('sterk-met-werk', ['kwintes', 'lister'])).values()]).toEqual([0, 0]);
    // No metric of what people do, and nothing by which one referral reminds of another.
    const published = new Set(counted.filter(([, value]) => value > 0).map(([name]) => name));
    expect([...published].filter((name) => name !== 'sweeps')).toEqual(['canaryRuns']);
    const guards = (await allItems(journey.app)).map(({ pk }) => String(pk)).filter((pk) => pk.startsWith('G#'));
    expect(guards.filter((pk) => /^G#(sender|person|misfits)/.test(pk))).toEqual([]);
    expect((await journey.subjects(mailboxes.coordinator)).length).toBe(0);
  });

  test('leaves nothing behind: every item about it goes within days', async () => {
    await run();
    await journey.app.clock.advanceBy('P4D');
    expect(await probes()).toEqual([]);
    const left = (await allItems(journey.app)).filter((item) => JSON.stringify(item).includes('HW-U'));
    expect(left).toEqual([]);
  });

  test('fails where mail is not taken, says at which station, and gives no sign of life', async () => {
    await journey.close();
    journey = await openJourney({
      log: {
        info: () => {},
        error: (event, facts) => said.push(`${event} ${JSON.stringify(facts)}`),
        count: (name, value) => counted.push([name, value]),
      },
      faults: ({ service }) => {
        if (service === 'mail') throw Object.assign(new Error('no route'), { name: 'TimeoutError' });
      },
    });
    const runtime = journey.app.runtime('try-journey');
    await expect(createHandler(runtime)({ untilDelivered: false })).rejects.toThrow(/mails failed|mails wait/);
    expect(said.join('\n')).toContain('canary-failed {"station":"mail"}');
    expect(countsOf('canaryRuns')).toBe(0);
  });
});

describe('a probe that got stuck', () => {
  test('is ended by the sweeper within the hour, and nobody is asked or called', async () => {
    const { probeKeys } = journey.app.runtime('try-journey');
    const key = `canary-${'0'.repeat(26)}`;
    await probeKeys.put(key, '2026-01-05T08:10:00.000Z');
    const { status, body } = await journey.submit(bySelf(cast('probe')), { 'x-api-key': key });
    expect(status).toBe(201);
    const reference = String(body['reference']);
    expect(isProbe(reference)).toBe(true);
    expect(await journey.stage(reference)).toBe('approval');
    await journey.app.clock.advanceBy('PT1H');
    expect(await journey.stage(reference)).toBe('closed');
    expect(new Set((await journey.app.mails()).map((mail) => mail.to))).toEqual(new Set([probeMailbox]));
    expect(countsOf('healed')).toBe(counted.filter(([name, value]) => name === 'healed' && value === 0).length);
  });

  test('never gets a place, where nobody has to approve either', async () => {
    const { probeKeys } = journey.app.runtime('try-journey');
    const key = `canary-${'1'.repeat(26)}`;
    await probeKeys.put(key, '2026-01-05T08:10:00.000Z');
    const young = {
      referrer: { email: 'jong@post.example' },
      candidate: { birthDate: '2007-03-01', email: 'jong@post.example' },
      situation: { benefit: undefined },
      request: { goal: 'Terug naar school.', motivated: 'yes' },
      agreement: { consent: true },
    } as const;
    const { body } = await journey.submit(young, { 'x-api-key': key });
    expect(body['door']).toBe('sterk-met-werk-of-scholing');
    expect(await journey.stage(String(body['reference']))).not.toMatch(/placing|waiting|offer/);
  });
});

test('the key of a run opens nothing once its time is over, and others never do', async () => {
  const { probeKeys } = journey.app.runtime('try-journey');
  const key = `canary-${'2'.repeat(26)}`;
  await probeKeys.put(key, '2026-01-05T08:10:00.000Z');
  await journey.app.clock.advanceBy('PT11M');
  expect((await journey.submit({}, { 'x-api-key': key })).status).toBe(401);
  expect((await journey.submit({}, { 'x-api-key': 'canary' })).status).toBe(401);
  const { body } = await journey.submit({}, demoKey);
  expect(isProbe(String(body['reference']))).toBe(false);
});
