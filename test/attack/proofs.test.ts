import { describe, expect, test } from 'vitest';
import { mailboxProof } from '../../functions/cases/mailbox-proof.ts';
import { birthDateProof } from '../../functions/cases/status-access.ts';
import { proofEnd, rememberingLink, sealDevice, withProof } from '../../functions/cases/trusted-device.ts';
import { now } from '../adapters/sample.ts';
import { openBrowser, openSite, selfAnswers, visit, walk } from '../functions/serve-public-site.ts';
import { caseOf, openLinkWorld, partiesOf, taskOf, worldRegion } from '../support/link-world.ts';

const { codeTries, birthDateTries } = worldRegion.links;
const [own, other] = ['HW-AAAAAAA', 'HW-BBBBBBB'] as const;
const nl = { language: 'nl' } as const;

/** Two cases of two sets of people, each with a link to the work coach and one for the candidate's own status. */
function twoCases() {
  const world = openLinkWorld();
  const people = { [own]: partiesOf('Aardbei'), [other]: partiesOf('Banaan') };
  const links = [own, other].map((id) => {
    const task = taskOf(id, 'approve', 'approver');
    world.add(caseOf(id, [task]), people[id]);
    return {
      task: world.token({ referralId: id, taskId: task.id, role: 'approver' }),
      status: world.token({ referralId: id, role: 'candidate', purpose: 'status' }),
      referrer: world.token({ referralId: id, role: 'referrer', purpose: 'status' }),
    };
  });
  const [mine, theirs] = links;
  if (mine === undefined || theirs === undefined) throw new Error('two cases');
  return { world, people, mine, theirs };
}

const codes = Array.from({ length: 150 }, (_, at) => String(100_000 + at * 1237));

describe('150 guesses at once', () => {
  test('at a code: no more are judged than its tries, and so many in the life of a link from all devices together', async () => {
    const { world, mine } = twoCases();
    let judged = 0;
    for (let device = 0; device < 12; device += 1) {
      const sent = await world.linkDesk.sendCode(mine.task, nl);
      if (sent.result !== 'sent') continue;
      const tried = await Promise.all(
        codes.map((code) => world.linkDesk.enterCode(mine.task, code, { ...nl, device: sent.device })),
      );
      const wrong = tried.filter(({ result }) => result === 'wrong').length;
      expect(wrong).toBeLessThan(codeTries);
      expect(tried.filter(({ result }) => result === 'right')).toEqual([]);
      judged += wrong;
    }
    expect(judged).toBeLessThanOrEqual(30);
  });

  test('at a birth date: no more are judged than the tries of a day, by whatever device, language or spelling', async () => {
    const { world, mine, theirs } = twoCases();
    const guesses = Array.from({ length: 150 }, (_, at) => `19${50 + (at % 40)}-0${1 + (at % 9)}-1${at % 10}`);
    const tried = await Promise.all(
      guesses.map((date, at) =>
        world.statusDesk.enterBirthDate(mine.status, date, {
          language: at % 2 === 0 ? 'nl' : 'en',
          device: `device ${at}`,
        }),
      ),
    );
    expect(tried.filter(({ result }) => result === 'wrong').length).toBeLessThan(birthDateTries);
    expect(tried.filter(({ result }) => result === 'right')).toEqual([]);
    // The right one comes too late: the limit holds for everybody.
    expect((await world.statusDesk.enterBirthDate(mine.status, '1990-04-23', nl)).result).toBe('locked');
    // And only for this link: nobody can lock out somebody else.
    expect((await world.statusDesk.enterBirthDate(theirs.status, '1990-04-23', nl)).result).toBe('right');
  });

  test('at the code of the public form, in fifteen forms for one mailbox: no more than the codes of an hour leave', async () => {
    const site = openSite();
    let judged = 0;
    for (let form = 0; form < 15; form += 1) {
      const browser = openBrowser(site);
      const at = await walk(browser, '/aanmelden/zelf', selfAnswers, /\/code$/);
      if (!at.path.endsWith('/code')) continue;
      await browser.post('/aanmelden/zelf/code/sturen', []);
      const page = await visit(browser, '/aanmelden/zelf/code');
      expect(page.path).toBe('/aanmelden/zelf/code');
      const right = browser.code();
      const guesses = codes.filter((code) => code !== right).slice(0, 10);
      const answers = await Promise.all(guesses.map((code) => browser.post('/aanmelden/zelf/code', [['code', code]])));
      judged += answers.filter(({ body }) => /nog \d+ keer|nog één keer|nog 1 keer/.test(body)).length;
    }
    expect(judged).toBeGreaterThan(0);
    expect(judged).toBeLessThanOrEqual(20 * (codeTries - 1));
  });
});

