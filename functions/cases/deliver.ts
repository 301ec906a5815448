import { allDone } from '../domain/all-done.ts';
import { localDate } from '../domain/calendar.ts';
import type { Change } from '../domain/change.ts';
import { isAway, markAsked } from '../domain/covered.ts';
import { defined } from '../domain/defined.ts';
import { InvariantError } from '../domain/errors.ts';
import { tellsFormerAddress, withFormerAddress } from '../domain/former-address.ts';
import { tellsFormerCoach, withFormerCoach } from '../domain/former-coach.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { isHeldBack, isSilenced } from '../domain/journey/death.ts';
import { linkEnd } from '../domain/journey/mails.ts';
import { isUntrueOfSearch, waitsForMove } from '../domain/journey/moved-out.ts';
import { dayMs, later } from '../domain/journey/timing.ts';
import { afterUndelivered } from '../domain/journey/undeliverable.ts';
import { leadsToList } from '../domain/leads-to-list.ts';
import { endMails, type Link, type Mail } from '../domain/mail.ts';
import { missingFacts, namesJobCoach } from '../domain/mail-facts.ts';
import { inOrder, isHold } from '../domain/mail-hold.ts';
import type { Parties } from '../domain/party.ts';
import { isProbe } from '../domain/probe.ts';
import { type Instant, isOpen } from '../domain/referral.ts';
import { lacksOf } from '../domain/region-needs.ts';
import { hasStanding } from '../domain/standing.ts';
import { isAskedOf } from '../domain/task.ts';
import type { DaysBack } from '../ports/absence-store.ts';
import type { KnownHold } from '../ports/case.ts';
import type { DigestItem, RenderedMail } from '../ports/mails.ts';
import type { Runtime } from '../ports/runtime.ts';
import { addressOf } from './address.ts';
import { changeCase, contextOf } from './change-case.ts';
import { claimEnd } from './claiming.ts';
import { listLink } from './list-link.ts';
import { afterTrial, type Gate, hold, openGate } from './mail-gate.ts';
import { noteUnreached, type PassOnRuntime, passOnWithheld } from './pass-on-news.ts';
import { revokeTask } from './revoke-task.ts';
import { nameOf, tellFault, tellLacks, tellsOfLack } from './tell-fault.ts';
import { tellUnsure } from './unsure-mail.ts';
import { nextLook } from './waiting-mails.ts';

/** When to try again after SES said "not now". */
const throttledMs = 5 * 60_000;
/** When to try again if a mail could not be prepared. */
const faultyMs = 15 * 60_000;
/** When to try again if the account's sending rate left no room for a mail. */
const crowdedMs = 60_000;
/** When to look again at a mail to somebody who is said to have died, or moved, while it is not certain what follows. */
const unknownMs = 60 * 60_000;
/** When to look again at a question to somebody who is away; the sweeper moves it before that. */
const awayMs = 60_000;
/** How soon an ambiguous mail is repeated: once, and marked (I2). */
const repeatMs = 15 * 60_000;

export type DeliverRuntime = Pick<
  Runtime,
  | 'region'
  | 'clock'
  | 'newId'
  | 'links'
  | 'referrals'
  | 'outbox'
  | 'mails'
  | 'mailer'
  | 'mailGate'
  | 'pace'
  | 'publicUrl'
  | 'log'
  | 'pause'
>;

/** What giving up on a mail needs: neither addresses nor a mailer. */
export type UndeliveredRuntime = PassOnRuntime;

/** Most tasks in one digest: each has its own message tag, so that a bounce reaches them all. */
const digestLimit = 20;

/** A mail that may go now, and the address it goes to. */
interface Letter {
  readonly mail: Mail;
  readonly to: string;
  readonly url?: string;
  readonly coach?: { readonly name: string; readonly phone: string };
  readonly wayOut?: string;
  readonly list?: string;
  /** What it says, where it goes by itself and at once: a sweep keeps no words of all that is due. */
  readonly words?: RenderedMail;
}

/** What was read in one delivery, so that several mails of one case need only one read. */
interface Seen {
  readonly cases: Map<string, OpenCase | undefined>;
  readonly parties: Map<string, Parties>;
  /** When people are back, where that was read with the case. */
  readonly daysBack?: DaysBack | undefined;
  /** Links that were written together with the mails, by id. */
  readonly links?: ReadonlyMap<string, Link>;
}

