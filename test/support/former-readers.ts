import { readdir, readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type ReaderKind, readerKinds } from './stored-readers.ts';

const folder = new URL('../fixtures/readers/', import.meta.url);
const fileSchema = z.record(z.string(), z.looseObject({ type: z.string().optional() }));

/** Days on which the readers of a version were frozen, oldest first. */
const days = (await readdir(folder)).map((name) => name.replace('.json', '')).toSorted();

async function frozenOn(day: string): Promise<ReadonlyMap<ReaderKind, z.ZodType>> {
  const schemas = fileSchema.parse(JSON.parse(await readFile(new URL(`${day}.json`, folder), 'utf8')));
  // A version knows only the kinds of item that existed then.
  const known = readerKinds.filter((kind) => kind in schemas);
  return new Map(
    known.map((kind) => [kind, z.fromJSONSchema(schemas[kind] as Parameters<typeof z.fromJSONSchema>[0])]),
  );
}

/** How each frozen version reads what is stored, by its day: any of them may be put back after a bad deployment. */
export const formerReaders: ReadonlyMap<string, ReadonlyMap<ReaderKind, z.ZodType>> = new Map(
  await Promise.all(days.map(async (day) => [day, await frozenOn(day)] as const)),
);
