import { describe, expect, test } from 'vitest';
import { midden } from './fixtures.ts';

describe('Midden-Utrecht', () => {
  const region = midden();

  test('has the fourteen municipalities, of which Utrecht buys the 27+ door itself', () => {
    expect(region.municipalities).toHaveLength(14);
    expect(region.doors['sterk-met-werk'].municipalities).toHaveLength(13);
    expect(region.doors['sterk-met-werk'].municipalities).not.toContain('GM0344');
    for (const door of ['ips-uwv', 'ips-municipality', 'sterk-met-werk-of-scholing'] as const) {
      expect(region.doors[door].municipalities).toHaveLength(14);
    }
  });

  test('has four IPS providers, and someone for every municipality of every door', () => {
    expect(region.providers.filter(({ ipsCare }) => ipsCare).map(({ id }) => id)).toEqual([
      'altrecht',
      'lister',
      'inforsa',
      'kwintes',
    ]);
    for (const { programme, municipalities } of Object.values(region.doors)) {
      for (const code of municipalities) {
        const served = region.providers.some(({ offers }) =>
          offers.some(
            (offer) =>
              offer.programme === programme && (offer.municipalities === 'all' || offer.municipalities.includes(code)),
          ),
        );
        expect(served).toBe(true);
      }
    }
  });

  test('names invented addresses only', () => {
    const addresses = JSON.stringify(region).match(/[^"\s]+@[^"\s]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([]);
  });
});
