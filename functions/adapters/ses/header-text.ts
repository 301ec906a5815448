/** Longest line of a header that we write: the standard asks for less than 78 characters. */
const lineLength = 76;
/** Bytes in one encoded word, so that it and its frame fit on a line. */
const wordBytes = 42;

/**
 * Free text as the value of a header: plain where it is plain, else in encoded words (RFC 2047). In lines that mail servers take.
 *
 * @param name of the header, which stands on the first line before it
 */
export function headerText(name: string, text: string): string {
  if (/^(?! )[ -~]*(?<! )$/.test(text) && !/=\?| {2}/.test(text)) return folded(name, text);
  return encodedWords(text);
}

/** A name before an address: quoted where it is plain (RFC 5322), else in encoded words. */
export function displayName(name: string): string {
  if (!/^[ -~]*$/.test(name) || name.includes('=?') || name.length > lineLength / 2) return encodedWords(name);
  return `"${name.replace(/["\\]/g, '\\$&')}"`;
}

/** Breaks lines before spaces, where there are any. */
function folded(name: string, text: string): string {
  let room = lineLength - name.length - 2;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else {
      if (last !== undefined) room = lineLength;
      lines.push(word);
    }
  }
  return lines.join('\r\n ');
}

/** Text in words of letters, digits and a few signs, each holding whole characters. */
function encodedWords(text: string): string {
  const words: string[] = [''];
  for (const character of text) {
    const longer = `${words.at(-1)}${character}`;
    if (Buffer.byteLength(longer) <= wordBytes) words[words.length - 1] = longer;
    else words.push(character);
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}
