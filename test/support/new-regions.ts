import { newRegion } from '../../admin/new-region/new-region.ts';
import type { Region } from '../../functions/domain/region.ts';
import { readRegion } from '../../functions/domain/region-rules.ts';
import { regionNamed } from './regions.ts';

/** A new region file, made of the shipped base as the command makes it. */
export async function newRegionNamed(code: string): Promise<Region> {
  return newRegion(code, readRegion(await regionNamed(), { source: 'base', allowShortPeriods: false }));
}

/**
 * The same, to be run on the template of the shipped region, whose sender alone may send there: a template for each region would
 * take ten seconds.
 */
export async function newRegionToRun(code: string): Promise<Region> {
  return { ...(await newRegionNamed(code)), mail: (await regionNamed()).mail };
}

/** A region file with something invented in place of every mark, as an administrator fills it in. */
export function filledInRegion(region: Region): unknown {
  return JSON.parse(JSON.stringify(region), (_, value: unknown) =>
    typeof value === 'string' ? filledIn(value) : value,
  );
}

function filledIn(text: string): string {
  if (text === '1900-01-01') return '2026-11-01';
  return text
    .replace('[TODO: 000 000 00 00]', '088 000 00 00')
    .replace(/^\[TODO: [^\]]*\] /, '')
    .replace(/^\[TODO: ([^\]]*)\]$/, 'Ingevuld: $1')
    .replace(/todo\.invalid$/, 'regio.example')
    .replace(/^todo-/, '')
    .replace(/^TODO-/, '');
}
