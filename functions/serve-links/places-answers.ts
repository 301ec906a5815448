import type { Context } from 'hono';
import type { PlacesLine } from '../cases/places-desk.ts';
import { localDate } from '../domain/calendar.ts';
import { type CapacityStatus, capacityStatuses, type Programme, programmes } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { type Instant, instantSchema } from '../domain/referral.ts';
import { placesProblems } from '../domain/tell-places.ts';
import { placesPath, worklistPath } from '../domain/worklist.ts';
import { answerPage } from '../web/answer-page.ts';
import { amount, line } from '../web/form-input.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { placePage, placePath, placesPage } from '../web/links/places-page.ts';
import { pageContext, readForm, shownForm, visitOf } from '../web/links/site.ts';
import { placesTexts } from '../web/texts/places.ts';
import { termTexts } from '../web/texts/term.ts';
import { tellAt, toldAt } from '../web/told-word.ts';
import type { LinksRuntime } from './site.ts';

const programmeOf = (text: string | undefined): Programme | undefined => programmes.find((one) => one === text);

/** What was just saved, as the redirect said that led here, where it still stands. */
function messageOf(c: Context, { clock }: LinksRuntime, lines: readonly PlacesLine[]): string | undefined {
  const lang = chooseLanguage(c);
  const programme = programmeOf(toldAt(c));
  const today = localDate(clock());
  if (!lines.some((one) => one.mayTell && one.programme === programme && one.toldOn === today)) return undefined;
  return programme && placesTexts[lang].saved({ programme: termTexts[lang].programmes[programme] });
}

/** Every provider's places that the reader may see. */
export async function showPlaces(c: Context, runtime: LinksRuntime): Promise<Response> {
  const lines = await runtime.placesDesk.open(visitOf(c, runtime, 'taak'));
  if (lines === undefined) return seeOther(c, runtime.publicUrl, worklistPath);
  const page = placesPage(lines, pageContext(c, runtime, placesPath), messageOf(c, runtime, lines));
  return answerPage(c, runtime, page, { path: placesPath });
}

/** The line that the address names, if the reader may say something about it. */
function lineIn(c: Context, lines: readonly PlacesLine[]): PlacesLine | undefined {
  const { provider, programme } = c.req.param();
  return lines.find((one) => one.mayTell && one.provider === provider && one.programme === programme);
}

async function showForm(
  c: Context,
  runtime: LinksRuntime,
  values?: FormValues,
  problems: readonly FormProblem[] = [],
): Promise<Response> {
  const lines = await runtime.placesDesk.open(visitOf(c, runtime, 'taak'));
  if (lines === undefined) return seeOther(c, runtime.publicUrl, worklistPath);
  const one = lineIn(c, lines);
  if (one === undefined) return c.notFound() as Response;
  const path = placePath(one);
  const page = placePage(one, pageContext(c, runtime, path), shownForm(c, values, problems));
  const hasProblem = problems.length > 0;
  return answerPage(c, runtime, page, { path, error: hasProblem });
}

function statusIn(values: FormValues): CapacityStatus | undefined {
  const given = line(values, 'status');
  return capacityStatuses.find((one) => one === given);
}

/** The word that the page showed; a text that is none is as good as a word that has been replaced. */
function seenIn(values: FormValues): Instant | undefined {
  const given = line(values, 'seen');
  return given === undefined || instantSchema.safeParse(given).success ? given : '1970-01-01T00:00:00.000Z';
}

/** The form for one provider's places in a programme. */
export const showPlace = (c: Context, runtime: LinksRuntime) => showForm(c, runtime);

/** Keeps what a provider says about its places. */
export async function postPlace(c: Context, runtime: LinksRuntime): Promise<Response> {
  const [values, lang] = [await readForm(c), chooseLanguage(c)];
  const { problems: words } = placesTexts[lang];
  const [status, places] = [statusIn(values), amount(values, 'places')];
  const wrong = placesProblems({ status, places });
  if (status === undefined || wrong.length > 0) {
    return showForm(
      c,
      runtime,
      values,
      wrong.map((field) => ({ field, text: words[field] })),
    );
  }
  const provider = c.req.param('provider') ?? '';
  const programme = programmeOf(c.req.param('programme'));
  if (programme === undefined) return c.notFound() as Response;
  const said = { status, ...defined({ places, seen: seenIn(values) }) };
  const result = await runtime.placesDesk.tell(visitOf(c, runtime, 'taak'), { provider, programme }, said);
  if (result === 'told') return tellAt(c, runtime, placesPath, programme);
  return showForm(c, runtime, values, result === 'unknown' ? [] : [{ field: 'status', text: words.overtaken }]);
}
