import type { DoorTally, YearTally } from '../year/tally.ts';
import type { Rehearsal } from './rehearse.ts';

const measures: readonly (readonly [title: string, field: Exclude<keyof DoorTally, 'door'>])[] = [
  ['received', 'received'],
  ['handed over', 'handedOver'],
  ['approved', 'approved'],
  ['declined', 'declined'],
  ['withdrawn', 'withdrawn'],
  ['expired', 'expired'],
  ['waiting', 'waiting'],
  ['started', 'started'],
  ['goal reached', 'goalReached'],
  ['stopped', 'stopped'],
  ['silent', 'silent'],
  ['still open', 'open'],
];

/** Short door names for column headings; the terminal is narrow. */
const shortNames: Readonly<Record<DoorTally['door'], string>> = {
  'ips-uwv': 'IPS UWV',
  'ips-municipality': 'IPS municipality',
  'sterk-met-werk': 'SmW 27+',
  'sterk-met-werk-of-scholing': 'SmW 16-26',
  none: 'no door',
};

/**
 * The year as a table for the terminal. Two rehearsals with one seed give exactly the same text; anything that may
 * differ between them (second copies of mails, time taken) is left out.
 */
export function reportOf(year: YearTally, shownAnotherDoor: number): string {
  const rows = measures.map(([title, field]) => {
    const counts = year.doors.map((door) => door[field]);
    return [title, ...counts, counts.reduce((sum, count) => sum + count, 0)].map(String);
  });
  return [
    ...grid([['', ...year.doors.map(({ door }) => shortNames[door]), 'all'], ...rows]),
    '',
    ...grid([
      ['step', 'referrals', 'median days'],
      ...year.steps.map(({ step, count, medianDays }) => [step, String(count), String(medianDays ?? '-')]),
    ]),
    '',
    `Shown another door at once, nothing kept: ${shownAnotherDoor}`,
    `Distinct mails sent: ${year.mails.distinct}`,
    `Open referrals without a next action: ${year.forgotten}`,
  ].join('\n');
}

/** Rows in columns: the first to the left, the others to the right. */
function grid(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** One line that says how far a rehearsal is, for a terminal of 80 characters. */
export function progressLine(progress: {
  readonly day: string;
  readonly part: number;
  readonly posted: number;
  readonly mails: number;
  readonly kills: number;
}): string {
  const width = 20;
  const done = Math.round(progress.part * width);
  const kills = progress.kills === 0 ? '' : `, killed ${progress.kills} times`;
  return `[${'#'.repeat(done)}${'.'.repeat(width - done)}] ${progress.day}  ${progress.posted} posted, ${progress.mails} mails${kills}`;
}

/**
 * What to say at the end, and whether all is well: nobody forgotten, no errors inside the system, and with kills the
 * same table as without.
 */
export function conclusion(
  { plain, killed }: { readonly plain: Rehearsal; readonly killed?: Rehearsal },
  { seed, dataDir }: { readonly seed: number; readonly dataDir: string },
): { readonly text: string; readonly well: boolean } {
  const shown = killed ?? plain;
  const same = killed === undefined || killed.report === plain.report;
  const complaints = [...plain.complaints, ...(killed?.complaints ?? [])];
  const forgotten = Math.max(plain.forgotten, shown.forgotten);
  const lines = [
    `\nSeed ${seed}\n\n${shown.report}`,
    `Mails that went twice after a crash: ${shown.repeats}`,
    ...(killed === undefined
      ? []
      : [
          `Killed ${killed.kills} times: ${same ? 'the same table as without kills' : `ANOTHER TABLE. Without kills:\n\n${plain.report}`}`,
        ]),
    ...(forgotten === 0 ? [] : [`THE LOOP WAS BROKEN: at one look ${forgotten} open referrals had no next action.`]),
    ...(complaints.length === 0
      ? []
      : [`ERRORS inside the system: ${complaints.length} lines, such as\n${complaints.slice(0, 12).join('\n')}`]),
    `\nSee it: npm start -- --data ${dataDir}`,
  ];
  return { text: lines.join('\n'), well: same && forgotten === 0 && complaints.length === 0 };
}
