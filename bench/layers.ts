import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
      children: z.array(z.number()).default([]),
    }),
  ),
  samples: z.array(z.number()),
  /** Microseconds since the previous sample. */
  timeDeltas: z.array(z.number()),
});

/** Whose code a file is, by a part of its path; the first that fits counts. */
const layers: readonly (readonly [part: string, layer: string])[] = [
  ['/node_modules/@smithy/', 'AWS SDK'],
  ['/node_modules/@aws-sdk/', 'AWS SDK'],
  ['/node_modules/zod/', 'zod'],
  ['/node_modules/', 'other packages'],
  ['/engines/', 'engines of the embedded run'],
  ['/local/', 'the embedded run itself'],
  ['/demo/', 'console and rehearsal'],
  ['/functions/', 'rules, cases, pages and stores: what AWS runs too'],
  ['node:', 'Node'],
];

/** The only file that calls SQLite, whose own work shows as native functions that it calls. */
const callerOfSqlite = '/engines/support/store-file.ts';

/** Each layer's share of the processor time, largest first, from the server's profile in a folder. */
export async function sharesByLayer(folder: string): Promise<readonly (readonly [layer: string, share: number])[]> {
  const profile = profileSchema.parse(JSON.parse(await readFile(join(folder, 'server.cpuprofile'), 'utf8')));
  const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const callers = new Map(
    profile.nodes.flatMap(({ children, callFrame }) => children.map((id) => [id, callFrame.url])),
  );
  const native = (id: number) => (callers.get(id)?.endsWith(callerOfSqlite) ? 'SQLite' : 'native code');
  const times = new Map<string, number>();
  let busy = 0;
  for (const [n, id] of profile.samples.entries()) {
    const { functionName = '', url = '' } = frames.get(id) ?? {};
    if (functionName === '(idle)') continue;
    const layer =
      functionName === '(garbage collector)'
        ? 'collection of garbage'
        : (layers.find(([part]) => url.includes(part))?.[1] ?? native(id));
    const time = profile.timeDeltas[n] ?? 0;
    busy += time;
    times.set(layer, (times.get(layer) ?? 0) + time);
  }
  return [...times].map(([layer, time]) => [layer, time / busy] as const).sort((a, b) => b[1] - a[1]);
}
