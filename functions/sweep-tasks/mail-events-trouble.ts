import { claimEnd } from '../cases/claiming.ts';
import { eventsInTrouble } from '../cases/events-in-trouble.ts';
import { afterTrial, hold, openGate } from '../cases/mail-gate.ts';
import { subscriberPath } from '../domain/desk-paths.ts';
import { errorName } from '../domain/errors.ts';
import type { Standing } from '../domain/events/trouble.ts';
import { later } from '../domain/journey/timing.ts';
import { isHold } from '../domain/mail-hold.ts';
import type { Runtime } from '../ports/runtime.ts';

/** What mailing about it takes. */
export type EventsTroubleRuntime = Pick<
  Runtime,
  'region' | 'clock' | 'log' | 'eventMails' | 'mailer' | 'mailGate' | 'pace' | 'publicUrl'
> & { readonly events: Pick<Runtime['events'], 'states' | 'dead'> };

/** The coordinator's mailbox reads Dutch, as every mail to it. */
const language = 'nl';
/** One mail a day about each, at the same hour: a sweep looks once an hour, a little earlier or later. */
const almostDayMs = 23.5 * 60 * 60_000;
/** The second of two is the last: nobody knows whether either went (I2). */
const mostTries = 2;

/**
 * Mails the coordinator about each system that hears nothing more until somebody does something about it, once a day for as long as that
 * is so. The desk says so at once and an alarm goes to whoever runs this; this is for the coordinator who is not at the desk. A mail
 * waits while the mail service takes none of ours, is tried again the next hour where it did not go, and where it cannot arrive raises
 * the alarm that the coordinator is out of reach. Never throws: what fails here is tried again the next hour.
 */
export async function mailEventsTrouble(runtime: EventsTroubleRuntime): Promise<void> {
  const { log } = runtime;
  try {
    for (const standing of await eventsInTrouble(runtime)) {
      if (!(await mailAbout(runtime, standing))) return;
    }
  } catch (error) {
    log.error('events-mail-failed', { error: errorName(error) });
    log.count('unhealable', 1);
  }
}

/** Mails about one of them, if that is due; false where no mail goes at present. */
async function mailAbout(runtime: EventsTroubleRuntime, standing: Standing): Promise<boolean> {
  const { region, clock, log, eventMails, mailer, pace, publicUrl } = runtime;
  const { id } = standing.subscriber;
  const attempts = await eventMails.claim(id, clock(), claimEnd(clock()));
  if (attempts === undefined) return true;
  const settle = (waitMs: number) => eventMails.settle(id, later(clock(), waitMs));
  const giveUp = async (why: string) => {
    log.error('events-mail-undelivered', { to: id, why });
    log.count('coordinatorUnreachable', 1);
    await settle(almostDayMs);
  };
  if (attempts > mostTries) {
    await giveUp('unsure');
    return true;
  }
  const gate = await openGate(runtime);
  if (gate.state === 'held' || !(await pace.turn())) {
    if (gate.state === 'held') log.count('mailHeld', 1);
    await settle(0);
    return false;
  }
  // Loaded when something is wrong, which is seldom.
  const { eventsMail } = await import('../web/mails/events-mail.ts');
  const url = `${publicUrl}${subscriberPath(id)}`;
  const words = eventsMail({ region, language, standing, url, isRepeat: attempts > 1 });
  const result = await mailer.send({ to: region.coordinator.mailbox, tag: 'events', ...words });
  if (isHold(result)) {
    log.count('mailHeld', 1);
    await hold(runtime, result);
  } else if (gate.state === 'trial') await afterTrial(runtime, result);
  switch (result) {
    case 'sent':
      await settle(almostDayMs);
      return true;
    case 'ambiguous':
      // Stays claimed. Once that lapses it is sent once more, and says so.
      if (attempts >= mostTries) await giveUp('unsure');
      return true;
    case 'refused':
      await giveUp(result);
      return true;
    default:
      log.error('events-mail-put-off', { to: id, why: result });
      await settle(0);
      return false;
  }
}
