import { save } from '../../engines/dynamodb/engine.ts';
import { placeOf } from '../../engines/dynamodb/keys.ts';
import { everythingIn, tablePlace } from '../../engines/dynamodb/places.ts';
import { recentItems } from '../../engines/dynamodb/recent-items.ts';
import { openRecordCount } from '../../engines/dynamodb/record-count.ts';
import type { StoredTable } from '../../engines/dynamodb/tables.ts';
import type { Item } from '../../engines/dynamodb/wire.ts';
import { executionStore } from '../../engines/states/store.ts';
import { makeToken, readToken } from '../../engines/states/token.ts';
import { type JournalWrite, openJournal } from '../../engines/support/journal.ts';
import { openStoreFile } from '../../engines/support/store-file.ts';
import { makeReference } from '../../functions/domain/reference.ts';
import { keyPrefixes } from '../../functions/ports/table.ts';

/** A case to copy, and how many times. */
export interface Copying {
  readonly referralId: string;
  readonly copies: number;
  /** To which moment the open work of the nth copy is moved; without it each copy keeps the moments of its original. */
  readonly openAt?: (copy: number) => string;
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

/** All that the data hold of one case, as texts. */
interface Kept {
  readonly items: string[];
  readonly lines: [key: string, value: string][];
}

/**
 * Fills the data of a closed run with copies of cases that were walked in it: the same items and executions under other
 * references, link ids, hashes and task tokens. Their people have the same names. The links of copies open nothing, as the hash
 * of their ids is made up. Places and starts are counted with those that the copies hold.
 *
 * @param dataDir folder of a run that is closed
 * @param isLean leaves out what only tells of the past: the audit trail, tasks that are done with their links, mails that went, and the
 *   histories of executions. A copy then takes a sixth of the room, and all that is still to come happens to it as to others.
 */
export async function copyCases(dataDir: string, cases: readonly Copying[], isLean = false): Promise<void> {
  const file = openStoreFile(dataDir);
  const store = file.part('records');
  const journal = openJournal(file.part('executions'));
  try {
    const tables: StoredTable[] = [];
    for (const [, text] of store.range(everythingIn(tablePlace('')))) tables.push(JSON.parse(text));
    const [table] = tables;
    if (table === undefined) throw new Error('There is no table to fill.');
    const engine = { store, records: openRecordCount(store, dataDir), recent: recentItems() };
    const place = (item: Item) => placeOf(item, table.definition.KeySchema);
    const all: Item[] = [];
    for (const [, text] of store.range(everythingIn('item~'))) all.push(JSON.parse(text));
    const kept = keptOf(all);
    for await (const [key, value] of journal.range({ prefix: '' })) {
      for (const id of referencesIn(key)) kept.get(id)?.lines.push([key, value]);
    }
    const held = new Map<string, number>();
    let number = 0;
    for (const { referralId, copies, openAt } of cases) {
      const whole = kept.get(referralId) ?? { items: [], lines: [] };
      const { items, lines } = isLean ? leanOf(whole) : whole;
      for (let done = 0; done < copies; done += atOnce) {
        const changes = [];
        const writes: JournalWrite[] = [];
        for (let i = done; i < Math.min(done + atOnce, copies); i += 1) {
          number += 1;
          const rename = renaming(referralId, number);
          for (const text of items) {
            const after = moved(JSON.parse(rename(text)), openAt?.(i));
            // What only mentions the case stands for others too, and is no part of a copy.
            if (place(after) === place(JSON.parse(text))) continue;
            const counter = counterOf(after);
            if (counter !== undefined) held.set(counter, (held.get(counter) ?? 0) + 1);
            changes.push({ table, key: place(after), before: undefined, after });
          }
          for (const [key, value] of lines) writes.push({ type: 'put', key: rename(key), value: rename(value) });
        }
        save(engine, changes);
        await journal.write(writes);
      }
    }
    const counters = all.flatMap((before) => {
      const after = recounted(before, held, number / cases.length);
      return after === undefined ? [] : [{ table, key: place(before), before, after }];
    });
    save(engine, counters);
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

/** The references in a text, each once. */
function referencesIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/HW-[0-9A-Z*~$=]{7}/g));
}

