import type { Language, OtherDoor } from '../../domain/codes.ts';
import type { NextStep } from '../../domain/next-step.ts';
import type { OtherDoorWords } from './public-other-door-voice.ts';

const nl = {
  sent: {
    title: 'Je aanmelding is verstuurd',
    handoverTitle: 'We nemen contact op',
    reference: 'Nummer van de aanmelding',
    keep: 'Schrijf dit nummer op. Je hebt het nodig als je ons belt.',
    next: 'Wat gebeurt er nu?',
    nextSteps: {
      'sender-confirms':
        'Bevestig eerst dat deze aanmelding van jou is. Je kreeg daar een mail over, of we bellen je. Je hebt daar {term} voor. Tot dan doen we niets, en niemand anders hoort ervan.',
      'candidate-confirms':
        'We vragen de kandidaat eerst om ja te zeggen. Dat doen we met een mail, of we bellen. De kandidaat heeft daar {term} voor. Daarna gaan we verder.',
      'work-coach-decides':
        'De werkcoach of de gemeente krijgt nu de vraag om akkoord te geven. Ze hebben daar {term} voor. Duurt het langer? Dan vragen wij het na. Je hoort van ons wat het besluit is.',
      'uwv-decides':
        'UWV krijgt nu de vraag om te besluiten. UWV heeft daar {term} voor. Duurt het langer? Dan vragen wij het na. Je hoort van ons wat het besluit is.',
      'finding-place':
        'We vragen nu een aanbieder of er plek is. Die heeft {term} om te antwoorden. Is er plek? Dan neemt de aanbieder contact op.',
      'coordinator-calls': 'We bellen of mailen meestal binnen {term}. Dan zoeken we samen de juiste hulp.',
    } satisfies Record<NextStep, string> as Record<NextStep, string>,
    byCall:
      'We bellen je eerst, om te horen of deze aanmelding van jou is. Meestal doen we dat binnen {term}. Tot dan doen we niets, en hoort niemand anders ervan.',
    mail: 'Je krijgt ook een mail van ons.',
    door: 'Deze hulp past:',
    questions: 'Heb je een vraag?',
    call: 'Bel ons:',
    status: 'Bekijk hoe het ervoor staat',
    statusHint: 'Bewaar deze link. Geef hem niet aan anderen.',
    hints: 'Goed om te weten',
    gone: 'We kunnen je nummer niet meer laten zien',
    goneText:
      'Je aanmelding is misschien wel binnen. Heb je een e-mailadres ingevuld? Kijk dan in je mail. Twijfel je? Bel ons.',
  },
  already: {
    title: 'Je hebt dit formulier al verstuurd',
    text: 'Je eerste aanmelding is binnen. Daarna heb je iets veranderd. Dat hebben we niet verwerkt.',
    phone: 'Klopt er iets niet? Bel ons dan, wij passen het aan:',
    again: 'Ik wil een nieuwe aanmelding doen',
  },
  otherDoor: {
    why: 'Waarom?',
    how: 'Waar kun je terecht?',
    call: 'Bel',
    site: 'Ga naar de website',
    handoverTitle: 'Zullen wij het voor je regelen?',
    handoverText:
      'Je hoeft dit niet alleen te doen. Wij kunnen je bellen of mailen. Dan brengen we je naar de juiste plek.',
    handoverTextProfessional:
      'Je hoeft dit niet alleen te doen. Wij kunnen je bellen of mailen. Dan brengen we de kandidaat naar de juiste plek.',
    handoverSteps: (left: number) =>
      left === 1 ? 'Nog 1 vraag, dan bellen of mailen we.' : `Nog ${left} vragen, dan bellen of mailen we.`,
    handoverCode: 'Heb je een e-mailadres? Dan mailen we je tussendoor een code. Zo weten we dat het adres van jou is.',
    handover: 'Ja, neem contact met mij op',
    handoverProfessional: 'Ja, neem contact op over deze aanmelding',
    nothingKept:
      'Doe je dit niet? Dan bewaren wij niets. Je antwoorden staan alleen nog 2 uur versleuteld in je browser.',
    child: {
      title: 'Samen met je ouder of voogd',
      titleProfessional: 'Laat een ouder of voogd bellen',
      self: 'Vraag je ouder of voogd om te bellen. Samen bellen mag ook.',
      professional: 'Vraag een ouder of voogd van de kandidaat om te bellen.',
      anyone:
        'Ben je jonger dan {consentAge}? Dan beslist je ouder of voogd. Vraag je ouder of voogd om te bellen. Samen bellen mag ook.',
      call: 'Een ouder of voogd mag ook ons bellen:',
      nothingKept: 'Je antwoorden staan alleen nog 2 uur versleuteld in je browser.',
    },
    noAnswers: 'Wil je dat wij je op weg helpen? Bel ons, of vul het formulier in.',
    mail: {
      title: 'Wil je deze uitleg bewaren?',
      email: 'E-mailadres',
      hint: 'We mailen je deze uitleg. Je adres bewaren we niet.',
      button: 'Mail mij deze uitleg',
      mailed: 'We hebben je de uitleg gemaild.',
      emailError: 'Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl.',
      tooMany: 'We hebben al een paar keer gemaild. Kijk in je mail, of probeer het over een uur opnieuw.',
      notMailed: 'Het mailen lukte niet. Kijk of het adres klopt en probeer het nog een keer.',
    },
    change: 'Ik wil een antwoord veranderen',
    again: 'Naar het formulier',
    pages: {
      'under-16': {
        title: 'Deze hulp is er vanaf {youngest} jaar',
        why: 'Wie jonger is dan {youngest}, krijgt hulp van een andere organisatie.',
        door: 'Er is wel andere hulp.',
      },
      'state-pension-age': {
        title: 'Deze hulp is er tot de AOW-leeftijd',
        why: 'Vanaf {pensionAge} jaar is er AOW. Deze hulp is er voor mensen die nog geen AOW krijgen.',
        door: 'Er is wel andere hulp, bijvoorbeeld bij vrijwilligerswerk.',
      },
      'outside-region': {
        title: '{municipality} hoort niet bij onze regio',
        why: 'Elke regio helpt de eigen inwoners.',
        door: 'In de eigen regio is er ook hulp naar werk.',
      },
      'municipality-buys-itself': {
        title: '{municipality} regelt dit zelf',
        why: 'Voor inwoners van {adultsFrom} jaar en ouder regelt {municipality} de hulp zelf, met eigen werkcoaches.',
        door: 'Dezelfde soort hulp is er via de eigen werkcoach.',
      },
      'disability-benefit': {
        title: 'UWV helpt hierbij',
        why: 'Bij een uitkering zoals WIA, WAO of Wajong betaalt UWV de hulp naar werk.',
        door: 'Is er ook hulp van de ggz? Dan kan de behandelaar aanmelden voor IPS via UWV.',
      },
      'ask-clinician-ips': {
        title: 'Vraag de behandelaar naar IPS',
        why: 'Er is al hulp van een ggz-organisatie die IPS geeft. IPS past dan vaak beter.',
        door: 'Alleen de behandelaar kan IPS aanvragen. Je kunt vragen: "Is IPS iets voor deze situatie?"',
      },
      'not-motivated': {
        title: 'Laten we eerst praten',
        why: 'Deze hulp werkt alleen als iemand het zelf wil.',
        door: 'Nee zeggen mag altijd. We bellen graag om te horen wat wel past.',
      },
      'door-not-open-yet': {
        title: 'Aanmelden kan hier nu niet',
        why: 'Deze hulp is nog niet begonnen, of neemt geen nieuwe mensen meer aan.',
        door: 'Wij weten welke hulp er nu wel is.',
      },
    } satisfies Record<OtherDoor, OtherDoorWords> as Record<OtherDoor, OtherDoorWords>,
  },
  expired: {
    title: 'Je antwoorden zijn er niet meer',
    text: 'We bewaren je antwoorden 2 uur. Vul het formulier nog een keer in, of bel ons. We hebben niets verstuurd.',
  },
  wiped: {
    title: 'Alles is gewist',
    home: 'Naar de startpagina',
    text: 'Je antwoorden zijn weg. We hebben niets bewaard.',
    sent: 'Had je al een aanmelding verstuurd? Die blijft bestaan. Wil je hem intrekken? Bel ons, of gebruik je statuslink.',
  },
};

