import { afterEach, beforeEach, expect, test } from 'vitest';
import { runOff } from '../../demo/rehearsal/run-off.ts';
import { accept, approve, byProfessional, bySelf, cast, mailboxes } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';

let journey: Journey;
beforeEach(async () => {
  journey = await openJourney();
});
afterEach(() => journey.close());

test('a programme that ends: each case ends as the trial said, everybody hears where to go, and in the end nobody is left', async () => {
  const [waits, sent, guided] = [cast('wacht'), cast('verwezen'), cast('loopt')];
  const own = bySelf(waits);
  await journey.refer({ ...own, candidate: { ...own.candidate, language: 'en' } });
  const other = byProfessional(sent);
  const elsewhere = await journey.refer({ ...other, candidate: { ...other.candidate, municipality: 'GM0310' } });
  const running = await journey.refer(bySelf(guided));
  await approve(journey, guided, running);
  await accept(journey, guided, running);
  const run = await runOff(journey.app);
  expect(run).toMatchObject({
    fates: { 'handed-over': { said: 2, happened: 2 }, stopped: { said: 1, happened: 1 } },
    moved: [],
    open: 0,
    people: { after: 0 },
    findings: [],
    isEmpty: true,
  });
  // Where somebody was silent in between, their team was asked too, and is told too.
  expect(run.mails.filter(({ said, happened }) => happened < said)).toEqual([]);
  expect(run.kept.filter(({ said, happened }) => happened !== said)).toEqual([]);
  expect(run.mails.length + run.kept.length).toBeGreaterThan(10);
  expect(run.searched.words).toBeGreaterThan(20);
  const mails = await journey.app.mailbox.mails();
  const last = (to: string) => mails.findLast((mail) => mail.to === to);
  // Where to go instead, for all and by municipality, in the language of whoever reads it.
  expect(last(waits.candidate)?.text).toContain('Phone the work team of Zeist.');
  expect(last(sent.candidate)?.text).toContain('Bel het loket Werk van je gemeente.');
  expect(last(sent.referrer)?.text).toContain('Bel het loket Werk van je gemeente.');
  expect(last(guided.candidate)?.text).toContain('Bel het Werkteam van Zeist.');
  // Who was asked takes over, and knows where they were sent.
  const team = mails.filter(({ to, text }) => to === mailboxes.team && text.includes('Bel het Werkteam van Zeist.'));
  expect(team.length).toBeGreaterThan(0);
  const decider = mails.findLast(({ to, subject }) => to.endsWith('de-bilt.example') && subject.includes(elsewhere));
  expect(decider?.subject).toMatch(
    says('mail-work.ended-approver.subject', { reference: elsewhere, about: 'programme_ended' }),
  );
  expect(decider?.text).toContain('Bel het loket Werk van je gemeente.');
});
