import { beforeEach, describe, expect, test } from 'vitest';
import { windowNow } from '../../functions/cases/counted-window.ts';
import type { IntakeDesk } from '../../functions/cases/intake-contracts.ts';
import { createIntakeDesk } from '../../functions/cases/intake-desk.ts';
import { createSummaryDesk } from '../../functions/cases/summary-desk.ts';
import { TryAgainError } from '../../functions/domain/errors.ts';
import { makeProbeReference, probeClient } from '../../functions/domain/probe.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import { now } from '../adapters/sample.ts';
import { requestOf } from '../domain/fixtures.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf } from '../support/link-world.ts';

const client = { proof: 'client', clientId: 'demo' } as const;
const stranger = { proof: 'none' } as const;
const at = { language: 'nl', origin: 'api', sender: client, network: '192.0.2.7' } as const;
const professional = { role: 'professional', name: 'Kim', profession: 'school', email: 'kim@school.example' } as const;

let world: DeskWorld;
let desk: IntakeDesk;
beforeEach(() => {
  world = openDeskWorld();
  desk = createIntakeDesk(world.runtime);
});

async function accepted(...asked: Parameters<IntakeDesk['submit']>) {
  const result = await desk.submit(...asked);
  if (result.kind !== 'accepted') throw new Error(result.kind);
  return result;
}

describe('a referral by a client of the region', () => {
  const zeist = { id: 'zeist', name: 'Zeist', keyHashes: [], organisation: 'Gemeente Zeist', perDay: 1 };
  const byKey = { ...at, sender: { proof: 'none', client: { id: 'zeist', hasKey: true } } } as const;
  const asked = requestOf({ referrer: professional });
  const deskOf = (...clients: object[]) => {
    const region = { ...world.runtime.region, clients: clients as (typeof zeist)[] };
    return createIntakeDesk({ ...world.runtime, region });
  };

  test('that does not vouch waits for its sender, is the client’s, and has the client’s organisation where it names none', async () => {
    desk = deskOf({ ...zeist, perDay: 9 });
    const { reference } = await accepted(asked, byKey);
    const own = requestOf({ referrer: { ...professional, organisation: 'De School' } });
    const { reference: other } = await accepted(own, byKey);
    expect(world.referral(reference)).toMatchObject({ stage: 'unconfirmed', client: 'zeist' });
    const organisations = [reference, other].map((one) => world.parties(one).referrer?.organisation);
    expect(organisations).toEqual(['Gemeente Zeist', 'De School']);
  });

  test('is refused above the limit of that client, and of no other', async () => {
    desk = deskOf(zeist, { ...zeist, id: 'bunnik', perDay: 2 });
    await accepted(asked, byKey);
    expect((await desk.submit(asked, byKey)).kind).toBe('too-many');
    const bunnik = { ...byKey, sender: { proof: 'none', client: { id: 'bunnik', hasKey: true } } } as const;
    await accepted(asked, bunnik);
  });

  test('is known again by its key of idempotency, also when its client is said to be of another organisation', async () => {
    const keyed = { ...byKey, idempotencyKey: 'k-1' };
    const first = await deskOf(zeist).submit(asked, keyed);
    const { organisation: _, ...without } = zeist;
    const again = await deskOf(without).submit(asked, { ...keyed, network: '192.0.2.9' });
    expect(again).toMatchObject({ kind: 'accepted', fresh: false, reference: Reflect.get(first, 'reference') });
  });
});

