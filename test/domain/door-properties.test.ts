import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../functions/domain/calendar.ts';
import { benefits, professions } from '../../functions/domain/codes.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import { midden, requestOf, today } from './fixtures.ts';

const region = midden();

describe('for anybody at all', () => {
  const people = fc
    .record({
      days: fc.integer({ min: 0, max: 110 * 366 }),
      municipality: fc.constantFrom(...region.municipalities.map(({ code }) => code), 'GM0307'),
      role: fc.constantFrom('self', 'professional'),
      profession: fc.constantFrom(...professions),
      benefits: fc.uniqueArray(fc.constantFrom(...benefits), { maxLength: 3 }),
      inCareAt: fc.constantFrom('altrecht', 'jobstap', 'elsewhere', 'none'),
      ipsPossible: fc.constantFrom('yes', 'no', 'unknown'),
      motivated: fc.constantFrom('yes', 'unsure', 'no'),
    })
    .map(({ days, municipality, role, profession, motivated, ...situation }) =>
      requestOf({
        birthDate: addDays(today, -days),
        municipality,
        referrer: { role, profession },
        situation,
        request: { motivated },
      }),
    );

  test('there is one answer, with reasons, and without a value of the person', () => {
    fc.assert(
      fc.property(people, (request) => {
        const choice = chooseDoor(region, request, today);
        expect(choice.reasons.length).toBeGreaterThan(0);
        expect(JSON.stringify(choice.reasons)).not.toContain(request.candidate.birthDate);
      }),
    );
  });

  test('a door is entered only by its own ages and municipalities, IPS only through the clinician', () => {
    fc.assert(
      fc.property(people, (request) => {
        const choice = chooseDoor(region, request, today);
        if (choice.kind === 'other-door') {
          expect(region.handovers[choice.otherDoor]).toBeDefined();
          return;
        }
        const policy = region.doors[choice.door];
        expect(choice.programme).toBe(policy.programme);
        expect(policy.municipalities).toContain(request.candidate.municipality);
        expect(request.candidate.birthDate <= '2010-11-21').toBe(true);
        if (choice.door === 'sterk-met-werk') expect(request.candidate.birthDate <= '1999-11-21').toBe(true);
        if (choice.programme === 'ips') expect(request.referrer.profession).toBe('clinician');
      }),
    );
  });

  test('a young person who is motivated is never turned away inside the region', () => {
    fc.assert(
      fc.property(people, (request) => {
        fc.pre(request.candidate.municipality !== 'GM0307' && request.request.motivated !== 'no');
        fc.pre(request.candidate.birthDate <= '2010-11-21' && request.candidate.birthDate > '1999-11-21');
        expect(chooseDoor(region, request, today).kind).toBe('door');
      }),
      { numRuns: 50 },
    );
  });
});
