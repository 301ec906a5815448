import { allDone } from '../domain/all-done.ts';
import type { Change } from '../domain/change.ts';
import { errorName } from '../domain/errors.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { later } from '../domain/journey/timing.ts';
import type { Mail } from '../domain/mail.ts';
import { inOrder, isHold } from '../domain/mail-hold.ts';
import type { Parties } from '../domain/party.ts';
import type { Instant } from '../domain/referral.ts';
import type { DaysBack } from '../ports/absence-store.ts';
import type { KnownHold } from '../ports/case.ts';
import { claimEnd } from './claiming.ts';
import { type DeliverRuntime, type Delivery, type Seen, wait } from './delivery.ts';
import { byMailbox, type Letter, render } from './letters.ts';
import { afterTrial, type Gate, hold, openGate } from './mail-gate.ts';
import { giveUp, prepare } from './prepare-mail.ts';
import { tellFault } from './tell-fault.ts';

/** When to try again after SES said "not now". */
const throttledMs = 5 * 60_000;

/** When to try again if a mail could not be prepared. */
const faultyMs = 15 * 60_000;

/** When to try again if the account's sending rate left no room for a mail. */
const crowdedMs = 60_000;

/** How soon an ambiguous mail is repeated: once, and marked (I2). */
const repeatMs = 15 * 60_000;

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
    runtime.log.error('mail-not-put-off', { referralId: mail.referralId, error: errorName(again) });
  }
}

/** Whether somebody else finished with a mail after the agenda was read. */
function isDoneWith({ status }: Mail): boolean {
  return status === 'sent' || status === 'failed' || status === 'dropped';
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
