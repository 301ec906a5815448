import type { ActView } from '../../../cases/act-desk.ts';
import { addsPlaceField, type PlaceAgain } from '../../../cases/act-guide-on.ts';
import { actPath } from '../../../domain/desk-paths.ts';
import { whyNotGuidedOn } from '../../../domain/journey/guide-on.ts';
import { aboutMove, unknownPlace } from '../../../domain/journey/moved-out.ts';
import { providerById } from '../../../domain/region.ts';
import { line } from '../../form-input.ts';
import { type Html, html } from '../../html.ts';
import type { PageContext } from '../../page-context.ts';
import { deskActTexts } from '../../texts/desk-act.ts';
import { dateInWords } from '../../words/dates.ts';
import type { ActForm } from './act-form.ts';

function providerIn({ from }: ActView, { region }: PageContext): string {
  const provider = from.trajectory?.()?.provider ?? '';
  return providerById(region, provider)?.name ?? provider;
}

/** What was left unsettled about a move or the door, which the coordinator is to phone about once guidance goes on. */
function unsettledIn({ from: { referral } }: ActView, { lang }: PageContext): Html {
  const { unsettledDoor: about } = referral;
  if (about === undefined) return html``;
  const { unsettled } = deskActTexts[lang].guideOn;
  const moved = about === `${aboutMove}${unknownPlace}` ? unsettled.movedUnknown : unsettled.moved;
  return html`<p>${about.startsWith(aboutMove) ? moved : unsettled.door}</p>
`;
}

/** Why guidance of a case that is followed up does not go on. */
export const guideOnNotNow: NonNullable<ActForm<unknown>['notNow']> = ({ from, now }, { lang, region }) => {
  const fault = whyNotGuidedOn(from, from.trajectory?.(), { region, now });
  const { why } = deskActTexts[lang].guideOn;
  return fault === undefined || fault === 'not-over' ? undefined : why[fault];
};

/**
 * Lets guidance go on that was reported to be over by mistake.
 *
 * @param place whether its place is free; undefined where no provider guided anybody
 */
export function guideOnForm(place: PlaceAgain | undefined): ActForm<{ readonly addsPlace: boolean }> {
  const isFull = place?.isFree === false;
  return {
    facts: (view, context) => {
      const { lang } = context;
      const { guideOn: text } = deskActTexts[lang];
      const trajectory = view.from.trajectory?.();
      if (trajectory === undefined) return html``;
      const { goalReachedOn, plannedEnd, spells } = trajectory;
      const provider = providerIn(view, context);
      const over = goalReachedOn === undefined ? text.stopped : text.goal({ date: dateInWords(goalReachedOn, lang) });
      const isNone = isFull && place.raised === undefined;
      const full = isNone ? html`<p>${text.full({ provider })} ${text.cannotAdd}</p>\n` : '';
      const path = `${context.base}${actPath(view.from.referral.id, 'correct-result')}`;
      const also = spells.length === 0 ? '' : html`<p><a href="${path}">${text.results}</a></p>\n`;
      return html`<p>${over}</p>
<p>${text.goesOn({ provider, date: dateInWords(plannedEnd, lang) })}</p>
${unsettledIn(view, context)}${also}${full}`;
    },
    fields: (view, context) => {
      if (!isFull || place.raised === undefined) return [];
      const { guideOn: text } = deskActTexts[context.lang];
      const label = text.full({ provider: providerIn(view, context) });
      const options = [{ value: 'yes', label: text.add }];
      return [{ name: addsPlaceField, kind: 'checkboxes', label, options }];
    },
    read: (values) => ({ ok: true, answer: { addsPlace: line(values, addsPlaceField) === 'yes' } }),
  };
}
