import { awayRolesOf } from '../domain/absence.ts';
import { actsForRegion } from '../domain/address-rights.ts';
import { localDate } from '../domain/calendar.ts';
import { actsAsCoordinator, type Role } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { later } from '../domain/journey/timing.ts';
import { probeMailbox } from '../domain/probe.ts';
import { hasStanding } from '../domain/standing.ts';
import { dueOf, isAskedOf, type Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import { listOfMailbox, listOfOrganisation } from '../domain/worklist.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { Caseload } from '../ports.ts';
import { addressOf } from './address.ts';
import { hasRoomForFormMail } from './form-mail-room.ts';
import { createLinkDesk } from './link-desk.ts';
import { readListed } from './listed-task.ts';
import { mailboxProof } from './mailbox-proof.ts';
import { type CodeSubject, mailCode, mayAskCode, tryMailedCode } from './mailed-code.ts';
import { bareCase, type LinkRuntime } from './open-link.ts';
import { nameOn, proofEnd, readDevice, sealDevice, withProof } from './trusted-device.ts';
import type { ListedCandidate, ListedTask, WorklistDesk, WorklistView } from './worklist-contracts.ts';
import { nameOnList } from './worklist-name.ts';
import { readerOf, type WorklistReader } from './worklist-reader.ts';
import { recordShown } from './worklist-views.ts';

export type WorklistRuntime = LinkRuntime & Pick<Runtime, 'worklists' | 'worklistMails'>;

/** Codes for a list that one mailbox gets in an hour, whoever asks, so that nobody can flood it. */
const perMailbox = 20;
const dayMs = 86_400_000;

/** A case in one of the roles that the reader has in it. */
export interface OwnCase extends Caseload {
  readonly role: Role;
  /** The list by which it was found. */
  readonly of: string;
  readonly shownOn?: string;
}

/**
 * The cases of a reader, in each of their roles. The index is only where to look: who the addressee of a role is, and
 * whether they may still act (I7), is decided by the case and the region file of this moment.
 */
export async function casesOf(
  runtime: Pick<WorklistRuntime, 'worklists' | 'region' | 'guards'>,
  reader: Pick<WorklistReader, 'boxes' | 'organisations'>,
): Promise<readonly OwnCase[]> {
  const lists = [...reader.organisations.map(listOfOrganisation), ...reader.boxes.map(listOfMailbox)];
  const entries = (
    await Promise.all(lists.map(async (of) => (await runtime.worklists.cases(of)).map((one) => ({ ...one, of }))))
  ).flat();
  const ids = [...new Set(entries.map(({ referralId }) => referralId))];
  const found = new Map((await runtime.worklists.caseloads(ids)).map((one) => [one.referral.id, one]));
  return entries.flatMap(({ referralId, role: listed, of, shownOn }): OwnCase[] => {
    const known = found.get(referralId);
    if (known === undefined) return [];
    const role = roleOf(runtime, reader, listed, known);
    return role === undefined ? [] : [{ ...known, role, of, ...defined({ shownOn }) }];
  });
}

/** The role that the reader has by this entry, if they are still its addressee; the deputy reads the coordinator's list too. */
function roleOf(
  runtime: Pick<WorklistRuntime, 'region' | 'guards'>,
  { boxes }: Pick<WorklistReader, 'boxes'>,
  listed: Role,
  { referral, parties }: Caseload,
): Role | undefined {
  const { region } = runtime;
  const roles: readonly Role[] = listed === 'coordinator' ? ['coordinator', 'deputy'] : [listed];
  return roles.find((role) => {
    const mailbox = addressOf(role, { region, referral, parties });
    const reads = mailbox !== undefined && boxes.includes(mailboxProof(runtime, mailbox));
    return reads && hasStanding(region, { referral }, role, parties);
  });
}

/** What waits for the reader in a case. */
function tasksIn(runtime: Pick<WorklistRuntime, 'region' | 'clock'>, own: OwnCase): ListedTask[] {
  const { referral, parties, role } = own;
  const { region } = runtime;
  const now = runtime.clock();
  const asks = (task: Task) =>
    isAskedOf(task, role) && task.visibleFrom <= now && hasStanding(region, { referral, task }, role, parties);
  const name = nameOnList(role, own);
  return own.tasks.filter(asks).map((task) => ({
    taskId: task.id,
    kind: task.kind,
    role,
    bare: bareCase(referral, task, now),
    ...(taskRules[task.kind].decides === true && !actsAsCoordinator(role) ? ({ isDecision: true } as const) : {}),
    isDue: taskRules[task.kind].isOpenEnded !== true,
    ...defined({ name, about: task.about, checkInOn: task.checkIn?.date }),
  }));
}

/** Where the person of a case stands, for whoever has to do with them; nothing for the coordinator, who has everybody. */
function candidateIn(own: OwnCase): ListedCandidate[] {
  const { referral, tasks, role } = own;
  const { stage } = referral;
  if (stage === 'closed' || actsAsCoordinator(role)) return [];
  const name = nameOnList(role, own);
  // Before it has taken somebody on, a provider has a question about a person, and no candidate.
  if (role === 'provider' && name === undefined) return [];
  const bare = bareCase(referral);
  if (role === 'referrer') return [{ role, bare, stage: stageForReferrer(own), ...defined({ name }) }];
  const main = tasks.find(({ kind }) => !taskRules[kind].isBeside);
  const by = main !== undefined && taskRules[main.kind].isPromised ? localDate(dueOf(main)) : undefined;
  const turn = main === undefined || main.owner === 'system' ? undefined : { owner: main.owner, ...defined({ by }) };
  const guides = role === 'provider' || role === 'job-coach';
  return [{ role, bare, stage, ...defined({ name, turn, talkOn: guides ? referral.startedOn : undefined }) }];
}

/** The steps of a case that its referrer follows: those of their status page. */
function stageForReferrer({ referral }: Caseload): ListedCandidate['stage'] {
  const { stage, approvedOn } = referral;
  if (stage === 'checking-in' || stage === 'closing') return 'started';
  if (approvedOn !== undefined) return 'decided';
  return stage === 'unconfirmed' ? stage : 'received';
}

/** Who has the most to do with a person comes first where somebody has several roles in a case. */
const nearest: readonly Role[] = ['job-coach', 'provider', 'approver', 'team', 'referrer'];

/** What is listed, each task and each person once. */
export function linesOf(
  runtime: Pick<WorklistRuntime, 'region' | 'clock'>,
  cases: readonly OwnCase[],
): Pick<Extract<WorklistView, { state: 'open' }>, 'tasks' | 'candidates'> {
  const tasks = new Map(cases.flatMap((own) => tasksIn(runtime, own)).map((task) => [task.taskId, task]));
  const inOrder = cases.toSorted((a, b) => nearest.indexOf(b.role) - nearest.indexOf(a.role));
  const candidates = new Map(inOrder.flatMap(candidateIn).map((one) => [one.bare.reference, one]));
  const placeOf = ({ taskId, bare: { dueOn } }: ListedTask) => orderOf({ taskId, dueOn });
  const nameOf = ({ name, bare }: ListedCandidate) => name ?? bare.reference;
  return {
    tasks: [...tasks.values()].toSorted((a, b) => placeOf(a).localeCompare(placeOf(b))),
    candidates: [...candidates.values()].toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'nl')),
  };
}

