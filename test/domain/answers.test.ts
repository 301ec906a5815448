import { describe, expect, test } from 'vitest';
import { jobCoachAddress } from '../../functions/domain/address-rights.ts';
import { personName } from '../../functions/domain/answer-fields.ts';
import { contactCorrection } from '../../functions/domain/answers.ts';
import { taskEffects } from '../../functions/domain/tasks/rules.ts';
import { midden } from './fixtures.ts';

test('a decline for another reason says which', () => {
  const decline = (more: object) => taskEffects.approve.schema.safeParse({ choice: 'decline', ...more });
  for (const explanation of [undefined, '', '  .  ']) {
    const wrong = decline({ reason: 'other', ...(explanation === undefined ? {} : { explanation }) });
    expect(wrong.error?.issues.map(({ path }) => path)).toEqual([['explanation']]);
  }
  expect(decline({ reason: 'other', explanation: 'Eerst een gesprek.' }).success).toBe(true);
  expect(decline({ reason: 'not-now' }).success).toBe(true);
});

test.each([
  'Lou BSN 111222333',
  'Lou ١١١٢٢٢٣٣٣',
  'Lou ①',
  'Robin 2',
  'Lou\u0007',
  '...',
  'Lou <b>',
  'Lou >',
  'https://lou.example',
  'Lou WWW.lou.example',
])('is no name of somebody at work, for the candidate is mailed it: %j', (typed) => {
  expect(personName.safeParse(typed).success).toBe(false);
});

test.each(["Fenna d'Hondt-Ōe", ' Li Wu ', 'drs. J.P. van ’t Hoff', 'Sam Jansen (team Werk)', '李伟'])(
  'is a name of somebody at work: %s',
  (typed) => {
    expect(personName.parse(typed)).toBe(typed.trim());
  },
);

describe('addresses and numbers in an answer', () => {
  test('are kept in one way of writing', () => {
    expect(taskEffects.approve.schema.parse({ choice: 'delegate', email: ' Lou@ZEIST.example ' })).toEqual({
      choice: 'delegate',
      email: 'Lou@zeist.example',
    });
    expect(contactCorrection.parse({ phone: ' 06-12 34 56 78 ' })).toEqual({ phone: '+31612345678' });
  });

  test('that are none are told what one looks like', () => {
    const coach = { choice: 'accept', jobCoachName: 'Robin Coach', startsOn: '2026-01-06' } as const;
    const wrong = taskEffects['accept-offer'].schema.safeParse({
      ...coach,
      jobCoachEmail: 'robin',
      jobCoachPhone: '12',
    });
    expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['jobCoachEmail', 'a mail address such as "sam@zeist.example"'],
      ['jobCoachPhone', 'a phone number such as "06 12 34 56 78"'],
    ]);
  });

  test('of somebody who corrects how to reach them: at least one of the two', () => {
    expect(contactCorrection.safeParse({}).success).toBe(false);
    expect(contactCorrection.safeParse({ email: 'noor@nieuw.example' }).success).toBe(true);
    expect(contactCorrection.safeParse({ phone: '0612345678' }).success).toBe(true);
  });

  test('an address that nobody can read is no job coach’s', () => {
    for (const provider of ['kwintes', undefined]) {
      expect(jobCoachAddress(midden(), provider, 'robin', {})).toMatchObject({ ok: false, code: 'outside-provider' });
    }
  });
});
