import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';

/**
 * Makes stack traces name places in the sources, by the maps that lie beside a bundle. Node would do that by itself
 * (`--enable-source-maps`), but reads each map as it loads a file, some 8 ms of a start; this reads them when a trace is first
 * asked for. Names of functions stay those of the bundle. To be called once in a process.
 */
export function mapStacks(): void {
  const maps = new Map<string, SourceMap | undefined>();
  const mapOf = (file: string) => {
    if (!maps.has(file)) maps.set(file, readMap(file));
    return maps.get(file);
  };
  const placed = (frame: NodeJS.CallSite): string => {
    const [file, line, column] = [frame.getFileName(), frame.getLineNumber(), frame.getColumnNumber()];
    if (file == null || line === null || column === null) return `${frame}`;
    const entry = mapOf(file)?.findEntry(line - 1, column - 1);
    if (entry === undefined || !('originalSource' in entry)) return `${frame}`;
    // The path leads from the folder in which the bundle was made, by way of the one that the project was in.
    const source = entry.originalSource.replace(/^.*?(?=(?:functions|node_modules)\/)/, '');
    const place = `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    return `${frame}`.replace(`${file}:${line}:${column}`, () => place);
  };
  Error.prepareStackTrace = (error, frames) =>
    [Error.prototype.toString.call(error), ...frames.map((frame) => `    at ${placed(frame)}`)].join('\n');
}

/** The map beside a file; undefined for what has none, such as Node's own modules. */
function readMap(file: string): SourceMap | undefined {
  if (!file.startsWith('file:')) return undefined;
  try {
    return new SourceMap(JSON.parse(readFileSync(new URL(`${file}.map`), 'utf8')));
  } catch {
    return undefined;
  }
}
