import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherAccess } from '../../functions/cases/gather-access.ts';
import { downloadPath } from '../../functions/domain/desk-paths.ts';
import { accessDocument } from '../../functions/web/desk/privacy/access-document.ts';
import { about, cast, started, untilCheckIn } from '../support/cases.ts';
import { actAtDesk, wrongResult } from '../support/desk-actions.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { privacyTools } from '../support/privacy-tools.ts';
import { regionNamed } from '../support/regions.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ regionContent: { ...(await regionNamed()), eventBus: true } });
});
afterAll(() => journey.close());

const people = cast('banketbakker');

/** The work that a file of the desk counts. */
async function counted(): Promise<string> {
  const desk = await journey.staff();
  return (await desk.get(`${journey.app.url}${downloadPath('spells')}?kwartaal=2026-Q1`)).html;
}

test('work that a job coach reported by mistake is counted in no file any more, its question is taken back, and only the job coach hears it', async () => {
  const reference = await started(journey, people);
  const coach = journey.person(people.jobCoach);
  await coach.list();
  const page = `${new URL(journey.app.url).origin}/mijn/traject/${reference}`;
  const began = { kind: 'employee', startedOn: journey.day(), hoursPerWeek: '24' };
  await coach.post(`${page}/meld/werk`, began);
  expect(await counted()).toMatch(/employee/);
  // It is asked whether the work was kept, until nobody could have kept it.
  for (let kept = false; !kept; ) {
    await untilCheckIn(journey, reference);
    kept = (await journey.look(reference)).tasks.some(({ checkIn }) => checkIn?.spell !== undefined);
    if (!kept) await coach.answer({ choice: 'continues' }, about(reference));
  }
  const asked = await coach.newestLink(about(reference));
  const [mails, told] = [(await journey.app.mails()).length, journey.app.bus.length];

  const done = await actAtDesk(journey, reference, 'correct-result', await wrongResult(reference, journey));
  expect(done.text).toMatch(says('desk-action.done.correct-result'));
  expect(done.text).toMatch(says('trail.results.never-was'));
  await journey.app.clock.idle();
  expect(await counted()).not.toMatch(/employee/);
  const sent = (await journey.app.mails()).slice(mails).filter(({ subject }) => subject.includes(reference));
  expect(sent[0]?.to).toBe(people.jobCoach);
  expect(sent[0]?.text).toMatch(says('mail-work.result-corrected.paragraphs.1', { about: 'never_was' }));
  expect(sent[0]?.text).toMatch(says('mail-work.result-corrected.paragraphs.2', { about: 'never_was' }));
  expect(new Set(sent.map(({ to }) => to))).toEqual(new Set([people.jobCoach]));
  expect(journey.app.bus.slice(told)).toEqual([]);
  const gone = await coach.get(asked.split('#')[0] ?? '');
  expect([gone.status, says('link.gone.takenBack.check-in').test(gone.text)]).toEqual([410, true]);
  // Guidance goes on: the next question comes by itself.
  expect((await journey.look(reference)).tasks.map(({ kind }) => kind)).toEqual(['check-in']);

  // Whoever it is about reads that it stood there.
  const bundle = await gatherAccess(
    privacyTools(journey),
    { references: [reference], identity: 'document' },
    { origin: 'desk', actor: 'coordinator', staff: 'account-1' },
  );
  if (bundle === undefined) throw new Error('no bundle');
  expect(bundle.cases[0]?.trajectory).toMatchObject({
    results: [],
    takenBack: [{ what: 'never-was', kind: 'employee', hoursPerWeek: 24, startedOn: began.startedOn }],
  });
  const document = await accessDocument(bundle, journey.app.region);
  expect(document).toMatch(says('section.backLine.never-was'));
  expect(await htmlProblems(document)).toEqual([]);

  const last = (await journey.trajectory(reference))?.takenBack?.at(-1)?.spell.id;
  const before = (await journey.app.mails()).length;
  await actAtDesk(journey, reference, 'correct-result', { result: `put-back:${last}` });
  expect(await counted()).toMatch(/employee/);
  await journey.app.clock.idle();
  // What is asked because of it is to be answered: this mail does not say otherwise.
  const again = (await journey.app.mails()).slice(before).map(({ text }) => text);
  expect(again.join('\n\n')).toMatch(says('mail-work.result-corrected.paragraphs.2', { about: 'put_back' }));
});
