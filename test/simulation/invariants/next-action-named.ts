import type { Region } from '../../../functions/domain/region.ts';
import { type CaseRecord, casesOf, isAboutFault, type StoredTask } from './records.ts';
import type { Invariant } from './violations.ts';

const watchMs = 7 * 86_400_000;
/** Of a question whose day is further ahead than that. */
const restMs = 4 * watchMs;

/**
 * Every open referral has a next action: an open task with an owner who can be reached, a day, and what happens on
 * silence. It is in the index of open work, which brings the sweeper to it within seven days; within four weeks to a question that
 * nobody is asked yet, and before its day.
 */
export const nextActionNamed: Invariant = function* (sight) {
  for (const [id, one] of casesOf(sight)) {
    const { referral, tasks } = one;
    const open = tasks.filter(({ status }) => status === 'open');
    if (referral.stage !== 'closed' && open.length === 0) yield { about: id, what: `${referral.stage} without a task` };
    const listed = [...referral.openTasks].sort().join(' ');
    const found = open
      .map((task) => task.id)
      .sort()
      .join(' ');
    if (listed !== found) yield { about: id, what: `names ${listed || 'no task'} as open, and has ${found || 'none'}` };
    for (const task of tasks) {
      for (const what of wrongWith(task, one, sight)) yield { about: id, what: `${task.id} ${what}` };
    }
  }
};

function* wrongWith(
  task: StoredTask,
  one: CaseRecord,
  { now, region }: { readonly now: string; readonly region: Region },
) {
  const indexed = task.openShard !== undefined || task.openAt !== undefined;
  if (task.status !== 'open') {
    if (indexed) yield 'is closed and stands in the index';
    return;
  }
  if (task.openShard === undefined || task.openAt !== task.nextAt) yield 'is open and not in the index at its time';
  if (Number.isNaN(Date.parse(task.dueAt))) yield `is due at ${task.dueAt}`;
  const isAhead = !task.announced && task.nextAt < task.visibleFrom;
  if (!(Date.parse(task.nextAt) - Date.parse(now) <= (isAhead ? restMs : watchMs)))
    yield `is not looked at before ${task.nextAt}`;
  if (!task.onSilence) yield 'says nothing of silence';
  if (!canBeReached(task, one, region)) yield `is with ${task.owner}, whom nothing reaches`;
}

/** Whether an owner can be reached: a person with an address, or an organisation that the region file has. */
function canBeReached(task: StoredTask, { referral, parties, tasks }: CaseRecord, region: Region): boolean {
  // What the region file lacks has already been reported to the coordinator.
  if (tasks.some((open) => open.status === 'open' && isAboutFault(open))) return true;
  const party = parties.find(({ role }) => role === task.owner);
  switch (task.owner) {
    case 'candidate':
    case 'referrer':
      return referral.reach[task.owner].email && party !== undefined && 'email' in party && party.email !== undefined;
    case 'approver':
      return party !== undefined;
    case 'job-coach':
      return party?.role === 'job-coach' && party.disowned !== true;
    case 'provider':
      return region.providers.some(({ id }) => id === (task.provider ?? referral.provider));
    case 'team':
      return referral.door !== undefined && hasTeam(referral, region);
    case 'deputy':
      return false;
    default:
      return true;
  }
}

function hasTeam({ door, municipality }: CaseRecord['referral'], { doors, municipalities }: Region): boolean {
  return (
    door !== undefined && (doors[door].approver === 'uwv' || municipalities.some(({ code }) => code === municipality))
  );
}
