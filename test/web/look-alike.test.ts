import { describe, expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import { isPlainWording, readOwnText, speaks, wordingsOf } from '../../functions/domain/own-text.ts';
import { fixedSubjectLike } from '../../functions/web/desk/region/look-alike.ts';
import { changeableTexts } from '../../functions/web/texts/changeable.ts';
import { fixedSubjectTexts } from '../../functions/web/texts/fixed-subject.ts';

const wordings = (source: string) => {
  const message = readOwnText(source);
  return message === undefined ? [] : wordingsOf(message).filter(speaks);
};
const likeWhat = (source: string) => wordings(source).map((words) => fixedSubjectLike(words))[0];
const goesOn = fixedSubjectTexts.nl['form-mail.draft.subject'] ?? '';
const newLink = fixedSubjectTexts.nl['mail-people.new-link.subject'] ?? '';

describe('a subject that is taken for one that no region may change', () => {
  test.each([
    ['the same', goesOn],
    ['in capitals', goesOn.toUpperCase()],
    ['without spaces', goesOn.replaceAll(' ', '')],
    ['with signs between', goesOn.replaceAll(' ', ' - ')],
    ['with marks on letters', goesOn.replaceAll('e', 'ë')],
    ['in Cyrillic letters', goesOn.replaceAll('a', 'а').replaceAll('e', 'е')],
    ['in Greek letters', goesOn.replaceAll('n', 'η').replaceAll('v', 'ν')],
    ['in wide letters', goesOn.replaceAll('V', 'Ｖ')],
    ['with digits for letters', goesOn.replaceAll('l', '1').replaceAll('i', '1')],
    ['two letters that look like one', goesOn.replaceAll('m', 'rn')],
    ['a letter too many', `${goesOn}t`],
    ['a letter too few', goesOn.slice(0, -1)],
    ['other words behind it', `${goesOn}, open het snel`],
    ['in the other language', fixedSubjectTexts.en['form-mail.draft.subject'] ?? ''],
  ])('%s', (how, source) => {
    const expected = how === 'in the other language' ? source : goesOn;
    expect(likeWhat(source)).toBe(expected);
  });

  test('wherever its number stands', () => {
    const seen = newLink.replace('{reference}', '…');
    expect(likeWhat(newLink)).toBe(seen);
    expect(likeWhat(newLink.replace(/ \S+ \{reference\}/, ' {reference} voor'))).toBe(seen);
    expect(likeWhat('Nieuwe dag voor {reference}')).toBeUndefined();
  });

  test('is none of those that are shipped', () => {
    const subjects = languages.flatMap((language) =>
      Object.entries(changeableTexts[language]).filter(([key]) => key.endsWith('--subject')),
    );
    expect(subjects.length).toBeGreaterThan(60);
    const false_ = subjects.flatMap(([key, source]) =>
      wordings(source).flatMap((words) => (fixedSubjectLike(words) === undefined ? [] : [key])),
    );
    expect(false_).toEqual([]);
  });

  test('every mail that stays as it is has one, in each language', () => {
    for (const language of languages) {
      const known = Object.keys(fixedSubjectTexts[language]);
      for (const kind of ['code', 'address-given', 'new-link', 'corrected-candidate'])
        expect(known).toContain(`mail-people.${kind}.subject`);
      for (const kind of ['code', 'draft']) expect(known).toContain(`form-mail.${kind}.subject`);
      for (const kind of ['confirm-sender', 'confirm-interest']) expect(known).toContain(`task.mail.${kind}.subject`);
      expect(known).toContain('worklist-mail.code.subject');
    }
  });
});

test('a word that only a false mail speaks of is read in letters of other alphabets too', () => {
  for (const text of ['Geef je cоde', 'Geef je ϲοdе', 'Vul je wаchtwoord in', 'Je DіgіD']) {
    expect(isPlainWording(text), text).toBe(/ϲ/.test(text));
  }
  expect(isPlainWording('Een café in Řež')).toBe(true);
});
