import { expect, test } from 'vitest';
import { mergersOf } from '../../functions/domain/mergers.ts';
import { staffMappingOf } from '../../functions/domain/staff.ts';
import { midden } from './fixtures.ts';

const on = '2027-01-01';

/** Midden-Utrecht in which De Bilt becomes a part of Zeist. */
function merging() {
  const region = midden();
  const one = (code: string) => {
    const found = region.municipalities.find((municipality) => municipality.code === code);
    if (found === undefined) throw new Error(`no ${code}`);
    return found;
  };
  one('GM0310').succeededBy = { code: 'GM0355', on };
  return { region, deBilt: one('GM0310'), zeist: one('GM0355') };
}

const rows = [
  { municipality: 'GM0310' },
  { municipality: 'GM0355' },
  { municipality: 'GM0355', municipalityBefore: 'GM0310' },
];

test('a merger ahead tells how many cases go along, and whose addresses decide no more', () => {
  const { region, zeist } = merging();
  const ahead = { from: 'GM0310', into: 'GM0355', on, isAhead: true, cases: 2 };
  const lacks = [{ about: 'domains', domains: ['de-bilt.example'] }];
  expect(mergersOf(region, rows, '2026-12-31')).toEqual([{ ...ahead, lacks }]);
  zeist.approverDomains.push('de-bilt.example');
  expect(mergersOf(region, rows, '2026-12-31')).toEqual([{ ...ahead, lacks: [] }]);
});

test('what the successor lacks is found at doors, providers and those who sign in', () => {
  const { region, zeist } = merging();
  zeist.approverDomains.push('de-bilt.example');
  const door = region.doors['ips-municipality'];
  door.municipalities = door.municipalities.filter((code) => code !== 'GM0355');
  const first = region.providers[0];
  const offer = first?.offers[0];
  if (first === undefined || offer === undefined) throw new Error('no offer');
  offer.municipalities = ['GM0310'];
  const mapping = staffMappingOf(region);
  const deBilt = { value: 'gemeente-de-bilt', role: 'municipality' as const, municipalities: ['GM0310'] };
  const others = (mapping?.roles ?? []).filter(({ role }) => role !== 'municipality');
  const staff = { ...mapping, roles: [...others, deBilt] };
  expect(mergersOf({ ...region, staff }, [], '2026-12-31')[0]?.lacks).toEqual([
    { about: 'door', door: 'ips-municipality' },
    { about: 'offer', provider: first.id, programme: offer.programme },
    { about: 'staff' },
  ]);
});

test('from its day on nothing is left to see to, and a region without any has none', () => {
  const { region } = merging();
  expect(mergersOf(region, rows, on)).toMatchObject([{ isAhead: false, cases: 2, lacks: [] }]);
  expect(mergersOf(midden(), rows, on)).toEqual([]);
});