/**
 * Sends what is planned for one referral and due. Called right after a change; the sweeper sends what was missed.
 *
 * @param from the case as the caller has just read or written it
 */
export async function deliverFor(runtime: DeliverRuntime, referralId: string, from?: OpenCase): Promise<void> {
  const now = runtime.clock();
  const planned = await runtime.outbox.planned(referralId);
  const due = inOrder(planned.filter((mail) => mail.nextAt <= now));
  const seen: Seen = { cases: new Map(from === undefined ? [] : [[referralId, from]]), parties: new Map() };
  if (due.length === 0) return;
  const delivery = await openDelivery(runtime, seen);
  for (const mail of due) await deliver(delivery, [mail]);
  if (delivery.held > 0) runtime.log.count('mailHeld', delivery.held);
}

/**
 * Sends the mails of a change that the caller has just written with a claim on them (see `claiming`). Reads nothing
 * that the change says itself, and records in one write that all of them went. If the process is cut off before that
 * write, each of them is repeated and marked as a repeat (I2).
 *
 * @param known everyone in the case as the change left them, and whether mail may go, where the writer has read that
 */
export async function deliverOwn(
  runtime: DeliverRuntime,
  { change, now }: { readonly change: Change; readonly now: OpenCase },
  known: {
    readonly parties?: Parties | undefined;
    readonly mailHold?: KnownHold;
    readonly daysBack?: DaysBack | undefined;
  } = {},
): Promise<void> {
  const mine = inOrder(change.mails.filter(({ status }) => status === 'claimed'));
  if (mine.length === 0) return;
  const { id } = change.after;
  const { parties, mailHold, daysBack } = known;
  const seen: Seen = {
    cases: new Map([[id, now]]),
    parties: new Map(parties === undefined ? [] : [[id, parties]]),
    links: new Map(change.links.map((link) => [link.id, link])),
    daysBack,
  };
  const delivery: Delivery = {
    ...(await openDelivery(runtime, seen, undefined, mailHold)),
    own: { begun: new Set(), sent: [], turns: 0, leavesRest: false },
  };
  try {
    while (delivery.gate.state === 'trial' && mine.length > 0) await deliver(delivery, mine.splice(0, 1));
    await deliver(delivery, mine);
  } finally {
    await runtime.outbox.settleSent(delivery.own?.sent ?? [], runtime.clock());
  }
  if (delivery.held > 0) runtime.log.count('mailHeld', delivery.held);
}

/** The result of a delivery, besides the mails that went. */
export interface Delivered {
  /** Mails that could not be prepared, or that the mail service refused for an unknown reason. */
  readonly faults: number;
  /** Mails that wait because the mail service takes none of ours. */
  readonly held: number;
}

/** A delivery under way: what was read for it, whether mail may go, and its result so far. */
interface Delivery {
  readonly runtime: DeliverRuntime;
  readonly seen: Seen;
  readonly hasTimeFor: (mails: readonly Mail[]) => boolean;
  /**
   * Set where the process that planned the mails also claimed them: the mails whose sending has begun, those that went,
   * the turns in the sending rate that are already reserved, and whether the rest is left to the sweeper: SES gave one of
   * them no answer, or there was no room for one in the sending rate.
   */
  readonly own?: { readonly begun: Set<string>; readonly sent: Mail[]; turns: number; leavesRest: boolean };
  gate: Gate;
  faults: number;
  held: number;
}

async function openDelivery(
  runtime: DeliverRuntime,
  seen: Seen,
  hasTimeFor: Delivery['hasTimeFor'] = () => true,
  mailHold?: KnownHold,
): Promise<Delivery> {
  return { runtime, seen, hasTimeFor, gate: await openGate(runtime, mailHold), faults: 0, held: 0 };
}

/**
 * Sends mails that are due. Several tasks for one mailbox go as one digest; every other mail goes by itself. A mail is
 * claimed right before it is sent, so that two senders never send the same one, and none is held up by work on another.
 * A fault affects only its own mail: that one is put off and reported, and the others go.
 *
 * While the mail service takes none of our mails, only one is tried now and then; the others wait in the outbox
 * unchanged.
 *
 * @param hasTimeFor asked before mails are read and before they go; mails for which there is no time stay as they are
 */
