import type { RegionChange } from '../../../domain/region-change.ts';
import { actingParts } from '../../../domain/region-limits.ts';
import { patternOf } from '../../../domain/region-parts.ts';
import { type Html, html } from '../../html.ts';
import { listPath } from '../list-path.ts';
import { whoseOf } from './part-forms.ts';
import type { RegionPlace } from './place.ts';

const linesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The open cases of whose part it is, where the list can be narrowed to them. */
function casesLink(part: string, place: RegionPlace): Html {
  const [list, id = ''] = part.split('.');
  const query = list === 'municipalities' ? { municipality: id } : list === 'providers' ? { provider: id } : undefined;
  const who = whoseOf(part, place);
  if (query === undefined || who === undefined) return html``;
  return html`<p><a href="${place.base}${listPath(query)}">${place.text.follows.cases({ who })}</a></p>\n`;
}

/**
 * What a change of who may act, or of where an organisation is asked, makes of questions that are open, in words: a question that went
 * elsewhere because somebody might not act any more does not come back by itself once they may (see `revoke`), and one that was mailed
 * to a mailbox is not mailed again to the next, unless no mail arrived there (see `askAtMended`).
 *
 * @param values what the part says before and after
 */
export function followsPart(
  { part }: Pick<RegionChange, 'part'>,
  values: { readonly from: unknown; readonly to: unknown },
  place: RegionPlace,
): Html {
  const pattern = patternOf(part);
  const what = pattern && actingParts[pattern];
  if (what === undefined) return html``;
  const text = place.text.follows;
  const [from, to] = [linesOf(values.from), linesOf(values.to)];
  const gone = from.filter((one) => !to.includes(one)).join(', ');
  const back = to.filter((one) => !from.includes(one)).join(', ');
  const told =
    what === 'mailbox'
      ? [text.mailbox]
      : [
          ...(gone === '' ? [] : [text[what].gone({ domains: gone })]),
          ...(back === '' ? [] : [text[what].back({ domains: back })]),
        ];
  if (told.length === 0) return html``;
  return html`<h2>${text.title}</h2>
${told.map((one) => html`<p>${one}</p>\n`)}${casesLink(part, place)}`;
}
