import { isMessage, readAll, type Texts } from '../../texts/build.ts';
import { variants } from '../../texts/message.ts';

/** A message with where it stands. */
export interface PlacedMessage {
  readonly at: string;
  readonly source: string;
  readonly texts: readonly string[];
}

const all = readAll();

function placed(texts: Texts, at: string): readonly PlacedMessage[] {
  if (isMessage(texts)) return [{ at, source: texts.source, texts: variants(texts.elements) }];
  return Object.entries(texts).flatMap(([key, part]) => placed(part, `${at}.${key}`));
}

/** Every message of a language, of all areas but some. */
export function messagesIn(language: string, without: readonly string[] = []): readonly PlacedMessage[] {
  return all.areas
    .filter((area) => !without.includes(area))
    .flatMap((area) => {
      const texts = all.texts.get(`${language}/${area}`);
      return texts === undefined ? [] : placed(texts, area);
    });
}

/** Everything that the pages and mails of a language can say, with where it stands; `x` stands for what is filled in. */
export function allTexts(language: string, without: readonly string[] = []): readonly (readonly [string, string])[] {
  return messagesIn(language, without).flatMap(({ at, texts }) => texts.map((text) => [at, text] as const));
}