describe('a referral that fits', () => {
  test('is stored with its first question, started, and answered, and its first mails go', async () => {
    const result = await accepted(requestOf(), at);
    expect(result).toMatchObject({ fresh: true, status: 'received', door: 'sterk-met-werk' });
    const asked = { stage: 'approval', client: 'demo', openTasks: [`${result.reference}#approve#1`] };
    expect(world.referral(result.reference)).toMatchObject(asked);
    expect(world.referral(result.reference)?.sender).toBeDefined();
    expect(world.started).toEqual([result.reference]);
    expect(world.sent.map(({ to }) => to)).toHaveLength(2);
    expect([...world.mails.values()].map(({ status, attempts }) => [status, attempts])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ]);
    expect([...world.marked.values()]).toContain(result.reference);
    expect(world.links.get(result.statusToken)).toMatchObject({ purpose: 'status', referralId: result.reference });
    expect(world.counted).toEqual([]);
  });

  test('stands whatever happens to its execution: the sweeper starts it', async () => {
    const workflow = { ...world.runtime.workflow, start: async () => Promise.reject(new TypeError('throttled')) };
    const told: unknown[] = [];
    const log = { ...world.runtime.log, error: (...line: unknown[]) => void told.push(line) };
    desk = createIntakeDesk({ ...world.runtime, workflow, log });
    const { fresh, reference } = await accepted(requestOf(), at);
    expect(fresh).toBe(true);
    // Which case and what kind of fault, and nothing of what it may quote.
    expect(told).toEqual([['nudge-left-to-sweeper', { referralId: reference, error: 'TypeError' }]]);
    expect(world.sent).toHaveLength(2);
  });

  test.each(['ambiguous', 'throttled', 'refused', 'unknown', 'account-paused', new Error('broken')] as const)(
    'is answered whatever the mail service says (%s), and its mails are not lost',
    async (answer) => {
      world.answers.push(answer);
      const { reference } = await accepted(requestOf(), at);
      expect(world.referral(reference)).toMatchObject({ stage: 'approval' });
      expect(world.started).toEqual([reference]);
      const left = [...world.mails.values()].map(({ status }) => status);
      expect(left.filter((status) => status === 'dropped')).toEqual([]);
      // Somebody waits for the answer: a mail service that says nothing is not asked once more.
      if (answer === 'ambiguous') expect(left.toSorted()).toEqual(['ambiguous', 'planned']);
    },
  );

  test('of somebody who is referred already is told to nobody but the coordinator', async () => {
    const first = await accepted(requestOf(), at);
    const second = await accepted(requestOf(), at);
    expect(world.referral(second.reference)?.likelyDuplicateOf).toBe(first.reference);
    expect(world.referral(first.reference)).not.toHaveProperty('likelyDuplicateOf');
    expect(JSON.stringify(second)).not.toContain(first.reference);
  });

  test('tells a professional in the language of the page that they filled in, or that the request says', async () => {
    const submitted = async (language: 'nl' | 'en' | undefined, asked: 'nl' | 'en' | undefined) => {
      const referrer = { ...professional, ...(asked === undefined ? {} : { language: asked }) };
      const { language: _, ...page } = at;
      const { reference } = await accepted(requestOf({ referrer }), { ...page, ...(language && { language }) });
      const mail = [...world.mails.values()].find(
        ({ to, referralId }) => to === 'referrer' && referralId === reference,
      );
      const text = world.sent.find(({ tag }) => tag === mail?.id)?.text ?? '';
      return [world.parties(reference).referrer?.language, / the /.test(text) ? 'en' : 'nl'];
    };
    expect(await submitted('en', undefined)).toEqual(['en', 'en']);
    expect(await submitted(undefined, 'en')).toEqual(['en', 'en']);
    expect(await submitted('en', 'nl')).toEqual(['nl', 'nl']);
    expect(await submitted(undefined, undefined)).toEqual([undefined, 'nl']);
  });

  test('is compared again with whoever came in between', async () => {
    const twins: string[] = [];
    const pause = async () => void twins.push((await accepted(requestOf(), at)).reference);
    const slow = createIntakeDesk({ ...world.runtime, pause });
    world.commits.push('conflict');
    const late = await slow.submit(requestOf(), at);
    if (late.kind !== 'accepted') throw new Error(late.kind);
    expect(twins).toHaveLength(1);
    expect(world.referral(late.reference)?.likelyDuplicateOf).toBe(twins[0]);
  });

  test('waits once for room in the sending rate, not once for each mail', async () => {
    let asked = 0;
    const turn = async () => {
      asked += 1;
      return false;
    };
    const pace = { turn, turns: async () => false };
    await createIntakeDesk({ ...world.runtime, pace }).submit(requestOf(), at);
    expect([...world.mails.values()].map(({ status }) => status)).toEqual(['planned', 'planned']);
    expect(asked).toBe(1);
  });

  test('gets another reference where one was taken, a few times', async () => {
    world.commits.push('conflict', 'conflict', 'conflict', 'conflict');
    expect((await accepted(requestOf(), at)).fresh).toBe(true);
    world.commits.push(...Array.from({ length: 5 }, () => 'conflict' as const));
    await expect(desk.submit(requestOf(), at)).rejects.toThrow(TryAgainError);
  });
});

