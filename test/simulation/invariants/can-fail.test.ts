import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Region } from '../../../functions/domain/region.ts';
import { about, accept, approve, bySelf, cast, start } from '../../support/cases.ts';
import { type Journey, openJourney } from '../../support/journey.ts';
import { regionWithPlaces } from '../../support/regions.ts';
import { says } from '../../support/says.ts';
import type { StoredItem } from '../../support/table.ts';
import { canaryPerson, jobCoachCanaries } from './canary.ts';
import type { Sight } from './sight.ts';
import { type InvariantName, violations } from './violations.ts';

/** Somebody who is guided, with a canary in every field. */
const guided = canaryPerson('A');
const people = { ...cast('a'), workCoach: 'merel.a@zeist.example' };
const canaries = [...guided.canaries, ...jobCoachCanaries('Robin Coach', people.jobCoach, '030 123 45 67')];
const [second, third] = [cast('b'), cast('c')];

let journey: Journey;
let whole: Sight;
/** References: guided, first in the queue, behind them, and one that ended. */
let ids: { readonly guided: string; readonly first: string; readonly behind: string; readonly ended: string };

beforeAll(async () => {
  const region = (await regionWithPlaces(1)) as Region;
  journey = await openJourney({ regionContent: grantingIn(region, 1) });
  // One answer of SES is lost: its mail goes once more, and says so.
  let lost = false;
  journey.app.mailbox.setFault(({ to }) => {
    if (lost || to !== 'lijster.a@nestkast.example') return undefined;
    lost = true;
    return 'accept-then-fail';
  });
  const one = await journey.refer(guided.parts);
  // After the lost answer the work coach's mail goes with the next sweep.
  await journey.app.clock.advanceBy('PT5M');
  await approve(journey, people, one);
  await accept(journey, people, one, journey.day());
  await start(journey, people, one);
  const first = await journey.refer(bySelf(second));
  await journey.app.clock.advanceBy('PT1H');
  await approve(journey, second, first);
  await journey.app.clock.advanceBy('PT1H');
  const behind = await journey.refer(bySelf(third));
  await approve(journey, third, behind);
  const ended = await journey.refer(bySelf(cast('d')));
  await journey.person(cast('d').workCoach).answer({ choice: 'decline', reason: 'not-now' }, about(ended));
  await journey.app.clock.advanceBy('P2D');
  ids = { guided: one, first, behind, ended };
  whole = { ...(await journey.sight()), canaries };
});
afterAll(() => journey.close());

/** The sight with every matching item changed, or removed if the change returns none. */
function spoil(fits: (item: StoredItem) => boolean, change: (item: StoredItem) => StoredItem | undefined): Sight {
  const items = whole.items.flatMap((item): readonly StoredItem[] => {
    if (!fits(item)) return [item];
    const changed = change(item);
    return changed === undefined ? [] : [changed];
  });
  expect(items).not.toEqual(whole.items);
  return { ...whole, items };
}

const isItem = (pk: string, sk: RegExp) => (item: StoredItem) => item['pk'] === pk && sk.test(String(item['sk']));
const grantingIn = (region: Region, granted: number): Region => ({
  ...region,
  municipalities: region.municipalities.map((one) => ({ ...one, ceilings: { 'sterk-met-werk': granted } })),
});
const isRow = (id: string) => (item: StoredItem) => String(item['pk']).startsWith('Z#') && item['sk'] === id;
const isFact = ({ pk, sk }: StoredItem) =>
  String(pk).startsWith('J#') &&
  sk === (whole.items.find(isReferral(ids.guided))?.['fact'] as { id?: string } | undefined)?.id;
