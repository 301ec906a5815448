import type { DeskQuery } from '../../cases/desk-worklist.ts';
import { deskPath } from '../../domain/desk-paths.ts';

/** Names of the list's questions in its address. */
export const deskQueryNames = {
  sign: 'speelt',
  municipality: 'gemeente',
  door: 'deur',
  programme: 'traject',
  provider: 'aanbieder',
  stage: 'stap',
  received: 'instroom',
  cursor: 'na',
} as const satisfies Record<keyof DeskQuery, string>;

/** The path of the list as it was asked for, without the public prefix. */
export function listPath(query: DeskQuery): string {
  const wanted = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') wanted.set(deskQueryNames[name as keyof DeskQuery], value);
  }
  const text = wanted.toString();
  return `${deskPath}${text === '' ? '' : `?${text}`}`;
}
