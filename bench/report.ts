/** What a benchmark says: on the terminal as it comes, and together for its results file. */
export interface Report {
  readonly say: (line: string) => void;
  /** All that was said so far. */
  readonly text: () => string;
}

/** A report that has said nothing yet. */
export function openReport(): Report {
  const lines: string[] = [];
  return {
    say(line) {
      lines.push(line);
      process.stdout.write(`${line}\n`);
    },
    text: () => `${lines.join('\n')}\n`,
  };
}

/** Bytes as whole mebibytes. */
export function mega(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

/** A number with its thousands apart. */
export function count(n: number): string {
  return n.toLocaleString('en');
}
