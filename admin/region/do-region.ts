import { createAgendaStore } from '../../functions/adapters/dynamodb/agenda-store.ts';
import type { BatchSource } from '../../functions/adapters/dynamodb/query.ts';
import { createReferralStore } from '../../functions/adapters/dynamodb/referral-store.ts';
import { createRegionChangeStore } from '../../functions/adapters/dynamodb/region-change-store.ts';
import { openNeeds } from '../../functions/cases/open-needs.ts';
import { SettingsError } from '../../functions/domain/errors.ts';
import { isJsonObject } from '../../functions/domain/json-object.ts';
import type { Instant } from '../../functions/domain/referral.ts';
import type { Region } from '../../functions/domain/region.ts';
import { type LeftOut, momentsAfter, regionAt } from '../../functions/domain/region-at.ts';
import { asWord, type RegionChange } from '../../functions/domain/region-change.ts';
import { markStanding, undoneBy } from '../../functions/domain/region-mark.ts';
import { partOf } from '../../functions/domain/region-parts.ts';
import { regionProblems } from '../../functions/domain/region-rules.ts';
import { regionSchema } from '../../functions/domain/region-schema.ts';
import { ownTextLines } from '../../functions/web/desk/region/own-text.ts';
import { regionJson } from '../new-region/region-json.ts';
import { caughtUp } from './caught-up.ts';

/** What a region is made of, and where its changes are. */
export interface RegionPlace {
  /** What the region file holds, as it was written. */
  readonly json: unknown;
  readonly file: Region;
  readonly source: BatchSource;
  readonly now: Instant;
}

/** By what entries of any list of a region file are told apart. */
const idOf = (value: unknown) =>
  isJsonObject(value) ? (value['id'] ?? value['code'] ?? value['programme'] ?? value['value']) : undefined;

/**
 * A value with its fields in the order in which the file has them, and new ones after them; a default that nobody wrote is left out.
 * The difference in git then is what was changed, and nothing else.
 */
function inOrderOf(value: unknown, like: unknown): unknown {
  if (Array.isArray(value)) {
    const known = Array.isArray(like) ? like : [];
    return value.map((one) =>
      inOrderOf(
        one,
        known.find((other) => idOf(other) !== undefined && idOf(other) === idOf(one)),
      ),
    );
  }
  if (!isJsonObject(value)) return value;
  const first = isJsonObject(like) ? Object.keys(like).filter((name) => Object.hasOwn(value, name)) : [];
  const names = new Set([...first, ...Object.keys(value)]);
  return Object.fromEntries(
    [...names].map((name) => [name, inOrderOf(value[name], isJsonObject(like) ? like[name] : undefined)]),
  );
}

/** Why a mark is not of a table, and what to do; undefined where it is, or where there is none. */
function strangeMark(file: Region, changes: readonly RegionChange[]): string | undefined {
  const standing = markStanding(file, changes);
  if (standing === 'none' || standing === 'known') return undefined;
  const found =
    standing === 'ahead'
      ? 'this table has no such change'
      : 'in this table that is another change, made at another moment';
  return (
    `"desk" in the file says that it has caught up with change ${file.desk?.upTo}, made at ${file.desk?.made}, but ${found}. ` +
    'Was the table restored from a backup, or is it of another stage or region? Nothing is settled here: each change counts unless the ' +
    'file says something newer. Name the right table, or take "desk" out of the file if it is to follow this one.'
  );
}

/**
 * The region file as text, with what was changed at the desk for good, and a mark that says so. What has yet to begin, or ends, stays
 * a change: the functions go on with it when they have the new file.
 *
 * @throws SettingsError where the file has caught up with another table: what it would then say is nobody's word
 */
export async function exported({ json, file, source, now }: RegionPlace): Promise<string> {
  const all = await createRegionChangeStore(source).all();
  const strange = strangeMark(file, all);
  if (strange !== undefined) throw new SettingsError(strange);
  const { statePensionAge, ...fields } = regionSchema.parse(caughtUp(file, all, now));
  const isSaid = isJsonObject(json) && Object.hasOwn(json, 'statePensionAge');
  // A new mark comes first, so that no line but its own differs in git.
  const like = isJsonObject(json) && !Object.hasOwn(json, 'desk') ? { desk: undefined, ...json } : json;
  return regionJson(inOrderOf(isSaid ? { ...fields, statePensionAge } : fields, like));
}

