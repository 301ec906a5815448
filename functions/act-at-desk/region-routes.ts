import type { Context } from 'hono';
import {
  budgetPath,
  eventsPath,
  ownTextsPath,
  regionHistoryPath,
  regionPartPath,
  regionPath,
  regionUndoPath,
  subscriberPath,
  windDownPath,
} from '../domain/desk-paths.ts';
import { partRules } from '../domain/region-part-rules.ts';
import { type PartPattern, partPatterns } from '../domain/region-parts.ts';
import type { StaffRole } from '../domain/staff.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { laterRoute } from './later-route.ts';
import { loadSeldom } from './load-seldom.ts';
import type { ActSite } from './site.ts';

/** Whose parts there are. */
const all: readonly StaffRole[] = ['coordinator', 'municipality', 'provider'];

/** Names in an address of the ids in a part. */
const idNames = ['id', 'inner'] as const;

/** A kind of part with a name for each id, as Hono writes it, or with the ids of an address. */
function withIds(pattern: PartPattern, idOf: (name: (typeof idNames)[number]) => string): string {
  return idNames.reduce<string>((text, name) => text.replace('*', () => idOf(name)), pattern);
}

/** The page of a kind of part: for the coordinator, and for those whose own such a part is. Whose it is, the answer decides. */
function partRoutes(pattern: PartPattern): readonly DeskRoute<ActSite>[] {
  const { by } = partRules[pattern];
  const who: readonly StaffRole[] = by === undefined ? ['coordinator'] : ['coordinator', by];
  const path = regionPartPath(withIds(pattern, (name) => `:${name}`));
  const partIn = (c: Context) => withIds(pattern, (name) => c.req.param(name) ?? '');
  return [
    {
      method: 'GET',
      path,
      who,
      answer: async (c, runtime, visit) => (await loadSeldom()).showPart(c, runtime, visit, partIn(c)),
    },
    {
      method: 'POST',
      path,
      who,
      answer: async (c, runtime, visit) => (await loadSeldom()).changePart(c, runtime, visit, partIn(c)),
    },
  ];
}

/** What the region is, and changing it. */
export const regionRoutes: readonly DeskRoute<ActSite>[] = [
  laterRoute('GET', regionPath, all, 'showRegion'),
  laterRoute('GET', ownTextsPath, ['coordinator'], 'showOwnTexts'),
  laterRoute('GET', regionHistoryPath, all, 'showRegionHistory'),
  laterRoute('GET', regionUndoPath(':n{[0-9]+}'), all, 'undoChange'),
  laterRoute('POST', regionUndoPath(':n{[0-9]+}'), all, 'undoChange'),
  laterRoute('GET', windDownPath, ['coordinator'], 'showWindDown'),
  laterRoute('POST', windDownPath, ['coordinator'], 'changeWindDown'),
  laterRoute('GET', eventsPath, ['coordinator'], 'showEvents'),
  laterRoute('GET', subscriberPath(':subscriber'), ['coordinator'], 'showSubscriber'),
  laterRoute('POST', subscriberPath(':subscriber'), ['coordinator'], 'changeEvents'),
  laterRoute('GET', budgetPath, ['coordinator', 'municipality'], 'showBudgets'),
  ...partPatterns.flatMap(partRoutes),
];
