/** Dutch area codes of two digits after the 0; every other one has three. */
const shortAreas = /^(1[0358]|2[0346]|3[03568]|4[03-6]|5[0358]|7\d|8[58])/;

/**
 * A phone number as people here read it: `06 12 34 56 78`, `030 765 43 21`. Numbers from abroad, and numbers that were not
 * kept in international form, stay as they are.
 */
export function phoneInWords(number: string): string {
  const digits = /^\+31([1-9]\d{8})$/.exec(number)?.[1];
  if (digits === undefined) return number;
  if (digits.startsWith('6')) return `06 ${digits.slice(1).replace(/(\d\d)(?=\d)/g, '$1 ')}`;
  const area = shortAreas.test(digits) ? 2 : 3;
  const rest = digits.slice(area);
  const odd = rest.length % 2;
  return `0${digits.slice(0, area)} ${rest.slice(0, 2 + odd)} ${rest.slice(2 + odd).replace(/(\d\d)(?=\d)/g, '$1 ')}`;
}
