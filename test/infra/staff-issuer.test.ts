import { describe, expect, test } from 'vitest';
import { type StaffMapping, staffFromClaims } from '../../functions/domain/staff.ts';
import { readStaffIssuer } from '../../lib/staff-issuer.ts';

describe('where staff sign in', () => {
  const staffClientId = 'c-1';
  const roles: StaffMapping['roles'] = [{ value: 'coordinator', role: 'coordinator' }];

  test('is the issuer of one organisation', () => {
    const staffIssuer = 'https://login.microsoftonline.com/0f5c5fd2-commonly/v2.0';
    expect(readStaffIssuer({ staffIssuer, staffClientId }, { claim: 'roles', roles })).toEqual({
      staffIssuer: { issuer: staffIssuer, clientId: staffClientId },
    });
  });

  test.each([
    'https://login.microsoftonline.com/common/v2.0',
    'https://login.microsoftonline.com/Organizations/v2.0/',
    'https://login.microsoftonline.com/consumers',
    'https://login.example/t-1/.well-known/openid-configuration',
  ])('is no address at which any organisation signs in its people, nor one of a document: %s', (staffIssuer) => {
    expect(() => readStaffIssuer({ staffIssuer, staffClientId }, { claim: 'roles', roles })).toThrow(
      /one organisation/,
    );
  });

  test('is the accounts of the stack, where a role hangs on the groups that they have', () => {
    expect(readStaffIssuer({}, { claim: 'cognito:groups', roles })).toEqual({});
    expect(readStaffIssuer({}, undefined)).toEqual({});
    expect(() => readStaffIssuer({}, { claim: 'groups', roles })).toThrow(/staff\.claim in the region file is groups/);
  });

  test('takes groups that Cognito can have, and says which it cannot before anything is deployed', () => {
    const spaced: StaffMapping['roles'] = [
      ...roles,
      { value: 'gemeente Zeist', role: 'reader' },
      { value: 'x'.repeat(129), role: 'reader' },
    ];
    const read = (claim: StaffMapping['claim'], given = {}) => readStaffIssuer(given, { claim, roles: spaced });
    expect(() => read('cognito:groups')).toThrow(
      /no space.*staff\.roles\[1\]\.value is "gemeente Zeist"; staff\.roles\[2\]/,
    );
    // An issuer of the region names its groups as it likes.
    const own = { staffIssuer: 'https://login.example/t-1', staffClientId };
    expect(read('groups', own).staffIssuer?.issuer).toBe(own.staffIssuer);
    expect(staffFromClaims({ claim: 'groups', roles: spaced }, { sub: 'kim', groups: ['gemeente Zeist'] })).toEqual({
      subject: 'kim',
      role: 'reader',
      scope: 'figures',
    });
  });
});
