import { save } from '../../engines/dynamodb/engine.ts';
import { placeOf } from '../../engines/dynamodb/keys.ts';
import { everythingIn, tablePlace } from '../../engines/dynamodb/places.ts';
import { openRecordCount } from '../../engines/dynamodb/record-count.ts';
import type { StoredTable } from '../../engines/dynamodb/tables.ts';
import type { Item } from '../../engines/dynamodb/wire.ts';
import { executionStore } from '../../engines/states/store.ts';
import { makeToken, readToken } from '../../engines/states/token.ts';
import { type JournalWrite, openJournal } from '../../engines/support/journal.ts';
import { openStoreFile } from '../../engines/support/store-file.ts';
import { makeReference } from '../../functions/domain/reference.ts';

/** A case to copy, and how many times. */
export interface Copying {
  readonly referralId: string;
  readonly copies: number;
  /** How many of the copies keep a task that is due at `dueAt`; those of all others are due at `laterAt`. */
  readonly due: number;
  readonly dueAt: string;
  readonly laterAt: string;
}

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Cases written at once. */
const atOnce = 200;

/** A number as Crockford base32. */
function base32(n: number, size: number): string {
  let text = '';
  for (let rest = n; text.length < size; rest = Math.floor(rest / alphabet.length))
    text = alphabet.charAt(rest % 32) + text;
  return text;
}

/**
 * Fills the data of a closed run with copies of cases that were walked in it: the same items and executions under other
 * references, link ids, hashes and task tokens. Their people have the same names. The links of copies open nothing, as the hash
 * of their ids is made up.
 *
 * @param dataDir folder of a run that is closed
 */
export async function copyCases(dataDir: string, cases: readonly Copying[]): Promise<void> {
  const file = openStoreFile(dataDir);
  const store = file.part('records');
  const journal = openJournal(file.part('executions'));
  try {
    const tables: StoredTable[] = [];
    for (const [, text] of store.range(everythingIn(tablePlace('')))) tables.push(JSON.parse(text));
    const [table] = tables;
    if (table === undefined) throw new Error('There is no table to fill.');
    const engine = { store, records: openRecordCount(store, dataDir) };
    const all: Item[] = [];
    for (const [, text] of store.range(everythingIn('item~'))) all.push(JSON.parse(text));
    let number = 0;
    for (const one of cases) {
      const items = all
        .filter((item) => JSON.stringify(item).includes(one.referralId))
        .map((item) => JSON.stringify(item));
      const lines: [string, string][] = [];
      for await (const [key, value] of journal.range({ prefix: '' })) {
        if (key.includes(one.referralId)) lines.push([key, value]);
      }
      for (let done = 0; done < one.copies; done += atOnce) {
        const changes = [];
        const writes: JournalWrite[] = [];
        for (let i = done; i < Math.min(done + atOnce, one.copies); i += 1) {
          number += 1;
          const rename = renaming(one.referralId, number);
          for (const text of items) {
            const after = moved(JSON.parse(rename(text)), i < one.due ? one.dueAt : one.laterAt);
            changes.push({ table, key: placeOf(after, table.definition.KeySchema), before: undefined, after });
          }
          for (const [key, value] of lines) writes.push({ type: 'put', key: rename(key), value: rename(value) });
        }
        save(engine, changes);
        await journal.write(writes);
      }
    }
    // The copies have no places of their own in the list of what is due: the list is made anew.
    const due: JournalWrite[] = [];
    for await (const [key] of journal.range({ prefix: 't|' })) due.push({ type: 'del', key });
    await journal.write([...due, { type: 'del', key: 'o' }]);
    let order = 0;
    await executionStore(journal).open(() => order++);
  } finally {
    file.close();
  }
}

/** Replaces what identifies a case in its texts by that of its nth copy. */
function renaming(referralId: string, number: number): (text: string) => string {
  const mark = base32(number, 6);
  const fresh = makeReference(() => mark);
  return (text) =>
    text
      // Task tokens hold the name of their execution in an encoding of their own.
      .replace(/[A-Za-z0-9_-]{40,}\.\d+\.[0-9A-Z]+/g, (token) => {
        const parts = readToken(token);
        if (parts === undefined) return token;
        const secret = token.slice(token.lastIndexOf('.') + 1);
        return makeToken(parts.arn.replaceAll(referralId, fresh), parts.attempt, secret);
      })
      .replaceAll(referralId, fresh)
      // Hashes of 32 bytes, and ids of links: each copy has its own.
      .replace(/(?<![A-Za-z0-9_.-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_.-])/g, (hash) => mark + hash.slice(6))
      .replace(/(?<![A-Z0-9.])[0-9A-Z]{26}(?![A-Z0-9])/g, (id) => mark + id.slice(6));
}

/** Open work of an item, moved to another moment. */
function moved(item: Item, at: string): Item {
  if (item['openAt'] === undefined) return item;
  return { ...item, openAt: { S: at }, ...(item['nextAt'] === undefined ? {} : { nextAt: { S: at } }) };
}
