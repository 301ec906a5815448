import { taskFormTexts } from '../../../functions/web/texts/task-form.ts';
import type { TourTexts } from './tour-texts.ts';

/** What the page calls it, so that a reader finds those very words there. */
const [approve] = taskFormTexts.nl.approve.approve;

/** The tour in Dutch, level B1. */
export const tourNl: TourTexts = {
  title: 'Rondleiding in vijf stops',
  intro:
    'Je volgt een aanmelding van begin tot traject. Bij elke stop ben je iemand anders. Het kost ongeveer tien minuten. Je hebt alleen een muis nodig. Alle mensen zijn verzonnen en er gaat geen mail naar buiten.',
  onePerson:
    'In deze browser ben je één persoon tegelijk. Open een pagina daarom steeds met de knoppen hieronder. Ze gaan open in een ander tabblad. Kom na elke stap terug naar dit tabblad.',
  stops: {
    refer: {
      name: ({ first, second }) => `${first} en ${second} melden zich aan`,
      title: ({ first }) => `Je bent nu ${first}`,
      story: ({ first, second, municipality }) =>
        `${first} woont in ${municipality}, heeft bijstand en wil weer werken. ${first} meldt zich aan. ${second} doet dat op dezelfde dag.`,
      steps: () => ['Druk op de knop. De aanmelding komt binnen zoals van een website van een partner.'],
      done: ({ first, second }) => `${first} en ${second} zijn aangemeld. Beiden kregen een bevestiging per mail.`,
      missed: () => '',
    },
    decide: {
      name: ({ coach }) => `${coach} beslist`,
      title: ({ coach }) => `Je bent nu ${coach}, de werkcoach`,
      story: ({ coach, first, second }) =>
        `${coach} beslist over ${first} en ${second} en kreeg van elk een mail. In zo’n mail staat geen naam, want een mail kan bij de verkeerde komen.`,
      steps: ({ coach, fullFirst, second }) => [
        `Open de mail van ${coach}. Druk in de mail op de knop. Er gaat een pagina open.`,
        `De pagina wil eerst weten of jij ${coach} bent. Druk daar op de knop voor een code. De code staat daarna hier.`,
        `Je ziet nu de lijst van ${coach}: alles wat op ${coach} wacht. Druk op “${fullFirst}”, en daarna op “${approve}”.`,
        `Daarna opent vanzelf de vraag over ${second}. Laat die liggen, en kom terug naar dit tabblad. Zo zie je straks wat er gebeurt als niemand antwoordt.`,
      ],
      done: ({ coach, first }) =>
        `${coach} zei ja voor ${first}. Het systeem zocht meteen een aanbieder met een vrije plek.`,
      missed: ({ first }) =>
        `De aanmelding van ${first} is gestopt. ${first} hoort waarom, en welke hulp er wel is. Begin opnieuw om de andere stops te zien.`,
    },
    accept: {
      name: ({ provider }) => `${provider} zegt ja`,
      title: ({ provider }) => `Je bent nu ${provider}`,
      story: ({ provider, first }) =>
        `${provider} kreeg de vraag of er plek is voor ${first}. De naam en het mailadres van ${first} ziet een aanbieder pas na een ja.`,
      steps: ({ provider }) => [
        `Open de mail van ${provider} en druk in de mail op de knop.`,
        'Ook deze pagina vraagt om een code. Druk daar op de knop voor een code. De code staat daarna hier.',
        'Lees wat de aanbieder ziet. Zeg dan ja: vul de jobcoach en de dag zelf in, of druk hier op de knop.',
      ],
      done: ({ provider, first }) =>
        `${provider} heeft plek. ${first} hoorde wie de jobcoach is en wanneer het eerste gesprek is. De werkcoach hoorde het ook.`,
      missed: ({ first }) => `De aanmelding van ${first} is gestopt. Begin opnieuw om de andere stops te zien.`,
    },
    month: {
      name: () => 'er gaat een maand voorbij',
      title: () => 'Je zet nu de klok vooruit',
      story: ({ first, second, coach }) =>
        `${first} kan beginnen. Maar ${coach} gaf geen antwoord over ${second}. Wat gebeurt er als er een maand niemand iets doet?`,
      steps: () => ['Druk op de knop. Je ziet eerst dat de klok loopt, en daarna wat er in die maand veranderde.'],
      done: ({ second }) =>
        `Er ging een maand voorbij. ${second} is niet vergeten: elke keer kreeg iemand anders de vraag.`,
      missed: () => '',
    },
    free: {
      name: ({ second }) => `de coördinator helpt ${second} verder`,
      title: () => 'Je bent nu de coördinator',
      story: ({ second, coach }) =>
        `De aanmelding van ${second} zit vast. ${coach} kreeg twee keer een herinnering. Toen kreeg het team van de gemeente de vraag. Nu ligt die bij jou.`,
      steps: ({ coach, fullSecond }) => [
        'Open de mail van de coördinator en druk in de mail op de knop.',
        'Vraag op de pagina om een code. De code staat daarna hier.',
        `Je ziet nu de lijst van de coördinator. Druk op “${fullSecond}”.`,
        `Je hebt ${coach} gebeld, en ${coach} zei ja. Druk op “${approve}”.`,
      ],
      done: ({ second }) => `De aanmelding van ${second} is los. Het systeem vroeg meteen een aanbieder.`,
      missed: ({ second }) =>
        `Over ${second} is op tijd besloten, dus daar zit niets vast. Begin opnieuw en laat ${second} liggen bij stop 2.`,
    },
  },
  number: (n, title) => `Stop ${n}: ${title}`,
  isDone: 'Klaar',
  isNow: 'Nu',
  refer: (names) => `Meld ${names} aan`,
  goal: 'Weer werken, drie dagen in de week.',
  and: ' en ',
  ownForm: 'Liever zelf het formulier invullen?',
  openForm: 'Open het formulier',
  formHints: ({ municipality }, birthDate, email, coach) => [
    'Kies: voor mezelf.',
    `Geboortedatum: ${birthDate}.`,
    `Woonplaats: ${municipality}.`,
    'Behandeling: geen. Uitkering: bijstand.',
    `Mailadres van de werkcoach: ${coach}.`,
    `Eigen mailadres: ${email}. Aan dit adres herkent de rondleiding de aanmelding.`,
    'Het formulier vraagt om een code. Die staat dan hieronder.',
  ],
  openMail: (name) => `Open de mail van ${name}`,
  mailbox: (address) => `Vraagt de pagina om een e-mailadres? Vul dan in: ${address}.`,
  openPage: (name) => `Of ga als ${name} meteen naar de pagina`,
  code: (name) => `Code in de mailbox van ${name}:`,
  noCode: 'er is nog geen code',
  enterCode: 'Vul de code voor mij in',
  jobCoach: (name, email, date) => `Jobcoach: ${name}, ${email}. Eerste gesprek: ${date}.`,
  accept: 'Zeg ja, met deze jobcoach',
  month: 'Laat een maand voorbijgaan',
  week: 'Laat nog een week voorbijgaan',
  waitsFor: (task, owner) => `Het wacht nu op ${owner}: ${task}.`,
  waitsForSystem: 'Het systeem is nog bezig. Dat duurt een paar tellen.',
  be: (owner) => `Wees ${owner}`,
  noMail: 'De mail staat stil in deze proef. Zet de mail eerst weer aan: kies daar “No fault” en druk op “Let it”.',
  openConsole: 'Ga naar de mail',
  watching: (seconds) => `Deze pagina kijkt elke ${seconds} tellen of het gelukt is.`,
  stopWatching: 'Stop met kijken',
  look: 'Kijk of het gelukt is',
  next: (title) => `Hierna: ${title}.`,
  last: 'Dit is de laatste stop.',
  finished: 'Je bent klaar',
  finishedText: ({ first, second }) =>
    `Je zag hoe ${first} een plek kreeg, en hoe ${second} niet vergeten werd. Van alles wat er gebeurde staat vast wie het deed en wanneer.`,
  again: 'Begin opnieuw',
  againText: ({ first, second }) =>
    `Een nieuwe ronde heeft andere mensen: ${first} en ${second}. Wat je eerder deed blijft staan.`,
  keep: 'Terug naar de ronde van eerst',
  story: (name) => `Lees wat er met ${name} gebeurde (Engels)`,
  failed: 'Dat lukte niet',
  failedText: (status) => `De website gaf antwoord ${status}. Er is niets veranderd. Probeer het nog een keer.`,
  back: 'Terug naar de rondleiding',
};