function inWords({ part, value, was, from, until, at, undoes }: RegionChange): string {
  if (undoes !== undefined) return `${part}: takes back ${undoes}`;
  const say = (word: unknown) => (word === null ? 'nothing' : asWord(word));
  const begins = from > at ? `, from ${from}` : '';
  return `${part}: ${say(was)} became ${say(value)}${begins}${until === undefined ? '' : `, until ${until}`}`;
}

/** Who changed what, when and why, a line each, the oldest first, with how each stands now. */
export async function historyLines({ file, source, now }: RegionPlace): Promise<readonly string[]> {
  const store = createRegionChangeStore(source);
  const [changes, whys] = await Promise.all([store.all(), store.whys()]);
  const left = new Map(regionAt(file, changes, now).left.map(({ n, why }) => [n, why]));
  const undone = undoneBy(changes);
  return changes.map((change) => {
    const { n, at } = change;
    const why = whys.find((one) => one.n === n);
    const reason = [why?.because.code, why?.because.text].filter((word) => word !== undefined).join(': ');
    const standing = undone.has(n) ? 'undone' : (left.get(n) ?? 'counts');
    return `${n}  ${at}  ${inWords(change)}  (${why?.by ?? 'unknown'}; ${reason || 'no reason'})  [${standing}]`;
  });
}

/** How a change stands beside the file, in words for the check; undefined for what is past and stands nowhere. */
function besideFile(change: RegionChange, why: LeftOut | undefined, file: Region): string | undefined {
  const { n, part, value } = change;
  const line = (what: string) => `change ${n} (${part}) ${what}`;
  if (why === undefined)
    return line(`counts over the file, which says ${asWord(partOf(file, part))} and not ${asWord(value)}`);
  if (why === 'settled') return line('is settled: the file holds it');
  if (why === 'in-file') return line('is in the file as well; an export settles it');
  if (why === 'not-yet') return line(`goes on beside the file: it counts from ${change.from}`);
  if (why === 'file-newer') return line(`does not count: the file says something newer, ${asWord(partOf(file, part))}`);
  return undefined;
}

/** What is settled in the file, what still counts over it, and where the file says something else; a line each, by number. */
export async function standingLines({ file, source, now }: RegionPlace): Promise<readonly string[]> {
  const all = await createRegionChangeStore(source).all();
  const left = new Map(regionAt(file, all, now).left.map(({ n, why }) => [n, why]));
  return all
    .filter(({ undoes }) => undoes === undefined)
    .flatMap((change) => besideFile(change, left.get(change.n), file) ?? []);
}

/** Everything that is wrong with the file and its changes, now and at each later moment, and what open cases need; empty: nothing. */
export async function checkLines({ file, source, now }: RegionPlace): Promise<readonly string[]> {
  const all = await createRegionChangeStore(source).all();
  const strange = strangeMark(file, all);
  const lines = [now, ...momentsAfter(all, now)].flatMap((moment) => {
    const { region, left } = regionAt(file, all, moment);
    const lost = left
      .filter(({ why }) => why === 'no-target')
      .map(({ n }) => `change ${n} has no entry to change; take it back.`);
    const wrong = regionProblems(region, { allowShortPeriods: true }).map(({ path, text }) => `${path} ${text}.`);
    return [...lost, ...wrong, ...ownTextLines(region)].map((line) =>
      moment === now ? line : `from ${moment}: ${line}`,
    );
  });
  const referrals = createReferralStore({ ...source, clock: () => now, newId: () => '', linkHash: () => '' });
  const { region } = regionAt(file, all, now);
  return [
    ...(strange === undefined ? [] : [strange]),
    ...new Set(lines),
    ...(await openNeeds({ agenda: createAgendaStore(source), referrals }, region, now)),
  ];
}
