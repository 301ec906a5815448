import { expect, test } from 'vitest';
import { offersMark } from '../../functions/domain/offers-mark.ts';
import type { Region } from '../../functions/domain/region.ts';
import { midden } from './fixtures.ts';

const programme = 'sterk-met-werk';
const region = midden();
type Offer = Region['providers'][number]['offers'][number];
const marked = (changed: Region) => offersMark(changed, programme);

/** The region once the first provider of the programme offers it otherwise, or no more. */
function otherwise(change: (offer: Offer) => Offer | undefined): Region {
  const at = region.providers.findIndex(({ offers }) => offers.some((one) => one.programme === programme));
  const providers = region.providers.map((provider, index) => ({
    ...provider,
    offers: provider.offers.flatMap((offer) =>
      index === at && offer.programme === programme ? (change(offer) ?? []) : offer,
    ),
  }));
  return { ...region, providers };
}

test.each<[string, Region]>([
  ['a provider that left', otherwise(() => undefined)],
  ['other municipalities', otherwise((offer) => ({ ...offer, municipalities: ['GM0310'] }))],
  ['another age', otherwise((offer) => ({ ...offer, minAge: 30 }))],
  ['being full', otherwise((offer) => ({ ...offer, capacity: { status: 'full', places: 0 } }))],
  ['who may run it', { ...region, programmes: { [programme]: { placement: 'treating-provider' } } }],
])('%s makes it another', (_, changed) => {
  expect(marked(changed)).not.toBe(marked(region));
});

test('that a provider told of its own room makes it another only where the region file calls it full', () => {
  const [first = ''] = region.providers.flatMap(({ id, offers }) =>
    offers.some((one) => one.programme === programme) ? id : [],
  );
  const told = new Set([first]);
  expect(offersMark(region, programme, told)).toBe(marked(region));
  const full = otherwise((offer) => ({ ...offer, capacity: { status: 'full', places: 0 } }));
  expect(offersMark(full, programme, told)).toBe(marked(region));
});

test('it hangs on nothing else: order, names, places and other programmes', () => {
  const providers = region.providers.toReversed().map((provider) => ({
    ...provider,
    name: 'Anders',
    offers: provider.offers.filter((one) => one.programme === programme),
  }));
  expect(marked({ ...region, providers })).toBe(marked(region));
  expect(marked(otherwise((offer) => ({ ...offer, capacity: { ...offer.capacity, places: 40 } })))).toBe(
    marked(region),
  );
  expect(marked(region)).toMatch(/^[0-9a-f]{16}$/);
});
