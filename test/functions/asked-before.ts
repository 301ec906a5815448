import type { Region } from '../../functions/domain/region.ts';

/** A request to sites that were asked the same until then: what came of it, and what they were asked next. */
interface Asked<Answer, Held> {
  readonly came?: { readonly answer: Answer; readonly held: Held };
  readonly next: Map<string, Asked<Answer, Held>>;
}

/** Requests in a row that are kept: those of one form, from its first page until it is sent. */
const mostKept = 40;

/**
 * Most tests of the forms begin with a form that is filled in as in another test, some twenty pages of it. So what a new site
 * answered to the same requests in the same order is kept, with what its desks held then, and is not worked out again.
 */
export function keepAnswers<Answer, Held>() {
  const begun = new WeakMap<Region, Map<string, Asked<Answer, Held>>>();
  /**
   * @param settings the region of the site
   * @param kind what else sets it apart from others of its region
   * @param desks copies what they hold, and holds a copy of it instead
   */
  return function openMemory(settings: Region, kind: string, desks: { look(): Held; hold(held: Held): void }) {
    const kinds = begun.get(settings) ?? new Map<string, Asked<Answer, Held>>();
    begun.set(settings, kinds);
    let at: Asked<Answer, Held> = kinds.get(kind) ?? { next: new Map() };
    kinds.set(kind, at);
    let asked = 0;
    let isBusy = false;
    let isOver = false;
    return {
      /** Something else happened to the site: from now on it answers by itself. */
      end() {
        isOver = true;
      },
      /** What a request of a browser is answered. Two at once are something else: their order is chance. */
      async answer(request: string, ask: () => Promise<Answer>): Promise<Answer> {
        asked += 1;
        isOver ||= isBusy || asked > mostKept;
        if (isOver) return ask();
        const known = at.next.get(request);
        if (known?.came !== undefined) {
          desks.hold(known.came.held);
          at = known;
          return known.came.answer;
        }
        isBusy = true;
        const answer = await ask().finally(() => {
          isBusy = false;
        });
        if (isOver) return answer;
        const after: Asked<Answer, Held> = { came: { answer, held: desks.look() }, next: new Map() };
        at.next.set(request, after);
        at = after;
        return answer;
      },
    };
  };
}
