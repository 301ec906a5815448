import type { Benefit, Profession } from './codes.ts';
import { defined } from './defined.ts';
import { chooseDoor, type DoorChoice } from './door.ts';
import type { DoorRequest } from './door-rules.ts';
import type { PlainDate } from './referral.ts';
import type { Region } from './region.ts';

/**
 * What is known of the facts that choose the door while somebody is still answering. A fact that is absent may turn out
 * to be anything.
 */
export interface KnownFacts {
  readonly role: 'self' | 'professional';
  readonly birthDate: PlainDate;
  /** A professional must give it before anything about IPS is certain. */
  readonly profession?: Profession;
  /** CBS code; one that is not in the region counts as outside it. */
  readonly municipality?: string;
  /** Provider id, `elsewhere` or `none`; somebody who would rather not say counts as `none`. */
  readonly inCareAt?: string;
  readonly ipsPossible?: 'yes' | 'no' | 'unknown';
  readonly benefits?: readonly Benefit[];
  readonly motivated?: 'yes' | 'unsure' | 'no';
}

/** Has the form of a CBS code but belongs to no municipality: stands for anywhere outside the region. */
export const elsewhereInTheCountry = 'GM0000';

/** For each fact that is not known yet, the answers that make a difference to the rules. */
function alternatives(region: Region, role: KnownFacts['role']) {
  const careProvider = region.providers.find(({ ipsCare }) => ipsCare);
  const professions: readonly (Profession | undefined)[] = role === 'self' ? [undefined] : ['clinician', 'other'];
  const benefits: readonly (readonly Benefit[])[] = [[], ['wia']];
  return {
    professions,
    municipalities: [...region.municipalities.map(({ code }) => code), elsewhereInTheCountry],
    care: ['none', ...(careProvider === undefined ? [] : [careProvider.id])],
    ips: ['yes', 'no', 'unknown'] as const,
    benefits,
    motivated: ['yes', 'no'] as const,
  };
}

function* completions(region: Region, known: KnownFacts): Generator<DoorRequest> {
  const { role, birthDate } = known;
  const open = alternatives(region, role);
  const either = <T>(value: T | undefined, others: readonly T[]): readonly T[] =>
    value === undefined ? others : [value];
  for (const profession of either(known.profession, open.professions)) {
    for (const municipality of either(known.municipality, open.municipalities)) {
      for (const inCareAt of either(known.inCareAt, open.care)) {
        for (const ipsPossible of either(known.ipsPossible, open.ips)) {
          for (const benefits of either(known.benefits, open.benefits)) {
            for (const motivated of either(known.motivated, open.motivated)) {
              yield {
                referrer: { role, ...defined({ profession }) },
                candidate: { birthDate, municipality },
                situation: { benefits, inCareAt, ipsPossible },
                request: { motivated },
              };
            }
          }
        }
      }
    }
  }
}

const nameOf = (choice: DoorChoice) => (choice.kind === 'door' ? choice.door : choice.otherDoor);

/**
 * Every outcome that the answers so far still allow: each door of ours and of others, once. Found by trying all answers
 * to the open questions against `chooseDoor` itself.
 *
 * @param today day of receipt, in Europe/Amsterdam
 */
export function possibleChoices(region: Region, known: KnownFacts, today: PlainDate): readonly DoorChoice[] {
  const choices = new Map<string, DoorChoice>();
  for (const request of completions(region, known)) {
    const choice = chooseDoor(region, request, today);
    if (!choices.has(nameOf(choice))) choices.set(nameOf(choice), choice);
  }
  return [...choices.values()];
}

/**
 * Why no door fits, once no further answer can change that: nobody should answer ten questions to be told what was
 * clear after two.
 *
 * @param today day of receipt, in Europe/Amsterdam
 */
export function certainOtherDoor(
  region: Region,
  known: KnownFacts,
  today: PlainDate,
): Extract<DoorChoice, { kind: 'other-door' }> | undefined {
  const [first, ...others] = possibleChoices(region, known, today);
  return first?.kind === 'other-door' && others.length === 0 ? first : undefined;
}
