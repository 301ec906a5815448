import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { talkDay } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { tableButViews } from '../support/table.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const team = 'team-werk@zeist.example';
const provider = 'aanmelden@astare-jobcoaching.example';
const bare = (link: string) => link.replace(/\?.*$/, '');

/** Each test has a candidate with a mailbox of their own: tries and links count by person. */
let people = 0;
async function adult() {
  people += 1;
  const address = `kandidaat${people}@post.example`;
  const reference = await journey.refer({ referrer: { email: address }, candidate: { email: address } });
  return {
    reference,
    candidate: journey.person(address),
    link: bare(await journey.person(address).newestLink(reference)),
  };
}

const youth = {
  referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'kim@school.example' },
  candidate: { givenName: 'Mila', birthDate: '2007-03-01', email: 'mila@post.example' },
  situation: {},
  request: { goal: 'Terug naar school.', motivated: 'yes', preferredProvider: 'astare-jobcoaching' },
} as const;

describe('the candidate\u2019s own page', () => {
  test('opens with the link and the birth date, and shows every step with who is to act', async () => {
    const { reference, candidate, link } = await adult();
    const asked = await candidate.get(link);
    expect(asked.html).toContain('name="birthDate.day"');
    expect(asked.text).not.toContain(reference);
    const page = await candidate.post(link, { 'birthDate.day': '2', 'birthDate.month': '4', 'birthDate.year': '1990' });
    for (const step of [
      says('step.steps.received.done'),
      says('step.steps.approved.open'),
      says('step.steps.matched.open'),
      says('step.steps.started.open', { reader: 'candidate' }),
      says('step.steps.ended.open', { reader: 'candidate' }),
    ]) {
      expect(page.text).toMatch(step);
    }
    expect(page.text).toMatch(/Besluit over de aanmelding Nu bezig.*Aan zet: het team/);
    // The page stays open in this browser, and in no other.
    expect((await candidate.get(link)).text).toContain(reference);
    expect((await journey.person(candidate.address).get(link)).text).not.toContain(reference);
  });

  test('five wrong birth dates lock it for the day, in every browser, also for the right one', async () => {
    const { reference, candidate, link } = await adult();
    for (let left = 4; left > 0; left -= 1) {
      expect((await candidate.post(link, { birthDate: '1990-04-03' })).text).toMatch(new RegExp(`nog ${left} poging`));
    }
    expect((await candidate.post(link, { birthDate: '1990-04-03' })).status).toBe(429);
    for (const person of [candidate, journey.person(candidate.address)]) {
      const page = await person.post(link, { birthDate: '1990-04-02' });
      expect([page.status, page.text]).toEqual([429, expect.stringMatching(says('status.locked.title'))]);
      expect(page.text).not.toContain(reference);
    }
    await journey.app.clock.advanceBy('P1D');
    expect((await candidate.post(link, { birthDate: '1990-04-02' })).text).toContain(reference);
  });

  test('what is no date costs no try', async () => {
    const { reference, candidate, link } = await adult();
    for (const birthDate of ['', '31-02-1990', 'gisteren', '1990-13-01', '__proto__', '1990-04-02T00:00:00Z']) {
      expect((await candidate.post(link, { birthDate })).status).toBe(400);
    }
    expect((await candidate.post(link, { birthDate: '1990-04-02' })).text).toContain(reference);
  });

  test('guesses at once get no more tries than one after another', async () => {
    const { candidate, link } = await adult();
    const guesses = Array.from({ length: 20 }, (_, day) => `1990-05-${String(day + 1).padStart(2, '0')}`);
    const pages = await Promise.all(guesses.map((birthDate) => candidate.post(link, { birthDate })));
    expect(pages.filter((page) => page.status === 400).length).toBeLessThanOrEqual(4);
    expect((await candidate.post(link, { birthDate: '1990-04-02' })).status).toBe(429);
  });

  test('anyone who knows the birth date may come as often as they like', async () => {
    const { reference, candidate, link } = await adult();
    for (let times = 0; times < 7; times += 1) {
      const page = await journey.person(candidate.address).post(link, { birthDate: '1990-04-02' });
      expect(page.text).toContain(reference);
    }
  });

  test('a link bears so many wrong birth dates in its life; then it stops, and a fresh one goes to the candidate', async () => {
    const { reference, candidate, link } = await adult();
    const stranger = journey.person('stranger@elders.example');
    let page = await stranger.get(link);
    for (let day = 0; day < 6 && page.status !== 410; day += 1) {
      const guesses = Array.from({ length: 6 }, () => stranger.post(link, { birthDate: '1990-04-03' }));
      page = (await Promise.all(guesses)).find(({ status }) => status === 410) ?? page;
      await journey.app.clock.advanceBy('P1D');
    }
    expect(page.text).toMatch(says('status.birthDate.replaced'));
    expect((await stranger.post(link, { birthDate: '1990-04-02' })).status).toBe(410);
    const fresh = (await journey.subjects(candidate.address)).filter((subject) =>
      says('mail-people.new-link.subject').test(subject),
    );
    expect(fresh).toHaveLength(1);
    expect((await candidate.status(reference)).text).toContain(reference);
  });

  test('wrong birth dates on one link leave another link of the same person open', async () => {
    const { reference, candidate, link } = await adult();
    for (let tried = 0; tried < 6; tried += 1) await candidate.post(link, { birthDate: '1990-04-03' });
    await journey.person('stranger@elders.example').post(`${link}/nieuwe-link`, {});
    const other = journey.person(candidate.address);
    expect((await other.status(reference)).text).toContain(reference);
  });

  test('withdrawing takes the birth date and an explicit yes', async () => {
    const { reference, candidate, link } = await adult();
    const before = await tableButViews(journey.app);
    await candidate.post(`${link}/intrekken`, { sure: 'yes' });
    await candidate.get(`${link}/intrekken`);
    expect(await tableButViews(journey.app)).toBe(before);
    await candidate.status(reference);
    expect((await candidate.post(`${link}/intrekken`, {})).text).toMatch(says('status.withdraw.problem'));
    await candidate.post(`${link}/intrekken`, { sure: 'no' });
    expect(await journey.stage(reference)).toBe('approval');
    const done = await candidate.post(`${link}/intrekken`, { sure: 'yes' });
    expect(done.text).toMatch(says('receipt.byChoice.call.withdrawn.1'));
    expect(done.html).not.toContain('/intrekken');
    expect(await journey.stage(reference)).toBe('closed');
  });

  test('a declined referral gives the reason, who knows another way, and how to object', async () => {
    const { reference, candidate } = await adult();
    await journey.person(team).answer({ choice: 'decline', reason: 'other-provision' }, reference);
    const page = await candidate.status(reference);
    expect(page.text).toMatch(says('term.declineReasons.other-provision'));
    // As the mail says it: whoever thinks so knows which help that is, and not the helpdesk.
    expect(page.text).toMatch(says('status.open.otherProvision'));
    expect(page.text).not.toMatch(says('status.open.declined'));
    expect(page.text).toMatch(says('status.open.objection', { who: 'de gemeente Zeist', hasPhone: 'yes' }));
    // Nothing is going on that could take too long.
    expect(page.text).not.toMatch(says('status.open.help'));
  });

  test('an expired link is renewed to the candidate\u2019s own mailbox, no matter who asks', async () => {
    const { reference, candidate, link } = await adult();
    await journey.person(team).answer({ choice: 'decline', reason: 'not-now' }, reference);
    await journey.app.clock.advanceBy('P181D');
    const page = await candidate.get(link);
    expect([page.status, page.text]).toEqual([410, expect.stringMatching(says('status.expired.title'))]);
    const before = (await journey.app.mails()).length;
    await journey.person('stranger@elders.example').post(`${link}/nieuwe-link`, {});
    const sent = (await journey.app.mails()).slice(before);
    expect(sent.map((mail) => mail.to)).toEqual([candidate.address]);
    expect((await candidate.status(reference)).text).toContain(reference);
    for (let asked = 0; asked < 9; asked += 1) await candidate.post(`${link}/nieuwe-link`, {});
    expect((await journey.app.mails()).length - before).toBe(5);
  });
});

