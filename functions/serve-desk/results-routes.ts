import { downloadPath, downloadsPath, packPath, resultsPath } from '../domain/desk-paths.ts';
import { resultReaders } from '../domain/staff.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { loadSeldom } from './load-seldom.ts';
import type { DeskRuntime } from './site.ts';

/** Results in numbers. */
export const resultsRoutes: readonly DeskRoute<DeskRuntime>[] = [
  {
    method: 'GET',
    path: resultsPath,
    who: resultReaders,
    answer: async (c, runtime, visit) => (await loadSeldom()).showResults(c, runtime, visit),
  },
  {
    method: 'GET',
    path: downloadsPath,
    who: resultReaders,
    answer: async (c, runtime) => (await loadSeldom()).showDownloads(c, runtime),
  },
  {
    method: 'GET',
    path: downloadPath(':file'),
    who: resultReaders,
    answer: async (c, runtime, visit) => (await loadSeldom()).download(c, runtime, visit),
  },
  {
    method: 'GET',
    path: packPath(':reader'),
    who: resultReaders,
    answer: async (c, runtime, visit) => (await loadSeldom()).downloadPack(c, runtime, visit),
  },
];
