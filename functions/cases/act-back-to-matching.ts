import { backToMatching } from '../domain/journey/back-to-matching.ts';
import { type Acting, type ActResult, type ActRuntime, actOnCase } from './act-on-case.ts';

/** Lets another provider be sought for somebody; the present one may be asked again or not. */
export function actBackToMatching(
  runtime: ActRuntime,
  acting: Acting,
  how: { readonly mayAskAgain: boolean },
): Promise<ActResult> {
  return actOnCase(runtime, 'back-to-matching', acting, ({ from, ctx }) => backToMatching(from, how, ctx));
}
