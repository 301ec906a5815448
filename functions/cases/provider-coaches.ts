import { defined } from '../domain/defined.ts';
import { isTakenOn } from '../domain/guided.ts';
import { fullName } from '../domain/party.ts';
import type { Task } from '../domain/task.ts';
import { taskRules } from '../domain/tasks/rules.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { OwnCase } from './own-cases.ts';
import type { KnownCoach } from './task-contracts.ts';

/** Somebody whom a job coach guides, as their provider may know them. */
export interface Guided {
  readonly reference: string;
  readonly name: string;
}

/** A job coach of a provider, with whom they guide now. */
export interface Coach extends KnownCoach {
  readonly provider: string;
  readonly guides: readonly Guided[];
  /** The reader of that address said that they are not this job coach: nobody is handed over to it. */
  readonly isDisowned?: true;
  /** A question about somebody whom they guide could not be put to them: mail does not reach that address. */
  readonly isUnreached?: true;
}

/**
 * Whether a question of the guidance is with somebody else although its job coach neither let it pass nor is away: that
 * happens where its mail came back, where they may no longer be mailed, and where they say that they are somebody else.
 * A mail that came back only once the time to answer was over is kept with the task.
 */
function isKeptFromCoach({ kind, owner, undelivered, askedBefore = [] }: Task): boolean {
  if (taskRules[kind].guides !== true || owner === 'job-coach') return false;
  return undelivered === 'job-coach' || !askedBefore.some((one) => one.owner === 'job-coach');
}

/** Mark of a job coach at a provider: in the address of their page, where it says nothing about them. */
export function coachMark({ guards }: Pick<Runtime, 'guards'>, provider: string, email: string): string {
  return guards.hash(`coach:${provider}:${email.toLowerCase()}`).slice(0, 20);
}

/** The job coaches of running trajectories that a provider has, each once, by name. */
export function coachesIn(runtime: Pick<Runtime, 'guards'>, cases: readonly OwnCase[]): readonly Coach[] {
  const coaches = new Map<string, Coach>();
  for (const { role, referral, parties, tasks } of cases) {
    const { provider, stage, id } = referral;
    const { jobCoach, candidate } = parties;
    if (role !== 'provider' || !isTakenOn(stage) || provider === undefined) continue;
    if (jobCoach === undefined || candidate === undefined) continue;
    const { name, email, phone } = jobCoach;
    const mark = coachMark(runtime, provider, email);
    const known = coaches.get(mark) ?? { provider, mark, name, email, ...defined({ phone }), guides: [] };
    coaches.set(mark, {
      ...known,
      ...(jobCoach.disowned === true ? { isDisowned: true } : {}),
      ...(tasks.some(isKeptFromCoach) ? { isUnreached: true } : {}),
      guides: [...known.guides, { reference: id, name: fullName(candidate) }],
    });
  }
  return [...coaches.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}
