import { isOutdated } from '../domain/link-use.ts';
import { tallyMails } from '../domain/mail-tally.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { SummaryDesk } from './contracts.ts';
import { statusSummary } from './status-summary.ts';

/** What the API answers about a referral to the holder of its status token. */
export function createSummaryDesk(runtime: Pick<Runtime, 'links' | 'referrals' | 'outbox' | 'clock'>): SummaryDesk {
  return {
    async summary(token, reference, client) {
      const link = await runtime.links.byToken(token);
      if (link?.purpose !== 'status' || link.referralId !== reference || link.validUntil <= runtime.clock()) {
        return undefined;
      }
      const referral = await runtime.referrals.head(reference);
      // A reader of a mailbox that the candidate has left learns nothing here from its old link either.
      if (referral === undefined || isOutdated(link, referral)) return undefined;
      const isVouched = client !== undefined && referral.client === client;
      return statusSummary(referral, isVouched ? tallyMails(await runtime.outbox.mailsOf(reference)) : undefined);
    },
  };
}
