import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeReference } from '../../functions/domain/reference.ts';
import { adult, bare } from '../support/cast.ts';
import { invented } from '../support/invented.ts';
import { demoKey, type Journey, openJourney } from '../support/journey.ts';

/*
 * Anyone who asks learns the same of what is there and of what is not: the same bytes, and the same calls to AWS. Calls are what
 * takes time; they can be counted, where a clock would measure the machine.
 */

let journey: Journey;
let made: string[] = [];
beforeAll(async () => {
  journey = await openJourney({
    observer: {
      request(service, { operation }, pass) {
        made.push(`${service} ${operation}`);
        return pass();
      },
      call: (_, __, work) => work(),
    },
  });
});
afterAll(() => journey.close());

/** The answer to a request, and all calls that it causes. */
async function ask(path: string, init: RequestInit = {}) {
  made = [];
  const answer = await fetch(`${journey.app.url}${path}`, { redirect: 'manual', ...init });
  const body = (await answer.text())
    // These differ anyway: the address of the page, and the sealed values of a fresh form.
    .replace(/\/(taak|status|verder|uitkomst)\/[^"?]*/g, '/$1/*')
    .replace(/name="(form|until|carried)" value="[^"]*"/g, '');
  await journey.app.clock.idle();
  const headers = [...answer.headers].filter(([name]) => !/^(date|set-cookie|keep-alive|connection)$/.test(name));
  return { status: answer.status, body, headers, calls: made.toSorted() };
}

const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  headers: { origin: journey.app.url, 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});
const tokenOf = (link: string) => bare(link).split('/').at(-1) ?? '';
const nobody = `1-${'A'.repeat(43)}`;

describe('a stranger cannot tell', () => {
  test('a reference that there is from one that there is not, with any token but its own', async () => {
    const reference = await journey.refer(adult);
    const other = await journey.refer({ ...adult, candidate: { email: 'ander@post.example', familyName: 'Ander' } });
    const token = tokenOf(await journey.person('ander@post.example').newestLink(/status|aanmelding/i));
    const bearer = (one: string) => ({ headers: { authorization: `Bearer ${one}` } });
    for (const [at, one] of [nobody, 'x'.repeat(45), token].entries()) {
      const known = await ask(`/v1/referrals/${at === 2 ? reference : other}`, bearer(one));
      const unknown = await ask(`/v1/referrals/${makeReference(() => '7K2M9Q')}`, bearer(one));
      expect(unknown).toEqual(known);
      expect(known.status).toBe(404);
    }
  });

  test('a link of one kind from none, on the pages of another', async () => {
    const links = (await journey.app.mails()).flatMap((mail) => mail.links).map(bare);
    const of = (area: string) => tokenOf(links.find((link) => link.includes(`/${area}/`)) ?? '');
    for (const [area, foreign] of [
      ['taak', of('status')],
      ['status', of('taak')],
    ] as const) {
      expect(foreign).toMatch(/^1-/);
      const [there, not] = [await ask(`/${area}/${foreign}`), await ask(`/${area}/${nobody}`)];
      expect({ ...there, calls: [] }).toEqual({ ...not, calls: [] });
      for (const path of ['code', 'code/controle', 'nieuwe-link']) {
        const [known, unknown] = [
          await ask(`/${area}/${foreign}/${path}`, form({ code: '123456' })),
          await ask(`/${area}/${nobody}/${path}`, form({ code: '123456' })),
        ];
        expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
      }
    }
  });

  test('somebody who was referred from somebody who was not, by referring them again', async () => {
    const body = (email: string, familyName: string) =>
      JSON.stringify(
        invented(journey.app.region, {
          candidate: { email, familyName },
          ...adult,
          referrer: { role: 'self', name: 'Noor', email },
        }),
      );
    const post = (text: string) =>
      ask('/v1/referrals', { method: 'POST', headers: { 'content-type': 'application/json', ...demoKey }, body: text });
    const first = await post(body('bekend@post.example', 'Bekend'));
    expect(first.status).toBe(201);
    const unknownKey = { method: 'POST', headers: { 'content-type': 'application/json' } } as const;
    const again = await ask('/v1/referrals', { ...unknownKey, body: body('bekend@post.example', 'Bekend') });
    const fresh = await ask('/v1/referrals', { ...unknownKey, body: body('onbekend@post.example', 'Onbekend') });
    const shape = ({ body: text }: { body: string }) => text.replace(/HW-[\dA-Z]{7}|1-[\w-]{43}/g, '*');
    expect([again.status, shape(again)]).toEqual([fresh.status, shape(fresh)]);
    // An unconfirmed referral is not compared with others, so there is no difference to see or measure.
    expect(again.calls).toEqual(fresh.calls);
  });

  test('a mailbox that is known from one that is not, by asking the form to mail it', async () => {
    const known = await ask('/aanmelden/uitkomst/outside-region', form({ email: 'noor@post.example' }));
    const unknown = await ask('/aanmelden/uitkomst/outside-region', form({ email: 'niemand@post.example' }));
    expect(known).toEqual(unknown);
    expect(known.status).toBe(303);
  });

  test('a wrong code from a code that nobody asked for, nor a key that nearly is one', async () => {
    const link = `/taak/${tokenOf(await journey.person('sam@zeist.example').newestLink())}`;
    const [one, two] = [
      await ask(`${link}/code/controle`, form({ code: '123456' })),
      await ask(`${link}/code/controle`, form({ code: '654321' })),
    ];
    expect(one.calls).toEqual(two.calls);
    expect(one.body).toBe(two.body);
    const withKey = (key: string) =>
      ask('/v1/referrals/HW-7K2M9QX', { headers: { 'x-api-key': key, authorization: `Bearer ${nobody}` } });
    expect(await withKey('demo-keZ')).toEqual(await withKey('something else entirely'));
  });
});
