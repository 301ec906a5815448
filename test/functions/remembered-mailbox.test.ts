import { expect, test } from 'vitest';
import { organisationDays, proofEnd } from '../../functions/cases/trusted-device.ts';
import { later } from '../../functions/domain/journey/timing.ts';

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
