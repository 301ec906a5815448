import type { Context } from 'hono';
import { makeClientKey, markOfKey } from '../cases/client-key.ts';
import type { PartNow, RegionDesk, RegionRefusal } from '../cases/region-desk.ts';
import type { StaffVisit } from '../cases/staff-contracts.ts';
import { mostClientKeys } from '../domain/api-client.ts';
import { regionPath } from '../domain/desk-paths.ts';
import { answerPage } from '../web/answer-page.ts';
import { staleNotice } from '../web/desk/act/act-page.ts';
import { keysPage, keyWish, newKeyPage } from '../web/desk/region/keys-page.ts';
import { type PartLeft, readRegionBecause, regionFields } from '../web/desk/region/part-page.ts';
import type { RegionPlace } from '../web/desk/region/place.ts';
import { problemsInWords } from '../web/desk/region/problem-words.ts';
import { line } from '../web/form-input.ts';
import { seeOther } from '../web/http.ts';
import { deskClientKeysTexts } from '../web/texts/desk-client-keys.ts';
import { readForm } from './read-form.ts';
import type { ActSite } from './site.ts';

/** The keys of one client, with what the page needs. */
interface Opened {
  readonly desk: RegionDesk;
  readonly now: PartNow;
  readonly place: RegionPlace;
}

type Left = Omit<Parameters<typeof keysPage>[2], 'seen'>;

const hashesOf = ({ value }: PartNow): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

async function show(
  c: Context,
  runtime: ActSite,
  { now, place }: Opened,
  left: Left,
  status: 200 | 400 | 403 | 409 = 200,
): Promise<Response> {
  const keys = await Promise.all(
    hashesOf(now).map(async (hash) => ({ hash, mark: markOfKey(hash), lastDay: await runtime.keyUses.lastDay(hash) })),
  );
  const page = keysPage(now.part, keys, { ...left, seen: now.seen }, place);
  return answerPage(c, runtime, page, { status, error: page.error, personal: true });
}

const above = ({ signInDesk }: ActSite, visit: StaffVisit, place: RegionPlace): Pick<Left, 'above'> =>
  signInDesk.isFresh(visit) ? {} : { above: staleNotice(place) };

/** What a refusal says above the form. */
function refused(result: RegionRefusal, part: string, place: RegionPlace): PartLeft {
  switch (result.why) {
    case 'refused':
      return { problems: problemsInWords(result.problems, part, place) };
    case 'because':
      return { issues: [{ field: regionFields.because, code: 'reason' }] };
    case 'moved':
      return { message: deskClientKeysTexts[place.lang].moved };
    case 'busy':
      return { message: place.text.busy };
    default:
      return { message: place.text.same };
  }
}

/** The keys of a client. */
export function showKeys(c: Context, runtime: ActSite, visit: StaffVisit, opened: Opened): Promise<Response> {
  return show(c, runtime, opened, above(runtime, visit, opened.place));
}

/**
 * Makes a key, which is shown in the answer and nowhere afterwards, or revokes one. Either asks for a sign-in of this moment: a key
 * may vouch for people, and without its key a system is refused.
 */
export async function changeKeys(c: Context, runtime: ActSite, visit: StaffVisit, opened: Opened): Promise<Response> {
  const { desk, now, place } = opened;
  const text = deskClientKeysTexts[place.lang];
  const values = await readForm(c);
  const proof = above(runtime, visit, place);
  const again = (left: Left, status: 400 | 403 | 409, latest = now) =>
    show(c, runtime, { ...opened, now: latest }, { ...proof, isRefused: true, ...left }, status);
  if (values === undefined) return again({ message: place.text.unreadable }, 400);
  const hashes = hashesOf(now);
  const because = readRegionBecause(values);
  const wish = line(values, keyWish.name);
  const isNew = wish === keyWish.make;
  const issues = [
    ...(isNew || hashes.includes(wish ?? '') ? [] : [{ field: keyWish.name, code: 'choice' } as const]),
    ...(because.ok ? [] : because.issues),
  ];
  const seen = Number(line(values, regionFields.seen));
  // Whoever sends the page of a new key once more gets no second one.
  if (seen !== now.seen) return again({ message: text.moved }, 409);
  if (issues.length > 0 || !because.ok || because.value === undefined) return again({ values, issues }, 400);
  if (isNew && hashes.length >= mostClientKeys) return again({ values, problems: [text.full] }, 400);
  if (!runtime.signInDesk.isFresh(visit)) return again({ values }, 403);
  const made = makeClientKey(runtime.newId);
  const value = isNew ? [...hashes, made.hash] : hashes.filter((one) => one !== wish);
  const result = await desk.change(visit.staff, { part: now.part, value, because: because.value, seen });
  if (!result.ok) {
    if (result.why === 'unknown' || result.why === 'denied') return c.notFound();
    const isOutrun = result.why === 'moved' || result.why === 'busy';
    const latest = result.why === 'moved' ? result.now : now;
    return again({ values, ...refused(result, now.part, place) }, isOutrun ? 409 : 400, latest);
  }
  if (!isNew) return seeOther(c, runtime.publicUrl, `${regionPath}?bericht=veranderd`);
  const page = newKeyPage(now.part, { key: made.key, mark: markOfKey(made.hash) }, place);
  return answerPage(c, runtime, page, { personal: true });
}
