import { expect, test } from 'vitest';
import { defined } from '../../functions/domain/defined.ts';
import type { DeskRow } from '../../functions/domain/desk-row.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { FindStore, MaybeMeant } from '../../functions/ports/find-store.ts';
import { birthDateInWords } from '../../functions/web/words/dates.ts';
import { now, referral } from '../adapters/sample.ts';
import { htmlProblems } from '../support/fake-links.ts';
import { partiesOf } from '../support/link-world.ts';
import { says } from '../support/says.ts';
import { type StaffWorld, staffOf, staffWorld } from '../support/staff-world.ts';

const post = {
  origin: 'https://werk.example',
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/x-www-form-urlencoded',
};

const rows: readonly DeskRow[] = [
  {
    referralId: 'HW-00',
    stage: 'approval',
    municipality: 'GM0355',
    createdAt: now,
    tasks: [{ kind: 'approve', n: 1, owner: 'team', since: now, dueAt: '2026-12-04T16:00:00.000Z' }],
  },
];

/** Cases in Zeist, with one person each; the first has a row on the desk. */
const deskWith = (...cases: readonly Partial<Referral>[]) => deskMarked('Aardbei', ...cases);

/** The same, with a mark of another in every name. */
function deskMarked(mark: string, ...cases: readonly Partial<Referral>[]) {
  const { candidate, referrer: sender } = partiesOf(mark);
  const kept = cases.map((parts, n): MaybeMeant => {
    const id = `HW-${String(n).padStart(2, '0')}`;
    return { referral: referral(id, parts), ...defined({ candidate, sender }) };
  });
  const lines: Parameters<FindStore['seen']>[0][number][] = [];
  const find: FindStore = {
    under: async () => kept.map((one) => one.referral.id),
    cases: async (ids, _, withSender) =>
      kept
        .filter((one) => ids.includes(one.referral.id))
        .map(({ sender: known, ...one }) => ({ ...one, ...defined({ sender: withSender ? known : undefined }) })),
    rows: async (ids) => rows.filter((one) => ids.includes(one.referralId)),
    seen: async (some) => void lines.push(...some),
  };
  return { world: staffWorld({ find }), lines };
}

async function search(world: StaffWorld, role: keyof typeof staffOf, fields: Readonly<Record<string, string>>) {
  const cookie = await world.signedIn(staffOf[role]);
  const body = new URLSearchParams(fields).toString();
  const answer = await world.app.request('/werkplek/zoek', { method: 'POST', body, headers: { ...post, cookie } });
  return { status: answer.status, html: await answer.text() };
}

test('who is found by whoever sent them says so, to the coordinator, who alone is told that it can be asked', async () => {
  const { world } = deskWith({});
  const name = partiesOf('Aardbei').referrer?.name ?? '';
  const hit = await search(world, 'coordinator', { zoek: name });
  expect(hit.html).toMatch(says('desk.find.sentBy'));
  expect(hit.html).toContain(name);
  expect(hit.html).toMatch(says('desk.find.hintSenders'));
  expect(await htmlProblems(hit.html)).toEqual([]);
  const others = await search(world, 'municipality', { zoek: name });
  expect(others.html).toMatch(says('desk.find.none'));
  expect(others.html).toMatch(says('desk.find.hint'));
  expect((await search(world, 'coordinator', { zoek: 'aardbeivisser' })).html).not.toMatch(says('desk.find.sentBy'));
});

test('the page has one box, and nothing that is typed stands in an address', async () => {
  const { world } = deskWith({});
  const cookie = await world.signedIn(staffOf.coordinator);
  const html = await (await world.app.request('/werkplek/zoek?zoek=AardbeiVisser', { headers: { cookie } })).text();
  expect(html).toMatch(says('desk.find.label'));
  expect(html).not.toContain('AardbeiVisser');
  expect(html).toMatch(/<form method="post" action="\/werkplek\/zoek"/);
  expect(await htmlProblems(html)).toEqual([]);
});

test('whoever answers the phone reads where it stands, and the trail has who saw whom', async () => {
  const { world, lines } = deskWith({ stage: 'waiting' });
  const { status, html } = await search(world, 'coordinator', { zoek: 'aardbeivisser' });
  expect(status).toBe(200);
  for (const text of ['HW-00', 'AardbeiNoor AardbeiVisser', 'Zeist']) expect(html).toContain(text);
  expect(html).toMatch(says('stage.waiting'));
  expect(await htmlProblems(html)).toEqual([]);
  expect(lines.map(({ referralId, event }) => [referralId, event.action, event.origin, event.actor])).toEqual([
    ['HW-00', 'view', 'desk', 'coordinator'],
  ]);
  expect(world.logged.join('\n')).not.toMatch(/aardbei/i);
});

test('somebody whose name is only spelt alike is marked, so that nobody takes them for who was meant', async () => {
  const { world } = deskWith({ stage: 'waiting' });
  const alike = await search(world, 'coordinator', { zoek: 'aardbeifisser' });
  expect(alike.html).toContain('AardbeiVisser');
  expect(alike.html).toMatch(says('desk.find.alike'));
  expect(await htmlProblems(alike.html)).toEqual([]);
  expect((await search(world, 'coordinator', { zoek: 'aardbeivisser' })).html).not.toMatch(says('desk.find.alike'));
});

test('somebody who may have the first name that was typed is marked as such, after the family name alone', async () => {
  const { world, lines } = deskMarked('', { stage: 'waiting' });
  const other = await search(world, 'coordinator', { zoek: 'Eleonora Visser' });
  expect(other.html).toContain('Noor Visser');
  expect(other.html).toMatch(says('desk.find.otherName'));
  expect(other.html).not.toMatch(says('desk.find.alike'));
  expect(await htmlProblems(other.html)).toEqual([]);
  expect(lines).toHaveLength(1);
  expect((await search(world, 'coordinator', { zoek: 'Eleonora' })).html).not.toContain('HW-00');
});

