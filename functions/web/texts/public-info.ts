import type { Language } from '../../domain/codes.ts';

const nl = {
  privacy: {
    title: 'Privacy',
    version: 'Versie van deze tekst',
    lead: 'Wij gebruiken je gegevens om je aan de juiste hulp naar werk of school te helpen. Voor niets anders.',
    sections: [
      {
        title: 'Wat vragen we?',
        text: [
          'We vragen je naam, geboortedatum, gemeente en hoe we je bereiken. We vragen ook naar je uitkering, of je ggz-hulp krijgt en wat je wilt.',
          'We vragen nooit naar je burgerservicenummer (BSN), diagnose, behandeling of medicijnen. Schrijf die ook niet op.',
          'Dat je hulp krijgt van de ggz is een gegeven over je gezondheid. Daarom gaan we met je hele aanmelding extra voorzichtig om.',
        ],
      },
      {
        title: 'Wie ziet wat?',
        text: [
          'De werkcoach, gemeente of UWV ziet je naam, geboortedatum en waarom je je aanmeldt. Je telefoonnummer en e-mailadres zien zij niet.',
          'De aanbieder ziet pas hoe je te bereiken bent als er plek voor je is.',
          'Op je statuspagina zie je wie je gegevens heeft bekeken.',
        ],
      },
      {
        title: 'Waar staan je gegevens?',
        text: [
          'Je gegevens staan versleuteld op servers in de Europese Unie. In onze mails staan geen gegevens over jou.',
          'Zolang je het formulier niet verstuurt, bewaren wij niets. Staat er een fout in, of past de hulp niet? Dan staan je antwoorden maximaal 2 uur versleuteld in je eigen browser. Met "Stoppen en alles wissen" haal je ze weg.',
          'We gebruiken alleen cookies die nodig zijn: voor je taal en voor je antwoorden. We volgen je niet.',
        ],
      },
      {
        title: 'Wat zijn je rechten?',
        text: [
          'Je mag je gegevens inzien, laten verbeteren en laten wissen. Je mag je aanmelding altijd intrekken. Je krijgt binnen een maand antwoord.',
          'Ben je het niet eens met hoe we met je gegevens omgaan? Laat het ons weten. Je mag ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
        ],
      },
    ],
    basisTitle: 'Waarom mogen we dit?',
    basis: 'De wet geeft ons deze grond. Die verschilt per soort hulp.',
    keepTitle: 'Hoe lang bewaren we je gegevens?',
    keep: 'We bewaren je gegevens tot je aanmelding of traject klaar is. Daarna hangt het af van hoe het eindigde:',
    ending: 'Hoe het eindigde',
    kept: 'Zo lang daarna',
    anonymous: 'Cijfers waarin je niet te herkennen bent, mogen we langer houden.',
    contact: 'Vragen? Bel of mail ons:',
  },
  accessibility: {
    title: 'Toegankelijkheid',
    paragraphs: [
      'Iedereen moet deze site kunnen gebruiken. Daarom maken we hem volgens de regels van WCAG 2.2, niveau AA.',
      'De site werkt zonder JavaScript, met alleen een toetsenbord, met een voorleeshulp en op een klein scherm.',
    ],
    knownTitle: 'Wat we nog niet weten',
    known: [
      'We testen de pagina’s zelf, met een programma en met de hand.',
      'Een onafhankelijk bureau heeft de site nog niet onderzocht.',
      'Mensen met een beperking hebben de site nog niet getest.',
    ],
    reportTitle: 'Lukt iets niet?',
    report: 'Bel of mail ons. We helpen je dan meteen verder en lossen het probleem op.',
  },
  terms: {
    years: (count: number) => `${count} jaar`,
    months: (count: number) => (count === 1 ? '1 maand' : `${count} maanden`),
    weeks: (count: number) => (count === 1 ? '1 week' : `${count} weken`),
    days: (count: number) => (count === 1 ? '1 dag' : `${count} dagen`),
    workingDays: (count: number) => (count === 1 ? '1 werkdag' : `${count} werkdagen`),
    shorter: 'minder dan een dag',
    and: ' en ',
  },
};

const en: typeof nl = {
  privacy: {
    title: 'Privacy',
    version: 'Version of this text',
    lead: 'We use your details to get you to the right help towards work or school. For nothing else.',
    sections: [
      {
        title: 'What do we ask?',
        text: [
          'We ask your name, date of birth, municipality and how to reach you. We also ask about your benefit, whether you get mental health care, and what you want.',
          'We never ask for your citizen service number (BSN), diagnosis, treatment or medication. Please do not write them down either.',
          'That you get mental health care is a fact about your health. That is why we treat your whole referral with extra care.',
        ],
      },
      {
        title: 'Who sees what?',
        text: [
          'The work coach, municipality or UWV sees your name, date of birth and why you sign up. They do not see your phone number or e-mail address.',
          'The provider sees how to reach you only when there is a place for you.',
          'On your status page you can see who looked at your details.',
        ],
      },
      {
        title: 'Where are your details?',
        text: [
          'Your details are encrypted on servers in the European Union. Our mails contain no details about you.',
          'We keep nothing until you send the form. Is there a mistake in it, or does the help not fit? Then your answers stay encrypted in your own browser for at most 2 hours. With "Stop and wipe everything" you remove them.',
          'We only use cookies that are needed: for your language and for your answers. We do not track you.',
        ],
      },
      {
        title: 'What are your rights?',
        text: [
          'You may see your details, have them corrected and have them erased. You may always withdraw your referral. You get an answer within a month.',
          'Do you disagree with how we treat your details? Tell us. You can also complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).',
        ],
      },
    ],
    basisTitle: 'Why are we allowed to do this?',
    basis: 'The law gives us this ground. It differs per kind of help.',
    keepTitle: 'How long do we keep your details?',
    keep: 'We keep your details until your referral or trajectory is finished. After that it depends on how it ended:',
    ending: 'How it ended',
    kept: 'Kept for this long',
    anonymous: 'Figures in which you cannot be recognised may be kept longer.',
    contact: 'Questions? Call or mail us:',
  },
  accessibility: {
    title: 'Accessibility',
    paragraphs: [
      'Everyone must be able to use this site. That is why we build it by the rules of WCAG 2.2, level AA.',
      'The site works without JavaScript, with only a keyboard, with a screen reader and on a small screen.',
    ],
    knownTitle: 'What we do not know yet',
    known: [
      'We test the pages ourselves, with a program and by hand.',
      'No independent agency has examined the site yet.',
      'People with a disability have not tested the site yet.',
    ],
    reportTitle: 'Does something not work?',
    report: 'Call or mail us. We will help you at once and solve the problem.',
  },
  terms: {
    years: (count) => (count === 1 ? '1 year' : `${count} years`),
    months: (count) => (count === 1 ? '1 month' : `${count} months`),
    weeks: (count) => (count === 1 ? '1 week' : `${count} weeks`),
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    workingDays: (count) => (count === 1 ? '1 working day' : `${count} working days`),
    shorter: 'less than a day',
    and: ' and ',
  },
};

/** Words of the privacy and accessibility pages. */
export const infoTexts: Record<Language, typeof nl> = { nl, en };
