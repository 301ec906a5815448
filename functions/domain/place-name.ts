import type { Region } from './region.ts';

/** A place that people may name, with the municipality that it belongs to. */
export interface NamedPlace {
  /** CBS code of the municipality, of this region or a neighbour. */
  readonly code: string;
  /** As the region file writes it: a municipality or a place in it. */
  readonly name: string;
}

/** Letters and digits only: accents, capitals, dashes and apostrophes do not tell places apart. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^gemeente /, '');
}

/** Least number of letters to add, drop or change (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, candidate] of [...other].entries()) {
      const change = (row[index] ?? 0) + (letter === candidate ? 0 : 1);
      next.push(Math.min(change, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function allPlaces(region: Region): readonly NamedPlace[] {
  return [
    ...region.municipalities.flatMap(({ code, name, places }) => [name, ...places].map((one) => ({ code, name: one }))),
    ...region.neighbours.map(({ code, name }) => ({ code, name })),
  ];
}

/** Most suggestions that still help. */
const mostSuggestions = 3;

function isNear(typed: string, name: string): boolean {
  if (typed.length >= 3 && name.startsWith(typed)) return true;
  return typed.length >= 4 && distance(typed, name) <= (typed.length < 8 ? 1 : 2);
}

/**
 * The place that someone typed, by the names in the region file (Maarssen is in Stichtse Vecht). Without an exact match it
 * answers the names that look like it, for the person to choose: a municipality decides who helps, so nothing is guessed.
 */
export function findPlace(
  region: Region,
  typed: string,
): { readonly found: NamedPlace } | { readonly found?: undefined; readonly near: readonly NamedPlace[] } {
  const wanted = plain(typed);
  const places = allPlaces(region);
  const found = places.find(({ name }) => plain(name) === wanted);
  if (found !== undefined) return { found };
  return { near: places.filter(({ name }) => isNear(wanted, plain(name))).slice(0, mostSuggestions) };
}
