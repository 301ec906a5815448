// Made by `npm run build:texts` from texts/; texts/changeable.ts says which.
import type { FixedSubjectTexts } from '../fixed-subject.ts';

export const texts: FixedSubjectTexts = {
"mail-intake.told-about-referral.subject": "A referral was made: {reference}",
"mail-people.address-given.subject": "This mail address was given at referral {reference}",
"mail-people.address-replaced.subject": "Referral {reference} has another e-mail address now",
"mail-people.referred-again.subject": "There was another referral, we go on with {reference}",
"mail-people.corrected-candidate.subject": "Data were corrected in referral {reference}",
"mail-people.consent-withdrawn-candidate.subject": "Stopped as you asked: referral {reference}",
"mail-people.code.subject": "Your code for {reference}",
"mail-people.new-link.subject": "New link for {reference}",
"mail-work.contact-changed.subject": "New data of candidate {reference}",
"task.mail.confirm-sender.subject": "{level, select,\n  coordinator {Phone the sender of referral {reference}}\n  other {Confirm referral {reference}}}",
"task.mail.confirm-interest.subject": "{level, select,\n  coordinator {Ask the candidate for a yes or no: referral {reference}}\n  other {Yes or no needed for referral {reference}}}",
"mail.digestSubject": "{count, number} actions for {named}{more, plural, =0 {} other { and # others}}",
"form-mail.draft.subject": "Go on filling in",
"form-mail.code.subject": "Your code for the form",
"form-mail.advice.subject": "The explanation you asked for",
"worklist-mail.code.subject": "Your code for ‘my list’",
"worklist-mail.away.subject": "Your absence",
"canary.mail.subject": "Test of our mail: nothing for you to do",
"desk-region.mail.subject": "A municipality changed who decides",
"desk-region.former.subject": "Another mail address for your team",
};
