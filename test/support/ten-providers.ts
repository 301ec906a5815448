import midden from '../../regions/midden-utrecht.json' with { type: 'json' };

/** A region in which ten providers have one place each in Sterk met Werk. */
export function tenProviders(): unknown {
  const programme = 'sterk-met-werk';
  const others = midden.providers.map((provider) => ({
    ...provider,
    offers: provider.offers.filter((offer) => offer.programme !== programme),
  }));
  const ten = Array.from({ length: 10 }, (_, n) => ({
    id: `aanbieder-${n}`,
    name: `Aanbieder ${n}`,
    mailbox: `aanmelden@aanbieder-${n}.example`,
    domains: [`aanbieder-${n}.example`],
    phone: `030 000 02 0${n}`,
    ipsCare: false,
    offers: [{ programme, municipalities: 'all', capacity: { status: 'has-places', places: 1 } }],
  }));
  return { ...midden, providers: [...others, ...ten].filter(({ offers }) => offers.length > 0) };
}