const isListing = (sk: string) => (item: StoredItem) => String(item['pk']).startsWith('I#') && item['sk'] === sk;
const isReferral = (id: string) => isItem(`R#${id}`, /^REFERRAL$/);
const isLine = (id: string, action: string) => (item: StoredItem) =>
  isItem(`R#${id}`, /^E#/)(item) && item['action'] === action;
const isOpenTask = (id: string) => (item: StoredItem) => item['referralId'] === id && item['status'] === 'open';
const gone = () => undefined;
const isFirst = ({ pk }: StoredItem) =>
  pk === whole.items.find((item) => String(item['pk']).startsWith('F#') && item['sk'] === ids.guided)?.['pk'];
const hoursLater = (at: string, hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString();

/** The mail of this kind that a case sent. */
function mailOf(id: string, kind: string) {
  const found = whole.mails.find(({ tags }) =>
    Object.values(tags).some(
      (tag) => Buffer.from(tag, 'base64url').toString().includes(`${id}/`) && readsAs(tag, kind),
    ),
  );
  if (found === undefined) throw new Error(`no ${kind} of ${id}`);
  return found;
}
const readsAs = (tag: string, kind: string) => Buffer.from(tag, 'base64url').toString().includes(`/${kind}/`);

test('a whole journey hurts nothing', () => {
  expect(violations(whole)).toEqual([]);
});

const spoils: readonly (readonly [string, readonly InvariantName[], () => Sight])[] = [
  [
    'a stage that its task does not go with',
    ['one-legal-state', 'audit-tells-state', 'queue-complete', 'desk-complete'],
    () => spoil(isReferral(ids.first), (item) => ({ ...item, stage: 'information' })),
  ],
  [
    'a second question at once',
    ['one-legal-state', 'next-action-named', 'audit-tells-state'],
    () => {
      const [task] = whole.items.filter(isOpenTask(ids.guided));
      return {
        ...whole,
        items: [...whole.items, { ...task, pk: `T#${ids.guided}#check-in#9`, id: `${ids.guided}#check-in#9`, n: 9 }],
      };
    },
  ],
  [
    'closed without a closure',
    ['one-legal-state', 'audit-tells-state'],
    () => spoil(isReferral(ids.ended), ({ closure: _closure, ...item }) => item),
  ],
  [
    'an open case without a task',
    ['one-legal-state', 'next-action-named', 'audit-tells-state', 'desk-complete'],
    () => spoil(isOpenTask(ids.guided), gone),
  ],
  [
    'a task that the index does not show',
    ['next-action-named'],
    () => spoil(isOpenTask(ids.guided), ({ openShard: _shard, ...item }) => item),
  ],
  [
    'a task without a day',
    ['next-action-named', 'desk-complete'],
    () => spoil(isOpenTask(ids.guided), ({ dueAt: _due, ...item }) => item),
  ],
  [
    'a task that nobody looks at for a month',
    ['next-action-named'],
    () =>
      spoil(isOpenTask(ids.guided), (item) => ({
        ...item,
        nextAt: '2026-03-01T00:00:00.000Z',
        openAt: '2026-03-01T00:00:00.000Z',
      })),
  ],
  [
    'a task of somebody without an address',
    ['next-action-named', 'lists-complete'],
    () => spoil(isItem(`N#${ids.guided}`, /^job-coach$/), gone),
  ],
  [
    'a counter too high',
    ['places-counted'],
    () => spoil(isItem('P#kwintes', /^C#/), (item) => ({ ...item, held: Number(item['held']) + 1 })),
  ],
  [
    'hours beyond the grant of which nobody was told',
    ['grant-told'],
    () => spoil(isItem(`R#${ids.guided}`, /^T#TRAJECTORY/), (item) => ({ ...item, hoursUsed: 45 })),
  ],
  [
    'hours beyond the grant that nobody was asked for',
    ['grant-told'],
    () =>
      spoil(isItem(`R#${ids.guided}`, /^T#TRAJECTORY/), (item) => ({
        ...item,
        hoursUsed: 45,
        hours: [{ id: 'A', on: '2026-01-06', hours: 45, kind: 'reported', by: 'job-coach', at: whole.now }],
        toldUse: [{ of: 'hours', mark: 100, grant: 0, at: whole.now }],
      })),
  ],
  [
    'somebody who is guided and whose place is gone',
    ['one-legal-state', 'places-counted', 'audit-tells-state'],
    () => spoil(isReferral(ids.guided), (item) => ({ ...item, holdsPlace: false })),
  ],
  ['a holder that is gone', ['places-counted'], () => spoil(isItem('P#kwintes', /^H#/), gone)],
  [
    'more people than places',
    ['places-counted'],
    () => {
      const [hold] = whole.items.filter(isItem('P#kwintes', /^H#/));
      const programme = String(hold?.['sk']).split('#')[1];
      const more = { ...hold, sk: `H#${programme}#${ids.first}`, referralId: ids.first };
      const counted = spoil(isItem('P#kwintes', /^C#sterk-met-werk$/), (item) => ({ ...item, held: 2 }));
      return { ...counted, items: [...counted.items, more] };
    },
  ],
  [
    'a place given beyond what the provider told',
    ['places-counted'],
    () =>
      spoil(isItem('P#kwintes', /^C#sterk-met-werk$/), (item) => ({
        ...item,
        told: { status: 'has-places', places: 0, at: '2026-01-01T00:00:00.000Z', replaces: 'has-places 1' },
      })),
  ],
  [
    'a place given after the provider told that it is full',
    ['places-counted'],
    () =>
      spoil(isItem('P#kwintes', /^C#sterk-met-werk$/), (item) => ({
        ...item,
        told: { status: 'full', places: 5, at: '2026-01-01T00:00:00.000Z', replaces: 'has-places 1' },
        fullSince: '2026-01-01T00:00:00.000Z',
      })),
  ],
  [
    'a start that no case knows of',
    ['starts-counted'],
    () => spoil(isItem('U#GM0355', /./), (item) => ({ ...item, taken: 2 })),
  ],
  ['a start that nobody counted', ['starts-counted'], () => spoil(isItem('U#GM0355', /./), gone)],
  [
    'a start beyond the ceiling',
    ['starts-counted'],
    () => ({ ...whole, regionsAt: (at) => whole.regionsAt(at).map((region) => grantingIn(region, 0)) }),
  ],
  [
    'a budget that is used up in silence',
    ['starts-counted'],
    () => spoil(isItem('U#GM0355', /./), ({ told: _told, ...item }) => item),
  ],
  [
    'a budget of which the municipality alone was told',
    ['starts-counted'],
    () => spoil((item) => item['kind'] === 'budget-warning' && item['to'] === 'coordinator', gone),
  ],
  [
    'a budget that is told twice to be used up',
    ['starts-counted'],
    () => {
      const mails = whole.items.filter((item) => item['kind'] === 'budget-warning');
      const more = mails.map((item) => ({ ...item, sk: `${item['sk']}9`, id: `${item['id']}9`, status: 'dropped' }));
      return { ...whole, items: [...whole.items, ...more] };
    },
  ],
  [
    'a trajectory that starts twice',
    ['one-trajectory', 'audit-tells-state'],
    () => {
      const [line] = whole.items.filter(isLine(ids.guided, 'start-trajectory'));
      return { ...whole, items: [...whole.items, { ...line, sk: `${String(line?.['sk']).slice(0, -1)}1` }] };
    },
  ],
  [
    'a second offer accepted',
    ['one-trajectory', 'audit-tells-state'],
    () => {
      const [line] = whole.items.filter(isLine(ids.guided, 'accept-offer'));
      return { ...whole, items: [...whole.items, { ...line, sk: `${String(line?.['sk']).slice(0, -1)}1` }] };
    },
  ],
  [
    'a line of the trail dropped',
    ['audit-without-gaps', 'audit-tells-state'],
    () => spoil(isLine(ids.first, 'enter-queue'), gone),
  ],
  [
    'a place that the trail tells otherwise',
    ['audit-tells-state', 'facts-told', 'only-who-may-know'],
    () => spoil(isLine(ids.guided, 'give-place'), (item) => ({ ...item, provider: 'lister' })),
  ],
  [
    'an owner that the trail tells otherwise',
    ['audit-tells-state', 'lists-complete', 'desk-complete'],
    () => spoil(isOpenTask(ids.guided), (item) => ({ ...item, owner: 'coordinator' })),
  ],
  [
    'somebody who was overtaken',
    ['queue-order-kept'],
    // All of it happened an hour and a half later, when somebody else was approved already and waited.
    () => spoil(isItem(`R#${ids.guided}`, /^E#/), (item) => ({ ...item, at: hoursLater(String(item['at']), 1.5) })),
  ],
  [
    'somebody who waits and is not in the queue',
    ['queue-complete'],
    () => spoil(isItem('W#sterk-met-werk', new RegExp(ids.first)), gone),
  ],
  [
    'somebody in the queue who does not wait any more',
    ['queue-complete'],
    () => {
      const entry = whole.items.find(isItem('W#sterk-met-werk', new RegExp(ids.first)));
      return {
        ...whole,
        items: [...whole.items, { ...entry, sk: `${String(entry?.['sk']).split('#')[0]}#${ids.ended}` }],
      };
    },
  ],
  [
    'a provider that guides somebody who is not on its list',
    ['lists-complete'],
    () => spoil(isListing(`${ids.guided}#provider`), gone),
  ],
  [
    'somebody on the list of a work coach after the end',
    ['lists-complete'],
    () => {
      const entry = whole.items.find(isListing(`${ids.guided}#approver`));
      return { ...whole, items: [...whole.items, { ...entry, sk: `${ids.ended}#approver` }] };
    },
  ],
  ['an answer that its case cannot find', ['lists-complete'], () => spoil(isItem(`I#done-in#${ids.ended}`, /./), gone)],
  ['a case that the desk does not show', ['desk-complete'], () => spoil(isRow(ids.guided), gone)],
  [
    'a case on the desk after its end',
    ['desk-complete'],
    () => {
      const row = whole.items.find(isRow(ids.guided));
      return { ...whole, items: [...whole.items, { ...row, sk: ids.ended }] };
    },
  ],
  [
    'a case that the desk shows as it was before',
    ['desk-complete'],
    () =>
      spoil(isRow(ids.guided), (item) => ({ ...item, row: String(item['row']).replace('checking-in', 'starting') })),
  ],
  [
    "a case that the desk shows as somebody else's to act",
    ['desk-complete'],
    () => spoil(isRow(ids.guided), (item) => ({ ...item, row: String(item['row']).replace('job-coach', 'provider') })),
  ],
  [
    'a case that an earlier version changed, unseen',
    ['desk-complete'],
    () => spoil(isReferral(ids.guided), (item) => ({ ...item, desk: { layout: 1, revision: 1 } })),
  ],
  [
    'an answer that outlives the erasure of its case',
    ['audit-tells-state', 'lists-complete'],
    () => spoil(isReferral(ids.ended), (item) => ({ ...item, closure: 'not-me' })),
  ],
  ['a case that no figure counts', ['facts-told'], () => spoil(isFact, gone)],
  [
    'a case that counts as something else',
    ['facts-told'],
    () => spoil(isFact, (item) => ({ ...item, head: { ...(item['head'] as object), programme: 'ips' } })),
  ],
  [
    'a case that keeps another day than its trail tells',
    ['facts-told'],
    () =>
      spoil(isReferral(ids.guided), (item) => ({
        ...item,
        fact: { ...(item['fact'] as object), askedOn: '2025-12-31' },
      })),
  ],
  [
    'somebody whom the desk cannot find by one of their terms',
    ['found-while-kept'],
    () => spoil((item) => String(item['pk']).startsWith('F#') && item['sk'] === ids.guided && isFirst(item), gone),
  ],
  [
    'somebody found under a name that is no longer theirs',
    ['found-while-kept'],
    () => spoil(isItem(`N#${ids.guided}`, /^candidate$/), (item) => ({ ...item, familyName: 'Heel Anders' })),
  ],
  [
    'a trace in the index of somebody who was erased',
    ['found-while-kept'],
    () => spoil(isItem(`N#${ids.ended}`, /^(candidate|terms)$/), gone),
  ],
  [
    'terms that outlive their person',
    ['found-while-kept'],
    () =>
      spoil(
        (item) =>
          isItem(`N#${ids.ended}`, /^candidate$/)(item) ||
          (String(item['pk']).startsWith('F#') && item['sk'] === ids.ended),
        gone,
      ),
  ],
  [
    'an entry of the index that stays when its person goes',
    ['found-while-kept'],
    () =>
      spoil(isItem(`N#${ids.ended}`, /^candidate$/), (item) => ({
        ...item,
        expiresAt: Date.parse(whole.now) / 1000 - 1,
      })),
  ],
  [
    'a mail that went twice',
    ['mail-at-most-once'],
    () => {
      const mail = mailOf(ids.ended, 'declined-candidate');
      return { ...whole, mails: [...whole.mails, { ...mail, id: 'again' }] };
    },
  ],
  [
    'a second copy that does not say so',
    ['mail-at-most-once'],
    () => ({
      ...whole,
      mails: whole.mails.map((mail) => ({ ...mail, text: mail.text.replace(says('mail.repeat'), 'graag') })),
    }),
  ],
  [
    'a second copy although no answer was lost',
    ['mail-at-most-once'],
    () => ({
      ...whole,
      sends: whole.sends.map((send) => ({ ...send, fate: 'taken' })),
    }),
  ],
  [
    'a mail said to be sent that never went',
    ['mail-at-most-once'],
    () => {
      const mail = mailOf(ids.ended, 'declined-candidate');
      return { ...whole, mails: whole.mails.filter((one) => one !== mail) };
    },
  ],
  [
    'a mail to a stranger',
    ['only-who-may-know'],
    () => {
      const mail = mailOf(ids.first, 'approve');
      return { ...whole, mails: whole.mails.map((one) => (one === mail ? { ...one, to: 'sam@elders.example' } : one)) };
    },
  ],
  [
    'a provider that was never asked',
    ['only-who-may-know'],
    () => spoil(isItem(`M#${ids.guided}`, /accept-offer/), (item) => ({ ...item, provider: 'lister' })),
  ],
  [
    'a mail of a kind that its reader has no part in',
    ['only-who-may-know'],
    () => spoil(isItem(`M#${ids.guided}`, /accept-offer\/0/), (item) => ({ ...item, kind: 'team-decision' })),
  ],
  [
    'an execution of a case that ended',
    ['executions-end'],
    () => ({
      ...whole,
      executions: whole.executions.map((one) =>
        one.name === `${ids.ended}-1` ? { ...one, status: 'RUNNING' as const } : one,
      ),
    }),
  ],
  [
    'an execution of no case',
    ['executions-end'],
    () => {
      const [run] = whole.executions;
      return run === undefined
        ? whole
        : { ...whole, executions: [...whole.executions, { ...run, status: 'RUNNING', name: 'HW-AAAAAAA-1' }] };
    },
  ],
];

describe('one thing is spoilt, and exactly that is told', () => {
  test.each(spoils)('%s', (_name, expected, make) => {
    const found = violations(make());
    expect([...new Set(found.map((line) => line.split(':')[0]))].toSorted()).toEqual([...expected].toSorted());
  });
});

describe('a personal text in the wrong place is found', () => {
  const wrong: readonly (readonly [string, (text: string) => Sight])[] = [
    ['the log', (text) => ({ ...whole, logs: new Set([...whole.logs, `["done",{"x":"${text}"}]`]) })],
    ['a metric', (text) => ({ ...whole, metrics: new Set([`${text} 1`]) })],
    ['an address asked for', (text) => ({ ...whole, urls: new Set([`/status?x=${encodeURIComponent(text)}`]) })],
    ['an error', (text) => ({ ...whole, errors: new Set([`Error: no ${text}`]) })],
    [
      'execution',
      (text) => ({ ...whole, executions: whole.executions.map((one) => ({ ...one, text: `${one.text}${text}` })) }),
    ],
    ['item', (text) => spoil(isReferral(ids.guided), (item) => ({ ...item, remark: text }))],
    ['a mail', (text) => ({ ...whole, mails: whole.mails.map((mail) => ({ ...mail, html: `${mail.html}${text}` })) })],
  ];
  test.each(wrong)('%s', (place, put) => {
    for (const { field, text } of canaries) {
      const found = violations(put(text)).filter((line) => line.startsWith('personal-data-kept'));
      expect(found.join('\n')).toContain(`${field} stands in ${place}`);
    }
  });
});
