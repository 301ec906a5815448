// Made by `npm run build:texts` from texts/*/call.yaml; change those instead.
import type { Language } from '../../domain/codes.ts';
import { textsBeside } from '../beside.ts';

export interface CallTexts {
readonly "asks": {
readonly "received-candidate": string;
readonly "told-about-referral": string;
readonly "confirmed-candidate": string;
readonly "approved-candidate": string;
readonly "declined-candidate": string;
readonly "waiting-candidate": string;
readonly "matched-candidate": string;
readonly "coach-changed-candidate": string;
readonly "delayed-candidate": string;
readonly "talk-moved-candidate": string;
readonly "started-candidate": string;
readonly "pause-candidate": string;
readonly "goal-reached-candidate": string;
readonly "ended-candidate": string;
readonly "consent-withdrawn-candidate": string;
readonly "reopened-candidate": string;
readonly "referred-again": string;
readonly "not-referred-again": string;
readonly "corrected-candidate": string;
readonly "contact-lost-candidate": string;
readonly "extension-candidate": string;
readonly "handover": string;
readonly "withdrawal-proposed": string;
readonly "not-me": string;
readonly "not-mine": string;
readonly "no-show": string;
readonly "outcome-differs": string;
readonly "death-reported": string;
readonly "moved-unknown": string;
readonly "moved": string;
readonly "door": string;
readonly "wrong-address": string;
readonly "address-bounced": string;
readonly "wrong-address-referrer": string;
readonly "wrong-address-coach": string;
readonly "untold-deciders": string;
readonly "untold-provider": string;
readonly "transfer-objection": string;
readonly "contact-lost": string;
readonly "hours-beyond": string;
readonly "wants-to-talk": string;
readonly "waiting": string;
readonly "silent-check-ins": string;
readonly "programme-ends": string;
};
readonly "topics": {
readonly "received-candidate": string;
readonly "told-about-referral": string;
readonly "confirmed-candidate": string;
readonly "approved-candidate": string;
readonly "declined-candidate": string;
readonly "waiting-candidate": string;
readonly "matched-candidate": string;
readonly "coach-changed-candidate": string;
readonly "delayed-candidate": string;
readonly "talk-moved-candidate": string;
readonly "started-candidate": string;
readonly "pause-candidate": string;
readonly "goal-reached-candidate": string;
readonly "ended-candidate": string;
readonly "consent-withdrawn-candidate": string;
readonly "reopened-candidate": string;
readonly "referred-again": string;
readonly "not-referred-again": string;
readonly "corrected-candidate": string;
readonly "contact-lost-candidate": string;
readonly "extension-candidate": string;
readonly "handover": string;
readonly "withdrawal-proposed": string;
readonly "not-me": string;
readonly "not-mine": string;
readonly "no-show": string;
readonly "outcome-differs": string;
readonly "death-reported": string;
readonly "moved-unknown": string;
readonly "moved": string;
readonly "door": string;
readonly "wrong-address": string;
readonly "address-bounced": string;
readonly "wrong-address-referrer": string;
readonly "wrong-address-coach": string;
readonly "untold-deciders": string;
readonly "untold-provider": string;
readonly "transfer-objection": string;
readonly "contact-lost": string;
readonly "hours-beyond": string;
readonly "wants-to-talk": string;
readonly "waiting": string;
readonly "silent-check-ins": string;
readonly "programme-ends": string;
readonly "other": string;
};
}

export const callTexts: Readonly<Record<Language, CallTexts>> = {
  get nl() {
    return textsBeside<CallTexts>('nl', 'call');
  },
  get en() {
    return textsBeside<CallTexts>('en', 'call');
  },
};
