import type { Context } from 'hono';
import { createEventsDesk, type StandingView } from '../cases/events-desk.ts';
import { isJustNow } from '../cases/just-now.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { subscriberPath } from '../domain/desk-paths.ts';
import { eventWishes } from '../domain/events/event-act.ts';
import { answerPage } from '../web/answer-page.ts';
import { staleNotice } from '../web/desk/act/act-page.ts';
import {
  checkEventsPage,
  type EventsLeft,
  eventFields,
  eventsPage,
  secretPage,
  subscriberPage,
} from '../web/desk/region/events-page.ts';
import { pageContext } from '../web/desk/site.ts';
import { line } from '../web/form-input.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { deskEventsTexts } from '../web/texts/desk-events.ts';
import { textOf } from '../web/words/said.ts';
import { readForm } from './read-form.ts';
import type { ActSite } from './site.ts';

/** Everybody who is told what happens to referrals. */
export async function showEvents(c: Context, runtime: ActSite): Promise<Response> {
  const all = await createEventsDesk(runtime).all();
  return answerPage(c, runtime, eventsPage(all, pageContext(c, runtime)));
}

/** The subscriber of the address; undefined where there is none, or none any more. */
function asked(c: Context, runtime: ActSite): Promise<StandingView | undefined> {
  const path = subscriberPath(c.req.param('subscriber') ?? '');
  return createEventsDesk(runtime).one((id) => subscriberPath(id) === path);
}

function show(c: Context, runtime: ActSite, view: StandingView, left: EventsLeft = {}, status: 200 | 400 | 409 = 200) {
  const page = subscriberPage(view, left, pageContext(c, runtime));
  return answerPage(c, runtime, page, { status, error: left.isMissing === true });
}

/** One of those who are told. What was done a moment ago is told to whoever did it. */
export async function showSubscriber(c: Context, runtime: ActSite, { staff }: StaffVisit): Promise<Response> {
  const view = await asked(c, runtime);
  if (view === undefined) return c.notFound();
  const [last] = view.acts;
  const isDone = last !== undefined && last.by === staff.subject && isJustNow(last.at, runtime.clock());
  const message =
    isDone && last.what === c.req.query('bericht')
      ? textOf(deskEventsTexts[chooseLanguage(c)].done, last.what)
      : undefined;
  return show(c, runtime, view, { message });
}

/**
 * Says what a choice means, and does it. Each asks for a sign-in of this moment: a system is told things, or never told them, and a
 * secret lets whoever has it pass for us. The secret is in the answer to this post alone, which nobody may keep.
 */
export async function changeEvents(c: Context, runtime: ActSite, visit: StaffVisit): Promise<Response> {
  const view = await asked(c, runtime);
  if (view === undefined) return c.notFound();
  const context = pageContext(c, runtime);
  const text = deskEventsTexts[context.lang];
  const values = await readForm(c);
  if (values === undefined) return show(c, runtime, view, { message: text.unreadable }, 400);
  const wish = eventWishes.find((one) => one === line(values, eventFields.wish));
  if (wish === undefined) return show(c, runtime, view, { isMissing: true }, 400);
  if (!view.wishes.includes(wish)) return show(c, runtime, view, { message: text.moved }, 409);
  const isFresh = runtime.signInDesk.isFresh(visit);
  const check = (status: 200 | 403) => {
    const page = checkEventsPage(view, { wish, ...(isFresh ? {} : { above: staleNotice(context) }) }, context);
    return answerPage(c, runtime, page, { status });
  };
  if (line(values, eventFields.step) !== 'do') return check(200);
  if (line(values, eventFields.seen) !== view.seen) return show(c, runtime, view, { message: text.moved }, 409);
  if (!isFresh) return check(403);
  const secrets = await createEventsDesk(runtime).act(visit.staff, view, wish);
  if (wish === 'secret') return answerPage(c, runtime, secretPage(view, secrets, context), { personal: true });
  return seeOther(c, runtime.publicUrl, `${subscriberPath(view.subscriber.id)}?bericht=${wish}`);
}
