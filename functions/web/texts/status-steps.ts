import type { StatusStep } from '../../cases/contracts.ts';
import type { Language } from '../../domain/codes.ts';

/** Words of one step of the journey. */
interface StepWords {
  /** What has happened. */
  readonly done: string;
  /** What is going on, or still to come. */
  readonly open: string;
  /** What that means, for who is in the middle of it. */
  readonly why: string;
}
type Steps = Readonly<Record<StatusStep['code'], StepWords>>;

const forCandidate: Record<Language, Steps> = {
  nl: {
    received: {
      done: 'Aanmelding ontvangen',
      open: 'Bevestig de aanmelding',
      why: 'We weten nog niet zeker van wie deze aanmelding komt. De afzender krijgt een mail, of we bellen. Tot de bevestiging doen we niets en hoort niemand ervan.',
    },
    confirmed: {
      done: 'Je wilt meedoen',
      open: 'Wil je meedoen?',
      why: 'We gaan pas verder als jij ja zegt. Je kreeg hier een mail over.',
    },
    approved: {
      done: 'Besluit genomen',
      open: 'Besluit over de aanmelding',
      why: 'Er wordt gekeken of dit traject bij je past. Een traject is begeleiding naar werk of school.',
    },
    matched: {
      done: 'Plek gevonden',
      open: 'We zoeken een plek',
      why: 'We zoeken een plek bij een aanbieder. Een aanbieder is een organisatie die mensen begeleidt.',
    },
    started: {
      done: 'Eerste gesprek gehad',
      open: 'Eerste gesprek',
      why: 'Je jobcoach neemt contact met je op voor een eerste gesprek. Een jobcoach helpt je naar werk of school.',
    },
    ended: {
      done: 'Afgesloten',
      open: 'Begeleiding naar werk of school',
      why: 'Je jobcoach begeleidt je. Wij vragen af en toe hoe het gaat.',
    },
  },
  en: {
    received: {
      done: 'Referral received',
      open: 'Confirm the referral',
      why: 'We do not know yet who sent this referral. The sender gets a mail, or we call. Until it is confirmed we do nothing and nobody hears of it.',
    },
    confirmed: {
      done: 'You want to take part',
      open: 'Do you want to take part?',
      why: 'We go on only when you say yes. You got a mail about this.',
    },
    approved: {
      done: 'Decision taken',
      open: 'Decision on the referral',
      why: 'Someone looks whether this trajectory fits you. A trajectory is guidance to work or school.',
    },
    matched: {
      done: 'Place found',
      open: 'We are looking for a place',
      why: 'We are looking for a place with a provider. A provider is an organisation that guides people.',
    },
    started: {
      done: 'First talk held',
      open: 'First talk',
      why: 'Your job coach contacts you for a first talk. A job coach helps you to work or school.',
    },
    ended: {
      done: 'Closed',
      open: 'Guidance to work or school',
      why: 'Your job coach guides you. Now and then we ask how it is going.',
    },
  },
};

const forReferrer: Record<Language, Steps> = {
  nl: {
    received: {
      done: 'Aanmelding ontvangen',
      open: 'Bevestig de aanmelding',
      why: 'We weten nog niet zeker van wie deze aanmelding komt. De afzender krijgt een mail, of we bellen. Tot de bevestiging doen we niets en hoort niemand ervan.',
    },
    confirmed: { done: 'De kandidaat wil meedoen', open: 'Wil de kandidaat meedoen?', why: '' },
    approved: {
      done: 'Besluit genomen',
      open: 'Besluit over de aanmelding',
      why: 'Er wordt gekeken of dit traject past.',
    },
    matched: { done: 'Plek gevonden', open: 'We zoeken een plek', why: '' },
    started: { done: 'Traject gestart', open: 'Start van het traject', why: 'We zoeken een plek en een jobcoach.' },
    ended: { done: 'Afgesloten', open: 'Begeleiding en afsluiting', why: 'De kandidaat krijgt nu begeleiding.' },
  },
  en: {
    received: {
      done: 'Referral received',
      open: 'Confirm the referral',
      why: 'We do not know yet who sent this referral. The sender gets a mail, or we call. Until it is confirmed we do nothing and nobody hears of it.',
    },
    confirmed: { done: 'The candidate wants to take part', open: 'Does the candidate want to take part?', why: '' },
    approved: { done: 'Decision taken', open: 'Decision on the referral', why: 'Someone looks whether this fits.' },
    matched: { done: 'Place found', open: 'We are looking for a place', why: '' },
    started: {
      done: 'Trajectory started',
      open: 'Start of the trajectory',
      why: 'We are looking for a place and a job coach.',
    },
    ended: { done: 'Closed', open: 'Guidance and closing', why: 'The candidate is being guided now.' },
  },
};

