import * as z from 'zod';
import { localDate } from '../domain/calendar.ts';
import { savedFormDaysOn } from '../domain/intake-closed.ts';
import { dayMs, later } from '../domain/journey/timing.ts';
import type { Instant } from '../domain/referral.ts';
import type { Runtime } from '../ports/runtime.ts';
import type { SavedFormDesk } from './form-contracts.ts';
import { sendFormMail } from './form-mail.ts';
import { limitedTry, type TryLimit, triesLeft } from './limited-try.ts';

const tokenSize = 26;
/** Saved forms are stored under this name: those that people saved before must still open. */
const sealName = 'draft';

const keptSchema = z.object({
  answers: z.unknown(),
  birthDate: z.string().exactOptional(),
  mailbox: z.string().exactOptional(),
});

/**
 * Keeps answers for later. Somebody who got hold of the table would have only sealed text under a hash; somebody who
 * got hold of the link still needs the birth date that was filled in, with few tries (I6: a link alone shows nothing
 * personal).
 */
export function createSavedFormDesk(
  runtime: Pick<
    Runtime,
    'region' | 'publicUrl' | 'clock' | 'newId' | 'log' | 'guards' | 'savedForms' | 'formMails' | 'mailer' | 'pause'
  >,
): SavedFormDesk {
  const { guards, savedForms, clock } = runtime;
  const daysOn = (now: Instant) => savedFormDaysOn(runtime.region, localDate(now));
  const hashOf = (token: string) => guards.hash(`draft:${token}`);
  const limitOf = (token: string): TryLimit => ({
    scope: `draft-tries:${token}`,
    most: runtime.region.links.birthDateTries,
    until: later(clock(), daysOn(clock()) * dayMs),
  });

  async function kept(token: string) {
    const value = guards.unseal(sealName, await savedForms.find(hashOf(token)), clock());
    return keptSchema.safeParse(value).data;
  }

  return {
    async keep({ answers, birthDate, email, language, earlier, network }) {
      const now = clock();
      const token = runtime.newId(tokenSize);
      const days = daysOn(now);
      const expiresAt = later(now, days * dayMs);
      const content = { answers, mailbox: email, ...(birthDate === undefined ? {} : { birthDate }) };
      const url = `${runtime.publicUrl}/aanmelden/verder/${token}`;
      await savedForms.put(hashOf(token), guards.seal(sealName, content, expiresAt), expiresAt);
      const mail = runtime.formMails.savedForm({ url, region: runtime.region, language, days });
      const result = await sendFormMail(runtime, { to: email, tag: 'draft', mail, network });
      if (result !== 'mailed') {
        await savedForms.wipe(hashOf(token), now);
        return { result };
      }
      if (earlier !== undefined) await savedForms.wipe(hashOf(earlier), now);
      return { result, token };
    },

    async look(token) {
      const found = await kept(token);
      if (found === undefined) return 'gone';
      if ((await triesLeft(guards, limitOf(token))) === 0) return 'locked';
      return found.birthDate === undefined ? 'open' : 'needs-birth-date';
    },

    async open(token, birthDate) {
      const found = await kept(token);
      if (found === undefined) return { result: 'gone' };
      if (found.birthDate === undefined) return { result: 'right', answers: found.answers, mailbox: found.mailbox };
      const tried = await limitedTry(guards, [limitOf(token)], () => found.birthDate === birthDate);
      if (tried.result === 'right') return { result: 'right', answers: found.answers, mailbox: found.mailbox };
      return tried.result === 'wrong' && tried.triesLeft > 0 ? tried : { result: 'locked' };
    },

    async discard(token) {
      await savedForms.wipe(hashOf(token), clock());
    },
  };
}
