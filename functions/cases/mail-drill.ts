import { type Canary, type DrillMailbox, type DrillRequest, drillMailboxes, type Visits } from '../domain/drill.ts';
import type { Runtime } from '../ports/runtime.ts';

export type DrillRuntime = Pick<
  Runtime,
  'region' | 'publicUrl' | 'clock' | 'newId' | 'links' | 'drills' | 'canaryMails' | 'mailer'
>;

/** What became of one mailbox's canary. */
export interface DrillLine {
  readonly role: Canary['role'];
  /** Municipality code or provider id, for kinds of mailbox of which there are several. */
  readonly of?: string;
  readonly result: Canary['result'];
  readonly sentAt: string;
  readonly visits: readonly Visits[];
}

export interface DrillReport {
  readonly drill: string;
  readonly lines: readonly DrillLine[];
}

/**
 * Sends a canary to each mailbox, one after the other; a repeated request sends new ones. Throws SettingsError like
 * drillMailboxes.
 */
export async function sendDrill(runtime: DrillRuntime, request: DrillRequest): Promise<DrillReport> {
  const drill = runtime.newId(10);
  for (const [index, mailbox] of drillMailboxes(runtime.region, request).entries()) {
    await sendCanary(runtime, { drill, number: index + 1, mailbox, language: request.language });
  }
  return reportDrill(runtime, drill);
}

async function sendCanary(
  runtime: DrillRuntime,
  to: {
    readonly drill: string;
    readonly number: number;
    readonly mailbox: DrillMailbox;
    readonly language: DrillRequest['language'];
  },
): Promise<void> {
  const { role, of, address } = to.mailbox;
  const canary: Canary = {
    drill: to.drill,
    number: to.number,
    role,
    ...(of === undefined ? {} : { of }),
    link: { id: runtime.newId(26), keyVersion: runtime.links.keyVersion },
    result: 'planned',
    sentAt: runtime.clock(),
  };
  // Stored before sending: a scanner may be faster than the answer of SES.
  await runtime.drills.put(canary);
  const url = `${runtime.publicUrl}/taak/${runtime.links.token(canary.link)}`;
  const mail = runtime.canaryMails.canary({ region: runtime.region, language: to.language, url });
  const result = await runtime.mailer.send({ to: address, tag: `drill-${to.drill}`, ...mail });
  await runtime.drills.put({ ...canary, result });
}

/** The visits so far. No lines: there is no such drill, or its records have expired. */
export async function reportDrill(runtime: Pick<DrillRuntime, 'drills'>, drill: string): Promise<DrillReport> {
  const found = await runtime.drills.read(drill);
  const lines = found.map(({ canary: { role, of, result, sentAt }, visits }) => ({
    role,
    ...(of === undefined ? {} : { of }),
    result,
    sentAt,
    visits,
  }));
  return { drill, lines };
}