const en: typeof nl = {
  sent: {
    title: 'Your referral has been sent',
    handoverTitle: 'We will contact you',
    reference: 'Number of the referral',
    keep: 'Write this number down. You need it when you call us.',
    next: 'What happens now?',
    nextSteps: {
      'sender-confirms':
        'First confirm that this referral is yours. You got a mail about it, or we call you. You have {term} for that. Until then we do nothing, and nobody else hears of it.',
      'candidate-confirms':
        'We ask the candidate to say yes first. We send a mail, or we call. The candidate has {term} for that. Then we go on.',
      'work-coach-decides':
        'The work coach or the municipality is now asked to agree. They have {term} for that. Does it take longer? Then we ask again. We will tell you what they decide.',
      'uwv-decides':
        'UWV is now asked to decide. UWV has {term} for that. Does it take longer? Then we ask again. We will tell you what they decide.',
      'finding-place':
        'We now ask a provider whether there is a place. It has {term} to answer. Is there a place? Then the provider makes contact.',
      'coordinator-calls': 'We usually call or mail within {term}. Then we look for the right help together.',
    },
    byCall:
      'We call you first, to hear whether this referral is yours. We usually do that within {term}. Until then we do nothing, and nobody else hears of it.',
    mail: 'You will get a mail from us too.',
    door: 'This help fits:',
    questions: 'Do you have a question?',
    call: 'Call us:',
    status: 'See how things stand',
    statusHint: 'Keep this link. Do not give it to others.',
    hints: 'Good to know',
    gone: 'We can no longer show your number',
    goneText:
      'Your referral may well have arrived. Did you enter an e-mail address? Then look at your mail. In doubt? Call us.',
  },
  already: {
    title: 'You have sent this form already',
    text: 'Your first referral has arrived. After that you changed something. We did not process that.',
    phone: 'Is something wrong? Call us and we will change it:',
    again: 'I want to make a new referral',
  },
  otherDoor: {
    why: 'Why?',
    how: 'Where can you go?',
    call: 'Call',
    site: 'Go to the website',
    handoverTitle: 'Shall we arrange it for you?',
    handoverText: 'You do not have to do this alone. We can call or mail you. Then we bring you to the right place.',
    handoverTextProfessional:
      'You do not have to do this alone. We can call or mail you. Then we bring the candidate to the right place.',
    handoverSteps: (left) =>
      left === 1 ? '1 more question, then we call or mail.' : `${left} more questions, then we call or mail.`,
    handoverCode:
      'Do you have an e-mail address? Then we mail you a code in between. So we know that the address is yours.',
    handover: 'Yes, contact me',
    handoverProfessional: 'Yes, contact me about this referral',
    nothingKept: 'Rather not? Then we keep nothing. Your answers stay encrypted in your browser for 2 hours only.',
    child: {
      title: 'Together with your parent or guardian',
      titleProfessional: 'Let a parent or guardian call',
      self: 'Ask your parent or guardian to call. You may call together.',
      professional: 'Ask a parent or guardian of the candidate to call.',
      anyone:
        'Are you younger than {consentAge}? Then your parent or guardian decides. Ask your parent or guardian to call. You may call together.',
      call: 'A parent or guardian may call us too:',
      nothingKept: 'Your answers stay only in your browser, encrypted, for 2 more hours.',
    },
    noAnswers: 'Do you want us to help you on your way? Call us, or fill in the form.',
    mail: {
      title: 'Do you want to keep this explanation?',
      email: 'E-mail address',
      hint: 'We mail you this explanation. We do not keep your address.',
      button: 'Mail me this explanation',
      mailed: 'We have mailed you the explanation.',
      emailError: 'Fill in an e-mail address, for example name@example.com.',
      tooMany: 'We have mailed a few times already. Look at your mail, or try again in an hour.',
      notMailed: 'We could not send the mail. Check the address and try again.',
    },
    change: 'I want to change an answer',
    again: 'To the form',
    pages: {
      'under-16': {
        title: 'This help starts at {youngest}',
        why: 'People younger than {youngest} get help from another organisation.',
        door: 'There is other help.',
      },
      'state-pension-age': {
        title: 'This help is there until the state pension age',
        why: 'From {pensionAge} on people get a state pension. This help is for people who have none yet.',
        door: 'There is other help, for example with voluntary work.',
      },
      'outside-region': {
        title: '{municipality} is not in our region',
        why: 'Every region helps its own residents.',
        door: 'The own region has help towards work too.',
      },
      'municipality-buys-itself': {
        title: '{municipality} arranges it itself',
        why: 'For residents of {adultsFrom} and older {municipality} arranges the help itself, with its own work coaches.',
        door: 'The same kind of help is there through the own work coach.',
      },
      'disability-benefit': {
        title: 'UWV helps with this',
        why: 'With a benefit such as WIA, WAO or Wajong, UWV pays for help towards work.',
        door: 'Is there mental health care too? Then the clinician can refer for IPS through UWV.',
      },
      'ask-clinician-ips': {
        title: 'Ask the clinician about IPS',
        why: 'There is already help from a mental health organisation that offers IPS. IPS then often fits better.',
        door: 'Only the clinician can apply for IPS. You can ask: "Is IPS something for this situation?"',
      },
      'not-motivated': {
        title: 'Let us talk first',
        why: 'This help only works if someone wants it.',
        door: 'Saying no is always fine. We would like to call and hear what does fit.',
      },
      'door-not-open-yet': {
        title: 'Signing up is not possible here now',
        why: 'This help has not started yet, or takes no new people.',
        door: 'We know which help there is now.',
      },
    },
  },
  expired: {
    title: 'Your answers are gone',
    text: 'We keep your answers for 2 hours. Fill in the form again, or call us. We have sent nothing.',
  },
  wiped: {
    title: 'Everything is wiped',
    home: 'To the start page',
    text: 'Your answers are gone. We kept nothing.',
    sent: 'Had you sent a referral already? It still exists. Do you want to withdraw it? Call us, or use your status link.',
  },
};

/** Words of the pages that follow a referral form. */
export const outcomeTexts: Record<Language, typeof nl> = { nl, en };
