import { beforeEach, expect, test } from 'vitest';
import { createSummaryDesk } from '../../functions/cases/summary-desk.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { type DeskWorld, openDeskWorld } from '../support/desk-world.ts';
import { caseOf, partiesOf, taskOf } from '../support/link-world.ts';

const id = 'HW-AAAAAAA';

let world: DeskWorld;
beforeEach(() => {
  world = openDeskWorld();
  open();
});

function open(parts: Partial<Referral> = {}): void {
  world.add(caseOf(id, [taskOf(id, 'approve', 'approver')], parts), partiesOf('Aardbei'));
}

const summary = (token: string, reference = id) =>
  createSummaryDesk(world.runtime).summary(token, reference, undefined);

test('the link in a mail tells that the case is open', async () => {
  const token = world.token({ referralId: id, role: 'candidate', purpose: 'status' });
  expect(await summary(token)).toEqual({ reference: id, status: 'open' });
});

test('a link that was mailed to an address that the candidate has left tells nothing any more', async () => {
  const token = world.token({ referralId: id, role: 'candidate', purpose: 'status' });
  open({ candidateAddress: 1 });
  expect(await summary(token)).toBeUndefined();
});

test('nor does a link to a task, to another case, or one that is over', async () => {
  const toTask = world.token({ referralId: id, role: 'candidate' });
  const over = world.token({ referralId: id, role: 'candidate', purpose: 'status', validUntil: world.time.now });
  const good = world.token({ referralId: id, role: 'candidate', purpose: 'status' });
  expect(await summary(toTask)).toBeUndefined();
  expect(await summary(over)).toBeUndefined();
  expect(await summary(good, 'HW-BBBBBBB')).toBeUndefined();
});
