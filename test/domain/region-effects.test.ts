import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { addressOf } from '../../functions/cases/address.ts';
import { approverAddress, jobCoachAddress } from '../../functions/domain/address-rights.ts';
import { nextCheckIn, plannedEnd } from '../../functions/domain/check-in-plan.ts';
import { chooseDoor } from '../../functions/domain/door.ts';
import { linkEnd } from '../../functions/domain/journey/mails.ts';
import { schedule } from '../../functions/domain/journey/timing.ts';
import { findLocality } from '../../functions/domain/locality.ts';
import { municipalityOn } from '../../functions/domain/municipality.ts';
import { deskOf } from '../../functions/domain/organisation.ts';
import type { Region } from '../../functions/domain/region.ts';
import { regionAt } from '../../functions/domain/region-at.ts';
import { checkRegionChange } from '../../functions/domain/region-check.ts';
import { type PartPattern, partOf, partPatterns, patternOf } from '../../functions/domain/region-parts.ts';
import { handoverTo } from '../../functions/web/public/handover.ts';
import { now, referral } from '../adapters/sample.ts';
import { midden, requestOf } from './fixtures.ts';

/** A part as it is changed, and what the program works out by it: for a case that runs by the same function as for a new one. */
interface Effect {
  readonly part: string;
  readonly value: unknown;
  readonly of: (region: Region) => unknown;
}

const file = midden();
const running = referral('HW-AAAAAA1', { stage: 'approval' });
const parties = { notes: [] };
const mailboxOf = (role: 'coordinator' | 'deputy' | 'team', door: 'sterk-met-werk' | 'ips-uwv' = 'sterk-met-werk') => {
  return (region: Region) => addressOf(role, { region, referral: { ...running, door }, parties });
};
const today = '2026-11-21';
const guided = {
  referralId: running.id,
  provider: 'kwintes',
  startsOn: '2026-11-01',
  plannedEnd: '2027-11-01',
  hoursUsed: 0,
  spells: [],
  checkIns: [],
} as unknown as Parameters<typeof nextCheckIn>[1];
const checkInOf = ({ doors }: Region, asked = guided) => nextCheckIn(doors['sterk-met-werk'].checkIns, asked);
const afterFirst = {
  ...guided,
  checkIns: [{ date: '2026-12-13', purpose: 'regular', answered: true, answeredOn: '2026-12-13' }],
} as unknown as typeof guided;
const decides = (municipality: string, email: string, door: 'sterk-met-werk' | 'ips-uwv' = 'sterk-met-werk') => {
  return (region: Region) => approverAddress(region, { door, municipality }, email, {}).ok;
};
const doorOf = (region: Region) => chooseDoor(region, requestOf({ birthDate: '1990-03-27' }), today);
const words = { nl: 'Anders', en: 'Different' };

