import { type Context, Hono } from 'hono';
import { answerPage } from '../web/answer-page.ts';
import type { FormProblem, FormValues } from '../web/forms.ts';
import { chooseLanguage, seeOther } from '../web/http.ts';
import { stopField } from '../web/public/form-parts.ts';
import { controlNames } from '../web/public/questions.ts';
import { anywayField, laterField, stepPage } from '../web/public/step-page.ts';
import {
  doorSteps,
  type FormKind,
  type FormStepName,
  formPaths,
  stepNames,
  stepPath,
  steps,
} from '../web/public/steps.ts';
import { formTexts } from '../web/texts/form.ts';
import { answerBelonging, belongingOf } from './form-of-post.ts';
import { firstOpen, openSteps, otherDoorOf, pathOf } from './form-path.ts';
import { hintsOf } from './form-problems.ts';
import {
  contextOf,
  countOtherDoor,
  type FormState,
  isOfChild,
  keepForm,
  markOf,
  maySave,
  pathFrom,
} from './form-state.ts';
import { formToOpen, formToShow } from './open-form.ts';
import { answersWithPlace, nearPlaces } from './place-answer.ts';
import { readPostedForm } from './posted-form.ts';
import { answerTrouble, isChange, type PublicRuntime, pageContext } from './site.ts';
import { asRead, mistakesAt, questionsAt } from './step-questions.ts';

interface Shown {
  readonly problems: readonly FormProblem[];
  readonly hints: readonly string[];
}

const nothing: Shown = { problems: [], hints: [] };

function stepOf(slug: string | undefined): FormStepName | undefined {
  return stepNames.find((name) => steps[name].slug === slug);
}

/**
 * The page before a step: the overview of answers when one is being changed, else the previous step, else the first
 * question of all.
 */
function pathBack(step: FormStepName, form: FormState, change: boolean, runtime: PublicRuntime): string {
  if (change) return stepPath(form.kind, 'check');
  const path = pathOf(form, contextOf(runtime));
  const before = path[path.indexOf(step) - 1];
  return before === undefined ? '/aanmelden?wijzig=1' : stepPath(form.kind, before);
}

function showStep(c: Context, runtime: PublicRuntime, step: FormStepName, form: FormState, shown: Shown) {
  const where = pageContext(c, runtime);
  const change = isChange(c);
  const error = shown.problems.length > 0;
  const isPlaceUnknown = shown.problems.some(({ field }) => field === 'place');
  const values: FormValues = new Map([['candidate.language', [where.lang]], ...form.values]);
  const content = stepPage({
    kind: form.kind,
    step,
    ...where,
    values,
    ...shown,
    fields: questionsAt(step, form, runtime, where.lang, isPlaceUnknown),
    back: pathBack(step, form, change, runtime),
    change,
    mark: markOf(form, runtime),
    maySave: maySave(form, runtime),
    ...(form.handover && !change ? { left: Math.max(1, openSteps(form, contextOf(runtime))) } : {}),
    suggestions: isPlaceUnknown ? nearPlaces(form.values, runtime.region) : [],
  });
  return answerPage(c, runtime, content, {
    error,
    personal: true,
    path: stepPath(form.kind, step),
  });
}

/**
 * Shows a step, unless an earlier one is open or the answers have led elsewhere. Each page that is shown gives its
 * reader new time.
 */
function getStep(c: Context, runtime: PublicRuntime, kind: FormKind): Response | Promise<Response> {
  const step = stepOf(c.req.param('slug'));
  if (step === undefined) return answerTrouble(c, runtime, 'notFound');
  const form = formToShow(c, runtime, kind);
  if (form instanceof Promise) return form;
  keepForm(c, runtime, form);
  const context = contextOf(runtime);
  const path = pathOf(form, context);
  const open = firstOpen(form, context);
  const isAhead = !path.includes(step) || (open !== undefined && path.indexOf(open) < path.indexOf(step));
  const isPastTheDoor = !doorSteps.includes(step) && !form.handover && otherDoorOf(form, context) !== undefined;
  if (isAhead || isPastTheDoor) return seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
  return showStep(c, runtime, step, form, nothing);
}

