import {
  PutItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { telling } from '../../domain/budget.ts';
import type { Change } from '../../domain/change.ts';
import { defined } from '../../domain/defined.ts';
import { InvariantError } from '../../domain/errors.ts';
import { hasTrajectory } from '../../domain/guided.ts';
import { linkSchema } from '../../domain/mail.ts';
import { partyRoles } from '../../domain/party.ts';
import { isProbe, probeKeptDays } from '../../domain/probe.ts';
import { firstGenerations, type Referral, referralSchema } from '../../domain/referral.ts';
import { type LoweredPlaces, withoutAdded } from '../../domain/room.ts';
import { storedObject } from '../../domain/stored.ts';
import { type Task, taskSchema } from '../../domain/task.ts';
import type { Case, WholeCase } from '../../ports/case.ts';
import type { NewId } from '../../ports/clock-and-ids.ts';
import type { CommitExtra, CommitResult } from '../../ports/commit.ts';
import type { ReferralStore } from '../../ports/referral-store.ts';
import type { BesideWrites } from './answered-writes.ts';
import { isContended, reasonsOf } from './cancelled.ts';
import {
  eventItem,
  openOf,
  partiesOf,
  readableParties,
  readableTrajectory,
  receiptItem,
  trajectoryOf,
  untorn,
} from './case-items.ts';
import { holds } from './conditional.ts';
import { forgetting } from './forgetting.ts';
import { byKey, contentOf, daysAfter, expiring, type Item, type Key, keys, parseItem, toItem } from './items.ts';
import { linkKey } from './link-store.ts';
import { readHold } from './mail-gate.ts';
import { expireParties, isErased, keepParties } from './party-writes.ts';
import { getAll, getTogether, type PeopleSource, queryAll } from './query.ts';
import { placesSchema, startsSchema } from './queue-store.ts';
import { getOne, readHead } from './referral-head.ts';
import { closing, inTwo } from './task-writes.ts';
import { startPosition, toTransaction, unmoved } from './transaction.ts';
import { viewKey } from './view-key.ts';
import { waitKeys } from './wait-keys.ts';
import { writeTogether } from './write-together.ts';

/** Most items in one transaction of DynamoDB. */
const together = 100;

/** The referral aggregate on DynamoDB: referral, tasks, parties, trajectory, audit trail. */
export function createReferralStore(
  deps: PeopleSource & {
    readonly newId: NewId;
    readonly linkHash: (linkId: string, keyVersion: number) => string;
    /** It has no right to people, and so reads of a trajectory only what stays without them. Such a function changes none. */
    readonly isWithoutPeople?: boolean;
    /** What else a change writes, where the function has more to write than the case itself. */
    readonly beside?: (change: Change, extra: CommitExtra) => Promise<BesideWrites>;
  },
): ReferralStore {
  const { client, table, clock } = deps;

  const get = (key: Key): Promise<Item | undefined> => getOne(client, table, key);
  const head = (id: string): Promise<Referral | undefined> => readHead(client, table, id);

  /** Also those whose time has come: whoever writes must find them. */
  const partyItems = (id: string) => queryAll(client, table, keys.party(id, '').pk, '');

  /** The open tasks; `known` was read with the referral. If a task is newer than the referral, the next write fails. */
  async function tasksWith(ids: readonly string[], known: Task | undefined): Promise<Task[]> {
    const items = await getAll(deps, ids.filter((id) => id !== known?.id).map(keys.task));
    return openOf(ids, [...(known === undefined ? [] : [known]), ...items.map((item) => parseItem(taskSchema, item))]);
  }

  async function load(id: string): Promise<Case | undefined> {
    const referral = await head(id);
    if (referral === undefined) return undefined;
    const beside = deps.isWithoutPeople === true ? [] : [keys.personal(id)];
    const begun = hasTrajectory(referral) ? [keys.trajectory(id), ...beside] : [];
    const items = await getAll(deps, [...referral.openTasks.map(keys.task), ...begun]);
    const found = byKey(items);
    const trajectory = found(keys.trajectory(id));
    const open = referral.openTasks.map((taskId) => found(keys.task(taskId))).filter((item) => item !== undefined);
    const tasks = openOf(
      referral.openTasks,
      open.map((item) => parseItem(taskSchema, item)),
    );
    const read = () =>
      trajectory === undefined ? undefined : trajectoryOf(trajectory, found(keys.personal(id)), clock());
    return { referral, tasks, ...(begun.length === 0 ? {} : { trajectory: read }) };
  }

  async function whole(id: string, taskId?: string, token?: string): Promise<WholeCase | undefined> {
    const people = partyRoles.map((role) => keys.party(id, role));
    const wanted = taskId === undefined ? [] : [keys.task(taskId)];
    const behind = token === undefined ? undefined : linkKey(token);
    const tokens = ownTokens(id);
    const plan = [keys.trajectory(id), keys.personal(id)];
    const first = [keys.referral(id), ...plan, keys.receipt(id), keys.mailHold(), waitKeys.figures()];
    const all = [...first, ...people, ...tokens, ...wanted, ...(behind === undefined ? [] : [behind])];
    const [referralItem, trajectory, personal, receipt, held, figures, ...more] = await getTogether(deps, all);
    if (referralItem === undefined) return undefined;
    const referral = parseItem(referralSchema, referralItem);
    const rest = more.slice(people.length + tokens.length);
    const [task, linkItem] = taskId === undefined ? [undefined, ...rest] : rest;
    const waiting = more.slice(people.length, people.length + tokens.length).filter((item) => item !== undefined);
    const asked = task === undefined ? undefined : parseItem(taskSchema, task);
    const link = linkItem === undefined ? undefined : parseItem(linkSchema, linkItem);
    return {
      referral,
      ...(link !== undefined && link.referralId === id && link.taskId === taskId ? { link } : {}),
      tasks: await tasksWith(referral.openTasks, asked),
      asked,
      waiting: () => {
        const known = waiting.map((item) => parseItem(waitingItem, item));
        return referral.generation === firstGenerations[referral.machine]
          ? known.find(({ generation }) => generation === referral.generation)
          : undefined;
      },
      parties: () =>
        partiesOf(
          more.slice(0, people.length).filter((item) => item !== undefined),
          clock(),
        ),
      notes: async () => partiesOf(await queryAll(client, table, keys.party(id, '').pk, 'note#'), clock()).notes,
      deciders: async () =>
        partiesOf(await queryAll(client, table, keys.party(id, '').pk, 'decider#'), clock()).deciders ?? [],
      trajectory: () =>
        hasTrajectory(referral) && trajectory !== undefined ? trajectoryOf(trajectory, personal, clock()) : undefined,
      receipt: () => (receipt === undefined ? undefined : parseItem(receiptItem, receipt).receipt),
      mailHold: () => readHold(held),
      waits: () => figures && contentOf(figures),
    };
  }

  /**
   * Takes away the time to live of what the change of a case that is reopened had no room for. After it and not before: where
   * the process is cut off in between, a note of long ago goes on its day; nothing is kept of a case that stayed closed.
   */
  async function keepRest(writes: readonly TransactWriteItem[]): Promise<void> {
    for (const { Update } of writes) {
      if (Update === undefined) continue;
      await holds(deps.pause, () => client.send(new UpdateItemCommand({ ...Update, Key: Update.Key })));
    }
  }

  /**
   * Closes the calls for which the change had no room. After it: the case is read without them from then on, and what is left open when
   * the process is cut off is closed by the sweeper (`closeLeftBehind`).
   */
  async function closeRest(later: readonly Task[], change: Change): Promise<void> {
    for (const task of later) {
      try {
        await holds(deps.pause, () => client.send(new PutItemCommand(closing(task, change, table))));
      } catch {
        // The change stands, so it is no fault of the change: the sweeper closes this one as well.
      }
    }
  }

  /** What is said of a provider's places without one that was added for whoever gives it back: one read, where there is such a one. */
  async function loweredBy({ release, after }: Change): Promise<LoweredPlaces | undefined> {
    if (release?.isAdded !== true) return undefined;
    const item = await get(keys.places(release.provider, release.programme));
    const state = item === undefined ? undefined : placesSchema.safeParse(contentOf(item)).data;
    return state && withoutAdded(state, after.id);
  }

  /** What of a budget is counted elsewhere: one read, where its warning has such counts. */
  async function countedElsewhere({ starts }: Change): Promise<number | undefined> {
    const { elsewhere = [] } = starts?.take?.warning ?? {};
    if (elsewhere.length === 0) return undefined;
    const items = await getAll(deps, elsewhere.map(keys.starts));
    return items.reduce((sum, item) => sum + startsSchema.parse(contentOf(item)).taken, 0);
  }

  /** Why a start was not counted: none is left, or it is the one that tells of it, or somebody else was first. */
  async function whyNoStart({ starts }: Change, elsewhere = 0): Promise<'no-budget' | 'to-tell' | 'conflict'> {
    const { take } = starts ?? {};
    if (take?.warning === undefined) return 'no-budget';
    const item = await get(keys.starts(take));
    const { taken, told = 0 } = item === undefined ? { taken: 0 } : startsSchema.parse(contentOf(item));
    if (take.limit !== undefined && taken + elsewhere >= take.limit) return 'no-budget';
    const { from } = take.warning;
    const isDue = told < from && taken + elsewhere + 1 >= from;
    return isDue && take.tells === undefined ? 'to-tell' : 'conflict';
  }

  /** `to-tell`: this start reaches the number from which it is told that a budget runs out, so the mails belong to it. */
  async function commitOnce(change: Change, extra: CommitExtra): Promise<CommitResult | 'to-tell'> {
    if (change.after.stage !== 'closed' && change.after.openTasks.length === 0) {
      throw new InvariantError('an open referral needs an open task');
    }
    const isTimed = change.eraseAt !== undefined || change.keepAgain === true;
    const isFound = change.terms !== undefined || change.senderTerms !== undefined;
    const isRead = isTimed || (change.before !== null && isFound);
    const people = isRead ? await partyItems(change.after.id) : [];
    if (change.keepAgain === true && isErased(change, people)) return 'erased';
    const partyKeys = people.flatMap(({ sk }) => sk?.S ?? []);
    const listed = people.find(({ sk }) => sk?.S === termsKey);
    const terms = listed === undefined ? { terms: [] } : parseItem(termsSchema, listed);
    const { writes = [], removals = [] } = (await deps.beside?.(change, extra)) ?? {};
    const lowered = await loweredBy(change);
    const startsElsewhere = await countedElsewhere(change);
    const around = { table, linkHash: deps.linkHash, terms, ...defined({ lowered, startsElsewhere }) };
    const whole = toTransaction(change, extra, around);
    const { now, later } = inTwo(change, whole.length + writes.length - together);
    const needed = [...(now === change ? whole : toTransaction(now, extra, around)), ...writes];
    const forgotten = (extra.forget ?? []).map((trace) => forgetting(trace, table));
    const erasing = [...removals, ...forgotten, ...expireParties(change, partyKeys, table)];
    // What one transaction cannot hold goes before it, so that once the change is written nothing is left, whenever the
    // process is cut off; people last, and all of it only from the case that the change was worked out for.
    const before = Math.max(0, needed.length + erasing.length - together);
    for (let at = 0; at < before; at += together - 1) {
      const some = erasing.slice(at, Math.min(at + together - 1, before));
      const refused = await writeTogether(deps, [...unmoved(change, table), ...some], 'an erasure');
      if (refused.length > 0) return 'conflict';
    }
    const kept = keepParties(change, partyKeys, table);
    const room = Math.max(0, together - needed.length);
    const TransactItems = [...needed, ...erasing.slice(before), ...kept.slice(0, room)];
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      await keepRest(kept.slice(room));
      await closeRest(later, change);
      return 'committed';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const why = whyCancelled(error, change.hold !== undefined, startPosition(change, around));
      return why === 'no-budget' ? whyNoStart(change, startsElsewhere) : why;
    }
  }

  return {
    load: (id) => untorn(() => load(id)),

    whole: (id, taskId, token) => untorn(() => whole(id, taskId, token)),

    head,

    async heads(ids, freshness) {
      const items = await getAll(deps, ids.map(keys.referral), freshness);
      return items.flatMap((item) => referralSchema.safeParse(contentOf(item)).data ?? []);
    },

    async task(taskId) {
      const item = await get(keys.task(taskId));
      return item === undefined ? undefined : parseItem(taskSchema, item);
    },

    async glances(tasks) {
      const roles = ['candidate', 'approver', 'job-coach'] as const;
      const partyKeys = (id: string) => roles.map((role) => keys.party(id, role));
      const ids = [...new Set(tasks.map(({ referralId }) => referralId))];
      const wanted = [
        ...[...new Set(tasks.map(({ taskId }) => taskId))].map(keys.task),
        ...ids.flatMap((id) => [
          keys.referral(id),
          keys.trajectory(id),
          keys.personal(id),
          ...partyKeys(id),
          ...ownTokens(id),
        ]),
      ];
      const found = byKey(await getAll(deps, wanted, { mayBeOld: true }));
      const read = <S extends z.ZodType>(schema: S, key: Key): z.output<S> | undefined => {
        const item = found(key);
        return item === undefined ? undefined : schema.safeParse(contentOf(item)).data;
      };
      const now = clock();
      return tasks.flatMap(({ taskId, referralId }) => {
        const referral = read(referralSchema, keys.referral(referralId));
        const task = read(taskSchema, keys.task(taskId));
        if (referral === undefined || task === undefined) return [];
        const there = partyKeys(referralId)
          .map((key) => found(key))
          .filter((item) => item !== undefined);
        const parties = readableParties(there, now);
        if (parties === undefined) return [];
        const begun = hasTrajectory(referral) ? found(keys.trajectory(referralId)) : undefined;
        const trajectory = begun && readableTrajectory(begun, found(keys.personal(referralId)), now);
        if (hasTrajectory(referral) && trajectory === undefined) return [];
        const waiting = ownTokens(referralId)
          .flatMap((key) => read(waitingItem, key) ?? [])
          .find(({ generation }) => generation === referral.generation);
        return [{ referral, task, parties, ...defined({ trajectory, waiting }) }];
      });
    },

    async parties(id) {
      return partiesOf(await partyItems(id), clock());
    },

    async events(id) {
      const events = (await queryAll(client, table, keys.referral(id).pk, 'E#')).map((item) =>
        parseItem(eventItem, item),
      );
      // A view is stored under the hour of its first occurrence.
      return events.toSorted((one, other) => one.at.localeCompare(other.at));
    },

    async commit(change, extra = {}) {
      const result = await commitOnce(change, extra);
      if (result !== 'to-tell') return result;
      const told = await commitOnce(telling(change), extra);
      return told === 'to-tell' ? 'conflict' : told;
    },

    async record(id, event, once) {
      const expiry = isProbe(id) ? expiring(daysAfter(event.at, probeKeptDays)) : {};
      const key = viewKey(id, once ?? { since: event.at, hash: deps.newId(8) });
      const condition = once === undefined ? {} : { ConditionExpression: 'attribute_not_exists(pk)' };
      await holds(deps.pause, () =>
        client.send(new PutItemCommand({ TableName: table, Item: toItem(key, event, expiry), ...condition })),
      );
    },
  };
}

/** Where the steps of executions that were never replaced write their tokens. */
function ownTokens(id: string): Key[] {
  return Object.values(firstGenerations).map((generation) => keys.ownToken(id, generation));
}

const { sk: termsKey } = keys.terms('');

/**
 * Under which terms a case is found, as stored, and which of them are the candidate's and the sender's; two people may share some.
 * In a list that an earlier version wrote all are the candidate's.
 */
export const termsSchema = z.lazy(() =>
  storedObject({
    terms: z.array(z.string()),
    ofCandidate: z.array(z.string()).exactOptional(),
    ofSender: z.array(z.string()).exactOptional(),
  }),
);

/** Position of the place counter in a transaction that holds a place (see toTransaction). */
const placePosition = 1;

function whyCancelled(
  error: TransactionCanceledException,
  holds: boolean,
  startAt: number | undefined,
): 'conflict' | 'no-place' | 'no-budget' {
  const failed = reasonsOf(error).indexOf('ConditionalCheckFailed');
  if (failed === placePosition && holds) return 'no-place';
  if (failed !== -1 && failed === startAt) return 'no-budget';
  if (isContended(error)) return 'conflict';
  throw error;
}

const waitingItem = z.object({ taskId: z.string(), generation: z.number(), token: z.string() });
