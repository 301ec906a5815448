import type { Page, Person } from './person.ts';

/** A person's answers by field: a date as `YYYY-MM-DD`, several boxes as a list. Fields that a page does not ask are ignored. */
export type FormAnswers = Readonly<Record<string, string | readonly string[]>>;

interface Control {
  readonly tag: string;
  readonly name: string;
  readonly type: string;
  readonly value: string;
  readonly isChecked: boolean;
}

/** The main form of a page: where it posts to, and what it asks. */
export interface PageForm {
  readonly action: string;
  readonly controls: readonly Control[];
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`)
    .exec(tag)?.[1]
    ?.replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The hidden fields in a page or a part of one: what it sends along without showing it. */
export function hiddenFieldsOf(html: string): readonly (readonly [string, string])[] {
  const fields = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g);
  return [...fields].map(([, name = '', value = '']) => [name, value] as const);
}

/** What a list of choices stands at, from its own tag on; undefined for any other control. */
function chosenIn(html: string, tag: string): string | undefined {
  if (tag !== 'select') return undefined;
  const option = /<option\b[^>]*\sselected\b[^>]*>/.exec(html.slice(0, html.indexOf('</select>')))?.[0];
  return option === undefined ? undefined : attribute(option, 'value');
}

/** Reads the form that asks something, as a browser would; undefined on a page without one. */
export function formOn(html: string): PageForm | undefined {
  const form = /<form[^>]*\bnovalidate[^>]*>[\s\S]*?<\/form>/.exec(html)?.[0];
  if (form === undefined) return undefined;
  const controls = [...form.matchAll(/<(input|textarea|select)\b[^>]*>/g)].map(
    ({ 0: text, 1: tag = '', index }): Control => ({
      tag,
      name: attribute(text, 'name') ?? '',
      type: attribute(text, 'type') ?? tag,
      value: attribute(text, 'value') ?? chosenIn(form.slice(index), tag) ?? '',
      isChecked: /\schecked\b/.test(text),
    }),
  );
  return { action: attribute(form, 'action') ?? '', controls };
}

const dateParts = ['year', 'month', 'day'];

function given(answers: FormAnswers, name: string): readonly string[] | undefined {
  const [, base = name, part = ''] = /^(.*)\.(day|month|year)$/.exec(name) ?? [];
  const answer = answers[base];
  if (answer === undefined) return undefined;
  return part === '' ? [answer].flat() : [[answer].flat()[0]?.split('-')[dateParts.indexOf(part)] ?? ''];
}

/** What a browser would post: the answers, and for all other fields the value that the page has filled in. */
export function filledIn({ controls }: PageForm, answers: FormAnswers): readonly (readonly [string, string])[] {
  return controls.flatMap(({ name, type, value, isChecked }): (readonly [string, string])[] => {
    const answer = given(answers, name);
    if (type === 'radio' || type === 'checkbox') {
      const chosen = answer === undefined ? isChecked : answer.includes(value);
      return chosen ? [[name, value]] : [];
    }
    return [[name, answer?.[0] ?? value]];
  });
}

/** More pages than any path through the form has. */
const longest = 30;

/**
 * Fills in the referral form from its first page on, as a person with a browser would, until a page asks nothing more. The code
 * that proves their mailbox is read there.
 *
 * @throws when a page comes back with a mistake, or asks something without an answer for it
 */
export async function fillForm(person: Person, start: string, answers: FormAnswers): Promise<Page> {
  let page = await person.get(start);
  for (let step = 0; step < longest; step += 1) {
    const form = formOn(page.html);
    if (form === undefined || /\/(verzonden|uitkomst\/[\w-]+)$/.test(page.url)) return page;
    const known = { ...answers, ...(page.url.endsWith('/code') ? { code: await person.code() } : {}) };
    const next = await person.post(new URL(form.action, page.url).href, filledIn(form, known));
    // A code may be replaced by a newer one, or used up by answers that got lost: then a new one is asked for.
    const another = /<form[^>]*action="([^"]+\/sturen)"/.exec(next.html)?.[1];
    if (next.status === 400 && another !== undefined) {
      const fields = formOn(next.html)?.controls.filter(({ type }) => type === 'hidden') ?? [];
      page = await person.post(
        new URL(another, page.url).href,
        fields.map(({ name, value }) => [name, value]),
      );
      continue;
    }
    if (next.status === 400) throw new Error(`a mistake on ${page.url}: ${next.text}`);
    page = next;
  }
  throw new Error(`the form does not end; it stands at ${page.url}`);
}