describe('the same request again', () => {
  const keyed = { ...at, idempotencyKey: 'one' };

  test('gets the same answer for a day; another under its key is refused', async () => {
    const first = await accepted(requestOf(), keyed);
    expect(await accepted(requestOf(), keyed)).toEqual({ ...first, fresh: false });
    const advised = requestOf({ situation: { registeredJobSeeker: false } });
    const other = { ...at, idempotencyKey: 'two' };
    const { hints } = await accepted(advised, other);
    expect(hints).not.toEqual([]);
    expect((await accepted(advised, other)).hints).toEqual(hints);
    expect((await desk.submit(requestOf({ birthDate: '1980-01-01' }), keyed)).kind).toBe('key-reused');
    expect(world.changes).toHaveLength(2);
    world.wait(24 * 60);
    expect((await accepted(requestOf(), keyed)).reference).not.toBe(first.reference);
  });

  test('gets it for longer where its key is kept longer, as that of a form on another system is', async () => {
    const submission = { ...keyed, keyKeptDays: 7 };
    const first = await accepted(requestOf(), submission);
    world.wait(7 * 24 * 60 - 1);
    expect(await accepted(requestOf(), submission)).toEqual({ ...first, fresh: false });
    world.wait(1);
    expect((await accepted(requestOf(), submission)).reference).not.toBe(first.reference);
  });

  test('is another where another sends it, but in a form that moved to another network', async () => {
    const references = new Set<string>();
    for (const other of [
      keyed,
      { ...keyed, sender: { proof: 'client', clientId: 'other' } },
      { ...keyed, sender: stranger },
      { ...keyed, sender: stranger, network: '192.0.2.8' },
      { ...keyed, origin: 'form', sender: stranger },
    ] as const) {
      references.add((await accepted(requestOf(), other)).reference);
    }
    expect(references.size).toBe(5);
    const moved = { ...keyed, origin: 'form', sender: stranger, network: '192.0.2.9' } as const;
    expect((await accepted(requestOf(), moved)).fresh).toBe(false);
  });

  test('at the same moment is one referral', async () => {
    const [one, two] = await Promise.all([accepted(requestOf(), keyed), accepted(requestOf(), keyed)]);
    expect(one.reference).toBe(two.reference);
    expect([one.fresh, two.fresh].toSorted()).toEqual([false, true]);
  });
});

describe('a sender whom nobody knows', () => {
  test('is mailed at once, and nothing else happens', async () => {
    const result = await accepted(requestOf({ referrer: professional }), { ...at, sender: stranger });
    expect(result).toMatchObject({ status: 'unconfirmed', nextStep: 'sender-confirms' });
    expect(world.referral(result.reference)?.stage).toBe('unconfirmed');
    expect(world.sent.map(({ to }) => to)).toEqual(['kim@school.example']);
    expect(world.started).toEqual([]);
    expect(world.marked.size).toBe(0);
    expect(world.counted).toEqual(['intakeUnconfirmed']);
  });

  test('without a mail address is called', async () => {
    const { email: _, ...phoned } = { ...professional, phone: '+31302345678' };
    const request = requestOf();
    const asked = { ...request, referrer: phoned };
    expect(await accepted(asked, { ...at, sender: stranger })).toMatchObject({ nextStep: 'coordinator-calls' });
  });

  test('has fewer turns than who is known', async () => {
    const asked = { ...at, sender: stranger };
    for (let n = 0; n < 3; n += 1) await accepted(requestOf({ referrer: professional }), asked);
    const refused = await desk.submit(requestOf({ referrer: professional }), asked);
    // Until midnight, UTC.
    expect(refused).toEqual({ kind: 'too-many', retryAfterSeconds: 15 * 3600, limitOf: 'sender' });
    expect(world.counted).toContain('intakeRefused');
    expect(world.changes).toHaveLength(3);
    expect((await desk.submit(requestOf({ referrer: professional }), at)).kind).toBe('accepted');
  });
});

