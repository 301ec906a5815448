import type { Context } from 'hono';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import type { TakenOver } from '../cases/take-over-desk.ts';
import { becauseTakenOver } from '../domain/because.ts';
import { takeOverPath } from '../domain/desk-paths.ts';
import { answerPage } from '../web/answer-page.ts';
import { readSharedBecause } from '../web/desk/act/because-field.ts';
import {
  afterName,
  awayIssues,
  confirmTakeOverPage,
  goneFrom,
  readTakeOver,
  stepField,
  stepIssues,
  type TakeOverIssue,
  takenOverPage,
  takeOverPage,
} from '../web/desk/act/take-over-page.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { pageContext } from '../web/desk/site.ts';
import { line } from '../web/form-input.ts';
import { chooseLanguage } from '../web/http.ts';
import { deskActTexts } from '../web/texts/desk-act.ts';
import { deskPlaceTexts } from '../web/texts/desk-place.ts';
import { readForm } from './read-form.ts';
import type { ActSite } from './site.ts';

async function look(c: Context, runtime: ActSite, { staff }: StaffVisit): Promise<Response> {
  const view = await runtime.takeOverDesk.open(staff, c.req.param('provider') ?? '', c.req.query(afterName));
  if (view === undefined) return c.notFound();
  return answerPage(c, runtime, takeOverPage(view, {}, pageContext(c, runtime)), { personal: true });
}

/** Checks what was filled in and asks whether it is right; or does it, case by case, and says what became of each. */
async function takeOver(c: Context, runtime: ActSite, { staff }: StaffVisit): Promise<Response> {
  const view = await runtime.takeOverDesk.open(staff, c.req.param('provider') ?? '', c.req.query(afterName));
  if (view === undefined) return c.notFound();
  const posted = await readForm(c);
  const values = posted ?? new Map();
  const context = pageContext(c, runtime);
  const step = line(values, stepField);
  const again = (left: Parameters<typeof takeOverPage>[1], status: 200 | 400) => {
    const page = takeOverPage(view, { values, ...left }, context);
    return answerPage(c, runtime, page, { personal: true, status, error: page.error });
  };
  if (posted === undefined) return again({ message: deskActTexts[chooseLanguage(c)].unreadable }, 400);
  if (step === 'change') return again({}, 200);
  const { steps, addsPlaces, issues } = readTakeOver(values, view);
  const because = readSharedBecause(values, becauseTakenOver);
  const anyway = line(values, 'anyway') === 'yes';
  const wrong: TakeOverIssue[] = [...issues, ...(because.ok ? [] : because.issues)];
  // What cannot be done is told while everything can still be chosen otherwise; when it is done, each case is looked at once more.
  if (wrong.length === 0 && step !== 'do') {
    wrong.push(...stepIssues(await runtime.takeOverDesk.problems(steps, addsPlaces), steps, values));
  }
  // Whoever hands somebody on hears that the new job coach is away; they may do it all the same.
  if (wrong.length === 0 && !anyway) wrong.push(...awayIssues(await runtime.takeOverDesk.awayAmong(steps)));
  const gone = goneFrom(values, view);
  if (!because.ok || wrong.length > 0) return again({ issues: wrong }, 400);
  if (steps.length === 0 && gone.length === 0) {
    return again({ message: deskPlaceTexts[chooseLanguage(c)].takeOver.nothing }, 400);
  }
  if (step !== 'do') {
    // Who would have no place if none were added: for them one is.
    const lacking = addsPlaces ? await runtime.takeOverDesk.problems(steps, false) : [];
    const added = lacking.flatMap(({ reference, problem }) => (problem.code === 'no-place-there' ? reference : []));
    const asked = { steps, because: because.answer, added };
    return answerPage(c, runtime, confirmTakeOverPage(view, asked, values, context), {
      personal: true,
    });
  }
  const done = await runtime.takeOverDesk.take(staff, {
    from: view.provider,
    steps,
    because: because.answer,
    addsPlaces,
  });
  const left = gone.map((reference): TakenOver => ({ reference, result: { ok: false, why: 'moved' } }));
  return answerPage(
    c,
    runtime,
    takenOverPage(view, { results: [...done, ...left], because: because.answer }, context),
    { personal: true },
  );
}

const path = takeOverPath(':provider');

/** A provider that stops or drops out: its people go to others. */
export const takeOverRoutes: readonly DeskRoute<ActSite>[] = [
  { method: 'GET', path, who: ['coordinator'], answer: look },
  { method: 'POST', path, who: ['coordinator'], answer: takeOver },
];
