import { about, accept, approve, cast } from '../support/cases.ts';
import type { FormAnswers } from '../support/form-filling.ts';
import { fillIn } from './form-door.ts';
import { referenceOf, type Scenario } from './journeys.ts';

const people = cast('ada');
const one = 'ada';

const adult: FormAnswers = {
  'candidate.birthDate': '1990-04-02',
  place: 'Zeist',
  'situation.inCareAt': 'none',
  'situation.benefit': ['participatiewet'],
  'situation.registeredJobSeeker': 'false',
  'situation.workCoachEmail': people.workCoach,
  'request.goal': 'Werk voor 20 uur per week.',
  'candidate.givenName': 'Noor',
  'candidate.familyName': 'Voorbeeld',
  'candidate.email': people.candidate,
  'candidate.preferredContact': 'email',
  'candidate.language': 'nl',
  helper: 'no',
  'agreement.informed': 'true',
  'agreement.consent': 'true',
};
const school: FormAnswers = {
  ...adult,
  'referrer.profession': 'school',
  'referrer.name': 'Kim School',
  'referrer.organisation': 'Een school',
  'referrer.email': people.referrer,
};

/** The door for people: the web form of several pages, with a code from the sender's own mailbox. */
export const formScenarios: readonly Scenario[] = [
  {
    name: 'form-self',
    steps: [
      fillIn(one, { kind: 'zelf', address: people.candidate, answers: adult }),
      { name: 'approve', act: (journey, notes) => approve(journey, people, referenceOf(notes, one)) },
      { name: 'accept', act: (journey, notes) => accept(journey, people, referenceOf(notes, one), journey.day()) },
    ],
  },
  {
    name: 'form-professional',
    steps: [
      fillIn(one, { kind: 'professional', address: people.referrer, answers: school }),
      {
        name: 'decline',
        act: (journey, notes) =>
          journey
            .person(people.workCoach)
            .answer({ choice: 'decline', reason: 'not-now' }, about(referenceOf(notes, one))),
      },
    ],
  },
];
