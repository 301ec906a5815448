import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeRoom, type WindowLimit, windowNow } from '../../functions/cases/counted-window.ts';
import { sendFormMail } from '../../functions/cases/form-mail.ts';
import { roomForReferral } from '../../functions/cases/intake-limits.ts';
import { createSenderDesk } from '../../functions/cases/sender-desk.ts';
import { createWorklistDesk } from '../../functions/cases/worklist-desk.ts';
import type { Sender } from '../../functions/domain/api-client.ts';
import type { IntakeLimits } from '../../functions/domain/intake-limits.ts';
import type { SendResult } from '../../functions/ports/mailer.ts';
import { midden, requestOf } from '../domain/fixtures.ts';
import { openLinkWorld } from '../support/link-world.ts';

const [network, elsewhere] = ['192.0.2.21', '192.0.2.22'];
const stranger = { proof: 'none' } as const;

/** Counters as shipped, with a client whose pages post without a key, and a mail service that gives one answer. */
function counting(intake?: IntakeLimits) {
  const { runtime: stores } = openLinkWorld();
  const site = { id: 'gemeente-site', name: 'Gemeente', keyHashes: [], perDay: 40 };
  const region = { ...midden(), clients: [site], ...(intake && { intake }) };
  const world = { answer: 'sent' as SendResult, now: '2026-11-28T09:00:00.000Z', mailed: [] as string[] };
  const mailer = {
    send: async ({ to }: { readonly to: string }) => {
      if (world.answer === 'sent') world.mailed.push(to);
      return world.answer;
    },
  };
  const runtime = { ...stores, region, mailer, clock: () => world.now } as typeof stores;
  const post = async (sender: Sender, person: string, from = network) => {
    const request = requestOf({ referrer: { role: 'self', name: 'Sam', email: person } });
    const asked = { ...request, candidate: { ...request.candidate, email: person } };
    return (await roomForReferral(runtime, asked, { sender, network: from })).retryAfterSeconds === undefined;
  };
  const call = async (phone: string, from = network) => {
    const { email: _, ...candidate } = requestOf().candidate;
    const referrer = { role: 'self', name: 'Sam', phone } as const;
    const asked = { ...requestOf(), referrer, candidate: { ...candidate, phone } };
    return (await roomForReferral(runtime, asked, { sender: stranger, network: from })).retryAfterSeconds === undefined;
  };
  return { runtime, world, post, call };
}

async function taken(posts: number, post: (n: number) => Promise<boolean>): Promise<number> {
  let count = 0;
  for (let n = 0; n < posts; n += 1) if (await post(n)) count += 1;
  return count;
}

describe('of referrals, what is refused', () => {
  const ofPages = { proof: 'none', client: { id: 'gemeente-site', hasKey: false } } as const;

  test('closes the pages of a client to nobody, and one network takes a part of their day alone', async () => {
    const { world, post } = counting();
    expect(await taken(45, () => post(ofPages, 'kim@post.example'))).toBe(3);
    expect(await post(ofPages, 'noor@post.example', elsewhere)).toBe(true);
    // Ever other people, for as many hours as it takes.
    let own = 3;
    for (const hour of [10, 11, 12]) {
      world.now = `2026-11-28T${hour}:00:00.000Z`;
      own += await taken(30, (n) => post(ofPages, `lou-${hour}-${n}@post.example`));
    }
    expect(own).toBe(10);
    expect(await post(ofPages, 'sam@post.example', elsewhere)).toBe(true);
  });

  test('by a key uses up nothing of the client, which many senders share', async () => {
    const { post } = counting();
    const byKey = { proof: 'none', client: { id: 'gemeente-site', hasKey: true } } as const;
    expect(await taken(60, () => post(byKey, 'kim@post.example'))).toBe(3);
    expect(await taken(60, (n) => post(byKey, `lou-${n}@post.example`))).toBe(37);
  });

  test('uses up no calls, and one network takes few of them', async () => {
    const { call } = counting();
    expect(await taken(12, () => call('+31612345678'))).toBe(3);
    expect(await call('+31687654321', elsewhere)).toBe(true);
    const two = counting();
    expect(await taken(12, (n) => two.call(`+316123456${10 + n}`))).toBe(3);
    expect(await taken(12, (n) => two.call(`+316876543${10 + n}`, elsewhere))).toBe(3);
    expect(await two.call('+31611122233', '198.51.100.7')).toBe(true);
  });

  test('because all calls of the day are made leaves its sender their turns', async () => {
    const { runtime, call } = counting({ callsPerDay: 1 });
    expect(await call('+31612345678', elsewhere)).toBe(true);
    expect(await taken(9, () => call('+31687654321'))).toBe(0);
    const own = { scope: 'intake:unknownSenderPerDay:unknown:+31687654321', windowSeconds: 86_400 };
    expect(await runtime.guards.counted(windowNow(runtime, own).scope)).toBe(0);
  });
});

