import { addWorkingDays, isWorkingDay } from '../../functions/domain/calendar.ts';
import type { BodyParts, Journey } from './journey.ts';

/** Mailboxes of the region file that people in these journeys read. */
export const mailboxes = {
  coordinator: 'projectleider@hoofdzaakwerk-mu.example',
  team: 'team-werk@zeist.example',
  uwv: 'team-ips@uwv.example',
  kwintes: 'aanmelden@kwintes.example',
  lister: 'aanmelden@lister.example',
} as const;

/** People of one case, each with a mailbox of their own, so that cases in one system do not disturb each other. */
export interface Cast {
  readonly candidate: string;
  readonly referrer: string;
  readonly workCoach: string;
  readonly jobCoach: string;
}

/** Invented people whose mailboxes all carry the same mark. */
export function cast(mark: string): Cast {
  return {
    candidate: `noor-${mark}@post.example`,
    referrer: `kim-${mark}@school.example`,
    workCoach: `sam-${mark}@zeist.example`,
    jobCoach: `robin-${mark}@aanbieder.example`,
  };
}

/** Someone of 35 from Zeist who refers themselves and names a work coach. */
export function bySelf(people: Cast): BodyParts {
  return {
    referrer: { role: 'self', name: 'Noor Voorbeeld', email: people.candidate },
    candidate: { email: people.candidate },
    situation: { benefit: 'participatiewet', inCareAt: 'none', workCoachEmail: people.workCoach },
  };
}

/** The same person, referred by someone at a school. */
export function byProfessional(people: Cast): BodyParts {
  return {
    ...bySelf(people),
    referrer: { role: 'professional', name: 'Kim School', profession: 'school', email: people.referrer },
  };
}

/** The same person without e-mail: referred by a professional, and phoned by the coordinator. */
export function byProfessionalWithoutMail(people: Cast): BodyParts {
  return {
    ...byProfessional(people),
    candidate: { email: undefined, phone: '+31612345678', preferredContact: 'phone' },
  };
}

/** Matches the mails about a case. */
export const about = (reference: string) => new RegExp(reference);

/** The work coach agrees. */
export async function approve(journey: Journey, people: Cast, reference: string): Promise<void> {
  await journey.person(people.workCoach).answer({ choice: 'approve' }, about(reference));
}

/** A day for a first talk: the date on the clock so many days later, or the next working day where nobody works then. */
export function talkDay({ day, app }: Journey, days = 0): string {
  return addWorkingDays(day(days), 0, app.region.officeHours.closedDays);
}

/** What a form posts when a first talk is really agreed on a day on which nobody works: it is sent once more. */
export function asAgreed(date: string): Readonly<Record<string, string>> {
  return isWorkingDay(date) ? {} : { anyway: 'yes' };
}

/** The provider that was asked takes the person on; the first talk is a week ahead unless another date is given. */
export async function accept(
  journey: Journey,
  people: Cast,
  reference: string,
  startsOn = talkDay(journey, 7),
): Promise<void> {
  const { referral } = await journey.look(reference);
  const provider = journey.app.region.providers.find(({ id }) => id === referral.provider);
  await journey.person(provider?.mailbox ?? 'nobody').answer(
    {
      choice: 'accept',
      jobCoachName: 'Robin Coach',
      jobCoachEmail: people.jobCoach,
      jobCoachPhone: '030 123 45 67',
      startsOn,
      ...asAgreed(startsOn),
    },
    about(reference),
  );
}

/** The job coach says that the first talk was held today. */
export async function start(journey: Journey, people: Cast, reference: string): Promise<void> {
  await journey.person(people.jobCoach).answer({ choice: 'held', heldOn: journey.day() }, about(reference));
}

/** Moves to the morning of the next check-in, when its mail has gone. */
export async function untilCheckIn({ look, app: { clock } }: Journey, reference: string): Promise<void> {
  const { tasks } = await look(reference);
  await clock.advanceTo(tasks.find(({ kind }) => kind === 'check-in')?.visibleFrom ?? clock.now());
  await clock.advanceBy('PT5M');
}

/** Brings a new case all the way to its first check-in, on the day of the first talk. */
export async function started(journey: Journey, people: Cast, parts: BodyParts = bySelf(people)): Promise<string> {
  const reference = await journey.refer(parts);
  await approve(journey, people, reference);
  await accept(journey, people, reference, journey.day());
  await start(journey, people, reference);
  return reference;
}
