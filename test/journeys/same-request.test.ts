import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeAndFollow } from '../../functions/cases/after-change.ts';
import { eraseCase } from '../../functions/cases/erase-case.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { privacyTools } from '../support/privacy-tools.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const referral = (
  change: { readonly birthDate?: string; readonly familyName?: string; readonly goal?: string } = {},
) => ({
  referrer: { role: 'self', name: 'Noor Voorbeeld', email: 'noor@post.example' },
  candidate: {
    givenName: 'Noor',
    familyName: change.familyName ?? 'Voorbeeld',
    birthDate: change.birthDate ?? '1990-04-02',
    municipality: 'GM0355',
    preferredContact: 'email',
    language: 'nl',
  },
  situation: { benefit: 'none', inCareAt: 'none' },
  request: { goal: change.goal ?? 'Weer werken.' },
  agreement: { informed: true, privacyVersion: journey.app.region.privacyVersion },
});

async function post(body: object, key?: string, by: Record<string, string> = { 'x-api-key': 'demo-key' }) {
  const answer = await fetch(`${journey.app.url}/v1/referrals`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...by,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(body),
  });
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    body: (await answer.json()) as Record<string, unknown>,
  };
}

async function referrals(): Promise<number> {
  return (await allItems(journey.app)).filter((item) => item['sk'] === 'REFERRAL').length;
}

test('the same request with the same key gets the same answer, to the letter, and changes nothing', async () => {
  const first = await post(referral(), 'sleutel-1');
  await journey.app.clock.idle();
  expect(first.body['hints']).not.toEqual([]);
  const [before, mails] = [await referrals(), (await journey.app.mails()).length];
  expect(await post(referral(), 'sleutel-1')).toEqual(first);
  await journey.app.clock.advanceBy('PT1H');
  expect(await post(referral(), 'sleutel-1')).toEqual(first);
  expect(await referrals()).toBe(before);
  expect((await journey.app.mails()).length).toBe(mails);
});

test('the answer stays the same when the case has moved on', async () => {
  const first = await post(referral({ familyName: 'Verder' }), 'sleutel-2');
  await journey.app.clock.idle();
  const team = journey.person('team-werk@zeist.example');
  await team.answer({ choice: 'approve' }, String(first.body['reference']));
  expect(await journey.stage(String(first.body['reference']))).toBe('offer');
  expect(await post(referral({ familyName: 'Verder' }), 'sleutel-2')).toEqual(first);
});

test('the answer stays the same when everybody was erased, and leads to nobody', async () => {
  const body = referral({ familyName: 'Gewist' });
  const first = await post(body, 'sleutel-8');
  await journey.app.clock.idle();
  const reference = String(first.body['reference']);
  const before = await referrals();
  const by = { origin: 'desk', actor: 'coordinator', staff: 'c-1' } as const;
  const runtime = journey.app.runtime('serve-links');
  await eraseCase(privacyTools(journey), reference, { ground: 'objection', by }, (id, work) =>
    changeAndFollow(runtime, id, work),
  );

  expect(await post(body, 'sleutel-8')).toEqual(first);
  expect(await referrals()).toBe(before);
  // Nothing is asked there that nobody could answer any more.
  const page = await fetch(String(first.body['statusUrl']));
  expect(page.status).toBe(410);
  expect(await page.text()).not.toMatch(/Gewist|birthDate/);
  const asked = await fetch(`${journey.app.url}/v1/referrals/${reference}`, { headers: { 'x-api-key': 'demo-key' } });
  expect(asked.status).toBe(404);
  expect(JSON.stringify(await allItems(journey.app))).not.toContain('Gewist');
});

test('the same key with another body is refused, and stores nothing', async () => {
  await post(referral({ familyName: 'Eerste' }), 'sleutel-3');
  await journey.app.clock.idle();
  const before = await referrals();
  const other = await post(referral({ familyName: 'Tweede' }), 'sleutel-3');
  expect(other.status).toBe(422);
  expect(JSON.stringify(other.body)).not.toContain('Tweede');
  expect(await referrals()).toBe(before);
});

test('twenty posts at once with one key make one referral', async () => {
  const before = await referrals();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => post(referral({ familyName: 'Twintig' }), 'sleutel-4')),
  );
  await journey.app.clock.idle();
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.status).toBe(201);
  expect(await referrals()).toBe(before + 1);
  const reference = String(answers[0]?.body['reference']);
  expect(
    (await journey.app.mails()).filter((mail) => mail.to === 'noor@post.example' && mail.text.includes(reference)),
  ).toHaveLength(1);
});

test('without the key of a client a key is kept for a day', async () => {
  const person = { familyName: 'Sleutelloos' };
  const first = await post(referral(person), 'sleutel-7', {});
  await journey.app.clock.advanceBy('PT25H');
  const second = await post(referral(person), 'sleutel-7', {});
  expect(second.status).toBe(201);
  expect(second.body['reference']).not.toBe(first.body['reference']);
});

test('a key is kept for seven days', async () => {
  const first = await post(referral({ familyName: 'Etmaal' }), 'sleutel-5');
  await journey.app.clock.advanceBy('P6DT23H');
  const again = await post(referral({ familyName: 'Etmaal' }), 'sleutel-5');
  expect(again.body['reference']).toBe(first.body['reference']);
  await journey.app.clock.advanceBy('PT2H');
  const second = await post(referral({ familyName: 'Etmaal' }), 'sleutel-5');
  expect(second.status).toBe(201);
  expect(second.body['reference']).not.toBe(first.body['reference']);
});

test('an answer about another door burns no key: with the answer changed it goes through', async () => {
  expect((await post(referral({ birthDate: '2015-01-01' }), 'sleutel-6')).body).toMatchObject({ status: 'other-door' });
  expect((await post(referral({ familyName: 'Passend' }), 'sleutel-6')).status).toBe(201);
});

test('a second referral of the same person is flagged to the coordinator only', async () => {
  const coordinator = journey.app.region.coordinator.mailbox;
  const first = await post(referral({ familyName: 'Tweemaal' }));
  await journey.app.clock.idle();
  const mailed = async () => (await journey.app.mails()).filter((mail) => mail.to === coordinator).length;
  const before = await mailed();
  // Written a little differently, as people do.
  const second = await post(referral({ familyName: 'TWEE-MAAL ' }));
  // The sweeper tells it.
  await journey.app.clock.advanceBy('PT5M');
  const [one, two] = [String(first.body['reference']), String(second.body['reference'])];
  expect(two).not.toBe(one);
  expect(JSON.stringify(second.body)).not.toContain(one);
  expect(await mailed()).toBe(before + 1);
  const others = (await journey.app.mails()).filter((mail) => mail.to !== coordinator);
  expect(others.filter((mail) => mail.text.includes(one) && mail.text.includes(two))).toEqual([]);

  const another = await post(referral({ familyName: 'Tweemaal', birthDate: '1990-04-03' }));
  await journey.app.clock.idle();
  expect(another.status).toBe(201);
  expect(await mailed()).toBe(before + 1);
});