export async function deliverMails(
  runtime: DeliverRuntime,
  mails: readonly Mail[],
  seen: Seen = { cases: new Map(), parties: new Map() },
  hasTimeFor: (mails: readonly Mail[]) => boolean = () => true,
): Promise<Delivered> {
  const due = inOrder(mails.filter((one) => !isDoneWith(one)));
  if (due.length === 0) return { faults: 0, held: 0 };
  const delivery = await openDelivery(runtime, seen, hasTimeFor);
  // One at a time, until one of them has shown whether mail goes again.
  while (delivery.gate.state === 'trial' && due.length > 0) await deliver(delivery, due.splice(0, 1));
  await deliver(delivery, due);
  return { faults: delivery.faults, held: delivery.held };
}

async function deliver(delivery: Delivery, mails: readonly Mail[]): Promise<void> {
  const { runtime, hasTimeFor } = delivery;
  const letters: Letter[] = [];
  const guarded = async (among: readonly Mail[], work: () => Promise<void>) => {
    try {
      if (delivery.gate.state === 'held') await holdBack(delivery, among, delivery.gate.until);
      else await work();
    } catch (error) {
      delivery.faults += 1;
      for (const mail of among) await putOff(delivery, mail, error);
    }
  };
  for (const mail of mails) {
    if (!hasTimeFor([mail])) continue;
    await guarded([mail], async () => {
      const letter = await prepare(delivery, mail);
      if (letter !== undefined) letters.push(letter);
    });
  }
  // Mails of a single change are not put together: each goes by itself.
  const isTogether = delivery.own === undefined && runtime.mails.several !== undefined;
  const groups = isTogether ? byMailbox(letters) : letters.map((letter) => [letter]);
  if (delivery.own !== undefined && groups.length > 0 && delivery.gate.state !== 'held') {
    delivery.own.turns = (await runtime.pace.turns(groups.length)) ? groups.length : 0;
  }
  for (const together of groups) {
    const among = together.map(({ mail }) => mail);
    if (!hasTimeFor(among)) continue;
    await guarded(among, () => sendTogether(delivery, together));
  }
}

/**
 * Makes a mail wait until a later moment without trying it. A mail that was claimed with its plan becomes planned
 * again. Once its sending has begun nobody knows what became of it, so it then stays as it is until its claim lapses.
 */
async function wait({ runtime, own }: Delivery, mail: Mail, until: Instant): Promise<void> {
  if (own === undefined) return runtime.outbox.postpone(mail.id, mail.nextAt, until);
  if (!own.begun.has(mail.id)) await runtime.outbox.settle(mail, 'planned', runtime.clock(), until);
}

/** Makes mails wait for the next trial, untried and unchanged. */
async function holdBack(delivery: Delivery, mails: readonly Mail[], until: Instant): Promise<void> {
  for (const mail of mails) {
    await wait(delivery, mail, until);
    delivery.held += 1;
  }
}

/** Puts off a mail that could not be prepared, and tells the coordinator. Never throws. */
async function putOff(delivery: Delivery, mail: Mail, error: unknown): Promise<void> {
  const { runtime } = delivery;
  await tellFault(runtime, mail.referralId, 'mail-put-off', error, { mailId: mail.id });
  try {
    await wait(delivery, mail, later(runtime.clock(), faultyMs));
  } catch (again) {
    runtime.log.error('mail-not-put-off', { referralId: mail.referralId, error: nameOf(again) });
  }
}

/** Whether somebody else finished with a mail after the agenda was read. */
function isDoneWith({ status }: Mail): boolean {
  return status === 'sent' || status === 'failed' || status === 'dropped';
}

/** Groups letters that can share a mail: tasks with a link of their own, for one mailbox, in one language. */
function byMailbox(letters: readonly Letter[]): Letter[][] {
  const groups = new Map<string, Letter[]>();
  for (const letter of letters) {
    const { mail, to } = letter;
    // A link to stop or object would be lost among other tasks.
    const together = mail.taskId !== undefined && mail.link !== undefined && mail.wayOut === undefined && !mail.shared;
    const key = together ? `${to}\n${mail.language}\n${letter.list}` : mail.id;
    groups.set(key, [...(groups.get(key) ?? []), letter]);
  }
  return [...groups.values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / digestLimit) }, (_, n) =>
      group.slice(n * digestLimit, (n + 1) * digestLimit),
    ),
  );
}

