import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stages } from '../../functions/domain/codes.ts';
import { SettingsError } from '../../functions/domain/errors.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import {
  maySeeCase,
  type Staff,
  type StaffMapping,
  staffFromClaims,
  staffMappingOf,
  staffSchema,
} from '../../functions/domain/staff.ts';
import { midden, regionJson } from './fixtures.ts';

const mapping: StaffMapping = {
  claim: 'groups',
  roles: [
    { value: 'regie', role: 'coordinator' },
    { value: 'zeist', role: 'municipality', municipalities: ['GM0355'] },
    { value: 'heuvelrug', role: 'municipality', municipalities: ['GM1581', 'GM0355'] },
    { value: 'lister', role: 'provider', providers: ['lister'] },
    { value: 'cijfers', role: 'reader' },
  ],
};
const signedIn = (groups: unknown, more: object = {}) => staffFromClaims(mapping, { sub: 'p-1', groups, ...more });

describe('who somebody is by their claims', () => {
  test.each<[string, unknown, object | undefined]>([
    ['a coordinator', ['regie'], { role: 'coordinator', scope: 'region' }],
    ['one municipality', ['zeist'], { role: 'municipality', scope: ['GM0355'] }],
    ['two groups of one role add up', ['heuvelrug', 'zeist'], { role: 'municipality', scope: ['GM0355', 'GM1581'] }],
    ['a provider', 'lister', { role: 'provider', scope: ['lister'] }],
    ['a reader', ['cijfers', 'iets-anders'], { role: 'reader', scope: 'figures' }],
    ['the first in the file decides', ['cijfers', 'lister', 'zeist'], { role: 'municipality', scope: ['GM0355'] }],
    ['no group', [], undefined],
    ['a group of another system', ['beheerders'], undefined],
    ['part of a name', ['regi', 'regie2', 'REGIE'], undefined],
    ['no claim at all', undefined, undefined],
    ['a claim of another kind', { regie: true }, undefined],
    ['a list with something else in it', [7, null, 'regie'], { role: 'coordinator', scope: 'region' }],
  ])('%s', (_, groups, expected) => {
    expect(signedIn(groups)).toEqual(expected && { subject: 'p-1', ...expected });
  });

  test('a region that names no staff lets nobody in, nor does a token without a subject', () => {
    expect(staffFromClaims(undefined, { sub: 'p-1', groups: ['regie'] })).toBeUndefined();
    for (const sub of [undefined, '', 7, 'x'.repeat(256)]) expect(signedIn(['regie'], { sub })).toBeUndefined();
  });

  test('a name is one short line, or none', () => {
    expect(signedIn(['regie'], { name: ' Kim\n  de\u0000 Regie ' })?.name).toBe('Kim de Regie');
    expect(signedIn(['regie'], { name: 'x'.repeat(300) })?.name).toHaveLength(100);
    for (const name of ['', ' \t', 7, undefined]) expect(signedIn(['regie'], { name })).not.toHaveProperty('name');
  });

  test('whatever the claims are, what comes out is staff that a session can keep, with nothing beyond the file', () => {
    const values = [...mapping.roles.map(({ value }) => value), 'x', ''];
    const claims = fc.record(
      {
        sub: fc.oneof(fc.string(), fc.integer(), fc.constant(undefined)),
        name: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(null)),
        groups: fc.oneof(fc.array(fc.oneof(fc.constantFrom(...values), fc.integer())), fc.constantFrom(...values)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(claims, (given) => {
        const staff = staffFromClaims(mapping, given);
        if (staff === undefined) return;
        expect(staffSchema.parse(staff)).toEqual(staff);
        const named = mapping.roles.filter(({ value }) => [given.groups].flat().includes(value));
        expect(named.map(({ role }) => role)).toContain(staff.role);
        const most = named.flatMap((one) =>
          one.role === 'municipality' ? one.municipalities : one.role === 'provider' ? one.providers : [],
        );
        if (Array.isArray(staff.scope)) for (const one of staff.scope) expect(most).toContain(one);
      }),
    );
  });
});

describe('which cases somebody may know of', () => {
  const cases: readonly Parameters<typeof maySeeCase>[1][] = [
    { municipality: 'GM0355', stage: 'approval' },
    { municipality: 'GM0355', provider: 'lister', stage: 'offer' },
    { municipality: 'GM0344', provider: 'altrecht', stage: 'checking-in' },
    { municipality: 'GM0355', stage: 'unconfirmed' },
  ];
  test.each<[string, Staff, readonly boolean[]]>([
    ['the coordinator: all', { subject: 'a', role: 'coordinator', scope: 'region' }, [true, true, true, true]],
    [
      'a municipality: its own residents, once their sender is known',
      { subject: 'a', role: 'municipality', scope: ['GM0355'] },
      [true, true, false, false],
    ],
    ['a provider: its own', { subject: 'a', role: 'provider', scope: ['lister'] }, [false, true, false, false]],
    ['a reader: none', { subject: 'a', role: 'reader', scope: 'figures' }, [false, false, false, false]],
  ])('%s', (_, staff, expected) => {
    expect(cases.map((one) => maySeeCase(staff, one))).toEqual(expected);
  });

  test('nobody but the coordinator sees beyond their own scope, whatever the case', () => {
    const code = fc.constantFrom('GM0355', 'GM0344', 'GM0312');
    const provider = fc.constantFrom('lister', 'altrecht', 'kwintes');
    const some = fc.record(
      { municipality: code, provider, stage: fc.constantFrom(...stages) },
      { requiredKeys: ['municipality', 'stage'] },
    );
    const scope = fc.uniqueArray(fc.oneof(code, provider), { minLength: 1 });
    fc.assert(
      fc.property(some, scope, fc.constantFrom('municipality' as const, 'provider' as const), (one, own, role) => {
        const seen = maySeeCase({ subject: 'a', role, scope: own }, one);
        const its = role === 'municipality' ? one.municipality : one.provider;
        expect(seen).toBe(
          its !== undefined && own.includes(its) && (role === 'provider' || one.stage !== 'unconfirmed'),
        );
        expect(maySeeCase({ subject: 'a', role: 'reader', scope: 'figures' }, one)).toBe(false);
      }),
    );
  });
});

describe('staff in the region file', () => {
  function problems(staff: unknown): string {
    try {
      readRegion({ ...regionJson(), staff }, { source: 'x.json', allowShortPeriods: false });
      return '';
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      return error.message;
    }
  }

  test('is optional', () => {
    const { staff: _, ...without } = regionJson();
    const region = readRegion(without, { source: 'x.json', allowShortPeriods: false });
    expect(staffMappingOf(region)).toBeUndefined();
    expect(staffMappingOf(midden())?.roles[0]).toEqual({ value: 'coordinator', role: 'coordinator' });
  });

  const roles = (...all: readonly object[]) => ({ claim: 'roles', roles: all });
  test.each<[string, unknown, string]>([
    [
      'a value twice',
      roles({ value: 'a', role: 'reader' }, { value: 'a', role: 'coordinator' }),
      'staff.roles[1].value is listed before',
    ],
    [
      'a municipality elsewhere',
      roles({ value: 'a', role: 'municipality', municipalities: ['GM0355', 'GM0363'] }),
      'staff.roles[0].municipalities[1] is GM0363, which is not in municipalities',
    ],
    [
      'an unknown provider',
      roles({ value: 'a', role: 'provider', providers: ['elders'] }),
      'staff.roles[0].providers[0] is elders, which is not in providers',
    ],
    [
      'a municipality without residents',
      roles({ value: 'a', role: 'municipality', municipalities: [] }),
      'staff.roles[0].municipalities is []; right would be at least 1 items',
    ],
    [
      'no claim',
      { roles: [{ value: 'a', role: 'reader' }] },
      'staff.claim is missing; right would be "cognito:groups" or "roles" or "groups"',
    ],
    [
      'a claim that people write themselves',
      { claim: 'email', roles: [{ value: 'kim@regio.example', role: 'coordinator' }] },
      'staff.claim is "email"; right would be "cognito:groups" or "roles" or "groups"',
    ],
    ['nobody', roles(), 'staff.roles is []; right would be at least 1 items'],
    [
      'a field that means nothing',
      { ...roles({ value: 'a', role: 'reader' }), issuer: 'x' },
      'staff.issuer is not a known field',
    ],
    ['a role of our own making', roles({ value: 'a', role: 'boss' }), 'staff.roles[0].role'],
  ])('%s is refused, in words', (_, staff, message) => {
    expect(problems(staff)).toContain(message);
  });
});
