import type { Context } from 'hono';
import type { ActView } from '../cases/act-desk.ts';
import type { EachResult } from '../cases/act-on-case.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { defined } from '../domain/defined.ts';
import { type DeskActionName, deskActionNames, deskActionOf, erasesIn } from '../domain/desk-actions.ts';
import { actPath, casePath } from '../domain/desk-paths.ts';
import { answerPage } from '../web/answer-page.ts';
import { type ActPage, actPage, notNowPage, readSeen, seenField } from '../web/desk/act/act-page.ts';
import { becauseFields, readBecause } from '../web/desk/act/because-field.ts';
import { sentReceiptPage } from '../web/desk/act/sender-forms.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { pageContext } from '../web/desk/site.ts';
import { line } from '../web/form-input.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { deskActTexts } from '../web/texts/desk-act.ts';
import { problemText } from '../web/words/problems.ts';
import { actRows } from './actions.ts';
import { answerUnknownCase, referenceIn } from './case-in-path.ts';
import { readForm } from './read-form.ts';
import type { ActSite } from './site.ts';

type Status = 200 | 400 | 403 | 409;

async function show(
  c: Context,
  runtime: ActSite,
  name: DeskActionName,
  view: ActView,
  left: Partial<ActPage> = {},
  status: Status = 200,
): Promise<Response> {
  const { part } = actRows[name];
  const { fields, facts, aside, initial, isBlocked } = await part(runtime, view);
  const context = pageContext(c, runtime);
  const values = left.values ?? initial?.(view) ?? new Map();
  const asked = [...fields(view, context, values), ...becauseFields(context, deskActionOf(name).reasons)];
  const shown = {
    name,
    fields: asked,
    facts: facts?.(view, context, values),
    aside: aside?.(view, context),
    isBlocked: isBlocked?.(view, context) ?? false,
    ...left,
    values,
  };
  const page = actPage(view, shown, context);
  return answerPage(c, runtime, page, { personal: true, status, error: page.error });
}

/** The case no longer allows it, or never did. */
function notNow(
  c: Context,
  runtime: ActSite,
  name: DeskActionName,
  view: ActView,
  isRefused = false,
): Promise<Response> {
  const context = pageContext(c, runtime);
  const why = actRows[name].notNow?.(view, context, isRefused);
  return answerPage(c, runtime, notNowPage(view, name, context, why), { personal: true, status: 409 });
}

/** Whether a case allows an action now: by its stage, and by whatever else the action needs of it. */
function isPossible(c: Context, runtime: ActSite, name: DeskActionName, view: ActView): boolean {
  return view.isOpen && actRows[name].notNow?.(view, pageContext(c, runtime), false) === undefined;
}

/** Whether it erases people and its visitor has not just proved who they are. */
function isStale({ signInDesk }: ActSite, name: DeskActionName, { from }: ActView, visit: StaffVisit): boolean {
  return erasesIn(name, from) && !signInDesk.isFresh(visit);
}

async function look(c: Context, runtime: ActSite, name: DeskActionName, visit: StaffVisit): Promise<Response> {
  const { shows = [] } = actRows[name];
  const view = await runtime.actDesk.open(visit.staff, referenceIn(c), { action: name, shows });
  if (view === undefined) return answerUnknownCase(c, runtime);
  if (!isPossible(c, runtime, name, view)) return notNow(c, runtime, name, view);
  return show(c, runtime, name, view, { isStale: isStale(runtime, name, view, visit) });
}

async function act(c: Context, runtime: ActSite, name: DeskActionName, visit: StaffVisit): Promise<Response> {
  const { actDesk } = runtime;
  const { shows = [], part } = actRows[name];
  const { reasons } = deskActionOf(name);
  const posted = await readForm(c);
  const values = posted ?? new Map();
  const seen = readSeen(line(values, seenField));
  const asked = { action: name, shows, ...(seen === undefined ? {} : { since: seen.at }) };
  const view = await actDesk.open(visit.staff, referenceIn(c), asked);
  if (view === undefined) return answerUnknownCase(c, runtime);
  if (posted === undefined && isPossible(c, runtime, name, view)) {
    return show(c, runtime, name, view, { message: deskActTexts[chooseLanguage(c)].unreadable }, 400);
  }
  /** The case as it is now, with everything that was typed. */
  const moved = (now: ActView) =>
    isPossible(c, runtime, name, now)
      ? show(c, runtime, name, now, { values, isMoved: true }, 409)
      : notNow(c, runtime, name, now);
  const { referral } = view.from;
  if (seen?.revision !== referral.revision) return moved(view);
  if (!isPossible(c, runtime, name, view)) return notNow(c, runtime, name, view);
  if (isStale(runtime, name, view, visit)) return show(c, runtime, name, view, { values, isStale: true }, 403);

  const { taking } = await part(runtime, view);
  const because = reasons.length > 0 ? readBecause(values, reasons) : ({ ok: true, answer: undefined } as const);
  const taken = taking(values, view);
  if (!taken.ok || !because.ok) {
    const issues = [...(taken.ok ? [] : taken.issues), ...(because.ok ? [] : because.issues)];
    return show(c, runtime, name, view, { values, issues }, 400);
  }
  const result = await taken.act(runtime, {
    staff: visit.staff.subject,
    reference: referral.id,
    seen: seen.revision,
    ...defined({ because: because.answer }),
    anyway: line(values, 'anyway') === 'yes',
  });
  // Of several cases the page tells what came of each, unless all of it was done, and this one was among them: its page tells only
  // what its own trail has.
  const isToldThere = (each: readonly EachResult[]) =>
    each.every((one) => one.result === 'done') && each.some((one) => one.reference === referral.id);
  if (result.ok && 'each' in result && !isToldThere(result.each)) {
    return answerPage(c, runtime, sentReceiptPage(view, result.each, pageContext(c, runtime)), { personal: true });
  }
  if (result.ok) return seeOther(c, runtime.publicUrl, `${casePath(referral.id)}?bericht=${name}`);
  switch (result.why) {
    case 'unknown':
      return answerUnknownCase(c, runtime);
    case 'refused': {
      const ofPage = result.problems.find(({ field }) => field === '');
      const message = ofPage === undefined ? undefined : problemText(ofPage, chooseLanguage(c));
      const issues = result.problems.filter(({ field }) => field !== '');
      return show(c, runtime, name, view, { values, issues, message }, 400);
    }
    case 'busy':
      return show(c, runtime, name, view, { values, message: deskActTexts[chooseLanguage(c)].busy }, 409);
    case 'not-now':
      return notNow(c, runtime, name, view, true);
    case 'moved': {
      const now = await actDesk.open(visit.staff, referral.id, asked);
      return now === undefined ? answerUnknownCase(c, runtime) : moved(now);
    }
  }
}

function answered(
  method: 'GET' | 'POST',
  path: string,
  answer: (c: Context, runtime: ActSite, visit: StaffVisit) => Promise<Response>,
): DeskRoute<ActSite> {
  return { method, path, who: ['coordinator'], answer };
}

/** The page of each action on a case, and doing it: for the coordinator. */
export const actRoutes: readonly DeskRoute<ActSite>[] = deskActionNames.flatMap((name): DeskRoute<ActSite>[] => {
  const path = actPath(':reference', name);
  return [
    answered('GET', path, (c, runtime, visit) => look(c, runtime, name, visit)),
    answered('POST', path, (c, runtime, visit) => act(c, runtime, name, visit)),
  ];
});