/** Checks that a mail still has something to say and an address to go to, and that it can be written. */
async function prepare(delivery: Delivery, mail: Mail): Promise<Letter | undefined> {
  const { runtime, seen } = delivery;
  const now = runtime.clock();
  const from = await caseOf(runtime, mail, seen);
  // A mail whose claim lapsed or whose answer was ambiguous has already been repeated once: enough (I2).
  const isSpent = mail.attempts >= 2;
  if (from === undefined || (await isStale(runtime, from, mail, seen))) {
    await runtime.outbox.settle(mail, isSpent ? 'ambiguous' : 'dropped', now);
    return undefined;
  }
  if (isSpent) {
    await giveUpUnsure(delivery, mail);
    return undefined;
  }
  if (!(await mayHear(runtime, from, mail, seen))) {
    await runtime.outbox.settle(mail, 'dropped', now);
    return undefined;
  }
  if (await asksSomebodyAway(delivery, from, mail)) {
    await wait(delivery, mail, later(now, awayMs));
    return undefined;
  }
  if (isHeldBack(from, mail) || waitsForMove(from, mail)) {
    await wait(delivery, mail, later(now, unknownMs));
    return undefined;
  }
  const to = await addressFor(runtime, from, mail, seen);
  const isLacking = to === undefined && lacksAddressee(runtime, from, mail, now);
  if (isLacking || from.tasks.some(tellsOfLack)) {
    seen.cases.delete(mail.referralId);
    await tellLacks(runtime, from);
  }
  if (isLacking) {
    await wait(delivery, mail, nextLook(mail, now));
    return undefined;
  }
  if (to === undefined) {
    await giveUp(runtime, mail, seen);
    await runtime.outbox.settle(mail, 'failed', now);
    return undefined;
  }
  const letter = {
    mail,
    to,
    ...linkOf(runtime, mail),
    ...wayOutOf(runtime, mail),
    ...(leadsToList(mail, from.referral) ? { list: listLink(runtime, to) } : {}),
    ...(await coachFor(runtime, mail, seen)),
  };
  // Rendered by itself, so that a mail that cannot be rendered does not spoil the digest it would be in.
  const words = render(runtime, [letter]);
  await renewLinks(runtime, mail, now);
  return delivery.own === undefined ? letter : { ...letter, words };
}

/**
 * Whether a mail would ask somebody who is away. It waits: the sweeper, which may read whom they chose, asks that person
 * before it sends anything, and the mail is then about a question that is no longer theirs.
 */
async function asksSomebodyAway({ runtime, seen }: Delivery, { referral }: OpenCase, mail: Mail): Promise<boolean> {
  const mark = markAsked(mail, referral);
  if (mark === undefined) return false;
  const backOn = seen.daysBack?.has(mark) ? seen.daysBack.get(mark) : await runtime.mailGate.dayBack(mark);
  return backOn !== undefined && isAway({ backOn }, runtime.clock());
}

/** A mail that was held for days has links as good as those of any other: their time begins when somebody gets them. */
async function renewLinks({ links, region }: DeliverRuntime, mail: Mail, now: Instant): Promise<void> {
  if (later(mail.plannedAt, dayMs) > now) return;
  for (const link of [mail.link, mail.otherLink, mail.wayOut]) {
    if (link !== undefined) await links.renew(link, linkEnd(region, link.purpose ?? 'objection', now));
  }
}

/** Whether the region file lacks the very organisation that a mail is for: the mail waits until the file is mended. */
function lacksAddressee({ region }: DeliverRuntime, { referral }: OpenCase, { to }: Mail, now: Instant): boolean {
  const lacks = lacksOf(region, referral, localDate(now));
  if (to === 'provider') return lacks.some(({ about }) => about === 'missing-provider');
  return to === 'team' && lacks.some(({ about }) => about === 'missing-municipality');
}

/**
 * The case of a mail, read no earlier than the mail itself. A case that was read before somebody else planned the mail
 * does not contain its task yet, and the mail would wrongly be dropped.
 */
async function caseOf(runtime: DeliverRuntime, mail: Mail, { cases, parties }: Seen): Promise<OpenCase | undefined> {
  const { referralId, revision = Number.POSITIVE_INFINITY } = mail;
  const known = cases.get(referralId);
  if (known !== undefined && known.referral.revision >= revision) return known;
  parties.delete(referralId);
  const now = await runtime.referrals.load(referralId);
  cases.set(referralId, now);
  return now;
}