/** The items of each case: those that name it, and its fact, which names nobody and is known by an id in the case. */
function keptOf(items: readonly Item[]): ReadonlyMap<string, Kept> {
  const kept = new Map<string, Kept>();
  const ownerOfFact = new Map<string, string>();
  for (const item of items) {
    if (textIn(item, 'sk') !== 'REFERRAL') continue;
    const id = textIn(item, 'pk').slice(keyPrefixes.referral.length);
    kept.set(id, { items: [], lines: [] });
    const { fact } = item;
    if (fact !== undefined && 'M' in fact) ownerOfFact.set(textIn(fact.M, 'id'), id);
  }
  for (const item of items) {
    const text = JSON.stringify(item);
    const owner = ownerOfFact.get(textIn(item, 'sk'));
    for (const id of owner === undefined ? referencesIn(text) : [owner]) kept.get(id)?.items.push(text);
  }
  return kept;
}

/** What a case needs to go on. */
function leanOf({ items, lines }: Kept): Kept {
  const parsed = items.map((text): [Item, string] => [JSON.parse(text), text]);
  const isDone = ([item]: [Item, string]) => item['openAt'] === undefined;
  const isOf =
    (prefix: string) =>
    ([item]: [Item, string]) =>
      textIn(item, 'pk').startsWith(prefix);
  const past = [
    ...parsed.filter(isOf(keyPrefixes.referral)).filter(([item]) => textIn(item, 'sk').startsWith('E#')),
    ...parsed.filter(isOf(keyPrefixes.task)).filter(isDone),
    ...parsed.filter(isOf(keyPrefixes.mail)).filter(isDone),
  ];
  const done = new Set(past.map(([item]) => textIn(item, 'pk')));
  const links = parsed
    .filter(isOf(keyPrefixes.link))
    .filter(([item]) => done.has(`${keyPrefixes.task}${textIn(item, 'taskId')}`));
  const gone = new Set([...past, ...links].map(([, text]) => text));
  return {
    items: items.filter((text) => !gone.has(text)),
    lines: lines.filter(([key]) => !key.startsWith('h|')),
  };
}

function textIn(item: Item, name: string): string {
  const value = item[name];
  return value !== undefined && 'S' in value ? value.S : '';
}

/** The keys of the counter that a held place counts in. */
function counterOf(item: Item): string | undefined {
  const [, programme] = /^H#(.+)#[^#]+$/.exec(textIn(item, 'sk')) ?? [];
  return programme === undefined ? undefined : `${textIn(item, 'pk')} C#${programme}`;
}

/** A counter with what the copies hold; undefined for any other item, and where they change nothing. */
function recounted(item: Item, held: ReadonlyMap<string, number>, times: number): Item | undefined {
  const [pk, sk] = [textIn(item, 'pk'), textIn(item, 'sk')];
  const more = held.get(`${pk} ${sk}`);
  if (more !== undefined) return { ...item, held: { N: String(numberIn(item, 'held') + more) } };
  if (!pk.startsWith(keyPrefixes.starts)) return undefined;
  return { ...item, taken: { N: String(Math.round(numberIn(item, 'taken') * (times + 1))) } };
}

function numberIn(item: Item, name: string): number {
  const value = item[name];
  return value !== undefined && 'N' in value ? Number(value.N) : 0;
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
function moved(item: Item, at: string | undefined): Item {
  if (at === undefined || item['openAt'] === undefined) return item;
  return { ...item, openAt: { S: at }, ...(item['nextAt'] === undefined ? {} : { nextAt: { S: at } }) };
}
