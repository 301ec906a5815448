import { expect, test } from 'vitest';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import { createTakeOverDesk } from '../../functions/cases/take-over-desk.ts';
import type { Staff } from '../../functions/domain/staff.ts';
import { confirmTakeOverPage, takeOverPage } from '../../functions/web/desk/act/take-over-page.ts';
import { now } from '../adapters/sample.ts';
import { openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';
import { says } from '../support/says.ts';

const coordinator: Staff = { subject: 'c-1', role: 'coordinator', scope: 'region' };
const context = { lang: 'nl', base: '', region: worldRegion } as Parameters<typeof takeOverPage>[2];

/** A desk with so many people in guidance at Kwintes. */
function deskOf(count: number) {
  const world = openDeskWorld();
  const loads = Array.from({ length: count }, (_, n) => {
    const id = `HW-AAAA${String(n).padStart(3, '0')}`;
    const task = taskOf(id, 'check-in', 'job-coach');
    const { referral } = caseOf(id, [task], { stage: 'checking-in', provider: 'kwintes', holdsPlace: true });
    return { referral, tasks: [task], parties: partiesOf('Aardbei') };
  });
  const looks: unknown[] = [];
  const runtime = {
    ...world.runtime,
    staffSessions: { of: (text: string) => text },
    worklists: {
      ...world.runtime.worklists,
      cases: async () => loads.map(({ referral: { id } }) => ({ referralId: id, role: 'provider' })),
      caseloads: async () => loads,
    },
    referrals: { ...world.runtime.referrals, record: async (_id: string, event: unknown) => looks.push(event) },
  };
  return { world, looks, desk: createTakeOverDesk(runtime as never) };
}

test('a page has as many people as a form can send; the rest follows, and only who is shown is written down as seen', async () => {
  const { desk, looks } = deskOf(40);
  const first = await desk.open(coordinator, 'kwintes');
  expect([first?.cases.length, first?.count, looks.length]).toEqual([25, 40, 25]);
  expect(looks[0]).toMatchObject({ action: 'view', staff: 'c-1', origin: 'desk' });
  const page = String(takeOverPage(first as NonNullable<typeof first>, {}, context).body);
  expect(page).toMatch(says('desk-place.takeOver.inPart', { count: 25 }));
  expect(page).toContain(`?na=${first?.next}"`);
  expect(page.match(/ name="/g)?.length).toBeLessThan(200);
  const rest = await desk.open(coordinator, 'kwintes', first?.next);
  expect([rest?.cases.length, rest?.next]).toEqual([15, undefined]);
  // What is sent from there comes back there.
  const confirm = confirmTakeOverPage(rest as NonNullable<typeof rest>, [], new Map(), context);
  expect(String(confirm.body)).toContain(`overnemen?na=${first?.next}"`);
  expect(new Set([...(first?.cases ?? []), ...(rest?.cases ?? [])].map(({ reference }) => reference)).size).toBe(40);
});

test('a job coach who would take over and is away is asked about', async () => {
  const { world, desk } = deskOf(1);
  const address = 'lou@lister.example';
  world.said.away = [{ of: { mark: mailboxProof(world.runtime, address), address }, backOn: '2027-12-01', at: now }];
  const step = (reference: string, email: string) =>
    ({ reference, seen: 1, to: 'provider', provider: 'lister', coach: { name: 'Lou', email } }) as const;
  const steps = [step('HW-AAAA000', address), step('HW-AAAA001', 'sam@lister.example')];
  expect(await desk.awayAmong(steps)).toEqual(['HW-AAAA000']);
});
