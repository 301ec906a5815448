import { apiClientSchema } from '../domain/api-client.ts';
import { localDate } from '../domain/calendar.ts';
import { languages } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { type Merger, mergersOf } from '../domain/mergers.ts';
import { fitting, ownTextSchema } from '../domain/own-text.ts';
import type { Instant } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import { type LeftOut, regionAt } from '../domain/region-at.ts';
import { type RegionBecause, type RegionChangeWhy, regionBecauseSchema } from '../domain/region-because.ts';
import { asWord, type RegionChange } from '../domain/region-change.ts';
import { type ChangeProblem, checkRegionChange } from '../domain/region-check.ts';
import { backOnItsWay, endedPlans, limitProblems, stillToCome } from '../domain/region-limits.ts';
import { byBeginning, undoneBy } from '../domain/region-mark.ts';
import { mayChangePart } from '../domain/region-part-rules.ts';
import { partOf, patternOf, touches } from '../domain/region-parts.ts';
import type { Staff } from '../domain/staff.ts';
import type { Runtime } from '../ports/runtime.ts';

/** What the region's desk stands on. */
export type RegionDeskRuntime = Pick<Runtime, 'fileRegion' | 'regionChanges' | 'shippedText' | 'clock' | 'pause'> & {
  readonly desk: Pick<Runtime['desk'], 'rows'>;
};

/** What somebody wants to be said of a part. */
export interface RegionDraft {
  /** See `partPatterns`. */
  readonly part: string;
  /** As in JSON; null takes the part away. */
  readonly value: unknown;
  /** From when; now where absent or in the past. Pages turn a day into its beginning (`instantAt(day, '00:00')`). */
  readonly from?: Instant;
  readonly until?: Instant;
}

/** The same, to be made. */
export interface RegionRequest extends RegionDraft {
  readonly because: RegionBecause;
  /** `seen` of the part as the page showed it. */
  readonly seen: number;
}

/** A part at this moment. */
export interface PartNow {
  readonly part: string;
  /** What counts; null where absent. */
  readonly value: unknown;
  /** What the file says; null where absent. */
  readonly filed: unknown;
  /** Number of the last change that touched it, for the form to send back; 0 where there was none. */
  readonly seen: number;
  /** Changes of it that have yet to begin, or that end, the earliest first. */
  readonly planned: readonly RegionChange[];
}

/** How a change stands. `counts`: it makes the region what it is now; `undoes`: it takes another one back. */
type Standing = 'counts' | 'undoes' | LeftOut;

/** One change, with who made it and why, and how it stands now. */
export interface RegionHistoryLine {
  readonly change: RegionChange;
  /** Absent where it cannot be read. */
  readonly why?: RegionChangeWhy;
  readonly standing: Standing;
  /** Whether it can be taken back by whoever looks. */
  readonly isUndoable: boolean;
}

/** What came of a request that was not carried out. */
export type RegionRefusal =
  /** No part of that name, no change of that number, or not theirs to change. */
  | { readonly ok: false; readonly why: 'unknown' | 'denied' }
  /** Nothing would change: the part says so already, or the change no longer counts. */
  | { readonly ok: false; readonly why: 'same' }
  /** Somebody else changed the part since the page was shown: how it stands now. */
  | { readonly ok: false; readonly why: 'moved'; readonly now: PartNow }
  | { readonly ok: false; readonly why: 'refused'; readonly problems: readonly ChangeProblem[] }
  /** The reason says too little. */
  | { readonly ok: false; readonly why: 'because' }
  /** Others kept changing the region at the same moment. */
  | { readonly ok: false; readonly why: 'busy' };

export type RegionResult = { readonly ok: true; readonly change: RegionChange } | RegionRefusal;

/** What a change would do, without doing it. */
export type RegionProposal =
  | {
      readonly ok: true;
      readonly now: PartNow;
      readonly change: RegionChange;
      /** Plans of the part that making it takes back; see `endedPlans`. */
      readonly ends: readonly RegionChange[];
      /** What takes them back: written with the change, each with its own line in the history, so that each can be wanted back. */
      readonly undoing: readonly RegionChange[];
    }
  | RegionRefusal;

/** The region's desk: what is changed in the region without a deployment. */
export interface RegionDesk {
  /** The region, read anew, with all of its parts as they are at that moment: a part for its form. */
  open(): Promise<{ readonly region: Region; part(part: string): PartNow }>;
  /** Municipalities that merge, as far as they are theirs who look: the coordinator's all, a municipality's own and its successor's. */
  mergers(staff: Staff, region: Region): Promise<readonly Merger[]>;
  /** Every change, the newest first; for the coordinator all, for others those of what is theirs. */
  history(staff: Staff): Promise<readonly RegionHistoryLine[]>;
  /** Checks a change and writes nothing. */
  propose(staff: Staff, draft: RegionDraft): Promise<RegionProposal>;
  change(staff: Staff, request: RegionRequest): Promise<RegionResult>;
  /** Takes a change back, or takes back that one was taken back. */
  undo(staff: Staff, n: number, because: RegionBecause): Promise<RegionResult>;
}

