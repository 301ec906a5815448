import { programmes } from './codes.ts';
import { isJsonObject } from './json-object.ts';
import type { Region } from './region.ts';

/**
 * Every part of a region that may be changed at the desk; `*` stands for the id of one entry. A part is as small as what two
 * people change independently of each other. Whatever is in no part is set in the file alone, on purpose: who approves, whom a
 * door is for and on what legal basis, how long people are kept, the limits of links and codes, which client only practises, who
 * is staff, and the sender of mails.
 */
export const partPatterns = [
  'helpdesk',
  'coordinator.name',
  'coordinator.mailbox',
  'coordinator.phone',
  'coordinator.deputy',
  'mail.replyTo',
  'municipalities.*.places',
  'municipalities.*.approverDomains',
  'municipalities.*.executingBody',
  'municipalities.*.teamMailbox',
  'municipalities.*.teamPhone',
  'municipalities.*.succeededBy',
  'municipalities.*.ceilings.*',
  'executingBodies.*',
  'executingBodies.*.name',
  'executingBodies.*.approverDomains',
  'otherRegions.*',
  'uwv.approverDomains',
  'uwv.teamMailbox',
  'uwv.phone',
  'providers.*',
  'providers.*.name',
  'providers.*.mailbox',
  'providers.*.phone',
  'providers.*.domains',
  'providers.*.ipsCare',
  'providers.*.offers.*',
  'providers.*.offers.*.municipalities',
  'providers.*.offers.*.minAge',
  'providers.*.offers.*.maxAge',
  'providers.*.offers.*.capacity',
  'clients.*',
  'clients.*.name',
  'clients.*.keyHashes',
  'clients.*.origins',
  'clients.*.vouches',
  'clients.*.perDay',
  'clients.*.organisation',
  'clients.*.pages.thanks',
  'clients.*.pages.error',
  'clients.*.webhook',
  'formOrigins',
  'forms.*',
  'intake.*',
  'intakeClosed',
  'windDown',
  'noCapacityFor',
  'texts.*',
  'doors.*.opensOn',
  'doors.*.closesOn',
  'doors.*.closedText',
  'doors.*.municipalities',
  'doors.*.length',
  'doors.*.checkIns.first',
  'doors.*.checkIns.every',
  'doors.*.checkIns.keptWorkWeeks',
  'doors.*.checkIns.followUpWeeks',
  'programmes.*.pause',
  'tasks.*',
  'waiting.askEvery',
  'links.taskValid',
  'links.statusValid',
  'reopenDays',
  'officeHours.start',
  'officeHours.end',
  'officeHours.closedDays',
  'handovers.*',
] as const;
export type PartPattern = (typeof partPatterns)[number];

const expressions = partPatterns.map(
  (pattern) => [pattern, new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[A-Za-z0-9-]+')}$`)] as const,
);

/** The kind of a part, as `providers.*.name` is that of `providers.altrecht.name`; undefined for what is no part. */
export function patternOf(part: string): PartPattern | undefined {
  return expressions.find(([, expression]) => expression.test(part))?.[0];
}

const wholes: ReadonlySet<PartPattern> = new Set(
  partPatterns.filter((pattern) => partPatterns.some((other) => other.startsWith(`${pattern}.`))),
);

/**
 * Whether a part is an entry whose pieces are parts of their own. Such an entry is added or taken away as a whole, and changed by
 * its pieces alone.
 */
export function isWhole(pattern: PartPattern): boolean {
  return wholes.has(pattern);
}

/** Whether one of two parts lies in the other, or they are the same: then their order counts. */
export function touches(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}

/** By which field the entries of a list are told apart. */
const idFields: Readonly<Record<string, string>> = {
  municipalities: 'code',
  executingBodies: 'id',
  otherRegions: 'code',
  providers: 'id',
  offers: 'programme',
  clients: 'id',
  forms: 'id',
};

/** Lists and objects that a region file may leave out. */
const emptyFields: Readonly<Record<string, unknown>> = {
  clients: [],
  forms: [],
  pages: {},
  otherRegions: [],
  intake: {},
  ceilings: {},
  texts: {},
  programmes: {},
  // What differs by programme may leave any of them out; in other places that are known by a programme, it is always there.
  ...Object.fromEntries(programmes.map((one) => [one, {}])),
};

/** Index of an entry in the list of this name. */
function indexIn(list: readonly unknown[], name: string, entryId: string): number {
  const field = idFields[name] ?? '';
  return list.findIndex((entry) => isJsonObject(entry) && entry[field] === entryId);
}

/**
 * A path with the ids of entries instead of where they stand in their lists: `clients[1].keyHashes[0]` is
 * `clients.school.keyHashes.<hash>`. It stays the same when another entry comes or goes.
 *
 * @param path of a field as a `RegionProblem` names it
 */
export function lastingPath(region: Region, path: string): string {
  let at: unknown = region;
  let name = '';
  return path
    .split(/[.[\]]+/)
    .filter((segment) => segment !== '')
    .map((segment) => {
      const inner: unknown = Reflect.get(Object(at), segment);
      const id = !Array.isArray(at) ? segment : isJsonObject(inner) ? inner[idFields[name] ?? ''] : inner;
      at = inner;
      name = segment;
      return String(id ?? segment);
    })
    .join('.');
}

/** What a region says in one part; undefined where it says nothing, or has no such entry. */
export function partOf(region: Region, part: string): unknown {
  let at: unknown = region;
  let name = '';
  for (const segment of part.split('.')) {
    if (Array.isArray(at)) at = at[indexIn(at, name, segment)];
    else at = isJsonObject(at) && Object.hasOwn(at, segment) ? at[segment] : undefined;
    name = segment;
  }
  return at;
}

/**
 * The region with something else in one part; everything else is as it was, and the given region is not touched.
 *
 * @param value undefined takes the part away
 * @returns undefined where the entry is missing in which the part would be, and where a new entry has another id
 */
export function withPart(region: Region, part: string, value: unknown): Region | undefined {
  return placed(region, '', part.split('.'), value) as Region | undefined;
}

function placed(at: unknown, name: string, [segment = '', ...rest]: readonly string[], value: unknown): unknown {
  if (Array.isArray(at)) {
    const index = indexIn(at, name, segment);
    if (rest.length > 0) {
      const inside = index < 0 ? undefined : placed(at[index], segment, rest, value);
      return inside === undefined ? undefined : at.with(index, inside);
    }
    if (value === undefined) return index < 0 ? undefined : at.toSpliced(index, 1);
    if (indexIn([value], name, segment) < 0) return undefined;
    return index < 0 ? [...at, value] : at.with(index, value);
  }
  if (!isJsonObject(at)) return undefined;
  if (rest.length > 0) {
    const inner = Object.hasOwn(at, segment) ? at[segment] : emptyFields[segment];
    const inside = placed(inner, segment, rest, value);
    return inside === undefined ? undefined : { ...at, [segment]: inside };
  }
  if (value !== undefined) return { ...at, [segment]: value };
  return Object.fromEntries(Object.entries(at).filter(([field]) => field !== segment));
}
