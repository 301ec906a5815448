import { describe, expect, test } from 'vitest';
import { applyAnswer } from '../../functions/cases/apply-answer.ts';
import { disclosureFor } from '../../functions/cases/disclosure.ts';
import { steer, steeringProblems } from '../../functions/cases/steer.ts';
import { backToMatching } from '../../functions/domain/journey/back-to-matching.ts';
import { handOn } from '../../functions/domain/journey/hand-on.ts';
import { objectToTransfer, takeBackObjection } from '../../functions/domain/journey/objection.ts';
import { erasePeople } from '../../functions/domain/journey/privacy.ts';
import { reopen } from '../../functions/domain/journey/reopen.ts';
import { withdraw } from '../../functions/domain/journey/withdraw.ts';
import { objectUntil } from '../../functions/domain/transfer.ts';
import { summary } from './summary.ts';
import { answer, but, byWorkCoach, checkedIn, guided, started, trajectoryOf, type Walk } from './walk.ts';

const lou = { email: 'lou@kwintes.example', name: 'Lou Coach', isOther: true };
const away = { ...lou, email: 'lou@lister.example', provider: 'lister' };
const why = { reason: 'not-at-ease' } as const;

/** Somebody with another job coach since this moment. */
function transferred(walk: Walk = checkedIn(), by: 'provider' | 'coordinator' = 'provider'): Walk {
  walk.go(handOn(walk.world.from, lou, walk.ctx(by)));
  return walk;
}

const object = (walk: Walk, said: Parameters<typeof objectToTransfer>[1] = why) =>
  objectToTransfer(walk.world.from, said, walk.ctx('candidate'));
const calls = ({ world: { from } }: Walk) => from.tasks.filter(({ kind }) => kind === 'call').map(({ about }) => about);

describe('a candidate whom somebody else guides from now on', () => {
  test('reads until when they may object, and does so once: the coordinator alone hears of it', () => {
    const walk = transferred();
    const told = walk.mails.find(({ kind }) => kind === 'coach-changed-candidate');
    const until = objectUntil(walk.world.from.referral.transfer ?? { at: '' });
    expect(told?.facts['objectUntil']).toBe(until);
    const change = walk.go(object(walk, { ...why, text: 'Liever iemand van mijn leeftijd.' }));
    expect(summary(change)).toMatchObject({
      trail: ['candidate object-to-transfer call#1 not-at-ease'],
      told: ['coordinator call task'],
    });
    expect(change.after).toMatchObject({
      stage: 'checking-in',
      transfer: { objection: { ...why, at: walk.world.now, isExplained: true } },
    });
    // Guidance goes on, with the question that was open.
    expect(walk.world.from.tasks.map(({ kind }) => kind)).toEqual(['check-in', 'call']);
    expect(object(walk)).toBeUndefined();
  });

  test('takes what they said of it along when they are erased', () => {
    const walk = transferred();
    walk.go(object(walk));
    walk.go(withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'withdrawn', trajectory: trajectoryOf(walk) }));
    const erased = erasePeople(walk.world.from, walk.ctx('coordinator'), 'no-consent');
    expect(erased?.after).toBeDefined();
    expect(erased?.after).not.toHaveProperty('transfer');
  });

  test('may say it again where the case ended before anybody phoned, and goes on after all', () => {
    const walk = transferred();
    walk.go(object(walk));
    walk.go(withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'withdrawn', trajectory: trajectoryOf(walk) }));
    expect(walk.world.from.referral.transfer).not.toHaveProperty('objection');
    const { parties } = walk.world;
    const known = { parties, trajectory: trajectoryOf(walk), mails: walk.mails };
    walk.go(reopen(walk.world.from, known, {}, walk.ctx('coordinator')));
    expect(walk.go(object(walk)).action).toBe('object-to-transfer');
  });

  test('may do so on the last day, and not on the next', () => {
    const walk = transferred();
    const until = objectUntil(walk.world.from.referral.transfer ?? { at: '' });
    walk.at(`${until}T22:30:00.000Z`);
    expect(object(walk)).toBeDefined();
    walk.at(`${until}T23:30:00.000Z`);
    expect(object(walk)).toBeUndefined();
  });

  test('may take it back while nobody has phoned, with what they wrote, and say it anew', () => {
    const walk = transferred();
    expect(takeBackObjection(walk.world.from, walk.ctx('candidate'))).toBeUndefined();
    walk.go(object(walk, { ...why, text: 'Liever iemand anders.' }));
    expect(walk.world.parties.notes).toHaveLength(1);
    const back = walk.go(takeBackObjection(walk.world.from, walk.ctx('candidate')));
    expect(back.after.transfer).toEqual({ at: walk.world.now });
    expect([walk.world.parties.notes, calls(walk)]).toEqual([[], []]);
    // Nothing was written, and nothing is left of it.
    walk.go(object(walk));
    expect(walk.go(takeBackObjection(walk.world.from, walk.ctx('candidate'))).parties).toEqual([]);
    expect(object(walk)).toBeDefined();
  });

  test('has nothing to object to where only an address was wrong, guidance is over, or there was no transfer', () => {
    const walk = checkedIn();
    expect(object(walk)).toBeUndefined();
    const corrected = handOn(walk.world.from, { ...lou, isOther: false }, walk.ctx('coordinator'));
    expect(corrected.after.transfer).toBeUndefined();
    const over = handOn(but(walk, { holdsPlace: false }), lou, walk.ctx('coordinator'));
    expect(over.after.transfer).toBeUndefined();
    walk.go(handOn(walk.world.from, lou, walk.ctx('provider')));
    expect(objectToTransfer(but(walk, { holdsPlace: false }), why, walk.ctx('candidate'))).toBeUndefined();
    walk.go(withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'withdrawn' }));
    expect(object(walk)).toBeUndefined();
  });

  test('hears of it too where another provider takes over, before the first talk and after', () => {
    const early = started(byWorkCoach);
    early.go(handOn(early.world.from, { ...away, trajectory: trajectoryOf(early) }, early.ctx('coordinator')));
    expect(early.mails.findLast(({ to }) => to === 'candidate')).toMatchObject({
      kind: 'matched-candidate',
      facts: { objectUntil: '2026-02-02' },
    });
    expect(object(early)).toBeDefined();
    // Another provider, and by chance the same name.
    const walk = guided(byWorkCoach);
    const same = { ...away, isOther: false, trajectory: trajectoryOf(walk) };
    walk.go(handOn(walk.world.from, same, walk.ctx('coordinator')));
    expect(object(walk)).toBeDefined();
  });

  test('starts anew where another provider is sought: the call goes with whoever guided', () => {
    const walk = started(byWorkCoach);
    walk.go(handOn(walk.world.from, lou, walk.ctx('provider')));
    walk.go(object(walk));
    const change = walk.go(backToMatching(walk.world.from, { mayAskAgain: false }, walk.ctx('coordinator')));
    expect([change.after.transfer, calls(walk)]).toEqual([undefined, []]);
  });
});

