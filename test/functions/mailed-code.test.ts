import { expect, test } from 'vitest';
import { type CodeSubject, mailCode, tryMailedCode } from '../../functions/cases/mailed-code.ts';
import type { SendResult } from '../../functions/ports.ts';
import { midden } from '../domain/fixtures.ts';
import { guardsInMemory } from '../support/link-world.ts';

const subject: CodeSubject = {
  subject: 'link:L',
  device: 'phone',
  endsAt: '2026-12-01T09:00:00.000Z',
  triesCount: 'by-device',
};

/** A mailbox that asks for codes while the mail service gives one answer. */
function asking(answers: SendResult) {
  const world = { answers, code: '' };
  const drawn = '3141592653589793'.split('');
  const runtime: Parameters<typeof mailCode>[0] = {
    region: midden(),
    clock: () => '2026-11-28T09:00:00.000Z',
    newId: (size) => drawn.concat(drawn).slice(0, size).join(''),
    log: { info: () => {}, error: () => {}, count: () => {} } as never,
    guards: guardsInMemory(),
    mailer: { send: async () => world.answers } as never,
    pause: async () => {},
  };
  const ask = () =>
    mailCode(runtime, subject, (code) => {
      world.code = code;
      return { to: 'noor@post.example', sender: 'Proef', subject: code, text: code, html: code, tag: 'code' };
    });
  return { world, ask, enter: (code: string) => tryMailedCode(runtime, subject, code) };
}

test.each(['account-paused', 'throttled'] as const)(
  'while no mail goes at all (%s) codes are not used up, and none is there to be guessed',
  async (answers) => {
    const { world, ask, enter } = asking(answers);
    for (let asked = 0; asked < 40; asked += 1) expect(await ask()).toBe('not-sent');
    expect((await enter(world.code)).result).toBe('wrong');
    world.answers = 'sent';
    expect(await ask()).toBe('sent');
    expect((await enter(world.code)).result).toBe('right');
  },
);

test.each(['refused', 'unknown'] as const)('a mail that one address does not take (%s) counts', async (answers) => {
  const { ask } = asking(answers);
  for (let asked = 0; asked < 6; asked += 1) expect(await ask()).toBe('not-sent');
  expect(await ask()).toBe('too-many');
});
