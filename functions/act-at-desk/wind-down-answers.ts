import type { Context } from 'hono';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { createWindDownDesk, type WindDownRefusal } from '../cases/wind-down-desk.ts';
import { windDownPath } from '../domain/desk-paths.ts';
import { answerPage } from '../web/answer-page.ts';
import { staleNotice } from '../web/desk/act/act-page.ts';
import { readRegionBecause, regionFields } from '../web/desk/region/part-page.ts';
import { placeOf, type RegionPlace } from '../web/desk/region/place.ts';
import { problemsInWords } from '../web/desk/region/problem-words.ts';
import {
  planProblems,
  readPlan,
  triedPage,
  type WindDownLeft,
  windDownPage,
} from '../web/desk/region/wind-down-page.ts';
import { pageContext } from '../web/desk/site.ts';
import { line } from '../web/form-input.ts';
import { seeOther } from '../web/http.ts';
import { deskWindDownTexts } from '../web/texts/desk-wind-down.ts';
import { readForm } from './read-form.ts';
import type { ActSite } from './site.ts';

type Status = 200 | 400 | 403 | 409;

/** How it stands with the end of the programme, and the form to plan it. */
export async function showWindDown(c: Context, runtime: ActSite): Promise<Response> {
  const view = await createWindDownDesk(runtime).open();
  const place = placeOf(pageContext(c, runtime), view.region);
  return answerPage(c, runtime, windDownPage(view, {}, place), { path: windDownPath });
}

/** What a refusal says above the form. */
function refused(
  result: WindDownRefusal,
  place: RegionPlace,
): { readonly left: WindDownLeft; readonly status: Status } {
  const { text } = place;
  switch (result.why) {
    case 'plan':
      return { left: { problems: planProblems(result.problems, place) }, status: 400 };
    case 'refused':
      return { left: { message: problemsInWords(result.problems, 'windDown', place).join(' ') }, status: 400 };
    case 'moved':
      return { left: { message: deskWindDownTexts[place.lang].moved }, status: 409 };
    case 'same':
    case 'unknown':
    case 'denied':
      return { left: { message: text.same }, status: 400 };
    case 'because':
      return { left: { problems: [{ field: regionFields.because, text: text.problems.reason }] }, status: 400 };
    case 'busy':
      return { left: { message: text.busy }, status: 409 };
  }
}

/** Tries a plan out, starts it, or takes one back that has not begun. */
export async function changeWindDown(c: Context, runtime: ActSite, visit: StaffVisit): Promise<Response> {
  const desk = createWindDownDesk(runtime);
  const place = placeOf(pageContext(c, runtime), await desk.region());
  const values = await readForm(c);
  const show = async (left: WindDownLeft, status: Status = 200) => {
    const page = windDownPage(await desk.open(), left, place);
    return answerPage(c, runtime, page, { status, error: page.error, path: windDownPath });
  };
  if (values === undefined) return show({ message: place.text.unreadable }, 400);
  const step = line(values, regionFields.step);
  const because = readRegionBecause(values);
  const done = () => seeOther(c, runtime.publicUrl, windDownPath);
  if (step === 'back') {
    if (!because.ok || because.value === undefined) return show({ message: place.text.problems.reason }, 400);
    const result = await desk.takeBack(visit.staff, because.value);
    if (result.ok) return done();
    const { left, status } = refused(result, place);
    return show(left, status);
  }
  if (step === 'change') return show({ values });
  const read = readPlan(values, place);
  if (!read.ok) return show({ values, problems: read.problems }, 400);
  const tried = await desk.tryOut(read.plan);
  if (!tried.ok) return show({ values, problems: planProblems(tried.problems, place) }, 400);
  const above = runtime.signInDesk.isFresh(visit) ? {} : { above: staleNotice(place) };
  const again = (left: WindDownLeft, status: Status) => {
    const page = triedPage({ ...tried, values }, { ...above, ...left }, place);
    return answerPage(c, runtime, page, { status, error: page.error, path: windDownPath });
  };
  if (step !== 'start') return again({}, 200);
  if (!because.ok || because.value === undefined) {
    const issues = because.ok ? [] : because.issues;
    return again(
      { problems: issues.map(({ field, code }) => ({ field, text: String(place.text.problems[code]) })) },
      400,
    );
  }
  if (!runtime.signInDesk.isFresh(visit)) return again({}, 403);
  const seen = Number(line(values, regionFields.seen));
  const result = await desk.start(visit.staff, { tried, because: because.value, seen });
  if (result.ok) return done();
  const { left, status } = refused(result, place);
  return again(left, status);
}
