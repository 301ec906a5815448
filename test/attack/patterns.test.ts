import { describe, expect, test, vi } from 'vitest';
import { projectRoot } from '../../lib/synthesise.ts';
import { patternsIn, pumpsOf } from '../support/patterns-in.ts';

/** Shortest time that a pattern takes for a text in a few tries, in milliseconds: noise only adds. */
function spent(pattern: RegExp, text: string, times = 1): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const start = performance.now();
    text.replace(pattern, '');
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Below this a measurement says nothing, in milliseconds: the longest text is read in a tenth of it, and takes a slow pattern ten times as long. */
const noise = 2;
/** Four times the text may take four times as long, with a margin for a busy machine: well below the 16 times of a quadratic cost. */
const mostGrowth = 9;

/** What makes a pattern slow: a text for which its time grows faster than the text. Undefined where none was found. */
function slowText(pattern: RegExp): string | undefined {
  for (const pump of pumpsOf(pattern)) {
    for (const end of ['\u0001', '']) {
      const text = (length: number) => pump.repeat(Math.ceil(length / pump.length)).slice(0, length) + end;
      // Few characters first, as time may double with each; then more, as it may grow quadratically or cubically.
      if (spent(pattern, text(24)) > noise && spent(pattern, text(24), 3) > noise) return JSON.stringify(text(24));
      for (const length of [256, 1024, 4096, 16384]) {
        const long = spent(pattern, text(length));
        if (long <= noise) continue;
        if (
          spent(pattern, text(length), 5) / Math.max(noise / mostGrowth, spent(pattern, text(length / 4), 5)) >
          mostGrowth
        )
          return `${JSON.stringify(pump)} again and again`;
      }
    }
  }
  return undefined;
}

const all = ['functions', 'lib', 'engines', 'local', 'demo'].flatMap((folder) => patternsIn(projectRoot, folder));
const written = all.flatMap((one) => ('pattern' in one ? [one] : []));
const made = all.flatMap((one) => ('made' in one && one.file.startsWith('functions/') ? [one] : []));

describe('no pattern of the code takes longer for a text than the text is longer', () => {
  test('the search for slow texts finds those of patterns that are known to be slow', () => {
    const slow = [
      /^(a+)+$/,
      /(x|x)*y$/,
      / \([^)]*\)$/,
      /\/+$/,
      /["').,;]+$/g,
      /<[^>]+>/g,
      /^(\d+)*:(\d+)$/,
      /(?:[a-z-]+\.)+com$/,
    ];
    expect(slow.filter((pattern) => slowText(pattern) === undefined)).toEqual([]);
    expect([/^[a-z]{1,40}$/, /a+b/y, /(?<!x)x+$/].filter((pattern) => slowText(pattern) !== undefined)).toEqual([]);
  });

  test('those that stand in it', () => {
    expect(written.length).toBeGreaterThan(150);
    const slow = written.map(({ file, pattern }) => [file, pattern.source, slowText(pattern)]);
    expect(slow.filter(([, , text]) => text !== undefined)).toEqual([]);
  });

  test('those that it makes, all of them when its files are loaded', async () => {
    const kept: RegExp[] = [];
    const Original = RegExp;
    vi.stubGlobal(
      'RegExp',
      new Proxy(Original, {
        construct(target, parts: [string, string?]) {
          const pattern = new target(...parts);
          kept.push(pattern);
          return pattern;
        },
      }),
    );
    try {
      for (const file of new Set(made.map((one) => one.file)))
        await import(/* @vite-ignore */ `../../${file}?patterns`);
    } finally {
      vi.unstubAllGlobals();
    }
    // A pattern that is built later, perhaps from what somebody typed, would be missing here.
    const sources = new Set(kept.map(({ source }) => source));
    expect(sources.size).toBeGreaterThanOrEqual(made.length);
    expect(
      kept.map((pattern) => [pattern.source.slice(0, 60), slowText(pattern)]).filter(([, text]) => text !== undefined),
    ).toEqual([]);
  });
});
