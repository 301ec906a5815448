import { asAgreed } from './cases.ts';
import { type Journey, openJourney } from './journey.ts';
import type { Person } from './person.ts';

type Who = 'approver' | 'candidate' | 'school' | 'youth' | 'provider' | 'jobCoach' | 'coordinator';

/** A running system with one person at each kind of link. */
export interface Cast {
  readonly journey: Journey;
  readonly people: Record<Who, Person>;
  /** How often a referral's audit trail names an action. */
  events(reference: string, action: string): Promise<number>;
  /** A pupil whom their school referred, and who said yes when asked. */
  referYouth(): Promise<string>;
  /** The provider takes a person on, to start on an ISO date. */
  accept(reference: string, startsOn: string): Promise<void>;
}

/** Someone who refers themselves and names their work coach. */
export const adult = { situation: { workCoachEmail: 'sam@zeist.example' } };
/** A pupil referred by their school, who would like the provider of the cast. */
export const youth = {
  referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: 'kim@school.example' },
  candidate: { givenName: 'Mila', birthDate: '2007-03-01', email: 'mila@post.example' },
  situation: {},
  request: { goal: 'Terug naar school.', motivated: 'yes', preferredProvider: 'astare-jobcoaching' },
} as const;

/** An adult whom a school referred, at a door where candidates are told and may object. */
export const told = {
  ...youth,
  candidate: { ...youth.candidate, birthDate: '1990-03-01' },
  situation: { ...adult.situation, benefit: 'participatiewet', inCareAt: 'none' },
  request: { goal: 'Weer werken.' },
} as const;

/** Address of a link's page, without the language that the mail adds. */
export const bare = (link: string) => link.replace(/\?.*$/, '');

/** Opens a system with its cast. */
export async function openCast(): Promise<Cast> {
  const journey = await openJourney();
  const people = {
    approver: journey.person('sam@zeist.example'),
    candidate: journey.person('noor@post.example'),
    school: journey.person('kim@school.example'),
    youth: journey.person('mila@post.example'),
    provider: journey.person('aanmelden@astare-jobcoaching.example'),
    jobCoach: journey.person('robin@aanbieder.example'),
    coordinator: journey.person(journey.app.region.coordinator.mailbox),
  };
  return {
    journey,
    people,
    async events(reference, action) {
      const all = await journey.app.runtime('sweep-tasks').referrals.events(reference);
      return all.filter((event) => event.action === action).length;
    },
    async referYouth() {
      const reference = await journey.refer(youth);
      await people.youth.answer({ choice: 'yes' }, new RegExp(reference));
      return reference;
    },
    async accept(reference, startsOn) {
      const answer = {
        choice: 'accept',
        jobCoachName: 'Robin Coach',
        jobCoachEmail: people.jobCoach.address,
        startsOn,
        ...asAgreed(startsOn),
      };
      await people.provider.answer(answer, new RegExp(reference));
    },
  };
}
