/** Puts things together that have the same key, both in their order. (`Map.groupBy` is not in Node 20.) */
export function groupBy<T, K>(things: readonly T[], key: (thing: T) => K): readonly (readonly [K, readonly T[]])[] {
  const groups = new Map<K, T[]>();
  for (const thing of things) groups.set(key(thing), [...(groups.get(key(thing)) ?? []), thing]);
  return [...groups];
}
