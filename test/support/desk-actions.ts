import { becauseSteered } from '../../functions/domain/because.ts';
import { addDays } from '../../functions/domain/calendar.ts';
import { type DeskActionName, deskActionOf } from '../../functions/domain/desk-actions.ts';
import { actPath, casePath, deskTaskPath, takeOverPath } from '../../functions/domain/desk-paths.ts';
import { trailTexts } from '../../functions/web/texts/trail.ts';
import { textOf } from '../../functions/web/words/said.ts';
import { accept, approve, bySelf, type Cast, cast, started, untilCheckIn } from './cases.ts';
import { type FormAnswers, filledIn, formOn, hiddenFieldsOf } from './form-filling.ts';
import type { BodyParts, Journey } from './journey.ts';
import type { Page } from './person.ts';

/** What is filled in on a page, by field. */
export type DeskFields = FormAnswers;

/** How often somebody sends a form again whose case moved meanwhile. */
const tries = 4;

/** The reason that is given where nothing else is: the first that suits it. */
function usual([because]: readonly string[]): DeskFields {
  return because === undefined ? {} : { because };
}

/**
 * The coordinator does something with a case at the desk: opens the page, gives a reason, and sends it once more where the case
 * moved meanwhile, as the page asks.
 *
 * @param fields what the page asks, beside the reason; anything else in it stays as it stands
 * @returns the page that says that it was done: that of the case, or a receipt of its own
 * @throws Error when it was not
 */
export async function actAtDesk(
  journey: Journey,
  reference: string,
  action: DeskActionName,
  fields: DeskFields = {},
): Promise<Page> {
  const desk = await journey.staff();
  const url = `${journey.app.url}${actPath(reference, action)}`;
  let page = await desk.get(url);
  for (let n = 0; n < tries; n += 1) {
    const form = formOn(page.html);
    if (form === undefined) break;
    page = await desk.post(url, filledIn(form, { ...usual(deskActionOf(action).reasons), ...fields }));
    const isDone = page.status === 200 && formOn(page.html) === undefined;
    if (isDone || new URL(page.url).pathname === casePath(reference)) return page;
    if (page.status !== 409) break;
    // Somebody else, or the same person on another device, did just that a moment ago: it is not done a second time.
    const done = textOf(trailTexts.nl.actions, action);
    if (done !== undefined && page.text.includes(done)) return page;
  }
  throw new Error(`${action} was not done: ${page.status} ${page.text.slice(0, 400)}`);
}

/**
 * The coordinator passes on at the desk what somebody whom a task asks said by phone, or steers the task.
 *
 * @param part what is posted: an answer, or how the task is steered
 * @returns the page of the case, which says that it was taken
 * @throws Error when it was not
 */
export async function answerAtDesk(
  journey: Journey,
  taskId: string,
  fields: Readonly<Record<string, string>>,
  part: 'answer' | 'steer' = 'answer',
): Promise<Page> {
  const desk = await journey.staff();
  const url = `${journey.app.url}${deskTaskPath(taskId)}`;
  const { html } = await desk.get(url);
  const own = part === 'steer' ? 'steer.' : '';
  const suits: Readonly<Record<string, readonly string[]>> = becauseSteered;
  const asked = part === 'steer' ? { ...usual(suits[fields['choice'] ?? ''] ?? []), ...fields } : fields;
  const given = Object.entries(asked).map(([name, value]): [string, string] => [`${own}${name}`, String(value)]);
  const hidden = hiddenFieldsOf(html).filter(([name]) => name.startsWith('steer.') === (part === 'steer'));
  const page = await desk.post(part === 'steer' ? `${url}/sturen` : url, [...hidden, ...given]);
  if (new URL(page.url).pathname === casePath(taskId.split('#')[0] ?? '')) return page;
  throw new Error(`${taskId} was not answered: ${page.status} ${page.text.slice(0, 400)}`);
}

/**
 * The coordinator gives the people of a provider to others at the desk: fills in the page, reads it once more, and does it. May be
 * repeated, as the page says.
 *
 * @param fields what the page asks, beside the reason
 * @returns the page that says what became of each
 * @throws Error when it was refused
 */
