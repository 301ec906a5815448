import * as z from 'zod';
import type { DeclineReason, OfferDeclineReason } from './codes.ts';
import { formatEmail, readTypedEmail } from './email-address.ts';
import { municipalityCode } from './municipality-code.ts';
import { normalisePhone } from './phone-number.ts';
import { isName } from './plain-text.ts';

/** What somebody writes in their own words. */
export const explanation = z.string().trim().max(500);

/**
 * Whether a decline says why. "Another reason" alone tells nothing: the decider writes it down, so that there is a reason
 * to tell whoever asks for it (Awb 3:46); and a provider does, so that the coordinator knows whom to ask next.
 */
export function isReasonGiven(reason: DeclineReason | OfferDeclineReason, why: string | undefined): boolean {
  return reason !== 'other' || explanation.min(5).safeParse(why).success;
}

/** Kept with the domain in lower case, so that checks and mailboxes compare alike. */
export const email = z
  .string()
  .trim()
  .transform((text, context) => {
    const address = readTypedEmail(text);
    if (address !== undefined) return formatEmail(address);
    context.addIssue({ code: 'custom', message: 'a mail address such as "sam@zeist.example"' });
    return z.NEVER;
  });
/**
 * The name of somebody at work: who decides for a team, or who guides a candidate. Without digits: a name has none, and the candidate
 * is mailed it, so that no number of anybody may stand in it (a BSN, UAVG art. 46), nor an address that leads them elsewhere.
 */
export const personName = z
  .string()
  .trim()
  .min(2)
  .max(100)
  .regex(/^\P{N}*$/u, 'no digits')
  .refine(isName, 'plain text with a letter')
  .refine((text) => !/[<>]|:\/\/|www\./i.test(text), 'no markup and no web address');

/** Who decides, where a team's mailbox answers (see `asksWhoDecides`). A colleague who is to decide is not there yet. */
export const decidedByName = personName.exactOptional();
/** A phone number, however it was typed. */
export const phone = z
  .string()
  .trim()
  .transform((text, context) => {
    const number = normalisePhone(text);
    if (number !== undefined) return number;
    context.addIssue({ code: 'custom', message: 'a phone number such as "06 12 34 56 78"' });
    return z.NEVER;
  });

/**
 * With the reason `moved`: CBS code of where the candidate lives now, so that the door is looked at again before
 * anything ends.
 */
export const movedTo = municipalityCode.exactOptional();