/** Keeps the correct answers of this step and leads to a page beside the form, which comes back to it. */
function keepAside(
  c: Context,
  runtime: PublicRuntime,
  step: FormStepName,
  form: FormState,
  wrong: readonly FormProblem[],
  to: '/aanmelden/bewaren' | '/aanmelden/wissen',
) {
  const bad = wrong.flatMap(({ field }) => (field === 'place' ? [...controlNames(step)] : [field]));
  const values = new Map(
    [...form.values].filter(([name]) => !bad.some((field) => name === field || name.startsWith(`${field}.`))),
  );
  // The page is not finished, so the way back leads to it.
  const done = new Set([...form.done].filter((one) => one !== step));
  keepForm(c, runtime, { ...form, values, done });
  return seeOther(c, runtime.publicUrl, to);
}

async function postStep(c: Context, runtime: PublicRuntime, kind: FormKind): Promise<Response> {
  const step = stepOf(c.req.param('slug'));
  if (step === undefined) return answerTrouble(c, runtime, 'notFound');
  const posted = await readPostedForm(c, runtime);
  if (posted instanceof Response) return posted;
  const context = contextOf(runtime);
  const posts = new Map(controlNames(step).map((name) => [name, posted.get(name) ?? []] as const));
  const own = step === 'municipality' ? answersWithPlace(posts, runtime.region) : posts;
  const belonging = belongingOf(c, runtime, posted, kind);
  if (belonging.to !== 'form') return answerBelonging(c, runtime, belonging, { kind, step, values: own });
  const before = belonging.form;
  const form = { ...before, values: new Map([...before.values, ...own]) };
  const problems = mistakesAt(step, form, runtime, chooseLanguage(c));
  // What we kept before the birth date turned out to be a child's is deleted.
  if (form.draft !== undefined && isOfChild(form, runtime)) await runtime.savedFormDesk.discard(form.draft);
  if (posted.has(laterField)) return keepAside(c, runtime, step, form, problems, '/aanmelden/bewaren');
  if (posted.has(stopField)) return keepAside(c, runtime, step, form, problems, '/aanmelden/wissen');
  // Whatever the page says next, its answers stay for as long as it says.
  keepForm(c, runtime, before);
  if (problems.length > 0) return showStep(c, runtime, step, form, { problems, hints: [] });
  const fields = questionsAt(step, form, runtime, chooseLanguage(c));
  const hints = posted.has(anywayField)
    ? []
    : hintsOf(fields, form.values, { region: runtime.region, lang: chooseLanguage(c) });
  if (hints.length > 0) return showStep(c, runtime, step, form, { problems: [], hints });

  const sent = { ...form, values: asRead(form.values), done: new Set([...form.done, step]) };
  // If the answers lead to a door after all, nobody needs a handover; and we do not hand over a child.
  const handover = sent.handover && otherDoorOf(sent, context) !== undefined && !isOfChild(sent, runtime);
  const done = { ...sent, handover };
  const path = pathOf(done, context);
  const following = isChange(c) ? undefined : path[path.indexOf(step) + 1];
  const next = await countOtherDoor(done, runtime);
  if (!keepForm(c, runtime, next)) {
    const longest = fields.find(({ kind: control }) => control === 'textarea') ?? fields[0];
    const tooMuch = { field: longest?.name ?? '', text: formTexts[chooseLanguage(c)].tooMuch };
    return showStep(c, runtime, step, form, { problems: [tooMuch], hints: [] });
  }
  return seeOther(c, runtime.publicUrl, pathFrom(next, runtime, following, isChange(c)));
}

/** The pages of both forms, one address each. */
export function stepRoutes(runtime: PublicRuntime): Hono {
  const app = new Hono({ strict: false });
  for (const kind of ['self', 'professional'] as const) {
    app.get(formPaths[kind], (c) => {
      const form = formToOpen(c, runtime, kind);
      return form instanceof Promise ? form : seeOther(c, runtime.publicUrl, pathFrom(form, runtime));
    });
    app.get(`${formPaths[kind]}/:slug`, (c) => getStep(c, runtime, kind));
    app.post(`${formPaths[kind]}/:slug`, (c) => postStep(c, runtime, kind));
  }
  return app;
}
