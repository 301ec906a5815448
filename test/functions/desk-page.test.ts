import { describe, expect, test } from 'vitest';
import { deskPageSize } from '../../functions/cases/desk-worklist.ts';
import { languages } from '../../functions/domain/codes.ts';
import type { DeskRow, DeskTask } from '../../functions/domain/desk-row.ts';
import { deskMoves, deskSections } from '../../functions/domain/desk-sections.ts';
import { staffRoles } from '../../functions/domain/staff.ts';
import { turnInWords } from '../../functions/web/desk/worklist-part.ts';
import { callTexts } from '../../functions/web/texts/call.ts';
import { topicTexts } from '../../functions/web/texts/topic.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { worldRegion } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { type StaffWorld, staffOf, staffWorld } from '../support/staff-world.ts';

// The desk's clock stands at Friday 27 November 2026, nine o'clock in Amsterdam.
const on = (day: string) => `2026-${day}T09:00:00.000Z`;
const task = (parts: Partial<DeskTask> = {}): DeskTask => ({
  kind: 'approve',
  n: 1,
  owner: 'team',
  since: on('11-20'),
  dueAt: on('12-04'),
  ...parts,
});
const row = (referralId: string, parts: Partial<DeskRow> = {}): DeskRow => ({
  referralId,
  stage: 'approval',
  door: 'sterk-met-werk',
  programme: 'sterk-met-werk',
  municipality: 'GM0355',
  createdAt: on('11-19'),
  tasks: [task()],
  ...parts,
});

/** One case for each sign, and more. */
const rows: readonly DeskRow[] = [
  row('HW-AAAAAA1', { tasks: [task({ kind: 'resolve', owner: 'coordinator', about: 'stuck' })] }),
  row('HW-AAAAAA2', { tasks: [task({ dueAt: on('11-24') })] }),
  row('HW-AAAAAA3', { tasks: [task({ undelivered: 'approver' })] }),
  row('HW-AAAAAA4', {
    stage: 'offer',
    provider: 'lister',
    tasks: [task({ kind: 'accept-offer', owner: 'provider', dueAt: '2026-11-27T16:00:00.000Z' })],
  }),
  row('HW-AAAAAA5', { likelyDuplicateOf: 'HW-AAAAAA2' }),
  row('HW-AAAAAA6', { stage: 'unconfirmed', tasks: [task({ kind: 'confirm-sender', owner: 'referrer' })] }),
  row('HW-AAAAAA7', {
    stage: 'waiting',
    municipality: 'GM0321',
    waitingSince: on('09-01'),
    tasks: [task({ kind: 'await-place', owner: 'coordinator', dueAt: '2027-01-04T16:00:00.000Z' })],
  }),
  row('HW-AAAAAA8', {
    stage: 'checking-in',
    municipality: 'GM0321',
    provider: 'lister',
    tasks: [task({ kind: 'check-in', owner: 'job-coach', since: '2027-01-04T08:00:00.000Z' })],
  }),
  row('HW-AAAAAA9', {
    stage: 'closed',
    tasks: [task({ kind: 'call', owner: 'coordinator', about: 'ended-candidate' })],
  }),
];

async function page(world: StaffWorld, role: keyof typeof staffOf, query = ''): Promise<string> {
  const cookie = await world.signedIn(staffOf[role]);
  return (await world.app.request(`/werkplek${query}`, { headers: { cookie } })).text();
}
/** The cases on a page, in order. */
const shown = (text: string) =>
  [...text.matchAll(/<th scope="row"><a href="\/werkplek\/aanmelding\/HW-\w{7}">(?:<span[^>]*>)?(HW-\w{7})/g)].map(
    ([, id]) => id,
  );

