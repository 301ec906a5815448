import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Staff } from '../../functions/domain/staff.ts';
import { endOf, newSession } from '../../functions/domain/staff-session.ts';
import { midden } from '../domain/fixtures.ts';
import { bySelf, cast } from '../support/cases.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import { says } from '../support/says.ts';
import { claimsOf, withStaffOfEach } from '../support/staff-world.ts';

/** Calls of AWS that the desk made. */
const calls: string[] = [];
let journey: Journey;
let reference = '';
const people = cast('dossier');

beforeAll(async () => {
  journey = await openJourney({
    regionContent: withStaffOfEach(midden()),
    faults: ({ phase, invocation, operation, service }) => {
      if (service !== 'functions' && phase === 'before' && invocation?.folder === 'serve-desk') calls.push(operation);
    },
  });
  reference = await journey.refer(bySelf(people));
  const workCoach = journey.person(people.workCoach);
  await workCoach.open(await workCoach.newestLink());
  await workCoach.answer({ choice: 'approve' });
  await journey.app.clock.idle();
});
afterAll(() => journey.close());

/** What somebody at the desk gets to see of a case. */
async function look(staff: Staff, number = reference) {
  const { app } = journey;
  const { staffSessions, staffIssuer } = app.runtime('serve-desk');
  const known = { issuer: staffIssuer.issuer, claims: claimsOf(staff, app.region) };
  const session = newSession('s1', known, { now: app.clock.now(), proved: 0 });
  await staffSessions.open(staffSessions.of(staff.subject), session.id, endOf(session));
  const cookie = `werkplek=${staffSessions.seal('staff-session', JSON.stringify(session))}`;
  calls.length = 0;
  const answer = await fetch(`${app.url}/werkplek/aanmelding/${number}`, { headers: { cookie } });
  return { status: answer.status, text: await answer.text(), calls: [...calls] };
}
const coordinator: Staff = { subject: 'c-1', role: 'coordinator', scope: 'region' };

test('the coordinator reads the whole case, with the rights of the desk and in seven calls', async () => {
  const shown = await look(coordinator);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain(people.candidate);
  expect(shown.text).toMatch(says('trail.actions.approve'));
  expect(shown.text).toMatch(says('trail.mails.accept-offer'));
  expect(shown.text).toMatch(says('trail.onSilence.next-provider'));
  expect(shown.calls.toSorted()).toEqual([
    'BatchGetItem',
    'PutItem',
    'Query',
    'Query',
    'Query',
    'Query',
    'TransactGetItems',
  ]);
});

test('the provider that is asked reads the wish and nobody’s name; the look is in the trail', async () => {
  const { referral } = await journey.look(reference);
  const asked: Staff = { subject: 'p-1', role: 'provider', scope: [referral.provider ?? ''] };
  const shown = await look(asked);
  expect(shown.status).toBe(200);
  expect(shown.text).not.toContain(people.candidate);
  expect(shown.text).not.toMatch(says('desk-case.hidden.provider'));
  await look(asked);
  const events = await journey.app.runtime('sweep-tasks').referrals.events(reference);
  const views = events.filter(({ origin }) => origin === 'desk');
  expect(
    views.map(({ action, actor, organisation, result, staff }) => [action, actor, organisation, result, staff]),
  ).toEqual([
    ['view', 'coordinator', undefined, 'person contact', 'c-1'],
    ['view', 'provider', referral.provider, 'grounds', 'p-1'],
  ]);
});

test('another’s case costs what a case that is not there costs, and is the same page', async () => {
  const { referral } = await journey.look(reference);
  const elsewhere = midden().providers.find(({ id }) => id !== referral.provider)?.id ?? '';
  const other: Staff = { subject: 'p-2', role: 'provider', scope: [elsewhere] };
  const [theirs, none] = [await look(other), await look(other, 'HW-AAAAAAA')];
  expect([theirs.status, none.status]).toEqual([404, 404]);
  expect(theirs.calls.toSorted()).toEqual(['Query', 'TransactGetItems']);
  expect(theirs.text.replaceAll(reference, 'X')).toBe(none.text.replaceAll('HW-AAAAAAA', 'X'));
});
