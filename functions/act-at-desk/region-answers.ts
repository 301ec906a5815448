import type { Context } from 'hono';
import { addedPlaces } from '../cases/added-places.ts';
import { budgetsAtDesk, startsUsed } from '../cases/budget-desk.ts';
import { type CountedRoom, countedRooms } from '../cases/counted-room.ts';
import { isJustNow } from '../cases/just-now.ts';
import {
  createRegionDesk,
  type PartNow,
  type RegionDesk,
  type RegionDraft,
  type RegionRefusal,
} from '../cases/region-desk.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { yearOf } from '../domain/budget.ts';
import { localDate } from '../domain/calendar.ts';
import { programmes } from '../domain/codes.ts';
import { defined } from '../domain/defined.ts';
import { budgetPath, ownTextsPath, regionHistoryPath, regionPath } from '../domain/desk-paths.ts';
import type { PlainDate } from '../domain/referral.ts';
import type { Region } from '../domain/region.ts';
import type { RegionBecause } from '../domain/region-because.ts';
import { mayChangePart } from '../domain/region-part-rules.ts';
import { patternOf } from '../domain/region-parts.ts';
import type { Staff } from '../domain/staff.ts';
import { answerPage } from '../web/answer-page.ts';
import { deny } from '../web/desk/guard.ts';
import { budgetPage } from '../web/desk/region/budget-page.ts';
import { noUndoPage, regionHistoryPage, undoPage } from '../web/desk/region/history-page.ts';
import type { RegionIssue } from '../web/desk/region/kinds.ts';
import { regionOverviewPage, roomInWords } from '../web/desk/region/overview-page.ts';
import { changeableKeys, ownTextKey } from '../web/desk/region/own-text.ts';
import { ownTextFields, ownTextsPage } from '../web/desk/region/own-text-page.ts';
import {
  isNew,
  isRemoval,
  kindOf,
  mayBeEmptied,
  partOfNew,
  regionSections,
  valueName,
} from '../web/desk/region/part-forms.ts';
import {
  checkPartPage,
  type PartLeft,
  partPage,
  readRegionBecause,
  regionFields,
} from '../web/desk/region/part-page.ts';
import { placeOf, type RegionPlace } from '../web/desk/region/place.ts';
import { problemsInWords, providersWithPeople } from '../web/desk/region/problem-words.ts';
import { pageContext } from '../web/desk/site.ts';
import { line } from '../web/form-input.ts';
import type { FormValues } from '../web/forms.ts';
import { seeOther } from '../web/http.ts';
import { textOf } from '../web/words/said.ts';
import { changeForm, showForm } from './forms-answers.ts';
import { changeKeys, showKeys } from './keys-answers.ts';
import { readForm } from './read-form.ts';
import { momentsOf, readTimes } from './read-times.ts';
import type { ActSite } from './site.ts';
import { tellRegionChange } from './tell-region-change.ts';

/** The region's desk, with the words for the region. */
interface Place {
  readonly desk: RegionDesk;
  readonly place: RegionPlace;
}

type Opened = Awaited<ReturnType<ReturnType<typeof createRegionDesk>['open']>>;

/** The region as it counts at this moment, with the words for it. */
async function opened(c: Context, runtime: ActSite) {
  const desk = createRegionDesk(runtime);
  const open = await desk.open();
  return { desk, open, place: placeOf(pageContext(c, runtime), open.region) };
}

/** What an address says was done, where whoever looks did so a moment ago: anybody can write an address. */
async function doneIn(
  c: Context,
  { clock }: ActSite,
  staff: Staff,
  { desk, place }: Place,
): Promise<string | undefined> {
  const asked = c.req.query('bericht');
  const said = textOf(place.text.messages, asked);
  if (said === undefined) return undefined;
  const own = (await desk.history(staff)).filter(
    ({ change, why }) => why?.by === staff.subject && isJustNow(change.at, clock()),
  );
  const isTrue = own.some(({ change }) => (change.undoes === undefined) === (asked === 'veranderd'));
  return isTrue ? said : undefined;
}

/** The part that says how many places a provider has in a programme. */
const capacityPart = (provider: string, programme: string) => `providers.${provider}.offers.${programme}.capacity`;

/** The places of providers as they count now, by the part that says how many there are: of those parts that somebody may see. */
async function roomsIn(
  runtime: ActSite,
  region: Region,
  sees: (part: string) => boolean,
): Promise<ReadonlyMap<string, CountedRoom>> {
  const wanted = region.providers
    .flatMap(({ id: provider, offers }) => offers.map(({ programme }) => ({ provider, programme })))
    .filter(({ provider, programme }) => sees(capacityPart(provider, programme)));
  const rooms = await countedRooms(runtime, region, wanted);
  return new Map(rooms.map((one) => [capacityPart(one.provider, one.programme), one]));
}

