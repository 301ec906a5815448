import type { FormWords } from './public-form-words.ts';

const remarksHint =
  'Heb je iets nodig, zoals een tolk? Schrijf het hier. Zet hier geen burgerservicenummer (BSN), ziekte of medicijnen neer.';

/** What the two forms ask, in Dutch. */
export const kindsNl: Pick<FormWords, 'self' | 'professional' | 'toClinician'> = {
  self: {
    kind: 'Mijzelf',
    questions: {
      'candidate.birthDate': {
        label: 'Wat is je geboortedatum?',
        hint: 'Bijvoorbeeld 27 3 1998. Je leeftijd bepaalt welke hulp er is.',
        row: 'Geboortedatum',
      },
      place: {
        label: 'In welke plaats of gemeente woon je?',
        hint: 'Bijvoorbeeld Maarssen of Zeist. Je gemeente bepaalt welke hulp er is.',
        row: 'Woonplaats',
      },
      'candidate.municipality': { label: 'Of kies je gemeente uit de lijst', row: 'Gemeente' },
      'situation.inCareAt': {
        label: 'Krijg je hulp van de ggz?',
        hint: 'Ggz is hulp bij psychische klachten. Vertel alleen waar. Vertel niet waarom.',
        row: 'Hulp van de ggz',
      },
      'situation.ipsPossible': {
        label: 'Kan je behandelaar je helpen aan werk, met IPS?',
        hint: 'Bij IPS helpt je behandelteam je aan betaald werk. Alleen je behandelaar kan het aanvragen.',
        row: 'IPS via je behandelaar',
      },
      'situation.benefit': {
        label: 'Welke uitkering heb je?',
        hint: 'Je mag er meer kiezen. Twijfel je? Kijk op een brief of op je bankafschrift.',
        row: 'Uitkering',
      },
      'request.motivated': {
        label: 'Wil je hier zelf mee aan de slag?',
        hint: 'Een traject is een periode waarin een jobcoach je helpt. Twijfelen mag.',
        row: 'Wil je dit zelf',
      },
      'situation.registeredJobSeeker': {
        label: 'Sta je bij UWV ingeschreven als werkzoekende?',
        hint: 'Nee is geen probleem. Wij leggen uit hoe het kan.',
        row: 'Ingeschreven bij UWV',
      },
      'situation.workCoachEmail': {
        label: 'Wat is het mailadres van je werkcoach?',
        hint: 'Je werkcoach helpt je vanuit de gemeente. Weet je het adres niet? Ga dan verder, wij vragen het na.',
        row: 'E-mail van je werkcoach',
      },
      'request.goal': {
        label: 'Wat wil je bereiken?',
        hint: 'Bijvoorbeeld: ik wil werk voor 20 uur per week. Of: ik wil mijn school afmaken.',
        row: 'Wat je wilt bereiken',
      },
      'request.preferredProvider': {
        label: 'Wil je liefst naar een bepaalde organisatie?',
        row: 'Liefst naar',
      },
      'request.availability': {
        label: 'Wanneer kun je?',
        hint: 'Bijvoorbeeld: op maandag en dinsdag, in de ochtend.',
        row: 'Wanneer je kunt',
      },
      'request.remarks': { label: 'Moeten we nog iets weten?', hint: remarksHint, row: 'Nog iets' },
      'candidate.givenName': { label: 'Voornaam', row: 'Voornaam' },
      'candidate.familyName': { label: 'Achternaam', row: 'Achternaam' },
      oneName: { label: 'Heb je maar één naam?', row: 'Eén naam' },
      'candidate.email': { label: 'E-mailadres', hint: 'Voorbeeld: naam@voorbeeld.nl.', row: 'E-mailadres' },
      'candidate.phone': {
        label: 'Telefoonnummer',
        hint: 'Voorbeeld: 06 12 34 56 78. Heb je geen e-mail? Dan bellen we je.',
        row: 'Telefoonnummer',
      },
      'candidate.preferredContact': { label: 'Hoe heb je het liefst contact?', row: 'Liefst contact' },
      'candidate.language': { label: 'In welke taal schrijven we je?', row: 'Taal' },
      helper: {
        label: 'Helpt iemand je hierbij?',
        hint: 'Bijvoorbeeld een ouder, mentor of curator. Dan kunnen we die ook iets vragen.',
        row: 'Iemand die je helpt',
      },
      'representative.name': { label: 'Naam', row: 'Naam van wie je helpt' },
      'representative.relation': {
        label: 'Wie is dit van jou?',
        hint: 'Bijvoorbeeld: moeder, mentor of curator.',
        row: 'Wie dit is',
      },
      'representative.email': { label: 'E-mailadres', row: 'E-mail van wie je helpt' },
      'representative.phone': { label: 'Telefoonnummer', row: 'Telefoon van wie je helpt' },
    },
    goals: {
      ips: 'Bijvoorbeeld: ik wil betaald werk voor 12 uur per week. Of: ik wil mijn baan houden.',
      'sterk-met-werk': 'Bijvoorbeeld: ik wil werk voor 20 uur per week. Of: ik wil werken en leren tegelijk.',
      'sterk-met-werk-of-scholing': 'Bijvoorbeeld: ik wil mijn school afmaken. Of: ik wil werk voor 20 uur per week.',
    },
    groups: {
      wishes: { title: 'Heb je nog wensen?', lead: 'Niets bijzonders? Ga dan verder.' },
      name: { title: 'Hoe heet je?' },
      reach: {
        title: 'Hoe bereiken we je?',
        lead: 'Vul een e-mailadres of een telefoonnummer in. Allebei mag ook.',
      },
      helperDetails: { title: 'Wie helpt je?', lead: 'Een e-mailadres of een telefoonnummer is genoeg.' },
    },
    agreement: 'Ik heb de privacytekst gelezen. Jullie mogen mijn gegevens gebruiken voor deze aanmelding.',
    agreementError: 'Zet een vinkje als je dit goed vindt. Anders mogen we je aanmelding niet bekijken.',
    handoverLead: 'We vragen nog een paar dingen. Daarna bellen of mailen we je.',
  },
  professional: {
    kind: 'Iemand die ik begeleid',
    questions: {
      'candidate.birthDate': {
        label: 'Wat is de geboortedatum van de kandidaat?',
        hint: 'Bijvoorbeeld 27 3 1998. De kandidaat is de persoon die je aanmeldt.',
        row: 'Geboortedatum',
      },
      place: {
        label: 'In welke plaats of gemeente woont de kandidaat?',
        hint: 'Bijvoorbeeld Maarssen of Zeist. De gemeente bepaalt welke hulp er is.',
        row: 'Woonplaats',
      },
      'candidate.municipality': { label: 'Of kies de gemeente uit de lijst', row: 'Gemeente' },
      'situation.inCareAt': {
        label: 'Krijgt de kandidaat hulp van de ggz?',
        hint: 'Vertel alleen waar. Noem geen diagnose, behandeling of medicijnen.',
        row: 'Hulp van de ggz',
      },
      'situation.ipsPossible': {
        label: 'Kan de kandidaat IPS krijgen via de behandelaar?',
        hint: 'Bij IPS helpt het behandelteam iemand aan betaald werk. Alleen de behandelaar kan het aanvragen.',
        row: 'IPS via de behandelaar',
      },
      'situation.benefit': {
        label: 'Welke uitkering heeft de kandidaat?',
        hint: 'Je mag er meer kiezen.',
        row: 'Uitkering',
      },
      'request.motivated': {
        label: 'Wil de kandidaat hier zelf mee aan de slag?',
        hint: 'De hulp van een jobcoach werkt alleen als iemand het zelf wil. Twijfelen mag.',
        row: 'Wil de kandidaat dit zelf',
      },
      'situation.registeredJobSeeker': {
        label: 'Staat de kandidaat bij UWV ingeschreven als werkzoekende?',
        hint: 'Nee is geen probleem. Wij leggen uit hoe het kan.',
        row: 'Ingeschreven bij UWV',
      },
      'situation.workCoachEmail': {
        label: 'Wat is het mailadres van de werkcoach?',
        hint: 'De werkcoach of klantmanager bij de gemeente. Weet je het adres niet? Ga dan verder, wij vragen het na.',
        row: 'E-mail van de werkcoach',
      },
      'request.goal': {
        label: 'Wat wil de kandidaat bereiken?',
        hint: 'Bijvoorbeeld: werk voor 20 uur per week. Of: de school afmaken.',
        row: 'Wat de kandidaat wil',
      },
      'request.preferredProvider': {
        label: 'Wil de kandidaat liefst naar een bepaalde organisatie?',
        row: 'Liefst naar',
      },
      'request.availability': {
        label: 'Wanneer kan de kandidaat?',
        hint: 'Bijvoorbeeld: op maandag en dinsdag, in de ochtend.',
        row: 'Wanneer de kandidaat kan',
      },
      'request.remarks': { label: 'Moeten we nog iets weten?', hint: remarksHint, row: 'Nog iets' },
      'candidate.givenName': { label: 'Voornaam', row: 'Voornaam' },
      'candidate.familyName': { label: 'Achternaam', row: 'Achternaam' },
      oneName: { label: 'Heeft de kandidaat maar één naam?', row: 'Eén naam' },
      'candidate.email': { label: 'E-mailadres', hint: 'Voorbeeld: naam@voorbeeld.nl.', row: 'E-mailadres' },
      'candidate.phone': {
        label: 'Telefoonnummer',
        hint: 'Voorbeeld: 06 12 34 56 78. Geen e-mail? Dan bellen we de kandidaat.',
        row: 'Telefoonnummer',
      },
      'candidate.preferredContact': {
        label: 'Hoe heeft de kandidaat het liefst contact?',
        row: 'Liefst contact',
      },
      'candidate.language': { label: 'In welke taal schrijven we de kandidaat?', row: 'Taal' },
      helper: {
        label: 'Helpt iemand anders de kandidaat hierbij?',
        hint: 'Bijvoorbeeld een ouder, mentor of curator. Dan kunnen we die ook iets vragen.',
        row: 'Iemand die helpt',
      },
      'representative.name': { label: 'Naam', row: 'Naam van wie helpt' },
      'representative.relation': {
        label: 'Wie is dit van de kandidaat?',
        hint: 'Bijvoorbeeld: moeder, mentor of curator.',
        row: 'Wie dit is',
      },
      'representative.email': { label: 'E-mailadres', row: 'E-mail van wie helpt' },
      'representative.phone': { label: 'Telefoonnummer', row: 'Telefoon van wie helpt' },
    },
    goals: {
      ips: 'Bijvoorbeeld: betaald werk voor 12 uur per week. Of: de baan houden.',
      'sterk-met-werk': 'Bijvoorbeeld: werk voor 20 uur per week. Of: werken en leren tegelijk.',
      'sterk-met-werk-of-scholing': 'Bijvoorbeeld: de school afmaken. Of: werk voor 20 uur per week.',
    },
    groups: {
      wishes: { title: 'Zijn er nog wensen?', lead: 'Niets bijzonders? Ga dan verder.' },
      name: { title: 'Hoe heet de kandidaat?' },
      reach: {
        title: 'Hoe bereiken we de kandidaat?',
        lead: 'Vul een e-mailadres of een telefoonnummer in. Allebei mag ook.',
      },
      helperDetails: { title: 'Wie helpt de kandidaat?', lead: 'Een e-mailadres of een telefoonnummer is genoeg.' },
    },
    agreement: 'De kandidaat weet van deze aanmelding, kent de privacytekst en vindt het goed.',
    agreementError: 'Zet een vinkje als de kandidaat dit weet en goed vindt. Anders kan het niet.',
    handoverLead: 'We vragen nog een paar dingen. Daarna nemen we contact op.',
  },
  toClinician: {
    'situation.ipsPossible': {
      label: 'Kan de kandidaat IPS krijgen via jou?',
      hint: 'Bij IPS helpt het behandelteam iemand aan betaald werk. Als behandelaar kun jij het aanvragen.',
      row: 'IPS via jou',
    },
  },
};
