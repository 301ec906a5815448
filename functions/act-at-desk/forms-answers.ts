import type { Context } from 'hono';
import type { PartNow, RegionDesk, RegionRefusal } from '../cases/region-desk.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { localDate } from '../domain/calendar.ts';
import { regionPath } from '../domain/desk-paths.ts';
import { type FormError, readMappedForm } from '../domain/form-mapping.ts';
import { missingTargets } from '../domain/form-mapping-rules.ts';
import { type FormMapping, formMappingSchema, formsOf } from '../domain/form-mapping-schema.ts';
import { proposeMapping } from '../domain/propose-mapping.ts';
import { answerPage } from '../web/answer-page.ts';
import { staleNotice } from '../web/desk/act/act-page.ts';
import {
  type Known,
  lineProblems,
  linesOf,
  mappingOf,
  readStart,
  type WizardStart,
  wizardFields,
} from '../web/desk/region/form-wizard.ts';
import {
  filledLines,
  linesPage,
  resultPage,
  startPage,
  type Tried,
  targetInWords,
  type WizardView,
} from '../web/desk/region/form-wizard-page.ts';
import { idFrom, isNew } from '../web/desk/region/part-forms.ts';
import { readRegionBecause, regionFields, shownForm } from '../web/desk/region/part-page.ts';
import type { RegionPlace } from '../web/desk/region/place.ts';
import { problemsInWords } from '../web/desk/region/problem-words.ts';
import { line } from '../web/form-input.ts';
import type { FormValues } from '../web/forms.ts';
import { seeOther } from '../web/http.ts';
import { deskFormsTexts } from '../web/texts/desk-forms.ts';
import { formErrorInWords } from '../web/words/form-errors.ts';
import { readForm } from './read-form.ts';
import { momentsOf, readTimes } from './read-times.ts';
import type { ActSite } from './site.ts';

/** One form of the region, or the place of a new one, with what its pages need. */
interface Opened {
  readonly desk: RegionDesk;
  readonly open: { part(part: string): PartNow };
  readonly now: PartNow;
  readonly place: RegionPlace;
}

type Status = 200 | 400 | 403 | 409;

/** The mapping that counts; undefined for a new form, and for one that a later version wrote. */
function countsNow({ value }: PartNow): FormMapping | undefined {
  return value === null ? undefined : formMappingSchema.safeParse(value).data;
}

/** The answers of one visit to a form, with what all of them need. */
function wizard(c: Context, runtime: ActSite, visit: StaffVisit, { desk, now, place }: Opened) {
  const text = deskFormsTexts[place.lang];
  const { region } = place;
  const { part, seen } = now;
  const today = localDate(runtime.clock());
  const current = countsNow(now);
  const proof = runtime.signInDesk.isFresh(visit) ? {} : { above: staleNotice(place) };
  const view = (values: FormValues, left: Partial<WizardView>): WizardView => ({
    part,
    seen,
    values,
    ...proof,
    ...left,
  });
  const answer = (page: ReturnType<typeof startPage>, status: Status) =>
    answerPage(c, runtime, page, { status, error: page.error, personal: true });

  function start(values: FormValues, left: Partial<WizardView> = {}, status: Status = 200) {
    const known: readonly (readonly [string, readonly string[]])[] = [
      [regionFields.when, ['now']],
      [regionFields.till, ['good']],
      ...(current === undefined
        ? []
        : [[wizardFields.name, [current.name]] as const, [wizardFields.client, [current.client]] as const]),
    ];
    const address = current === undefined ? undefined : `${runtime.publicUrl}/v1/referrals/forms/${current.id}`;
    return answer(startPage(view(new Map([...known, ...values]), left), { now: current, address }, place), status);
  }

  /** What the pages say so far. */
  function sofar(given: WizardStart, typed: FormValues) {
    const proposal = proposeMapping(given.body, { region, today });
    const known: Known = current ?? proposal;
    const lines = linesOf(proposal, known, typed);
    const values = filledLines(lines, known, typed);
    const id = isNew(part)
      ? idFrom(
          given.name,
          formsOf(region).map((one) => one.id),
        )
      : (part.split('.')[1] ?? '');
    const mapping = mappingOf(id, given, lines, values, { region, proposal });
    return { proposal, lines, values, mapping, draft: { part: `forms.${id}`, value: mapping } };
  }

  /** What the sample becomes by a mapping, and what the region would say of it. */
  async function tried(mapping: FormMapping, body: unknown): Promise<Tried> {
    const lacking = missingTargets(mapping);
    const missing = lacking.map((to) => text.missing({ field: targetInWords(to, place) }));
    const read = readMappedForm(mapping, body, { today, region });
    // What is missing altogether is said once, as a field of ours.
    const isSaid = ({ field, target = '' }: FormError) =>
      field === undefined && lacking.includes(target.slice(1).replaceAll('/', '.'));
    const errors = read.ok ? [] : read.errors.filter((error) => !isSaid(error));
    const wrong = errors.map((error) => formErrorInWords(error, place.lang));
    const proposal =
      missing.length > 0 ? undefined : await desk.propose(visit.staff, { part: `forms.${mapping.id}`, value: mapping });
    const refused =
      proposal?.ok === false && proposal.why === 'refused' ? problemsInWords(proposal.problems, part, place) : [];
    return {
      ...(read.ok ? { request: read.request } : {}),
      noticed: read.ok ? read.hints : [],
      mistakes: [...new Set([...missing, ...wrong, ...refused])],
    };
  }

  return { text, today, start, sofar, tried, view, answer, isFresh: !('above' in proof) };
}

