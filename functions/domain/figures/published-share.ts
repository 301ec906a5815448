import type { Publication, ResultCode } from './publication-schema.ts';
import type { Share } from './shares.ts';
import { publicRules } from './suppress.ts';

/** A share of published numbers, with what it may be at least and at most. */
interface PublishedShare extends Share {
  /** Between these lies the true share, whatever was rounded off and whoever is not known: fractions of 1. */
  readonly open?: { readonly low: number; readonly high: number };
}

/** How far a rounded number may lie from the true one. */
const off = Math.floor(publicRules.step / 2);

/**
 * The share in paid work of everybody who had a first talk, of numbers that were published: rounded, so it is about right. The base is the sum of
 * its rows, or, where one of them is hidden, everybody less those without a first talk. Without shares where neither is told, or who works or is
 * not known is hidden. It is worked out of nothing but published numbers, so it tells nothing that they do not.
 */
export function followedStarted({ people, results }: Publication): PublishedShare {
  const of = (code: ResultCode) => results.find((one) => one.code === code)?.people;
  const [yes, school, none, unknown, notStarted] = [
    of('work'),
    of('school'),
    of('none'),
    of('unknown'),
    of('not-started'),
  ];
  const nothing = { n: 0, yes: 0, unknown: 0, worst: undefined, best: undefined };
  if (yes === undefined || unknown === undefined) return nothing;
  const base = baseOf([yes, school, none, unknown], people, notStarted);
  if (base === undefined) return nothing;
  const { n, rounded } = base;
  if (n === 0) return { ...nothing, yes, unknown };
  const share = (one: number, of: number) => Math.min(1, Math.max(0, one / Math.max(1, of)));
  // Whoever learned and is known to have had no paid work until the end counts as no, as whoever had neither.
  return {
    n,
    yes,
    unknown,
    worst: share(yes, n),
    best: share(yes + unknown, n),
    open: { low: share(yes - off, n + rounded * off), high: share(yes + unknown + 2 * off, n - rounded * off) },
  };
}

/** Of how many people, and of how many rounded numbers that was made. */
function baseOf(rows: readonly (number | undefined)[], people: number | undefined, notStarted: number | undefined) {
  const told = rows.filter((row) => row !== undefined);
  if (told.length === rows.length) return { n: told.reduce((sum, row) => sum + row, 0), rounded: rows.length };
  if (people === undefined || notStarted === undefined) return undefined;
  return { n: Math.max(0, people - notStarted), rounded: 2 };
}