export async function takeOverAtDesk(journey: Journey, provider: string, fields: DeskFields): Promise<Page> {
  const desk = await journey.staff();
  const url = `${journey.app.url}${takeOverPath(provider)}`;
  const form = formOn((await desk.get(url)).html);
  if (form === undefined) throw new Error(`nobody is at ${provider}`);
  const asked = { because: 'provider-stops', ...fields };
  const confirm = await desk.post(url, [...filledIn(form, asked), ['step', 'check']]);
  if (confirm.status !== 200) throw new Error(`not taken over: ${confirm.status} ${confirm.text.slice(0, 400)}`);
  const done = await desk.post(url, [...hiddenFieldsOf(confirm.html), ['step', 'do']]);
  if (done.status !== 200) throw new Error(`not taken over: ${done.status} ${done.text.slice(0, 400)}`);
  return done;
}

/** Somebody with a name of their own, referred by another mailbox perhaps. */
function sameAs({ candidate: name }: Cast, by: Cast): BodyParts {
  const parts = bySelf(by);
  const familyName = name.replaceAll(/[^a-z]/g, '');
  return { ...parts, candidate: { ...parts.candidate, givenName: 'Noor', familyName, birthDate: '1989-07-14' } };
}

/** A pause of so many days from today, as the desk asks it. */
export function pauseFrom(journey: Journey, days: number): Readonly<Record<string, string>> {
  const from = journey.day();
  return { pauseReason: 'family', pausedFrom: from, pausedUntil: addDays(from, days - 1) };
}

/** Cases in which the desk acts: as far as they went before. */
export const deskCases = {
  async asked(journey: Journey, people: Cast) {
    return journey.refer(bySelf(people));
  },
  async offered(journey: Journey, people: Cast) {
    const reference = await journey.refer(bySelf(people));
    await approve(journey, people, reference);
    return reference;
  },
  async accepted(journey: Journey, people: Cast) {
    const reference = await deskCases.offered(journey, people);
    await accept(journey, people, reference);
    return reference;
  },
  async noted(journey: Journey, people: Cast) {
    const reference = await deskCases.asked(journey, people);
    await actAtDesk(journey, reference, 'note', { note: 'Liefst na vijven bellen' });
    return reference;
  },
  guided: (journey: Journey, people: Cast) => started(journey, people),
  async unerasable(journey: Journey, people: Cast) {
    const reference = await started(journey, people);
    await actAtDesk(journey, reference, 'refuse-erasure', { ground: 'legal-claim' });
    return reference;
  },
  async paused(journey: Journey, people: Cast) {
    const reference = await started(journey, people);
    await actAtDesk(journey, reference, 'pause', pauseFrom(journey, 28));
    return reference;
  },
  /** Guided, with hours told at the first check-in. */
  async reported(journey: Journey, people: Cast) {
    const reference = await started(journey, people);
    await untilCheckIn(journey, reference);
    await journey.person(people.jobCoach).answer({ choice: 'continues', hoursUsed: '4' }, new RegExp(reference));
    return reference;
  },
  /** Guided, with a goal that was reported at the first check-in: only what follows guidance is still asked. */
  async reached(journey: Journey, people: Cast) {
    const reference = await started(journey, people);
    await untilCheckIn(journey, reference);
    const work = { 'spell1.kind': 'employee', 'spell1.startedOn': journey.day(-3) };
    await journey.person(people.jobCoach).answer({ choice: 'goal-reached', ...work }, new RegExp(reference));
    return reference;
  },
  async withdrawn(journey: Journey, people: Cast) {
    const reference = await deskCases.offered(journey, people);
    await actAtDesk(journey, reference, 'withdraw');
    return reference;
  },
  async unconfirmed(journey: Journey, people: Cast) {
    const { body } = await journey.submitUnknown(bySelf(people));
    return String(body['reference']);
  },
  /** Referred twice, by two mailboxes: the second carries the mark. */
  async marked(journey: Journey, people: Cast) {
    await journey.refer(sameAs(people, people));
    return journey.refer(sameAs(people, { ...people, candidate: `ook-${people.candidate}` }));
  },
} as const;

/** The last line of hours of a case was typed wrongly. */
export async function wrongHours(reference: string, journey: Journey): Promise<DeskFields> {
  const entry = (await journey.trajectory(reference))?.hours?.at(-1)?.id ?? '';
  return { entry, hoursReason: 'typing-error', rightHours: '1:30' };
}