/** Everything of the region that whoever looks may change. */
export async function showRegion(c: Context, runtime: ActSite, { staff }: StaffVisit): Promise<Response> {
  const { desk, open, place } = await opened(c, runtime);
  const page = regionOverviewPage(place, {
    part: open.part,
    mergers: await desk.mergers(staff, open.region),
    may: (part) => kindOf(part) !== undefined && mayChangePart(staff, part),
    hasTexts: staff.role === 'coordinator',
    now: runtime.clock(),
    message: await doneIn(c, runtime, staff, { desk, place }),
    hasBudgets: staff.role !== 'provider',
    rooms: await roomsIn(runtime, open.region, (part) => mayChangePart(staff, part)),
  });
  return answerPage(c, runtime, page, { path: regionPath });
}

/** What each municipality granted this year, and what is left. */
export async function showBudgets(c: Context, runtime: ActSite, { staff }: StaffVisit): Promise<Response> {
  const { place } = await opened(c, runtime);
  const view = await budgetsAtDesk(runtime, place.region, staff);
  return answerPage(c, runtime, budgetPage(view, staff.role === 'coordinator', place), { path: budgetPath });
}

/** Everything that was changed, the newest first. */
export async function showRegionHistory(c: Context, runtime: ActSite, { staff }: StaffVisit): Promise<Response> {
  const { desk, open, place } = await opened(c, runtime);
  const rooms = staff.role === 'coordinator' ? await roomsIn(runtime, open.region, () => true) : new Map();
  const added = await addedPlaces(runtime, rooms.values());
  const page = regionHistoryPage(await desk.history(staff), added, place);
  return answerPage(c, runtime, page, { path: regionHistoryPath });
}

/** The sentences of mails and pages that may be put in other words. */
export async function showOwnTexts(c: Context, runtime: ActSite): Promise<Response> {
  const { place } = await opened(c, runtime);
  const asked = (name: string) => {
    const given = c.req.query(name)?.trim().slice(0, 100);
    return given === '' ? undefined : given;
  };
  const page = ownTextsPage(place, { search: asked(ownTextFields.search), where: asked(ownTextFields.where) });
  return answerPage(c, runtime, page, { path: ownTextsPath });
}

/** A part of the region that exists, or the place of one that may be added; undefined for anything else. */
function partNow(open: Opened, part: string, place: RegionPlace): PartNow | undefined {
  const key = ownTextKey(part);
  if (key !== undefined) return changeableKeys().includes(key) ? open.part(part) : undefined;
  const known = regionSections(place).flatMap(({ groups }) => groups.flatMap(({ parts, adds }) => [...parts, ...adds]));
  return known.includes(part) ? open.part(part) : undefined;
}

/** What is to be said of a part, and why; or everything that is wrong with it. */
function readRequest(
  values: FormValues,
  now: PartNow,
  today: PlainDate,
  place: RegionPlace,
):
  | { readonly ok: true; readonly draft: RegionDraft; readonly because: RegionBecause }
  | { readonly ok: false; readonly issues: readonly RegionIssue[] } {
  const { part } = now;
  const times = readTimes(values, today, place);
  const because = readRegionBecause(values);
  const isGone = isRemoval(part) || (!isNew(part) && line(values, regionFields.gone) === 'yes');
  const kind = kindOf(part);
  const reading =
    isGone || kind === undefined ? ({ ok: true, value: null } as const) : kind.read(values, valueName, place);
  const isEmpty = reading.ok && reading.value === undefined && (isNew(part) || !mayBeEmptied(part));
  const first = kind?.fields(valueName, '', place)[0]?.name ?? valueName;
  const issues: readonly RegionIssue[] = [
    ...(reading.ok ? [] : reading.issues),
    ...(isEmpty ? [{ field: first, code: 'empty' } as const] : []),
    ...times.issues,
    ...(because.ok ? [] : because.issues),
  ];
  if (issues.length > 0 || !reading.ok || !because.ok || because.value === undefined) return { ok: false, issues };
  const { until } = times;
  const said = reading.value ?? null;
  // People read until when intake is closed, so the text knows its last day.
  const value = part === 'intakeClosed' && said !== null ? { ...said, ...defined({ until }) } : said;
  const draft: RegionDraft = {
    part: isNew(part) ? partOfNew(part, value) : part,
    value,
    ...momentsOf(times, today),
  };
  return { ok: true, draft, because: because.value };
}

