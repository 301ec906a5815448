import type { Context } from 'hono';
import { becauseTextField } from '../cases/act-on-case.ts';
import { freeTextProblems } from '../cases/check-answer.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import type { TakenOver } from '../cases/take-over-desk.ts';
import { takeOverPath } from '../domain/desk-paths.ts';
import { answerPage } from '../web/answer-page.ts';
import { readBecause } from '../web/desk/act/because-field.ts';
import {
  confirmTakeOverPage,
  goneFrom,
  readTakeOver,
  stepField,
  takenOverPage,
  takeOverPage,
} from '../web/desk/act/take-over-page.ts';
import type { DeskRoute } from '../web/desk/desk-route.ts';
import { pageContext } from '../web/desk/site.ts';
import { line } from '../web/form-input.ts';
import { chooseLanguage } from '../web/http.ts';
import { deskPlaceTexts } from '../web/texts/desk-place.ts';
import { readForm } from './read-form.ts';
import type { ActSite } from './site.ts';

async function look(c: Context, runtime: ActSite, { staff }: StaffVisit): Promise<Response> {
  const view = await runtime.takeOverDesk.open(staff, c.req.param('provider') ?? '');
  if (view === undefined) return c.notFound();
  return answerPage(c, runtime, takeOverPage(view, {}, pageContext(c, runtime)), { personal: true });
}

/** Checks what was filled in and asks whether it is right; or does it, case by case, and says what became of each. */
async function takeOver(c: Context, runtime: ActSite, { staff }: StaffVisit): Promise<Response> {
  const view = await runtime.takeOverDesk.open(staff, c.req.param('provider') ?? '');
  if (view === undefined) return c.notFound();
  const values = await readForm(c);
  const context = pageContext(c, runtime);
  const step = line(values, stepField);
  const again = (left: Parameters<typeof takeOverPage>[1], status: 200 | 400) => {
    const page = takeOverPage(view, { values, ...left }, context);
    return answerPage(c, runtime, page, { personal: true, status, error: page.error });
  };
  if (step === 'change') return again({}, 200);
  const { steps, addsPlaces, issues } = readTakeOver(values, view);
  const because = readBecause(values);
  const anyway = line(values, 'anyway') === 'yes';
  const text = because.ok ? because.answer.text : undefined;
  const wrong = [
    ...issues,
    ...(because.ok ? [] : because.issues),
    ...(text === undefined ? [] : freeTextProblems(becauseTextField, text, anyway)),
  ];
  const gone = goneFrom(values, view);
  if (!because.ok || wrong.length > 0) return again({ issues: wrong }, 400);
  if (steps.length === 0 && gone.length === 0) {
    return again({ message: deskPlaceTexts[chooseLanguage(c)].takeOver.nothing }, 400);
  }
  if (step !== 'do') {
    return answerPage(c, runtime, confirmTakeOverPage(view, steps, values, context), { personal: true });
  }
  const done = await runtime.takeOverDesk.take(staff, { steps, because: because.answer, anyway, addsPlaces });
  const left = gone.map((reference): TakenOver => ({ reference, result: { ok: false, why: 'moved' } }));
  return answerPage(c, runtime, takenOverPage(view, [...done, ...left], context), { personal: true });
}

const path = takeOverPath(':provider');

/** A provider that stops or drops out: its people go to others. */
export const takeOverRoutes: readonly DeskRoute<ActSite>[] = [
  { method: 'GET', path, who: ['coordinator'], answer: look },
  { method: 'POST', path, who: ['coordinator'], answer: takeOver },
];
