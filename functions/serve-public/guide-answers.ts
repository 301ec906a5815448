import type { Context } from 'hono';
import { localDate } from '../domain/calendar.ts';
import { defined } from '../domain/defined.ts';
import { type KnownFacts, possibleChoices } from '../domain/early-door.ts';
import { findLocality } from '../domain/locality.ts';
import { answerPage } from '../web/answer-page.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage } from '../web/http.ts';
import { fitPage, fitResultPage } from '../web/public/fit-pages.ts';
import { folderPage, ipsPage } from '../web/public/guide-pages.ts';
import { guidePaths } from '../web/public/guide-paths.ts';
import { closedNotices } from '../web/public/intake-closed-page.ts';
import { guideTexts } from '../web/texts/guide.ts';
import { typedIn } from '../web/typed-in.ts';
import { oneOf } from '../web/words/said.ts';
import { nearPlaces } from './place-answer.ts';
import { readPostedForm } from './posted-form.ts';
import { type PublicRuntime, pageContext } from './site.ts';

const oldest = 120;

function ageOf(values: FormValues): number | undefined {
  const age = /^\d{1,3}$/.test(typedIn(values, 'age')) ? Number(typedIn(values, 'age')) : Number.NaN;
  return age <= oldest ? age : undefined;
}

function problemsOf(values: FormValues, c: Context, { region }: PublicRuntime): readonly FormProblem[] {
  const lang = chooseLanguage(c);
  const text = guideTexts[lang].fit;
  const typed = typedIn(values, 'place');
  const near = nearPlaces(values, region);
  const placeText = near.length > 0 ? text.placeNear({ names: oneOf(near, lang) }) : text.placeUnknown;
  const isPlaceWrong = typed !== '' && findLocality(region, typed).found === undefined;
  return [
    ...(ageOf(values) === undefined ? [{ field: 'age', text: text.ageError }] : []),
    ...(isPlaceWrong ? [{ field: 'place', text: placeText }] : []),
    ...(typedIn(values, 'care') === '' ? [{ field: 'care', text: text.careError }] : []),
    ...(typedIn(values, 'benefit') === '' ? [{ field: 'benefit', text: text.benefitError }] : []),
  ];
}

/** The facts that four answers give. What they leave open (IPS through the clinician, say) stays open for the rules too. */
function factsOf(values: FormValues, { region, clock }: PublicRuntime): KnownFacts {
  const today = localDate(clock());
  const born = Number(today.slice(0, 4)) - (ageOf(values) ?? 0);
  const municipality = findLocality(region, typedIn(values, 'place')).found?.code;
  const ipsProvider = region.providers.find(({ ipsCare }) => ipsCare)?.id;
  const benefit = typedIn(values, 'benefit');
  return {
    role: 'self',
    // On New Year's Day, so that the age is right on any day of this year.
    birthDate: `${String(born).padStart(4, '0')}-01-01`,
    inCareAt: typedIn(values, 'care') === 'ips' && ipsProvider !== undefined ? ipsProvider : 'none',
    motivated: 'yes',
    ...defined({ municipality }),
    ...(benefit === 'unknown' ? {} : { benefits: benefit === 'yes' ? ['wia'] : [] }),
  };
}

/** The questions of the anonymous check, with what was answered and what is wrong with that. */
export function showFit(
  c: Context,
  runtime: PublicRuntime,
  values: FormValues = new Map(),
  problems: readonly FormProblem[] = [],
) {
  const error = problems.length > 0;
  const isPlaceUnknown = problems.some(({ field }) => field === 'place');
  const suggestions = isPlaceUnknown ? nearPlaces(values, runtime.region) : [];
  return answerPage(c, runtime, fitPage({ ...pageContext(c, runtime), values, problems, suggestions }), {
    error,
    personal: true,
    path: guidePaths.fit,
  });
}

/** The result of the check, or its questions again. Nothing is kept to show later. */
export async function postFit(c: Context, runtime: PublicRuntime): Promise<Response> {
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const problems = problemsOf(posted, c, runtime);
  if (problems.length > 0) return showFit(c, runtime, posted, problems);
  const { region, clock } = runtime;
  const known = factsOf(posted, runtime);
  const choices = possibleChoices(region, known, localDate(clock())).filter(
    // Without a place, "you may live elsewhere" helps nobody.
    (choice) => known.municipality !== undefined || choice.kind === 'door' || choice.otherDoor !== 'outside-region',
  );
  const { municipality } = known;
  const where = { ...withNotices(c, runtime), ...defined({ municipality }) };
  return answerPage(c, runtime, fitResultPage(choices, where), { personal: true, path: guidePaths.fit });
}

/** Language, base path and region, with what to say of doors that take nobody. */
function withNotices(c: Context, runtime: PublicRuntime) {
  const where = pageContext(c, runtime);
  return { ...where, closed: closedNotices(where, localDate(runtime.clock())) };
}

/** IPS explained. */
export function showIps(c: Context, runtime: PublicRuntime) {
  return answerPage(c, runtime, ipsPage(withNotices(c, runtime)));
}

/** The folder to print. */
export function showFolder(c: Context, runtime: PublicRuntime) {
  return answerPage(c, runtime, folderPage({ ...withNotices(c, runtime), site: runtime.publicUrl }));
}
