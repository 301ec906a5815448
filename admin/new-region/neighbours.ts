/**
 * Labour-market regions that share a border on land or water, each pair once: by code, those with a higher code.
 *
 * Source: where the borders of Centraal Bureau voor de Statistiek (CBS) and Kadaster, "Gebiedsindelingen 2025", simplified for
 * maps of the whole country, touch; licence CC BY 4.0.
 */
const pairs: Readonly<Record<string, string>> = {
  AM01: 'AM02 AM03',
  AM02: 'AM03 AM11 AM15 AM36',
  AM03: 'AM36',
  AM05: 'AM06 AM09 AM36',
  AM06: 'AM07 AM09 AM11 AM14 AM36 AM38',
  AM07: 'AM08 AM09 AM10 AM38',
  AM08: 'AM10 AM27 AM29',
  AM10: 'AM13 AM25 AM26 AM27 AM35 AM38',
  AM11: 'AM12 AM15 AM36',
  AM12: 'AM13 AM14 AM18',
  AM13: 'AM14 AM18 AM19 AM20 AM35 AM38',
  AM14: 'AM38',
  AM15: 'AM17 AM37',
  AM17: 'AM18 AM37',
  AM18: 'AM19 AM37',
  AM19: 'AM20 AM22 AM34 AM37',
  AM20: 'AM22 AM35',
  AM21: 'AM22 AM34',
  AM22: 'AM23 AM24 AM25 AM34 AM35',
  AM23: 'AM25 AM35',
  AM24: 'AM25',
  AM25: 'AM26 AM35',
  AM26: 'AM27 AM28',
  AM27: 'AM28 AM29 AM32',
  AM28: 'AM32 AM33',
  AM29: 'AM32 AM33',
  AM30: 'AM33',
  AM32: 'AM33',
};

/** Codes of the labour-market regions next to one, in order; none for a code that does not exist. */
export function neighboursOf(code: string): readonly string[] {
  const others = Object.entries(pairs).flatMap(([one, list]) => {
    const after = list.split(' ');
    if (one === code) return after;
    return after.includes(code) ? [one] : [];
  });
  return others.toSorted();
}
