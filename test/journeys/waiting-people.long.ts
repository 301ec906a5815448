import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Region } from '../../functions/domain/region.ts';
import {
  about,
  approve,
  byProfessional,
  byProfessionalWithoutMail,
  bySelf,
  type Cast,
  cast,
  mailboxes,
  talkDay,
} from '../support/cases.ts';
import { type BodyParts, type Journey, openJourney } from '../support/journey.ts';
import { regionWithPlaces } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney({ regionContent: await regionWithPlaces(1) });
});
afterEach(() => journey.close());

const [ada, bob, cem] = [cast('ada'), cast('bob'), cast('cem')];
const question = says('task.mail.still-wanted.button');

async function approved(people: Cast, parts: BodyParts = bySelf(people)): Promise<string> {
  const reference = await journey.refer(parts);
  await approve(journey, people, reference);
  await journey.app.clock.advanceBy('PT15M');
  return reference;
}

/** Bob waits for the place that Ada\u2019s provider is asked about; nobody answers that for the length of this file. */
async function bobWaits(parts?: BodyParts, before?: BodyParts): Promise<string> {
  const first = await approved(ada, before);
  const provider = journey.person(mailboxes.kwintes);
  const coach = { jobCoachName: 'Robin Coach', jobCoachEmail: 'robin@kwintes.example', startsOn: talkDay(journey) };
  await provider.answer({ choice: 'accept', ...coach }, about(first));
  await journey.person(coach.jobCoachEmail).answer({ choice: 'held', heldOn: journey.day() }, about(first));
  return approved(bob, parts);
}

const mailsTo = async (address: string) => (await journey.app.mails()).filter(({ to }) => to === address);
const asked = async (address: string) => (await mailsTo(address)).filter(({ text }) => question.test(text)).length;
const queue = async () =>
  (await journey.app.runtime('sweep-tasks').queue.waiting('sterk-met-werk', 10)).map(({ referralId }) => referralId);

test('the status page says waiting list, since when, and what is known; it names no day to count on', async () => {
  const second = await bobWaits();
  const third = await approved(cem);
  const own = await journey.person(bob.candidate).status(about(second));
  expect(own.text).toMatch(/Je staat op de wachtlijst sinds maandag 5 januari 2026/);
  expect(own.text).toMatch(says('step.waiting.first'));
  expect((await journey.person(cem.candidate).status(about(third))).text).toMatch(says('step.waiting.few'));
  // Also when the coordinator has looked, and looks again: their next look is no promise.
  await journey.app.clock.advanceBy('P60D');
  const later = await journey.person(bob.candidate).status(about(second));
  expect(later.text).toContain('Je staat op de wachtlijst sinds maandag 5 januari 2026');
  expect(later.text).not.toContain('Uiterlijk');
});

test('a mail at entering, and every four weeks a question; silence never removes anybody', async () => {
  const second = await bobWaits(byProfessional(bob));
  expect(await journey.newestMail(bob.candidate, second)).toMatch(says('mail-people.waiting-candidate.paragraphs.2'));
  expect(await asked(bob.candidate)).toBe(0);
  const referrers = (await mailsTo(bob.referrer)).length;
  await journey.app.clock.advanceBy('P29D');
  expect(await asked(bob.candidate)).toBe(1);
  const mail = (await journey.newestMail(bob.candidate, question)) ?? '';
  expect(mail).toContain('Je staat sinds maandag 5 januari 2026 op de wachtlijst.');
  expect(mail).not.toContain('uiterlijk');
  await journey.app.clock.advanceBy('P1Y');
  expect(await asked(bob.candidate)).toBeGreaterThan(7);
  expect([await journey.stage(second), await queue()]).toEqual(['waiting', [second]]);
  expect(await mailsTo(bob.referrer)).toHaveLength(referrers);
});

