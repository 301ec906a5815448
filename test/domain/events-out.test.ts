import { CloudEvent as LibraryEvent } from 'cloudevents';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../functions/domain/change.ts';
import { cloudEventOf, longestEvent } from '../../functions/domain/events/cloud-event.ts';
import { mostAttempts, nextTry } from '../../functions/domain/events/retries.ts';
import { hears, subscribersOf } from '../../functions/domain/events/subscribers.ts';
import type { ToldEvent } from '../../functions/domain/events/told-event.ts';
import { eventType, toldBy, toldKinds } from '../../functions/domain/events/told-kinds.ts';
import { askApproval } from '../../functions/domain/journey/approval.ts';
import { route } from '../../functions/domain/journey/receive.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { makeProbeReference } from '../../functions/domain/probe.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { senderEndings } from '../../functions/domain/sender-status.ts';
import { regionJson, requestOf } from './fixtures.ts';
import { firstChange } from './journey-model.ts';
import { answer, asked, byWorkCoach, walkThrough } from './walk.ts';

const client = (id: string, webhook?: { url: string; events?: string[] }) => ({
  id,
  name: id,
  keyHashes: [],
  ...(webhook && { webhook }),
});
const hook = { url: 'https://zaken.example.org/in' };

describe('what other systems are told', () => {
  test('each new status once, with numbers without gaps, and nothing where the status stays', () => {
    const walk = asked();
    Object.assign(walk.region, { eventBus: true });
    const before = walk.world.from.referral.sequence ?? 0;
    expect(before).toBeGreaterThan(0);
    const told: ToldEvent[] = [];
    const keep = (change: Change) => void told.push(...(change.told ?? []));
    walk.at('2026-01-09T10:00:00.000Z');
    keep(answer(walk, 'approve#1', { choice: 'decline', reason: 'not-now' }));
    expect(told.map(({ sequence, kind, ending }) => [sequence, kind, ending])).toEqual([
      [before + 1, 'ended', 'declined'],
    ]);
    expect(walk.world.from.referral.sequence).toBe(before + 1);
  });

  test('nobody hears of a decision where the door asks nobody', () => {
    const young = requestOf({ birthDate: '2005-03-27' });
    const told = (request: ReferralRequest) => {
      const walk = walkThrough(
        (region, one, now) => firstChange(Object.assign(region, { eventBus: true }), one, now),
        request,
      );
      const changes = [route, askApproval].map((next) => walk.go(next(walk.world.from, walk.ctx())));
      return changes.map((change) => change.told?.map(({ sequence, kind }) => `${sequence} ${kind}`) ?? []);
    };
    expect(told(byWorkCoach)).toEqual([['2 waiting-for-decision'], []]);
    expect(told(young)).toEqual([[], ['2 looking-for-place']]);
  });

  test('a referral that is routed as it comes in has been received, where the door asks nobody', () => {
    const walk = walkThrough(firstChange, requestOf({ birthDate: '2005-03-27' }));
    walk.go(route(walk.world.from, walk.ctx()));
    const { referral } = walk.world.from;
    expect(referral.stage).toBe('approval');
    expect(toldBy(walk.region, null, referral)).toEqual({ kind: 'received' });
    expect(toldBy(walk.region, { ...referral, stage: 'unconfirmed' }, referral)).toEqual({ kind: 'received' });
  });

  test('a client hears of its own referrals alone, of what it asked for, and a sandbox of nothing', () => {
    const region = {
      ...readRegion(regionJson(), { source: 'test', allowShortPeriods: false }),
      clients: [
        client('all', hook),
        client('some', { ...hook, events: ['ended'] }),
        client('none'),
        { ...client('sandbox', hook), sandbox: true as const },
      ],
    };
    const who = (kind: (typeof toldKinds)[number], of?: string) =>
      subscribersOf(region)
        .filter((one) => hears(one, kind, { municipality: 'GM0355', ...(of === undefined ? {} : { client: of }) }))
        .map(({ id }) => id);
    expect(who('received', 'all')).toEqual(['webhook.all']);
    expect(who('received', 'some')).toEqual([]);
    expect(who('ended', 'some')).toEqual(['webhook.some']);
    expect([who('ended', 'none'), who('ended', 'sandbox'), who('ended')]).toEqual([[], [], []]);
    expect(subscribersOf({ ...region, eventBus: true })[0]).toEqual({ kind: 'bus', id: 'bus' });
  });

  test('the case system of a municipality hears of its own people alone, whoever sent them', () => {
    const plain = readRegion(regionJson(), { source: 'test', allowShortPeriods: false });
    const municipalities = plain.municipalities.map((one) =>
      one.code === 'GM0355' ? { ...one, caseSystem: {} } : one,
    );
    const all = subscribersOf({ ...plain, municipalities });
    expect(all.map(({ id }) => id)).toEqual(['zgw.GM0355']);
    const heardOf = (municipality: string) => all.filter((one) => hears(one, 'received', { municipality })).length;
    expect([heardOf('GM0355'), heardOf('GM0344')]).toEqual([1, 0]);
  });

  test('a region file whose case system lacks something says what, and what would be right', () => {
    const address = 'https://zaken.example.org/zaken/api/v1';
    const right = {
      zaken: address,
      clientId: 'werk',
      keyVersion: 1,
      sourceOrganisation: '517439943',
      responsibleOrganisation: '517439943',
      caseType: 'https://zaken.example.org/catalogi/api/v1/zaaktypen/1',
      statusTypes: { received: 'https://zaken.example.org/catalogi/api/v1/statustypen/1' },
      resultTypes: {},
    };
    const read = (caseSystem: object) => () => {
      const { municipalities, ...rest } = regionJson();
      const [first, ...others] = municipalities;
      return readRegion(
        { ...rest, municipalities: [{ ...first, caseSystem }, ...others] },
        { source: 'test', allowShortPeriods: false },
      );
    };
    expect(read(right)).not.toThrow();
    expect(read({ ...right, zaken: 'http://zaken.example.org' })).toThrow(
      /municipalities\[0\]\.caseSystem\.zaken.*https/,
    );
    expect(read({ ...right, statusTypes: {} })).toThrow(/caseSystem\.statusTypes.*empty/);
    expect(read({ ...right, statusTypes: { started: address } })).toThrow(/caseSystem\.statusTypes/);
    expect(read({ ...right, decisionTypes: { granted: address } })).toThrow(/besluiten[\s\S]*waiting-for-decision/);
  });

  test('a region file that asks for an event which there is not says which there are', () => {
    const wrong = { ...regionJson(), clients: [client('zaken', { ...hook, events: ['ended', 'started'] })] };
    const read = () => readRegion(wrong, { source: 'test', allowShortPeriods: false });
    expect(read).toThrow(/clients\[0\]\.webhook\.events\[1\].*"started"[\s\S]*in-guidance/);
  });

  test('every event is one that a library of CloudEvents accepts, short, and holds codes and a reference alone', () => {
    for (const kind of toldKinds) {
      for (const ending of kind === 'ended' ? senderEndings : [undefined]) {
        const event = cloudEventOf(
          {
            referralId: 'HW-7K3M9P2',
            sequence: 12,
            to: 'bus',
            kind,
            ...(ending && { ending }),
            at: '2026-11-28T09:00:00.000Z',
            status: 'planned',
            attempts: 0,
            nextAt: '2026-11-28T09:00:00.000Z',
          },
          { source: 'urn:nld:oin:00000001234567890000:systeem:werk', publicUrl: 'https://werk.example.org' },
        );
        const read = new LibraryEvent({ ...event }, true);
        expect(read).toMatchObject({
          type: eventType(kind),
          subject: 'HW-7K3M9P2',
          sequence: '12',
          id: 'HW-7K3M9P2-12',
        });
        expect(event.type).toMatch(/^nl(\.[a-z0-9-]+){3}$/);
        expect(JSON.stringify(event).length).toBeLessThan(longestEvent);
        expect(Object.keys(event.data)).toEqual(['reference', 'status', ...(ending ? ['ending'] : [])]);
      }
    }
  });

  test('the canary is no event', () => {
    expect(makeProbeReference((size) => '0'.repeat(size))).toMatch(/^HW-U/);
    const walk = asked();
    Object.assign(walk.region, { eventBus: true });
    const { from } = walk.world;
    const probe = { ...from, referral: { ...from.referral, id: 'HW-U000000' } };
    expect(withdraw(probe, walk.ctx('coordinator'), { reason: 'withdrawn' })?.told).toBeUndefined();
  });
});

