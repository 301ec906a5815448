import { describe, expect, test } from 'vitest';
import type { Change } from '../../functions/domain/change.ts';
import { stages } from '../../functions/domain/codes.ts';
import { deskRowOf } from '../../functions/domain/desk-row.ts';
import { deskMomentAt, deskStanding } from '../../functions/domain/desk-sections.ts';
import { isGuided } from '../../functions/domain/guided.ts';
import {
  areApart,
  dismissDuplicate,
  endAsDuplicate,
  keepAsOne,
  markDuplicate,
  mayEndAsDuplicate,
} from '../../functions/domain/journey/duplicates.ts';
import { afterUndelivered } from '../../functions/domain/journey/undeliverable.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { asksForAddress } from '../../functions/domain/journey/wrong-address.ts';
import type { CandidateParty } from '../../functions/domain/party.ts';
import { isUntrueOfPair } from '../../functions/domain/referred-again.ts';
import { requestOf } from './fixtures.ts';
import { summary } from './summary.ts';
import { approved, asked, but, byWorkCoach, guided, offered, queued, type Walk } from './walk.ts';

const other = 'HW-1111111';
const marked = (walk: Walk) => {
  walk.go(markDuplicate(walk.world.from, other, walk.ctx('coordinator')));
  return walk;
};
/** Whether the desk shows the case as perhaps double. */
function isShown(walk: Walk): boolean {
  const { referral, tasks } = walk.world.from;
  const row = deskRowOf(referral, tasks);
  return row !== undefined && deskStanding(row, deskMomentAt(walk.world.now, walk.region)).signs.has('double');
}
const candidateOf = (walk: Walk): CandidateParty => {
  const { candidate } = walk.parties();
  if (candidate === undefined) throw new Error('nobody');
  return candidate;
};

describe('two referrals that look alike', () => {
  test('are about two people: the mark goes from the desk, and the pair is remembered', () => {
    const walk = marked(asked());
    expect(isShown(walk)).toBe(true);
    const change = walk.go(dismissDuplicate(walk.world.from, other, false, walk.ctx('coordinator')));
    expect(summary(change)).toMatchObject({ told: [], trail: [`coordinator dismiss-duplicate case ${other}`] });
    expect(isShown(walk)).toBe(false);
    const { referral } = walk.world.from;
    expect(areApart(referral, { id: other })).toBe(true);
    expect(areApart({ id: other }, referral)).toBe(true);
    expect(areApart(referral, { id: 'HW-2222222' })).toBe(false);
  });

  test('are about one person after all: the mark is put back, and nothing is remembered of two', () => {
    const walk = marked(asked());
    walk.go(dismissDuplicate(walk.world.from, other, false, walk.ctx('coordinator')));
    walk.go(markDuplicate(walk.world.from, other, walk.ctx('coordinator')));
    expect(isShown(walk)).toBe(true);
    expect(walk.world.from.referral).not.toHaveProperty('notDuplicateOf');
    expect(areApart(walk.world.from.referral, { id: other })).toBe(false);
  });

  test('change nothing where there is nothing to change', () => {
    const walk = marked(asked());
    const { from } = walk.world;
    expect(dismissDuplicate(from, 'HW-2222222', false, walk.ctx('coordinator'))).toBeUndefined();
    expect(markDuplicate(from, other, walk.ctx('coordinator'))).toBeUndefined();
    expect(markDuplicate(from, from.referral.id, walk.ctx('coordinator'))).toBeUndefined();
  });

  test('are remembered for the latest only, so that a case does not grow without end', () => {
    const walk = asked();
    for (let n = 0; n < 30; n += 1) {
      const id = `HW-${String(n).padStart(7, '0')}X`;
      walk.go(markDuplicate(walk.world.from, id, walk.ctx('coordinator')));
      walk.go(dismissDuplicate(walk.world.from, id, false, walk.ctx('coordinator')));
    }
    expect(walk.world.from.referral.notDuplicateOf).toHaveLength(20);
    expect(walk.world.from.referral.notDuplicateOf?.at(-1)).toBe('HW-0000029X');
  });
});

