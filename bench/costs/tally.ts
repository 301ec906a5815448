/**
 * What was counted, by name: `call/find-place`, `write/index`, `mail`. A part of the name before a slash is a heading under
 * which amounts add up. Amounts may be averages.
 */
export type Tally = Readonly<Record<string, number>>;

/** The sum of two tallies. */
export function plus(a: Tally, b: Tally): Tally {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}

/** Every amount multiplied. */
export function times(tally: Tally, factor: number): Tally {
  return Object.fromEntries(Object.entries(tally).map(([name, amount]) => [name, amount * factor]));
}

/** What the first has more than the second; never negative. */
export function beyond(a: Tally, b: Tally): Tally {
  return Object.fromEntries(Object.entries(a).map(([name, amount]) => [name, Math.max(0, amount - (b[name] ?? 0))]));
}

/** The amounts under a heading, by what follows it. */
export function under(tally: Tally, heading: string): Tally {
  const start = `${heading}/`;
  const entries = Object.entries(tally).filter(([name]) => name.startsWith(start));
  return Object.fromEntries(entries.map(([name, amount]) => [name.slice(start.length), amount]));
}

/** The sum of the amounts under a heading. */
export function sumUnder(tally: Tally, heading: string): number {
  return Object.values(under(tally, heading)).reduce((sum, amount) => sum + amount, 0);
}
