import { localDate } from '../calendar.ts';
import type { PlainDate } from '../referral.ts';
import type { SenderStatus } from '../sender-status.ts';
import type { CaseSystem } from './case-system.ts';
import type { CloudEvent } from './cloud-event.ts';

/** A case to be made, in the names of the Zaken API. It tells nothing about the person: who it is about is not known to a case system. */
export interface NewZaak {
  readonly identificatie: string;
  readonly bronorganisatie: string;
  readonly omschrijving: string;
  readonly zaaktype: string;
  readonly verantwoordelijkeOrganisatie: string;
  readonly registratiedatum: PlainDate;
  readonly startdatum: PlainDate;
}

/** A decision about the start, in the names of the Besluiten API. */
export interface NewBesluit {
  readonly identificatie: string;
  readonly verantwoordelijkeOrganisatie: string;
  readonly besluittype: string;
  readonly datum: PlainDate;
  readonly ingangsdatum: PlainDate;
}

/** What an event brings to a case in a case system, in this order. */
export interface CaseWork {
  readonly besluit?: NewBesluit;
  /** Type of the result, where the case ends: the standard wants it before the last status. */
  readonly resultaattype?: string;
  /** Absent where the municipality has no type for this status. */
  readonly status?: { readonly statustype: string; readonly datumStatusGezet: string };
}

/** Statuses that only follow a decision where one was asked for. */
const afterDecision: readonly SenderStatus[] = ['looking-for-place', 'waiting-for-place', 'place-found', 'in-guidance'];

/** Which decision an event tells of where one was asked for; undefined where it is none. */
function decisionIn({ status, ending }: CloudEvent['data']): 'granted' | 'declined' | undefined {
  if (ending === 'declined') return 'declined';
  return afterDecision.some((one) => one === status) ? 'granted' : undefined;
}

/** The case of a referral as it is made, by the event with which it begins there. */
export function newZaak({ subject, time }: CloudEvent, system: CaseSystem): NewZaak {
  const day = localDate(time);
  return {
    identificatie: subject,
    bronorganisatie: system.sourceOrganisation,
    omschrijving: `Aanmelding ${subject}`,
    zaaktype: system.caseType,
    verantwoordelijkeOrganisatie: system.responsibleOrganisation,
    registratiedatum: day,
    startdatum: day,
  };
}

/**
 * What an event brings to its case. Where a case ends in a way for which the municipality has no type of result, its last status is left
 * out: it stays open there, to be closed by hand.
 *
 * A municipality may have types for some statuses alone. Then several events follow the same question, and so its decision is numbered by
 * the moment of the question: whoever looks for it by that number finds it at each of them.
 *
 * @param askedAt since when the case stands at `waiting-for-decision` in the case system; undefined where it stands at something else
 */
export function caseWork(event: CloudEvent, system: CaseSystem, askedAt: string | undefined): CaseWork {
  const { subject, time, data } = event;
  const day = localDate(time);
  const { decisionTypes, resultTypes, statusTypes } = system;
  const decision = askedAt === undefined ? undefined : decisionIn(data);
  const besluittype = decision === undefined ? undefined : decisionTypes?.[decision];
  const besluit: NewBesluit | undefined =
    besluittype === undefined || askedAt === undefined
      ? undefined
      : {
          identificatie: `${subject}-${Date.parse(askedAt)}`,
          verantwoordelijkeOrganisatie: system.responsibleOrganisation,
          besluittype,
          datum: day,
          ingangsdatum: day,
        };
  const resultaattype = resultTypes[data.ending as keyof typeof resultTypes];
  const isEnd = data.ending !== undefined;
  const statustype = statusTypes[data.status as keyof typeof statusTypes];
  return {
    ...(besluit === undefined ? {} : { besluit }),
    ...(resultaattype === undefined ? {} : { resultaattype }),
    ...(statustype === undefined || (isEnd && resultaattype === undefined)
      ? {}
      : { status: { statustype, datumStatusGezet: time } }),
  };
}

/** The type of the status at which a decision was asked for; undefined where the municipality has none. */
export function askedType({ statusTypes }: CaseSystem): string | undefined {
  return statusTypes['waiting-for-decision'];
}