type Status = 200 | 400 | 409;

/** How many starts are taken of the budget that a part is, in the year of a day; undefined of any other part. */
async function usedOf(runtime: ActSite, part: string, { region }: RegionPlace, on: PlainDate) {
  const [list, municipality = '', field, last] = part.split('.');
  const programme = programmes.find((one) => one === last);
  if (list !== 'municipalities' || field !== 'ceilings' || programme === undefined) return undefined;
  return startsUsed(runtime, region, { municipality, programme }, on);
}

/** The number of places that is said; undefined where it is none, or full: whoever says so knows. */
function placesIn(value: unknown): number | undefined {
  const said = typeof value === 'object' && value !== null && 'places' in value ? value.places : undefined;
  return typeof said === 'number' && said > 0 ? said : undefined;
}

/** How many places are taken of the offer whose number of places a part is; undefined of any other part. */
async function heldOf({ queue }: ActSite, part: string): Promise<number | undefined> {
  const [, provider = '', , last] = part.split('.');
  const programme = programmes.find((one) => one === last);
  const isPlaces = patternOf(part) === 'providers.*.offers.*.capacity' && programme !== undefined;
  return isPlaces ? ((await queue.places(programme, [provider])).get(provider)?.held ?? 0) : undefined;
}

/** Nothing stands in the way of a number below what is taken, but whoever makes it should know what it does. */
async function warningOf(
  runtime: ActSite,
  { part, value, from }: Pick<RegionDraft, 'part' | 'value' | 'from'>,
  place: RegionPlace,
): Promise<string | undefined> {
  const places = placesIn(value);
  if (places !== undefined) {
    const held = await heldOf(runtime, part);
    return held !== undefined && held > places ? place.text.loweredPlaces({ held, places }) : undefined;
  }
  const day = localDate(from ?? runtime.clock());
  const used = typeof value === 'number' ? await usedOf(runtime, part, place, day) : undefined;
  if (used === undefined || typeof value !== 'number' || used <= value) return undefined;
  return place.text.lowered({ used, granted: value, year: String(yearOf(day)) });
}

async function show(
  c: Context,
  runtime: ActSite,
  now: PartNow,
  left: PartLeft,
  place: RegionPlace,
  status: Status = 200,
): Promise<Response> {
  const used = await usedOf(runtime, now.part, place, localDate(runtime.clock()));
  const room = (await roomsIn(runtime, place.region, (part) => part === now.part)).get(now.part);
  const facts = [
    ...(used === undefined ? [] : [[place.text.used, String(used)] as const]),
    ...(room === undefined ? [] : [[place.text.roomNow, roomInWords(room, place)] as const]),
  ];
  const page = partPage(now, { ...left, facts }, place);
  return answerPage(c, runtime, page, { status, error: page.error });
}

/** A refusal after which there is no form to show again. */
type Nowhere = Extract<RegionRefusal, { why: 'unknown' | 'denied' }>;

const isNowhere = (result: RegionRefusal): result is Nowhere => result.why === 'unknown' || result.why === 'denied';

/** What a refusal says above a form that is shown again. */
function refusal(
  result: Exclude<RegionRefusal, Nowhere>,
  part: string,
  place: RegionPlace,
): { readonly left: PartLeft; readonly status: 400 | 409 } {
  const { text } = place;
  switch (result.why) {
    case 'refused':
      return {
        left: {
          problems: problemsInWords(result.problems, part, place),
          handOver: providersWithPeople(result.problems),
        },
        status: 400,
      };
    case 'moved':
      return { left: { isMoved: true }, status: 409 };
    case 'same':
      return { left: { message: text.same }, status: 400 };
    case 'because':
      return { left: { issues: [{ field: regionFields.because, code: 'reason' }] }, status: 400 };
    case 'busy':
      return { left: { message: text.busy }, status: 409 };
  }
}

/** Opens the page of a part for whoever may change it. */
async function atPart(
  c: Context,
  runtime: ActSite,
  visit: StaffVisit,
  part: string,
  answer: (found: Awaited<ReturnType<typeof opened>> & { readonly now: PartNow }) => Response | Promise<Response>,
): Promise<Response> {
  if (!mayChangePart(visit.staff, part)) {
    return deny(c, runtime, { method: c.req.method === 'POST' ? 'POST' : 'GET', path: regionPath }, visit);
  }
  const found = await opened(c, runtime);
  const now = partNow(found.open, part, found.place);
  return now === undefined ? c.notFound() : answer({ ...found, now });
}

