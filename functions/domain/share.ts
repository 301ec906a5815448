/**
 * One of so many shares, always the same for an id: of work that is spread over the hours of a day, or of keys that are spread over
 * partitions. Stored keys depend on it, so it never changes.
 */
export function shareAmong(id: string, count: number): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return sum % count;
}
