import { moveFault, recordMove } from '../domain/journey/move.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';
import { municipalityProblems } from './check-answer.ts';

/** Where the candidate lives now, as a CBS code. */
export interface MovedTo {
  readonly municipality: string;
}

/** The coordinator takes down a move: the door is looked at again, and nothing ends by it. */
export function actMoved(runtime: ActRuntime, acting: Acting, { municipality }: MovedTo): Promise<ActResult> {
  return actOnCase(runtime, 'moved', acting, ({ from, parties, ctx }) => {
    const problems = municipalityProblems('municipality', municipality, runtime.region);
    if (problems.length > 0) return { problems };
    const fault = moveFault(runtime.region, from.referral, parties, municipality);
    return recordMove(from, { municipality, fault }, ctx);
  });
}
