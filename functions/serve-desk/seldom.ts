import { download, showDownloads } from './downloads-answers.ts';
import { downloadPack } from './pack-answers.ts';
import { showResults } from './results-answers.ts';

/**
 * What few visits ask for: results, with their charts and words. Take it from `loadSeldom` and never import it outright: the function
 * then starts without it (decision 30).
 */
export const seldom = { showResults, showDownloads, download, downloadPack };
