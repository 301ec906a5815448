import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** What a message asks its caller for: a text or number to show, a number that decides a plural, or one of some words. */
export type ArgumentType = 'shown' | 'number' | ReadonlySet<string>;

/** A message as it was read. */
export interface Message {
  /** As it was written. */
  readonly source: string;
  readonly elements: readonly MessageFormatElement[];
  /** Its arguments by name. */
  readonly arguments: ReadonlyMap<string, ArgumentType>;
}

/**
 * Reads one ICU message. Dates are put into words by the code that asks for the message, so that each looks the
 * same everywhere; tags are plain text.
 *
 * @throws SyntaxError when the message is not well-formed, or uses a part of ICU that is not compiled here.
 */
export function readMessage(source: string): Message {
  const elements = parse(source, { ignoreTag: true, shouldParseSkeletons: false, requiresOtherClause: true });
  const found = new Map<string, ArgumentType>();
  collect(elements, found);
  return { source, elements, arguments: found };
}

function collect(elements: readonly MessageFormatElement[], found: Map<string, ArgumentType>): void {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        break;
      case TYPE.argument:
        if (!found.has(element.value)) found.set(element.value, 'shown');
        break;
      case TYPE.plural: {
        if (element.offset !== 0) throw new SyntaxError(`{${element.value}}: offset is not supported`);
        found.set(element.value, 'number');
        for (const { value } of Object.values(element.options)) collect(value, found);
        break;
      }
      case TYPE.select: {
        const known = found.get(element.value);
        const cases = known instanceof Set ? known : [];
        found.set(element.value, new Set([...cases, ...Object.keys(element.options)]));
        for (const { value } of Object.values(element.options)) collect(value, found);
        break;
      }
      case TYPE.number:
        if (element.style !== undefined && element.style !== null)
          throw new SyntaxError(`{${element.value}}: a number has no style here`);
        found.set(element.value, 'number');
        break;
      default:
        throw new SyntaxError('dates and times are put into words before: use {name} alone');
    }
  }
}

function quoted(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${');
}

interface Place {
  readonly language: string;
  /** The argument that `#` stands for. */
  readonly counted?: string;
}

function partOf(element: MessageFormatElement, place: Place): string {
  switch (element.type) {
    case TYPE.literal:
      return quoted(element.value);
    case TYPE.argument:
      return `\${v.${element.value}}`;
    case TYPE.number:
      return `\${numberIn('${place.language}', v.${element.value})}`;
    case TYPE.pound:
      return `\${numberIn('${place.language}', v.${place.counted})}`;
    case TYPE.select: {
      const branches = Object.entries(element.options).filter(([key]) => key !== 'other');
      const other = element.options['other']?.value ?? [];
      const chosen = branches.map(
        ([key, { value }]) => `v.${element.value} === ${JSON.stringify(key)} ? ${literal(value, place)} : `,
      );
      return `\${${chosen.join('')}${literal(other, place)}}`;
    }
    case TYPE.plural: {
      const inside = { ...place, counted: element.value };
      const branches = Object.entries(element.options).filter(([key]) => key !== 'other');
      const exact = branches.filter(([key]) => key.startsWith('='));
      const ruled = branches.filter(([key]) => !key.startsWith('='));
      const other = element.options['other']?.value ?? [];
      const chosen = [
        ...exact.map(([key, { value }]) => `v.${element.value} === ${key.slice(1)} ? ${literal(value, inside)} : `),
        ...ruled.map(
          ([key, { value }]) =>
            `pluralIn('${place.language}', '${element.pluralType ?? 'cardinal'}', v.${element.value}) === '${key}' ? ${literal(value, inside)} : `,
        ),
      ];
      return `\${${chosen.join('')}${literal(other, inside)}}`;
    }
    default:
      throw new SyntaxError('not supported');
  }
}

function literal(elements: readonly MessageFormatElement[], place: Place): string {
  return `\`${elements.map((element) => partOf(element, place)).join('')}\``;
}

/** A message as TypeScript: a string, or a function of one object with its arguments. No interpreter is needed at run time. */
export function compiled({ elements, arguments: names }: Message, language: string): string {
  if (names.size > 0) return `(v) => ${literal(elements, { language })}`;
  return JSON.stringify(elements.map((element) => (element.type === TYPE.literal ? element.value : '')).join(''));
}

/** The words that each choice of an area knows, whichever of its messages: not every message tells all of them apart. */
export type Choices = ReadonlyMap<string, ReadonlySet<string>>;

function typeOf(name: string, argument: ArgumentType, choices: Choices): string {
  if (argument === 'shown') return 'string | number';
  if (argument === 'number') return 'number';
  return [...(choices.get(name) ?? argument)].map((word) => JSON.stringify(word)).join(' | ');
}

/** The type of a message, so that a caller that leaves out an argument does not compile. */
export function typeOfMessage({ arguments: names }: Message, choices: Choices = new Map()): string {
  if (names.size === 0) return 'string';
  const fields = [...names].map(([name, argument]) => `readonly ${name}: ${typeOf(name, argument, choices)}`);
  return `(v: { ${fields.join('; ')} }) => string`;
}

/** Everything that a message can say, one text for each way through its choices, with `fill` in place of what is shown. */
export function variants(
  elements: readonly MessageFormatElement[],
  fill: (name: string) => string = () => 'x',
): readonly string[] {
  return elements.reduce<readonly string[]>(
    (texts, element) => {
      const next =
        element.type === TYPE.literal
          ? [element.value]
          : element.type === TYPE.select || element.type === TYPE.plural
            ? Object.values(element.options).flatMap(({ value }) => variants(value, fill))
            : [fill(element.type === TYPE.argument ? element.value : '#')];
      return texts.flatMap((text) => next.map((part) => text + part));
    },
    [''],
  );
}
