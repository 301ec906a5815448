import { expect, test } from 'vitest';
import { defined } from '../../functions/domain/defined.ts';
import { allowErasure, erasePeople, giveAccess, refuseErasure } from '../../functions/domain/journey/privacy.ts';
import { afterUndelivered } from '../../functions/domain/journey/undeliverable.ts';
import { deny, withdraw } from '../../functions/domain/journey/withdraw.ts';
import { keepGrounds } from '../../functions/domain/privacy.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { mail } from '../adapters/sample.ts';
import { says } from '../support/says.ts';
import { approved, byClinician } from './walk.ts';

/** Everything by which a case leads to somebody or to another case, and what they said themselves. */
const leads: Partial<Referral> = {
  sender: 'a mark',
  findable: true,
  foundBy: 3,
  movedTo: 'GM0307',
  unsettledDoor: 'moved-too-far',
  likelyDuplicateOf: 'HW-BBBBBBB',
  goesOnIn: 'HW-CCCCCCC',
  duplicates: ['HW-DDDDDDD'],
  notDuplicateOf: ['HW-EEEEEEE'],
  transfer: { at: '2026-11-23T09:00:00.000Z' },
};

/** Whether an attribute of a case outlives the people in it. The compiler asks it of each that is added. */
const outlives: Readonly<Record<keyof Referral, boolean>> = {
  id: true,
  stage: true,
  revision: true,
  generation: true,
  machine: true,
  executionStartedAt: true,
  faults: true,
  faultedGeneration: true,
  door: true,
  programme: true,
  misfit: true,
  municipality: true,
  municipalityBefore: true,
  movedTo: false,
  unsettledDoor: false,
  origin: true,
  profession: true,
  language: true,
  reach: true,
  preferredContact: true,
  foundAlive: true,
  diedSince: true,
  candidateAddress: true,
  candidateBirthDate: true,
  referrerAddress: true,
  jobCoachAddress: true,
  client: true,
  sender: false,
  sharedMailbox: true,
  likelyDuplicateOf: false,
  notDuplicateOf: false,
  duplicates: false,
  goesOnIn: false,
  preferredProvider: true,
  openTasks: true,
  taskCounts: true,
  approver: true,
  question: true,
  approvedOn: true,
  agreedByTeam: true,
  decidedYears: true,
  declineReason: true,
  waitingSince: true,
  toldWait: true,
  candidateHeardAt: true,
  consent: true,
  provider: true,
  holdsPlace: true,
  isPlaceAdded: true,
  startCounted: true,
  assignedProvider: true,
  passedProviders: true,
  listed: true,
  desk: true,
  findable: false,
  foundBy: false,
  erased: true,
  erasureRefused: true,
  fact: true,
  sequence: true,
  startedOn: true,
  pausedUntil: true,
  endTold: true,
  transfer: false,
  statusSince: true,
  closure: true,
  createdAt: true,
  updatedAt: true,
  closedAt: true,
};

function closed() {
  const walk = approved();
  const { after, tasks } = withdraw(walk.world.from, walk.ctx('coordinator'), { reason: 'withdrawn' });
  const open = tasks.filter(({ status }) => status === 'open');
  return {
    walk,
    from: { referral: { ...after, ...leads }, tasks: open },
  } as const;
}

test('of an erased case the tombstone stays: when, on what ground and by whom, and nothing that leads to a person', () => {
  const { walk, from } = closed();
  const change = erasePeople(from, { ...walk.ctx('coordinator'), staff: 's-1' }, 'objection');
  expect(change?.after.erased).toEqual({ at: walk.world.now, ground: 'objection', by: 'coordinator' });
  expect(change).toMatchObject({ eraseNow: 'everyone', eraseAt: walk.world.now, parties: [] });
  expect(change?.events).toMatchObject([{ action: 'erase', result: 'objection', staff: 's-1', actor: 'coordinator' }]);
  const gone = Object.entries(outlives).flatMap(([field, stays]) => (stays ? [] : [field]));
  expect(Object.keys(leads).toSorted()).toEqual(gone.toSorted());
  for (const field of gone) expect(change?.after).not.toHaveProperty(field);
  expect(JSON.stringify(change?.after)).not.toMatch(/HW-[A-Z]{7}/);
  expect(change?.after).toMatchObject({ listed: [], openTasks: [], closure: from.referral.closure });
  expect(Object.values(change?.after.reach ?? {})).toEqual(Array(2).fill({ email: false, phone: false }));
});

test('a call with news for somebody who is erased is over', () => {
  const { walk, from } = closed();
  const [task] = approved().world.from.tasks;
  if (task === undefined) throw new Error('no task');
  const call = {
    ...task,
    id: `${from.referral.id}#call#9`,
    kind: 'call',
    owner: 'coordinator',
    n: 9,
    about: 'ended-candidate',
  } as const;
  const change = erasePeople(
    { referral: { ...from.referral, openTasks: [call.id] }, tasks: [call] },
    walk.ctx('coordinator'),
    'unlawful',
  );
  expect(change?.tasks).toMatchObject([{ id: call.id, status: 'closed' }]);
  expect(change?.after.openTasks).toEqual([]);
});

