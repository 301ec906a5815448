// Made by `npm run build:texts` from texts/; texts/changeable.ts says which.
import type { FixedSubjectTexts } from '../fixed-subject.ts';

export const texts: FixedSubjectTexts = {
"mail-intake.told-about-referral.subject": "Er is een aanmelding gedaan: {reference}",
"mail-people.address-given.subject": "Dit e-mailadres is opgegeven bij aanmelding {reference}",
"mail-people.address-replaced.subject": "Bij aanmelding {reference} staat nu een ander e-mailadres",
"mail-people.referred-again.subject": "Er kwam nog een aanmelding, we gaan verder met {reference}",
"mail-people.corrected-candidate.subject": "Er zijn gegevens verbeterd in aanmelding {reference}",
"mail-people.consent-withdrawn-candidate.subject": "Gestopt op jouw verzoek: aanmelding {reference}",
"mail-people.code.subject": "Je code voor {reference}",
"mail-people.new-link.subject": "Nieuwe link voor {reference}",
"mail-work.contact-changed.subject": "Nieuwe gegevens van kandidaat {reference}",
"task.mail.confirm-sender.subject": "{level, select,\n  coordinator {Bel de afzender van aanmelding {reference}}\n  other {Bevestig aanmelding {reference}}}",
"task.mail.confirm-interest.subject": "{level, select,\n  coordinator {Vraag de kandidaat om een ja of nee: aanmelding {reference}}\n  other {Ja of nee nodig bij aanmelding {reference}}}",
"mail.digestSubject": "{count, number} acties bij {named}{more, plural, =0 {} other { en # andere}}",
"form-mail.draft.subject": "Verder gaan met invullen",
"form-mail.code.subject": "Je code voor het formulier",
"form-mail.advice.subject": "De uitleg die je vroeg",
"worklist-mail.code.subject": "Je code voor ‘mijn lijst’",
"worklist-mail.away.subject": "Je afwezigheid",
"canary.mail.subject": "Test van onze mail: je hoeft niets te doen",
"desk-region.mail.subject": "Een gemeente veranderde wie er beslist",
"desk-region.former.subject": "Een ander mailadres voor jullie team",
};
