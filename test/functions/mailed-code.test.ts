import { expect, test } from 'vitest';
import { type CodeSubject, mailCode, tryMailedCode } from '../../functions/cases/mailed-code.ts';
import { createSenderDesk } from '../../functions/cases/sender-desk.ts';
import type { SendResult } from '../../functions/ports/mailer.ts';
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
  const world = { answers, code: '', hour: 9 };
  const drawn = '3141592653589793'.split('');
  let codes = 0;
  /** What happens while the next mail is being sent. */
  const during: (() => Promise<void>)[] = [];
  const runtime: Parameters<typeof mailCode>[0] = {
    region: midden(),
    clock: () => `2026-11-28T${String(world.hour).padStart(2, '0')}:00:00.000Z`,
    newId: (size) => {
      codes += 1;
      return drawn
        .concat(drawn)
        .slice(codes % 8, (codes % 8) + size)
        .join('');
    },
    log: { info: () => {}, error: () => {}, count: () => {} } as never,
    guards: guardsInMemory(),
    mailer: {
      async send() {
        const answer = world.answers;
        await during.shift()?.();
        return answer;
      },
    } as never,
    pause: async () => {},
  };
  const ask = () =>
    mailCode(runtime, subject, (code) => {
      world.code = code;
      return { to: 'noor@post.example', sender: 'Proef', subject: code, text: code, html: code, tag: 'code' };
    });
  return { runtime, world, ask, during, enter: (code: string) => tryMailedCode(runtime, subject, code) };
}

test.each(['account-paused', 'throttled'] as const)(
  'while no mail goes at all (%s) codes are used up for the hour only, and none is there to be guessed',
  async (answers) => {
    const { world, ask, enter } = asking(answers);
    for (; world.hour < 15; world.hour += 1) {
      for (let asked = 0; asked < 6; asked += 1) expect(await ask()).toBe('not-sent');
      expect(await ask()).toBe('too-many');
      expect((await enter(world.code)).result).toBe('gone');
    }
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

test('a code that was asked for meanwhile, and went, stands when an earlier one turns out to have gone to nobody', async () => {
  const { world, ask, enter, during } = asking('throttled');
  during.push(async () => {
    world.answers = 'sent';
    expect(await ask()).toBe('sent');
    world.answers = 'throttled';
  });
  expect(await ask()).toBe('not-sent');
  expect((await enter(world.code)).result).toBe('right');
});

test('a code of the form that was right is right again for a moment, also where the first press broke off after it was used up', async () => {
  const { runtime } = asking('sent');
  let [code, breaks] = ['', true];
  const { count } = runtime.guards;
  const desk = createSenderDesk({
    ...runtime,
    guards: {
      ...runtime.guards,
      count: async (...of) => (breaks ? Promise.reject(new Error('cut off')) : count(...of)),
    },
    formMails: {
      senderCode: (about: { readonly code: string }) => {
        ({ code } = about);
        return { subject: '', html: '', text: '' };
      },
    } as never,
  });
  const of = { mailbox: 'sam@post.example', formKey: 'F' };
  expect(await desk.sendCode({ ...of, language: 'nl' })).toBe('sent');
  await expect(desk.enterCode(of, code)).rejects.toThrow('cut off');
  breaks = false;
  expect(await desk.enterCode(of, code)).toEqual({ result: 'right' });
  // Beyond the tries that a form has, no code is right any more.
  const spent = createSenderDesk({
    ...runtime,
    guards: { ...runtime.guards, counted: async () => 31 },
    formMails: {} as never,
  });
  expect(await spent.enterCode(of, code)).toEqual({ result: 'gone' });
  expect(await desk.enterCode(of, code === '000000' ? '000001' : '000000')).toEqual({ result: 'gone' });
});
