import { describe, expect, test } from 'vitest';
import type { WaitFigures } from '../../functions/domain/wait-figures-schema.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { says } from '../support/says.ts';
import { staffOf, staffWorld } from '../support/staff-world.ts';

const met = 'sterk-met-werk';
const waits: WaitFigures = {
  on: '2026-11-27',
  groups: [
    { programme: 'ips', people: 4, talks: 3, waiting: 1, half: 2, most: 3 },
    { programme: met, people: 61, talks: 40, waiting: 16, half: 6, most: 11, promise: { judged: 40, kept: 33 } },
    { programme: met, municipality: 'GM0321', people: 18, talks: 9, waiting: 8, half: 30, most: 31 },
    { programme: met, municipality: 'GM0355', people: 43, talks: 31, waiting: 8, half: 7, most: 12 },
  ],
};

async function page(role: keyof typeof staffOf, figures: WaitFigures | null = waits, query = ''): Promise<string> {
  const world = staffWorld(figures === null ? {} : { waits: figures });
  const cookie = await world.signedIn(staffOf[role]);
  return (await world.app.request(`/werkplek/wachttijden${query}`, { headers: { cookie } })).text();
}

describe('the page about waiting times', () => {
  test('shows the coordinator every group, and a waiting time only where ten had their first talk', async () => {
    const text = await page('coordinator');
    expect(text).toMatch(says('desk-waits.half', { weeks: 6 }));
    expect(text).toMatch(says('desk-waits.most', { weeks: 11 }));
    expect(text).toMatch(says('desk-waits.half', { weeks: 7 }));
    expect(text).toMatch(says('desk-waits.people', { count: 61 }));
    expect(text).toMatch(says('desk-waits.people', { count: 4 }));
    expect(text).toMatch(says('desk-waits.talks', { count: 9 }));
    expect(text).toMatch(says('desk-waits.waiting', { count: 1 }));
    expect(text).toMatch(says('desk-waits.kept', { judged: 40, kept: 33 }));
    for (const weeks of [2, 30]) expect(text).not.toMatch(says('desk-waits.half', { weeks }));
    expect(text.match(new RegExp(says('desk-waits.unknown').source, 'g'))).toHaveLength(4);
    expect(await htmlProblems(text)).toEqual([]);
    expect(await htmlProblems(await page('coordinator', waits, '?lang=en'))).toEqual([]);
  });

  test('shows a municipality its own residents, and nobody else', async () => {
    const text = await page('municipality');
    expect(text).toMatch(says('desk-waits.people', { count: 43 }));
    expect(text).not.toMatch(says('desk-waits.region'));
    expect(text).not.toMatch(says('desk-waits.people', { count: 18 }));
  });

  test('shows a reader of figures no exact number, and no group of which too little is known', async () => {
    const text = await page('reader');
    expect(text).toMatch(says('desk-waits.half', { weeks: 7 }));
    expect(text).toMatch(says('desk-waits.peopleAbout', { count: 50 }));
    expect(text).toMatch(says('desk-waits.waitingAbout', { count: 15 }));
    expect(text).toMatch(says('desk-waits.waitingFew'));
    expect(text).toMatch(says('desk-waits.keptAbout', { percent: 85 }));
    expect(text).not.toMatch(says('desk-waits.kept', { judged: 40, kept: 33 }));
    for (const count of [61, 43, 18, 4]) expect(text).not.toMatch(says('desk-waits.people', { count }));
    for (const count of [40, 31]) expect(text).not.toMatch(says('desk-waits.talks', { count }));
    expect(text).not.toContain('IPS</h2>');
  });

  test('says it where nothing was counted yet', async () => {
    expect(await page('coordinator', null)).toMatch(says('desk-waits.none'));
    expect(await page('municipality', { on: '2026-11-27', groups: [] })).toMatch(says('desk-waits.none'));
  });

  test('is found from the first page by those who may see it', async () => {
    const linked = async (role: keyof typeof staffOf) => {
      const world = staffWorld({ waits });
      const cookie = await world.signedIn(staffOf[role]);
      return (await (await world.app.request('/werkplek', { headers: { cookie } })).text()).includes('/wachttijden"');
    };
    const roles = ['coordinator', 'municipality', 'reader', 'provider'] as const;
    expect(await Promise.all(roles.map(linked))).toEqual([true, true, true, false]);
  });
});
