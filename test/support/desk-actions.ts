import type { DeskActionName } from '../../functions/domain/desk-actions.ts';
import { actPath, casePath } from '../../functions/domain/desk-paths.ts';
import type { Journey } from './journey.ts';
import type { Page } from './person.ts';

/** What a page of an action says of the state of the case that it shows; undefined where it has no form. */
export function seenIn(page: string): string | undefined {
  return /name="seen" value="([^"]+)"/.exec(page)?.[1];
}

/** How often somebody sends a form again whose case moved meanwhile. */
const tries = 4;

/**
 * The coordinator does something with a case at the desk: opens the page, gives a reason, and sends it once more where the case
 * moved meanwhile, as the page asks.
 *
 * @param fields what the page asks, beside the reason
 * @returns the page of the case, which says that it was done
 * @throws Error when it was not
 */
export async function actAtDesk(
  journey: Journey,
  reference: string,
  action: DeskActionName,
  fields: Readonly<Record<string, string>> = {},
): Promise<Page> {
  const desk = await journey.staff();
  const url = `${journey.app.url}${actPath(reference, action)}`;
  let page = await desk.get(url);
  for (let n = 0; n < tries; n += 1) {
    const seen = seenIn(page.html);
    if (seen === undefined) break;
    page = await desk.post(url, { because: 'asked-by-candidate', ...fields, seen });
    if (new URL(page.url).pathname === casePath(reference)) return page;
    if (page.status !== 409) break;
  }
  throw new Error(`${action} was not done: ${page.status} ${page.text.slice(0, 400)}`);
}