async function partiesOf(runtime: DeliverRuntime, { referralId }: Mail, { parties }: Seen): Promise<Parties> {
  const found = parties.get(referralId) ?? (await runtime.referrals.parties(referralId));
  parties.set(referralId, found);
  return found;
}

/**
 * Gives up on a mail, before it leaves the agenda, so that a crash in between repeats this. What was read of its case is
 * then out of date.
 */
async function giveUp(runtime: DeliverRuntime, mail: Mail, { cases, parties }: Seen): Promise<void> {
  cases.delete(mail.referralId);
  parties.delete(mail.referralId);
  await undelivered(runtime, mail);
}

/**
 * Gives up on a mail whose fate stays unknown: it may have gone once, twice or not at all. It counts as failed work,
 * and becomes somebody's task before it leaves the agenda, so that nothing is lost if the process is cut off here.
 */
async function giveUpUnsure(delivery: Delivery, mail: Mail): Promise<void> {
  const { runtime, seen } = delivery;
  delivery.faults += 1;
  seen.cases.delete(mail.referralId);
  await tellUnsure(runtime, mail);
  await runtime.outbox.settle(mail, 'ambiguous', runtime.clock());
}

/**
 * Whether the addressee of a mail still has a part in the case (I7). If not, they get no mail and no link; a task of
 * theirs goes to somebody else, and so does news that their organisation must hear.
 */
async function mayHear(runtime: DeliverRuntime, from: OpenCase, mail: Mail, seen: Seen): Promise<boolean> {
  const { referral, tasks } = from;
  const task = tasks.find((open) => open.id === mail.taskId);
  const parties = await readersOf(runtime, mail, seen);
  // Who is let go of is told so, as the one whom they were until now; so is who decides no more.
  const until = mail.kind === 'offer-withdrawn' ? defined({ provider: mail.provider }) : mail.formerly;
  const at = { referral: { ...referral, ...until }, ...(task === undefined ? {} : { task }) };
  if (hasStanding(runtime.region, at, mail.to, parties)) return true;
  runtime.log.info('mail-withheld', { referralId: referral.id, kind: mail.kind });
  seen.cases.delete(referral.id);
  if (task?.owner === mail.to) await revokeTask(runtime, task, 'mail');
  else await passOnWithheld(runtime, mail);
  return false;
}

async function addressFor(
  runtime: DeliverRuntime,
  from: OpenCase,
  mail: Mail,
  seen: Seen,
): Promise<string | undefined> {
  const parties = await readersOf(runtime, mail, seen);
  return addressOf(mail.to, {
    region: runtime.region,
    referral: { ...from.referral, ...mail.formerly },
    parties,
    ...(mail.provider === undefined ? {} : { provider: mail.provider }),
  });
}

/** The job coach whom a mail names; looked up when the mail goes, so that the name is kept nowhere else. */
async function coachFor(runtime: DeliverRuntime, mail: Mail, seen: Seen): Promise<Pick<Letter, 'coach'>> {
  const { jobCoach } = namesJobCoach(mail.kind) ? await partiesOf(runtime, mail, seen) : noParties;
  return jobCoach === undefined ? {} : { coach: { name: jobCoach.name, phone: jobCoach.phone ?? '' } };
}

const noParties: Parties = { notes: [] };

/** Everybody whose address or standing a mail depends on, as it is to find them. */
async function readersOf(runtime: DeliverRuntime, mail: Mail, seen: Seen): Promise<Parties> {
  if (!needsParties(mail)) return noParties;
  const parties = await partiesOf(runtime, mail, seen);
  if (tellsFormerAddress(mail)) return withFormerAddress(parties, mail);
  return tellsFormerCoach(mail) ? withFormerCoach(parties, mail) : parties;
}

/** Only people's own addresses are in the party items; those of organisations are in the region file. */
function needsParties(mail: Mail): boolean {
  return mail.to === 'candidate' || mail.to === 'referrer' || mail.to === 'approver' || mail.to === 'job-coach';
}

