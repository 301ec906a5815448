import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PurgeCSS } from 'purgecss';

const { resolve } = createRequire(import.meta.url);
const packageText = (path: string) => readFileSync(resolve(path), 'utf8');

const themeFile = '@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css';
const componentFiles = [
  '@utrecht/component-library-css/dist/html.css',
  '@utrecht/component-library-css/dist/index.css',
  '@nl-design-system-candidate/skip-link-css/skip-link.css',
];

/** What stands in pages: elements, and classes of the design system (its own prefixes, so no other word is taken for one). */
interface Used {
  readonly tags: readonly string[];
  readonly classes: readonly string[];
}

/** Finds in the sources of our pages what they use of the design system. */
export function usedIn(sources: readonly string[]): Used {
  const text = sources.join('\n');
  const found = (pattern: RegExp) =>
    [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted((a, b) => a.localeCompare(b));
  return { tags: found(/<([a-z]\w*)[\s>]/g), classes: found(/(?<![\w-])((?:utrecht|nl)-[a-z][\w-]*)/g) };
}

/** Attribute values that selectors may ask for; rules for other kinds of input are dropped. */
const attributes = {
  names: ['type', 'href', 'aria-invalid', 'aria-disabled', 'scope', 'hidden'],
  values: ['text', 'email', 'tel', 'radio', 'checkbox', 'true', 'col', 'row', 'tel:'],
};

/**
 * The component library scopes its rules for plain HTML to `.utrecht-html`. Our pages are all ours, so that prefix goes:
 * rules get shorter, and our own classes win without a fight.
 */
function unscoped(css: string): string {
  return css.replaceAll('.utrecht-html ', '').replaceAll(/^\{/gm, ':root {').replaceAll('@charset "UTF-8";', '');
}

/**
 * Custom properties that rules need, from a list of `name: value` declarations: those named in the rules, those that these
 * are made of, and so on.
 */
function neededTokens(theme: string, rules: string): string {
  const declared = new Map<string, string>();
  for (const [, name = '', value = ''] of theme.matchAll(/(--[\w-]+):\s*([^;]+);/g)) declared.set(name, value.trim());
  const needed = new Set<string>();
  const look = (css: string) => {
    for (const [, name = ''] of css.matchAll(/var\(\s*(--[\w-]+)/g)) {
      const value = declared.get(name);
      if (value === undefined || needed.has(name)) continue;
      needed.add(name);
      look(value);
    }
  };
  look(rules);
  const lines = [...declared].filter(([name]) => needed.has(name)).map(([name, value]) => `${name}: ${value};`);
  return `:root {\n${lines.join('\n')}\n}`;
}

/**
 * The part of the NL Design System that our pages use: theme tokens first, then component rules.
 *
 * @param used what stands in our pages
 * @param ownCss our own rules, which use its tokens too
 */
export async function designSystemCss(used: Used, ownCss: string): Promise<string> {
  const pruned = await new PurgeCSS().purge({
    content: [{ raw: ' ', extension: 'ts' }],
    defaultExtractor: () => ({
      attributes: { names: [...attributes.names], values: [...attributes.values] },
      tags: ['html', 'body', ...used.tags],
      classes: [...used.classes],
      ids: [],
      undetermined: [],
    }),
    css: componentFiles.map((file) => ({ raw: unscoped(packageText(file)) })),
  });
  const rules = pruned.map(({ css }) => css).join('\n');
  return `${neededTokens(packageText(themeFile), `${rules}\n${ownCss}`)}\n${rules}`;
}