/** Someone of 18 whom a school referred, and who said yes when asked. */
async function consenting() {
  const submitted = await journey.submit(youth);
  await journey.person('mila@post.example').answer({ choice: 'yes' }, String(submitted.body['reference']));
  return submitted;
}

describe('the referrer\u2019s page and the API', () => {
  test('four steps and no more, from receipt to end', async () => {
    const { body } = await consenting();
    const reference = String(body['reference']);
    const school = journey.person('kim@school.example');
    const page = await school.open(String(body['statusUrl']));
    const steps = [
      says('step.steps.received.done'),
      says('step.steps.approved.open'),
      says('step.steps.started.open'),
      says('step.steps.ended.open'),
    ];
    for (const step of steps) expect(page.text).toMatch(step);
    expect(page.html.match(/<li class="(done|now|next|skipped)"/g)).toHaveLength(steps.length);
    for (const hidden of [says('step.steps.matched.open'), /mila@post/, /Astare/, says('status.open.views')])
      expect(page.text).not.toMatch(hidden);
    // Whom they referred, in their own words: a school refers more than one.
    expect(page.text).toContain('Kandidaat Mila Voorbeeld');

    const startsOn = talkDay(journey);
    const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example', startsOn };
    await journey.person(provider).answer({ choice: 'accept', ...coach }, reference);
    expect((await school.get(String(body['statusUrl']))).text).not.toMatch(/Robin|Astare/);
  });

  test('GET /v1/referrals/{reference} follows the case: the client that sent it by its key, others by the token of the link', async () => {
    const { body } = await consenting();
    const [reference, url] = [String(body['reference']), String(body['statusUrl'])];
    const token = url.slice(url.lastIndexOf('/') + 1);
    const summary = async (headers: Readonly<Record<string, string>> = { 'x-api-key': 'demo-key' }) => {
      const answer = await fetch(`${journey.app.url}/v1/referrals/${reference}`, { headers });
      const text = await answer.text();
      const body = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
      return { status: answer.status, body, tag: answer.headers.get('etag') ?? '' };
    };
    const withToken = { authorization: `Bearer ${token}` };
    // The token is the link in a mail, which may be forwarded: alone it says no more than whether the case is open.
    expect(await summary(withToken)).toMatchObject({ status: 200, body: { reference, status: 'open' } });
    expect((await summary({ ...withToken, 'x-api-key': 'nobody' })).status).toBe(401);
    const first = await summary();
    expect(first).toMatchObject({
      status: 200,
      body: { reference, status: 'looking-for-place', nextStep: 'finding-place' },
    });
    expect(await summary({ authorization: 'Bearer demo-key' })).toEqual(first);
    expect((await summary({ 'x-api-key': 'demo-key', 'if-none-match': first.tag })).status).toBe(304);
    // Another client that got hold of the link is nobody who vouched for this referral.
    const { summaryDesk } = journey.app.runtime('serve-public');
    expect(await summaryDesk.summary(reference, { token, client: 'elsewhere' })).toEqual({ reference, status: 'open' });
    expect(await summaryDesk.summary(reference, { client: 'elsewhere' })).toBeUndefined();
    const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@aanbieder.example', startsOn: talkDay(journey) };
    await journey.person(provider).answer({ choice: 'accept', ...coach }, reference);
    await journey.person(coach.jobCoachEmail).answer({ choice: 'held', heldOn: journey.day() }, reference);
    expect(await summary()).toMatchObject({
      status: 200,
      body: { reference, status: 'in-guidance', updatedOn: journey.day() },
    });
    expect((await summary({ 'x-api-key': 'demo-key', 'if-none-match': first.tag })).status).toBe(200);
    const own = journey.person('mila@post.example');
    await own.post(`${bare((await own.status(reference, '2007-03-01')).url)}/intrekken`, { sure: 'yes' });
    const ended = await summary();
    expect(ended.body).toMatchObject({ reference, status: 'ended', ending: 'guidance-over' });
    expect(Object.keys(ended.body).sort()).toEqual(['decision', 'ending', 'mails', 'reference', 'status', 'updatedOn']);
    expect(await summary(withToken)).toMatchObject({ status: 200, body: { reference, status: 'ended' } });
  });

  test('a declined referral ends as declined', async () => {
    const { body } = await journey.submit();
    await journey.person(team).answer({ choice: 'decline', reason: 'not-now' }, String(body['reference']));
    const url = String(body['statusUrl']);
    const answer = await fetch(`${journey.app.url}/v1/referrals/${body['reference']}`, {
      headers: { authorization: `Bearer ${url.slice(url.lastIndexOf('/') + 1)}`, 'x-api-key': 'demo-key' },
    });
    expect(await answer.json()).toMatchObject({ status: 'ended', decision: 'declined', ending: 'declined' });
  });

  test('no token, a wrong one, one of another referral, and one of a task open nothing', async () => {
    const [one, two] = [await consenting(), await consenting()];
    const tokenOf = (url: string) => bare(url).slice(url.lastIndexOf('/') + 1);
    const task = tokenOf(await journey.person(provider).newestLink(String(one.body['reference'])));
    const other = tokenOf(String(two.body['statusUrl']));
    const own = tokenOf(String(one.body['statusUrl']));
    const ask = async (authorization: string | undefined) => {
      const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
      const answer = await fetch(`${journey.app.url}/v1/referrals/${one.body['reference']}`, { headers });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      return answer.status;
    };
    expect(await ask(undefined)).toBe(401);
    expect(await ask(`Basic ${own}`)).toBe(401);
    const refused = [other, task, `${own}x`, own.toLowerCase()].map((token) => ask(`Bearer ${token}`));
    expect(await Promise.all(refused)).toEqual([404, 404, 404, 404]);
  });
});
