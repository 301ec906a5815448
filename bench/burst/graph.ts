import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Outcome, Sample } from './play.ts';

const [width, height, left, bottom, top, right] = [760, 360, 70, 40, 50, 20];

/** Each queue: what is in it, and a line that is told apart without colour. */
const queues: readonly {
  readonly label: string;
  readonly of: (sample: Sample) => number;
  readonly stroke: string;
  readonly dashes: string;
}[] = [
  { label: 'sent, not accepted', of: ({ sent, accepted }) => sent - accepted, stroke: '#1d4f91', dashes: '' },
  {
    label: 'accepted, not started',
    of: ({ accepted, started }) => Math.max(0, accepted - started),
    stroke: '#a23b00',
    dashes: '8 3',
  },
  {
    label: 'started, not waiting',
    of: ({ started, waiting }) => Math.max(0, started - waiting),
    stroke: '#5b2a86',
    dashes: '2 3',
  },
  {
    label: 'mails not sent',
    of: ({ accepted, mailed }) => Math.max(0, 2 * accepted - mailed),
    stroke: '#1b6e3c',
    dashes: '12 3 2 3',
  },
];

/** The queues of a burst over time, as a picture. */
export function graphOf({ samples }: Outcome, count: number, title: string): string {
  const end = Math.max(60, ...samples.map(({ at }) => at));
  const most = Math.max(...samples.flatMap((sample) => queues.map(({ of }) => of(sample))));
  const x = scaleLinear([0, end / 60], [left, width - right]);
  const y = scaleLinear([0, most], [height - bottom, top]).nice();
  const ticksX = x
    .ticks(8)
    .map(
      (at) =>
        `<text x="${x(at).toFixed(1)}" y="${height - bottom + 18}" text-anchor="middle">${at}</text><path d="M${x(at).toFixed(1)} ${height - bottom}v5" stroke="#555"/>`,
    );
  const ticksY = y
    .ticks(5)
    .map(
      (at) =>
        `<text x="${left - 8}" y="${(y(at) + 4).toFixed(1)}" text-anchor="end">${at.toLocaleString('en')}</text><path d="M${left} ${y(at).toFixed(1)}H${width - right}" stroke="#ddd"/>`,
    );
  const lines = queues.map(({ label, of, stroke, dashes }, n) => {
    const path = line<Sample>(
      ({ at }) => x(at / 60),
      (sample) => y(of(sample)),
    )([...samples]);
    const dash = dashes === '' ? '' : ` stroke-dasharray="${dashes}"`;
    const style = `fill="none" stroke="${stroke}" stroke-width="2"${dash}`;
    const at = left + n * 170;
    return `<path d="${path?.replaceAll(/(\d+\.\d)\d+/g, '$1')}" ${style}/><path d="M${at} 36h24" ${style}/><text x="${at + 30}" y="40">${label}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img">
<title>${title}: queues of ${count.toLocaleString('en')} referrals over time, in minutes</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="${left}" y="18" font-weight="bold">${title}</text>
${ticksY.join('\n')}
${ticksX.join('\n')}
<text x="${width - right}" y="${height - 6}" text-anchor="end">minutes</text>
${lines.join('\n')}
</svg>
`;
}
