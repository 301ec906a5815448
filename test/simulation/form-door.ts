import { type FormAnswers, fillForm } from '../support/form-filling.ts';
import type { Journey } from '../support/journey.ts';
import { type Page, type Person, personAt } from '../support/person.ts';
import type { Step } from './journeys.ts';
import type { Notes } from './world.ts';

/** Somebody at a form, with a browser that outlives a killed process. */
interface Sitting {
  readonly person: Person;
  /** The system as it runs now. */
  journey: Journey;
}

/** Who is filling in a form in a run, by the name of the case; each run has its own notes. */
const sittings = new WeakMap<Notes, Map<string, Sitting>>();

function sittingOf(notes: Notes, as: string, address: string, journey: Journey): Sitting {
  const known = sittings.get(notes) ?? new Map<string, Sitting>();
  sittings.set(notes, known);
  const found = known.get(as);
  if (found !== undefined) {
    found.journey = journey;
    return found;
  }
  const site = {
    origin: journey.app.url,
    async request(url: string, init: RequestInit) {
      const answer = await sitting.journey.app.request(url, init);
      // A person who sees such a page goes back and tries again later.
      if (answer.status >= 500) throw new Error(`a page of the form answered ${answer.status}`);
      return answer;
    },
    mails: () => sitting.journey.app.mails(),
    settled: () => sitting.journey.app.clock.idle(),
  };
  const sitting: Sitting = { person: personAt(site, address), journey };
  known.set(as, sitting);
  return sitting;
}

/**
 * Somebody refers by the web form, page by page, with the code that comes to their mailbox. If a page fails they go
 * through it again in the same browser: it is still one referral.
 */
export function fillIn(as: string, { kind, address, answers }: FormDoor): Step {
  return {
    name: `form ${as}`,
    isAlone: true,
    async act(journey, notes) {
      const { person } = sittingOf(notes, as, address, journey);
      const first = await fillForm(person, `${journey.app.url}/aanmelden/${kind}`, answers);
      // Somebody who comes back is asked whether to continue: by the first button.
      const goOn = /<a class="button" href="([^"]+)"/.exec(first.html)?.[1];
      const isDone = referenceIn(first) !== undefined || goOn === undefined;
      const page = isDone ? first : await fillForm(person, new URL(goOn, first.url).href, answers);
      const reference = referenceIn(page);
      if (reference === undefined) throw new Error(`the form ended at ${page.url} without a reference`);
      notes.set(as, reference);
    },
  };
}

const referenceIn = ({ text }: Page) => /HW-\w{7}/.exec(text)?.[0];

/** Through which form somebody comes, from which mailbox, with which answers. */
export interface FormDoor {
  readonly kind: 'zelf' | 'professional';
  readonly address: string;
  readonly answers: FormAnswers;
}