test('whose guidance is over is told nothing: the job coach and the providers read that only questions are still to come', () => {
  const walk = checkedIn();
  const told = (to: Parameters<typeof handOn>[1]) => {
    const from = but(walk, { holdsPlace: false });
    const { mails, tasks: after } = handOn(from, to, walk.ctx('coordinator'));
    expect(after.some(({ kind }) => kind === 'call')).toBe(false);
    return mails
      .filter(({ kind, facts }) => kind !== 'check-in' && facts['about'] !== 'coach-replaced')
      .map(({ kind, to: reader, provider, facts }) => `${kind} ${reader} ${provider} ${facts['about']}`);
  };
  expect(told(lou)).toEqual(['coach-assigned job-coach kwintes over']);
  expect(told({ ...away, trajectory: trajectoryOf(walk) })).toEqual([
    'offer-withdrawn provider kwintes taken-over-after',
    'offer-withdrawn provider lister takes-over-after',
    'coach-assigned job-coach lister over',
  ]);
});

test('where the job coach works there no more, whoever guided before them is kept, and nobody else is told', () => {
  const walk = checkedIn();
  const before = [{ email: 'mo@kwintes.example', until: 3 }];
  const former = { role: 'job-coach', name: 'Robin', email: 'robin@kwintes.example', former: before } as const;
  const gone = handOn(walk.world.from, { ...lou, former, isGone: true }, walk.ctx('provider'));
  const coach = (change: typeof gone) => change.parties.find(({ role }) => role === 'job-coach');
  expect(coach(gone)).toMatchObject({ former: before });
  expect(gone.mails.some(({ facts }) => facts['about'] === 'coach-replaced')).toBe(false);
  const stays = handOn(walk.world.from, { ...lou, former }, walk.ctx('provider'));
  expect(coach(stays)).toMatchObject({ former: [...before, { email: former.email }] });
});

