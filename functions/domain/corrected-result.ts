import { defined } from './defined.ts';
import type { Instant } from './referral.ts';
import { isSameSpell, type Spell, type TakenBack, type Trajectory } from './trajectory.ts';
import { namedAt } from './workplace.ts';

/**
 * How work or school is put right that was reported by mistake. `never-was`: it is taken back; `not-ended`: its end is, and it goes on;
 * `put-back`: what was taken back last was right after all.
 */
export const resultCorrections = ['never-was', 'not-ended', 'put-back'] as const;

/** One thing that can be put right. */
export interface ResultCorrection {
  readonly what: (typeof resultCorrections)[number];
  /** Id of the work or school. */
  readonly spell: string;
}

/** The same, as it is chosen from: with the work or school as it is written, or was when it was taken back. */
export type CorrectableResult =
  | { readonly what: Exclude<ResultCorrection['what'], 'put-back'>; readonly spell: Spell; readonly back?: never }
  /** `back`: what was done then. */
  | { readonly what: 'put-back'; readonly spell: Spell; readonly back: TakenBack };

type Results = Pick<Trajectory, 'spells' | 'takenBack'>;

/** So many are kept (ours), the last ones: more would fill the item that holds them. */
const mostTakenBack = 40;

/** Whether something that was taken back can stand again: nobody has reported the same since. */
function canStandAgain(spells: readonly Spell[], { what, spell }: TakenBack): boolean {
  if (what === 'not-ended') return spells.some(({ id, endedOn }) => id === spell.id && endedOn === undefined);
  return !spells.some((one) => one.id === spell.id || isSameSpell(one, spell));
}

/** What can be put right in a trajectory: all work and school, each end, and for each of them what was taken back last. */
export function correctableResults({ spells, takenBack = [] }: Results = { spells: [] }): readonly CorrectableResult[] {
  const last = takenBack.filter(
    ({ spell }, at) => !takenBack.slice(at + 1).some((later) => later.spell.id === spell.id),
  );
  return [
    ...spells.map((spell) => ({ what: 'never-was' as const, spell })),
    ...spells.flatMap((spell) => (spell.endedOn === undefined ? [] : [{ what: 'not-ended' as const, spell }])),
    ...last
      .filter((one) => canStandAgain(spells, one))
      .map((back) => ({ what: 'put-back' as const, spell: back.spell, back })),
  ];
}

function withoutEnd({ endedOn: _end, ...spell }: Spell): Spell {
  return spell;
}

/**
 * A trajectory in which work or school is put right. What is taken back is kept apart, and counts no more; its name goes.
 *
 * @returns undefined where there is nothing (any more) that can be put right so
 */
export function withResultCorrected(
  trajectory: Trajectory,
  { what, spell: id }: ResultCorrection,
  at: Instant,
): Trajectory | undefined {
  const known = correctableResults(trajectory).find((one) => one.what === what && one.spell.id === id);
  if (known === undefined) return undefined;
  const { spells, workplaces, takenBack = [], ...rest } = trajectory;
  const { spell, back } = known;
  if (back !== undefined) {
    const others = takenBack.filter((one) => one !== back);
    const now = spells.some((one) => one.id === id)
      ? spells.map((one) => (one.id === id ? { ...one, ...defined({ endedOn: spell.endedOn }) } : one))
      : [...spells, spell];
    return { ...rest, spells: now, ...defined({ workplaces, takenBack: others.length === 0 ? undefined : others }) };
  }
  const kept = what === 'never-was';
  return {
    ...rest,
    spells: kept ? spells.filter((one) => one.id !== id) : spells.map((one) => (one.id === id ? withoutEnd(one) : one)),
    ...defined({ workplaces: workplaces && (kept ? namedAt({ workplaces }, id, undefined) : workplaces) }),
    takenBack: [...takenBack, { what: kept ? 'never-was' : 'not-ended', spell, at } as const].slice(-mostTakenBack),
  };
}
