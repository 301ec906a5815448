import { describe, expect, test } from 'vitest';
import { type DrillRequest, drillMailboxes } from '../../functions/domain/drill.ts';
import { agentClass } from '../../functions/serve-links/agent-class.ts';
import { pageRegion } from '../support/region-for-pages.ts';

const request: DrillRequest = {
  municipality: 'GM0355',
  providers: false,
  coordinator: false,
  uwv: false,
  language: 'nl',
};

describe('whom a drill mails', () => {
  test('the team mailbox of the municipality, and nobody who was not asked for', () => {
    expect(drillMailboxes(pageRegion, request).map(({ role, of }) => [role, of])).toEqual([['team', 'GM0355']]);
  });

  test('everyone else on request, providers only where they serve the municipality, each mailbox once', () => {
    const all = drillMailboxes(pageRegion, { ...request, providers: true, coordinator: true, uwv: true });
    const serving = pageRegion.providers.filter(({ offers }) =>
      offers.some(({ municipalities }) => municipalities === 'all' || municipalities.includes('GM0355')),
    );
    expect(all.filter(({ role }) => role === 'provider').map(({ of }) => of)).toEqual(serving.map(({ id }) => id));
    expect(all.map(({ role }) => role)).toEqual(expect.arrayContaining(['team', 'coordinator', 'uwv']));
    expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);

    const one = { ...pageRegion, coordinator: { ...pageRegion.coordinator, mailbox: 'team-werk@zeist.example' } };
    const shared = drillMailboxes(one, { ...request, coordinator: true });
    expect(shared.filter(({ address }) => address === 'team-werk@zeist.example')).toHaveLength(1);
  });

  test('a municipality outside the region is refused with the ones inside', () => {
    expect(() => drillMailboxes(pageRegion, { ...request, municipality: 'GM9999' })).toThrow(/GM9999.*GM0355 Zeist/);
  });
});

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36', 'browser'],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'scanner'],
  ['python-requests/2.31.0', 'program'],
  ['  ', 'none'],
  [undefined, 'none'],
] as const)('a visitor that calls itself %s is a %s', (userAgent, expected) => {
  expect(agentClass(userAgent)).toBe(expected);
});
