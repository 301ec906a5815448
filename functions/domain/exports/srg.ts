import { localDate } from '../calendar.ts';
import { guidanceEndedOn } from '../check-in-plan.ts';
import type { Door, Programme } from '../codes.ts';
import { lastDay, type Month } from '../figures/population.ts';
import type { PlainDate, Referral } from '../referral.ts';
import type { Trajectory } from '../trajectory.ts';
import type { Table } from './csv.ts';

/** Doors whose trajectories a municipality provides under the Participatiewet; those that UWV pays are not its own. */
const municipal: readonly Door[] = ['ips-municipality', 'sterk-met-werk', 'sterk-met-werk-of-scholing'];

/**
 * What was provided, in words for whoever chooses the type of the CBS guideline. Guidance to work is called the same at either door, so that
 * the file does not say who is in care.
 */
const kinds: Readonly<Record<Programme, string>> = {
  ips: 'begeleiding naar en op werk (jobcoach)',
  'sterk-met-werk': 'begeleiding naar en op werk (jobcoach)',
  'sterk-met-werk-of-scholing': 'begeleiding naar school of werk (jobcoach)',
};

/** A case whose trajectory may be a provision, by today's municipality. */
export interface Provided {
  readonly referral: Pick<Referral, 'id' | 'door' | 'programme' | 'municipality' | 'closedAt'>;
  readonly trajectory: Pick<Trajectory, 'firstTalkOn' | 'checkIns' | 'goalReachedOn'>;
}

/** First and last day of a provision: it is used from the first talk until guidance or its case ends. */
function span({ referral: { closedAt }, trajectory }: Provided): {
  readonly from: PlainDate | undefined;
  readonly until: PlainDate | undefined;
} {
  const closedOn = closedAt === undefined ? undefined : localDate(closedAt);
  return { from: trajectory.firstTalkOn, until: guidanceEndedOn(trajectory) ?? closedOn };
}

/** The cases of a municipality whose trajectory ran on any day of a month, in the order in which these began. */
export function providedIn(cases: readonly Provided[], municipality: string, month: Month): readonly Provided[] {
  return cases
    .filter((one) => {
      const { from, until } = span(one);
      const { door } = one.referral;
      return (
        one.referral.municipality === municipality &&
        door !== undefined &&
        municipal.includes(door) &&
        from !== undefined &&
        from <= lastDay(month) &&
        (until === undefined || until >= `${month}-01`)
      );
    })
    .toSorted((one, other) => {
      const key = (of: Provided) => `${of.trajectory.firstTalkOn} ${of.referral.id}`;
      return key(one) < key(other) ? -1 : 1;
    });
}

/**
 * The provisions of a municipality in a month, for its own delivery to the statistic of re-integration by municipalities
 * (CBS, SRG), with the field names of the law's annex (docs/exports.md). The municipality adds who each person is: we hold no
 * BSN, and a file with names would say more than it needs. An end after the month is not told yet.
 */
export function srgTable(cases: readonly Provided[], municipality: string, month: Month): Table {
  return {
    columns: [
      'statistiekjaar',
      'statistiekmaand',
      'gemeentecode',
      'burgerservicenummer',
      'geboortedatum',
      'geslacht',
      'registratienummer_voorziening',
      'type_voorziening',
      'soort_in_woorden',
      'begindatum_voorziening',
      'einddatum_voorziening',
    ],
    rows: providedIn(cases, municipality, month).map((one) => {
      const { from, until } = span(one);
      const { id, programme } = one.referral;
      return [
        Number(month.slice(0, 4)),
        Number(month.slice(5)),
        municipality,
        undefined,
        undefined,
        undefined,
        id,
        undefined,
        programme === undefined ? undefined : kinds[programme],
        from,
        until !== undefined && until <= lastDay(month) ? until : undefined,
      ];
    }),
  };
}