describe('retries', () => {
  const now = '2026-11-28T09:00:00.000Z';
  const waited = (id: string, attempts: number, asked?: number) => {
    const next = nextTry(now, { id, attempts, ...(asked === undefined ? {} : { asked }) });
    return next === undefined ? undefined : Date.parse(next) - Date.parse(now);
  };

  test('each wait is longer than the one before, they span three days and less than four, and then it is over', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (id) => {
        const all = Array.from({ length: mostAttempts - 1 }, (_, n) => waited(id, n + 1) ?? Number.NaN);
        expect(all.toSorted((a, b) => a - b)).toEqual(all);
        const days = all.reduce((sum, one) => sum + one, 0) / 86_400_000;
        expect(days).toBeGreaterThan(3);
        expect(days).toBeLessThan(4);
        expect(waited(id, mostAttempts)).toBeUndefined();
      }),
    );
  });

  test('a receiver may ask for more time, up to a day, and never for less', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: mostAttempts - 1 }),
        fc.integer({ min: -10, max: 10_000_000 }),
        (n, asked) => {
          const own = waited('x', n) ?? 0;
          expect(waited('x', n, asked)).toBe(Math.max(own, Math.min(Math.max(asked, 0), 86_400) * 1000));
        },
      ),
    );
  });
});
