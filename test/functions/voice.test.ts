import { describe, expect, test } from 'vitest';
import { type MailSample, mailSamples } from '../../demo/console/mail-samples.ts';
import { actorInWords } from '../../demo/console/words/audit-words.ts';
import { closures, declineReasons, languages } from '../../functions/domain/codes.ts';
import { mailKinds } from '../../functions/domain/mail.ts';
import { fieldErrorTexts } from '../../functions/web/texts/field-error.ts';
import { said as inWords } from '../../functions/web/words/said.ts';
import { closureInWords, declineReasonInWords } from '../../functions/web/words/terms.ts';
import { formsSpeakIn, wrong } from './form-voice.ts';
import { region } from './serve-public-site.ts';

/** What neither may read, because both read it. */
const eitherWay = new RegExp(
  Object.values(wrong)
    .map(({ source }) => source)
    .join('|'),
  'i',
);

// The other languages are in other-languages.long.ts.
formsSpeakIn('nl');

test('messages that both forms and the interface share speak of nobody', () => {
  for (const language of languages) {
    const { fields, codes } = fieldErrorTexts[language];
    for (const [at, text] of Object.entries({ ...fields, ...codes })) {
      if (at === '/agreement/consent' || at === 'consent-of-another') continue; // Only other systems send these.
      expect(inWords(text, { domain: 'example.nl' }), at).not.toMatch(eitherWay);
    }
  }
});

describe.each(languages)('what a candidate reads about their own case (%s)', (language) => {
  test('how it ended, and why it was declined', () => {
    for (const closure of closures) expect(closureInWords(closure, language, true)).not.toMatch(wrong.self);
    for (const reason of declineReasons) expect(declineReasonInWords(reason, language, true)).not.toMatch(wrong.self);
  });

  test('every mail to them alone', () => {
    const own = mailSamples.filter(
      ({ name, to }: MailSample) => to === actorInWords('candidate') && !name.endsWith('-shared'),
    );
    expect(own.length).toBeGreaterThanOrEqual(mailKinds.filter((kind) => kind.endsWith('-candidate')).length);
    for (const { name, render } of own) expect(render(language, region).text, name).not.toMatch(wrong.self);
  });
});