/** The last work or school of a case was reported by mistake. */
export async function wrongResult(reference: string, journey: Journey): Promise<DeskFields> {
  return { result: `never-was:${(await journey.trajectory(reference))?.spells.at(-1)?.id ?? ''}` };
}

/** An action of the desk as a test walks it: in which case, what is filled in, and what the case is afterwards. */
export interface DeskWalk {
  readonly action: DeskActionName;
  readonly from: keyof typeof deskCases;
  readonly fields?: (reference: string, journey: Journey) => DeskFields | Promise<DeskFields>;
  /** It ends on a page of its own that says what came of it. */
  readonly hasReceipt?: true;
  /** Nobody's data are left, and so no words of a reason. */
  readonly erases?: true;
  /** The action that takes it back is offered afterwards. */
  readonly undoneBy?: DeskActionName;
}

/** Each action of the desk once. */
export const deskWalks: readonly DeskWalk[] = [
  { action: 'resend', from: 'asked', fields: () => ({ link: 'candidate' }) },
  { action: 'moved', from: 'asked', fields: () => ({ municipality: 'GM0310' }) },
  {
    action: 'choose-provider',
    from: 'offered',
    fields: async (reference, journey) => {
      const { provider } = (await journey.look(reference)).referral;
      return { provider: provider === 'lister' ? 'kwintes' : 'lister' };
    },
    undoneBy: 'back-to-matching',
  },
  { action: 'back-to-matching', from: 'accepted', fields: () => ({ again: 'no' }), undoneBy: 'choose-provider' },
  { action: 'correct', from: 'asked', fields: () => ({ familyName: 'Goedema' }), undoneBy: 'correct' },
  {
    action: 'correct-hours',
    from: 'reported',
    fields: wrongHours,
    undoneBy: 'correct-hours',
  },
  {
    action: 'correct-result',
    from: 'reached',
    fields: wrongResult,
    undoneBy: 'correct-result',
  },
  {
    action: 'note',
    from: 'guided',
    fields: () => ({ note: 'Liefst na vijven bellen' }),
    undoneBy: 'drop-note',
  },
  { action: 'drop-note', from: 'noted', fields: () => ({ dropped: '1' }) },
  {
    action: 'pause',
    from: 'guided',
    fields: (_, journey) => pauseFrom(journey, 28),
    undoneBy: 'resume',
  },
  { action: 'resume', from: 'paused', fields: (_, journey) => ({ resumedOn: journey.day() }), undoneBy: 'pause' },
  { action: 'guide-on', from: 'reached' },
  { action: 'withdraw', from: 'offered', undoneBy: 'reopen' },
  { action: 'died', from: 'guided', undoneBy: 'reopen' },
  { action: 'reopen', from: 'withdrawn', undoneBy: 'withdraw' },
  {
    action: 'erase',
    from: 'offered',
    fields: (reference) => ({ ground: 'no-consent', number: reference }),
    erases: true,
  },
  {
    action: 'refuse-erasure',
    from: 'guided',
    fields: () => ({ ground: 'duty-to-keep' }),
    undoneBy: 'allow-erasure',
  },
  { action: 'allow-erasure', from: 'unerasable', undoneBy: 'refuse-erasure' },
  { action: 'confirm-sender', from: 'unconfirmed' },
  { action: 'end-unconfirmed', from: 'unconfirmed', erases: true },
  {
    action: 'merge-duplicate',
    from: 'marked',
    fields: async (reference, journey) => {
      const other = (await journey.look(reference)).referral.likelyDuplicateOf ?? '';
      return { keep: `${reference}@${(await journey.look(other)).referral.revision}` };
    },
  },
  { action: 'dismiss-duplicate', from: 'marked', undoneBy: 'mark-duplicate' },
  {
    action: 'mark-duplicate',
    from: 'asked',
    fields: async (_, journey) => ({ other: await journey.refer(bySelf(cast('een-ander'))) }),
    undoneBy: 'dismiss-duplicate',
  },
  {
    action: 'withdraw-sent',
    from: 'asked',
    fields: async (reference, journey) => ({
      sent: `${reference}@${(await journey.look(reference)).referral.revision}`,
    }),
  },
];

/** The case of a walk, with people whom no other test knows. */
export function beginWalk(journey: Journey, { action, from }: DeskWalk, mark: string): Promise<string> {
  return deskCases[from](journey, cast(`${mark}-${action}`));
}