const { email: _email, ...unreachable } = requestOf(byWorkCoach).candidate;
const byPhoneAlone = { ...byWorkCoach, candidate: { ...unreachable, phone: '+31612345678' } };

describe('the referral that goes on', () => {
  const keep = (walk: Walk, isSame = false) => keepAsOne(walk.world.from, other, isSame, walk.ctx('coordinator'));

  test('remembers the other and keeps its mark, so that the pair is found as long as the other is open', () => {
    const walk = marked(asked());
    const change = walk.go(keep(walk));
    expect(summary(change)).toMatchObject({
      told: ['candidate referred-again status'],
      trail: [`coordinator merge-duplicate case ${other}`],
    });
    expect(walk.world.from.referral).toMatchObject({ duplicates: [other], likelyDuplicateOf: other });
    // Whoever does the same once more tells nobody a second time.
    expect(keep(walk)).toBeUndefined();
  });

  test('tells nothing by itself to a mailbox that hears of the end of the other', () => {
    const walk = marked(asked());
    expect(summary(walk.go(keep(walk, true))).told).toEqual([]);
  });

  test('takes over nothing: who has no mail address is phoned, and asked for theirs', () => {
    const walk = asked(byPhoneAlone);
    const before = candidateOf(walk);
    const change = walk.go(keep(walk));
    expect(summary(change).asked).toEqual(['coordinator call#2']);
    expect(change.tasks.find(({ kind }) => kind === 'call')?.about).toBe('referred-again');
    expect(candidateOf(walk)).toEqual(before);
    expect(asksForAddress({ kind: 'call', about: 'referred-again' })).toBe(true);
  });
});

describe('the referral that was to go on, of two that turn out to be two people', () => {
  const keep = (walk: Walk, isSame = false) => keepAsOne(walk.world.from, other, isSame, walk.ctx('coordinator'));
  const part = (walk: Walk, isSame = false) =>
    walk.go(dismissDuplicate(walk.world.from, other, isSame, walk.ctx('coordinator')));
  const calls = (walk: Walk) =>
    walk.world.from.tasks.flatMap(({ about = '' }) => (about.endsWith('referred-again') ? [about] : []));

  test('has its candidate phoned, who read that somebody else referred them', () => {
    const walk = marked(asked());
    walk.go(keep(walk));
    expect(summary(part(walk))).toMatchObject({ asked: ['coordinator call#1'] });
    expect(calls(walk)).toEqual(['not-referred-again']);
    // It is so after all: that is said once more, and nobody phones to take it back.
    walk.go(markDuplicate(walk.world.from, other, walk.ctx('coordinator')));
    expect(summary(walk.go(keep(walk))).told).toEqual(['candidate referred-again status']);
    expect(calls(walk)).toEqual([]);
  });

  test('has nobody say it any more to a candidate who was still to be phoned', () => {
    const walk = asked(byPhoneAlone);
    walk.go(keep(walk));
    expect(calls(walk)).toEqual(['referred-again']);
    part(walk);
    expect(calls(walk)).toEqual([]);
  });

  test('has nothing to take back where nothing was told, or where it goes on for another one too', () => {
    const same = asked();
    same.go(keep(same, true));
    part(same, true);
    expect(calls(same)).toEqual([]);
    const both = asked();
    both.go(keepAsOne(both.world.from, 'HW-2222222', false, both.ctx('coordinator')));
    both.go(keep(both));
    part(both);
    expect(calls(both)).toEqual([]);
    expect(both.world.from.referral.duplicates).toEqual(['HW-2222222']);
  });

  test('has no call made of a mail that did not arrive and is not so', () => {
    const walk = asked();
    const mail = walk.go(keep(walk))?.mails.find(({ kind }) => kind === 'referred-again');
    if (mail === undefined) throw new Error('no mail');
    expect(isUntrueOfPair(walk.world.from.referral, mail.kind)).toBe(false);
    part(walk);
    expect(isUntrueOfPair(walk.world.from.referral, mail.kind)).toBe(true);
    expect(afterUndelivered(walk.world.from, mail, { mails: [] }, walk.ctx('system'))).toBeUndefined();
  });
});

