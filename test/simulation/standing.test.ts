import { describe, expect, test } from 'vitest';
import { differences, differInAskingOnly, isPiecedTogether } from './standing.ts';

const asked = ['case 1 task check-in job-coach 0 - true kwintes', 'case 1 mail check-in job-coach sent'];
const unasked = ['case 1 task check-in job-coach 0 - false kwintes'];

describe('where two standings differ', () => {
  test('a mail whose address was erased before anybody knew whether it went is no difference', () => {
    const [sent, failed] = ['sent', 'failed'].map((status) => `case 1 mail ended-candidate candidate ${status}`);
    const erased = 'case 1 did erase objection coordinator';
    expect(differences([erased, `${sent}`], [erased, `${failed}`])).toEqual([]);
    expect(differences([`${sent}`], [`${failed}`])).toHaveLength(2);
    expect(differences([erased, `${failed}`], [erased, `${sent}`])).toHaveLength(2);
  });

  test('each has what the other lacks', () => {
    expect(differences(['a', 'b'], ['b', 'c'])).toEqual(['- a', '+ c']);
  });

  test('a mail that was dropped may have gone, or never have been planned', () => {
    const dropped = ['case 1 mail resolve coordinator dropped'];
    expect(differences(dropped, [])).toEqual([]);
    expect(differences(dropped, ['case 1 mail resolve coordinator sent'])).toEqual([]);
    expect(differences(['case 1 mail resolve coordinator sent'], dropped)).toHaveLength(2);
    expect(differences(dropped, ['case 2 mail resolve coordinator sent'])).toHaveLength(1);
  });

  test('a mail may be dropped whose own question went to somebody else, and no other', () => {
    const covered = ['case 1 did cover-absence team approver approve', 'case 1 mail approve approver sent'];
    const found = (line: string) =>
      differences([...covered, line.replace('dropped', 'sent')], [...covered, line.replace('dropped', 'sent'), line]);
    expect(found('case 1 mail approve approver dropped')).toEqual([]);
    for (const other of ['approve team', 'coach-assigned approver', 'check-in job-coach']) {
      expect(found(`case 1 mail ${other} dropped`)).toEqual([`+ case 1 mail ${other} dropped`]);
    }
    expect(found('case 2 mail approve approver dropped')).toHaveLength(1);
  });

  test('a question may only wait to be asked', () => {
    expect(differInAskingOnly(differences(asked, unasked))).toBe(true);
    expect(differInAskingOnly(differences(asked, []))).toBe(false);
    const another = ['case 1 task confirm-start job-coach 0 - false kwintes'];
    expect(differInAskingOnly(differences(asked, another))).toBe(false);
    expect(differInAskingOnly(differences(['case 1 waiting'], ['case 1 offer']))).toBe(false);
  });
});

test('two cases that were held up for different times are each as in one of two journeys', () => {
  const soon = ['case 1 offer', 'case 2 offer', 'P#kwintes C#ips held 1'];
  const late = ['case 1 waiting', 'case 2 waiting', 'P#kwintes C#ips held 1'];
  expect(isPiecedTogether(['case 1 offer', 'case 2 waiting', 'P#kwintes C#ips held 1'], [soon, late])).toBe(true);
  expect(isPiecedTogether(['case 1 offer', 'case 2 closed', 'P#kwintes C#ips held 1'], [soon, late])).toBe(false);
  expect(isPiecedTogether(['case 1 offer', 'case 2 waiting', 'P#kwintes C#ips held 2'], [soon, late])).toBe(false);
  expect(isPiecedTogether(['case 1 offer', 'case 2 waiting'], [soon, late])).toBe(false);
});
