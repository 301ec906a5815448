/** Adds to the end of a list that holds at most so many: the oldest go. For what a process keeps as long as it lives. */
export function keepLast<T>(list: T[], added: T, most: number): void {
  list.push(added);
  if (list.length > most) list.splice(0, list.length - most);
}