describe('the worklist at the desk', () => {
  test('has every case for the coordinator, the most urgent first, with who must do what and what helps', async () => {
    const text = await page(staffWorld({ rows }), 'coordinator');
    expect(shown(text)).toEqual(['1', '2', '3', '4', '9', '5', '6', '7', '8'].map((end) => `HW-AAAAAA${end}`));
    expect(text).toMatch(says('desk-list.open', { open: 9 }));
    for (const sign of deskSections) expect(text).toMatch(says(`desk-list.signs.${sign}`));
    for (const move of ['try-again', 'answer-by-phone', 'correct-address', 'remind', 'confirm-sender'] as const)
      expect(text).toMatch(says(`desk-list.moves.${move}`));
    expect(text.replaceAll(/<[^>]+>/g, '')).toMatch(says('desk-list.moves.compare', { reference: 'HW-AAAAAA2' }));
    expect(deskMoves).toHaveLength(10);
    // Each leads to the page of its task, whoever that asks; two referrals to compare lead to the case.
    const buttons = text.matchAll(/class="button button-secondary" href="\/werkplek\/aanmelding\/HW-AAAAAA([^"]+)"/g);
    expect([...buttons].map(([, path]) => path)).toEqual([
      '1/taak/resolve/1',
      '2/taak/approve/1',
      '3/taak/approve/1',
      // A link is mailed from its own page: that of the task takes an answer alone.
      '4/doe/resend',
      '9/taak/call/1',
      '5/doe/merge-duplicate',
      '6/doe/confirm-sender',
      // Not that of its task: there a full provider would only be waited for.
      '7/doe/choose-provider',
    ]);
    expect(text).not.toContain('/mijn/');
  });

  test('says in words why somebody is stuck, and counts whoever waits for months among them', async () => {
    const plain = (text: string) => text.replaceAll(/<[^>]+>/g, '');
    const list = await page(staffWorld({ rows }), 'coordinator', '?speelt=stuck');
    expect(shown(list)).toEqual(['HW-AAAAAA1', 'HW-AAAAAA7']);
    expect(list).toMatch(/<strong>2<\/strong> Zit vast/);
    expect(plain(list)).toMatch(says('desk-list.stuck.machine'));
    expect(plain(list)).toMatch(says('desk-list.stuck.no-place', { about: 'other', weeks: 12 }));
    const waits = (about: string) =>
      row('HW-AAAAAA7', {
        stage: 'waiting',
        waitingSince: on('09-01'),
        tasks: [task({ kind: 'await-place', owner: 'coordinator', about })],
      });
    const full = await page(staffWorld({ rows: [waits('all-full')] }), 'coordinator');
    expect(plain(full)).toMatch(says('desk-list.stuck.no-place', { about: 'all_full', weeks: 12 }));
    const stopped = await page(
      staffWorld({
        rows: [
          row('HW-AAAAAA1', { stage: 'unplaced', tasks: [task({ kind: 'resolve', owner: 'coordinator' })] }),
          row('HW-AAAAAA2', { tasks: [task({ owner: 'coordinator', dueAt: on('11-24') })] }),
        ],
      }),
      'coordinator',
    );
    for (const why of ['nobody-left', 'no-answer'] as const)
      expect(plain(stopped)).toMatch(says(`desk-list.stuck.${why}`));
  });

  test('shows the first of each section, with how many it has, and folds the rest; a list of one sign is whole', async () => {
    const many = Array.from({ length: 8 }, (_, n) =>
      row(`HW-BBBBB${String(n).padStart(2, '0')}`, n < 5 ? { tasks: [task({ dueAt: on('11-24') })] } : {}),
    );
    const world = staffWorld({ rows: many });
    const open = (text: string) =>
      shown(text.replaceAll(/<summary>[^<]*\((?:Te laat|Loopt goed)\)[\s\S]*?<\/table>/g, ''));
    const first = await page(world, 'coordinator');
    expect(shown(first)).toHaveLength(8);
    // Of what goes well beside it only the number stands open.
    expect(open(first)).toEqual(['00', '01', '02'].map((end) => `HW-BBBBB${end}`));
    const sign = 'Te laat';
    expect(first).toMatch(says('desk-list.section', { sign, count: 5 }));
    expect(first).toMatch(says('desk-list.restOfSection', { sign, count: 2 }));
    expect(first).toMatch(says('desk-list.once'));
    expect(open(await page(world, 'coordinator', '?speelt=overdue'))).toHaveLength(5);
    expect(open(await page(staffWorld({ rows: many.slice(5) }), 'coordinator'))).toHaveLength(3);
  });

  test('leads to where a mailbox of the region is mended, and never to mail it once more', async () => {
    const bounced = (
      id: string,
      parts: Parameters<typeof row>[1],
      undelivered: DeskTask['undelivered'],
      owner = undelivered,
    ) =>
      row(id, {
        ...parts,
        tasks: [task({ ...parts?.tasks?.[0], owner: owner ?? 'team', ...(undelivered ? { undelivered } : {}) })],
      });
    const offer = { stage: 'offer', provider: 'lister', tasks: [task({ kind: 'accept-offer' })] } as const;
    const text = await page(
      staffWorld({
        rows: [
          bounced('HW-AAAAAA1', { ...offer, tasks: [...offer.tasks] }, 'provider'),
          bounced('HW-AAAAAA2', { ...offer, tasks: [...offer.tasks] }, 'provider', 'coordinator'),
          bounced('HW-AAAAAA3', {}, 'team'),
          bounced('HW-AAAAAA4', { door: 'ips-uwv', programme: 'ips' }, 'team'),
          bounced('HW-AAAAAA5', { ...offer, provider: 'gone-since', tasks: [...offer.tasks] }, 'provider'),
        ],
      }),
      'coordinator',
    );
    const buttons = [...text.matchAll(/class="button button-secondary" href="\/werkplek\/([^"]+)"/g)];
    expect(buttons.map(([, path]) => path)).toEqual([
      'regio/providers/lister/mailbox',
      'regio/providers/lister/mailbox',
      'regio/municipalities/GM0355/teamMailbox',
      'regio/uwv/teamMailbox',
      'aanmelding/HW-AAAAAA5/taak/accept-offer/1',
    ]);
    expect(text).not.toContain('doe/resend');
  });

  test('is narrowed by its address alone, and keeps what was asked in every link', async () => {
    const world = staffWorld({ rows });
    const text = await page(world, 'coordinator', '?gemeente=GM0321&stap=waiting&speelt=waiting');
    expect(shown(text)).toEqual(['HW-AAAAAA7']);
    // What stands above the list is what the list has, of how many.
    expect(text).toMatch(says('desk-list.narrowed', { open: 9, narrowed: 1 }));
    expect(text).not.toMatch(says('desk-list.open', { open: 9 }));
    expect(text).toMatch(new RegExp(`<strong>1</strong> ${says('desk-list.all').source}<`));
    expect(text).toContain('<option value="GM0321" selected>');
    expect(text).toContain('<input type="hidden" name="speelt" value="waiting">');
    expect(text).toContain('href="/werkplek?gemeente=GM0321&amp;stap=waiting&amp;speelt=overdue#werklijst"');
    const empty = await page(world, 'coordinator', '?aanbieder=%22%3Cb%3E&speelt=niets');
    expect(shown(empty)).toEqual([]);
    expect(empty).toMatch(says('desk-list.found', { matching: 0, from: 0, to: -1 }));
    expect(empty).not.toContain('<b>');
    expect(await htmlProblems(empty)).toEqual([]);
  });

  test('stays narrowed when its reader changes language', async () => {
    const world = staffWorld({ rows });
    const dutch = await page(world, 'coordinator', '?speelt=overdue&stap=waiting&gemeente=GM0355');
    const to = /href="(\/werkplek[^"]*lang=en)"/.exec(dutch)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const english = await page(world, 'coordinator', to.slice('/werkplek'.length));
    expect(english).toContain('lang="en"');
    expect(english).toContain('<option value="waiting" selected>');
    expect(shown(english)).toEqual(shown(dutch));
    expect(await htmlProblems(english)).toEqual([]);
  });

  test('goes from page to page', async () => {
    const many = Array.from({ length: deskPageSize + 3 }, (_, n) => row(`HW-BBBBB${String(n).padStart(2, '0')}`));
    const world = staffWorld({ rows: many });
    const first = await page(world, 'coordinator', '?gemeente=GM0355');
    expect(shown(first)).toHaveLength(deskPageSize);
    const next = /href="(\/werkplek\?[^"]*na=[^"]*)#werklijst"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = await page(world, 'coordinator', next.slice('/werkplek'.length));
    expect(shown(second)).toEqual(['HW-BBBBB25', 'HW-BBBBB26', 'HW-BBBBB27']);
    expect(second).toMatch(says('desk-list.found', { matching: 28, from: 26, to: 28 }));
    expect(second).toMatch(says('desk-list.previous'));
    expect(second).not.toMatch(says('desk-list.next'));
  });

  test('shows a municipality its residents and a provider its cases, and to neither what is not theirs', async () => {
    const world = staffWorld({ rows });
    const municipality = await page(world, 'municipality');
    expect(shown(municipality)).toEqual(['1', '2', '3', '4', '9', '5'].map((end) => `HW-AAAAAA${end}`));
    expect(municipality.replaceAll(/<[^>]+>/g, '')).not.toMatch(
      says('desk-list.moves.compare', { reference: 'HW-AAAAAA2' }),
    );
    expect(municipality).not.toContain('HW-AAAAAA6');
    expect(municipality).toContain('/mijn/HW-AAAAAA2/approve/1');
    const provider = await page(world, 'provider');
    expect(shown(provider)).toEqual(['HW-AAAAAA4', 'HW-AAAAAA8']);
    expect(provider).toContain('/mijn/HW-AAAAAA4/accept-offer/1');
    // Asking for somebody else's cases gives nothing.
    expect(shown(await page(world, 'provider', '?aanbieder=kwintes'))).toEqual([]);
    expect(shown(await page(world, 'municipality', '?gemeente=GM0321'))).toEqual([]);
  });

  test('shows a reader figures and no case', async () => {
    const text = await page(staffWorld({ rows }), 'reader', '?gemeente=GM0355');
    expect(text).not.toContain('HW-');
    expect(text).toMatch(says('desk-list.figures.few'));
    const many = Array.from({ length: 17 }, (_, n) => row(`HW-CCCCC${String(n).padStart(2, '0')}`));
    const counted = await page(staffWorld({ rows: many }), 'reader');
    expect(counted).toMatch(says('desk-list.figures.atLeast', { count: '15' }));
    expect(counted).not.toContain('<dd>17');
  });

  test('says to the coordinator that all mail is held', async () => {
    const hold = { why: 'account-paused', since: on('11-26'), tryAt: on('11-28') } as const;
    const world = staffWorld({ rows, hold });
    const held = says('desk-list.held', { moment: '26 november 2026 om 10:00' });
    expect(await page(world, 'coordinator')).toMatch(held);
    expect(await page(world, 'municipality')).not.toMatch(held);
  });

  test.each(staffRoles)('is sound HTML for a %s, in both languages', async (role) => {
    const world = staffWorld({ rows });
    for (const lang of ['nl', 'en']) expect(await htmlProblems(await page(world, role, `?lang=${lang}`))).toEqual([]);
    expect(world.logged).toEqual([]);
  });
});

