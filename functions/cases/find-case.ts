import { citizenNumberIn } from '../domain/citizen-number.ts';
import type { Door, Role, Stage } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import type { DeskRow, DeskTask } from '../domain/desk-row.ts';
import { type DeskMoment, deskMomentAt, deskStanding, isLate } from '../domain/desk-sections.ts';
import {
  type FindQuery,
  isWrongReference,
  likeness,
  type PersonQuery,
  readFindQuery,
  type Spelling,
  spellingMeant,
  termsToLookUp,
} from '../domain/find-query.ts';
import { type Findable, findableSender, findMark } from '../domain/find-terms.ts';
import { type CandidateParty, fullName } from '../domain/party.ts';
import { hasDied, type Instant, isOpen, type Referral } from '../domain/referral.ts';
import { type Insight, reaches } from '../domain/staff-insight.ts';
import type { MaybeMeant } from '../ports/find-store.ts';
import type { Runtime } from '../ports/runtime.ts';
import { onceADay, viewEvent } from './view-event.ts';

/** Who looks somebody up. */
export interface Searcher {
  /** As what they stand in the audit trail. */
  readonly role: Role;
  /** The issuer's own id of them: one line a day says that they saw somebody. */
  readonly subject: string;
  /** What they may know of a case, as it stands today. Asked of every case that is found, by itself. */
  readonly mayKnow: (referral: Referral) => Insight;
  /** Whether they may know which provider is asked or has the person in a case that they may know of. */
  readonly mayKnowProvider: (referral: Referral) => boolean;
  /** Whether they also find a case by whoever sent it. */
  readonly findsSenders?: boolean;
}

/** A case that was found. */
export interface FoundCase {
  readonly reference: string;
  /** Absent where the searcher may not know who it is about, and once they are erased; and so is the birth date. */
  readonly name?: string;
  readonly birthDate?: string;
  /** Not the candidate was looked for, but whoever sent the case: this is their name. */
  readonly sentBy?: string;
  /** The name is spelt otherwise than it was typed, and only sounds like it. */
  readonly isAlike?: true;
  /** Another first name was typed, which may be theirs. */
  readonly isOtherName?: true;
  /** The candidate has died; for whoever may know who it is about. */
  readonly hasDied?: true;
  /** Everybody in it was erased: there is no name to show any more. */
  readonly isErased?: true;
  readonly stage: Stage;
  readonly municipality: string;
  readonly door?: Door;
  readonly provider?: string;
  /** When it came in. */
  readonly since: Instant;
  /** The open task that matters most, as on the worklist; absent where nothing is open. */
  readonly turn?: { readonly task: DeskTask; readonly isAhead: boolean; readonly isLate: boolean };
}

/** What a search found: nothing that can be looked up was typed, or at most twenty cases. */
export type FindResult =
  | {
      readonly state: 'unreadable';
      /** `number`: no number of ours is like it; `bsn`: nobody may be looked up by that, and it is kept nowhere. */
      readonly why?: 'number' | 'bsn';
    }
  | {
      readonly state: 'searched';
      readonly found: readonly FoundCase[];
      /** Where to go on, if there is more: posted with the same text, never part of an address. */
      readonly more?: string;
    };

export type FindRuntime = Pick<Runtime, 'region' | 'clock' | 'find'> & {
  readonly guards: Pick<Runtime['guards'], 'hash'>;
};

/** Most cases on one page of what was found. */
export const mostFound = 20;
/** Cases that are looked at together: two items each, so that one batch holds them; with senders it takes a second. */
const lookedAtTogether = 50;
/** Most cases that one page looks at; a searcher who may see few of many goes on from there. */
const mostLookedAt = 500;

/**
 * Finds cases by number, name, birth date, mail address or phone number, in one box (see `readFindQuery`). The index is only
 * where to look: whether a case is meant, and what the searcher may know of it, is decided by the case of this moment.
 * Somebody who may not know a person's contact data cannot find them by those either, because a hit would tell. The coordinator finds
 * a case by whoever sent it as well, by their name, address or number. Whom the searcher was shown by name gets a line in their audit
 * trail, once a day. What was typed is kept nowhere.
 *
 * @param typed what stands in the box; anything
 * @param after where the page before ended
 */
