import { afterAll, beforeAll, expect, test } from 'vitest';
import { actPath, casePath, deskTaskPath } from '../../functions/domain/desk-paths.ts';
import { seenOn } from '../support/act-world.ts';
import { bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { staffCookie } from '../support/staff-cookie.ts';
import { staffOf } from '../support/staff-world.ts';

let journey: Journey;
let reference = '';
let cookie = '';
const people = cast('doen');

beforeAll(async () => {
  journey = await openJourney();
  reference = await journey.refer(bySelf(people));
  const { name, value } = await staffCookie(journey.app, staffOf.coordinator);
  cookie = `${name}=${value}`;
});
afterAll(() => journey.close());

const get = async (path: string) => {
  const answer = await fetch(`${journey.app.url}${path}`, { headers: { cookie } });
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, fields: Readonly<Record<string, string>>) => {
  const answer = await fetch(`${journey.app.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { cookie, origin: journey.app.url, 'sec-fetch-site': 'same-origin' },
  });
  await journey.app.clock.idle();
  return { status: answer.status, location: answer.headers.get('location') ?? '' };
};
/** The path of the open task of a kind, as the case page leads to it. */
const taskPath = async (kind: string) => {
  const { text } = await get(casePath(reference));
  return new RegExp(`href="([^"]+/taak/${kind}/\\d+)"`).exec(text)?.[1] ?? '';
};

test('from its page the coordinator has a link mailed and answers two tasks for whom they phoned', async () => {
  const resend = actPath(reference, 'resend');
  expect((await get(casePath(reference))).text).toContain(resend);
  const form = await get(resend);
  const sent = await post(resend, { link: 'candidate', because: 'asked-by-candidate', seen: seenOn(form.text) });
  expect(sent).toEqual({ status: 303, location: `${casePath(reference)}?bericht=resend` });
  expect((await get(sent.location)).text).toMatch(says('desk-action.done.resend'));
  expect((await journey.app.mails()).at(-1)?.to).toContain(people.candidate);

  const approve = await taskPath('approve');
  expect(approve).toBe(deskTaskPath(`${reference}#approve#1`));
  expect((await get(approve)).text).toContain(people.candidate);
  const approved = await post(approve, { choice: 'approve' });
  expect(approved).toEqual({ status: 303, location: `${casePath(reference)}?bericht=antwoord` });
  expect((await get(approved.location)).text).toMatch(says('desk-action.told.antwoord'));

  const offer = await taskPath('accept-offer');
  const { provider } = (await journey.look(reference)).referral;
  expect(await post(offer, { choice: 'decline', reason: 'no-capacity' })).toMatchObject({ status: 303 });
  const { referral } = await journey.look(reference);
  expect(referral.provider).not.toBe(provider);
  const events = await journey.app.runtime('sweep-tasks').referrals.events(reference);
  const atDesk = events.filter(({ origin, action }) => origin === 'desk' && action !== 'view');
  expect(atDesk.map(({ action, actor, staff }) => [action, actor, staff])).toEqual(
    ['renew-link', 'approve', 'decline-offer'].map((action) => [action, 'coordinator', staffOf.coordinator.subject]),
  );
});

test('the coordinator stops a case, and why stands on its page; a second press finds that it moved', async () => {
  const withdraw = actPath(reference, 'withdraw');
  const page = await get(withdraw);
  const words = { because: 'other', becauseText: 'Zij heeft werk gevonden.', seen: seenOn(page.text) };
  expect((await post(withdraw, words)).status).toBe(303);
  const { referral } = await journey.look(reference);
  expect([referral.stage, referral.closure]).toEqual(['closed', 'withdrawn']);
  const told = await get(casePath(reference));
  expect(told.text).toContain('Zij heeft werk gevonden.');
  expect(told.text).not.toContain(`href="${withdraw}"`);
  expect((await post(withdraw, words)).status).toBe(409);
});
