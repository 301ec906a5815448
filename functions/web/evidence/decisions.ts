import { localDate } from '../../domain/calendar.ts';
import type { Language } from '../../domain/codes.ts';
import type { Table } from '../../domain/exports/csv.ts';
import type { Region } from '../../domain/region.ts';
import type { RegionChangeWhy } from '../../domain/region-because.ts';
import type { RegionChange } from '../../domain/region-change.ts';
import { type PartPattern, partPatterns, patternOf } from '../../domain/region-parts.ts';
import { partTitle, valueInWords } from '../desk/region/part-forms.ts';
import { placeOf } from '../desk/region/place.ts';
import { evidenceTexts } from '../texts/evidence.ts';
import { textOf } from '../words/said.ts';

/** Parts whose value is a number, a length or a day: the others may hold a name, an address or a number of somebody. */
const told: readonly PartPattern[] = [
  'municipalities.*.ceilings.*',
  'providers.*.offers.*.minAge',
  'providers.*.offers.*.maxAge',
  'providers.*.offers.*.capacity',
  'doors.*.opensOn',
  'doors.*.closesOn',
  'doors.*.length',
  'doors.*.checkIns.first',
  'doors.*.checkIns.every',
  'doors.*.checkIns.keptWorkWeeks',
  'doors.*.checkIns.followUpWeeks',
  'waiting.askEvery',
  'links.taskValid',
  'links.statusValid',
  'reopenDays',
  // Its days alone are said in words, and not where people are sent.
  'windDown',
];

/** Parts that are named without whose they are: what stands under these ids may be a person's. */
const named: readonly PartPattern[] = [
  ...partPatterns.filter((one) => one.startsWith('clients.')),
  'forms.*',
  'texts.*',
];

/** What the region decided, the oldest first: what, from when, and why by its code. Never who, nor what may name somebody. */
export function decisionsTable(
  changes: readonly RegionChange[],
  whys: readonly RegionChangeWhy[],
  region: Region,
  lang: Language,
): Table {
  const place = placeOf({ lang, base: '', region }, region);
  const text = evidenceTexts[lang].decisions;
  const codes = new Map(whys.map(({ n, because }) => [n, because.code]));
  return {
    columns: [text.on, text.what, text.becomes, text.from, text.until, text.why],
    rows: changes
      .filter(({ part }) => patternOf(part) !== undefined)
      .toSorted((one, other) => one.n - other.n)
      .map(({ n, at, part, value, from, until, undoes }) => {
        const pattern = patternOf(part);
        const code = codes.get(n);
        const isTold = pattern !== undefined && told.includes(pattern) && undoes === undefined;
        return [
          localDate(at),
          undoes !== undefined
            ? text.undone({ n: undoes })
            : `${n}. ${pattern !== undefined && named.includes(pattern) ? partTitle(pattern, place) : partTitle(part, place)}`,
          isTold ? valueInWords(part, value, place) : undefined,
          localDate(from),
          until === undefined ? undefined : localDate(until),
          code === undefined ? undefined : (textOf(place.text.reasons, code) ?? code),
        ];
      }),
  };
}
