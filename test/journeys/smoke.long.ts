import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SmokeOptions, smoke } from '../../functions/try-journey/smoke.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { regionNamed } from '../support/regions.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
let said: string[];
beforeEach(async () => {
  journey = await openJourney();
  said = [];
});
afterEach(() => journey.close());

const options = (more: Partial<SmokeOptions> = {}): SmokeOptions => ({
  url: journey.app.url,
  apiKey: 'demo-key',
  email: 'rooktest@post.example',
  mark: 'ABCDEF',
  waitSeconds: 30,
  say: (line) => said.push(line),
  pause: () => journey.app.clock.idle(),
  ...more,
});

test('a smoke test refers someone who clearly is nobody, sees the first task, and leaves nothing open', async () => {
  await smoke(options());
  expect(said).toHaveLength(6);
  expect(said[1]).toMatch(/^Referral HW-\w{7} from GM\d{4} is in: door /);
  expect(said[3]).toBe('The first task is open. The API says: waiting-for-decision, next work-coach-decides.');
  expect(said[4]).toBe('Its 2 mails were sent.');

  await journey.app.clock.idle();
  const runtime = journey.app.runtime('sweep-tasks');
  const reference = /HW-\w+/.exec(said[1] ?? '')?.[0] ?? '';
  expect(await runtime.referrals.load(reference)).toMatchObject({ referral: { closure: 'withdrawn' }, tasks: [] });
  const { candidate } = await runtime.referrals.parties(reference);
  expect(candidate?.familyName).toBe('Rooktest ABCDEF');
});

test('a system whose mail is dead does not pass', async () => {
  await journey.close();
  journey = await openJourney({
    faults: (point) => {
      if (point.service === 'mail') throw Object.assign(new Error('connect ECONNREFUSED'), { name: 'TimeoutError' });
    },
  });
  await expect(smoke(options({ waitSeconds: 2 }))).rejects.toThrow(/mails failed|mails wait/);
});

test('with an inbox it passes when the mails have arrived, and not before', async () => {
  await expect(smoke(options({ untilDelivered: true, waitSeconds: 2 }))).rejects.toThrow(
    /0 mails wait, 2 were sent and 0 delivered/,
  );
  said = [];
  const arriving = async () => {
    for (const { id } of await journey.app.mails()) await journey.app.reportMail(id, 'delivery');
    await journey.app.clock.idle();
  };
  await smoke(options({ untilDelivered: true, mark: 'GHIJKL', pause: arriving }));
  expect(said).toContain('Its 2 mails were sent and delivered.');
});

test('without the key of a client it says what was not tried, and leaves nothing open', async () => {
  const { apiKey: _key, ...rest } = options();
  await smoke(rest);
  expect(said.join('\n')).toContain('the workflow was not tried');
  expect(said.at(-1)).toContain('ended');
});

/** What the region counts as sent to another door. */
async function countedElsewhere(): Promise<number> {
  return (await allItems(journey.app)).filter(({ pk }) => String(pk).includes('misfits#')).length;
}

test('where no door fits, it says why and what to choose, refers nobody and is counted nowhere', async () => {
  await expect(smoke(options({ municipality: 'GM0344' }))).rejects.toThrow(
    /No door .* in GM0344 \(municipality-buys-itself\): .* --municipality/,
  );
  expect((await journey.app.runtime('sweep-tasks').agenda.openWork()).pieces).toBe(0);
  expect(await countedElsewhere()).toBe(0);
});

test('a door that the region closed is no fault, and nobody is counted as sent elsewhere', async () => {
  await journey.close();
  const region = await regionNamed();
  const door = { ...region.doors['sterk-met-werk'], closesOn: '2026-01-01' };
  journey = await openJourney({ regionContent: { ...region, doors: { ...region.doors, 'sterk-met-werk': door } } });
  await smoke(options());
  expect(said.at(-1)).toMatch(/^The door for this person is closed on purpose/);
  expect(await countedElsewhere()).toBe(0);
});

test('without a municipality it takes the first of the region that has a door', async () => {
  await journey.close();
  const region = await regionNamed();
  const without = region.municipalities.filter(({ code }) => code === 'GM0344');
  const others = region.municipalities.filter(({ code }) => code !== 'GM0344' && code !== 'GM0355');
  // Zeist, the example of before, comes last.
  const last = region.municipalities.filter(({ code }) => code === 'GM0355');
  journey = await openJourney({ regionContent: { ...region, municipalities: [...without, ...others, ...last] } });
  await smoke(options());
  expect(said.join('\n')).toMatch(new RegExp(`from ${others[0]?.code} is in: door sterk-met-werk`));
});

test('what the API refuses is named by field and code', async () => {
  await expect(smoke(options({ email: 'no address' }))).rejects.toThrow(/Expected 201 .* got 400.*wrong-format/);
});

test('an address where nothing answers is told apart from a system that is down', async () => {
  await expect(smoke(options({ url: 'http://127.0.0.1:9' }))).rejects.toThrow(/cannot be reached/);
  await expect(smoke(options({ url: `${journey.app.url}/nowhere` }))).rejects.toThrow(
    /Expected 200 from the front page/,
  );
});

test('a region that takes nobody at the moment is no fault', async () => {
  await journey.close();
  const region = await regionNamed();
  const text = { nl: 'Even niet.', en: 'Not now.' };
  journey = await openJourney({ regionContent: { ...region, intakeClosed: { text } } });
  await smoke(options());
  expect(said.at(-1)).toMatch(/^Intake is closed on purpose/);
});
