import type { AuditEvent } from '../../functions/domain/change.ts';
import type { TaskKind } from '../../functions/domain/codes.ts';
import { type DeskActionName, deskActionOf } from '../../functions/domain/desk-actions.ts';
import type { Region } from '../../functions/domain/region.ts';
import { about, accept, approve, bySelf, cast, mailboxes, start } from '../support/cases.ts';
import {
  actAtDesk,
  type DeskFields,
  pauseFrom,
  takeOverAtDesk,
  wrongHours,
  wrongResult,
} from '../support/desk-actions.ts';
import { type BodyParts, demoKey, type Journey } from '../support/journey.ts';
import { regionNamed, regionWithPlaces, withPlacesFor } from '../support/regions.ts';
import { refer, referenceOf, type Scenario, type Step, untilCheckIn } from './journeys.ts';
import type { Notes } from './world.ts';

const people = cast('ada');
const others = cast('bob');
const one = 'ada';
const two = 'bob';

/** A line of the trail by which it is known that something was done at the desk. */
type Told = (event: AuditEvent) => boolean;

/**
 * Whether the desk did something to a case already, as its trail tells whoever looks before they try again: an answer may have
 * been lost on its way.
 */
async function isDone({ app }: Journey, reference: string, action: DeskActionName, told: Told): Promise<boolean> {
  const events = await app.runtime('sweep-tasks').referrals.events(reference);
  const changes: readonly string[] = deskActionOf(action).changes;
  return events.some((event) => event.origin === 'desk' && changes.includes(event.action) && told(event));
}

type Given = DeskFields | ((reference: string, journey: Journey, notes: Notes) => DeskFields | Promise<DeskFields>);

const revisionOf = async (journey: Journey, reference: string) => (await journey.look(reference)).referral.revision;

/**
 * The coordinator does something with a case at the desk.
 *
 * @param told tells it from what the journey did to the same case before
 */
function atDesk(action: DeskActionName, fields: Given = {}, as = one, told: Told = () => true): Step {
  return {
    name: `${action} ${as} at the desk`,
    atDesk: action,
    async act(journey, notes) {
      const reference = referenceOf(notes, as);
      if (await isDone(journey, reference, action, told)) return;
      const given = typeof fields === 'function' ? await fields(reference, journey, notes) : fields;
      await actAtDesk(journey, reference, action, given);
    },
  };
}

const isOfTask =
  (kind: TaskKind): Told =>
  ({ object }) =>
    object.includes(`#${kind}#`);

const sent = (parts: BodyParts = bySelf(people), as = one) => refer(as, parts, demoKey);
const approved = (who = people, as = one): Step => ({
  name: `approve ${as}`,
  act: (journey, notes) => approve(journey, who, referenceOf(notes, as)),
});
const accepted = (who = people, as = one): Step => ({
  name: `accept ${as}`,
  act: (journey, notes) => accept(journey, who, referenceOf(notes, as), journey.day()),
});
const declined = (as = one): Step => ({
  name: `decline ${as}`,
  async act(journey, notes) {
    const reference = referenceOf(notes, as);
    const { provider } = (await journey.look(reference)).referral;
    const mailbox = provider === 'kwintes' ? mailboxes.kwintes : mailboxes.lister;
    await journey.person(mailbox).answer({ choice: 'decline', reason: 'too-far' }, about(reference));
  },
});
const begun = (who = people, as = one): Step => ({
  name: `first talk ${as}`,
  act: (journey, notes) => start(journey, who, referenceOf(notes, as)),
});

const withdrawn = (who = people, as = one): Step => ({
  name: `withdraw ${as}`,
  async act(journey, notes) {
    const own = journey.person(who.candidate);
    const status = await own.status(about(referenceOf(notes, as)));
    await own.post(`${status.url}/intrekken`, { sure: 'yes' });
  },
});
type Answer = Readonly<Record<string, string>>;