export async function findCases(
  runtime: FindRuntime,
  typed: string,
  searcher: Searcher,
  after = '',
): Promise<FindResult> {
  const query = readFindQuery(typed);
  if (query?.person?.phone === undefined && citizenNumberIn(typed) === 'certain')
    return { state: 'unreadable', why: 'bsn' };
  if (isWrongReference(typed)) return { state: 'unreadable', why: 'number' };
  if (query === undefined) return { state: 'unreadable' };
  const byNumber = after === '' ? await numbered(runtime, query, searcher) : [];
  const page =
    byNumber.length > 0
      ? { meant: byNumber }
      : bestFirst(await named(runtime, query.person, searcher, after), query.person);
  const [rows] = await Promise.all([rowsOf(runtime, page.meant), recordSeen(runtime, page.meant, searcher)]);
  const at = deskMomentAt(runtime.clock(), runtime.region);
  return {
    state: 'searched',
    found: page.meant.map((one) => shown(one, searcher, rows.get(one.referral.id), at)),
    ...defined({ more: page.more }),
  };
}

/** A case that is meant, and how the name in it was typed. */
interface Meant extends MaybeMeant {
  readonly spelling: Spelling;
  /** Whoever sent it is meant, and the candidate is not. */
  readonly bySender?: true;
}

interface Page {
  readonly meant: readonly Meant[];
  readonly more?: string;
}

/** The case with the number that was typed, if the searcher may know of it. */
async function numbered(
  { find, clock }: FindRuntime,
  { reference }: FindQuery,
  { mayKnow }: Searcher,
): Promise<readonly Meant[]> {
  if (reference === undefined) return [];
  const found = await find.cases([reference], clock());
  return found
    .filter(({ referral }) => reaches(mayKnow(referral), 'case'))
    .map((one) => ({ ...one, spelling: 'same' }));
}

/**
 * Stands before the number where a page ended that already showed some whose name is not spelt as it was typed: no number begins so.
 */
const amongAlike = '~';

/**
 * The people who are meant, a page of them: everybody whose name is spelt as it was typed, and after them whoever's name only sounds
 * like it or who may have the first name that was typed, for which a later page goes through the cases once more.
 */
async function named(
  runtime: FindRuntime,
  query: PersonQuery | undefined,
  searcher: Searcher,
  after: string,
): Promise<Page> {
  if (query === undefined) return { meant: [] };
  const marks = [...new Set(termsToLookUp(query).map((term) => findMark(term, runtime.guards.hash)))];
  const ids = await runtime.find.under(marks, runtime.clock());
  const look = (isExact: boolean, from: string, room: number) =>
    lookThrough(runtime, { query, searcher, ids: ids.filter((id) => id > from) }, isExact, room);
  if (after.startsWith(amongAlike)) return alikeFrom(await look(false, after.slice(amongAlike.length), mostFound));
  const { meant: same, more, others } = await look(true, after, mostFound);
  if (more !== undefined || query.name === undefined) return { meant: same, ...defined({ more }) };
  const room = mostFound - same.length;
  // Whoever is not spelt as typed, before the place where this page began, was not looked at for it.
  const rest = after === '' ? cut(others, room) : await look(false, '', room);
  const alike = alikeFrom(rest);
  return { meant: [...same, ...alike.meant], ...defined({ more: alike.more }) };
}

const alikeFrom = ({ meant, more }: Page): Page => ({
  meant,
  ...(more === undefined ? {} : { more: `${amongAlike}${more}` }),
});

/** As many as there is room for, and where to go on: after the last, or from the beginning where there was no room. */
function cut(all: readonly Meant[], room: number): Page {
  const some = all.slice(0, room);
  return { meant: some, ...(some.length === all.length ? {} : { more: some.at(-1)?.referral.id ?? '' }) };
}

/**
 * Looks through cases for those that are meant.
 *
 * @param isExact by a name as it was typed; or else by one that only sounds like it or by another first name, together
 * @returns the first of them, at most `room`, and who else was met
 */
async function lookThrough(
  { find, clock }: FindRuntime,
  what: { readonly query: PersonQuery; readonly searcher: Searcher; readonly ids: readonly string[] },
  isExact: boolean,
  room: number,
): Promise<Page & { readonly others: readonly Meant[] }> {
  const { query, searcher, ids } = what;
  const isContact = query.email !== undefined || query.phone !== undefined;
  const needed = isContact ? 'contact' : 'person';
  const met: Meant[] = [];
  const others: Meant[] = [];
  for (let from = 0; from < ids.length && met.length <= room; from += lookedAtTogether) {
    if (from >= mostLookedAt) return { ...cut(met, room), others, ...defined({ more: ids[from - 1] }) };
    for (const one of await find.cases(ids.slice(from, from + lookedAtTogether), clock(), searcher.findsSenders)) {
      if (one.candidate === undefined || !reaches(searcher.mayKnow(one.referral), needed)) continue;
      const meant = meantIn(one, one.candidate, query);
      if (meant !== undefined) ((meant.spelling === 'same') === isExact ? met : others).push(meant);
    }
  }
  return { ...cut(met, room), others };
}