/** Whether the task behind a mail was settled, or moved to another owner or address, before the mail could go. */
async function isStale(runtime: DeliverRuntime, from: OpenCase, mail: Mail, seen: Seen): Promise<boolean> {
  const { links } = seen;
  if (isSilenced(from, mail) || isTakenBack(from, mail) || isEmptied(from, mail)) return true;
  if (isUntrueOfSearch(from, mail)) return true;
  // Their address went with everybody's, or they guide again: it is not the present one's news.
  if (tellsFormerCoach(mail)) return (await readersOf(runtime, mail, seen)).jobCoach === undefined;
  // The address went with everybody's, or a newer one pushed it out: the present one knows already.
  if (tellsFormerAddress(mail)) return (await addressFor(runtime, from, mail, seen)) === undefined;
  if (mail.taskId === undefined || mail.link?.purpose !== 'task') return false;
  const task = from.tasks.find((open) => open.id === mail.taskId);
  if (task === undefined || !isAskedOf(task, mail.to)) return true;
  const known = links?.get(mail.link.id)?.addressee;
  return (known ?? (await addresseeOf(runtime, mail))) !== task.addressee;
}

/** Whether what a mail would say went with the people of its case, such as the number of another case of theirs. */
function isEmptied({ referral }: OpenCase, mail: Mail): boolean {
  return referral.erased !== undefined && missingFacts(mail).length > 0;
}

/** Whether a mail says that a case has ended which goes on since: it was reopened before the mail could go. */
function isTakenBack({ referral }: OpenCase, { kind }: Mail): boolean {
  return isOpen(referral) && endMails.some((end) => end === kind);
}

function wayOutOf(runtime: DeliverRuntime, { wayOut }: Mail): { wayOut?: string } {
  return wayOut === undefined ? {} : { wayOut: `${runtime.publicUrl}/taak/${runtime.links.token(wayOut)}` };
}

function linkOf(runtime: DeliverRuntime, { link, otherLink }: Mail): { url?: string; otherUrl?: string } {
  const address = (to: NonNullable<Mail['link']>) =>
    `${runtime.publicUrl}/${to.purpose === 'status' ? 'status' : 'taak'}/${runtime.links.token(to)}`;
  return {
    ...(link === undefined ? {} : { url: address(link) }),
    ...(otherLink === undefined ? {} : { otherUrl: address(otherLink) }),
  };
}

/** Letters as they stand at their next attempt; a claim made with the plan has already counted it. */
function attempted({ own }: Delivery, letters: readonly Letter[]): readonly Letter[] {
  if (own !== undefined) return letters;
  return letters.map((letter) => ({ ...letter, mail: { ...letter.mail, attempts: letter.mail.attempts + 1 } }));
}

/**
 * Claims letters for this sender right before they go, those of a digest in one write. A sender that is cut off before
 * this has tried none of them, so none is taken for a repeat. Letters that went meanwhile, or that another sender has,
 * are left out.
 */
async function claimed(delivery: Delivery, letters: readonly Letter[]): Promise<readonly Letter[]> {
  if (delivery.own !== undefined) return letters;
  const { outbox, clock } = delivery.runtime;
  const until = claimEnd(clock());
  const [first, ...others] = letters.map(({ mail }) => mail);
  if (first === undefined) return [];
  // A single claim without a transaction costs half as much.
  const one = async () => ((await outbox.claim(first, until)) ? [first] : []);
  const mine = others.length === 0 ? await one() : await outbox.claimTogether([first, ...others], until);
  return attempted(
    delivery,
    letters.filter(({ mail }) => mine.includes(mail)),
  );
}

/** Waits for a letter's turn in the sending rate, unless it already has one; false when there is no room at present. */
async function hasTurn({ runtime, own }: Delivery): Promise<boolean> {
  if (own === undefined || own.turns === 0) return runtime.pace.turn();
  own.turns -= 1;
  return true;
}

