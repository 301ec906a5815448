import { join } from 'node:path';
import { journey, type Way } from '../functions/domain/actions.ts';
import { type Stage, stages } from '../functions/domain/codes.ts';
import { projectRoot } from '../lib/synthesise.ts';

/** The document that `npm run build:docs` makes. */
export const journeyFile = join(projectRoot, 'docs/journey.md');

/** A way that starts from more stages than this would be a thicket of arrows: it is told in words. */
const mostArrows = 4;

type Named = Way & { readonly action: string };

const ways: readonly Named[] = Object.entries(journey).flatMap(([action, all]) =>
  all.map((way: Way) => ({ ...way, action })),
);

function isDrawn({ from = [], to }: Way): boolean {
  return to !== undefined && from.length <= mostArrows;
}

/** The arrows of Mermaid between two stages, with every change that takes them. Names of states have no hyphens there. */
function arrows(): readonly string[] {
  const labels = new Map<string, string[]>();
  for (const { action, from = ['[*]'], to = [] } of ways.filter(isDrawn)) {
    for (const before of from) {
      for (const after of to) {
        const arrow = `${before.replaceAll('-', '_')} --> ${after.replaceAll('-', '_')}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), action]);
      }
    }
  }
  return [...labels].map(([arrow, actions]) => `  ${arrow}: ${actions.join(', ')}`);
}

/** The stages by name, or those that are missing where they are nearly all. */
function wordsFor(from: readonly Stage[]): string {
  if (from.length <= mostArrows) return from.join(', ');
  const missing = stages.filter((stage) => !from.includes(stage));
  return missing.length === 0 ? 'any stage' : `any but ${missing.join(', ')}`;
}

/** The journey as a document: a diagram of what moves a case on, and a table of all other changes. */
export function journeyDocument(): string {
  const rows = ways
    .filter((way) => !isDrawn(way))
    .map(({ action, from = [], to }) => `| \`${action}\` | ${wordsFor(from)} | ${to?.join(', ') ?? 'stays'} |`);
  return [
    '# The journey of a referral',
    '',
    '<!-- Made by `npm run build:docs` from functions/domain/actions.ts; change that instead. -->',
    '',
    'Each arrow is a change that moves a case to another stage. `begin` and `finish` refuse every other one, and the write to the',
    'table has the stage it came from as its condition. At intake several arrows are one write, which must be the first of its',
    'referral ([decision 29](decisions/0029-intake-asks-the-first-question.md)).',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...arrows(),
    '```',
    '',
    'These start from many stages, or leave the case in its stage:',
    '',
    '| Change | From | To |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