/** Keys are made and revoked on a page of their own. */
const areKeys = (part: string): boolean => patternOf(part) === 'clients.*.keyHashes';

/** Forms on other systems are mapped on pages of their own. */
const isForm = (part: string): boolean => patternOf(part) === 'forms.*';

/** The page on which a part is changed. */
export function showPart(c: Context, runtime: ActSite, visit: StaffVisit, part: string): Promise<Response> {
  return atPart(c, runtime, visit, part, (found) => {
    if (areKeys(part)) return showKeys(c, runtime, visit, found);
    return isForm(part) ? showForm(c, runtime, visit, found) : show(c, runtime, found.now, {}, found.place);
  });
}

/** What was sent, as the wish that intake opens at once and for good, whatever stands in the boxes. */
function openedAgain(typed: FormValues): FormValues {
  const { gone, when, till } = regionFields;
  return new Map([...typed, [gone, ['yes']], [when, ['now']], [till, ['good']]]);
}

/** Says what a change would do, or makes it. */
export function changePart(c: Context, runtime: ActSite, visit: StaffVisit, part: string): Promise<Response> {
  const { staff } = visit;
  return atPart(c, runtime, visit, part, async (found) => {
    if (areKeys(part)) return changeKeys(c, runtime, visit, found);
    if (isForm(part)) return changeForm(c, runtime, visit, found);
    const { desk, open, now, place } = found;
    const typed = await readForm(c);
    const { text } = place;
    if (typed === undefined) return show(c, runtime, now, { message: text.unreadable }, place, 400);
    const step = line(typed, regionFields.step);
    const values = part === 'intakeClosed' && step === 'open' ? openedAgain(typed) : typed;
    const again = (left: PartLeft, status: Status) => show(c, runtime, now, { ...left, values }, place, status);
    if (step === 'change') return again({}, 200);
    const request = readRequest(values, now, localDate(runtime.clock()), place);
    if (!request.ok) return again({ issues: request.issues }, 400);
    const { draft, because } = request;
    // A new entry has an id of its own, which nobody else can have changed.
    const isMoved = !isNew(part) && Number(line(values, regionFields.seen)) !== now.seen;
    if (isMoved) return again({ isMoved }, 409);
    const refused = (result: RegionRefusal) => {
      if (isNowhere(result)) return c.notFound();
      const { left, status } = refusal(result, draft.part, place);
      const latest = result.why === 'moved' ? { ...result.now, part } : now;
      return show(c, runtime, latest, { ...left, values }, place, status);
    };
    if (step === 'do') {
      const { seen } = open.part(draft.part);
      const result = await desk.change(staff, { ...draft, because, seen });
      if (!result.ok) return refused(result);
      await tellRegionChange(runtime, staff, result.change, place);
      return seeOther(c, runtime.publicUrl, `${regionPath}?bericht=veranderd`);
    }
    const proposal = await desk.propose(staff, draft);
    if (!proposal.ok) return refused(proposal);
    const warning = await warningOf(runtime, draft, place);
    return answerPage(c, runtime, checkPartPage(proposal, { part, values, because, warning }, place));
  });
}

/** The page on which a change is taken back, and taking it back. */
export async function undoChange(c: Context, runtime: ActSite, { staff }: StaffVisit): Promise<Response> {
  const { desk, place } = await opened(c, runtime);
  const n = Number(c.req.param('n'));
  const found = (await desk.history(staff)).find(({ change }) => change.n === n);
  if (found === undefined) return c.notFound();
  if (!found.isUndoable) return answerPage(c, runtime, noUndoPage(place), { status: 409 });
  const { part, was, undoes } = found.change;
  // What a change of one that took another back makes of its part, the page of that one says.
  const warning = undoes === undefined ? await warningOf(runtime, { part, value: was }, place) : undefined;
  const again = (left: PartLeft, status: Status = 200) => {
    const page = undoPage(found, { ...left, warning }, place);
    return answerPage(c, runtime, page, { status, error: page.error });
  };
  if (c.req.method !== 'POST') return again({});
  const values = (await readForm(c)) ?? new Map();
  const because = readRegionBecause(values);
  if (!because.ok || because.value === undefined) {
    return again({ values, issues: because.ok ? [] : because.issues }, 400);
  }
  const result = await desk.undo(staff, n, because.value);
  if (result.ok) {
    await tellRegionChange(runtime, staff, result.change, place);
    return seeOther(c, runtime.publicUrl, `${regionPath}?bericht=teruggedraaid`);
  }
  if (isNowhere(result)) return c.notFound();
  const { left, status } = refusal(result, part, place);
  return again({ ...left, values }, status);
}
