import { sendNow } from '../cases/send-now.ts';
import { regionUndoPath } from '../domain/desk-paths.ts';
import type { RegionChange } from '../domain/region-change.ts';
import { patternOf } from '../domain/region-parts.ts';
import type { Staff } from '../domain/staff.ts';
import { partTitle, valueInWords } from '../web/desk/region/part-forms.ts';
import { placeOf, type RegionPlace } from '../web/desk/region/place.ts';
import { periodInWords } from '../web/desk/region/when-words.ts';
import { closingBlocks, renderDocument } from '../web/mails/render.ts';
import { mailTexts } from '../web/texts/mail.ts';
import type { ActSite } from './site.ts';

/** The coordinator's mailbox reads Dutch, as every mail to it. */
const language = 'nl';

/**
 * Tells the coordinator that a municipality changed who may decide there, which needs nobody else's yes: what it was and became, and the
 * way to take it back. Never silent: a mail that does not go is said aloud, and the change stands in the history either way.
 */
export async function tellRegionChange(
  runtime: ActSite,
  staff: Staff,
  change: RegionChange,
  here: RegionPlace,
): Promise<void> {
  if (staff.role !== 'municipality' || patternOf(change.part) !== 'municipalities.*.approverDomains') return;
  const { region } = here;
  const place = placeOf({ ...here, lang: language }, region);
  const { mail: text, history, period } = place.text;
  const { n, part, was, value, undoes } = change;
  const said =
    undoes === undefined
      ? history.difference({ was: valueInWords(part, was, place), becomes: valueInWords(part, value, place) })
      : history.undid({ n: undoes });
  const what = partTitle(part, place);
  const mail = renderDocument(text.subject, {
    language,
    service: region.serviceName[language],
    title: text.subject,
    why: text.why,
    blocks: [
      { kind: 'paragraph', text: text.lead },
      {
        kind: 'rows',
        rows: [
          [history.what, history.numbered({ n, what })],
          [history.title, said],
          ...(undoes === undefined ? [[period, periodInWords(change, place)] as const] : []),
        ],
      },
      { kind: 'paragraph', text: text.look },
      {
        kind: 'button',
        label: history.undo,
        copy: mailTexts[language].copy,
        url: `${runtime.publicUrl}${regionUndoPath(n)}`,
      },
      ...closingBlocks(region, language, false),
    ],
  });
  const result = await sendNow(runtime, { to: region.coordinator.mailbox, tag: 'region', ...mail });
  if (result === 'sent' || result === 'ambiguous') return;
  runtime.log.error('region-change-not-told', { n, result: String(result) });
  runtime.log.count('regionFaults', 1);
}
