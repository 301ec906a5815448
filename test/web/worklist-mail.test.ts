import { expect, test } from 'vitest';
import { languages } from '../../functions/domain/codes.ts';
import { worklistMails } from '../../functions/web/mails/worklist-mails.ts';
import { notPlain } from '../../functions/web/words/plain-dutch.ts';
import { htmlChecker } from '../support/html-checker.ts';
import { pageRegion as region } from '../support/region-for-pages.ts';
import { says } from '../support/says.ts';

const htmlValidate = htmlChecker({
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'off', 'no-trailing-whitespace': 'off' },
});

test.each(languages)(
  'the code for a list tells a stranger nothing, and its reader what to do (%s)',
  async (language) => {
    const { phone } = region.helpdesk;
    const mail = worklistMails.listCode({ region, language, code: '482913', minutes: 15 });
    expect(mail.sender).toBe(region.serviceName[language]);
    // Subjects are read on locked screens.
    expect(mail.subject).toMatch(says('worklist-mail.code.subject', {}, language));
    expect(mail.subject).not.toMatch(/\d/);
    for (const part of [mail.text, mail.html]) expect(part.match(/482913/g)).toHaveLength(1);
    expect(mail.text).toMatch(says('worklist-mail.code.why', {}, language));
    expect(mail.text).toMatch(says('worklist-mail.code.valid', { minutes: 15 }, language));
    expect(mail.text).toMatch(says('worklist-mail.code.notYou', { phone }, language));
    // There is nothing to press: the code is typed where it was asked for.
    expect(mail.html).not.toMatch(/https?:|href=/);
    const report = await htmlValidate.validateString(mail.html);
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    if (language === 'nl') expect(notPlain(mail.text)).toEqual([]);
  },
);
