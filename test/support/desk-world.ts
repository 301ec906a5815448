import { createHash } from 'node:crypto';
import { partyKey } from '../../functions/adapters/dynamodb/party-writes.ts';
import { shownSecrets } from '../../functions/adapters/webhooks/shown-secrets.ts';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import { proofEnd, sealDevice, withProof } from '../../functions/cases/trusted-device.ts';
import type { Absence } from '../../functions/domain/absence.ts';
import { localDate } from '../../functions/domain/calendar.ts';
import type { AuditEvent, Change } from '../../functions/domain/change.ts';
import type { EventAct } from '../../functions/domain/events/event-act.ts';
import type { Subscriber } from '../../functions/domain/events/subscribers.ts';
import type { SubscriberState, ToldEvent } from '../../functions/domain/events/told-event.ts';
import type { Fact } from '../../functions/domain/fact.ts';
import type { LoopCheck } from '../../functions/domain/loop-check.ts';
import type { Link, Mail } from '../../functions/domain/mail.ts';
import type { MailHold } from '../../functions/domain/mail-hold.ts';
import { type Parties, type Party, toParties } from '../../functions/domain/party.ts';
import type { Referral } from '../../functions/domain/referral.ts';
import type { RegionChangeWhy } from '../../functions/domain/region-because.ts';
import type { RegionChange } from '../../functions/domain/region-change.ts';
import type { PlaceState } from '../../functions/domain/room.ts';
import type { Task } from '../../functions/domain/task.ts';
import type { Trajectory } from '../../functions/domain/trajectory.ts';
import type { Wait } from '../../functions/domain/wait.ts';
import type { WaitFigures } from '../../functions/domain/wait-figures-schema.ts';
import type { DueWork } from '../../functions/ports/agenda-store.ts';
import type { Case, Glance, Waiting, WholeCase } from '../../functions/ports/case.ts';
import type { CommitResult, ReceiptGuard, ViewLine } from '../../functions/ports/commit.ts';
import type { ArrivalKeys } from '../../functions/ports/intake-store.ts';
import type { OutgoingMail, SendResult } from '../../functions/ports/mailer.ts';
import type { Runtime } from '../../functions/ports/runtime.ts';
import type { ExecutionStatus } from '../../functions/ports/workflow.ts';
import { caseMails } from '../../functions/web/mails/case-mails.ts';
import { formMails } from '../../functions/web/public/form-mails.ts';
import { originalOf } from '../../functions/web/words/own-words.ts';
import { now } from '../adapters/sample.ts';
import { guardsInMemory, tokenOf, worldRegion, worldUrl } from './link-world.ts';

/** The parts of a sent mail that tests look at. */
export type Sent = Pick<OutgoingMail, 'to' | 'subject' | 'text' | 'tag' | 'moreTags'>;

/** Mails that need nothing more. */
const over: readonly Mail['status'][] = ['sent', 'failed', 'dropped'];

/**
 * The stores that desks use, in memory: a millisecond instead of a second. Transactions and indexes are tested on the engine;
 * this is for the many different outcomes of one answer.
 */