/** Sorts a worklist: by the day on which an answer is due, then by task, so that it is the same each time. */
function orderOf({ taskId, dueOn }: { readonly taskId: string; readonly dueOn: string }): string {
  return `${dueOn} ${taskId}`;
}

/** Everything that happens on `/mijn`. */
export function createWorklistDesk(runtime: WorklistRuntime): WorklistDesk {
  const { guards, clock, region } = runtime;

  function subjectOf(mark: string, device: string): CodeSubject {
    const now = clock();
    // Anybody may ask for the code of any mailbox, so nothing but the number of codes in a day can be used up.
    return {
      subject: `worklist:${mark}:${localDate(now)}`,
      device: `${device}:${mark}`,
      endsAt: later(now, 2 * dayMs),
      triesCount: 'by-device',
    };
  }

  /** Whether anything can wait at a mailbox: it is on a list, is one of the region's, or lies in a domain whose people act. */
  async function hasToDoWithUs(mailbox: string, mark: string): Promise<boolean> {
    const listed = await runtime.worklists.cases(listOfMailbox(mark));
    return listed.length > 0 || actsForRegion(region, mailbox) || awayRolesOf(region, mailbox).length > 0;
  }

  return {
    reads: (visit) => readerOf(runtime, visit).boxes.length > 0,
    nameGiven: (visit) => nameOn(readerOf(runtime, visit).device, clock()),

    async next(visit, { taskId, dueOn }) {
      const { tasks } = linesOf(runtime, await casesOf(runtime, readerOf(runtime, visit)));
      const from = tasks.find((one) => one.taskId === taskId)?.bare.dueOn ?? dueOn;
      const others = tasks.filter((one) => one.taskId !== taskId);
      const left = others.length;
      if (from === undefined) return { left };
      const after = orderOf({ taskId, dueOn: from });
      const next = others.find((one) => orderOf({ taskId: one.taskId, dueOn: one.bare.dueOn }) > after);
      return { left, ...defined({ taskId: next?.taskId }) };
    },

    async open(visit) {
      const reader = readerOf(runtime, visit);
      if (reader.boxes.length === 0) {
        return { state: 'needs-code', isCodeSent: reader.device.asks !== undefined };
      }
      const cases = await casesOf(runtime, reader);
      const lines = linesOf(runtime, cases);
      const named = [...lines.tasks, ...lines.candidates].flatMap(({ name, role, bare }) =>
        name === undefined ? [] : { reference: bare.reference, role },
      );
      await recordShown(runtime, cases, named);
      return { state: 'open', organisations: reader.organisations, ...lines };
    },

    async sendCode(mailbox, { network, ...visit }) {
      const { device } = readerOf(runtime, visit);
      const mark = mailboxProof(runtime, mailbox);
      const subject = subjectOf(mark, device.id);
      // First what this device may do: what it is refused is not counted against the mailbox.
      if (!(await mayAskCode(runtime, subject))) return { result: 'too-many' };
      const mail = { kind: 'list-code', to: mailbox, perMailbox, ...defined({ network }) };
      if (!(await hasRoomForFormMail(runtime, mail))) return { result: 'too-many' };
      const isKnown = await hasToDoWithUs(mailbox, mark);
      const result = await mailCode(runtime, subject, (code, minutes) => ({
        to: isKnown ? mailbox : probeMailbox,
        tag: 'worklist-code',
        ...runtime.worklistMails.listCode({ region, language: visit.language, code, minutes }),
      }));
      if (result !== 'sent') return { result };
      return { result, ...sealDevice(guards, { ...device, asks: mark }, clock()) };
    },

    async enterCode(code, { remember = false, ...visit }) {
      const now = clock();
      const { asks: mark, ...device } = readDevice(guards, visit.device, now, runtime.newId);
      if (mark === undefined) return { result: 'gone' };
      const tried = await tryMailedCode(runtime, subjectOf(mark, device.id), code);
      if (tried.result !== 'right') return tried;
      const proven = withProof(device, mark, proofEnd(region.links, remember, now), now);
      return { result: tried.result, ...sealDevice(guards, proven, now) };
    },

    tasks: createLinkDesk(runtime, readListed),
  };
}
