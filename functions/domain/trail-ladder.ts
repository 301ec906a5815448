import type { AuditEvent } from './change.ts';
import type { Role } from './codes.ts';

/** A line of the audit trail with the provider that was asked, or had the person, when it was written. */
export interface LineWithProvider {
  readonly event: AuditEvent;
  readonly provider?: string;
  /** What came of it may be told to this reader too: a reason, a date, who is asked now. */
  readonly withResult: boolean;
}

/** What happened to a question to a provider. */
export interface OfferMade {
  readonly provider: string;
  readonly at: string;
  readonly outcome: 'accepted' | 'declined' | 'silent' | 'taken-back';
  /** Code of why it declined. */
  readonly reason?: string;
}

/** Whose reading of a trail it is. */
export type TrailReader =
  | { readonly role: 'coordinator' }
  /** @param decides whether it is the municipality itself that decides in the case */
  | { readonly role: 'municipality'; readonly decides: boolean }
  | { readonly role: 'provider'; readonly providers: readonly string[] };

/** Lines that everybody who has to do with a case may know, without what came of them: they are its stages. */
const milestones: readonly AuditEvent['action'][] = [
  'receive',
  'receive-handover',
  'confirm-sender',
  'confirm-interest',
  'refuse-interest',
  'approve',
  'decline',
  'accept-offer',
  'accept-late',
  'start-trajectory',
  'confirm-start',
  'move-start',
  'close-trajectory',
  'withdraw',
  'withdraw-consent',
  'end-programme',
  'resolve-close',
  'reopen',
];

const outcomes: Readonly<Partial<Record<AuditEvent['action'], OfferMade['outcome']>>> = {
  'accept-offer': 'accepted',
  'accept-late': 'accepted',
  'decline-offer': 'declined',
  'decline-late': 'declined',
  'offer-silent': 'silent',
  'take-back-offer': 'taken-back',
  'back-to-matching': 'taken-back',
};

/**
 * Each line with its provider. A line that takes a provider off the case still is about that one, and so is a late answer to
 * a question that went to it.
 */
function withProviders(events: readonly AuditEvent[]): readonly Pick<LineWithProvider, 'event' | 'provider'>[] {
  const asked = new Map<string, string>();
  let present: string | undefined;
  return events.map((event) => {
    const before = present;
    if (event.provider !== undefined) present = event.provider ?? undefined;
    const provider = event.provider ?? before ?? asked.get(event.object.slice(event.object.indexOf('#') + 1));
    if (provider === undefined) return { event };
    for (const task of Object.keys(event.tasks ?? {})) if (!asked.has(task)) asked.set(task, provider);
    return { event, provider };
  });
}

function isOfProvider(actor: Role): boolean {
  return actor === 'provider' || actor === 'job-coach';
}

/**
 * The trail as a reader of the desk may see it (I6). The coordinator sees all of it but for mails that went, which have a
 * list of their own. Others see the stages that the case went through, and what they did themselves; never who looked,
 * whom the system reminded, or what another provider answered.
 */
export function trailFor(events: readonly AuditEvent[], reader: TrailReader): readonly LineWithProvider[] {
  return withProviders(events).flatMap((line): LineWithProvider[] => {
    const { action, actor } = line.event;
    if (action === 'mail-sent') return [];
    if (reader.role === 'coordinator') return [{ ...line, withResult: true }];
    if (action === 'view') return [];
    const isOwn =
      reader.role === 'provider'
        ? isOfProvider(actor) && line.provider !== undefined && reader.providers.includes(line.provider)
        : reader.decides && (actor === 'approver' || actor === 'team');
    if (isOwn) return [{ ...line, withResult: true }];
    // Which provider took somebody on is told by the case itself, to those who may know it.
    return milestones.includes(action) ? [{ event: line.event, withResult: false }] : [];
  });
}

/** How the providers that were asked answered, in order. */
export function offersIn(events: readonly AuditEvent[]): readonly OfferMade[] {
  return withProviders(events).flatMap(
    ({ event: { action, at, result, tasks = {} }, provider }, index): OfferMade[] => {
      // Choosing another provider takes the question back from the one before.
      const replaced = Object.keys(tasks).some((task) => task.startsWith('accept-offer#') && tasks[task] === null);
      if (action === 'choose-provider' && replaced) {
        const before = presentBefore(events, index);
        return before === undefined ? [] : [{ provider: before, at, outcome: 'taken-back' }];
      }
      const outcome = outcomes[action];
      if (outcome === undefined || provider === undefined) return [];
      return [{ provider, at, outcome, ...(outcome === 'declined' ? { reason: result } : {}) }];
    },
  );
}

/** The provider of a case before a line of its trail. */
function presentBefore(events: readonly AuditEvent[], index: number): string | undefined {
  return events.slice(0, index).findLast(({ provider }) => provider !== undefined)?.provider ?? undefined;
}
