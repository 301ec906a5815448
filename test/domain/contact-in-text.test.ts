import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenContact, holdsContact, withoutContact } from '../../functions/domain/contact-in-text.ts';

const hidden = hiddenContact;

describe('contact data in a text', () => {
  test.each([
    ['Mijn naam is Olaf Oud, mail olaf@post.example', `Mijn naam is Olaf Oud, mail ${hidden}`],
    ['mail naar olaf @ post.example', `mail naar ${hidden}`],
    ['bel 0612345678901', `bel ${hidden}`],
    ['olaf(at)post.example of olaf apenstaartje post punt nl', `${hidden} of ${hidden}`],
    ['Bel me op 06 12345678', `Bel me op ${hidden}`],
    ['06-12 34 56 78, (030) 123 45 67, 0348/12.34.56', `${hidden}, ${hidden}, ${hidden}`],
    ['+31 (0)6 12 34 56 78 of 0032 470 12 34 56', `${hidden} of ${hidden}`],
    ['Bel 612345678', `Bel ${hidden}`],
    ['Bel ٠٦١٢٣٤٥٦٧٨', `Bel ${hidden}`],
    ['Zie linkedin.com/in/olaf of https://x.example/a?b=1', `Zie ${hidden} of ${hidden}`],
    ['Bel 31612345678, 31 6 1234 5678, 31(0)6-12-34-56-78', `Bel ${hidden}, ${hidden}, ${hidden}`],
    ['Bel 310612345678 of 31-6-12-34-56-78', `Bel ${hidden} of ${hidden}`],
    ['Thuis 0512-1234 56, werk 0512-1234-56', `Thuis ${hidden}, werk ${hidden}`],
    ['06-12-34 56 78, 06-12-34-56-78, 06/12/34/56/78', `${hidden}, ${hidden}, ${hidden}`],
    ['06.12.34.56.78, 06-12-2034-56, 06-11-22 3344', `${hidden}, ${hidden}, ${hidden}`],
    ['www.olaf.nu of olaf.net/ik of olaf.info/ik of wa.me/1', `${hidden} of ${hidden} of ${hidden} of ${hidden}`],
    ['01-08-25 06 12 34 56 78, 0830-1200 06-12345678', `01-08-25 ${hidden}, 0830-1200 ${hidden}`],
    ['Insta @olaf.oud', `Insta ${hidden}`],
  ])('%s', (text, expected) => {
    const left = withoutContact(text);
    expect(left).toBe(expected);
    expect(holdsContact(text)).toBe(true);
  });

  test.each([
    'ma 09.00-12.30, di 13.00-17.00',
    '09.00-12.00 13.00-17.00 vanaf 01-02-2026, 20 uur',
    'Bel liever 0900-1234 of 0800-0113',
    'o.a. horeca en/of zorg, 3.0, 24 uur per week, vanaf 2026-01-02',
    'Ik zoek werk.Mijn buurt is goed. 1 2 3 4 5 6 7 8 9',
    'Een ½ jaar geleden',
    'vakantie 01-08-25 - 15-08-25',
    'vakantie 01/08/25 - 15/08/25, 01/08/25-15/08/25',
    'vakantie 01.08.25 - 15.08.25, 01.08.25-15.08.25',
    'vakantie 01-08-25 / 15-08-25, 01-08-25 – 15-08-25',
    'vrij op 01-08-25 08-08-25 15-08-25, 6-8-25 - 15-8-25 en 31-12-25 - 15-01-26',
    'van 01-08-25 - 15-08-2025 en 01-01-2026-31-12-2026, 01-08-25 09.00-12.00',
    'ma 08.30-12.00 20 uur, 08.30-12.00 20 plekken, 0830-1200 1300-1700, 08.30-12.00/13.00-17.00',
    'ik zoek werk.Nu zit ik thuis. Ik ben hier.net verhuisd, zie de brief.Info volgt',
    'zorg.en/of horeca, care.and/or catering',
  ])('stays: %s', (text) => {
    expect(withoutContact(text)).toBe(text);
    expect(holdsContact(text)).toBe(false);
  });

  test('names go where they are given, as whole words and however they are written', () => {
    expect(withoutContact('Ik ben SAM  bakker, geen Sam Bakkerij', ['Sam Bakker'])).toBe(
      `Ik ben ${hidden}, geen Sam Bakkerij`,
    );
    expect(withoutContact('Sam (Bakker) +', ['(Bakker) +', ''])).toBe(`Sam ${hidden}`);
    expect(withoutContact('Sam Bakker', ['', ' '])).toBe('Sam Bakker');
  });
});

const words = fc.array(fc.constantFrom('werk', 'graag', 'bel', 'op', 'maandag', '20 uur', '09.00-17.00', ',', '.'), {
  maxLength: 8,
});
const separators = fc.constantFrom('', ' ', '-', '.', '/', ' - ');
const digits = fc.stringMatching(/^[1-9]\d{7}$/);
/** A mobile number as people type it, in pairs. */
const phones = fc.tuple(fc.constantFrom('06', '+316', '00316'), separators, digits).map(([start, joint, rest]) => {
  return [start, ...(rest.match(/\d\d/g) ?? [])].join(joint);
});
const emails = fc
  .tuple(fc.stringMatching(/^[a-z]{1,12}([.+_-][a-z0-9]{1,8})?$/), fc.stringMatching(/^[a-z]{1,12}\.[a-z]{2,6}$/))
  .map(([name, domain]) => `${name}@${domain}`);

test('no address or number survives between words, and the words stay', () => {
  fc.assert(
    fc.property(words, fc.oneof(phones, emails), words, (before, contact, after) => {
      const left = withoutContact([...before, contact, ...after].join(' '));
      expect(left).toBe([...before, hidden, ...after].join(' '));
    }),
  );
});

test('what was left out once leaves nothing more to leave out, and other texts stay to the letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.oneof(phones, emails, fc.constant('')),
      (text, contact) => {
        const left = withoutContact(`${text} ${contact}`);
        expect(withoutContact(left)).toBe(left);
        if (!holdsContact(text)) expect(withoutContact(text)).toBe(text);
      },
    ),
  );
});