describe('a referral of which nothing new is stored counts for its network alone', () => {
  const asked = { ...at, sender: stranger };
  const mailed = requestOf({ referrer: professional });
  const { email: _, ...phoned } = { ...professional, phone: '+31302345678' };
  const toCall = { ...requestOf(), referrer: phoned };
  const of = (name: string, what: string) =>
    world.runtime.guards.counted(
      windowNow(world.runtime, { scope: `intake:${name}:unknown:${what}`, windowSeconds: 86_400 }).scope,
    );
  const conflicts = () => world.commits.push(...Array.from({ length: 5 }, () => 'conflict' as const));

  test('after failed stores, however often its sender tries again', async () => {
    for (const one of [mailed, toCall]) {
      for (let n = 0; n < 4; n += 1) {
        conflicts();
        await expect(desk.submit(one, asked)).rejects.toThrow(TryAgainError);
      }
      world.commits.push(new TypeError('the table is away'));
      await expect(desk.submit(one, asked)).rejects.toThrow(TypeError);
    }
    expect(await of('unknownSenderPerDay', 'kim@school.example')).toBe(0);
    expect(await of('callsPerDay', 'all')).toBe(0);
    for (let n = 0; n < 3; n += 1) await accepted(mailed, asked);
    expect((await desk.submit(mailed, asked)).kind).toBe('too-many');
  });

  test('as the twin of a request at the same moment', async () => {
    const keyed = { ...asked, idempotencyKey: 'one' };
    const twins = await Promise.all([accepted(toCall, keyed), accepted(toCall, keyed)]);
    expect(twins.map(({ fresh }) => fresh).toSorted()).toEqual([false, true]);
    expect(await of('unknownSenderPerDay', '+31302345678')).toBe(1);
    expect(await of('callsPerDay', 'all')).toBe(1);
  });

  test('as another request under the key of one at the same moment', async () => {
    const keyed = { ...asked, idempotencyKey: 'one' };
    const other = { ...toCall, candidate: { ...toCall.candidate, birthDate: '1980-01-01' } } as typeof toCall;
    const results = await Promise.all([desk.submit(toCall, keyed), desk.submit(other, keyed)]);
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'key-reused']);
    expect(await of('callsPerDay', 'all')).toBe(1);
  });

  test('and gets its answer also where the counters cannot be reached', async () => {
    const told: unknown[] = [];
    const log = { ...world.runtime.log, error: (...line: unknown[]) => void told.push(line) };
    const guards = { ...world.runtime.guards, uncount: async () => Promise.reject(new RangeError('away')) };
    desk = createIntakeDesk({ ...world.runtime, guards, log });
    conflicts();
    await expect(desk.submit(mailed, asked)).rejects.toThrow(TryAgainError);
    expect(told).toEqual([['room-not-given-back', { error: 'RangeError' }]]);
  });
});

describe('somebody whose door is elsewhere', () => {
  const elsewhere = { municipality: 'GM0363' } as const;

  test('is told so and counted, and nothing of them is stored', async () => {
    const result = await desk.submit(requestOf(elsewhere), at);
    expect(result.kind).toBe('other-door');
    expect(world.counted).toEqual(['outside-region 2026-11']);
    expect(world.changes).toEqual([]);
    await desk.turnAway('under-16');
    expect(world.counted).toEqual(['outside-region 2026-11', 'under-16 2026-11']);
  });

  test('is brought there where they ask for it, unless they are a child', async () => {
    const handover = { ...elsewhere, request: { handover: true } } as const;
    const result = await accepted(requestOf(handover), at);
    expect(result.status).toBe('handover');
    expect(world.referral(result.reference)?.stage).toBe('handover');
    expect(world.started).toEqual([]);
    expect((await desk.submit(requestOf({ ...handover, birthDate: '2012-01-01' }), at)).kind).toBe('other-door');
    expect(world.changes).toHaveLength(1);
  });
});

