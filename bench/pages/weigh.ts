import { gzipSync } from 'node:zlib';
import { median } from '../median.ts';
import { processorMs } from '../processor.ts';
import type { MeasuredPage } from './open-pages.ts';

/** What a page takes of the server, and of the line to the browser. */
export interface Weight {
  /** Milliseconds of one look: least, median and greatest, by the clock and of the processor. */
  readonly wall: readonly number[];
  readonly processor: readonly number[];
  /** Bytes of the page alone, and as they are sent: API Gateway compresses. */
  readonly raw: number;
  readonly gzipped: number;
  /** Requests of a first visit, the page among them, and their bytes as they are sent. */
  readonly requests: number;
  readonly all: number;
}

/** Looks at a page once, as whoever may. @throws where it is not that page */
async function look({ url, headers, says }: MeasuredPage): Promise<string> {
  const answer = await fetch(url, { headers });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes(says)) throw new Error(`${url} was answered with ${answer.status}`);
  return text;
}

/** What a browser fetches for a page beside it: styles, scripts and pictures, and the fonts and pictures that styles name. */
async function partsOf(html: string, from: string): Promise<readonly Buffer[]> {
  const named = [...html.matchAll(/<(?:link|script|img)\b[^>]*?\s(?:href|src)="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !tag.startsWith('<link') || /rel="(?:stylesheet|icon|preload)"/.test(tag))
    .map(([, address = '']) => new URL(address, from).href);
  const parts = new Map<string, Buffer>();
  const take = async (address: string): Promise<void> => {
    if (parts.has(address) || address.startsWith('data:')) return;
    const answer = await fetch(address);
    const body = Buffer.from(await answer.arrayBuffer());
    parts.set(address, body);
    if (!answer.headers.get('content-type')?.includes('css')) return;
    for (const [, inner = ''] of body.toString().matchAll(/url\(["']?([^"')]+)/g))
      await take(new URL(inner, address).href);
  };
  for (const address of named) await take(address);
  return [...parts.values()];
}

const spread = (all: readonly number[]) => [Math.min(...all), median(all), Math.max(...all)];
/** As it is sent: what a function compressed already, such as fonts, does not become smaller. */
const sent = (body: Buffer) => Math.min(body.length, gzipSync(body).length);

/**
 * Weighs pages, in turn, so that what else the machine does is the same for all. The processor's time is that of the whole process:
 * the server's, with the little that asking takes.
 */
export async function weigh(
  pages: readonly MeasuredPage[],
  rounds: number,
): Promise<ReadonlyMap<MeasuredPage, Weight>> {
  const looks = new Map(pages.map((page) => [page, { wall: [] as number[], processor: [] as number[] }]));
  for (let round = -3; round < rounds; round += 1) {
    for (const [page, { wall, processor }] of looks) {
      const [began, before] = [performance.now(), process.cpuUsage()];
      await look(page);
      const spent = processorMs(before);
      // The first rounds warm up what a server that runs has warm.
      if (round < 0) continue;
      wall.push(performance.now() - began);
      processor.push(spent);
    }
  }
  const weights = new Map<MeasuredPage, Weight>();
  for (const [page, { wall, processor }] of looks) {
    const html = await look(page);
    const parts = await partsOf(html, page.url);
    const gzipped = gzipSync(html).length;
    weights.set(page, {
      wall: spread(wall),
      processor: spread(processor),
      raw: Buffer.byteLength(html),
      gzipped,
      requests: 1 + parts.length,
      all: parts.reduce((sum, part) => sum + sent(part), gzipped),
    });
  }
  return weights;
}
