import type { Language, Stage } from '../../../functions/domain/codes.ts';

const stageWords: Readonly<Record<Language, Readonly<Record<Stage, string>>>> = {
  nl: {
    unconfirmed: 'Wacht tot de afzender ja zegt',
    received: 'Ontvangen',
    confirming: 'Wacht op het ja van de kandidaat',
    approval: 'Wacht op een besluit',
    information: 'Wacht op een antwoord op een vraag',
    placing: 'Zoekt een plek',
    waiting: 'Op de wachtlijst',
    offer: 'Gevraagd aan een aanbieder',
    unplaced: 'Geen plek: de coördinator zoekt een oplossing',
    starting: 'Het traject wordt klaargezet',
    'confirming-start': 'Wacht op het eerste gesprek',
    'checking-in': 'In een traject',
    closing: 'Wordt afgesloten',
    handover: 'Gaat naar een andere organisatie',
    closed: 'Afgesloten',
  },
  en: {
    unconfirmed: 'Waits for its sender to say yes',
    received: 'Received',
    confirming: 'Waits for the candidate’s yes',
    approval: 'Waits for a decision',
    information: 'Waits for the answer to a question',
    placing: 'Looks for a place',
    waiting: 'On the waiting list',
    offer: 'A provider is asked',
    unplaced: 'No place: the coordinator looks for a way out',
    starting: 'The trajectory is being set up',
    'confirming-start': 'Waits for the first talk',
    'checking-in': 'In a trajectory',
    closing: 'Being closed',
    handover: 'Goes to another organisation',
    closed: 'Closed',
  },
};

/** Where a referral stands, in a few words. */
export function stageInWords(stage: Stage, language: Language): string {
  return stageWords[language][stage];
}
