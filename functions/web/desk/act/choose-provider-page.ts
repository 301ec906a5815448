import type { ProviderChoice } from '../../../cases/act-choose-provider.ts';
import type { Choosable, ChoosableProvider } from '../../../cases/choosable-providers.ts';
import type { Language } from '../../../domain/codes.ts';
import { line } from '../../form-input.ts';
import type { Field, Option } from '../../forms.ts';
import { type Html, html } from '../../html.ts';
import { fold } from '../../links/page.ts';
import { deskPlaceTexts } from '../../texts/desk-place.ts';
import type { ActForm } from './act-form.ts';

/** The box that adds a place at one provider. */
function addField(provider: string): string {
  return `add-${provider}`;
}

function reasonsOf({ reasons }: ChoosableProvider, lang: Language): string {
  return reasons.map(({ text }) => text[lang]).join(' ');
}

/** Code of the reason that a programme is the treating institution's, which is another one: it learns of somebody's care. */
const notTreatingCode = 'not-treating';

/** What there is to know of a provider before it is chosen: what the search makes of it, and its places. */
function hintOf(one: ChoosableProvider, lang: Language): string {
  const { choose: text } = deskPlaceTexts[lang];
  const parts = [
    text.places({ places: one.places, held: one.held }),
    one.ahead === 0 ? undefined : text.ahead({ count: one.ahead }),
    one.isFirst ? text.first : undefined,
    one.wasAsked ? text.wasAsked : undefined,
    reasonsOf(one, lang),
    one.reasons.some(({ code }) => code === notTreatingCode) ? text.otherHears : undefined,
    one.isFree ? undefined : one.raised === undefined ? text.cannotAdd : text.canAdd,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function option(one: ChoosableProvider, lang: Language): Option {
  const { choose: text } = deskPlaceTexts[lang];
  const bare = { value: one.provider, label: one.name, hint: hintOf(one, lang) };
  if (one.raised === undefined) return bare;
  const { told, isFull } = one.raised;
  const label = isFull ? text.addFull : text.add({ from: one.places, to: told.places });
  const field: Field = {
    name: addField(one.provider),
    kind: 'checkboxes',
    label: text.full,
    options: [{ value: 'yes', label }],
    optional: true,
  };
  return { ...bare, fields: [field] };
}

/** Who cannot be chosen, and why: folded, unless there is nobody else to read about. */
function othersPart(others: readonly ChoosableProvider[], lang: Language, isOpen: boolean): Html {
  const { choose: text } = deskPlaceTexts[lang];
  if (others.length === 0) return html``;
  const why = (one: ChoosableProvider) => (one.isPresent ? text.present : reasonsOf(one, lang));
  return html`
${fold(
  text.others,
  html`<ul>
${others.map((one) => html`<li>${one.name}: ${why(one)}</li>\n`)}</ul>`,
  isOpen,
)}`;
}

/** The page on which a provider is chosen: those that serve the person, in the order in which the search would ask them. */
export function chooseProviderForm({ providers }: Choosable): ActForm<ProviderChoice> {
  const offered = providers.filter(({ serves, isPresent }) => serves && !isPresent);
  const others = providers.filter((one) => !offered.includes(one));
  return {
    facts: (_view, { lang }) => (offered.length === 0 ? html`<p>${deskPlaceTexts[lang].choose.none}</p>` : html``),
    aside: (_view, { lang }) => othersPart(others, lang, offered.length === 0),
    fields: (_view, { lang }) => [
      {
        name: 'provider',
        kind: 'radios',
        label: deskPlaceTexts[lang].choose.label,
        options: offered.map((one) => option(one, lang)),
      },
    ],
    read: (values) => {
      const provider = line(values, 'provider');
      if (provider === undefined) return { ok: false, issues: [{ field: 'provider', code: 'provider' }] };
      return { ok: true, answer: { provider, addsPlace: line(values, addField(provider)) === 'yes' } };
    },
  };
}
