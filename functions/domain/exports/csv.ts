/** A value of a table: text, a number, or nothing. Dates and months are text (ISO 8601). */
export type Cell = string | number | undefined;

/** A table as it is written: its columns and its rows, each as long as the columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * How a file is written. `plain` is RFC 4180: commas, a point in numbers, no byte order mark, which many programs would read as a
 * part of the first column's name. `excel` is for a double click in a Dutch or Belgian Excel, whose list separator is the semicolon and whose
 * decimal sign is the comma; without a byte order mark it takes UTF-8 for Windows-1252 (decision 84).
 */
export const csvKinds = ['plain', 'excel'] as const;
export type CsvKind = (typeof csvKinds)[number];

const styles: Readonly<
  Record<CsvKind, { readonly separator: string; readonly decimal: string; readonly mark: string }>
> = {
  plain: { separator: ',', decimal: '.', mark: '' },
  excel: { separator: ';', decimal: ',', mark: '\uFEFF' },
};

/**
 * What a spreadsheet may take for a formula: `=`, `+`, `-` or `@` at the beginning (OWASP, CSV Injection), their full-width forms, and each of
 * these or a control character behind quotes and spaces, which some programs drop when they import.
 */
const formula = /^['"`\s\p{Z}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\p{Cc}]/u;

/** Text that no spreadsheet takes for a formula: an apostrophe goes before it, as people type it themselves. */
export function defused(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** What was defused, as it was: for programs that read our files. */
export function refused(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}

function written(cell: Cell, { separator, decimal }: (typeof styles)[CsvKind]): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', decimal) : '';
  const text = defused(cell);
  return /["\r\n]/.test(text) || text.includes(separator) || /^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Rows of a CSV file, each with its line end (CRLF). */
export function csvRows(rows: Table['rows'], kind: CsvKind = 'plain'): string {
  const style = styles[kind];
  return rows.map((row) => `${row.map((cell) => written(cell, style)).join(style.separator)}\r\n`).join('');
}

/** The beginning of a CSV file: the names of its columns. */
export function csvHead(columns: Table['columns'], kind: CsvKind = 'plain'): string {
  return `${styles[kind].mark}${csvRows([columns], kind)}`;
}

/** A whole CSV file. */
export function csvOf({ columns, rows }: Table, kind: CsvKind = 'plain'): string {
  return `${csvHead(columns, kind)}${csvRows(rows, kind)}`;
}

/** Rows as objects, for JSON: what is nothing is left out. */
export function recordsOf({ columns, rows }: Table): readonly Readonly<Record<string, string | number>>[] {
  return rows.map((row) =>
    Object.fromEntries(
      columns.flatMap((column, index) => {
        const cell = row[index];
        return cell === undefined ? [] : [[column, cell]];
      }),
    ),
  );
}
