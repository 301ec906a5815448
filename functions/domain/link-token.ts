/** Shape of a token: key version, a dash, 43 characters. */
const shape = /^[1-9]\d{0,5}-[A-Za-z0-9_-]{43}$/;

/** Whether a text can be the token of a link; what cannot, such as a link that was cut off, is not looked up at all. */
export function isToken(text: string): boolean {
  return shape.test(text);
}
