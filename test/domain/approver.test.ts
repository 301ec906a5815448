import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseApprover, mayApprove, teamMailbox } from '../../functions/domain/approver.ts';
import { midden } from './fixtures.ts';

const region = midden();
const zeist = { door: 'sterk-met-werk', municipality: 'GM0355' } as const;
const woerden = { door: 'sterk-met-werk', municipality: 'GM0632' } as const;
const uwv = { door: 'ips-uwv', municipality: 'GM0355' } as const;

describe('who may approve', () => {
  test.each([
    ['coach@zeist.example', zeist],
    ['Coach@ZEIST.Example', zeist],
    [' coach@zeist.example ', zeist],
    ['coach@woerden.example', woerden],
    ['coach@ferm-werk.example', woerden],
    ['adviseur@uwv.example', uwv],
  ])('%s may', (email, place) => {
    expect(mayApprove(region, { ...place, email })).toEqual({ ok: true });
  });

  test.each([
    ['another municipality', 'coach@utrecht.example', zeist],
    ["another municipality's executing body", 'coach@ferm-werk.example', zeist],
    ['a subdomain', 'coach@school.zeist.example', zeist],
    ['a domain that ends alike', 'coach@nietzeist.example', zeist],
    ['a longer domain', 'coach@zeist.example.com', zeist],
    ['a Cyrillic look-alike', 'coach@zеist.example', zeist],
    ['full-width letters', 'coach@ｚeist.example', zeist],
    ['punycode', 'coach@xn--zist-qoa.example', zeist],
    ['two at signs', 'coach@elders.example@zeist.example', zeist],
    ['a line break', 'coach@zeist.example\nBcc: x@elders.example', zeist],
    ['a display name', 'Coach <coach@zeist.example>', zeist],
    ['a dot at the end', 'coach@zeist.example.', zeist],
    ['nothing', '', zeist],
    ['the municipality at the door of UWV', 'coach@zeist.example', uwv],
    ['UWV at the door of the municipality', 'adviseur@uwv.example', zeist],
    ['a provider', 'aanmelden@jobstap.example', zeist],
  ])('%s may not', (_, email, place) => {
    expect(mayApprove(region, { ...place, email })).toEqual({ ok: false, code: 'outside-domain' });
  });

  test.each(['sam@zeist.example', 'SAM@zeist.example', 'sam+werk@zeist.example', 'Sam+a+b@ZEIST.example'])(
    'nobody approves from their own mailbox: %s',
    (email) => {
      const refused = { ok: false, code: 'candidates-own-address' };
      expect(mayApprove(region, { ...zeist, email, candidateEmail: 'sam@zeist.example' })).toEqual(refused);
      expect(mayApprove(region, { ...zeist, email: 'sam@zeist.example', candidateEmail: email })).toEqual(refused);
    },
  );

  test('only configured domains ever pass, whatever the address', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom(...region.municipalities), (email, { code }) => {
        expect(mayApprove(region, { door: 'sterk-met-werk', municipality: code, email }).ok).toBe(false);
      }),
    );
  });

  test('a municipality that the region file does not list has no team, and nobody may decide for it', () => {
    const outside = { ...zeist, municipality: 'GM0307' };
    expect(mayApprove(region, { ...outside, email: 'a@b.example' })).toEqual({ ok: false, code: 'outside-domain' });
    expect(teamMailbox(region, outside)).toBeUndefined();
  });
});

describe('whom to ask first', () => {
  const coach = 'coach@zeist.example';
  const other = 'collega@zeist.example';

  test('the work coach who was named', () => {
    expect(chooseApprover(region, { ...zeist, workCoachEmail: ` ${coach}` })).toEqual({
      level: 0,
      email: coach,
      reason: 'named-work-coach',
    });
  });

  test('a work coach who refers, before a named colleague', () => {
    const referrer = { role: 'professional', profession: 'work-coach', email: coach } as const;
    expect(chooseApprover(region, { ...zeist, workCoachEmail: other, referrer })).toEqual({
      level: 0,
      email: coach,
      reason: 'referring-work-coach',
    });
  });

  test('the named colleague, when the referring work coach writes from elsewhere', () => {
    const referrer = { role: 'professional', profession: 'work-coach', email: 'coach@gmail.com' } as const;
    expect(chooseApprover(region, { ...zeist, workCoachEmail: other, referrer })).toMatchObject({ email: other });
  });

  test('any other professional is not asked for their own referral', () => {
    const referrer = { role: 'professional', profession: 'job-coach', email: coach } as const;
    expect(chooseApprover(region, { ...zeist, referrer })).toEqual({ level: 1, reason: 'no-address' });
  });

  test.each([
    ['nobody was named', {}, 'no-address'],
    ['the address is from elsewhere', { workCoachEmail: 'coach@gmail.com' }, 'outside-domain'],
    [
      "it is the candidate's",
      { workCoachEmail: coach, candidateEmail: 'Coach+x@zeist.example' },
      'candidates-own-address',
    ],
    [
      'it is that of who refers themselves',
      { workCoachEmail: coach, referrer: { role: 'self', email: coach } },
      'candidates-own-address',
    ],
  ] as const)('the team mailbox when %s', (_, asked, reason) => {
    expect(chooseApprover(region, { ...zeist, ...asked })).toEqual({ level: 1, reason });
  });

  test('the team mailbox is that of the municipality, and of UWV at its door', () => {
    expect(teamMailbox(region, zeist)).toBe('team-werk@zeist.example');
    expect(teamMailbox(region, uwv)).toBe('team-ips@uwv.example');
  });
});
