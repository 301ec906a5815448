import { expect, test } from 'vitest';
import { organisationDays, proofEnd, sealDevice } from '../../functions/cases/trusted-device.ts';
import { readerOf } from '../../functions/cases/worklist-reader.ts';
import { later } from '../../functions/domain/journey/timing.ts';
import { openDeskWorld } from '../support/desk-world.ts';

const now = '2026-11-23T09:00:00.000Z';
const dayMs = 86_400_000;

test.each([
  ['a person’s own mailbox, for the days of the region', 30, true, false, 30 * dayMs],
  ['an organisation’s, for a week at most', 30, true, true, organisationDays * dayMs],
  ['an organisation’s, no longer than the region allows anybody', 1, true, true, dayMs],
  ['nothing for more than a sitting, where nobody asked', 30, false, true, 2 * 3_600_000],
] as const)('a device remembers %s', (_, deviceValidDays, remember, isOrganisations, ms) => {
  expect(proofEnd({ deviceValidDays }, remember, now, isOrganisations)).toBe(later(now, ms));
});

test('each proof ends by itself: the cookie lasts as long as the longest, and reads no other list for that', () => {
  const { runtime, time } = openDeskWorld();
  const proofs = { 'of one': later(time.now, 1), 'of another': later(time.now, dayMs) };
  const { device } = sealDevice(runtime.guards, { id: 'a device', proofs }, time.now);
  expect(readerOf(runtime, { device }).boxes).toEqual(['of one', 'of another']);
  time.now = later(time.now, 1);
  expect(readerOf(runtime, { device }).boxes).toEqual(['of another']);
});
