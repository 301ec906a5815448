const decimal = /\p{Nd}/gu;

/**
 * Writes every decimal digit of Unicode (full-width, Arabic, Devanagari ...) as 0 to 9 and leaves the rest. The digits
 * of one script have consecutive codes from its zero on (Unicode, 4.6), so adjacent scripts come in tens too.
 */
export function asciiDigits(text: string): string {
  return text.replace(decimal, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code <= 0x39) return digit;
    let first = code;
    while (code - first < 60 && /^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((code - first) % 10);
  });
}
