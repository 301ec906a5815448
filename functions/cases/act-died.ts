import { recordDeath } from '../domain/journey/death.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';

/** The coordinator heard for certain that the candidate has died: everything stops, and nothing more goes to them. */
export function actDied(runtime: ActRuntime, acting: Acting): Promise<ActResult> {
  return actOnCase(runtime, 'died', acting, ({ from, trajectory, ctx }) =>
    recordDeath(from, undefined, trajectory, ctx),
  );
}
