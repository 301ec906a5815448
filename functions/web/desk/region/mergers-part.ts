import { regionPartPath } from '../../../domain/desk-paths.ts';
import type { Merger, MergerLack } from '../../../domain/mergers.ts';
import { municipalityByCode, providerById } from '../../../domain/region.ts';
import { type Html, html } from '../../html.ts';
import { municipalityName } from '../../mails/words.ts';
import { termTexts } from '../../texts/term.ts';
import { dateInWords } from '../../words/dates.ts';
import { doorName } from '../../words/terms.ts';
import { listPath } from '../list-path.ts';
import type { RegionPlace } from './place.ts';

/** What is lacking, and the part of the region in which it is mended. */
function lackIn(
  lack: MergerLack,
  { into: code }: Merger,
  place: RegionPlace,
): { readonly words: string; readonly part?: string } {
  const { lang, region, text } = place;
  const into = municipalityName(region, code, lang);
  switch (lack.about) {
    case 'door':
      return {
        words: text.mergers.door({ into, door: doorName(lack.door, region, lang) }),
        part: `doors.${lack.door}.municipalities`,
      };
    case 'offer': {
      const provider = providerById(region, lack.provider)?.name ?? lack.provider;
      const programme = termTexts[lang].programmes[lack.programme];
      return {
        words: text.mergers.offer({ into, provider, programme }),
        part: `providers.${lack.provider}.offers.${lack.programme}.municipalities`,
      };
    }
    case 'domains':
      return {
        words: text.mergers.domains({ into, domains: lack.domains.join(', ') }),
        part: `municipalities.${code}.approverDomains`,
      };
    case 'staff':
      return { words: text.mergers.staff({ into }) };
  }
}

function todo(merger: Merger, may: (part: string) => boolean, place: RegionPlace): Html {
  const { base, text } = place;
  if (!merger.isAhead) return html``;
  if (merger.lacks.length === 0) return html`<p>${text.mergers.ready}</p>\n`;
  const lines = merger.lacks.map((lack) => {
    const { words, part } = lackIn(lack, merger, place);
    if (part === undefined || !may(part)) return html`<li>${words}</li>\n`;
    return html`<li>${words} <a href="${base}${regionPartPath(part)}" aria-label="${text.changeOf({ what: words })}">${text.change}</a></li>\n`;
  });
  return html`<p>${text.mergers.todo}:</p>\n<ul>\n${lines}</ul>\n`;
}

function mergerPart(merger: Merger, may: (part: string) => boolean, place: RegionPlace): Html {
  const { base, lang, region, text } = place;
  const { from, into: code, on, isAhead, cases: count } = merger;
  const [name, into] = [municipalityName(region, from, lang), municipalityName(region, code, lang)];
  const dated = { name, into, date: dateInWords(on, lang) };
  const mailbox = municipalityByCode(region, code)?.teamMailbox ?? '';
  const what = isAhead ? text.mergers.ahead(dated) : text.mergers.since(dated);
  const goes = isAhead ? text.mergers.goesOn({ count, name, into, mailbox }) : text.mergers.went({ count, name, into });
  const see =
    count === 0
      ? ''
      : html`<p><a href="${base}${listPath({ municipality: from })}">${text.mergers.see({ name })}</a></p>\n`;
  return html`<p><strong>${what}</strong> ${goes}</p>
${see}${todo(merger, may, place)}`;
}

/** Municipalities that become a part of another: what will happen, to which cases, and what is to be seen to before that day. */
export function mergersPart(mergers: readonly Merger[], may: (part: string) => boolean, place: RegionPlace): Html {
  if (mergers.length === 0) return html``;
  return html`<h2>${place.text.mergers.title}</h2>
${mergers.map((one) => mergerPart(one, may, place))}`;
}