test('whatever a call is about has a line and a subject of its own', () => {
  for (const lang of languages) {
    const { asks, topics } = callTexts[lang];
    for (const words of [asks, topics]) {
      expect(Object.keys(words)).toEqual(
        expect.arrayContaining([...Object.keys(topicTexts[lang].calls), 'outcome-differs', 'moved', 'door']),
      );
    }
  }
});

test('a call about two sides gives the job coach no words that they did not say', () => {
  for (const lang of languages) {
    const saying = (said: 'yes' | 'other', by: 'record' | 'other') =>
      topicTexts[lang].outcomeDiffers({ said, by, saidOn: '10 juni', toldOn: '8 juni' });
    for (const said of ['yes', 'other'] as const) {
      expect(saying(said, 'other')).toContain('8 juni');
      expect(saying(said, 'record')).toContain('10 juni');
      expect(saying(said, 'record')).not.toContain('8 juni');
    }
    expect(saying('yes', 'record')).not.toBe(saying('other', 'record'));
  }
});

test('a call says to the coordinator whom to phone and why, and to others only that somebody is phoned', () => {
  const line = { task: task({ kind: 'call', owner: 'coordinator', about: 'contact-lost' }), municipality: 'GM0355' };
  const context = { lang: 'nl', base: '', region: worldRegion } as Parameters<typeof turnInWords>[1];
  const why = new RegExp(says('call.asks.contact-lost').source, 'i');
  expect(turnInWords(line, context, 'coordinator')).toMatch(why);
  for (const role of staffRoles.filter((one) => one !== 'coordinator')) {
    expect(turnInWords(line, context, role), role).not.toMatch(why);
  }
});
