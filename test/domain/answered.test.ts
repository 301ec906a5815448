import { describe, expect, test } from 'vitest';
import { applyAnswer } from '../../functions/cases/apply-answer.ts';
import type { Change } from '../../functions/domain/change.ts';
import { type AnsweredOf, answersToForget, mayForget } from '../../functions/domain/journey/answered.ts';
import { handOn } from '../../functions/domain/journey/hand-on.ts';
import { deny } from '../../functions/domain/journey/withdraw.ts';
import { disownAddress } from '../../functions/domain/journey/wrong-address.ts';
import { listOfMailbox, listOfOrganisation } from '../../functions/domain/worklist.ts';
import { markOf } from './journey-model.ts';
import { asked, guided, type Walk } from './walk.ts';

const on = (role: AnsweredOf['role'], of: string, taskId: string): AnsweredOf => ({ role, of, taskId });
const box = (address: string) => listOfMailbox(markOf(address));
const delegate = (walk: Walk): Change | undefined =>
  applyAnswer(
    walk.world.from,
    walk.task('approve#1'),
    { choice: 'delegate', email: 'sam@zeist.example' },
    walk.ctx('approver'),
    undefined,
    undefined,
  );

describe('what was answered in a case', () => {
  test('goes from every list when the person says that it is not them', () => {
    const walk = asked();
    const kept = [
      on('approver', box('robin@zeist.example'), 'HW-A#approve#1'),
      on('coordinator', listOfOrganisation('coordinator'), 'HW-A#call#1'),
    ];
    const change = deny(walk.world.from, walk.ctx('candidate'), 1) as Change;
    expect(mayForget(change)).toBe(true);
    expect(answersToForget(change, kept)).toEqual(kept);
  });

  test('stays with who handed the question on themselves', () => {
    const walk = asked();
    const change = delegate(walk) as Change;
    expect(mayForget(change)).toBe(false);
    expect(answersToForget(change, [on('approver', box('robin@zeist.example'), 'HW-A#approve#1')])).toEqual([]);
  });

  test('goes from the list of a job coach whom somebody else replaced, and from no other', () => {
    const walk = guided();
    const own = on('job-coach', box('robin@kwintes.example'), 'HW-A#confirm-start#1');
    const others = [
      on('job-coach', box('lou@kwintes.example'), 'HW-A#check-in#1'),
      on('provider', listOfOrganisation('kwintes'), 'HW-A#accept-offer#1'),
    ];
    const lou = { email: 'lou@kwintes.example', name: 'Lou Coach', isOther: true };
    const change = handOn(walk.world.from, lou, walk.ctx('provider')) as Change;
    expect(mayForget(change)).toBe(true);
    expect(answersToForget(change, [own, ...others])).toEqual([own]);
  });

  test('goes from the list of an address whose reader says that it is not the job coach’s', () => {
    const walk = guided();
    const own = on('job-coach', box('robin@kwintes.example'), 'HW-A#confirm-start#1');
    const provider = on('provider', listOfOrganisation('kwintes'), 'HW-A#accept-offer#1');
    const change = disownAddress(walk.world.from, 'job-coach', walk.parties(), walk.ctx('job-coach')) as Change;
    expect(mayForget(change)).toBe(true);
    expect(answersToForget(change, [own, provider])).toEqual([own]);
  });
});
