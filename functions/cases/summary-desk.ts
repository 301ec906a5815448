import { isOutdated, senderHold } from '../domain/link-use.ts';
import { tallyMails } from '../domain/mail-tally.ts';
import { isProbeReference } from '../domain/probe.ts';
import { readReference } from '../domain/reference.ts';
import { isToldToSender } from '../domain/sender-status.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { SummaryDesk } from './status-contracts.ts';
import { type BareSummary, bareSummary, senderSummary } from './status-summary.ts';

/** What the API answers about a referral: to the client that sent it, and to the holder of its status token. */
export function createSummaryDesk(
  runtime: Pick<Runtime, 'links' | 'referrals' | 'outbox' | 'clock' | 'region'>,
): SummaryDesk {
  const { links, referrals, outbox, clock, region } = runtime;

  async function byToken(token: string, reference: string): Promise<BareSummary | undefined> {
    const link = await links.byToken(token);
    if (link?.purpose !== 'status' || link.referralId !== reference || link.validUntil <= clock()) return undefined;
    const referral = await referrals.head(reference);
    // A reader of a mailbox that the candidate has left learns nothing here from its old link either.
    if (referral === undefined || isOutdated(link, referral)) return undefined;
    // Nor does whoever sent it without being known, once the person has a link of their own: see `senderHold`.
    const { role } = link;
    const isOver = (role === 'candidate' || role === 'referrer') && senderHold(link, referral) === 'over';
    return isOver && referral.reach[role].email ? undefined : bareSummary(referral);
  }

  return {
    async summary(typed, { client, token }) {
      // What cannot be a reference is not looked up: a text of any length would be no key of the table.
      const reference = isProbeReference(typed) ? typed : readReference(typed);
      if (reference === undefined) return undefined;
      // One read for a number that is another client's, that has ended long ago, and that never was: nobody can tell them apart.
      const referral = client === undefined ? undefined : await referrals.head(reference);
      if (referral !== undefined && referral.client === client && isToldToSender(region, referral, clock())) {
        return senderSummary(region, referral, tallyMails(await outbox.mailsOf(reference)));
      }
      return token === undefined ? undefined : byToken(token, reference);
    },
  };
}
