/** Words that officials like and readers at level B1 do not. */
const officialese = [
  'middels',
  'derhalve',
  'conform',
  'teneinde',
  'betreffende',
  'dient te',
  'indien',
  'ingeval',
  'te allen tijde',
];

/** Visible text of an HTML page or mail, one line for each block, entities undone. */
export function visibleText(html: string): string {
  return html
    .replace(/<(title|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/(p|li|h\d|td|th|dt|dd|legend|label|a|button|option|span|div)>/g, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Sentences of a text: they end at a full stop, question mark, exclamation mark, colon or line break. */
export function sentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.?!:])\s+|\n+/)
    .map((sentence) => sentence.trim().replace(/\s+/g, ' '))
    .filter((sentence) => sentence !== '');
}

/** What keeps a Dutch text from being level B1: sentences over 20 words, and officialese. Empty when nothing does. */
export function notPlain(text: string): readonly string[] {
  return sentences(text).filter(
    (sentence) =>
      sentence.split(' ').length > 20 || officialese.some((word) => new RegExp(`\\b${word}\\b`, 'i').test(sentence)),
  );
}
