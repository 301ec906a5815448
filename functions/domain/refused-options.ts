/**
 * What Node says is wrong with a command line, in its first sentence and without the full stop. A stop inside a name, as in
 * `regions/x.json`, ends no sentence.
 *
 * @param error what `parseArgs` of Node threw
 */
export function refusedOptions(error: unknown): string {
  const said = error instanceof Error ? error.message.split(/\.\s/)[0] : undefined;
  return said ?? 'These options are not known';
}