/** How often a change is worked out anew when somebody else made one at the same moment; with so many at once, all get through. */
const tries = 25;

/** Whether a key that was revoked, or that went with its client, would work again by taking a change back. */
function bringsKeysBack({ part, value, was }: RegionChange): boolean {
  const pattern = patternOf(part);
  if (pattern !== 'clients.*' || value !== null) return pattern === 'clients.*.keyHashes';
  return apiClientSchema.safeParse(was).data?.keyHashes.length !== 0;
}

/** How a change stands that makes no difference any more: there is nothing to take back. */
const past: readonly Standing[] = ['over', 'undone', 'file-newer', 'in-file'];

type Changes = readonly RegionChange[];

function seenOf(changes: Changes, part: string): number {
  return Math.max(0, ...changes.filter((one) => touches(one.part, part)).map(({ n }) => n));
}

/** A number of places that is said at the desk counts from its day on, also against what the provider told before. */
function withDay(part: string, value: unknown, from: Instant): unknown {
  const isCapacity = patternOf(part) === 'providers.*.offers.*.capacity' && typeof value === 'object' && value !== null;
  return isCapacity ? { ...value, since: localDate(from) } : value;
}

/**
 * Own words that do not fit the shipped ones would be stored and never used. What is no message at all, its schema says.
 */
function unfitWords(
  { shippedText }: Pick<Runtime, 'shippedText'>,
  part: string,
  value: unknown,
): readonly ChangeProblem[] {
  const own = patternOf(part) === 'texts.*' ? ownTextSchema.safeParse(value).data : undefined;
  if (own === undefined) return [];
  const key = part.slice('texts.'.length);
  const originals = languages.map((language) => [language, shippedText(key, language)] as const);
  if (originals.some(([, original]) => original === undefined)) {
    return [{ about: 'missing', path: part, text: 'is no text that a region may change; right would be one of those' }];
  }
  return originals.flatMap(([language, original]) => {
    if (original !== undefined && fitting(own[language], original) !== undefined) return [];
    const text = 'does not fit the shipped text; right would be the same choices, and at each place the same values';
    return [{ about: 'value', path: `${part}.${language}`, text } as const];
  });
}

