import type { Assignable } from '../../cases/task-contracts.ts';
import type { Language } from '../../domain/codes.ts';
import { allMunicipalities } from '../../domain/municipality.ts';
import { municipalityByCode, type Region } from '../../domain/region.ts';
import { lastGuidedDay } from '../../domain/wind-down.ts';
import type { Field, Option } from '../forms.ts';
import { type LinkFormTexts, linkFormTexts } from '../texts/link-form.ts';
import { dateInWords } from '../words/dates.ts';

/** Questions under their own heading. */
export interface QuestionGroup {
  readonly title?: string;
  readonly lead?: string;
  readonly fields: readonly Field[];
  /** Seldom needed: closed until somebody opens it by its title, or one of its fields is filled in. */
  readonly folded?: boolean;
  /** The group's own button. Where one group of a form has one, each has. */
  readonly send?: SendButton;
}

/** A button that sends a form. */
export interface SendButton {
  readonly label: string;
  readonly hint?: string;
  /** Pressing it is the choice itself. A form that has such a button has another one that the Enter key stands for. */
  readonly choice?: string;
}

/** What is said of a choice, with a hint below it. */
export type Choice = readonly string[];

/** What questions depend on besides their task. */
export interface Asking {
  readonly lang: Language;
  readonly region: Region;
}

/** A choice with the questions that go with it only. */
export type Choices = Readonly<Record<string, readonly [words: Choice, ...fields: Field[]]>>;

/** A question with one answer out of several. No choice is ever chosen beforehand (I4). */
export function radios(name: string, label: string, choices: Choices): Field {
  const options = Object.entries(choices).map(([value, [[text = '', hint = ''], ...fields]]): Option => {
    return { value, label: text, ...(hint === '' ? {} : { hint }), ...(fields.length === 0 ? {} : { fields }) };
  });
  return { name, kind: 'radios', label, options };
}

/** A provider to choose, with how many places it has. */
export function providerOption({ id, name, free }: Assignable, lang: Language): Option {
  const label = free === undefined ? name : linkFormTexts[lang].places({ provider: name, free });
  return { value: id, label };
}

/** The reason for a no or a stop. */
export function reasons(label: string, words: Readonly<Record<string, string>>, codes: readonly string[]): Field {
  const options = codes.map((value) => ({ value, label: words[value] ?? value }));
  return { name: 'reason', kind: 'select', label, options };
}

/** Until when guidance is possible, where the programme ends. */
export function programmeHint({ lang, region }: Asking): { readonly hint?: string } {
  const last = lastGuidedDay(region);
  return last === undefined ? {} : { hint: linkFormTexts[lang].programmeEnds({ date: dateInWords(last, lang) }) };
}

/** Room to say more, in somebody's own words. */
export function explanation(text: LinkFormTexts, readers?: string): Field {
  const hint = readers === undefined ? text.noSecrets : `${readers} ${text.noSecrets}`;
  return { name: 'explanation', kind: 'textarea', label: text.explanation, hint, sometimes: true };
}

/** With the reason for a stop: a person who moved may be able to continue where they live now. */
export function movedTo(asking: Asking): Field {
  const { movedTo: label, movedToHint: hint } = linkFormTexts[asking.lang];
  return { ...municipalityField('movedTo', label, asking, true), hint };
}

/** Every municipality to choose from, by name. */
export function municipalityField(name: string, label: string, { region, lang }: Asking, optional: boolean): Field {
  const others = allMunicipalities.filter(({ code }) => municipalityByCode(region, code) === undefined);
  const options = [...region.municipalities, ...others]
    .map(({ code, name: text }) => ({ value: code, label: text }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'));
  return {
    name,
    kind: 'select',
    label,
    options,
    empty: linkFormTexts[lang].noMunicipality,
    ...(optional ? { optional } : {}),
  };
}