/** Who in a case is meant: the candidate, or else whoever sent it, where that was read. */
function meantIn(one: MaybeMeant, candidate: CandidateParty, query: PersonQuery): Meant | undefined {
  const spelling = spellingMeant(query, candidate);
  if (spelling !== undefined) return { ...one, spelling };
  const asSender = one.sender && spellingMeant(query, findableSender(one.sender));
  return asSender && { ...one, spelling: asSender, bySender: true };
}

/** The person in a case who is meant. */
function personMeant({ candidate, sender, bySender }: Meant): Findable | undefined {
  return bySender === true ? sender && findableSender(sender) : candidate;
}

/** How names are typed, the most telling last. */
const likeliest: readonly Spelling[] = ['other-name', 'alike', 'same'];

/**
 * The people on a page with whoever is most likely meant first: by the spelling, candidates before senders, by how much of their name
 * was typed, then whose case is open, then whose came in last.
 */
function bestFirst({ meant: all, ...rest }: Page, query: PersonQuery = {}): Page {
  const rank = (one: Meant) => {
    const { referral, spelling, bySender } = one;
    const person = personMeant(one);
    return [
      likeliest.indexOf(spelling),
      bySender === true ? 0 : 1,
      person === undefined ? 0 : likeness(query, person, spelling),
      isOpen(referral) ? 1 : 0,
    ];
  };
  const ranked = all.map((one) => ({ one, rank: rank(one) }));
  const order = ranked.toSorted((a, b) => {
    const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
    if (at !== -1) return (b.rank[at] ?? 0) - (a.rank[at] ?? 0);
    return b.one.referral.createdAt.localeCompare(a.one.referral.createdAt);
  });
  return { meant: order.map(({ one }) => one), ...rest };
}

/** The candidate, where the searcher may know who it is about. */
function personFor({ referral, candidate }: MaybeMeant, { mayKnow }: Searcher): CandidateParty | undefined {
  return reaches(mayKnow(referral), 'person') ? candidate : undefined;
}

/** What the desk has of the cases that are shown: one read beside those that found them. */
async function rowsOf({ find }: FindRuntime, meant: readonly MaybeMeant[]): Promise<ReadonlyMap<string, DeskRow>> {
  const rows = meant.length === 0 ? [] : await find.rows(meant.map(({ referral }) => referral.id));
  return new Map(rows.map((row) => [row.referralId, row]));
}

function shown(one: Meant, searcher: Searcher, row: DeskRow | undefined, at: DeskMoment): FoundCase {
  const { id, stage, municipality, door, provider, createdAt } = one.referral;
  const person = personFor(one, searcher);
  return {
    reference: id,
    stage,
    municipality,
    since: createdAt,
    ...(one.spelling === 'alike' ? { isAlike: true as const } : {}),
    ...(one.spelling === 'other-name' ? { isOtherName: true as const } : {}),
    ...(hasDied(one.referral) && reaches(searcher.mayKnow(one.referral), 'person') ? { hasDied: true as const } : {}),
    ...(one.referral.erased === undefined ? {} : { isErased: true as const }),
    ...defined({
      sentBy: one.bySender === true ? one.sender?.name : undefined,
      name: person && fullName(person),
      birthDate: person?.birthDate,
      door,
      provider: searcher.mayKnowProvider(one.referral) ? provider : undefined,
      turn: row && turnIn(row, at, searcher),
    }),
  };
}

function turnIn(row: DeskRow, at: DeskMoment, { role }: Searcher): NonNullable<FoundCase['turn']> {
  const { lead: task } = deskStanding(row, at, { role });
  return { task, isAhead: task.since > at.now, isLate: isLate(task, at) };
}

/** One line a day for each searcher and case whose name was shown, as for the lists of `/mijn`. */
async function recordSeen(runtime: FindRuntime, meant: readonly MaybeMeant[], searcher: Searcher): Promise<void> {
  const { region, guards, clock, find } = runtime;
  const { role, subject } = searcher;
  const now = clock();
  const lines = meant.flatMap((one) => {
    if (personFor(one, searcher) === undefined) return [];
    const { referral } = one;
    const hash = guards.hash(`view:find:${referral.id}:${role}:${subject}`);
    const event = viewEvent(region, { role, referral, object: referral.id, staff: subject }, ['person'], now, 'desk');
    return [{ referralId: referral.id, event, once: onceADay(hash, now) }];
  });
  if (lines.length > 0) await find.seen(lines);
}
