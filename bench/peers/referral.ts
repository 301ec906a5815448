import { referral } from '../load.ts';

/** The nth referral of the comparison: that of the other benchmarks, with the answers that make it 1.5 KB. */
export function fullReferral(n: number): object {
  const plain = referral(n) as { readonly request: object; readonly situation: object };
  return {
    ...plain,
    situation: { ...plain.situation, benefit: ['participatiewet'], registeredJobSeeker: true, ipsPossible: 'unknown' },
    request: {
      goal: 'Weer werken, drie dagen in de week, het liefst buiten en met een vaste ploeg. Eerst een paar uur, daarna langzaam meer. Later misschien een opleiding ernaast, als dat goed gaat en het thuis rustig blijft. Het hoeft niet het oude vak te zijn; iets met de handen, planten of dieren past nu beter. Wat belangrijk is: een begeleider die ook na een slechte week blijft, en dat het in kleine stappen gaat. Een diploma is er niet; wel vijf jaar ervaring.',
      motivated: 'yes',
      preferredProvider: 'lister',
      availability:
        'Maandag, dinsdag en donderdag van negen tot drie. Woensdag is er een afspraak in de ochtend, vrijdag liever niet. In de schoolvakanties een uur later.',
      remarks:
        'Reizen gaat met de bus, niet langer dan drie kwartier. Bellen mag, het liefst na tien uur en niet met een onbekend nummer. Een rustige plek om te beginnen helpt, en iemand die elke week even vraagt hoe het gaat. Eerder werk was in een kas en bij een kringloopwinkel; dat beviel goed. Drukke winkels gaan nu nog niet, en werken met harde geluiden ook niet.',
    },
  };
}
