import type { Removal } from './removal.ts';

const tokens = 'test/attack/tokens.test.ts';
const roles = 'test/attack/roles.test.ts';
const proofs = 'test/attack/proofs.test.ts';
const crossSite = 'test/attack/cross-site.test.ts';
const addresses = 'test/attack/addresses.test.ts';
const bombs = 'test/attack/bombs.test.ts';
const markup = 'test/attack/markup.test.ts';
const patterns = 'test/attack/patterns.test.ts';
const enumeration = 'test/attack/enumeration.test.ts';
const desk = 'test/functions/serve-desk.test.ts';
const acting = 'test/functions/act-at-desk.test.ts';
const stores = 'test/adapters/stores.test.ts';
const signIn = 'test/functions/sign-in.test.ts';
const refused = 'test/functions/refused-counts.test.ts';

/** Defences against people who mean harm. */
export const defences: readonly Removal[] = [
  {
    what: 'a token is made with a key of its own use',
    file: 'functions/adapters/secrets/keys.ts',
    find: "createHmac('sha256', derived(version, 'link'))",
    replace: "createHmac('sha256', derived(version, 'hash'))",
    test: {
      file: tokens,
      name: 'made with a key of another purpose or of nobody, or from the hash in the table, opens nothing',
    },
  },
  {
    what: 'what cannot be a token is not looked up',
    file: 'functions/adapters/dynamodb/link-store.ts',
    find: 'return isToken(token) ?',
    replace: "return token !== '' ?",
    test: {
      file: tokens,
      name: 'opens no link, whichever of fifty thousand it is, and what cannot be one is not even looked up',
    },
  },
  {
    what: 'a sealed value is bound to its name',
    file: 'functions/adapters/secrets/keys.ts',
    find: '          .setAAD(Buffer.from(name))\n          .setAuthTag',
    replace: "          .setAAD(Buffer.from(name === '' ? name : 'device'))\n          .setAuthTag",
    test: { file: tokens, name: 'opens under its own name, with its own key and in one spelling only' },
  },
  {
    what: 'a sealed value has one spelling',
    file: 'functions/adapters/secrets/keys.ts',
    find: "if (bytes.length < 28 || bytes.toString('base64url') !== payload) return undefined;",
    replace: 'if (bytes.length < 28) return undefined;',
    test: { file: tokens, name: 'opens nothing, whichever of fifty thousand it is, and never throws' },
  },
  {
    what: 'a link opens for its own role only',
    file: 'functions/domain/task.ts',
    find: '(task.addressee === addressee && isAskedOf(task, role))',
    replace: '(task.addressee === addressee || isAskedOf(task, role))',
    test: { file: roles, name: 'is opened and answered by a link of who is asked, and of nobody else' },
  },
  {
    what: 'a mailbox is proven before anything personal is shown',
    file: 'functions/cases/open-link.ts',
    find: 'const proven = readsMailbox || !needsProof(task.kind, link.role);',
    replace: 'const proven = readsMailbox || !needsProof(task.kind, link.role) || mailbox !== undefined;',
    test: { file: roles, name: 'shows nothing personal and takes nothing from who has not proven its mailbox' },
  },
  {
    what: 'only who is asked about themselves answers without proof',
    file: 'functions/cases/disclosure.ts',
    find: "return !taskRules[kind].isBare || (role !== 'candidate' && role !== 'referrer');",
    replace: 'return !taskRules[kind].isBare || actsAsCoordinator(role);',
    test: { file: roles, name: 'shows nothing personal and takes nothing from who has not proven its mailbox' },
  },
  {
    what: 'an objection is the candidate’s own',
    file: 'functions/cases/open-link.ts',
    find: "    if (link.role !== 'candidate') return { kind: 'past', view: { state: 'unknown' } };\n",
    replace: '',
    test: { file: roles, name: 'objection of approver opens its own pages only' },
  },
  {
    what: 'a status link is the candidate’s or the referrer’s',
    file: 'functions/cases/status-access.ts',
    find: "if (link?.purpose !== 'status') return undefined;",
    replace: 'if (link === undefined) return undefined;',
    test: { file: roles, name: 'task of candidate opens its own pages only' },
  },
  {
    what: 'only the coordinator and the deputy steer',
    file: 'functions/cases/link-desk.ts',
    find: "      if (read.kind !== 'live' || !actsAsCoordinator(read.live.link.role)) return { ok: false, why: 'gone' };\n      const { live } = read;\n      if (!live.proven) return { ok: false, why: 'needs-code' };\n      // A late link",
    replace:
      "      if (read.kind !== 'live') return { ok: false, why: 'gone' };\n      const { live } = read;\n      if (!live.proven) return { ok: false, why: 'needs-code' };\n      // A late link",
    test: { file: roles, name: 'is steered by the coordinator and the deputy, and by nobody else' },
  },
  {
    what: 'a provider sees nobody before accepting',
    file: 'functions/cases/disclosure.ts',
    find: '        grounds: { ...withoutContactIn(wishOf(candidate), [fullName(candidate)]),',
    replace:
      '        person: personOf(candidate),\n        grounds: { ...withoutContactIn(wishOf(candidate), [fullName(candidate)]),',
    test: { file: roles, name: 'provider: nothing beyond the ladder on the page of any task' },
  },
  {
    what: 'a birth date is counted before it is judged',
    file: 'functions/cases/limited-try.ts',
    find: "    if (used > limit.most) return { result: 'spent', limit };\n",
    replace: '',
    test: {
      file: proofs,
      name: 'at a birth date: no more are judged than the tries of a day, by whatever device, language or spelling',
    },
  },
  {
    what: 'what is refused uses up nothing that others share',
    file: 'functions/cases/counted-window.ts',
    find: '      await giveBack();\n',
    replace: '',
    test: { file: refused, name: 'because all calls of the day are made leaves its sender their turns' },
  },
  {
    what: 'one network takes a part of what everybody shares',
    file: 'functions/domain/intake-limits.ts',
    find: '    ...shared.flatMap((one) => partOf(one, networks.at(-1)?.name)),\n',
    replace: '',
    test: { file: refused, name: 'uses up no calls, and one network takes few of them' },
  },
  {
    what: 'a link bears so many codes in its life',
    file: 'functions/cases/mailed-code.ts',
    find: 'if ((await runtime.guards.count(scope, endsAt)) > triesInLife) return',
    replace: 'if ((await runtime.guards.count(scope, endsAt)) > 100 * triesInLife) return',
    test: {
      file: proofs,
      name: 'at a code: no more are judged than its tries, and so many in the life of a link from all devices together',
    },
  },
  {
    what: 'a proof is of one mailbox',
    file: 'functions/cases/mailbox-proof.ts',
    find: 'mailbox.toLowerCase()}`);',
    replace: "'any'}`);",
    test: { file: proofs, name: 'a proof of another mailbox, another case or another purpose opens nothing' },
  },
  {
    what: 'a code is for one link',
    file: 'functions/cases/one-time-code.ts',
    find: 'link.id}`, device: device.id,',
    replace: "'any'}`, device: device.id,",
    test: {
      file: proofs,
      name: 'a code for one link opens no other, and a code asked for on one device opens nothing on another',
    },
  },
  {
    what: 'a page of the desk is for its roles',
    file: 'functions/web/desk/guard.ts',
    find: '  if (!route.who.includes(visit.staff.role)) return deny(c, runtime, route, visit);\n',
    replace: '',
    test: { file: desk, name: 'a page and an action of one role are refused to every other' },
  },
  {
    what: 'posts to the desk come from our own pages',
    file: 'functions/web/desk/desk-app.ts',
    find: "  app.use(requireSameOrigin(runtime.publicUrl, (c) => trouble(c, 'forbidden', 403)));\n",
    replace: '',
    test: { file: desk, name: 'a post of another site does nothing, whoever is signed in' },
  },
  {
    what: 'nothing is done at the desk to a case that moved since its page was shown',
    file: 'functions/cases/act-on-case.ts',
    find: 'if (from.referral.revision !== seen) {',
    replace: 'if (seen < 0) {',
    test: { file: acting, name: 'that meets another change at the very moment of writing is not done either' },
  },
  {
    what: 'what erases people at the desk asks who one is once more',
    file: 'functions/act-at-desk/act-routes.ts',
    find: '  return erasesIn(name, from) && !signInDesk.isFresh(visit);\n',
    replace: '  return erasesIn(name, from) && signInDesk.isFresh(visit) && false;\n',
    test: { file: acting, name: 'what erases people asks who one is once more, five minutes at most before' },
  },
  {
    what: 'what erases people on the page of a task at the desk asks who one is once more',
    file: 'functions/act-at-desk/task-routes.ts',
    find: 'if (runtime.signInDesk.isFresh(visit)) return undefined;',
    replace: 'if (runtime.signInDesk.isFresh(visit) || visit !== undefined) return undefined;',
    test: {
      file: acting,
      name: 'erases nobody before whoever steers or answers has just proved who they are',
    },
  },
  {
    what: 'a number of places that the desk raises is the one that it saw',
    file: 'functions/adapters/dynamodb/place-writes.ts',
    find: "'attribute_not_exists(told)' : 'told.#at = :seen';",
    replace: "'attribute_not_exists(told)' : '(told.#at = :seen OR told.#at <> :seen)';",
    test: {
      file: stores,
      name: 'a place that is added in the same step is given, once, and only where nobody said anything else meanwhile',
    },
  },
  {
    what: 'a case whose people are gone is not reopened at the desk',
    file: 'functions/adapters/dynamodb/referral-store.ts',
    find: "if (change.keepAgain === true && isErased(change, people)) return 'erased';",
    replace: '',
    test: { file: stores, name: 'where the candidate is gone and others are not yet, nothing is written' },
  },
  {
    what: 'nobody comes back whose time comes while the desk reopens their case',
    file: 'functions/adapters/dynamodb/party-writes.ts',
    find: "ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(expiresAt) OR expiresAt > :now)',",
    replace: "ConditionExpression: 'attribute_not_exists(nothing) OR expiresAt > :now',",
    test: {
      file: stores,
      name: 'where somebody goes right before the write, nothing is written and nobody comes back',
    },
  },
  {
    what: 'no help that has begun ends at the desk because somebody was referred twice',
    file: 'functions/domain/journey/duplicates.ts',
    find: "return startsFrom('withdraw').includes(stage) && !isGuided(stage);",
    replace: "return startsFrom('withdraw').includes(stage) || isGuided(stage);",
    test: {
      file: 'test/domain/duplicates.test.ts',
      name: 'is never one that a provider works on, nor one whose sender nobody knows, nor the one that goes on',
    },
  },
  {
    what: 'no door moves at the desk before somebody has chosen',
    file: 'functions/domain/journey/correct.ts',
    find: 'if (changed.length === 0 || !isDecided(correction, from.referral.stage)) return undefined;',
    replace:
      'if (changed.length === 0 || (correction === undefined && !isDecided(correction, from.referral.stage))) return undefined;',
    test: {
      file: 'test/domain/correction.test.ts',
      name: 'is not made until somebody has chosen, and never where nobody can',
    },
  },
  {
    what: 'what a candidate is given at the desk names nobody else',
    file: 'functions/cases/gather-access.ts',
    find: '{ text: noOtherCase(plain(note.text)) }',
    replace: '{ text: noOtherCase(note.text) }',
    test: {
      file: 'test/journeys/access.test.ts',
      name: 'what is about others is not: no name, address or number of theirs, no account, no hash',
    },
  },
  {
    what: 'a task at the desk needs a session',
    file: 'functions/cases/desk-task.ts',
    find: '  if (staff === undefined) return unknown;\n',
    replace: '',
    test: { file: acting, name: 'needs a session: without one no task exists there' },
  },
  {
    what: 'a session of staff that was ended is over, whoever has a copy',
    file: 'functions/cases/sign-in-desk.ts',
    find: '      if (!(await sessions.isOpen(sessions.of(staff.subject), session, now))) return undefined;\n',
    replace: '',
    test: { file: signIn, name: 'ends when its user signs out, and a copy of its cookie with it' },
  },
  {
    what: 'a session of staff that nobody uses ends',
    file: 'functions/domain/staff-session.ts',
    find: 'now < endOf(session) && now < after(session.seenAt, idleMs)',
    replace: 'now < endOf(session)',
    test: { file: desk, name: 'ends after half an hour without a visit, and each visit begins it anew' },
  },
  {
    what: 'the signature of an ID token is checked',
    file: 'functions/adapters/oidc/staff-issuer.ts',
    find: 'execute: [enableNonRepudiationChecks, ',
    replace: 'execute: [',
    test: { file: signIn, name: 'signed with another key does not, although it came over the wire that we opened' },
  },
  {
    what: 'signing in leads to pages of the desk only',
    file: 'functions/domain/desk-paths.ts',
    find: 'if (!pagePattern.test(path) || ',
    replace: 'if (',
    test: { file: signIn, name: 'the page that was asked for opens after signing in, and no other address' },
  },
  {
    what: 'a new proof of who one is, is new',
    file: 'functions/cases/sign-in-desk.ts',
    find: "    if (!isNewProof(session, asked.begunAt)) return refuse('no-new-proof');\n",
    replace: '',
    test: {
      file: signIn,
      name: 'is not opened by who takes the question for a new proof out of the address',
    },
  },
  {
    what: 'posts to links come from our own pages',
    file: 'functions/serve-links/handler.ts',
    find: "  app.use(requireSameOrigin(runtime.publicUrl, (c) => trouble(c, 'refused', 403)));\n",
    replace: '',
    test: { file: crossSite, name: 'but from another site reaches no desk, at any address that takes posts' },
  },
  {
    what: 'posts to the form come from our own pages',
    file: 'functions/web/http.ts',
    find: "if (site !== undefined) return site === 'same-origin';",
    replace: "if (site !== undefined) return site !== 'cross-site';",
    test: {
      file: crossSite,
      name: 'but from a site of the same owner reaches no desk, at any address that takes posts',
    },
  },
  {
    what: 'a page elsewhere refers nobody by the API',
    file: 'functions/serve-public/api-routes.ts',
    find: "  if (isForeignOrigin(c, runtime)) return answerProblem(c, 'origin-not-allowed');\n",
    replace: '',
    test: {
      file: crossSite,
      name: 'cannot refer anybody by the API either: a browser says where it comes from, and plain text is no JSON',
    },
  },
  {
    what: 'headers that no header may be are dropped',
    file: 'functions/web/lambda.ts',
    find: 'const request = { ...event, ...readableHeaders(event),',
    replace: 'const request = { ...event,',
    test: { file: addresses, name: String.raw`cannot be added by "\r\n" in a path, query, cookie or header` },
  },
  {
    what: 'an address is made from the configured one',
    file: 'functions/web/http.ts',
    find: 'return c.redirect(`',
    replace: 'return c.redirect(`//kwaad.example',
    test: { file: addresses, name: 'whatever stands in the path or the query: //kwaad.example' },
  },
  {
    what: 'a body has a limit',
    file: 'functions/web/body.ts',
    find: "return bytes.byteLength > bodyLimit ? { wrong: 'size' } : { bytes };",
    replace: 'return { bytes };',
    test: { file: bombs, name: 'is not read at all beyond its limit' },
  },
  {
    what: 'a posted name reaches nothing that objects inherit',
    file: 'functions/serve-public/form-input.ts',
    find: 'return Object.create(null) as Tree;',
    replace: 'return {} as Tree;',
    test: { file: bombs, name: '__proto__: as a key, field, parameter, path or cookie, is a name like any other' },
  },
  {
    what: 'text in a mail is escaped',
    file: 'functions/web/mails/blocks-to-html.ts',
    find: `    .replaceAll('<', '&lt;')\n`,
    replace: '',
    test: { file: markup, name: 'stays a text in every mail, and adds no header, line or attachment' },
  },
  {
    what: 'a pattern is read in time that grows with the text',
    file: 'functions/domain/email-address.ts',
    find: `(?<!["').,;])["').,;]+$`,
    replace: `["').,;]+$`,
    test: { file: patterns, name: 'those that stand in it' },
  },
  {
    what: 'a status token is for its own referral',
    file: 'functions/cases/summary-desk.ts',
    find: ' || link.referralId !== reference',
    replace: '',
    test: {
      file: enumeration,
      name: 'a reference that there is from one that there is not, with any token but its own',
    },
  },
  {
    what: 'a list is read by a proof that has not ended',
    file: 'functions/cases/worklist-reader.ts',
    find: '.filter((proof) => hasProof(device, proof, now))',
    replace: '',
    test: {
      file: 'test/functions/remembered-mailbox.test.ts',
      name: 'each proof ends by itself: the cookie lasts as long as the longest, and reads no other list for that',
    },
  },
  {
    what: 'what somebody answered is read only while they may act',
    file: 'functions/cases/answered-by.ts',
    find: 'mayLookUp(runtime.region, answer) ?? isListed()',
    replace: 'true',
    test: {
      file: 'test/functions/answered-by.test.ts',
      name: 'by an approver only while their domain may act, also once the case is over',
    },
  },
  {
    what: 'one mailbox is away once, however it is spelt',
    file: 'functions/cases/away-desk.ts',
    find: '!(await isOwnName(of))',
    replace: 'false',
    test: {
      file: 'test/journeys/away.test.ts',
      name: 'of another spelling of a mailbox, unless a case has it: one person is away once, and sets it ten times an hour in all',
    },
  },
  {
    what: 'the public number of open referrals is a figure of the day',
    file: 'functions/domain/loop-check.ts',
    find: 'if (before?.on === on) return before;',
    replace: '',
    test: { file: 'test/domain/loop-check.test.ts', name: 'never moves within a Dutch day, whoever comes or goes' },
  },
];