test('two of one name are told apart by their birth dates, and where each stands needs no further click', async () => {
  const { world } = deskWith({ stage: 'approval' }, {});
  const { html } = await search(world, 'coordinator', { zoek: 'aardbeivisser' });
  const { birthDate = '' } = partiesOf('Aardbei').candidate ?? {};
  expect(html.split(birthDateInWords(birthDate, 'nl'))).toHaveLength(3);
  expect(html).toMatch(says('desk.find.turn'));
  expect(html).toContain('uiterlijk 4 december 2026');
  expect(html).toMatch(says('desk.find.found', { count: 2 }));
  expect(await htmlProblems(html)).toEqual([]);
});

test('who may not know who a case is about reads no birth date in it', async () => {
  const { world } = deskWith({ stage: 'checking-in' });
  const { html } = await search(world, 'municipality', { zoek: 'HW-00' });
  expect(html).not.toContain(birthDateInWords(partiesOf('Aardbei').candidate?.birthDate ?? '', 'nl'));
});

test('more than a page goes on from where it ended', async () => {
  const { world } = deskWith(...Array.from({ length: 23 }, () => ({})));
  const { html } = await search(world, 'coordinator', { zoek: 'aardbeivisser' });
  expect(html).toContain('<input type="hidden" name="na" value="HW-19">');
  const rest = await search(world, 'coordinator', { zoek: 'aardbeivisser', na: 'HW-19' });
  expect(rest.html.match(/<h2><a href="[^"]*\/werkplek\/aanmelding\/HW-\d\d">HW-\d\d<\/a><\/h2>/g)).toHaveLength(3);
  expect(rest.html).not.toContain('name="na"');
  expect(html).toMatch(says('desk.find.foundHere', { count: 20 }));
  expect(rest.html).toMatch(says('desk.find.foundHere', { count: 3 }));
});

test('nothing that can be looked up, and nobody who may be seen, is said kindly', async () => {
  const { world, lines } = deskWith({ municipality: 'GM0307' });
  const empty = await search(world, 'coordinator', { zoek: ' ' });
  expect(empty.status).toBe(400);
  expect(empty.html).toMatch(says('desk.find.unreadable'));
  const elsewhere = await search(world, 'municipality', { zoek: 'aardbeivisser' });
  expect(elsewhere.html).toMatch(says('desk.find.none'));
  expect(elsewhere.html).not.toContain('HW-00');
  expect(lines).toEqual([]);
});

test('what can find nobody is said: a number that is not ours, and a BSN, which leaves the box', async () => {
  const { world } = deskWith({});
  for (const zoek of ['HW-0000001', 'hw 7k3m9q', '7K3M9Q1']) {
    const { status, html } = await search(world, 'coordinator', { zoek });
    expect([status, says('desk.find.wrongNumber').test(html)], zoek).toEqual([400, true]);
    expect(html).toContain(zoek);
  }
  for (const zoek of ['111222333', 'Visser 111222333', 'bsn 11122233-3']) {
    const { status, html } = await search(world, 'coordinator', { zoek });
    expect([status, says('desk.find.bsn').test(html)], zoek).toEqual([400, true]);
    expect(html).not.toContain('111222333');
    expect(html).not.toContain('11122233-3');
    expect(await htmlProblems(html)).toEqual([]);
  }
  for (const zoek of ['0612345678', 'HW Jansen', '09102009', 'Bakker2']) {
    const { status } = await search(world, 'coordinator', { zoek });
    expect(status, zoek).toBe(zoek === 'Bakker2' ? 400 : 200);
  }
});

test('where nobody is found, what was typed says what else to try; who may see all reads that nobody is there', async () => {
  const { world } = deskWith({});
  const all = await search(world, 'coordinator', { zoek: 'Pieter AardbeiVisser 9-10-2009' });
  for (const key of ['noneAtAll', 'tryFamilyName', 'tryWithoutDate', 'tryOnlyDate'] as const) {
    expect(all.html).toMatch(says(`desk.find.${key}`));
  }
  const some = await search(world, 'provider', { zoek: 'Jansen' });
  expect(some.html).toMatch(says('desk.find.none'));
  for (const key of ['noneAtAll', 'tryFamilyName', 'tryWithoutDate'] as const) {
    expect(some.html).not.toMatch(says(`desk.find.${key}`));
  }
});

test('of somebody who was erased a hit says that, and not only that it is over', async () => {
  const erased = { at: now, ground: 'withdrew-consent', by: 'coordinator' } as never;
  const { world } = deskWith({ stage: 'closed', erased });
  expect((await search(world, 'coordinator', { zoek: 'aardbeivisser' })).html).toMatch(says('desk.find.erased'));
});

test('of somebody who has died a hit says so first, to whoever may know who it is', async () => {
  // The death ended the case, or was told of one that had ended before.
  for (const known of [{ closure: 'died' }, { closure: 'withdrawn', diedSince: true }] as const) {
    const { world } = deskWith({ stage: 'closed', provider: 'lister', ...known });
    const { html } = await search(world, 'coordinator', { zoek: 'aardbeivisser' });
    expect(html, known.closure).toMatch(says('desk-case.hasDied'));
    expect(await htmlProblems(html)).toEqual([]);
    expect((await search(world, 'provider', { zoek: 'aardbeivisser' })).html).not.toMatch(says('desk-case.hasDied'));
  }
});
