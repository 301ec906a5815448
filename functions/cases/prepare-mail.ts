import { localDate } from '../domain/calendar.ts';
import { isAway, markAsked } from '../domain/covered.ts';
import { defined } from '../domain/defined.ts';
import { forgetPath } from '../domain/former-address.ts';
import type { OpenCase } from '../domain/journey/context.ts';
import { isHeldBack } from '../domain/journey/death.ts';
import { linkEnd } from '../domain/journey/mails.ts';
import { waitsForMove } from '../domain/journey/moved-out.ts';
import { dayMs, later } from '../domain/journey/timing.ts';
import { leadsToList } from '../domain/leads-to-list.ts';
import type { Mail } from '../domain/mail.ts';
import { namesJobCoach } from '../domain/mail-facts.ts';
import type { Parties } from '../domain/party.ts';
import type { Instant } from '../domain/referral.ts';
import { lacksOf } from '../domain/region-needs.ts';
import { hasStanding } from '../domain/standing.ts';
import { type DeliverRuntime, type Delivery, type Seen, wait } from './delivery.ts';
import { type Letter, render } from './letters.ts';
import { listLink } from './list-link.ts';
import { addressFor, caseOf, noParties, partiesOf, readersOf } from './mail-readers.ts';
import { passOnWithheld } from './pass-on-news.ts';
import { revokeTask } from './revoke-task.ts';
import { isStale } from './stale-mail.ts';
import { tellLacks, tellsOfLack } from './tell-fault.ts';
import { undelivered } from './undelivered.ts';
import { tellUnsure } from './unsure-mail.ts';
import { nextLook } from './waiting-mails.ts';

/** When to look again at a mail to somebody who is said to have died, or moved, while it is not certain what follows. */
const unknownMs = 60 * 60_000;

/** When to look again at a question to somebody who is away; the sweeper moves it before that. */
const awayMs = 60_000;

/** Checks that a mail still has something to say and an address to go to, and that it can be written. */
export async function prepare(delivery: Delivery, mail: Mail): Promise<Letter | undefined> {
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
    mail: inOwnLanguage(mail, await readersOf(runtime, mail, seen)),
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
 * Gives up on a mail, before it leaves the agenda, so that a crash in between repeats this. What was read of its case is
 * then out of date.
 */
export async function giveUp(runtime: DeliverRuntime, mail: Mail, { cases, parties }: Seen): Promise<void> {
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

/** The job coach whom a mail names; looked up when the mail goes, so that the name is kept nowhere else. */
async function coachFor(runtime: DeliverRuntime, mail: Mail, seen: Seen): Promise<Pick<Letter, 'coach'>> {
  const { jobCoach } = namesJobCoach(mail.kind) ? await partiesOf(runtime, mail, seen) : noParties;
  return jobCoach === undefined ? {} : { coach: { name: jobCoach.name, phone: jobCoach.phone ?? '' } };
}

function wayOutOf(runtime: DeliverRuntime, { wayOut }: Mail): { wayOut?: string } {
  if (wayOut === undefined) return {};
  const below = wayOut.purpose === 'former' ? `/${forgetPath}` : '';
  return { wayOut: `${runtime.publicUrl}/taak/${runtime.links.token(wayOut)}${below}` };
}

function linkOf(runtime: DeliverRuntime, { link, otherLink }: Mail): { url?: string; otherUrl?: string } {
  const address = (to: NonNullable<Mail['link']>) =>
    `${runtime.publicUrl}/${to.purpose === 'status' ? 'status' : 'taak'}/${runtime.links.token(to)}`;
  return {
    ...(link === undefined ? {} : { url: address(link) }),
    ...(otherLink === undefined ? {} : { otherUrl: address(otherLink) }),
  };
}

/**
 * A mail to whoever referred, in the language in which they did. It is kept with their address and not with the case, so it is
 * looked up when the mail goes; the mail itself was planned in Dutch.
 */
function inOwnLanguage(mail: Mail, { referrer }: Parties): Mail {
  const language = mail.to === 'referrer' ? referrer?.language : undefined;
  return language === undefined ? mail : { ...mail, language };
}
