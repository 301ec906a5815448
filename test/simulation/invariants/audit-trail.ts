import { type CaseRecord, casesOf } from './records.ts';
import { readTrail } from './second-reader.ts';
import type { Invariant } from './violations.ts';

/** The audit trail has no gaps: each revision of a case has its lines, numbered from the first. */
export const auditWithoutGaps: Invariant = function* (sight) {
  for (const [id, { referral, events }] of casesOf(sight)) {
    const byRevision = new Map<number, number[]>();
    for (const { revision, index } of events) {
      if (revision !== undefined) byRevision.set(revision, [...(byRevision.get(revision) ?? []), index ?? 0]);
    }
    for (let revision = 1; revision <= referral.revision; revision += 1) {
      const lines = byRevision.get(revision)?.toSorted((a, b) => a - b);
      if (lines === undefined) yield { about: id, what: `revision ${revision} of ${referral.revision} left no line` };
      else if (lines.some((line, at) => line !== at)) yield { about: id, what: `revision ${revision} lacks a line` };
      byRevision.delete(revision);
    }
    for (const revision of byRevision.keys())
      yield { about: id, what: `there is a line of revision ${revision}, which never was` };
  }
};

/** The audit trail alone tells where a case stands: a second reader of it arrives at what the table says. */
export const auditTellsState: Invariant = function* (sight) {
  for (const [id, one] of casesOf(sight)) {
    const told = readTrail(one.events);
    for (const line of told.impossible) yield { about: id, what: `impossible: ${line}` };
    const { referral, trajectory } = one;
    const pairs: readonly (readonly [string, unknown, unknown])[] = [
      ['stage', told.stage, referral.stage],
      ['closure', told.closure, referral.closure],
      ['closed at', told.closedAt, referral.closedAt],
      ['provider', told.provider, referral.provider],
      ['place', told.place, referral.holdsPlace],
      ['generation', told.generation, referral.generation],
      ['open tasks', listed(told.tasks), listed(ownersOf(one))],
      ['start', told.startsOn, trajectory?.startsOn],
      ['planned end', told.until, trajectory?.plannedEnd],
    ];
    for (const [name, fromTrail, inTable] of pairs) {
      if (fromTrail !== inTable)
        yield { about: id, what: `${name}: the trail tells ${fromTrail}, the table ${inTable}` };
    }
  }
};

function ownersOf({ tasks }: CaseRecord): ReadonlyMap<string, string> {
  const open = tasks.filter(({ status }) => status === 'open');
  return new Map(open.map(({ kind, n, owner }) => [`${kind}#${n}`, owner]));
}

function listed(owners: ReadonlyMap<string, string>): string {
  return [...owners]
    .map(([task, owner]) => `${task} ${owner}`)
    .sort()
    .join(', ');
}
