import { allMunicipalities, everydayNames, formerMunicipalities } from './municipality.ts';
import type { Region } from './region.ts';

/** A place that people may name, with its municipality. */
export interface Locality {
  /** CBS code of the municipality, anywhere in the country. */
  readonly code: string;
  /** As the region file or the national list writes it: a municipality, present or former, or a place in it. */
  readonly name: string;
}

/** Letters and digits only: accents, capitals, dashes and apostrophes do not distinguish places. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^gemeente /, '');
}

/** Smallest number of letters to add, drop or change (Levenshtein distance). */
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

/** After a name that several municipalities share, CBS writes the province; people leave it out. */
function withoutProvince(name: string): string {
  return name.replace(/ \([^()]*\)$/, '');
}

/** Names of former municipalities that places elsewhere share: they are suggested, never assumed. */
const sharedNames: readonly string[] = ['Haren', 'Loenen', 'Ouderkerk', 'Vianen'];

const national: readonly Locality[] = [
  ...allMunicipalities,
  ...allMunicipalities.map(({ code, name }) => ({ code, name: withoutProvince(name) })),
  ...Object.entries(everydayNames).map(([code, name]) => ({ code, name })),
].map(({ code, name }) => ({ code, name }));

const former: readonly Locality[] = formerMunicipalities.map(({ into, name }) => ({ code: into, name }));

/** A shared name followed by the present municipality, so that a person who chooses the suggestion is understood. */
function apart({ code, name }: Locality): Locality {
  const today = allMunicipalities.find((one) => one.code === code)?.name;
  return sharedNames.includes(name) && today !== undefined ? { code, name: `${name} (${today})` } : { code, name };
}

/** The names in this region, which come first: people mean a place here, even if another has the same name. */
function ownPlaces(region: Region): readonly Locality[] {
  return region.municipalities.flatMap(({ code, name, places }) =>
    [name, ...places].map((one) => ({ code, name: one })),
  );
}

/** The only municipality with exactly this name; undefined where there is none, or more than one. */
function theOne(places: readonly Locality[], wanted: string): Locality | undefined {
  const found = places.filter(({ name }) => plain(name) === wanted);
  return new Set(found.map(({ code }) => code)).size === 1 ? found[0] : undefined;
}

/** More suggestions than this do not help. */
const mostSuggestions = 3;

function isNear(typed: string, name: string): boolean {
  if (typed.length >= 3 && name.startsWith(typed)) return true;
  const most = typed.length < 8 ? 1 : 2;
  // Lengths first: comparing letters is slow, and useless for texts whose lengths differ by more than this.
  if (typed.length < 4 || Math.abs(typed.length - name.length) > most) return false;
  return distance(typed, name) <= most;
}

/**
 * The place that somebody typed: found by the names in the region file (Maarssen is in Stichtse Vecht), then by those
 * of all present municipalities of the country, then by those of former ones. Without a single exact match it answers
 * similar names, for the person to choose from: the municipality decides who helps, so nothing is guessed.
 */
export function findLocality(
  region: Region,
  typed: string,
): { readonly found: Locality } | { readonly found?: undefined; readonly near: readonly Locality[] } {
  const wanted = plain(typed);
  const own = ownPlaces(region);
  for (const names of [own, national, former.map(apart)]) {
    const found = theOne(names, wanted);
    if (found !== undefined) return { found };
  }
  const near = [...own, ...national, ...former].filter(({ name }) => isNear(wanted, plain(name)));
  const told = near.map(apart);
  const once = told.filter(({ name }, at) => told.findIndex((other) => other.name === name) === at);
  return { near: once.slice(0, mostSuggestions) };
}
