import { describe, expect, test } from 'vitest';
import { readReferralRequest } from '../../functions/domain/referral-request.ts';
import { bodyOf, midden, today } from './fixtures.ts';

const context = { today, region: midden() };

function errorsOf(body: unknown): string[] {
  const read = readReferralRequest(body, context);
  return read.ok ? [] : read.errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('a right request', () => {
  test('is normalised', () => {
    const read = readReferralRequest(
      bodyOf({ candidate: { givenName: '  Zoe\u0308 ', email: ' Sam@Voorbeeld.EXAMPLE' } }),
      context,
    );
    expect(read).toMatchObject({
      ok: true,
      request: {
        referrer: { phone: '+31302345678' },
        candidate: { givenName: 'Zo\u00eb', email: 'Sam@voorbeeld.example', phone: '+31612345678' },
        situation: { benefits: ['participatiewet', 'ww'], workCoachEmail: 'coach@zeist.example' },
        representative: { phone: '+32470123456' },
      },
      hints: [],
    });
    expect(read.ok && 'benefit' in read.request.situation).toBe(false);
  });

  test.each([
    [undefined, []],
    ['wia', ['wia']],
    [[], []],
    [
      ['ww', 'ww', 'wia'],
      ['ww', 'wia'],
    ],
  ])('benefit %j is read as %j', (benefit, benefits) => {
    expect(readReferralRequest(bodyOf({ situation: { benefit } }), context)).toMatchObject({
      request: { situation: { benefits } },
    });
  });

  test('may leave out whatever is optional', () => {
    const body = bodyOf({
      referrer: { organisation: undefined, phone: undefined },
      candidate: { email: undefined },
      situation: undefined,
      request: {
        motivated: undefined,
        preferredProvider: undefined,
        availability: undefined,
        remarks: undefined,
        handover: undefined,
      },
      representative: undefined,
    });
    expect(readReferralRequest(body, context)).toMatchObject({ ok: true, request: { situation: { benefits: [] } } });
  });

  test('counts what is blank as left out, and an optional part in which nothing was filled in as not there', () => {
    const body = bodyOf({
      request: { preferredProvider: ' ', availability: '', remarks: null, motivated: '\t' },
      situation: { benefit: ['ww', ' ', null], workCoachEmail: '  ', inCareAt: '' },
      representative: { name: '', relation: ' ', phone: null },
    });
    const read = readReferralRequest(body, context);
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    const { request, situation } = read.request;
    expect(Object.keys(request).toSorted()).toEqual(['goal', 'handover']);
    expect(situation.benefits).toEqual(['ww']);
    expect([situation.workCoachEmail, situation.inCareAt]).toEqual([undefined, undefined]);
    expect(read.request).not.toHaveProperty('representative');
  });

  test.each([[null], ['tekst'], [[]], [7]])('cannot be read from %j', (body) => {
    expect(errorsOf(body)).toHaveLength(1);
  });

  test('of someone who refers themselves needs contact data once', () => {
    const self = { role: 'self', profession: undefined, organisation: undefined };
    const asReferrer = bodyOf({
      referrer: { ...self, email: 'sam@voorbeeld.example', phone: undefined },
      candidate: { email: undefined, phone: undefined, preferredContact: 'email' },
    });
    expect(readReferralRequest(asReferrer, context)).toMatchObject({
      ok: true,
      request: { candidate: { email: 'sam@voorbeeld.example' } },
    });
    const asCandidate = bodyOf({ referrer: { ...self, email: undefined, phone: undefined } });
    expect(errorsOf(asCandidate)).toEqual([]);
    const byPhone = bodyOf({
      referrer: { ...self, email: undefined, phone: '06 12345678' },
      candidate: { email: undefined, phone: undefined },
    });
    expect(readReferralRequest(byPhone, context)).toMatchObject({ request: { candidate: { phone: '+31612345678' } } });
  });

  test('loses what cannot be seen and keeps the rest', () => {
    const body = bodyOf({
      referrer: { name: 'Robin\nde\u200b Wit' },
      candidate: { familyName: '\u202eBakker' },
      request: { goal: '\ufeffEen baan\vin een winkel' },
    });
    expect(readReferralRequest(body, context)).toMatchObject({
      ok: true,
      request: {
        referrer: { name: 'Robin de Wit' },
        candidate: { familyName: 'Bakker' },
        request: { goal: 'Een baan\nin een winkel' },
      },
    });
  });

  test('with a number that may be a BSN is accepted, with a question at that field', () => {
    const read = readReferralRequest(bodyOf({ request: { remarks: 'klantnummer 123456782' } }), context);
    expect(read).toMatchObject({ ok: true, hints: [{ pointer: '/request/remarks', code: 'bsn-hint' }] });
  });

  test('of somebody with one name has it as family name', () => {
    const read = readReferralRequest(bodyOf({ candidate: { givenName: undefined, familyName: 'Suharto' } }), context);
    expect(read).toMatchObject({ ok: true, request: { candidate: { familyName: 'Suharto' } } });
    expect(read.ok && 'givenName' in read.request.candidate).toBe(false);
  });

  test('has room for both names in the name of who refers themselves', () => {
    const [givenName, familyName] = ['a'.repeat(100), 'b'.repeat(100)];
    const body = bodyOf({ referrer: { name: `${givenName} ${familyName}` }, candidate: { givenName, familyName } });
    expect(errorsOf(body)).toEqual([]);
  });

  test('has addresses and numbers as people paste them', () => {
    const body = bodyOf({
      referrer: { email: 'Robin de Wit <Robin@School.example>', phone: '\u200e+31 6 12 34 56 78\u200f' },
      candidate: { email: 'mailto:sam@post.example?subject=x', phone: '٠٦ ١٢٣٤٥٦٧٨' },
    });
    expect(readReferralRequest(body, context)).toMatchObject({
      request: {
        referrer: { email: 'Robin@school.example', phone: '+31612345678' },
        candidate: { email: 'sam@post.example', phone: '+31612345678' },
      },
    });
  });

  test.each([
    ['candidate', 'email', 'sam@gmial.com', 'email-domain-hint'],
    ['situation', 'workCoachEmail', 'wil@gmail.com', 'work-coach-public-mail'],
    // Of the town next to it: the mail would go to the team, and nobody be told so.
    ['situation', 'workCoachEmail', 'wil@houten.example', 'work-coach-outside'],
  ])('is accepted with a question about %s.%s', (section, field, value, code) => {
    const read = readReferralRequest(bodyOf({ [section]: { [field]: value } }), context);
    expect(read).toMatchObject({ ok: true, hints: [{ pointer: `/${section}/${field}`, code }] });
  });

  test('with a medical word is accepted, with a hint at that field', () => {
    const read = readReferralRequest(bodyOf({ request: { remarks: 'Gebruikt medicatie' } }), context);
    expect(read).toMatchObject({
      ok: true,
      hints: [{ in: 'body', pointer: '/request/remarks', code: 'medical-hint' }],
    });
  });

  test.each([
    ['goal', 'Mijn naam is Olaf Oud, mail olaf@post.example'],
    ['availability', 'Bel me op 06 12345678'],
    ['remarks', 'Kijk op www.olaf.example'],
  ])('with contact data in %s is accepted, with a hint at that field', (field, text) => {
    const read = readReferralRequest(bodyOf({ request: { [field]: text } }), context);
    expect(read).toMatchObject({
      ok: true,
      hints: [{ in: 'body', pointer: `/request/${field}`, code: 'contact-hint' }],
    });
  });
});

describe('a wrong field', () => {
  test.each<[string, Parameters<typeof bodyOf>[0], string]>([
    ['unknown role', { referrer: { role: 'neighbour' } }, '/referrer/role unknown-value'],
    ['unknown key', { candidate: { bsn: '1' } }, '/candidate/bsn unknown-key'],
    ['key to be escaped', { candidate: { 'a/b~c': 1 } }, '/candidate/a~1b~0c unknown-key'],
    ['name of digits', { candidate: { givenName: '12345' } }, '/candidate/givenName not-a-name'],
    ['name with a bell', { candidate: { givenName: 'Sam\u0007x' } }, '/candidate/givenName control-characters'],
    ['blank name', { candidate: { familyName: '   ' } }, '/candidate/familyName required'],
    ['long name', { candidate: { givenName: 'a'.repeat(101) } }, '/candidate/givenName too-long'],
    ['name that is a number', { candidate: { givenName: 5 } }, '/candidate/givenName wrong-type'],
    ['null', { candidate: { familyName: null } }, '/candidate/familyName required'],
    ['impossible date', { candidate: { birthDate: '2001-02-29' } }, '/candidate/birthDate no-such-day'],
    ['month 13', { candidate: { birthDate: '2001-13-01' } }, '/candidate/birthDate month-wrong'],
    ['short year', { candidate: { birthDate: '27-03-90' } }, '/candidate/birthDate year-wrong'],
    ['no date at all', { candidate: { birthDate: 'gisteren' } }, '/candidate/birthDate wrong-format'],
    ['a moment', { candidate: { birthDate: '1990-04-02T00:00:00' } }, '/candidate/birthDate wrong-format'],
    ['empty date', { candidate: { birthDate: '' } }, '/candidate/birthDate required'],
    ['born tomorrow', { candidate: { birthDate: '2026-11-22' } }, '/candidate/birthDate date-in-future'],
    ['121 years old', { candidate: { birthDate: '1905-11-21' } }, '/candidate/birthDate date-too-early'],
    ['municipality by name', { candidate: { municipality: 'Zeist' } }, '/candidate/municipality wrong-format'],
    ['homograph', { candidate: { email: 's\u0430m@voorbeeld.example' } }, '/candidate/email wrong-format'],
    [
      'header injection',
      { candidate: { email: 'sam@voorbeeld.example\r\nBcc: x@elders.example' } },
      '/candidate/email wrong-format',
    ],
    ['Belgian mobile', { candidate: { phone: '0470 12 34 56' } }, '/candidate/phone phone-country'],
    ['German mobile', { candidate: { phone: '0151 23456789' } }, '/candidate/phone phone-country'],
    ['no benefit and one', { situation: { benefit: ['none', 'ww'] } }, '/situation/benefit contradictory'],
    ['not known and one', { situation: { benefit: ['ww', 'unknown'] } }, '/situation/benefit contradictory'],
    ['paid line', { candidate: { phone: '0900 1234567' } }, '/candidate/phone wrong-format'],
    ['unknown language', { candidate: { language: 'fr' } }, '/candidate/language unknown-value'],
    ['unknown benefit', { situation: { benefit: 'aow' } }, '/situation/benefit unknown-value'],
    ['unknown benefit in a list', { situation: { benefit: ['ww', 'aow'] } }, '/situation/benefit/1 unknown-value'],
    ['yes for true', { situation: { registeredJobSeeker: 'yes' } }, '/situation/registeredJobSeeker wrong-type'],
    ['unknown care provider', { situation: { inCareAt: 'ziekenhuis' } }, '/situation/inCareAt unknown-value'],
    ['care at a provider without IPS', { situation: { inCareAt: 'jobstap' } }, '/situation/inCareAt unknown-value'],
    ['unknown provider', { request: { preferredProvider: 'niemand' } }, '/request/preferredProvider unknown-value'],
    ['no goal', { request: { goal: undefined } }, '/request/goal required'],
    ['long remarks', { request: { remarks: 'a'.repeat(501) } }, '/request/remarks too-long'],
    ['BSN in remarks', { request: { remarks: 'nummer 123456782' } }, '/request/remarks bsn'],
    ['BSN in a name', { candidate: { familyName: 'Bakker 123456782' } }, '/candidate/familyName bsn'],
    ['BSN in a relation', { representative: { relation: 'ouder 123456782' } }, '/representative/relation bsn'],
    ['not agreed', { agreement: { informed: false } }, '/agreement/informed required'],
    ['agreed in words', { agreement: { informed: 'true' } }, '/agreement/informed unknown-value'],
    ['older privacy text', { agreement: { privacyVersion: '2025-01' } }, '/agreement/privacyVersion privacy-version'],
    ['professional without profession', { referrer: { profession: undefined } }, '/referrer/profession required'],
    ['professional without e-mail', { referrer: { email: undefined } }, '/referrer/email required'],
    ['representative out of reach', { representative: { phone: undefined } }, '/representative/email contact-needed'],
    ['no phone to call', { candidate: { phone: undefined } }, '/candidate/phone preferred-phone-missing'],
    [
      'no address to mail to',
      { candidate: { email: undefined, preferredContact: 'email' } },
      '/candidate/email preferred-email-missing',
    ],
    [
      "a professional's address is not the candidate's",
      { candidate: { email: undefined, phone: undefined, preferredContact: 'email' } },
      '/candidate/email preferred-email-missing',
    ],
    [
      'self out of reach',
      {
        referrer: { role: 'self', email: undefined, phone: undefined },
        candidate: { email: undefined, phone: undefined, preferredContact: 'email' },
      },
      '/candidate/email preferred-email-missing',
    ],
  ])('%s', (_, change, error) => {
    expect(errorsOf(bodyOf(change))).toEqual([error]);
  });

  test('self out of reach, preferred way not said', () => {
    const body = bodyOf({
      referrer: { role: 'self', email: undefined, phone: undefined },
      candidate: { email: undefined, phone: undefined, preferredContact: undefined },
    });
    expect(errorsOf(body)).toEqual(['/candidate/preferredContact required', '/candidate/email contact-needed']);
  });

  test.each([[null], ['text'], [3], [[]], [true], [undefined]])('a body %j is refused as a whole', (body) => {
    expect(errorsOf(body)).toEqual([' wrong-type'].map((text) => (body === undefined ? ' required' : text)));
  });

  test('a key of the prototype is an unknown key', () => {
    const body: unknown = JSON.parse(JSON.stringify(bodyOf()).replace('{', '{"__proto__":{"x":1},"constructor":1,'));
    expect(errorsOf(body)).toEqual(expect.arrayContaining([expect.stringContaining('/constructor unknown-key')]));
  });
});

describe('all errors together', () => {
  test('an empty body has an error for each required field, and none for a section', () => {
    expect(errorsOf({})).toEqual([
      '/referrer/role required',
      '/referrer/name required',
      '/candidate/familyName required',
      '/candidate/birthDate required',
      '/candidate/municipality required',
      '/candidate/preferredContact required',
      '/candidate/language required',
      '/request/goal required',
      '/agreement/informed required',
      '/agreement/privacyVersion required',
    ]);
  });

  test('rules across fields speak beside wrong forms', () => {
    const errors = errorsOf(
      bodyOf({
        referrer: { profession: undefined },
        candidate: { familyName: '', phone: undefined, birthDate: '2030-01-01' },
        request: { preferredProvider: 'niemand' },
      }),
    );
    expect(errors.sort()).toEqual([
      '/candidate/birthDate date-in-future',
      '/candidate/familyName required',
      '/candidate/phone preferred-phone-missing',
      '/referrer/profession required',
      '/request/preferredProvider unknown-value',
    ]);
  });

  test('a field has one error', () => {
    expect(errorsOf(bodyOf({ request: { remarks: `123456782 ${'a'.repeat(500)}\u0007` } }))).toEqual([
      '/request/remarks too-long',
    ]);
  });
});

describe('the privacy text during a transition', () => {
  const inTransition = { ...midden(), privacyVersion: '2027-01', privacyVersionsAlsoValid: ['2026-11', '2026-12'] };
  const codesFor = (privacyVersion: string) => {
    const reading = readReferralRequest(bodyOf({ agreement: { privacyVersion } }), { region: inTransition, today });
    return reading.ok ? [] : reading.errors.map(({ code }) => code);
  };

  test.each(['2027-01', '2026-12', '2026-11'])('%s is taken', (version) => {
    expect(codesFor(version)).toEqual([]);
  });

  test('what the region no longer lists is refused', () => {
    expect(codesFor('2025-01')).toEqual(['privacy-version']);
  });
});
