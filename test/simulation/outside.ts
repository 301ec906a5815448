import type { FunctionName } from '../../functions/runtime/steps.ts';
import type { Embedded } from '../../local/embedded.ts';
import { type MailFate, reportMail } from '../../local/mail-report.ts';

/** Something that reaches the system from outside. */
type Bring = (app: Embedded) => Promise<unknown>;

/** What is under way outside of the system and reaches it some time: a process that is killed takes nothing of it along. */
export interface Outside {
  /** Comes at a moment, also in a later life of the process; without one when everything that waits is brought. */
  later(bring: Bring, at?: string): void;
  /** Reports what became of a mail; what the system does not take in three attempts becomes a dead letter. */
  report(app: Embedded, mailId: string, fate: MailFate, why?: 'a fault'): Promise<boolean>;
  /** Whether a mail bounced or was called spam for a fault. */
  readonly hasReported: boolean;
  /** Brings everything that still waits, with faults or without; answers how much that was. */
  bringAll(app: Embedded): Promise<number>;
  /** Sends dead letters again, as an administrator does after the alarm; answers how many there were. */
  redrive(app: Embedded): Promise<number>;
  /** Another life of the process: what has a moment comes there. */
  aim(app: Embedded): void;
}

/** Nothing is under way. */
export function createOutside(): Outside {
  const waiting = new Set<{ readonly bring: Bring; readonly at: string | undefined }>();
  let dead: Bring[] = [];
  let present: Embedded | undefined;
  let hasReported = false;

  function setTimer(one: { readonly bring: Bring; readonly at: string | undefined }): void {
    const app = present;
    if (app === undefined || one.at === undefined) return;
    app.clock.at(one.at, () => take(one, app), 'from outside');
  }

  async function take(one: { readonly bring: Bring; readonly at: string | undefined }, app: Embedded): Promise<void> {
    if (!waiting.delete(one)) return;
    await one.bring(app).catch(() => undefined);
  }

  async function report(app: Embedded, mailId: string, fate: MailFate, why?: 'a fault'): Promise<boolean> {
    hasReported ||= why !== undefined;
    const mail = await app.mailbox.mail(mailId);
    if (mail === undefined) return false;
    let failures = 0;
    const invoke = async (arn: string, payload: unknown) => {
      const folder = app.system.functions.find((one) => one.arn === arn)?.folder as FunctionName;
      try {
        return await app.invoke(folder, payload);
      } catch (error) {
        failures += 1;
        throw error;
      }
    };
    await app.clock.track(reportMail(mail, fate, { routes: app.system.mailReports, now: app.clock.now(), invoke }));
    if (failures >= 3) dead.push((later) => report(later, mailId, fate));
    return true;
  }

  return {
    later(bring, at) {
      const one = { bring, at };
      waiting.add(one);
      setTimer(one);
    },
    report,
    get hasReported() {
      return hasReported;
    },
    async bringAll(app) {
      const all = [...waiting];
      for (const one of all) await take(one, app);
      await app.clock.idle();
      return all.length;
    },
    async redrive(app) {
      const letters = dead;
      dead = [];
      for (const bring of letters) await bring(app);
      await app.clock.idle();
      return letters.length;
    },
    aim(app) {
      present = app;
      for (const one of waiting) setTimer(one);
    },
  };
}
