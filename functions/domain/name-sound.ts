/**
 * Spellings that sound alike, or that are told apart only by whoever sees them written, each reduced to one; in this order. They
 * begin where the rule for duplicates ends (`person-marks.ts`), which has folded capitals, accents, `ij`, `ae`, `oe` and `aa`. Ours,
 * after names that are common here: Thijs, Tijs and Thys; Visscher and Visser; Meijer, Meyer and Maier; Achmed, Ahmed and Ahmet.
 */
const alike: readonly (readonly [RegExp, string])[] = [
  // Yasmin and Jasmin, Yilmaz and Jilmaz
  [/^y(?=[aeiou])/, 'j'],
  // Bosch and Bos; Christa and Krista; Achmed and Ahmed; Brechtje and Bregtje; van Gogh; Khadija and Chadija
  [/sch/g, 's'],
  [/ch(?=[lr])/g, 'k'],
  [/ch(?=m)/g, ''],
  [/[ckg]h/g, 'g'],
  // Sophie and Sofie; Smidt and Smit; Hendrix and Hendriks; Cees and Kees; de Vries and de Fries; Suzanne and Susanne
  [/ph/g, 'f'],
  [/dt/g, 't'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/[cq]/g, 'k'],
  [/v/g, 'f'],
  [/z/g, 's'],
  // Thijs and Tijs; Sarah and Sara
  [/h(?![aeiouy])|(?<=[bdfgjklmnprst])h/g, ''],
  // Bouwman and Bouman; Paul and Poul; Mustafa and Moestafa
  [/[ao]uw?/g, 'o'],
  [/u/g, 'o'],
  // Meijer, Meyer and Maier; Pieters and Piters; Sylvia and Silvia
  [/[ae][iy]|ie|y/g, 'i'],
  // Arnoud and Arnout
  [/d$/, 't'],
  // Janssen and Jansen
  [/(.)\1+/gu, '$1'],
  // Jansen and Janse
  [/(?<=...)en$/, 'e'],
];

/**
 * How a name sounds, as far as Dutch spelling goes. Two spellings of one name mostly sound alike, and so do some different names: it
 * only ever leads to a question.
 *
 * @param folded a word of a name, or several joined, folded by the rule for duplicates
 * @returns never nothing
 */
export function soundOf(folded: string): string {
  return alike.reduce((rest, [spelling, sound]) => rest.replace(spelling, sound), folded) || folded;
}