/** Makes the region's desk. */
export function createRegionDesk(runtime: RegionDeskRuntime): RegionDesk {
  const { fileRegion: file, regionChanges: store, clock } = runtime;

  function partNow(changes: Changes, part: string, region = regionAt(file, changes, clock()).region): PartNow {
    const now = clock();
    const planned = stillToCome(changes, now).filter((one) => one.part === part);
    return {
      part,
      value: partOf(region, part) ?? null,
      filed: partOf(file, part) ?? null,
      seen: seenOf(changes, part),
      planned: planned.toSorted(byBeginning),
    };
  }

  function standings(changes: Changes, moment: Instant): (change: RegionChange) => Standing {
    const left = new Map(regionAt(file, changes, moment).left.map(({ n, why }) => [n, why]));
    const undone = undoneBy(changes);
    return ({ n, undoes }) => (undone.has(n) ? 'undone' : undoes === undefined ? (left.get(n) ?? 'counts') : 'undoes');
  }

  const nextNumber = (changes: Changes) => Math.max(0, ...changes.map(({ n }) => n)) + 1;

  async function worked(changes: Changes, staff: Staff, change: RegionChange): Promise<RegionProposal> {
    const now = partNow(changes, change.part);
    const open = await runtime.desk.rows();
    const problems = [
      ...(change.undoes === undefined ? unfitWords(runtime, change.part, change.value) : []),
      ...checkRegionChange(file, changes, change, { moment: change.at, open }),
    ];
    if (problems.length > 0) return { ok: false, why: 'refused', problems };
    const ends = endedPlans(change, now.planned, staff);
    // Each is worked out on what is there by then, and with them all the region must be sound once more.
    const undoing: RegionChange[] = [];
    for (const { n, part } of ends) {
      const known = [...changes, change, ...undoing];
      const base = partOf(file, part) ?? null;
      const was = partOf(regionAt(file, known, change.at).region, part) ?? null;
      const undo = { n: change.n + undoing.length + 1, at: change.at, part, value: null, base, was, from: change.at };
      undoing.push({ ...undo, undoes: n });
      const left = checkRegionChange(file, known, { ...undo, undoes: n }, { moment: change.at, open });
      if (left.length > 0) return { ok: false, why: 'refused', problems: left };
    }
    return { ok: true, now, change, ends, undoing };
  }

  async function draftOn(changes: Changes, staff: Staff, draft: RegionDraft): Promise<RegionProposal> {
    const { part, value, from: asked, until } = draft;
    if (patternOf(part) === undefined) return { ok: false, why: 'unknown' };
    if (!mayChangePart(staff, part)) return { ok: false, why: 'denied' };
    const at = clock();
    const from = asked === undefined || asked < at ? at : asked;
    const then = regionAt(file, changes, from).region;
    const was = partOf(then, part) ?? null;
    const base = partOf(file, part) ?? null;
    if (asWord(was) === asWord(value) && until === undefined) return { ok: false, why: 'same' };
    const said = withDay(part, value, from) ?? null;
    const change = { n: nextNumber(changes), at, part, value: said, base, was, from, ...defined({ until }) };
    const limits = limitProblems(then, changes, change, staff);
    return limits.length > 0 ? { ok: false, why: 'refused', problems: limits } : worked(changes, staff, change);
  }

  async function undoOn(changes: Changes, staff: Staff, n: number): Promise<RegionProposal> {
    const undone = changes.find((one) => one.n === n);
    if (undone === undefined) return { ok: false, why: 'unknown' };
    const { part } = undone;
    if (!mayChangePart(staff, part)) return { ok: false, why: 'denied' };
    const at = clock();
    if (past.includes(standings(changes, at)(undone))) return { ok: false, why: 'same' };
    const base = partOf(file, part) ?? null;
    const { region } = regionAt(file, changes, at);
    const was = partOf(region, part) ?? null;
    const begun = backOnItsWay(region, { part, value: null, at, undoes: n });
    if (begun.length > 0) return { ok: false, why: 'refused', problems: begun };
    return worked(changes, staff, { n: nextNumber(changes), at, part, value: null, base, was, from: at, undoes: n });
  }

  /** Works a change out on the newest state, until nobody else was first. */
  async function written(
    staff: Staff,
    because: RegionBecause,
    workOut: (changes: Changes) => Promise<RegionProposal>,
  ): Promise<RegionResult> {
    const given = regionBecauseSchema.safeParse(because).data;
    if (given === undefined) return { ok: false, why: 'because' };
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const proposal = await workOut(await store.all());
      if (!proposal.ok) return proposal;
      const { change, undoing } = proposal;
      const why = { n: change.n, by: staff.subject, because: defined(given) };
      if (await store.add(change, why, undoing)) return { ok: true, change };
      await runtime.pause(attempt);
    }
    return { ok: false, why: 'busy' };
  }

  return {
    async open() {
      const changes = await store.all();
      const { region } = regionAt(file, changes, clock());
      return { region, part: (part) => partNow(changes, part, region) };
    },
    async mergers(staff, region) {
      if (staff.role !== 'coordinator' && staff.role !== 'municipality') return [];
      // Without any, the cases of the desk are not read.
      if (region.municipalities.every(({ succeededBy }) => succeededBy === undefined)) return [];
      const all = mergersOf(region, await runtime.desk.rows(), localDate(clock()));
      return staff.role === 'coordinator'
        ? all
        : all.filter(({ from, into }) => staff.scope.includes(from) || staff.scope.includes(into));
    },
    async history(staff) {
      const [changes, whys] = await Promise.all([store.all(), store.whys()]);
      const standingOf = standings(changes, clock());
      const byNumber = new Map(whys.map((why) => [why.n, why]));
      return changes
        .filter(({ part }) => mayChangePart(staff, part))
        .toReversed()
        .map((change) => {
          const standing = standingOf(change);
          return {
            change,
            ...defined({ why: byNumber.get(change.n) }),
            standing,
            // The end of the programme begins where it is tried first, with a sign-in of that moment (decision 83), and nowhere else.
            isUndoable:
              !past.includes(standing) &&
              !(change.part === 'windDown' && change.value === null) &&
              !bringsKeysBack(change),
          };
        });
    },
    async propose(staff, draft) {
      return draftOn(await store.all(), staff, draft);
    },
    async change(staff, { because, seen, ...draft }) {
      return written(staff, because, async (changes) => {
        const proposal = await draftOn(changes, staff, draft);
        const isDenied = !proposal.ok && (proposal.why === 'unknown' || proposal.why === 'denied');
        const hasMoved = seenOf(changes, draft.part) !== seen;
        return hasMoved && !isDenied ? { ok: false, why: 'moved', now: partNow(changes, draft.part) } : proposal;
      });
    },
    undo: (staff, n, because) => written(staff, because, (changes) => undoOn(changes, staff, n)),
  };
}
