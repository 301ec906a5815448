import { describe, expect, test } from 'vitest';
import { readStaffIssuer } from '../../lib/staff-issuer.ts';

describe('where staff sign in', () => {
  const staffClientId = 'c-1';

  test('is the issuer of one organisation', () => {
    const staffIssuer = 'https://login.microsoftonline.com/0f5c5fd2-commonly/v2.0';
    expect(readStaffIssuer({ staffIssuer, staffClientId }, { claim: 'roles' })).toEqual({
      staffIssuer: { issuer: staffIssuer, clientId: staffClientId },
    });
  });

  test.each([
    'https://login.microsoftonline.com/common/v2.0',
    'https://login.microsoftonline.com/Organizations/v2.0/',
    'https://login.microsoftonline.com/consumers',
    'https://login.example/t-1/.well-known/openid-configuration',
  ])('is no address at which any organisation signs in its people, nor one of a document: %s', (staffIssuer) => {
    expect(() => readStaffIssuer({ staffIssuer, staffClientId }, { claim: 'roles' })).toThrow(/one organisation/);
  });

  test('is the accounts of the stack, where a role hangs on the groups that they have', () => {
    expect(readStaffIssuer({}, { claim: 'cognito:groups' })).toEqual({});
    expect(readStaffIssuer({}, undefined)).toEqual({});
    expect(() => readStaffIssuer({}, { claim: 'groups' })).toThrow(/staff\.claim in the region file is groups/);
  });
});
