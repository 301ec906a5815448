import { describe, expect, test } from 'vitest';
import type { Door, OtherDoor } from '../../functions/domain/codes.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import type { ReferralRequest } from '../../functions/domain/referral-request.ts';
import { midden, requestOf, today } from './fixtures.ts';

const region = midden();
const clinician = { role: 'professional', profession: 'clinician' } as const;
const school = { role: 'professional', profession: 'school' } as const;
const adult = '1990-03-27';
const youth = '2004-03-27';

type Change = NonNullable<Parameters<typeof requestOf>[0]>;

function outcomeOf(change: Change, on = today, place = region): string {
  const choice = chooseDoor(place, requestOf(change), on);
  return choice.kind === 'door' ? choice.door : choice.otherDoor;
}

test('the state pension age is a setting of the region', () => {
  const later = { ...region, statePensionAge: 68 };
  expect(outcomeOf({ birthDate: '1959-11-21' }, today, later)).toBe('sterk-met-werk');
  expect(outcomeOf({ birthDate: '1958-11-21' }, today, later)).toBe('state-pension-age');
});

describe('every line of the four doors', () => {
  test.each<[string, Change, Door | OtherDoor]>([
    ['adult who refers themselves', { birthDate: adult }, 'sterk-met-werk'],
    ['adult referred by a professional', { birthDate: adult, referrer: school }, 'sterk-met-werk'],
    ['youth who refers themselves', { birthDate: youth }, 'sterk-met-werk-of-scholing'],
    ['youth referred by school', { birthDate: youth, referrer: school }, 'sterk-met-werk-of-scholing'],
    ['16 today', { birthDate: '2010-11-21' }, 'sterk-met-werk-of-scholing'],
    ['16 tomorrow', { birthDate: '2010-11-22' }, 'under-16'],
    ['27 today', { birthDate: '1999-11-21' }, 'sterk-met-werk'],
    ['27 tomorrow', { birthDate: '1999-11-22' }, 'sterk-met-werk-of-scholing'],
    ['67 tomorrow', { birthDate: '1959-11-22' }, 'sterk-met-werk'],
    ['67 today', { birthDate: '1959-11-21' }, 'state-pension-age'],
    ['very old', { birthDate: '1926-11-21' }, 'state-pension-age'],
    ['67 and elsewhere', { birthDate: '1959-11-21', municipality: 'GM0307' }, 'state-pension-age'],
    [
      '67, in care, by their clinician',
      { birthDate: '1959-11-21', referrer: clinician, situation: { inCareAt: 'altrecht' } },
      'state-pension-age',
    ],
    ['neighbouring municipality', { municipality: 'GM0307' }, 'outside-region'],
    ['unknown municipality', { municipality: 'GM0000' }, 'outside-region'],
    ['under 16 and elsewhere', { municipality: 'GM0307', birthDate: '2015-01-01' }, 'under-16'],
    ['adult in Utrecht', { municipality: 'GM0344' }, 'municipality-buys-itself'],
    ['youth in Utrecht', { municipality: 'GM0344', birthDate: youth }, 'sterk-met-werk-of-scholing'],
    [
      'adult in Utrecht with IPS',
      { municipality: 'GM0344', referrer: clinician, situation: { inCareAt: 'lister' } },
      'ips-municipality',
    ],
    [
      'clinician, in care, other benefit',
      { referrer: clinician, situation: { inCareAt: 'altrecht' } },
      'ips-municipality',
    ],
    [
      'clinician, in care, no benefit',
      { referrer: clinician, situation: { inCareAt: 'altrecht', benefits: ['none'] } },
      'ips-municipality',
    ],
    [
      'clinician, in care, unknown benefit',
      { referrer: clinician, situation: { inCareAt: 'altrecht', benefits: ['unknown'] } },
      'ips-municipality',
    ],
    [
      'clinician, in care, Wajong',
      { referrer: clinician, situation: { inCareAt: 'altrecht', benefits: ['wajong'] } },
      'ips-uwv',
    ],
    [
      'clinician, in care, one disability benefit of two',
      { referrer: clinician, situation: { inCareAt: 'inforsa', benefits: ['participatiewet', 'wia'] } },
      'ips-uwv',
    ],
    [
      'clinician who does not know yet',
      { referrer: clinician, situation: { inCareAt: 'kwintes', ipsPossible: 'unknown' } },
      'ips-municipality',
    ],
    [
      'clinician: IPS is not possible',
      { referrer: clinician, situation: { inCareAt: 'altrecht', ipsPossible: 'no' } },
      'sterk-met-werk',
    ],
    [
      'clinician: IPS is not possible, disability benefit',
      { referrer: clinician, situation: { inCareAt: 'altrecht', ipsPossible: 'no', benefits: ['wao'] } },
      'disability-benefit',
    ],
    ['clinician, care elsewhere', { referrer: clinician, situation: { inCareAt: 'elsewhere' } }, 'sterk-met-werk'],
    [
      'clinician, at a provider without IPS',
      { referrer: clinician, situation: { inCareAt: 'jobstap' } },
      'sterk-met-werk',
    ],
    ['a self-referrer is no clinician', { referrer: { role: 'self', profession: 'clinician' } }, 'sterk-met-werk'],
    ['in care, someone else refers', { situation: { inCareAt: 'altrecht' } }, 'ask-clinician-ips'],
    ['in care, IPS possible', { situation: { inCareAt: 'altrecht', ipsPossible: 'yes' } }, 'ask-clinician-ips'],
    ['in care, IPS unknown', { situation: { inCareAt: 'altrecht', ipsPossible: 'unknown' } }, 'ask-clinician-ips'],
    ['in care, IPS not possible', { situation: { inCareAt: 'altrecht', ipsPossible: 'no' } }, 'sterk-met-werk'],
    [
      'in care, WIA, someone else refers',
      { situation: { inCareAt: 'altrecht', benefits: ['wia'] } },
      'ask-clinician-ips',
    ],
    ['adult with Anw, of the municipality’s target group', { situation: { benefits: ['anw'] } }, 'sterk-met-werk'],
    [
      'clinician, in care, Anw',
      { referrer: clinician, situation: { inCareAt: 'altrecht', benefits: ['anw'] } },
      'ips-municipality',
    ],
    ['adult with WIA', { situation: { benefits: ['wia'] } }, 'disability-benefit'],
    ['adult with WAO among others', { situation: { benefits: ['ww', 'wao'] } }, 'disability-benefit'],
    [
      'adult with Wajong in Utrecht',
      { municipality: 'GM0344', situation: { benefits: ['wajong'] } },
      'disability-benefit',
    ],
    ['adult with WW', { situation: { benefits: ['ww'] } }, 'sterk-met-werk'],
    ['adult with ZW', { situation: { benefits: ['zw'] } }, 'sterk-met-werk'],
    ['adult without benefit', { situation: { benefits: ['none'] } }, 'sterk-met-werk'],
    ['adult, benefit unknown', { situation: { benefits: ['unknown'] } }, 'sterk-met-werk'],
    ['adult, benefit not said', { situation: { benefits: [] } }, 'sterk-met-werk'],
    ['adult, not registered', { situation: { registeredJobSeeker: false } }, 'sterk-met-werk'],
    ['adult, not motivated is not asked', { request: { motivated: 'no' } }, 'sterk-met-werk'],
    ['youth, motivated', { birthDate: youth, request: { motivated: 'yes' } }, 'sterk-met-werk-of-scholing'],
    ['youth, unsure', { birthDate: youth, request: { motivated: 'unsure' } }, 'sterk-met-werk-of-scholing'],
    ['youth, not motivated', { birthDate: youth, request: { motivated: 'no' } }, 'not-motivated'],
    ['youth with Wajong', { birthDate: youth, situation: { benefits: ['wajong'] } }, 'sterk-met-werk-of-scholing'],
    ['youth in care', { birthDate: youth, situation: { inCareAt: 'altrecht' } }, 'sterk-met-werk-of-scholing'],
    [
      'youth in care, IPS possible, no clinician',
      { birthDate: youth, situation: { inCareAt: 'altrecht', ipsPossible: 'yes' } },
      'sterk-met-werk-of-scholing',
    ],
    [
      'youth in care, clinician says IPS',
      { birthDate: youth, referrer: clinician, situation: { inCareAt: 'altrecht', ipsPossible: 'yes' } },
      'ips-municipality',
    ],
    [
      'youth in care with Wajong, clinician says IPS',
      {
        birthDate: youth,
        referrer: clinician,
        situation: { inCareAt: 'altrecht', ipsPossible: 'yes', benefits: ['wajong'] },
      },
      'ips-uwv',
    ],
    [
      'youth in care, clinician does not know',
      { birthDate: youth, referrer: clinician, situation: { inCareAt: 'altrecht', ipsPossible: 'unknown' } },
      'sterk-met-werk-of-scholing',
    ],
    [
      'youth not motivated, clinician says IPS',
      {
        birthDate: youth,
        referrer: clinician,
        situation: { inCareAt: 'altrecht', ipsPossible: 'yes' },
        request: { motivated: 'no' },
      },
      'ips-municipality',
    ],
  ])('%s', (_, change, outcome) => {
    expect(outcomeOf(change)).toBe(outcome);
  });

  test('a representative is no ground for anything', () => {
    const request: ReferralRequest = {
      ...requestOf(),
      representative: { name: 'Robin Bakker', relation: 'mentor', phone: '+31612345678' },
    };
    expect(chooseDoor(region, request, today)).toEqual(chooseDoor(region, requestOf(), today));
  });
});

