/** The steps of the usual journey whose calls are counted, in their order. */
export const rows = [
  'intake until it waits at the first task',
  'link opened, code asked, proved',
  'approve: page shown, answered, until the offer is mailed',
  'accept until the first talk is asked',
  'first talk held',
  'check-in answered',
  'a quiet week of an open case',
  'the quiet weeks from then to the next question',
  'last answer until closed',
] as const;
export type Row = (typeof rows)[number];

/** The row below them: states entered, and entered again, by all executions of that journey. */
export const transitionsRow = 'state transitions of the whole journey';
