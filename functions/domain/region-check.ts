import { localDate } from './calendar.ts';
import type { Instant } from './referral.ts';
import type { Region } from './region.ts';
import { momentsAfter, type RegionNow, regionAt } from './region-at.ts';
import { asWord, type RegionChange } from './region-change.ts';
import { type CountedLack, lackLine, lacksIn, type OpenNeed } from './region-needs.ts';
import { partRules } from './region-part-rules.ts';
import { isWhole, lastingPath, partOf, patternOf } from './region-parts.ts';
import { expectation, type RegionProblem, schemaProblems } from './region-problems.ts';
import { regionProblems } from './region-rules.ts';
import { brokenBounds } from './region-terms.ts';

/**
 * Something that a change would break. `value`: what is said of the part is not right by itself; `rule`: it does not fit the rest
 * of the region; `need`: an open case needs what would go; `missing`: there is no such entry to change, or there is one already;
 * `time`: the moments are not right; `outside`: only the coordinator may say this; `plans`: as much is planned as may be.
 */
export interface ChangeProblem extends RegionProblem {
  readonly about: 'value' | 'rule' | 'need' | 'missing' | 'time' | 'outside' | 'plans';
  /** From when it would be so, where that is later than the change is made. */
  readonly at?: Instant;
  /** What open cases need, and how many of them. */
  readonly lack?: CountedLack;
}

function valueProblems({ part, value, undoes }: RegionChange): readonly ChangeProblem[] {
  const pattern = patternOf(part);
  if (undoes !== undefined || pattern === undefined) return [];
  const { value: schema, mayBeAbsent = false } = partRules[pattern];
  if (value === null) {
    return mayBeAbsent ? [] : [{ about: 'value', path: part, text: 'is needed; right would be to change it' }];
  }
  const read = schema.safeParse(value, { error: expectation });
  if (read.success) return boundsProblems(part, value);
  return schemaProblems(value, read.error.issues).map(({ path, text }) => ({
    about: 'value',
    path: path === 'the file' ? part : `${part}.${path}`,
    text,
  }));
}

function boundsProblems(part: string, value: unknown): readonly ChangeProblem[] {
  const bounds = brokenBounds(part, value);
  if (bounds === undefined) return [];
  const [least, most] = [asWord(bounds.least), asWord(bounds.most)];
  return [{ about: 'value', path: part, text: `is too short or too long; right would be ${least} to ${most}` }];
}

function timeProblems({ part, from, until, undoes }: RegionChange, moment: Instant): readonly ChangeProblem[] {
  if (undoes !== undefined || until === undefined || (until > from && until > moment)) return [];
  return [{ about: 'time', path: part, text: 'would have ended before it began; right would be a later end' }];
}

/** A new entry must be new, and a piece needs its entry. */
function missingProblems(
  { n, part, value, undoes }: RegionChange,
  before: RegionNow,
  after: RegionNow,
): readonly ChangeProblem[] {
  const pattern = patternOf(part);
  if (undoes !== undefined || pattern === undefined) return [];
  if (after.left.some((one) => one.n === n && one.why === 'no-target')) {
    return [
      {
        about: 'missing',
        path: part,
        text: 'is of no entry that the region has then; right would be one that it has, or for a new one an id that is its own',
      },
    ];
  }
  const isThere = partOf(before.region, part) !== undefined;
  return value !== null && isWhole(pattern) && isThere
    ? [{ about: 'missing', path: part, text: 'is there already; right would be another id, or a change of its fields' }]
    : [];
}

/** What of the rules of a region file a region breaks. */
function brokenRules(region: Region): readonly ChangeProblem[] {
  return regionProblems(region, { allowShortPeriods: false }).map((one) => ({ ...one, about: 'rule' as const }));
}

/** What open cases need and a region does not have at a moment. */
function needProblems(region: Region, open: readonly OpenNeed[], moment: Instant): readonly ChangeProblem[] {
  return lacksIn(region, open, localDate(moment)).map((lack) => ({
    about: 'need',
    path: lack.what,
    text: lackLine(region, lack),
    lack,
  }));
}

/**
 * Problems by what tells them apart: the entry that each is of, and not where that stands in its list, since entries before it come
 * and go. The same problem a second time is another one.
 */
function toldApart(region: Region, problems: readonly ChangeProblem[]): ReadonlyMap<string, ChangeProblem> {
  const apart = new Map<string, ChangeProblem>();
  for (const problem of problems) {
    const { path, text, lack } = problem;
    let key = lack === undefined ? `${lastingPath(region, path)} ${text}` : `${lack.about} ${lack.what}`;
    while (apart.has(key)) key += ' again';
    apart.set(key, problem);
  }
  return apart;
}

/** Most later moments at which a taking back is checked: what others planned must not keep it waiting. */
const mostMoments = 40;

/**
 * Everything that a change would break, from when it counts and at each later moment at which something begins or ends: single
 * fields, the rules of a region file, and what open cases need. What was wrong already is not this change's fault, so that a
 * region can be mended in steps. Empty: it may be made.
 *
 * @param changes all that were ever made
 * @param next the change, with the number that it would have
 * @param options.open what is open now
 */
export function checkRegionChange(
  base: Region,
  changes: readonly RegionChange[],
  next: RegionChange,
  { moment, open }: { readonly moment: Instant; readonly open: readonly OpenNeed[] },
): readonly ChangeProblem[] {
  const single = [...valueProblems(next), ...timeProblems(next, moment)];
  if (single.length > 0) return single;
  const first = next.from > moment ? next.from : moment;
  const all = [...changes, next];
  const found = new Map<string, ChangeProblem>();
  const checked = new Map<string, readonly ChangeProblem[]>();
  // Where something has ended the region is often as it was, and its rules need not be gone through once more.
  const wrongAt = (region: Region, at: Instant) => {
    const key = JSON.stringify(region);
    const broken = checked.get(key) ?? brokenRules(region);
    checked.set(key, broken);
    return [...broken, ...needProblems(region, open, at)];
  };
  const later = momentsAfter(all, first);
  for (const at of [first, ...(next.undoes === undefined ? later : later.slice(0, mostMoments))]) {
    const after = regionAt(base, all, at);
    if (at === first) {
      const missing = missingProblems(next, regionAt(base, changes, at), after);
      if (missing.length > 0) return missing;
    }
    const wrong = wrongAt(after.region, at);
    if (wrong.length === 0) continue;
    const { region: before } = regionAt(base, changes, at);
    const known = toldApart(before, wrongAt(before, at));
    for (const [key, problem] of toldApart(after.region, wrong)) {
      if (!known.has(key) && !found.has(key)) found.set(key, at > moment ? { ...problem, at } : problem);
    }
  }
  return [...found.values()];
}