test('it is done once, never in an open case, and refused no more once it is done', () => {
  const { walk, from } = closed();
  const ctx = walk.ctx('coordinator');
  expect(() => erasePeople(walk.world.from, ctx, 'objection')).toThrow('not possible in stage');
  const after = erasePeople(from, ctx, 'objection')?.after;
  if (after === undefined) throw new Error('not erased');
  expect(erasePeople({ referral: after, tasks: [] }, ctx, 'unlawful')).toBeUndefined();
  expect(refuseErasure({ referral: after, tasks: [] }, ctx, 'duty-to-keep')).toBeUndefined();
  expect(refuseErasure(from, ctx, 'duty-to-keep')?.events).toMatchObject([
    { action: 'refuse-erasure', result: 'duty-to-keep' },
  ]);
});

test('while it stands that they may not be erased nobody is, whatever the reason was; once it is taken back they can be', () => {
  const { walk, from } = closed();
  const ctx = walk.ctx('coordinator');
  expect(allowErasure(from, ctx)).toBeUndefined();
  for (const ground of keepGrounds) {
    const kept = refuseErasure(from, ctx, ground)?.after;
    if (kept === undefined) throw new Error('not refused');
    expect(kept.erasureRefused).toEqual({ at: walk.world.now, ground });
    expect(erasePeople({ referral: kept, tasks: [] }, ctx, 'objection')).toBeUndefined();
    const { referral } = approved().world.from;
    const denied = { referral: { ...referral, erasureRefused: { at: walk.world.now, ground } }, tasks: [] };
    expect(deny(denied, ctx, 1), 'nor by the coordinator in a roundabout way').toBeUndefined();
    expect(deny(denied, walk.ctx('candidate'), 1)?.after.closure).toBe('not-me');
    const free = allowErasure({ referral: kept, tasks: [] }, ctx);
    expect(free?.events).toMatchObject([{ action: 'allow-erasure', result: ground }]);
    expect(free?.after).not.toHaveProperty('erasureRefused');
    if (free === undefined) throw new Error('not taken back');
    expect(erasePeople({ referral: free.after, tasks: [] }, ctx, 'objection')?.after.erased).toBeDefined();
  }
});

test('news that does not arrive asks nobody to phone whoever is erased', () => {
  const { walk, from } = closed();
  const news = mail(from.referral.id, 'case/ended-candidate/1', {
    kind: 'ended-candidate',
    to: 'candidate',
    status: 'failed',
  });
  const ctx = walk.ctx('system');
  expect(afterUndelivered(from, news, { mails: [news] }, ctx)?.tasks).toMatchObject([{ kind: 'call' }]);
  const after = erasePeople(from, ctx, 'objection')?.after;
  if (after === undefined) throw new Error('not erased');
  expect(afterUndelivered({ referral: after, tasks: [] }, news, { mails: [news] }, ctx)).toBeUndefined();
});

test('whoever asks for what is held changes nothing of the case but its trail', () => {
  const { world, ctx } = approved();
  const change = giveAccess(world.from, ctx('coordinator'), 'document');
  expect(change.events).toMatchObject([{ action: 'give-access', result: 'document' }]);
  expect([change.tasks, change.mails, change.parties]).toEqual([[], [], []]);
  expect(change.after).toEqual({
    ...world.from.referral,
    revision: change.after.revision,
    updatedAt: world.now,
    desk: change.after.desk,
    fact: { ...world.from.referral.fact, revision: change.after.revision },
  });
});

test('who is erased on the way out of an open case reads that, by mail, and gets no link to what will be gone', () => {
  const walk = approved();
  const { mails, tasks } = withdraw(walk.world.from, walk.ctx('coordinator'), { reason: 'withdrawn', erases: true });
  const told = mails.find(({ to }) => to === 'candidate');
  expect(told).toMatchObject({ kind: 'ended-candidate', facts: { about: 'erased' } });
  expect(told).not.toHaveProperty('link');
  expect(tasks.filter(({ kind, status }) => kind === 'call' && status === 'open')).toEqual([]);
});

test('nor does a professional who referred them, who reads that earlier links lead nowhere', () => {
  const walk = approved(byClinician);
  const told = (erases?: true) =>
    withdraw(walk.world.from, walk.ctx('coordinator'), { reason: 'withdrawn', ...defined({ erases }) }).mails.find(
      ({ to }) => to === 'referrer',
    );
  expect(told()).toMatchObject({ kind: 'ended-referrer', link: { purpose: 'status' } });
  const erased = told(true);
  expect(erased).toMatchObject({ kind: 'ended-referrer', facts: { about: 'erased' } });
  expect(erased).not.toHaveProperty('link');
  if (erased === undefined) throw new Error('nobody is told');
  const written = caseMails.one({ region: walk.region, today: '2026-01-05', mail: erased });
  expect(written.text).toMatch(says('mail-people.ended-referrer.paragraphs.3', { about: 'erased' }));
  expect(written.text).not.toMatch(says('mail-people.ended-referrer.button'));
});