test('the canary is a probe: it counts nowhere, resembles nobody, and has no limit', async () => {
  const canary = { ...at, sender: { proof: 'client', clientId: probeClient } } as const;
  for (let n = 0; n < 30; n += 1) {
    const { reference } = await accepted(requestOf(), canary);
    expect(reference).toMatch(/^HW-U/);
    expect(world.referral(reference)).not.toHaveProperty('sender');
    expect(world.referral(reference)).not.toHaveProperty('likelyDuplicateOf');
  }
  expect(world.marked.size).toBe(0);
  expect((await desk.submit(requestOf({ municipality: 'GM0363' }), canary)).kind).toBe('other-door');
  expect(world.counted).toEqual([]);
});

describe('what a program is told of a referral', () => {
  const id = makeReference(() => 'AAAAAA');
  const people = partiesOf('Aardbei');
  type State = Parameters<typeof caseOf>[2];
  const desk = () => createSummaryDesk(world.runtime);
  const isSent = (state: State) => world.add(caseOf(id, [], { client: 'demo', ...state }), people);
  const byKey = async (state: State, client = 'demo') => {
    isSent(state);
    return desk().summary(id, { client });
  };
  const byToken = async (state: State, link = {}, client: { client?: string } = {}) => {
    isSent(state);
    const token = world.token({ referralId: id, role: 'referrer', purpose: 'status', ...link });
    return desk().summary(id, { token, ...client });
  };
  const approvedOn = '2026-11-20';
  const closed = { stage: 'closed', closedAt: now } as const;

  test('tells the client that sent it where it stands, since when, and what is next', async () => {
    expect(await byKey({ stage: 'offer', approvedOn, statusSince: '2026-11-19' })).toEqual({
      reference: id,
      status: 'looking-for-place',
      updatedOn: '2026-11-19',
      nextStep: 'finding-place',
      decision: 'approved',
      mails: { waiting: 0, sent: 0, delivered: 0, failed: 0 },
    });
    expect(await byKey({ ...closed, closure: 'died', machine: 'trajectory', approvedOn })).toMatchObject({
      status: 'ended',
      ending: 'guidance-over',
      decision: 'approved',
    });
    expect(await byKey({ ...closed, closure: 'declined' })).toMatchObject({ ending: 'declined', decision: 'declined' });
  });

  test('tells anybody else with its link only whether it is open', async () => {
    for (const client of [{}, { client: 'other' }]) {
      expect(await byToken({ stage: 'offer', approvedOn }, {}, client)).toEqual({ reference: id, status: 'open' });
      expect(await byToken({ stage: 'unconfirmed' }, {}, client)).toEqual({ reference: id, status: 'unconfirmed' });
      const ended = await byToken({ ...closed, closure: 'declined' }, {}, client);
      expect(ended).toEqual({ reference: id, status: 'ended' });
    }
  });

  test('looks up nothing that can be no reference, however long', async () => {
    const looked: string[] = [];
    const referrals = { ...world.runtime.referrals, head: async (one: string) => void looked.push(one) } as never;
    const asking = createSummaryDesk({ ...world.runtime, referrals });
    const probe = makeProbeReference((size) => 'A'.repeat(size));
    for (const typed of [
      'A'.repeat(3000),
      `HW-${'A'.repeat(3000)}`,
      `${probe}${'A'.repeat(3000)}`,
      '',
      'constructor',
    ]) {
      expect(await asking.summary(typed, { client: 'demo', token: '1-nothing' })).toBeUndefined();
    }
    expect(looked).toEqual([]);
    await asking.summary(probe, { client: 'demo' });
    expect(looked).toEqual([probe]);
  });

  test('tells a client nothing of what another one sent, of what nobody vouched for, or of people who were erased', async () => {
    expect(await byKey({}, 'other')).toBeUndefined();
    expect(await byKey({}, '')).toBeUndefined();
    expect(
      await desk().summary(
        makeReference(() => 'BBBBBB'),
        { client: 'demo' },
      ),
    ).toBeUndefined();
    expect(await byKey({ ...closed, closure: 'not-me' })).toBeUndefined();
    expect(await byKey({ ...closed, closure: 'not-confirmed' })).toBeUndefined();
    const erased = { at: now, ground: 'consent', by: 'candidate' } as never;
    expect(await byKey({ ...closed, closure: 'withdrawn', erased })).toBeUndefined();
  });

  test('tells a client of an end for as long as a status link works, and no longer', async () => {
    const ended = { stage: 'closed', closure: 'completed' } as const;
    expect(await byKey({ ...ended, closedAt: '2026-11-01T09:00:00.000Z' })).toMatchObject({ status: 'ended' });
    expect(await byKey({ ...ended, closedAt: '2020-11-01T09:00:00.000Z' })).toBeUndefined();
  });

  test('nothing by a link that is over, is another’s, or went to an address that was replaced', async () => {
    expect(await byToken({}, { validUntil: now })).toBeUndefined();
    expect(await byToken({}, { purpose: 'task' })).toBeUndefined();
    expect(await byToken({}, { referralId: 'HW-BBBBBBB' })).toBeUndefined();
    expect(await byToken({ referrerAddress: 1 })).toBeUndefined();
  });
});