describe('a cookie of one, with another', () => {
  test('a proof of another mailbox, another case or another purpose opens nothing', async () => {
    const { world, mine, theirs, people } = twoCases();
    const { guards } = world.runtime;
    const until = proofEnd(worldRegion.links, true, now);
    const sealed = (name: string, value: unknown) => guards.seal(name, value, until);
    const elses = world.provenFor(people[other].approver?.email ?? '');
    const statusOfOther = sealDevice(
      guards,
      withProof({ id: 'D', proofs: {} }, birthDateProof(world.runtime, { id: other }), until, now),
      now,
    ).device;
    const forged = [
      elses,
      statusOfOther,
      // The address itself instead of its keyed hash; the right content under another name.
      sealed('device', { id: 'D', proofs: { [people[own].approver?.email ?? '']: until } }),
      sealed('answers', { id: 'D', proofs: {} }),
      sealed('device', 'a text'),
      `${world.provenFor(people[own].approver?.email ?? '')}A`,
    ];
    for (const device of forged) {
      expect((await world.linkDesk.open(mine.task, { ...nl, device })).state).toBe('needs-code');
      expect(await world.linkDesk.answer(mine.task, { choice: 'approve' }, { ...nl, device })).toEqual({
        ok: false,
        why: 'needs-code',
      });
      expect((await world.statusDesk.open(mine.status, { ...nl, device })).state).toBe('needs-birth-date');
      expect((await world.statusDesk.open(mine.referrer, { ...nl, device })).state).toBe('needs-code');
      expect(await world.statusDesk.withdraw(mine.status, { ...nl, device })).toBe('needs-proof');
    }
    expect(world.changes).toEqual([]);
    // In the right place it works.
    expect((await world.linkDesk.open(theirs.task, { ...nl, device: elses })).state).toBe('open');
    expect((await world.statusDesk.open(theirs.status, { ...nl, device: statusOfOther })).state).toBe('open');
  });

  test('a cookie that says of a link that it leads to another case opens that other case for nobody', async () => {
    const { world, mine, theirs, people } = twoCases();
    const { guards } = world.runtime;
    const until = proofEnd(worldRegion.links, true, now);
    const asApprover = { [mailboxProof(world.runtime, people[own].approver?.email ?? '')]: until };
    const nowhere = theirs.task.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const ledAstray = (token: string, proofs: Record<string, string>) => {
      const device = { id: 'D', proofs };
      const there = rememberingLink(guards, device, token, { referralId: other, taskId: `${other}#approve#1` });
      return { ...nl, device: sealDevice(guards, there, now).device };
    };
    const view = await world.linkDesk.open(mine.task, ledAstray(mine.task, asApprover));
    expect(view).toMatchObject({ state: 'open', bare: { reference: own } });
    expect(JSON.stringify(view)).not.toContain('Banaan');
    expect((await world.linkDesk.open(theirs.task, ledAstray(theirs.task, asApprover))).state).toBe('needs-code');
    expect((await world.linkDesk.open(nowhere, ledAstray(nowhere, asApprover))).state).toBe('unknown');
  });

  test('a code for one link opens no other, and a code asked for on one device opens nothing on another', async () => {
    const { world, mine, theirs } = twoCases();
    const mailed: string[] = [];
    const { putCode } = world.runtime.guards;
    world.runtime.guards.putCode = async (subject, code, device, until, limits) => {
      mailed.push(code);
      return putCode(subject, code, device, until, limits);
    };
    const first = await world.linkDesk.sendCode(mine.task, nl);
    const second = await world.linkDesk.sendCode(theirs.task, nl);
    if (first.result !== 'sent' || second.result !== 'sent') throw new Error('codes');
    const [mineCode = '', theirCode = ''] = mailed;
    const wrong = [
      await world.linkDesk.enterCode(mine.task, theirCode, { ...nl, device: second.device }),
      await world.linkDesk.enterCode(theirs.task, mineCode, { ...nl, device: first.device }),
      await world.linkDesk.enterCode(mine.task, mineCode, { ...nl, device: second.device }),
      await world.linkDesk.enterCode(mine.task, mineCode, nl),
      await world.statusDesk.enterCode(mine.referrer, mineCode, { ...nl, device: first.device }),
    ];
    expect(wrong.map(({ result }) => result)).toEqual(wrong.map(() => 'gone'));
    expect((await world.linkDesk.enterCode(mine.task, mineCode, { ...nl, device: first.device })).result).toBe('right');
  });

  test('that somebody else planted proves nothing to them when its new owner proves who they are (fixation)', async () => {
    const { world, mine } = twoCases();
    const mailed: string[] = [];
    const { putCode } = world.runtime.guards;
    world.runtime.guards.putCode = async (subject, code, device, until, limits) => {
      mailed.push(code);
      return putCode(subject, code, device, until, limits);
    };
    // The attacker asks for a code, and brings the victim's browser to use the attacker's device cookie.
    const planted = await world.linkDesk.sendCode(mine.task, nl);
    if (planted.result !== 'sent') throw new Error('planted');
    const victim = await world.linkDesk.sendCode(mine.task, { ...nl, device: planted.device });
    if (victim.result !== 'sent') throw new Error('victim');
    const proven = await world.linkDesk.enterCode(mine.task, mailed.at(-1) ?? '', { ...nl, device: victim.device });
    if (proven.result !== 'right') throw new Error('proven');
    expect((await world.linkDesk.open(mine.task, { ...nl, device: proven.device })).state).toBe('open');
    expect((await world.linkDesk.open(mine.task, { ...nl, device: planted.device })).state).toBe('needs-code');
  });

  test('of one form in another browser or form answers for nobody else', async () => {
    const site = openSite();
    const [victim, attacker] = [openBrowser(site), openBrowser(site)];
    await walk(victim, '/aanmelden/zelf', selfAnswers, /\/controle/);
    await walk(
      attacker,
      '/aanmelden/zelf',
      { ...selfAnswers, 'candidate.givenName': 'Kwaad', 'candidate.email': 'kwaad@post.example' },
      /\/code$/,
    );
    // The attacker's form in the victim's browser, and the victim's page key with the attacker's answers.
    for (const [name, value] of attacker.jar) if (/^answers/.test(name)) victim.jar.set(name, value);
    await victim.post('/aanmelden/zelf/controle', [
      ['agreement.informed', 'true'],
      ['agreement.consent', 'true'],
      ['answers', 'x'],
    ]);
    expect(site.submissions).toEqual([]);
    // Parts of two sealed values do not make a valid one.
    for (const [name, value] of victim.jar)
      victim.jar.set(name, value.slice(0, -40) + (attacker.jar.get(name) ?? value).slice(-40));
    expect((await visit(victim, '/aanmelden/zelf/controle')).page.body).not.toMatch(/Noor|Kwaad/);
  });
});