/** The job coach answers the check-in that is asked. */
const atCheckIn = (name: string, fields: Answer | ((journey: Journey) => Answer)): Step => ({
  name: `check-in: ${name}`,
  act: (journey, notes) =>
    journey
      .person(people.jobCoach)
      .answer(typeof fields === 'function' ? fields(journey) : fields, about(referenceOf(notes, one))),
});
const reached = (hours = 0) =>
  atCheckIn(`goal reached, ${hours} hours`, (journey) => ({
    choice: 'goal-reached',
    hoursUsed: String(hours),
    'spell1.kind': 'employee',
    'spell1.startedOn': journey.day(-3),
  }));
const stopped = atCheckIn('stops', { choice: 'stopped', reason: 'no-match', hoursUsed: '2' });
const paused = atCheckIn('a pause', (journey) => ({ choice: 'paused', ...pauseFrom(journey, 30) }));
const goesOn = atCheckIn('goes on', { choice: 'continues' });
const tellsHours = atCheckIn('hours', { choice: 'continues', hoursUsed: '45', anyway: 'yes' });

/** What was taken back last is put back. */
const takenBackLast: Given = async (reference, journey) => ({
  result: `put-back:${(await journey.trajectory(reference))?.takenBack?.at(-1)?.spell.id ?? ''}`,
});

const pair = ['kwintes', 'lister'];

/** A region in which these alone run Sterk met Werk. */
function only(ids: readonly string[], region: Region): Region {
  const providers = region.providers.map((provider) => ({
    ...provider,
    offers: provider.offers.filter((offer) => offer.programme !== 'sterk-met-werk' || ids.includes(provider.id)),
  }));
  return { ...region, providers };
}

/** The other of the two providers, with a place more. */
const theOther: Given = async (reference, journey) => {
  const { provider } = (await journey.look(reference)).referral;
  const [other = ''] = pair.filter((id) => id !== provider);
  return { provider: other, [`add-${other}`]: 'yes' };
};

/** Kwintes has room for everybody and is asked first; Lister takes over what it can. */
async function regionOfPair(): Promise<Region> {
  const region = only(pair, withPlacesFor(5, await regionNamed()));
  const providers = region.providers.map((provider) => ({
    ...provider,
    offers: provider.offers.map((offer) =>
      provider.id === 'lister' ? { ...offer, capacity: { status: 'waiting-list' as const, places: 2 } } : offer,
    ),
  }));
  return { ...region, providers };
}

/** Kwintes stops: whom it guides goes to a job coach of Lister, and for whoever it was asked another one is sought. */
const takenOver: Step = {
  name: 'take over at the desk',
  atDesk: 'take-over',
  async act(journey, notes) {
    const [guided, asked] = [referenceOf(notes, one), referenceOf(notes, two)];
    const isThere = async (id: string) => (await journey.look(id)).referral.provider === 'kwintes';
    if (!(await isThere(guided)) && !(await isThere(asked))) return;
    await takeOverAtDesk(journey, 'kwintes', {
      [`to-${guided}`]: 'lister',
      [`coach-${guided}`]: 'Lou Voorbeeld',
      [`email-${guided}`]: 'lou@lister.example',
      all: 'search',
    });
    // What others held up is still there, and is done again by whoever looks.
    if ((await isThere(guided)) || (await isThere(asked))) throw new Error('somebody is left at Kwintes');
  },
};