describe('the coordinator, of a candidate who objects', () => {
  const objected = (by: 'provider' | 'coordinator' = 'provider') => {
    const walk = transferred(checkedIn(), by);
    walk.go(object(walk, { ...why, text: 'Alleen voor de coordinator.' }));
    return walk;
  };

  test('leaves it: nothing changes, nobody is told, and it is not said again', () => {
    const walk = objected();
    const change = answer(walk, 'call#1', { choice: 'goes-on' });
    expect(summary(change)).toMatchObject({ trail: ['coordinator call-done call#1 goes-on'], told: [] });
    expect(object(walk)).toBeUndefined();
    for (const choice of ['told', 'withdrawn', 'handed-over'] as const) {
      const other = objected();
      expect(
        applyAnswer(
          other.world.from,
          other.task('call#1'),
          { choice } as Parameters<typeof answer>[2],
          other.ctx('coordinator'),
          undefined,
        ),
      ).toBeUndefined();
    }
  });

  test('hands them on from the very call, which that settles; the candidate may object to the next one', () => {
    const walk = objected();
    const { from, parties, region } = walk.world;
    const task = walk.task('call#1');
    const to = { choice: 'change-addressee', email: 'kim@lister.example', name: 'Kim', provider: 'lister' } as const;
    const check = { region, referral: from.referral, parties };
    expect(steeringProblems(to, task, check)).toEqual([]);
    const elsewhere = steeringProblems({ ...to, email: 'kim@elders.example' }, task, check);
    expect(elsewhere).toMatchObject([{ field: 'email' }]);
    const change = steer(from, task, to, parties, walk.ctx('coordinator'), trajectoryOf(walk));
    walk.go(change);
    expect(walk.task('call#1')).toMatchObject({ status: 'closed', decision: { code: 'handed-on' } });
    expect(walk.world.from.referral).toMatchObject({ provider: 'lister', holdsPlace: true });
    expect(walk.world.held).toMatchObject({ provider: 'lister' });
    expect(object(walk)).toBeDefined();
  });

  test('still has the call where the provider, which knows nothing of it, chooses yet another job coach', () => {
    const walk = objected();
    walk.at('2026-02-20T10:00:00.000Z');
    walk.go(handOn(walk.world.from, { ...lou, email: 'kim@kwintes.example', name: 'Kim' }, walk.ctx('provider')));
    expect(calls(walk)).toEqual(['transfer-objection']);
    expect(walk.world.from.referral.transfer).toMatchObject({ at: walk.world.now, objection: why });
    expect(walk.mails.findLast(({ to }) => to === 'candidate')?.facts).not.toHaveProperty('objectUntil');
    expect(object(walk)).toBeUndefined();
  });

  test('alone reads what the candidate wrote', () => {
    const { world } = objected();
    const known = { region: world.region, referral: world.from.referral, parties: world.parties };
    const seenBy = (role: Parameters<typeof disclosureFor>[0]) =>
      disclosureFor(role, { kind: 'decide-extension', id: 'x' }, known).notes.map(({ text }) => text);
    expect(seenBy('coordinator')).toEqual(['Alleen voor de coordinator.']);
    for (const role of ['team', 'approver', 'provider', 'job-coach'] as const) expect(seenBy(role)).toEqual([]);
  });
});

test('somebody without e-mail is told by phone, and objects in that call', () => {
  const { email: _email, ...candidate } = byWorkCoach.candidate;
  const walk = guided({
    ...byWorkCoach,
    candidate: { ...candidate, phone: '+31612345678', preferredContact: 'phone' },
  });
  walk.go(handOn(walk.world.from, lou, walk.ctx('provider')));
  const [task] = walk.world.from.tasks.filter(({ about }) => about === 'coach-changed-candidate');
  const change = walk.go(
    applyAnswer(
      walk.world.from,
      task ?? walk.task(''),
      { choice: 'objects', reason: 'talk' },
      walk.ctx('coordinator'),
      undefined,
    ),
  );
  expect(change.action).toBe('object-to-transfer');
  expect(calls(walk)).toContain('transfer-objection');
  expect(calls(walk)).not.toContain('coach-changed-candidate');
  // Said once: another call with news takes none.
  const other = { ...(task ?? walk.task('')), id: 'HW-0000000#call#9' };
  const again = { ...walk.world.from, tasks: [...walk.world.from.tasks, other] };
  expect(
    applyAnswer(again, other, { choice: 'objects', reason: 'talk' }, walk.ctx('coordinator'), undefined),
  ).toBeUndefined();
});
