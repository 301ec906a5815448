import { describe, expect, test } from 'vitest';
import { isChild } from '../../../functions/domain/age-limits.ts';
import { asksCandidateFirst, lacksConsent } from '../../../functions/domain/consent.ts';
import { askInterest } from '../../../functions/domain/journey/interest.ts';
import { route } from '../../../functions/domain/journey/receive.ts';
import { withdraw } from '../../../functions/domain/journey/withdraw.ts';
import { midden, requestOf } from '../fixtures.ts';
import { firstChange } from '../journey-model.ts';
import { summary } from '../summary.ts';
import { answer, asked, byWorkCoach, walkThrough } from '../walk.ts';

// Sources: AVG articles 6, 7 and 9; UAVG article 5 (16 years) and article 30, paragraph 1 b. Being told and agreeing to be
// referred is not the consent that a door rests on.
const region = midden();
const bySchool = requestOf({
  birthDate: '2005-03-27',
  referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'kim@school.example' },
  request: { motivated: 'yes' },
});

/** A young person whom a school referred, and who is asked. */
function askedFirst() {
  const walk = walkThrough(firstChange, bySchool);
  walk.go(route(walk.world.from, walk.ctx()));
  walk.go(askInterest(walk.world.from, walk.ctx()));
  return walk;
}

describe('a door that rests on explicit consent', () => {
  test('somebody who refers themselves gives it with the form', () => {
    const request = requestOf({ birthDate: '2005-03-27' });
    const { referral } = walkThrough(firstChange, request).world.from;
    expect(referral.consent).toMatchObject({ version: request.agreement.privacyVersion });
    expect(asksCandidateFirst(region, referral)).toBe(false);
  });

  test('a professional cannot give it for somebody: the candidate is asked before anybody else', () => {
    const { from } = askedFirst().world;
    expect(lacksConsent(region, from.referral)).toBe(true);
    expect(from.tasks.map(({ kind, owner }) => `${owner} ${kind}`)).toEqual(['candidate confirm-interest']);
  });

  test('their yes is kept with the version of the privacy text, the time and the way it was given', () => {
    const walk = askedFirst();
    answer(walk, 'confirm-interest#1', { choice: 'yes', privacyVersion: region.privacyVersion });
    expect(walk.world.from.referral.consent).toEqual({
      version: region.privacyVersion,
      at: walk.world.now,
      channel: 'page',
    });
  });

  test('their no ends it kindly, and nobody is asked to approve', () => {
    const change = answer(askedFirst(), 'confirm-interest#1', { choice: 'no' });
    expect(change.after).toMatchObject({ stage: 'closed', closure: 'not-interested' });
    expect(summary(change).asked).toEqual([]);
  });

  test('it can be taken back at any time, and that ends the case', () => {
    const walk = asked(requestOf({ birthDate: '2005-03-27' }));
    const change = withdraw(walk.world.from, walk.ctx('candidate'), { reason: 'consent-withdrawn' });
    expect(change.after.stage).toBe('closed');
    expect(change.events[0]?.action).toBe('withdraw-consent');
  });
});

describe('a door with another legal basis', () => {
  test('the candidate of a work coach is told, and need not say yes first', () => {
    const { referral } = asked(byWorkCoach).world.from;
    expect(asksCandidateFirst(region, referral)).toBe(false);
    expect(referral.stage).toBe('approval');
  });
});

test('nobody younger than 16 consents for themselves, so nothing of a child is kept', () => {
  expect(isChild('2010-11-22', '2026-11-21')).toBe(true);
  expect(isChild('2010-11-21', '2026-11-21')).toBe(false);
});
