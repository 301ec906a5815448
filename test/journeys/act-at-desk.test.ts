import { afterAll, beforeAll, expect, test } from 'vitest';
import { actPath, casePath } from '../../functions/domain/desk-paths.ts';
import { seenOn } from '../support/act-world.ts';
import { bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { sessionCookie, staffOf } from '../support/staff-world.ts';

let journey: Journey;
let reference = '';
let cookie = '';
const people = cast('doen');

beforeAll(async () => {
  journey = await openJourney();
  reference = await journey.refer(bySelf(people));
  const { app } = journey;
  const { staffSessions, staffIssuer } = app.runtime('serve-desk');
  const at = { id: 's1', now: app.clock.now(), issuer: staffIssuer.issuer, url: app.url };
  cookie = await sessionCookie(staffSessions, staffOf.coordinator, at);
});
afterAll(() => journey.close());

const get = async (path: string) => {
  const answer = await fetch(`${journey.app.url}${path}`, { headers: { cookie } });
  return { status: answer.status, text: await answer.text() };
};
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  fetch(`${journey.app.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { cookie, origin: journey.app.url, 'sec-fetch-site': 'same-origin' },
  });

test('the coordinator has a new link mailed and stops a case, from its page, with the rights of who acts', async () => {
  const shown = await get(casePath(reference));
  for (const name of ['resend', 'withdraw'] as const) expect(shown.text).toContain(actPath(reference, name));

  const resend = actPath(reference, 'resend');
  const form = await get(resend);
  const sent = await post(resend, { link: 'candidate', because: 'asked-by-candidate', seen: seenOn(form.text) });
  expect([sent.status, sent.headers.get('location')]).toEqual([303, `${casePath(reference)}?bericht=resend`]);
  const after = await get(sent.headers.get('location') ?? '');
  expect(after.text).toMatch(says('desk-action.done.resend'));
  const mails = await journey.app.mails();
  expect(mails.at(-1)?.to).toContain(people.candidate);

  const withdraw = actPath(reference, 'withdraw');
  const page = await get(withdraw);
  const words = { because: 'other', becauseText: 'Zij heeft werk gevonden.', seen: seenOn(page.text) };
  expect((await post(withdraw, words)).status).toBe(303);
  const { referral } = await journey.look(reference);
  expect([referral.stage, referral.closure]).toEqual(['closed', 'withdrawn']);
  const told = await get(casePath(reference));
  expect(told.text).toContain('Zij heeft werk gevonden.');
  expect(told.text).not.toContain(withdraw);
  // The second press finds a case that moved.
  expect((await post(withdraw, words)).status).toBe(409);
});