describe('opening and closing', () => {
  test('a door takes nobody before its first day', () => {
    expect(outcomeOf({ birthDate: adult }, '2025-02-05')).toBe('door-not-open-yet');
    expect(outcomeOf({ birthDate: adult }, '2025-02-06')).toBe('sterk-met-werk');
    expect(outcomeOf({ birthDate: youth, request: { motivated: 'no' } }, '2025-02-05')).toBe('door-not-open-yet');
  });

  test('nor after its last', () => {
    const winding = midden();
    winding.doors['ips-municipality'].closesOn = '2026-12-31';
    const change = { referrer: clinician, situation: { inCareAt: 'altrecht' } };
    expect(outcomeOf(change, '2026-12-31', winding)).toBe('ips-municipality');
    expect(outcomeOf(change, '2027-01-01', winding)).toBe('door-not-open-yet');
  });

  test('which municipalities buy themselves is read from the region file', () => {
    const other = midden();
    other.doors['sterk-met-werk'].municipalities = ['GM0344'];
    expect(outcomeOf({ municipality: 'GM0344' }, today, other)).toBe('sterk-met-werk');
    expect(outcomeOf({ municipality: 'GM0355' }, today, other)).toBe('municipality-buys-itself');
  });

  test('IPS that starts at 18 leaves a younger person the youth door', () => {
    const other = midden();
    other.doors['ips-municipality'].minAge = 18;
    const change = { referrer: clinician, situation: { inCareAt: 'altrecht', ipsPossible: 'yes' } } as const;
    expect(outcomeOf({ ...change, birthDate: '2009-01-01' }, today, other)).toBe('sterk-met-werk-of-scholing');
    expect(outcomeOf({ ...change, birthDate: '2008-01-01' }, today, other)).toBe('ips-municipality');
  });
});