describe('the answer', () => {
  const answer = async (choice: string) => {
    const second = await bobWaits();
    await journey.app.clock.advanceBy('P29D');
    const page = await journey.person(bob.candidate).answer({ choice }, question);
    return { second, page };
  };

  test('yes is recorded, keeps the place, and is asked again four weeks later', async () => {
    const { second, page } = await answer('yes');
    expect(page.text).toMatch(says('receipt.byChoice.still-wanted.yes.1'));
    expect(await queue()).toEqual([second]);
    const task = await journey.app.runtime('sweep-tasks').referrals.task(`${second}#still-wanted#1`);
    expect(task?.decision).toMatchObject({ code: 'yes', actor: 'candidate' });
    await journey.app.clock.advanceBy('P29D');
    expect(await asked(bob.candidate)).toBe(2);
  });

  test('no ends it kindly, and the place goes to who comes next', async () => {
    const { second, page } = await answer('no');
    expect(page.text).toMatch(says('receipt.byChoice.still-wanted.no.2'));
    expect([(await journey.look(second)).referral.closure, await queue()]).toEqual(['withdrawn', []]);
    expect(await journey.newestMail(bob.candidate, second)).toContain('afgesloten');
  });

  test('call me is the coordinator\u2019s call; the place stays', async () => {
    const { second, page } = await answer('call');
    expect(page.text).toMatch(says('receipt.byChoice.still-wanted.call.1'));
    const { tasks } = await journey.look(second);
    expect(tasks.map(({ kind, owner, about: topic }) => [kind, owner, topic])).toContainEqual([
      'call',
      'coordinator',
      'waiting',
    ]);
    expect(await queue()).toEqual([second]);
    const coordinator = journey.person(mailboxes.coordinator);
    expect((await coordinator.open(await coordinator.newestLink(says('task.mail.call.subject')))).text).toMatch(
      says('topic.calls.waiting'),
    );
  });
});

test('at a door that rests on consent, a yes to going on waiting is no second consent', async () => {
  await journey.close();
  const region = (await regionWithPlaces(1)) as Region;
  const policy = region.doors['sterk-met-werk'];
  const asking: typeof policy = {
    ...policy,
    candidate: 'confirm',
    legalBasis: { ...policy.legalBasis, code: 'explicit-consent' },
  };
  journey = await openJourney({ regionContent: { ...region, doors: { ...region.doors, 'sterk-met-werk': asking } } });
  const consenting = (people: Cast): BodyParts => ({ ...bySelf(people), agreement: { consent: true } });
  const second = await bobWaits(consenting(bob), consenting(ada));
  await journey.app.clock.advanceBy('P29D');
  const page = await journey.person(bob.candidate).answer({ choice: 'yes' }, question);
  expect(page.text).toMatch(says('receipt.byChoice.still-wanted.yes.1'));
  expect(await queue()).toEqual([second]);
});

test('who has no e-mail is phoned', async () => {
  const second = await bobWaits(byProfessionalWithoutMail(bob));
  await journey.app.clock.advanceBy('P29D');
  const open = async () => (await journey.look(second)).tasks.filter(({ kind }) => kind === 'still-wanted');
  expect((await open()).map(({ owner }) => owner)).toEqual(['coordinator']);
});

test('a day that people were told is a promise: one that moved is explained', async () => {
  const reference = await journey.refer(bySelf(ada));
  const own = () => journey.person(ada.candidate).status(about(reference));
  expect((await own()).text).toContain('Uiterlijk maandag 19 januari 2026.');
  // The work coach is silent, then the team: each time somebody else is asked, and the page says why.
  await journey.app.clock.advanceBy('P15D');
  expect((await own()).text).toMatch(/Uiterlijk .* Eerst was dat maandag 19 januari 2026. Er kwam nog geen antwoord/);
  await journey.app.clock.advanceBy('P45D');
  // The coordinator is late: the page names the day that went by, not the day of the next reminder.
  expect((await own()).text).toMatch(
    new RegExp(`${says('status.open.wasDue').source} ${says('step.moved.why.overdue').source}`),
  );
});
