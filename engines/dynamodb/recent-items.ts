import type { Item } from './wire.ts';

/**
 * The items that were read or written last, so that a case under way is not read and parsed anew at each of its steps. Whoever gets
 * one changes nothing in it; it is always what the store has.
 */
export interface RecentItems {
  get(place: string): Item | undefined;
  /** Call it once the store has the item; `length` is that of its text. */
  set(place: string, item: Item, length: number): void;
  /** Call it once the store no longer has the item. */
  delete(place: string): void;
  clear(): void;
}

/** Items of which the older half goes at once, and the longest text of an item that is kept: together some megabytes at most. */
const [half, longest] = [500, 8 * 1024];

/** A memory of no items. */
export function recentItems(): RecentItems {
  let fresh = new Map<string, Item>();
  let older = new Map<string, Item>();

  function keep(place: string, item: Item): void {
    if (fresh.size >= half) {
      older = fresh;
      fresh = new Map();
    }
    fresh.set(place, item);
  }

  function forget(place: string): void {
    fresh.delete(place);
    older.delete(place);
  }

  return {
    get(place) {
      const item = fresh.get(place);
      if (item !== undefined) return item;
      const old = older.get(place);
      if (old !== undefined) keep(place, old);
      return old;
    },
    set(place, item, length) {
      if (length > longest) forget(place);
      else keep(place, item);
    },
    delete: forget,
    clear() {
      fresh.clear();
      older.clear();
    },
  };
}
