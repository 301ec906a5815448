import type { Runtime } from '../ports/runtime.ts';
import type { ChangeSettings } from '../runtime/env.ts';
import type { Ground } from '../runtime/wire.ts';
import { loadSeldom } from './load-seldom.ts';

type Services = Pick<Runtime, 'mailer' | 'workflow'>;

/**
 * Mail and executions, whose clients are loaded with the first mail or execution: most visits look at a page or fill in a form,
 * and those clients are a twelfth of what the function would load when it starts.
 *
 * @param load what loads them; a test counts with one of its own
 */
export function createLateServices(load = loadSeldom): (ground: Ground<ChangeSettings>) => Services {
  let clients: Promise<(ground: Ground<ChangeSettings>) => Services> | undefined;
  return (ground) => {
    const services = async () => {
      clients ??= load().then(({ createServices }) => createServices());
      return (await clients)(ground);
    };
    const workflow = async () => (await services()).workflow;
    return {
      mailer: { send: async (mail) => (await services()).mailer.send(mail) },
      workflow: {
        start: async (referral) => (await workflow()).start(referral),
        status: async (referral) => (await workflow()).status(referral),
        running: async () => (await workflow()).running(),
        attach: async (...told) => (await workflow()).attach(...told),
        waitFor: async (...told) => (await workflow()).waitFor(...told),
        answer: async (...told) => (await workflow()).answer(...told),
        wake: async (referral) => (await workflow()).wake(referral),
      },
    };
  };
}
