import type { Fact } from '../fact.ts';
import { guidanceIn } from '../figures/population.ts';
import type { Table } from './csv.ts';

/** A fact with the number under which a file tells of it. */
export interface NumberedFact {
  /** Its month and its place in it, such as `2026-03-17`: of use in this file alone, for another day's may number them otherwise. */
  readonly number: string;
  readonly fact: Fact;
}

/**
 * Numbers for facts, in the order in which they were read.
 *
 * @param seen how many of each month came before
 */
export function numbered(
  facts: readonly Fact[],
  seen: ReadonlyMap<string, number> = new Map(),
): { readonly facts: readonly NumberedFact[]; readonly seen: ReadonlyMap<string, number> } {
  const counts = new Map(seen);
  const some = facts.map((fact) => {
    const { month } = fact.head;
    const n = (counts.get(month) ?? 0) + 1;
    counts.set(month, n);
    return { number: `${month}-${n}`, fact };
  });
  return { facts: some, seen: counts };
}

/** Facts, one a row. What each column means is said in docs/exports.md. */
export function factsTable(facts: readonly NumberedFact[]): Table {
  return {
    columns: [
      'fact',
      'received',
      'door',
      'programme',
      'municipality',
      'provider',
      'asked',
      'due',
      'decided',
      'offered',
      'accepted',
      'talk',
      'talk_month',
      'answered',
      'silent',
      'known',
      'through',
      'over',
      'goal',
      'stop',
      'spells',
      'ended',
      'ended_month',
      'closure',
      'decline_reason',
      'out',
    ],
    rows: facts.map(({ number, fact }) => {
      const { head } = fact;
      const { talk, month, answered, silent, known, through, over, goal, stop, spells } = guidanceIn(fact);
      return [
        number,
        head.month,
        head.door,
        head.programme,
        head.municipality,
        head.provider,
        head.asked,
        head.due,
        head.decided,
        head.offered,
        head.accepted,
        talk,
        month,
        answered,
        silent,
        known,
        through,
        over,
        goal,
        stop,
        spells.length,
        head.ended,
        head.endedIn,
        head.closure,
        head.declineReason,
        head.out,
      ];
    }),
  };
}

/** What each fact tells of work and school, one spell a row. */
export function spellsTable(facts: readonly NumberedFact[]): Table {
  return {
    columns: ['fact', 'kind', 'hours', 'day', 'month', 'seen', 'lasted', 'is_over'],
    rows: facts.flatMap(({ number, fact }) =>
      guidanceIn(fact).spells.map(({ kind, hours, day, month, seen, lasted, isOver }) => [
        number,
        kind,
        hours,
        day,
        month,
        seen,
        lasted,
        isOver === true ? 1 : 0,
      ]),
    ),
  };
}