describe('the referral that ends', () => {
  const end = (walk: Walk, isSame = true) =>
    walk.go(endAsDuplicate(walk.world.from, other, isSame, walk.ctx('coordinator')));
  const plainly = (walk: Walk) => walk.go(withdraw(walk.world.from, walk.ctx('coordinator'), { reason: 'withdrawn' }));

  test('tells the number of the other to a candidate who reads the mail of both, and to nobody else', () => {
    const change = end(asked());
    expect(summary(change)).toEqual({
      stage: 'closed',
      trail: ['coordinator withdraw case duplicate'],
      told: ['approver ended-approver', 'candidate ended-candidate status', 'referrer ended-referrer status'],
      asked: [],
    });
    expect(change.after).toMatchObject({ closure: 'withdrawn', goesOnIn: other });
    const facts = (to: string) => change.mails.find((mail) => mail.to === to)?.facts;
    expect(facts('candidate')).toMatchObject({ about: 'duplicate', duplicateOf: other });
    for (const { to, facts: told } of change.mails) {
      if (to === 'candidate') continue;
      expect(JSON.stringify(told)).not.toContain(other);
      expect(told).not.toHaveProperty('about');
    }
  });

  test('tells anybody who may be a stranger what any withdrawal tells, word for word', () => {
    for (const start of [() => asked(), () => queued(['kwintes']), () => offered(), () => asked(byPhoneAlone)]) {
      const told = ({ mails }: Change) => mails.map(({ kind, to, facts, shared }) => ({ kind, to, facts, shared }));
      expect(told(end(start(), false))).toEqual(told(plainly(start())).filter(({ kind }) => kind !== 'call'));
    }
  });

  test('has nobody phoned at a number that its sender typed', () => {
    expect(summary(plainly(asked(byPhoneAlone))).asked).toEqual(['coordinator call#2']);
    expect(summary(end(asked(byPhoneAlone), false)).asked).toEqual([]);
  });

  test('tells no number to a mailbox that the referrer reads too', () => {
    const shared = { ...byWorkCoach, candidate: { ...byWorkCoach.candidate, email: 'robin@zeist.example' } };
    const change = end(asked(shared));
    const [mail] = change.mails.filter(({ to }) => to === 'candidate');
    expect(mail).toMatchObject({ shared: true, facts: { about: 'duplicate' } });
    expect(mail?.facts).not.toHaveProperty('duplicateOf');
  });

  test('leaves the queue, and gives its place back', () => {
    expect(end(queued(['kwintes'])).leaveQueue).toBeDefined();
    const change = end(offered());
    expect(change.release).toEqual({ provider: 'kwintes', programme: 'sterk-met-werk' });
    expect(summary(change).told).toContain('provider offer-withdrawn');
  });

  test('is never one that a provider works on, nor one whose sender nobody knows, nor the one that goes on', () => {
    const walk = guided();
    expect(endAsDuplicate(walk.world.from, other, true, walk.ctx('coordinator'))).toBeUndefined();
    const open = approved();
    expect(endAsDuplicate(open.world.from, open.world.from.referral.id, true, open.ctx('coordinator'))).toBeUndefined();
    for (const stage of stages) {
      const may = !['unconfirmed', 'closed'].includes(stage) && !isGuided(stage);
      expect([stage, mayEndAsDuplicate(but(open, { stage }).referral)]).toEqual([stage, may]);
    }
  });
});