/** Words of the steps on a status page, by who reads it. */
export const stepTexts: Record<'candidate' | 'referrer', Record<Language, Steps>> = {
  candidate: forCandidate,
  referrer: forReferrer,
};

/** While the decision waits for an answer of whoever reads this: how to give it. */
export const askedTexts: Record<Language, string> = {
  nl: 'Er is een vraag over de aanmelding. Je kreeg daar een mail over. Geef antwoord via de knop in die mail. Daarna volgt een besluit.',
  en: 'There is a question about the referral. You got a mail about it. Answer by the button in that mail. Then a decision follows.',
};

type GuidanceWords = Readonly<Record<'goal-reached' | 'over', Pick<StepWords, 'open' | 'why'>>>;

/** Words of the last step once guidance is over and only kept work is still asked after. */
export const guidanceTexts: Record<'candidate' | 'referrer', Record<Language, GuidanceWords>> = {
  candidate: {
    nl: {
      'goal-reached': {
        open: 'Doel gehaald, begeleiding klaar',
        why: 'Je doel is gehaald. De begeleiding is klaar. Later vragen we je jobcoach nog of het werk er nog is. Daarna sluiten we de aanmelding af.',
      },
      over: {
        open: 'Begeleiding klaar',
        why: 'De begeleiding is klaar. Later vragen we je jobcoach nog of het werk er nog is. Daarna sluiten we de aanmelding af.',
      },
    },
    en: {
      'goal-reached': {
        open: 'Goal reached, guidance finished',
        why: 'You have reached your goal. The guidance is finished. Later we ask your job coach whether the work is still there. After that we close the referral.',
      },
      over: {
        open: 'Guidance finished',
        why: 'The guidance is finished. Later we ask your job coach whether the work is still there. After that we close the referral.',
      },
    },
  },
  // How it went is the candidate's to tell until the case is closed.
  referrer: {
    nl: {
      'goal-reached': { open: 'Begeleiding klaar', why: 'De begeleiding is klaar. Later sluiten we de aanmelding af.' },
      over: { open: 'Begeleiding klaar', why: 'De begeleiding is klaar. Later sluiten we de aanmelding af.' },
    },
    en: {
      'goal-reached': { open: 'Guidance finished', why: 'The guidance is finished. Later we close the referral.' },
      over: { open: 'Guidance finished', why: 'The guidance is finished. Later we close the referral.' },
    },
  },
};

interface WaitingWords {
  readonly title: string;
  readonly since: (date: string) => string;
  readonly first: string;
  readonly few: string;
  readonly more: string;
  readonly asked: string;
}

/** Words for somebody on the waiting list. No date: nobody knows when a place comes free. */
export const waitingTexts: Record<Language, WaitingWords> = {
  nl: {
    title: 'Je staat op de wachtlijst',
    since: (date) => `Je staat op de wachtlijst sinds ${date}.`,
    first: 'Je bent als eerste aan de beurt als er een plek komt die bij je past.',
    few: 'Er zijn nog een paar mensen vóór je.',
    more: 'Er zijn nog meer mensen vóór je.',
    asked: 'We weten niet hoe lang het duurt. Af en toe vragen we of je nog wilt. Je plek verlies je niet.',
  },
  en: {
    title: 'You are on the waiting list',
    since: (date) => `You have been on the waiting list since ${date}.`,
    first: 'You are the first to get a place that fits you.',
    few: 'There are a few people before you.',
    more: 'There are more people before you.',
    asked:
      'We do not know how long it takes. Now and then we ask whether you still want this. You do not lose your place.',
  },
};

interface MovedWords {
  readonly earlier: (date: string) => string;
  readonly why: Readonly<Record<NonNullable<StatusStep['moved']>['why'], string>>;
}

/** Why a day on the page is another than before. */
export const movedTexts: Record<Language, MovedWords> = {
  nl: {
    earlier: (date) => `Eerst was dat ${date}.`,
    why: {
      extended: 'Er is meer tijd gegeven.',
      'no-answer': 'Er kwam nog geen antwoord. Daarom vragen we het nu aan iemand anders.',
      overdue: 'We vragen het na. Duurt het je te lang? Bel ons.',
      'next-provider': 'De vorige aanbieder had geen plek of gaf geen antwoord. We vragen nu een andere.',
      'asked-first': 'Er was eerst een vraag. Daarom duurt het besluit langer.',
    },
  },
  en: {
    earlier: (date) => `It was ${date} before.`,
    why: {
      extended: 'More time was given.',
      'no-answer': 'There was no answer yet. So we now ask somebody else.',
      overdue: 'We are finding out. Does it take too long? Phone us.',
      'next-provider': 'The provider before had no place or did not answer. We now ask another one.',
      'asked-first': 'There was a question first. So the decision takes longer.',
    },
  },
};
