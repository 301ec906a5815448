import type { Outcome } from './play.ts';

const clock = (seconds: number) =>
  seconds < 120 ? `${seconds.toFixed(0)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
const listed = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, times]) => times > 0)
    .map(([name, times]) => `${name} ${times.toLocaleString('en')}`)
    .join(', ') || 'none';

/** What became of a burst, as a table. */
export function tellBurst(
  { last, wrong, refused, attempts, messages, faults, logged }: Outcome,
  count: number,
): string {
  const { route, transitions, ...services } = refused;
  const rows = [
    ['The last is accepted', clock(last.accepted)],
    ['has its execution', clock(last.started)],
    ['waits for its approver', clock(last.waiting)],
    ['has its mails', clock(last.mailed)],
    ['Lost, without a waiting execution, twice, mailed twice, not mailed', Object.values(wrong).join(', ')],
    [
      'Messages that SES took, for two mails each',
      `${messages.toLocaleString('en')} for ${(2 * count).toLocaleString('en')}`,
    ],
    ['Posts that the API refused; most tries of one sender', `${route.toLocaleString('en')}; ${attempts}`],
    ['Steps that waited for transitions', transitions.toLocaleString('en')],
    ['Calls that AWS refused', listed(services)],
    ['Functions that ended with an error', listed(faults)],
    ['Lines in the log', listed(logged)],
  ];
  return ['| | |', '|---|--:|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n');
}
