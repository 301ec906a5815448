import { forgetAddress } from '../domain/journey/forget-address.ts';
import { isBusy } from '../ports/passing.ts';
import type { Runtime } from '../ports/runtime.ts';
import { changeCase, contextOf } from './change-case.ts';
import type { FormerDesk } from './link-contracts.ts';

type FormerRuntime = Pick<Runtime, 'region' | 'clock' | 'newId' | 'links' | 'referrals' | 'guards' | 'pause'>;

/** Has replaced addresses forgotten by their readers. Nothing follows such a change: it opens no task and plans no mail. */
export function createFormerDesk(runtime: FormerRuntime): FormerDesk {
  return {
    async forget(token) {
      const link = await runtime.links.byToken(token);
      if (link?.purpose !== 'former') return 'done';
      const ctx = contextOf(runtime, { origin: 'link', actor: link.role });
      try {
        await changeCase(runtime, link.referralId, async (from) =>
          forgetAddress(from, link, await runtime.referrals.parties(link.referralId), ctx),
        );
      } catch (error) {
        if (isBusy(error)) return 'busy';
        throw error;
      }
      return 'done';
    },
  };
}
