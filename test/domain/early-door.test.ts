import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import { certainOtherDoor, type KnownFacts, possibleChoices } from '../../functions/domain/early-door.ts';
import { midden, today } from './fixtures.ts';

const region = midden();
const adult = { role: 'self', birthDate: '1990-03-27' } as const;
const youth = { role: 'self', birthDate: '2007-03-01' } as const;

const otherDoorOf = (known: KnownFacts) => certainOtherDoor(region, known, today)?.otherDoor;

describe('that no door fits is certain as soon as nothing can change it', () => {
  test.each([
    ['state pension, whatever else', { ...youth, birthDate: '1955-01-01' }, 'state-pension-age'],
    ['under 16, whatever else', { ...youth, birthDate: '2012-01-01' }, 'under-16'],
    ['16 on the day itself', { ...youth, birthDate: '2010-11-21' }, undefined],
    ['living elsewhere', { ...adult, municipality: 'GM0307' }, 'outside-region'],
    ['an adult in Utrecht, before care is known', { ...adult, municipality: 'GM0344' }, undefined],
    ['a young person in Utrecht', { ...youth, municipality: 'GM0344', inCareAt: 'none' }, undefined],
    ['a young person who does not want to', { ...youth, municipality: 'GM0355', motivated: 'no' }, 'not-motivated'],
    ['a young person in doubt', { ...youth, municipality: 'GM0355', motivated: 'unsure' }, undefined],
    [
      'in IPS care, IPS not ruled out',
      { ...adult, municipality: 'GM0355', inCareAt: 'altrecht', ipsPossible: 'unknown' },
      'ask-clinician-ips',
    ],
    [
      'in IPS care, IPS ruled out',
      { ...adult, municipality: 'GM0355', inCareAt: 'altrecht', ipsPossible: 'no' },
      undefined,
    ],
    [
      'a disability benefit without IPS care',
      { ...adult, municipality: 'GM0355', inCareAt: 'none', benefits: ['wia'] },
      'disability-benefit',
    ],
    [
      'a clinician may still refer for IPS',
      { ...adult, role: 'professional', profession: 'clinician', municipality: 'GM0355', benefits: ['wia'] },
      undefined,
    ],
  ] as const)('%s', (_, known, expected) => {
    expect(otherDoorOf(known)).toBe(expected);
  });

  test('an adult in Utrecht who is not in IPS care and has no disability benefit', () => {
    const known = { ...adult, municipality: 'GM0344', inCareAt: 'none' };
    expect(otherDoorOf(known)).toBeUndefined();
    expect(otherDoorOf({ ...known, benefits: ['participatiewet'] })).toBe('municipality-buys-itself');
  });
});

describe('for any answers', () => {
  const complete = fc.record({
    days: fc.integer({ min: 12 * 366, max: 60 * 366 }),
    role: fc.constantFrom('self', 'professional'),
    profession: fc.constantFrom('clinician', 'work-coach', 'school'),
    municipality: fc.constantFrom('GM0344', 'GM0355', 'GM0307'),
    inCareAt: fc.constantFrom('altrecht', 'elsewhere', 'none'),
    ipsPossible: fc.constantFrom('yes', 'no', 'unknown'),
    benefits: fc.constantFrom(['wajong'], ['participatiewet'], ['wia', 'ww'], []),
    motivated: fc.constantFrom('yes', 'unsure', 'no'),
  });
  const keys = ['profession', 'municipality', 'inCareAt', 'ipsPossible', 'benefits', 'motivated'] as const;

  test('what the rules say at the end was possible from the start, and certain is certain', () => {
    fc.assert(
      fc.property(complete, fc.subarray([...keys]), ({ days, profession, ...all }, unknown) => {
        const birthDate = addDays(today, -days);
        const answers = { ...all, birthDate, ...(all.role === 'professional' ? { profession } : {}) };
        const known = Object.fromEntries(
          Object.entries(answers).filter(([key]) => !unknown.some((one) => one === key)),
        ) as unknown as KnownFacts;
        const { role, municipality, motivated, ...situation } = answers;
        const final = chooseDoor(
          region,
          {
            referrer: { role, ...(role === 'professional' ? { profession } : {}) },
            candidate: { birthDate, municipality },
            situation,
            request: { motivated },
          },
          today,
        );
        const name = (choice: typeof final) => (choice.kind === 'door' ? choice.door : choice.otherDoor);
        expect(possibleChoices(region, known, today).map(name)).toContain(name(final));
        const certain = certainOtherDoor(region, known, today);
        if (certain !== undefined) expect(final).toMatchObject({ kind: 'other-door', otherDoor: certain.otherDoor });
      }),
    );
  });
});