const effects: readonly Effect[] = [
  { part: 'coordinator.mailbox', value: 'nieuw@regio.example', of: mailboxOf('coordinator') },
  {
    part: 'coordinator.deputy',
    value: { name: words, mailbox: 'ander@regio.example', afterReminders: 2 },
    of: mailboxOf('deputy'),
  },
  { part: 'municipalities.GM0355.teamMailbox', value: 'nieuw@zeist.example', of: mailboxOf('team') },
  { part: 'uwv.teamMailbox', value: 'nieuw@uwv.example', of: mailboxOf('team', 'ips-uwv') },
  {
    part: 'tasks.approve',
    value: { reminders: [], due: { workingDays: 30 }, repeat: { workingDays: 4 } },
    of: (region) => schedule(region, 'approve', 'approver', now),
  },
  { part: 'officeHours.end', value: '12:00', of: (region) => schedule(region, 'approve', 'approver', now).dueAt },
  {
    part: 'officeHours.closedDays',
    value: ['2026-11-24', '2026-11-25'],
    of: (region) => schedule(region, 'approve', 'approver', now).dueAt,
  },
  { part: 'links.taskValid', value: { period: 'P90D' }, of: (region) => linkEnd(region, 'task', now) },
  { part: 'links.statusValid', value: { period: 'P1Y' }, of: (region) => linkEnd(region, 'status', now) },
  {
    part: 'doors.sterk-met-werk.length',
    value: { period: 'P18M' },
    of: ({ doors }) => plannedEnd(doors['sterk-met-werk'], '2026-12-01'),
  },
  { part: 'doors.sterk-met-werk.checkIns.first', value: { period: 'P30D' }, of: checkInOf },
  {
    part: 'doors.sterk-met-werk.checkIns.every',
    value: { period: 'P2M' },
    of: (region) => checkInOf(region, afterFirst),
  },
  { part: 'doors.sterk-met-werk.opensOn', value: '2027-01-01', of: doorOf },
  { part: 'doors.sterk-met-werk.closesOn', value: '2026-11-20', of: doorOf },
  { part: 'doors.sterk-met-werk.municipalities', value: ['GM0310', 'GM0321'], of: doorOf },
  { part: 'municipalities.GM0355.places', value: ['Nieuwdorp'], of: (region) => findLocality(region, 'Nieuwdorp') },
  {
    part: 'municipalities.GM0355.succeededBy',
    value: { code: 'GM0310', on: '2026-11-21' },
    of: (region) => municipalityOn(region, running.municipality, today),
  },
  {
    part: 'municipalities.GM0355.teamPhone',
    value: '030 111 22 33',
    of: (region) => deskOf(region, running.municipality),
  },
  { part: 'uwv.phone', value: '030 111 22 33', of: (region) => deskOf(region, 'uwv') },
  { part: 'providers.kwintes.phone', value: '030 111 22 33', of: (region) => deskOf(region, 'kwintes') },
  {
    part: 'municipalities.GM0355.approverDomains',
    value: ['ander.example'],
    of: decides('GM0355', 'sam@zeist.example'),
  },
  {
    part: 'municipalities.GM0355.executingBody',
    value: 'ferm-werk',
    of: decides('GM0355', 'sam@ferm-werk.example'),
  },
  {
    part: 'executingBodies.ferm-werk.approverDomains',
    value: ['ander.example'],
    of: decides('GM0632', 'sam@ferm-werk.example'),
  },
  { part: 'uwv.approverDomains', value: ['ander.example'], of: decides('GM0355', 'sam@uwv.example', 'ips-uwv') },
  {
    part: 'providers.kwintes.domains',
    value: ['ander.example'],
    of: (region) => jobCoachAddress(region, 'kwintes', 'robin@kwintes.example', {}).ok,
  },
  { part: 'officeHours.start', value: '10:30', of: (region) => schedule(region, 'approve', 'approver', now).reminders },
  {
    part: 'otherRegions.AM02',
    value: { code: 'AM02', phone: '058 111 22 33' },
    of: (region) => handoverTo(region, 'outside-region', { municipality: 'GM0080' }),
  },
  {
    part: 'handovers.under-16',
    value: { organisation: words, how: words },
    of: (region) => handoverTo(region, 'under-16', undefined),
  },
];

/** Where else a change of a kind of part is seen to work for whoever is under way and whoever comes, by the name of the test. */
const seenElsewhere: Readonly<Partial<Record<PartPattern, string>>> = {
  'providers.*.offers.*.capacity': 'test/browser/desk-region.test.ts: a provider that is full',
  'providers.*.mailbox': 'test/browser/desk-region.test.ts: the next mail goes to the mailbox',
  'municipalities.*.approverDomains': 'test/browser/desk-region.test.ts: whoever has an address in a domain',
  intakeClosed: 'test/browser/desk-region.test.ts: while intake is closed',
  'municipalities.*.ceilings.*': 'test/journeys/budget.test.ts: a raise at the desk',
  formOrigins: 'test/functions/serve-public-api.test.ts: may post where the region says so',
};

describe('a change at the desk', () => {
  test.each(effects)(
    'of $part is sound, and what is worked out for a case that runs is another',
    ({ part, value, of }) => {
      const was = partOf(file, part) ?? null;
      const change = { n: 1, at: now, part, value, base: was, was, from: now };
      expect(checkRegionChange(file, [], change, { moment: now, open: [] })).toEqual([]);
      const { region } = regionAt(file, [change], now);
      expect(of(region)).not.toEqual(of(file));
      expect(of(regionAt(file, [change, { ...change, n: 2, undoes: 1 }], now).region)).toEqual(of(file));
    },
  );

  test('has no such test of its own for these kinds of parts, and for no other', async () => {
    for (const [pattern, where = ''] of Object.entries(seenElsewhere)) {
      const [path = '', title = ''] = where.split(': ');
      const text = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
      expect(text.includes(`test('${title}`), `${pattern}: ${where}`).toBe(true);
    }
    const seen = new Set<string>([...effects.map(({ part }) => patternOf(part) ?? ''), ...Object.keys(seenElsewhere)]);
    expect(partPatterns.filter((one) => !seen.has(one))).toMatchInlineSnapshot(`
      [
        "helpdesk",
        "coordinator.name",
        "coordinator.phone",
        "mail.replyTo",
        "executingBodies.*",
        "executingBodies.*.name",
        "providers.*",
        "providers.*.name",
        "providers.*.ipsCare",
        "providers.*.offers.*",
        "providers.*.offers.*.municipalities",
        "providers.*.offers.*.minAge",
        "providers.*.offers.*.maxAge",
        "clients.*",
        "clients.*.name",
        "intake.*",
        "noCapacityFor",
        "texts.*",
        "doors.*.closedText",
        "waiting.askEvery",
        "reopenDays",
      ]
    `);
  });
});