export function openDeskWorld() {
  const referrals = new Map<string, Referral>();
  const tasks = new Map<string, Task>();
  const parties = new Map<string, Map<string, Party>>();
  const trajectories = new Map<string, Trajectory>();
  const links = new Map<string, Link>();
  const mails = new Map<string, Mail>();
  const receipts = new Map<string, ReceiptGuard>();
  const marked = new Map<string, string>();
  const keyUses = new Map<string, string>();
  const events: (AuditEvent & { readonly of: string })[] = [];
  const changes: Change[] = [];
  const told = { states: new Map<string, SubscriberState>(), dead: new Set<ToldEvent>(), acts: [] as EventAct[] };
  const leave = (event: ToldEvent) => told.dead.delete(event);
  const sent: Sent[] = [];
  const logged: string[] = [];
  const counted: string[] = [];
  const woken: string[] = [];
  const waits = new Map<string, Wait>();
  const started: string[] = [];
  const awaited: string[] = [];
  const attached: string[] = [];
  const answered: string[] = [];
  const time = { now };
  const regionChanges: RegionChange[] = [];
  const regionWhys: RegionChangeWhy[] = [];
  /** How the next writes and sends end; later ones succeed. */
  const commits: (CommitResult | Error)[] = [];
  const answers: (SendResult | Error)[] = [];
  /** What other stores would answer. */
  const said = {
    places: new Map<string, PlaceState>(),
    /** Starts counted in each budget. */
    starts: 0,
    sentBy: [] as string[],
    hold: undefined as MailHold | undefined,
    crowded: false,
    /** The last check of the loop guarantee. */
    loop: undefined as LoopCheck | undefined,
    /** How long people waited, as it was counted last. */
    waited: undefined as WaitFigures | undefined,
    /** Who is away. */
    away: [] as readonly Absence[],
    /** Whether the place of a waiting step is free. */
    waits: true,
    /** How the execution of every case is doing. */
    status: 'running' as ExecutionStatus,
    /** Executions in the list of those that run. */
    running: [] as string[],
    /** What results are counted with. */
    facts: [] as Fact[],
    /** Work beside open tasks and mails: what is to be woken or served. */
    due: [] as DueWork[],
  };
  const guards = guardsInMemory();
  const earlier = (key: string | undefined, at: string) => {
    const guard = receipts.get(key ?? '');
    return guard !== undefined && guard.expiresAt > at ? guard : undefined;
  };
  let ids = 0;

  const load = async (id: string): Promise<Case | undefined> => {
    const referral = referrals.get(id);
    if (referral === undefined) return undefined;
    const open = referral.openTasks.flatMap((task) => tasks.get(task) ?? []);
    const begun = referral.machine === 'trajectory' ? { trajectory: () => trajectories.get(id) } : {};
    return { referral, tasks: open.filter(({ status }) => status === 'open'), ...begun };
  };
  const everybody = (id: string) => toParties([...(parties.get(id)?.values() ?? [])]);
  const whole = async (id: string, taskId = ''): Promise<WholeCase | undefined> => {
    const found = await load(id);
    return (
      found && {
        ...found,
        asked: tasks.get(taskId),
        waiting: () => undefined,
        parties: () => {
          const { deciders: _deciders, ...people } = everybody(id);
          return { ...people, notes: [] };
        },
        deciders: async () => everybody(id).deciders ?? [],
        notes: async () => everybody(id).notes,
        trajectory: () => trajectories.get(id),
        receipt: () => undefined,
        mailHold: () => said.hold ?? null,
        waits: () => said.waited,
      }
    );
  };
  const lines = new Set<string>();
  const record = async (id: string, event: AuditEvent, once?: ViewLine['once']) => {
    const line = once && `${id} ${once.hash} ${once.since}`;
    if (line !== undefined && lines.has(line)) return;
    if (line !== undefined) lines.add(line);
    events.push({ ...event, of: id });
  };
  const write = (change: Change): CommitResult => {
    const { after, before } = change;
    const present = referrals.get(after.id)?.revision;
    if (present !== before?.revision) return 'conflict';
    changes.push(change);
    referrals.set(after.id, after);
    for (const task of change.tasks) tasks.set(task.id, task);
    for (const link of change.links) links.set(tokenOf(link.id), link);
    for (const mail of change.mails) mails.set(mail.id, mail);
    for (const event of change.events) events.push({ ...event, of: after.id });
    if (after.machine === 'referral') trajectories.delete(after.id);
    else if (change.trajectory !== undefined) trajectories.set(after.id, change.trajectory);
    const known = parties.get(after.id) ?? new Map<string, Party>();
    for (const party of change.parties) known.set(partyKey(party), party);
    if (change.eraseNow !== undefined) known.delete('candidate');
    parties.set(after.id, known);
    return 'committed';
  };
  /** Whether a stored mail is still as its sender read it. */
  const stands = ({ id, status, attempts, nextAt }: Mail) => {
    const kept = mails.get(id);
    return kept?.status === status && kept.attempts === attempts && kept.nextAt === nextAt;
  };
  const claim = (mail: Mail, until: string) => {
    if (!stands(mail)) return false;
    mails.set(mail.id, { ...mail, status: 'claimed', attempts: mail.attempts + 1, nextAt: until });
    return true;
  };
  const failing = <T>(one: T | Error | undefined): T | undefined => {
    if (one instanceof Error) throw one;
    return one;
  };

  const runtime = {
    region: worldRegion,
    fileRegion: worldRegion,
    regionChanges: {
      all: async () => [...regionChanges],
      whys: async () => [...regionWhys],
      add: async (change: RegionChange, why: RegionChangeWhy, ends: readonly RegionChange[] = []) => {
        if (regionChanges.some(({ n }) => n === change.n)) return false;
        regionChanges.push(change, ...ends);
        regionWhys.push(why, ...ends.map(({ n }) => ({ ...why, n })));
        return true;
      },
    },
    facts: {
      received: async (months: readonly string[]) => said.facts.filter(({ head }) => months.includes(head.month)),
    },
    publications: { all: async () => [], add: async () => {} },
    stage: 'test',
    publicUrl: worldUrl,
    allowedOrigins: [],
    isRegionKnown: true,
    isClosed: false,
    clock: () => time.now,
    newId: (size: number) => {
      ids += 1;
      return createHash('sha256').update(`id ${ids}`).digest('hex').toUpperCase().slice(0, size);
    },
    log: {
      info: (event: string) => void logged.push(event),
      error: (event: string) => void logged.push(event),
      count: (name: string) => void counted.push(name),
    },
    pause: async () => {},
    guards,
    referrals: {
      load,
      whole,
      head: async (id: string) => referrals.get(id),
      heads: async (ids: readonly string[]) => ids.flatMap((id) => referrals.get(id) ?? []),
      glances: async (some: readonly { readonly taskId: string; readonly referralId: string }[]) =>
        some.flatMap(({ taskId, referralId }): Glance[] => {
          const referral = referrals.get(referralId);
          const task = tasks.get(taskId);
          const known = toParties([...(parties.get(referralId)?.values() ?? [])]);
          const trajectory = trajectories.get(referralId);
          const begun = trajectory === undefined ? {} : { trajectory };
          return referral === undefined || task === undefined ? [] : [{ referral, task, parties: known, ...begun }];
        }),
      task: async (id: string) => tasks.get(id),
      parties: async (id: string) => everybody(id),
      events: async (id: string) => events.filter(({ of }) => of === id),
      commit: async (change: Change, extra: Parameters<Runtime['referrals']['commit']>[1] = {}) => {
        const { guard, marks = [], lostMarks = [], views = [], standsOn } = extra;
        const answer = failing(commits.shift());
        if (answer !== undefined) return answer;
        const taken = guard === undefined ? undefined : receipts.get(guard.key);
        if (taken !== undefined && taken.expiresAt > time.now) return 'conflict';
        const stood = standsOn && referrals.get(standsOn.referralId)?.revision;
        if (stood !== standsOn?.revision) return 'conflict';
        const result = write(change);
        if (result !== 'committed') return result;
        if (guard !== undefined) receipts.set(guard.key, guard);
        for (const { hash, referralId } of marks) marked.set(hash, referralId);
        for (const { hash } of lostMarks) marked.delete(hash);
        for (const { event, once } of views) await record(change.after.id, event, once);
        return result;
      },
      record,
    },
    intake: {
      sentBy: async () => said.sentBy,
      deny: async () => 2,
      arrival: async ({ key, marks, decider }: ArrivalKeys, at: string) => ({
        earlier: earlier(key, at),
        marked: new Map([...marked].filter(([hash]) => marks.includes(hash))),
        mailHold: said.hold ?? null,
        daysBack: new Map(
          decider === undefined ? [] : [[decider, said.away.find(({ of }) => of.mark === decider)?.backOn]],
        ),
      }),
      earlier: async (key: string, at: string) => earlier(key, at),
      countOtherDoor: async (door: string, month: string) => void counted.push(`${door} ${month}`),
    },
    agenda: {
      openWork: async () => {
        const open = [...tasks.values()].filter(({ status }) => status === 'open');
        const unsent = [...mails.values()].filter(({ status }) => !over.includes(status));
        return {
          referrals: [...new Set(open.map(({ referralId }) => referralId))],
          pieces: open.length + unsent.length,
        };
      },
      due: async (at: string, limit: number): Promise<DueWork[]> => {
        const open = [...tasks.values()].filter(({ status, nextAt }) => status === 'open' && nextAt <= at);
        const unsent = [...mails.values()].filter(({ status, nextAt }) => !over.includes(status) && nextAt <= at);
        return [
          ...open.map(({ id, referralId, nextAt }) => ({ kind: 'task', taskId: id, referralId, nextAt }) as const),
          ...unsent.map(({ id, referralId, nextAt }) => ({ kind: 'mail', mailId: id, referralId, nextAt }) as const),
          ...said.due.filter(({ nextAt }) => nextAt <= at),
        ].slice(0, limit);
      },
      postpone: async (id: string, from: string, to: string) => {
        const task = tasks.get(id);
        if (task?.nextAt === from) tasks.set(id, { ...task, nextAt: to });
      },
      closeLeft: async (id: string, at: string) => {
        const task = tasks.get(id);
        if (task?.nextAt === at) tasks.set(id, { ...task, status: 'closed' });
      },
      postponeWake: async (id: string, _: string, to: string) => {
        said.due = said.due.map((work) =>
          work.kind === 'wake' && work.referralId === id ? { ...work, nextAt: to } : work,
        );
      },
      woken: async (id: string) => {
        said.due = said.due.filter((work) => work.kind !== 'wake' || work.referralId !== id);
      },
      served: async (programme: string) => {
        said.due = said.due.filter((work) => work.kind !== 'serve' || work.programme !== programme);
      },
    },
    loop: {
      last: async () => said.loop,
      put: async (check: LoopCheck) => {
        // As the table: of two checks the later one's word stands.
        if (said.loop === undefined || said.loop.checkedAt <= check.checkedAt) said.loop = check;
      },
    },
    waits: {
      figures: async () => said.waited,
      begun: async (months: readonly string[]) =>
        [...waits.values()].filter(({ since }) => months.includes(since.slice(0, 7))),
      keep: async (wait: Wait) => {
        waits.set(`${wait.referralId} ${wait.since}`, wait);
      },
      firstTalks: async (ids: readonly string[]) =>
        new Map(
          ids.flatMap((id) => {
            const on = trajectories.get(id)?.firstTalkOn;
            return on === undefined ? [] : [[id, on] as const];
          }),
        ),
      put: async (figures: WaitFigures) => {
        said.waited = figures;
      },
    },
    erasure: { traces: async () => [] },
    retention: { kept: async () => [], present: async () => new Set() },
    caseFiles: { read: async () => undefined, viewed: async () => {} },
    desk: {
      rows: async () =>
        [...referrals.values()].map((one) => ({
          ...one,
          referralId: one.id,
          tasks: one.openTasks.flatMap((id) => tasks.get(id) ?? []),
        })),
      mend: async () => true,
    },
    absences: {
      marks: async () => said.away.map(({ of }) => of.mark),
      of: async (marks: readonly string[]) => said.away.filter(({ of }) => marks.includes(of.mark)),
      put: async (absence: Absence) => {
        said.away = [...said.away.filter(({ of }) => of.mark !== absence.of.mark), absence];
      },
      end: async (mark: string) => {
        said.away = said.away.filter(({ of }) => of.mark !== mark);
      },
    },
    worklists: {
      cases: async (list: string) =>
        [...referrals.values()].flatMap(({ id, listed = [] }) =>
          listed.flatMap(({ of, role }) => (of === list ? { referralId: id, role } : [])),
        ),
      caseloads: async (ids: readonly string[]) =>
        (await Promise.all(ids.map(load))).flatMap((one) =>
          one === undefined ? [] : { ...one, parties: everybody(one.referral.id) },
        ),
    },
    queue: {
      places: async () => said.places,
      held: async () => new Map(),
      starts: async (counts: readonly unknown[]) => counts.map(() => said.starts),
      waiting: async () => [],
    },
    links: {
      keyVersion: 1,
      token: ({ id }: Pick<Link, 'id'>) => tokenOf(id),
      byToken: async (token: string) => links.get(token),
      renew: async () => {},
    },
    outbox: {
      planned: async (id: string) =>
        [...mails.values()].filter((mail) => mail.referralId === id && mail.status === 'planned'),
      mailsOf: async (id: string) => [...mails.values()].filter((mail) => mail.referralId === id),
      mail: async (id: string) => mails.get(id),
      claim: async (mail: Mail, until: string) => claim(mail, until),
      claimTogether: async (some: readonly Mail[], until: string) => some.filter((mail) => claim(mail, until)),
      postpone: async (id: string, from: string, to: string) => {
        const mail = mails.get(id);
        if (mail?.nextAt === from) mails.set(id, { ...mail, nextAt: to });
      },
      settle: async (mail: Mail, status: Mail['status'], at: string, nextAt?: string) => {
        const attempts = status === 'planned' ? mail.attempts - 1 : mail.attempts;
        mails.set(mail.id, { ...mail, status, attempts, nextAt: nextAt ?? at });
      },
      settleSent: async (some: readonly Mail[], at: string) => {
        for (const mail of some) mails.set(mail.id, { ...mail, status: 'sent', nextAt: at });
      },
    },
    mails: caseMails,
    shippedText: originalOf,
    keyUses: {
      note: async (hash: string, at: string) => void keyUses.set(hash, localDate(at)),
      lastDay: async (hash: string) => keyUses.get(hash),
    },
    events: {
      states: async () => told.states,
      dead: async () => [...told.dead],
      again: async (event: ToldEvent) => leave(event),
      skip: async (event: ToldEvent) => leave(event),
      start: async (to: string) => void told.states.set(to, {}),
    },
    eventActs: {
      add: async (act: EventAct) => void told.acts.unshift(act),
      last: async (to: string) => told.acts.filter((act) => act.to === to),
    },
    eventSecrets: (subscriber: Subscriber) => shownSecrets(subscriber, { 1: 'a key', 2: 'a newer key' }),
    formMails,
    mailer: {
      send: async ({ to, subject, text, tag, moreTags }: OutgoingMail): Promise<SendResult> => {
        const answer = failing(answers.shift()) ?? 'sent';
        if (answer === 'sent') sent.push({ to, subject, text, tag, ...(moreTags === undefined ? {} : { moreTags }) });
        return answer;
      },
    },
    mailGate: {
      dayBack: async (mark: string) => said.away.find(({ of }) => of.mark === mark)?.backOn,
      hold: async () => said.hold,
      keep: async (why: MailHold['why'], since: string, tryAt: string) => {
        said.hold = { why, since: said.hold?.since ?? since, tryAt };
      },
      takeTrial: async (_: MailHold, tryAt: string) => {
        if (said.hold === undefined) return false;
        said.hold = { ...said.hold, tryAt };
        return true;
      },
      release: async () => {
        said.hold = undefined;
      },
    },
    pace: { turn: async () => !said.crowded, turns: async () => !said.crowded },
    workflow: {
      start: async ({ id }: Referral) => void started.push(id),
      wake: async ({ id }: { readonly id: string }) => void woken.push(id),
      answer: async (_: unknown, { id, stage }: Referral) => {
        answered.push(`${id} ${stage}`);
        return true;
      },
      attach: async (_: unknown, taskId: string) => void attached.push(taskId),
      waitFor: async (id: string, stage: Referral['stage'], { taskId, generation }: Waiting) => {
        const here = referrals.get(id);
        const isSo = here?.stage === stage && here.generation === generation && here.openTasks.includes(taskId);
        if (isSo && said.waits) awaited.push(`${id} ${stage} ${taskId}`);
        return isSo && said.waits;
      },
      status: async () => said.status,
      running: async () => new Set(said.running),
    },
  } as unknown as Runtime;

  return {
    runtime,
    time,
    said,
    commits,
    answers,
    changes,
    regionChanges,
    sent,
    logged,
    counted,
    woken,
    started,
    awaited,
    attached,
    answered,
    mails,
    marked,
    events,
    told,
    trajectories,
    /** Moves the clock by this many minutes. */
    wait(minutes: number) {
      time.now = new Date(Date.parse(time.now) + minutes * 60_000).toISOString();
    },
    /** Puts a case in the table, with its people and its past. */
    add({ referral, tasks: open }: Case, known: Parties, past: readonly Task[] = []) {
      referrals.set(referral.id, referral);
      for (const task of [...open, ...past]) tasks.set(task.id, task);
      const { notes, deciders = [], deskNotes = [], ...people } = known;
      const all: Party[] = [...Object.values(people), ...notes, ...deciders, ...deskNotes];
      parties.set(referral.id, new Map(all.map((party) => [partyKey(party), party])));
    },
    /** The token of a link in the table. */
    token(link: Partial<Link> & Pick<Link, 'referralId' | 'role'>): string {
      const id = link.id ?? `link ${links.size}`;
      const made = { keyVersion: 1, purpose: 'task', addressee: 0, createdAt: now, ...link, id } as const;
      links.set(tokenOf(id), { validUntil: '2027-11-21T09:00:00.000Z', ...made });
      return tokenOf(id);
    },
    links,
    tokenOf,
    /** Device cookie of somebody who has shown that they read a mailbox. */
    provenFor(mailbox: string): string {
      return this.provenBy(mailboxProof(runtime, mailbox));
    },
    /** Device cookie that holds a proof. */
    provenBy(proof: string): string {
      const until = proofEnd(worldRegion.links, true, time.now);
      return sealDevice(guards, withProof({ id: 'a device', proofs: {} }, proof, until, time.now), time.now).device;
    },
    referral: (id: string) => referrals.get(id),
    task: (id: string) => tasks.get(id),
    parties: everybody,
    actions: () => changes.map(({ action }) => action),
  };
}
export type DeskWorld = ReturnType<typeof openDeskWorld>;
