import { sendNow } from '../cases/send-now.ts';
import { regionUndoPath } from '../domain/desk-paths.ts';
import { municipalityByCode, type Region } from '../domain/region.ts';
import type { RegionChange } from '../domain/region-change.ts';
import { type PartPattern, patternOf } from '../domain/region-parts.ts';
import type { Staff } from '../domain/staff.ts';
import type { RenderedMail } from '../ports/mails.ts';
import { partTitle, valueInWords } from '../web/desk/region/part-forms.ts';
import { placeOf, type RegionPlace } from '../web/desk/region/place.ts';
import { periodInWords } from '../web/desk/region/when-words.ts';
import type { MailBlock } from '../web/mails/blocks.ts';
import { closingBlocks, renderDocument } from '../web/mails/render.ts';
import { mailTexts } from '../web/texts/mail.ts';
import type { ActSite } from './site.ts';

/** The coordinator's mailbox reads Dutch, as every mail to it. */
const language = 'nl';

/** Parts by which a municipality says who decides there, with the words that the mail starts with. */
const telling: Partial<Readonly<Record<PartPattern, 'lead' | 'leadMailbox'>>> = {
  'municipalities.*.approverDomains': 'lead',
  'municipalities.*.teamMailbox': 'leadMailbox',
};

/**
 * Tells the coordinator that a municipality changed who may decide there, by their domain or as the team that is asked, which needs
 * nobody else's yes: what it was and became, and the way to take it back. Never silent: a mail that does not go is said aloud, and the
 * change stands in the history either way.
 */
export async function tellRegionChange(
  runtime: ActSite,
  staff: Staff,
  change: RegionChange,
  here: RegionPlace,
): Promise<void> {
  const pattern = patternOf(change.part);
  const lead = pattern && telling[pattern];
  if (staff.role !== 'municipality' || lead === undefined) return;
  const { region } = here;
  const place = placeOf({ ...here, lang: language }, region);
  const { mail: text, history, period } = place.text;
  const { n, part, was, value, undoes } = change;
  const said =
    undoes === undefined
      ? history.difference({ was: valueInWords(part, was, place), becomes: valueInWords(part, value, place) })
      : history.undid({ n: undoes });
  const what = partTitle(part, place);
  const mail = mailOf(region, text, [
    { kind: 'paragraph', text: text[lead] },
    {
      kind: 'rows',
      rows: [
        [history.what, history.numbered({ n, what })],
        [history.title, said],
        [period, periodInWords(change, place)],
      ],
    },
    { kind: 'paragraph', text: text.look },
    {
      kind: 'button',
      label: history.undo,
      copy: mailTexts[language].copy,
      url: `${runtime.publicUrl}${regionUndoPath(n)}`,
    },
  ]);
  await send(runtime, n, { to: region.coordinator.mailbox, ...mail });
  if (lead === 'leadMailbox') await tellFormerMailbox(runtime, change, place);
}

/** A mail about a change of the region, from blocks of its own and the usual end. */
function mailOf(
  region: Region,
  { subject, why }: { readonly subject: string; readonly why: string },
  blocks: readonly MailBlock[],
): RenderedMail {
  return renderDocument(subject, {
    language,
    service: region.serviceName[language],
    title: subject,
    why,
    blocks: [...blocks, ...closingBlocks(region, language, false)],
  });
}

type Mail = Parameters<typeof sendNow>[1];

async function send(runtime: ActSite, n: number, mail: Omit<Mail, 'tag'>): Promise<void> {
  const result = await sendNow(runtime, { ...mail, tag: 'region' });
  if (result === 'sent' || result === 'ambiguous') return;
  runtime.log.error('region-change-not-told', { n, result: String(result) });
  runtime.log.count('regionFaults', 1);
}

/** Whoever reads the mailbox that was the team's learns that it will be another's, and not whose: they may know nothing of it. */
async function tellFormerMailbox(runtime: ActSite, change: RegionChange, place: RegionPlace): Promise<void> {
  const { n, part, was, value, undoes } = change;
  if (undoes !== undefined || typeof was !== 'string' || was === value) return;
  const { region, text } = place;
  const municipality = municipalityByCode(region, part.split('.')[1] ?? '')?.name ?? '';
  const mail = mailOf(region, text.former, [
    { kind: 'paragraph', text: text.former.lead({ municipality }) },
    { kind: 'rows', rows: [[text.period, periodInWords(change, place)]] },
    { kind: 'paragraph', text: text.former.look },
  ]);
  await send(runtime, n, { to: was, ...mail });
}