describe('of mails that anybody may ask for, what is refused or does not go', () => {
  const form = { formKey: 'form', language: 'nl' } as const;

  test('to a network uses up the codes of no mailbox: those of the form and of lists', async () => {
    const { runtime, world } = counting();
    const [sender, list] = [createSenderDesk(runtime), createWorklistDesk(runtime)];
    const code = async (n: number, mailbox: string, from: string) =>
      (await sender.sendCode({ ...form, formKey: `form-${n}`, mailbox, network: from })) === 'sent';
    const listCode = async (mailbox: string, from: string) =>
      (await list.sendCode(mailbox, { language: 'nl', network: from })).result === 'sent';

    expect(await taken(62, (n) => code(n, `lou-${n}@post.example`, network))).toBe(60);
    expect(await taken(25, (n) => code(n, 'sam@post.example', network))).toBe(0);
    expect(await taken(25, () => listCode('sam@zeist.example', network))).toBe(0);
    expect(world.mailed).not.toContain('sam@post.example');
    // All that an hour has for a mailbox is there for its reader.
    expect(await taken(25, (n) => code(n, 'sam@post.example', elsewhere))).toBe(20);
    expect(await taken(25, () => listCode('sam@zeist.example', elsewhere))).toBe(20);
  });

  test('through an outage leaves a mailbox all its mails, and everybody theirs', async () => {
    const { runtime, world } = counting({ formMailsPerHour: 26 });
    const sender = createSenderDesk(runtime);
    const mail = { subject: 's', text: 't', html: 'h', sender: 'Proef' } as never;
    const code = async (n: number) =>
      (await sender.sendCode({ ...form, formKey: `form-${n}`, mailbox: 'sam@post.example', network })) === 'sent';
    const advice = async () =>
      (await sendFormMail(runtime, { to: 'sam@post.example', tag: 'advice', mail, network })) === 'mailed';
    const list = createWorklistDesk(runtime);
    const listCode = async () =>
      (await list.sendCode('sam@zeist.example', { language: 'nl', network })).result === 'sent';
    world.answer = 'throttled';
    expect([await taken(10, code), await taken(10, advice), await taken(10, listCode)]).toEqual([0, 0, 0]);
    world.answer = 'sent';
    expect([await taken(20, code), await taken(4, advice), await taken(2, listCode)]).toEqual([20, 4, 2]);
  });

  test('in a form that asked too often uses up nothing of its mailbox, or of everybody', async () => {
    const { runtime } = counting({ formMailsPerHour: 8 });
    const sender = createSenderDesk(runtime);
    const code = async (formKey: string) =>
      (await sender.sendCode({ ...form, formKey, mailbox: 'sam@post.example', network })) === 'sent';
    expect(await taken(40, () => code('one'))).toBe(6);
    expect(await taken(5, () => code('two'))).toBe(2);
  });
});

describe('whatever is asked under whatever limits', () => {
  test('a limit counts what was taken under it, and where it counts tries what came to it', async () => {
    const limit = fc.record({
      scope: fc.constantFrom('a', 'b', 'c', 'd'),
      limit: fc.integer({ min: 1, max: 4 }),
      windowSeconds: fc.constant(3600),
      isOfTries: fc.boolean(),
    });
    const asks = fc.array(
      fc.record({
        limits: fc.uniqueArray(limit, { selector: ({ scope }) => scope, maxLength: 4 }),
        gone: fc.boolean(),
      }),
      { maxLength: 20 },
    );
    await fc.assert(
      fc.asyncProperty(asks, async (all) => {
        const { runtime } = openLinkWorld();
        const model = new Map<string, number>();
        const used = (scope: string) => model.get(scope) ?? 0;
        for (const { limits, gone } of all) {
          const own: WindowLimit[] = limits.map(({ isOfTries, ...one }) => ({
            ...one,
            ...(isOfTries && { countsTries: true as const }),
          }));
          const room = await takeRoom(runtime, own);
          const at = own.findIndex(({ scope, limit: most }) => used(scope) >= most);
          expect(room.full).toEqual(own[at]);
          const came = at === -1 ? own : own.slice(0, at);
          for (const { scope, countsTries } of came) {
            if (countsTries === true || (at === -1 && gone)) model.set(scope, used(scope) + 1);
          }
          if (room.full === undefined && !gone) await room.giveBack();
        }
        for (const scope of ['a', 'b', 'c', 'd']) {
          const { scope: name } = windowNow(runtime, { scope, windowSeconds: 3600 });
          expect(await runtime.guards.counted(name)).toBe(used(scope));
        }
      }),
      { numRuns: 40 },
    );
  });
});
