import { expect, test } from 'vitest';
import { createSavedFormDesk } from '../../functions/cases/saved-form-desk.ts';
import { openSite, region } from './serve-public-site.ts';

const birthDate = '1990-05-07';
const answers = { goal: 'Werk.' };
const form = { answers, email: 'noor@post.example', language: 'nl', network: '192.0.2.7' } as const;
const { birthDateTries } = region.links;

/** The desk, and the ends of the counters that it set. */
function openDesk(mail: Parameters<typeof openSite>[1] = 'sent') {
  const site = openSite(undefined, mail);
  const ends: string[] = [];
  const { guards } = site.base;
  const count = (scope: string, until: string) => {
    ends.push(until);
    return guards.count(scope);
  };
  return { site, ends, desk: createSavedFormDesk({ ...site.base, guards: { ...guards, count } }) };
}

async function kept({ desk }: ReturnType<typeof openDesk>, parts: { birthDate?: string; earlier?: string } = {}) {
  const answer = await desk.keep({ ...form, ...parts });
  return answer.result === 'mailed' ? answer.token : answer.result;
}

test('answers without a birth date open by their link alone, and say whose mailbox was proved', async () => {
  const opened = openDesk();
  const token = await kept(opened);
  expect(await opened.desk.look(token)).toBe('open');
  expect(await opened.desk.open(token, undefined)).toEqual({ result: 'right', answers, mailbox: form.email });
});

test('a link that was never made, or whose answers were thrown away, opens nothing', async () => {
  const opened = openDesk();
  const token = await kept(opened);
  await opened.desk.discard(token);
  for (const one of [token, 'never']) {
    expect(await opened.desk.look(one)).toBe('gone');
    expect(await opened.desk.open(one, birthDate)).toEqual({ result: 'gone' });
  }
});

test('the last wrong birth date locks that link alone, for as long as its answers are kept', async () => {
  const opened = openDesk();
  const { desk, ends } = opened;
  const [token, other] = [await kept(opened, { birthDate }), await kept(opened, { birthDate })];
  ends.length = 0;
  for (let left = birthDateTries - 1; left > 0; left -= 1) {
    expect(await desk.look(token)).toBe('needs-birth-date');
    expect(await desk.open(token, '1991-01-01')).toEqual({ result: 'wrong', triesLeft: left });
  }
  for (const guess of ['1991-01-01', birthDate]) {
    expect(await desk.open(token, guess)).toEqual({ result: 'locked' });
    expect(await desk.look(token)).toBe('locked');
  }
  expect(new Set(ends)).toEqual(new Set(['2026-11-28T09:00:00.000Z']));
  expect(await desk.look(other)).toBe('needs-birth-date');
  expect(await desk.open(other, birthDate)).toEqual({ result: 'right', answers, mailbox: form.email });
});

test('answers whose mail does not go are not kept, and those kept before stay', async () => {
  const opened = openDesk();
  const token = await kept(opened);
  const failing = createSavedFormDesk({ ...opened.site.base, mailer: { send: async () => 'refused' } });
  expect(await failing.keep({ ...form, earlier: token })).toEqual({ result: 'not-mailed' });
  expect(opened.site.stored.size).toBe(1);
  const newer = await kept(opened, { earlier: token });
  expect([await opened.desk.look(token), await opened.desk.look(newer)]).toEqual(['gone', 'open']);
});