describe('while the region takes nobody', () => {
  const intakeClosed = { until: '2026-12-31', text: { nl: 'Tot het nieuwe jaar.', en: 'Until the new year.' } };
  const closedDesk = () => createIntakeDesk({ ...world.runtime, region: { ...world.runtime.region, intakeClosed } });

  test('nothing is stored, counted or mailed, and whoever sends learns until when', async () => {
    const key = { ...at, idempotencyKey: 'one' };
    expect(await closedDesk().submit(requestOf(), key)).toEqual({
      kind: 'intake-closed',
      text: intakeClosed.text,
      reopensOn: '2027-01-01',
      retryAfterSeconds: (Date.parse('2026-12-31T23:00:00.000Z') - Date.parse(world.runtime.clock())) / 1000,
    });
    expect([world.changes, world.sent, world.counted]).toEqual([[], [], []]);
    // The same key is free to be used once intake is open.
    expect((await accepted(requestOf(), key)).fresh).toBe(true);
  });

  test('what was taken before gets the answer that it got', async () => {
    const key = { ...at, idempotencyKey: 'one' };
    const first = await accepted(requestOf(), key);
    expect(await closedDesk().submit(requestOf(), key)).toEqual({ ...first, fresh: false });
  });

  test('a handover is not asked for either, and an end that nobody knows is not told', async () => {
    const { until: _, ...open } = intakeClosed;
    const region = { ...world.runtime.region, intakeClosed: open };
    const asked = requestOf({ municipality: 'GM0363', request: { handover: true } });
    expect(await createIntakeDesk({ ...world.runtime, region }).submit(asked, at)).toEqual({
      kind: 'intake-closed',
      text: open.text,
    });
  });

  test('the canary is let in, also by a door that is closed', async () => {
    const region = structuredClone({ ...world.runtime.region, intakeClosed });
    region.doors['sterk-met-werk'].closesOn = '2025-12-31';
    const canary = { ...at, sender: { proof: 'client', clientId: probeClient } } as const;
    expect((await createIntakeDesk({ ...world.runtime, region }).submit(requestOf(), canary)).kind).toBe('accepted');
  });
});

test('while it is not known what was changed in the region nobody is taken in, but for the canary', async () => {
  desk = createIntakeDesk({ ...world.runtime, isRegionKnown: false });
  await expect(desk.submit(requestOf(), at)).rejects.toThrow(TryAgainError);
  expect(world.sent).toEqual([]);
  expect(await desk.submit(requestOf(), { ...at, sender: { proof: 'client', clientId: probeClient } })).toMatchObject({
    kind: 'accepted',
  });
});