describe('hints and other doors', () => {
  const hintsOf = (change: Change) => {
    const choice = chooseDoor(region, requestOf(change), today);
    return choice.kind === 'door' ? choice.hints.map(({ code }) => code) : ['other-door'];
  };

  test('who is not registered as a job seeker hears how, and stays welcome', () => {
    expect(hintsOf({ situation: { registeredJobSeeker: false } })).toEqual(['register-as-job-seeker']);
    const { registeredJobSeeker: _, ...unsaid } = requestOf().situation;
    const request = { ...requestOf(), situation: { ...unsaid, benefits: ['none'] as const } };
    expect(chooseDoor(region, request, today)).toMatchObject({
      hints: [{ code: 'register-as-job-seeker', who: 'self' }],
    });
    expect(hintsOf({ situation: { registeredJobSeeker: true, benefits: ['none'] } })).toEqual([]);
    expect(
      hintsOf({ referrer: clinician, situation: { inCareAt: 'altrecht', registeredJobSeeker: false } }),
    ).toHaveLength(1);
    expect(hintsOf({ birthDate: youth, situation: { registeredJobSeeker: false } })).toEqual([]);
  });

  test('a young person in care is told of IPS', () => {
    expect(hintsOf({ birthDate: youth, situation: { inCareAt: 'altrecht' } })).toEqual(['ips-exists-too']);
    expect(hintsOf({ birthDate: youth, situation: { inCareAt: 'elsewhere' } })).toEqual([]);
  });

  test('the answer about another door names the door of ours that it was about', () => {
    const doorOf = (change: Change) => {
      const choice = chooseDoor(region, requestOf(change), today);
      return choice.kind === 'other-door' ? choice.door : 'none';
    };
    expect(doorOf({ situation: { inCareAt: 'altrecht', benefits: ['wia'] } })).toBe('ips-uwv');
    expect(doorOf({ situation: { inCareAt: 'altrecht' } })).toBe('ips-municipality');
    expect(doorOf({ municipality: 'GM0344' })).toBe('sterk-met-werk');
    expect(doorOf({ birthDate: youth, request: { motivated: 'no' } })).toBe('sterk-met-werk-of-scholing');
    expect(doorOf({ municipality: 'GM0307' })).toBeUndefined();
  });
});
