import type { Publication, ResultCode } from './publication-schema.ts';
import type { Share } from './shares.ts';

/**
 * The share in paid work of everybody who had a first talk, of numbers that were published: rounded, so it is about right. Without shares where
 * one of them is hidden.
 */
export function followedStarted({ results }: Publication): Share {
  const of = (code: ResultCode) => results.find((one) => one.code === code)?.people;
  const [yes, school, none, unknown] = [of('work'), of('school'), of('none'), of('unknown')];
  if (yes === undefined || school === undefined || none === undefined || unknown === undefined)
    return { n: 0, yes: 0, unknown: 0, worst: undefined, best: undefined };
  const n = yes + school + none + unknown;
  if (n === 0) return { n, yes, unknown, worst: undefined, best: undefined };
  // Whoever learned and is known to have had no paid work until the end counts as no, as whoever had neither.
  return { n, yes, unknown, worst: yes / n, best: (yes + unknown) / n };
}