/** The page of a form: what it is, and a place for a sample. */
export function showForm(c: Context, runtime: ActSite, visit: StaffVisit, opened: Opened): Promise<Response> {
  return Promise.resolve(wizard(c, runtime, visit, opened).start(new Map()));
}

/** What a refusal says above the page. */
function refusedWords(result: RegionRefusal, part: string, place: RegionPlace): Partial<WizardView> {
  switch (result.why) {
    case 'refused':
      return { refused: problemsInWords(result.problems, part, place) };
    case 'moved':
      return { message: deskFormsTexts[place.lang].moved, isRefused: true };
    case 'busy':
      return { message: place.text.busy, isRefused: true };
    case 'because':
      return { problems: [{ field: regionFields.because, text: place.text.problems.reason }] };
    default:
      return { message: place.text.same, isRefused: true };
  }
}

/** Reads a sample, shows what it becomes, and puts the mapping live or takes it away: the last two with a sign-in of this moment. */
export async function changeForm(c: Context, runtime: ActSite, visit: StaffVisit, opened: Opened): Promise<Response> {
  const { desk, open, now, place } = opened;
  const { text, today, start, sofar, tried, view, answer, isFresh } = wizard(c, runtime, visit, opened);
  const typed = await readForm(c);
  if (typed === undefined) return start(new Map(), { message: text.tooLong, isRefused: true }, 400);
  const step = line(typed, regionFields.step);
  const isMoved = Number(line(typed, regionFields.seen)) !== now.seen;
  const because = readRegionBecause(typed);
  const times = readTimes(typed, today, place);
  const issues = [...times.issues, ...(because.ok ? [] : because.issues)];
  const { problems } = shownForm(typed, issues, place);
  if (isMoved) return start(typed, { message: text.moved, isRefused: true }, 409);

  /** Makes the change, or says on a page why it was not made. */
  const make = async (
    draft: { readonly part: string; readonly value: unknown },
    again: (left: Partial<WizardView>, status: Status) => Response | Promise<Response>,
  ) => {
    if (problems.length > 0 || !because.ok || because.value === undefined) return again({ problems }, 400);
    if (!isFresh) return again({ isRefused: true }, 403);
    const result = await desk.change(visit.staff, {
      ...draft,
      ...momentsOf(times, today),
      because: because.value,
      seen: isNew(now.part) ? open.part(draft.part).seen : now.seen,
    });
    if (result.ok) return seeOther(c, runtime.publicUrl, `${regionPath}?bericht=veranderd`);
    if (result.why === 'unknown' || result.why === 'denied') return c.notFound();
    const isOutrun = result.why === 'moved' || result.why === 'busy';
    return again(refusedWords(result, now.part, place), isOutrun ? 409 : 400);
  };

  if (step === 'gone' && !isNew(now.part)) {
    return make({ part: now.part, value: null }, (left, status) => start(typed, left, status));
  }
  const read = readStart(typed, place.region, text);
  if (!read.ok) return start(typed, { problems: read.problems }, 400);
  const { proposal, lines, values, mapping, draft } = sofar(read.start, typed);
  if (proposal.sources.length === 0) {
    return start(typed, { problems: [{ field: wizardFields.sample, text: text.noFields }] }, 400);
  }
  const toLines = (left: Partial<WizardView>, status: Status) =>
    answer(linesPage(view(values, left), { start: read.start, lines, proposal }, place), status);
  if (step !== 'see' && step !== 'live') return toLines({}, 200);
  const unclear = lineProblems(lines, text);
  if (unclear.length > 0) return toLines({ problems: unclear }, 400);
  const result = await tried(mapping, read.start.body);
  const toResult = (left: Partial<WizardView>, status: Status) =>
    answer(resultPage(view(values, left), result, place), status);
  if (step === 'see' || result.mistakes.length > 0) return toResult({}, step === 'see' ? 200 : 400);
  return make(draft, toResult);
}