/** What the coordinator does at the desk, each action in a journey in which it matters. */
export const deskScenarios: readonly Scenario[] = [
  {
    // The place that comes free goes to whoever waits.
    name: 'desk-withdraws',
    region: () => regionWithPlaces(1),
    steps: [
      sent(),
      approved(),
      sent(bySelf(others), two),
      approved(others, two),
      atDesk('withdraw'),
      accepted(others, two),
      begun(others, two),
      atDesk('withdraw', {}, two),
    ],
  },
  {
    // A line of hours was typed wrongly: it is countered, and the right one stands beside it.
    name: 'desk-corrects-hours',
    steps: [
      sent(),
      approved(),
      accepted(),
      begun(),
      untilCheckIn(one),
      tellsHours,
      atDesk('correct-hours', wrongHours),
      atDesk('withdraw'),
      atDesk('correct-hours', async (reference, journey) => ({
        ...(await wrongHours(reference, journey)),
        rightHours: '45',
      })),
    ],
  },
  {
    // Work was reported by mistake with a goal: it is taken back, and after the end of the case put back.
    name: 'desk-corrects-results',
    steps: [
      sent(),
      approved(),
      accepted(),
      begun(),
      untilCheckIn(one),
      reached(),
      atDesk('correct-result', wrongResult),
      untilCheckIn(one),
      atDesk('withdraw'),
      atDesk('correct-result', takenBackLast, one, ({ result }) => result === 'put-back'),
    ],
  },
  {
    name: 'desk-resends',
    steps: [
      sent(),
      atDesk('resend', { link: 'candidate' }),
      atDesk('resend', (reference) => ({ link: `${reference}#approve#1` }), one, isOfTask('approve')),
      approved(),
      atDesk('resend', (reference) => ({ link: `${reference}#accept-offer#1` }), one, isOfTask('accept-offer')),
      accepted(),
    ],
  },
  {
    // The decision goes along to the other municipality; to where no door of ours leads, the coordinator is asked what to do.
    name: 'desk-records-a-move',
    steps: [
      sent(),
      atDesk('moved', { municipality: 'GM0310' }),
      {
        name: 'approve there',
        act: (journey, notes) =>
          journey.person('team-werk@de-bilt.example').answer({ choice: 'approve' }, about(referenceOf(notes, one))),
      },
      atDesk('moved', { municipality: 'GM0736' }, one, ({ result }) => result !== 'fits'),
    ],
  },
  {
    // A name while a decision is asked; then, while a provider is, a birth date and a municipality that it serves too.
    name: 'desk-corrects',
    steps: [
      sent(),
      atDesk('correct', { familyName: 'Goedema' }),
      approved(),
      atDesk('correct', { birthDate: '1991-05-03', municipality: 'GM0310' }, one, ({ result }) =>
        /birth-?date/i.test(result),
      ),
      atDesk('note', { note: 'Liefst na vijven bellen' }),
      atDesk('drop-note', { dropped: '1' }),
    ],
  },
  {
    name: 'desk-records-a-death',
    region: () => regionWithPlaces(1),
    steps: [sent(), approved(), accepted(), begun(), sent(bySelf(others), two), approved(others, two), atDesk('died')],
  },
  {
    // Kwintes and Lister have one place each, and the coordinator wants both people at Lister: it gets one more.
    name: 'desk-chooses-a-provider',
    region: async () => withPlacesFor(1, await regionNamed()),
    steps: [
      sent(),
      approved(),
      sent(bySelf(others), two),
      approved(others, two),
      atDesk('choose-provider', { provider: 'lister', 'add-lister': 'yes' }),
      accepted(),
      accepted(others, two),
      begun(),
    ],
  },
  {
    // Two providers with one place each. For each of two people the other's is chosen, with a place more: one choice is taken back,
    // the other declined, and both are back at places that nobody else got meanwhile.
    name: 'desk-takes-a-choice-back',
    region: async () => only(pair, withPlacesFor(1, await regionNamed())),
    steps: [
      sent(),
      approved(),
      sent(bySelf(others), two),
      approved(others, two),
      atDesk('choose-provider', theOther),
      atDesk('back-to-matching', { again: 'yes' }),
      atDesk('choose-provider', theOther, two),
      declined(two),
      accepted(),
      accepted(others, two),
      begun(),
    ],
  },
  {
    name: 'desk-takes-over',
    region: regionOfPair,
    steps: [
      sent(),
      approved(),
      accepted(),
      begun(),
      sent(bySelf(others), two),
      approved(others, two),
      takenOver,
      accepted(others, two),
      begun(others, two),
    ],
  },
  {
    // The second carries the mark, since all who are played here have one name. The first is taken for it too, and is not; then the
    // second ends after all. Whoever was cut off half-way does the rest.
    name: 'desk-makes-two-one',
    steps: [
      sent(),
      sent(bySelf(others), two),
      atDesk('mark-duplicate', (_, __, notes) => ({ other: referenceOf(notes, two) })),
      atDesk('dismiss-duplicate'),
      {
        name: 'merge-duplicate bob at the desk',
        atDesk: 'merge-duplicate',
        async act(journey, notes) {
          const [kept, ended] = [referenceOf(notes, one), referenceOf(notes, two)];
          if ((await journey.stage(ended)) === 'closed') return;
          const keep = `${kept}@${await revisionOf(journey, kept)}`;
          await actAtDesk(journey, ended, 'merge-duplicate', { keep });
        },
      },
      approved(),
      accepted(),
    ],
  },
  {
    name: 'desk-phones-senders',
    steps: [
      refer(one, bySelf(people), {}),
      atDesk('confirm-sender'),
      refer(two, bySelf(others), {}),
      atDesk('end-unconfirmed', {}, two),
      atDesk('withdraw-sent', async (reference, journey) => ({
        sent: `${reference}@${await revisionOf(journey, reference)}`,
      })),
    ],
  },
  {
    name: 'desk-lets-another-be-sought',
    steps: [sent(), approved(), accepted(), atDesk('back-to-matching', { again: 'no' }), accepted(), begun()],
  },
  {
    // Whoever waited meanwhile gets the place; whoever comes back stands before whoever was approved later.
    name: 'desk-reopens',
    region: () => regionWithPlaces(1),
    steps: [
      sent(),
      approved(),
      sent(bySelf(others), two),
      approved(others, two),
      withdrawn(),
      atDesk('reopen'),
      atDesk('withdraw', {}, two),
      accepted(),
      begun(),
    ],
  },
  {
    name: 'desk-reopens-trajectory',
    region: () => regionWithPlaces(1),
    steps: [sent(), approved(), accepted(), begun(), untilCheckIn(one), stopped, atDesk('reopen'), untilCheckIn(one)],
  },
  {
    // A goal that was none: whoever waits has the place by then, so one is added for the candidate. Then it is reached.
    name: 'desk-guides-on',
    region: () => regionWithPlaces(1),
    steps: [
      sent(),
      approved(),
      accepted(),
      begun(),
      untilCheckIn(one),
      reached(),
      sent(bySelf(others), two),
      approved(others, two),
      accepted(others, two),
      atDesk('guide-on', { addsPlace: 'yes' }),
      untilCheckIn(one),
      reached(1),
    ],
  },
  {
    // A pause that is told at the desk is longer than a job coach may tell; it is over sooner, and then the job coach tells another.
    name: 'desk-pauses',
    region: () => regionWithPlaces(1),
    steps: [
      sent(),
      approved(),
      accepted(),
      begun(),
      atDesk('pause', (_, journey) => pauseFrom(journey, 120)),
      atDesk('resume', (_, journey) => ({ resumedOn: journey.day() })),
      untilCheckIn(one),
      paused,
      untilCheckIn(one),
      goesOn,
      untilCheckIn(one),
    ],
  },
  {
    // First it is refused, which is taken back, then done: the case ends, and the place goes to whoever waits.
    name: 'desk-erases',
    region: () => regionWithPlaces(1),
    steps: [
      sent(),
      approved(),
      sent(bySelf(others), two),
      approved(others, two),
      atDesk('refuse-erasure', { ground: 'duty-to-keep' }),
      atDesk('allow-erasure'),
      atDesk(
        'erase',
        (reference) => ({ ground: 'no-consent', number: reference }),
        one,
        ({ action }) => action === 'erase',
      ),
      accepted(others, two),
    ],
  },
];
