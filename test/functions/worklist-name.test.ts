import { describe, expect, test } from 'vitest';
import { disclosureFor } from '../../functions/cases/disclosure.ts';
import { nameOnList } from '../../functions/cases/worklist-name.ts';
import { type Role, roles } from '../../functions/domain/codes.ts';
import {
  asked,
  byClinician,
  byWorkCoach,
  checkedIn,
  guided,
  offered,
  started,
  unplaced,
  type Walk,
} from '../domain/walk.ts';

const scenes: readonly (readonly [name: string, scene: () => Walk])[] = [
  ['asked for a decision', () => asked(byWorkCoach)],
  ['asked of a team', () => asked(byClinician)],
  ['offered', () => offered(byWorkCoach)],
  ['without a provider', () => unplaced(byWorkCoach)],
  ['begun', () => started(byWorkCoach)],
  ['guided', () => guided(byWorkCoach)],
  ['asked how it goes', checkedIn],
];

/** The name that the page of a task would show to a role. */
function onPage(walk: Walk, role: Role): ReadonlySet<string | undefined> {
  const { referral, tasks } = walk.world.from;
  const known = { region: walk.region, referral, parties: walk.parties() };
  // Between two questions about the guidance there is none; the next one will show the same.
  const next = walk.world.trajectory === undefined ? [] : [{ kind: 'check-in', id: 'HW-0000000#check-in#9' } as const];
  const shown = [...tasks, ...next].map((task) => disclosureFor(role, task, known));
  return new Set(shown.map(({ person, referred }) => person?.name ?? referred));
}

describe.each(scenes)('a case that is %s', (_name, scene) => {
  test.each(roles.filter((role) => role !== 'candidate'))(
    'has on the list of its %s no name that its pages do not show',
    (role) => {
      const walk = scene();
      const name = nameOnList(role, { referral: walk.world.from.referral, parties: walk.parties() });
      if (name !== undefined) expect(onPage(walk, role)).toContain(name);
    },
  );
});

test('a list names the person to those who decide, guide or referred, and to a provider only once it guides', () => {
  const named = (walk: Walk) =>
    roles.filter(
      (role) => nameOnList(role, { referral: walk.world.from.referral, parties: walk.parties() }) !== undefined,
    );
  const decide = ['referrer', 'approver', 'team', 'job-coach', 'coordinator', 'deputy'];
  expect(named(offered(byWorkCoach))).toEqual(decide);
  expect(named(guided(byWorkCoach)).toSorted()).toEqual([...decide, 'provider'].toSorted());
});
