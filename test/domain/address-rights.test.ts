import { describe, expect, test } from 'vitest';
import {
  actsForRegion,
  approverAddress,
  candidateAddress,
  jobCoachAddress,
} from '../../functions/domain/address-rights.ts';
import type { Parties } from '../../functions/domain/party.ts';
import { midden } from './fixtures.ts';

const region = midden();
const candidate = {
  email: 'sam@post.example',
  representative: { name: 'Kim', relation: 'ouder', email: 'kim@lister.example' },
};
const known = {
  candidate,
  referrer: { role: 'referrer', name: 'Lou', email: 'lou@lister.example' },
  approver: { role: 'approver', email: 'ab@zeist.example' },
  jobCoach: { role: 'job-coach', name: 'Robin', email: 'robin@lister.example' },
} as unknown as Parties;

describe('a job coach', () => {
  test.each([
    ['robin@lister.example', { ok: true }],
    ['robin@LISTER.example', { ok: true }],
    ['robin@hotmail.com', { ok: false, code: 'outside-provider', domains: ['lister.example'] }],
    ['robin@kwintes.example', { ok: false, code: 'outside-provider', domains: ['lister.example'] }],
    ['robin@mail.lister.example', { ok: false, code: 'outside-provider', domains: ['lister.example'] }],
    ['robin@notlister.example', { ok: false, code: 'outside-provider', domains: ['lister.example'] }],
    ['kim+werk@lister.example', { ok: false, code: 'representatives-address' }],
    ['Lou@lister.example', { ok: false, code: 'referrers-own-address' }],
  ])('at %s', (email, verdict) => {
    expect(jobCoachAddress(region, 'lister', email, known)).toEqual(verdict);
  });

  test('is never the candidate, who may work at the provider', () => {
    const own = { ...known, candidate: { email: 'sam@lister.example' } } as unknown as Parties;
    expect(jobCoachAddress(region, 'lister', 'sam+1@lister.example', own)).toMatchObject({
      code: 'candidates-own-address',
    });
  });

  test.each([['weg-aanbieder'], [undefined]])(
    'of a provider that the region does not know (%s) has no address',
    (provider) => {
      expect(jobCoachAddress(region, provider, 'robin@lister.example', known)).toMatchObject({
        code: 'outside-provider',
      });
    },
  );
});

describe('an approver', () => {
  const place = { door: 'sterk-met-werk', municipality: 'GM0355' } as const;

  test('outside the domains hears which ones are right', () => {
    expect(approverAddress(region, place, 'ab@utrecht.example', known)).toEqual({
      ok: false,
      code: 'outside-domain',
      domains: ['zeist.example'],
    });
  });

  test.each([
    ['sam@zeist.example', 'candidates-own-address', { email: 'sam@zeist.example' }],
    ['kim@zeist.example', 'representatives-address', { representative: { email: 'kim@zeist.example' } }],
  ])('is never on the side of the candidate: %s', (email, code, person) => {
    const parties = { candidate: person } as unknown as Parties;
    expect(approverAddress(region, place, email, parties)).toEqual({ ok: false, code });
  });
});

describe('a candidate', () => {
  test.each([
    region.coordinator.mailbox,
    region.helpdesk.mailbox,
    region.mail.from,
    region.mail.replyTo,
    region.uwv.teamMailbox,
    ...region.municipalities.map(({ teamMailbox }) => teamMailbox),
    ...region.providers.map(({ mailbox }) => mailbox),
    'wie-dan-ook@zeist.example',
    'wie-dan-ook@ferm-werk.example',
    'wie-dan-ook@uwv.example',
    'Team-Werk+mij@Zeist.example',
  ])('is not reached at %s, which acts for the region', (email) => {
    expect(actsForRegion(region, email)).toBe(true);
    expect(candidateAddress(region, email, {})).toEqual({ ok: false, code: 'acts-for-region' });
  });

  test.each(['sam@post.example', 'medewerker@lister.example', 'sam@leerling.zeist.example'])(
    'is reached at %s',
    (email) => {
      expect(candidateAddress(region, email, {})).toEqual({ ok: true });
    },
  );

  test('is not reached at the address of who decides or coaches in this case', () => {
    expect(candidateAddress(region, 'ROBIN@lister.example', known)).toMatchObject({ code: 'acts-for-region' });
    const outside = { approver: { role: 'approver', email: 'ab@elders.example' } } as const;
    expect(candidateAddress(region, 'ab@elders.example', outside)).toMatchObject({ code: 'acts-for-region' });
  });
});