async function sendTogether(delivery: Delivery, planned: readonly Letter[]): Promise<void> {
  const { runtime, seen, own } = delivery;
  // Somebody may be waiting for a page: after one mail that took its whole time the others are left to the sweeper.
  if (own?.leavesRest === true || !(await hasTurn(delivery))) {
    if (own !== undefined) own.leavesRest = true;
    const at = later(runtime.clock(), crowdedMs);
    for (const { mail } of planned) await wait(delivery, mail, at);
    return;
  }
  // Rendered before it is claimed: a mail that cannot be rendered must not count as an attempt.
  const written = planned[0]?.words ?? render(runtime, attempted(delivery, planned));
  const letters = await claimed(delivery, planned);
  const [first] = letters;
  if (first === undefined) return;
  const moreTags = letters.slice(1).map(({ mail }) => mail.id);
  const words = letters.length === planned.length ? written : render(runtime, letters);
  for (const { mail } of letters) own?.begun.add(mail.id);
  const result = await runtime.mailer.send({ to: first.to, tag: first.mail.id, moreTags, ...words });
  const now = runtime.clock();
  if (isHold(result)) delivery.gate = await hold(runtime, result);
  else if (delivery.gate.state === 'trial') delivery.gate = await afterTrial(runtime, result);
  if (result === 'unknown') delivery.faults += 1;
  // Together, so that none waits for the record of another and goes twice.
  if (result === 'sent' && own === undefined) {
    await allDone(letters.map(({ mail }) => runtime.outbox.settle(mail, 'sent', now)));
  }
  for (const { mail } of letters) {
    switch (result) {
      case 'sent':
        own?.sent.push(mail);
        break;
      case 'throttled':
        runtime.log.error('mail-throttled', { kind: mail.kind });
        await runtime.outbox.settle(mail, 'planned', now, later(now, throttledMs));
        break;
      case 'ambiguous':
        if (own !== undefined) own.leavesRest = true;
        await runtime.outbox.settle(mail, 'ambiguous', now, later(now, repeatMs));
        break;
      case 'refused':
        await giveUp(runtime, mail, seen);
        await runtime.outbox.settle(mail, 'failed', now);
        break;
      case 'unknown':
        runtime.log.error('mail-put-off', { referralId: mail.referralId, mailId: mail.id, error: 'unknown answer' });
        await runtime.outbox.settle(mail, 'planned', now, later(now, faultyMs));
        break;
      default:
        await runtime.outbox.settle(mail, 'planned', now, afterOthers(delivery.gate, now));
        delivery.held += 1;
    }
  }
}

/**
 * When to retry a mail whose answer made us hold all mail. This is later than the next trial, so another mail makes
 * that trial: if the answer was about this mail after all, it does not block the others.
 */
function afterOthers(gate: Gate, now: Instant): Instant {
  return later(gate.state === 'held' ? gate.until : now, throttledMs);
}

function render(runtime: DeliverRuntime, letters: readonly Letter[]): RenderedMail {
  const [first] = letters;
  const today = localDate(runtime.clock());
  const { region, mails } = runtime;
  if (first === undefined) throw new InvariantError('nothing to write a mail of');
  if (letters.length === 1 || mails.several === undefined) return mails.one({ region, today, ...first });
  const items = letters.filter((letter): letter is Letter & DigestItem => letter.url !== undefined);
  const { mail, list } = first;
  return mails.several({
    items,
    ...defined({ list }),
    language: mail.language,
    region,
    today,
  });
}

/**
 * Gives up on a mail that cannot arrive. What then happens to its task or its news is a rule of the domain
 * (`undeliverable.ts`).
 */
export async function undelivered(runtime: UndeliveredRuntime, mail: Mail): Promise<void> {
  runtime.log.error('mail-undelivered', { kind: mail.kind, to: mail.to });
  if (mail.to === 'coordinator' && !isProbe(mail.referralId)) runtime.log.count('coordinatorUnreachable', 1);
  const context = contextOf(runtime, { origin: 'mail', actor: 'system' });
  await noteUnreached(runtime, mail, 'mail-failed');
  const addressee = await addresseeOf(runtime, mail);
  const given = mail.kind === 'address-given' ? await linkBehind(runtime, mail) : undefined;
  // Read again with each try, so that what somebody else did about the same mail meanwhile is seen.
  await changeCase(runtime, mail.referralId, async (from) => {
    const mails = await runtime.outbox.mailsOf(mail.referralId);
    return afterUndelivered(from, mail, { mails, ...defined({ addressee, given: given?.addressee }) }, context);
  });
}

/** The link to the status page in a mail. */
async function linkBehind({ links }: Pick<Runtime, 'links'>, { link }: Mail): Promise<Link | undefined> {
  return link === undefined ? undefined : links.byToken(links.token(link));
}

/**
 * Which of a task's successive addressees a mail went to (a number, in order of time); undefined where the mail carried
 * no link to a task.
 */
async function addresseeOf({ links }: Pick<Runtime, 'links'>, mail: Mail): Promise<number | undefined> {
  if (mail.link?.purpose !== 'task') return undefined;
  return (await links.byToken(links.token(mail.link)))?.addressee;
}
