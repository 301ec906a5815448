/** Loads what few visits ask for, when one does: see `seldom.ts`. */
export async function loadSeldom() {
  return (await import('./seldom.ts')).seldom;
}
