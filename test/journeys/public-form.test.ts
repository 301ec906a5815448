import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FormAnswers, filledIn, fillForm, formOn } from '../support/form-filling.ts';
import { type Journey, openJourney } from '../support/journey.ts';
import type { Page, Person } from '../support/person.ts';
import { formWalks } from '../support/public-pages.ts';
import { says } from '../support/says.ts';
import { allItems } from '../support/table.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
});
afterAll(() => journey.close());

const adult = formWalks.find(({ name }) => name === 'self-adult')?.answers ?? {};
const address = 'noor@post.example';
const url = (path: string) => `${journey.app.url}${path}`;

/** Answers the questions up to a page whose address ends in `slug`. */
async function upTo(person: Person, slug: string): Promise<void> {
  let page = await person.get(url('/aanmelden/zelf'));
  for (let step = 0; step < 20 && !page.url.endsWith(slug); step += 1) {
    const form = formOn(page.html);
    page = await person.post(
      new URL(form?.action ?? '', page.url).href,
      filledIn(form ?? { action: '', controls: [] }, adult),
    );
  }
}

/** Fills in the page at a path and presses one of its buttons. */
async function press(
  person: Person,
  path: string,
  answers: FormAnswers,
  button: readonly (readonly [string, string])[] = [],
): Promise<Page> {
  const form = formOn((await person.get(url(path))).html) ?? { action: '', controls: [] };
  return person.post(url(form.action), [...filledIn(form, answers), ...button]);
}

async function savedFormLink(): Promise<string> {
  const mail = (await journey.app.mails()).findLast(({ text }) => text.includes('/aanmelden/verder/'));
  expect(mail?.to).toContain(address);
  return mail?.links.find((link) => link.includes('/verder/')) ?? '';
}

describe('the form in the whole system', () => {
  test.each(formWalks.filter(({ end }) => end.test('/aanmelden/verzonden')))(
    '$name becomes a referral with a next action',
    async ({ start, answers }) => {
      const sender = String(answers['referrer.email'] ?? answers['candidate.email']);
      const sent = await fillForm(
        journey.person(start.endsWith('professional') ? sender : address),
        url(start),
        answers,
      );
      const reference = /HW-\w{7}/.exec(sent.text)?.[0] ?? '';
      expect((await journey.look(reference)).tasks.length).toBeGreaterThan(0);
    },
  );
});

describe('a saved form', () => {
  test('is kept sealed, goes on elsewhere, and is gone after seven days', async () => {
    const person = journey.person(address);
    await upTo(person, '/naam');
    await press(person, '/aanmelden/zelf/naam', { 'candidate.familyName': 'Wolkenwachter' }, [['later', 'true']]);
    const saved = await press(person, '/aanmelden/bewaren', { email: address });
    expect(saved.url).toBe(url('/aanmelden/bewaard'));
    const stored = (await allItems(journey.app)).filter((item) => String(item['pk']).startsWith('G#draft#'));
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(await allItems(journey.app))).not.toContain('Wolkenwachter');

    const link = await savedFormLink();
    const elsewhere = journey.person(address);
    expect((await elsewhere.get(link)).text).not.toContain('Wolkenwachter');
    const opened = await elsewhere.post(link, {
      'birthDate.day': '7',
      'birthDate.month': '5',
      'birthDate.year': '1990',
    });
    expect(opened.url).toBe(url('/aanmelden/zelf/naam'));
    expect(opened.html).toContain('value="Wolkenwachter"');

    await journey.app.clock.advanceBy('P7D');
    expect((await journey.person(address).get(link)).status).toBe(410);
  });
});

test('the page about another door goes by mail, and leaves nothing behind', async () => {
  const person = journey.person('kim@post.example');
  const before = (await allItems(journey.app)).filter((item) => String(item['pk']).startsWith('N#')).length;
  const page = await person.post(url('/aanmelden/uitkomst/disability-benefit'), { email: 'kim@post.example' });
  expect(page.text).toMatch(says('outcome.otherDoor.mail.mailed'));
  expect(await journey.subjects('kim@post.example')).toEqual([expect.stringMatching(says('form-mail.advice.subject'))]);
  const items = await allItems(journey.app);
  expect(items.filter((item) => String(item['pk']).startsWith('N#'))).toHaveLength(before);
  expect(JSON.stringify(items)).not.toContain('kim@post.example');
});
