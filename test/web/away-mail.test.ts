import { expect, test } from 'vitest';
import { worklistMails } from '../../functions/web/mails/worklist-mails.ts';
import { pageRegion as region } from '../support/region-for-pages.ts';

test('the mail about an absence names nobody and no case, has a neutral subject, and a way to end it', () => {
  const url = 'https://site.example/mijn/afwezig';
  for (const language of ['nl', 'en'] as const) {
    const mail = worklistMails.away({ region, language, backOn: '2026-12-07', url });
    expect(mail.subject).not.toMatch(/\d|HW-/);
    expect(mail.text).toContain(url);
    expect(mail.text).toMatch(/7 dec/i);
    expect(mail.text).not.toMatch(/HW-|@[a-z-]+\.example/);
    expect(mail.html).toContain(url);
  }
});
