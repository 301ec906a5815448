import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formMailScopes, intakeScopes, networkOf } from '../../functions/domain/intake-limits.ts';
import { requestOf } from './fixtures.ts';

const network = '192.0.2.7';
const school = requestOf({ referrer: { role: 'professional', profession: 'school', email: 'kim@school.example' } });
const mailbox = { scope: 'form-mail:code:h', limit: 20, windowSeconds: 3600 };
const named = (scopes: ReturnType<typeof formMailScopes>) => scopes.map(({ scope, limit }) => [scope, limit]);

describe('what a referral counts against', () => {
  test('a client that vouches: itself, the sender, and a candidate who has confirmed nothing', () => {
    const scopes = intakeScopes(school, { sender: { proof: 'client', clientId: 'zaaksysteem' }, network });
    expect(named(scopes)).toEqual([
      ['intake:senderPerDay:known:kim@school.example', 25],
      ['intake:candidatePerDay:known:sam@voorbeeld.example', 5],
      ['intake:clientPerDay:known:zaaksysteem', 1000],
    ]);
  });

  test('a client that does not vouch: itself and nobody known, and by its pages the network as well, counted apart', () => {
    const of = (hasKey: boolean) =>
      named(intakeScopes(school, { sender: { proof: 'none', client: { id: 'zeist', hasKey } }, network, perDay: 7 }));
    const strangers = named(intakeScopes(school, { sender: { proof: 'none' }, network }));
    expect(of(true)).toEqual([...strangers.slice(1), ['intake:clientPerDay:unknown:zeist', 7]]);
    expect(of(false)).toEqual([
      ...strangers,
      ['intake:clientPerDay:unknown:zeist pages:from 192.0.2.7', 2],
      ['intake:clientPerDay:unknown:zeist pages', 7],
    ]);
  });

  test('somebody at their own mailbox: the network and themselves', () => {
    expect(named(intakeScopes(requestOf(), { sender: { proof: 'mailbox' }, network }))).toEqual([
      ['intake:networkPerHour:known:192.0.2.7', 30],
      ['intake:senderPerDay:known:sam@voorbeeld.example', 25],
    ]);
  });

  test('one mailbox under many spellings: the same counters', () => {
    const of = (sender: string, email: string) => {
      const request = requestOf({ referrer: { role: 'professional', profession: 'school', email: sender } });
      const about = { ...request, candidate: { ...request.candidate, email } };
      return intakeScopes(about, { sender: { proof: 'none' }, network });
    };
    expect(of('Kim+1@school.example', 'vic.tim+2@googlemail.com')).toEqual(
      of('kim@school.example', 'victim@gmail.com'),
    );
  });

  test('a mail of the form: its network before its mailbox, and everybody last', () => {
    const all = { scope: 'form-mails', limit: 5000, windowSeconds: 3600 };
    expect(formMailScopes(mailbox, undefined)).toEqual([mailbox, all]);
    const own = { scope: 'form-mails:network:192.0.2.7', limit: 7, windowSeconds: 3600, countsTries: true };
    expect(formMailScopes(mailbox, network, { formMailsPerNetwork: 7 })).toEqual([own, mailbox, all]);
  });

  test('nobody known: counted apart, so that a stranger uses up nobody’s turn', () => {
    const unknown = intakeScopes(school, { sender: { proof: 'none' }, network });
    const known = intakeScopes(school, { sender: { proof: 'mailbox' }, network });
    expect(unknown.map(({ scope }) => scope).filter((scope) => known.some((one) => one.scope === scope))).toEqual([]);
    expect(unknown.find(({ scope }) => scope.includes('unknownSenderPerDay'))?.limit).toBe(3);
  });

  test('somebody to be called: the number, and all calls of the day', () => {
    const { email: _email, ...candidate } = requestOf().candidate;
    const request = {
      ...requestOf(),
      referrer: { role: 'self', name: 'Sam Bakker', phone: '+31612345678' } as const,
      candidate: { ...candidate, phone: '+31612345678' },
    };
    const from = (address: string) => named(intakeScopes(request, { sender: { proof: 'none' }, network: address }));
    expect(from(network)).toEqual([
      ['intake:networkPerHour:unknown:192.0.2.7', 30],
      ['intake:unknownSenderPerDay:unknown:+31612345678', 3],
      ['intake:candidatePerDay:unknown:+31612345678', 5],
      ['intake:callsPerDay:unknown:all:from 192.0.2.7', 3],
      ['intake:callsPerDay:unknown:all', 10],
    ]);
    // A site of IPv6 has thousands of networks: of what everybody shares it is one.
    expect(from('2001:db8:7:a1::5')).toContainEqual(['intake:callsPerDay:unknown:all:from 2001:db8:7::/48', 3]);
  });

  test('an address is one whatever its capitals', () => {
    const shouting = requestOf({ referrer: { email: 'SAM@VOORBEELD.EXAMPLE' } });
    const loud = { ...shouting, candidate: { ...shouting.candidate, email: 'SAM@VOORBEELD.EXAMPLE' } };
    const by = { sender: { proof: 'none' } } as const;
    expect(intakeScopes(loud, by)).toEqual(intakeScopes(requestOf(), by));
  });
});

describe('the network of an address', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
    ['2001:0DB8:0:1:ffff:1:2:3', '2001:db8:0:1::/64'],
    ['2001:db8::5', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['', ''],
  ])('%s is %s', (address, expected) => expect(networkOf(address)).toBe(expected));

  test('an IPv6 site has a limit of its own, however many of its networks are used', () => {
    const unknown = { sender: { proof: 'none' }, network: '2001:db8:7:a1::5' } as const;
    const sitesOf = (scopes: ReturnType<typeof formMailScopes>) =>
      named(scopes).filter(([scope]) => /\/(64|48)$/.test(String(scope)));
    expect(sitesOf(intakeScopes(requestOf(), unknown))).toEqual([
      ['intake:networkPerHour:unknown:2001:db8:7:a1::/64', 30],
      ['intake:networkPerHour:unknown:2001:db8:7::/48', 120],
    ]);
    expect(sitesOf(formMailScopes(mailbox, '2001:db8:7:a2::9', { formMailsPerNetwork: 10 }))).toEqual([
      ['form-mails:network:2001:db8:7:a2::/64', 10],
      ['form-mails:network:2001:db8:7::/48', 40],
    ]);
    expect(formMailScopes(mailbox, '192.0.2.7')).toHaveLength(3);
    expect(formMailScopes(mailbox, '::ffff:192.0.2.7')).toHaveLength(3);
  });

  test('every address of one /64 is one network, and another /64 is another', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((n) => n.toString(16));
    fc.assert(
      fc.property(fc.tuple(group, group, group, group), fc.tuple(group, group, group, group), (net, host) => {
        const of = (groups: readonly string[]) => networkOf([...groups, ...host].join(':'));
        expect(of(net)).toBe(networkOf([...net, '0', '0', '0', '1'].join(':')));
        const other = [...net.slice(0, 3), net[3] === 'abcd' ? 'abce' : 'abcd'];
        expect(of(other)).not.toBe(of(net));
      }),
    );
  });
});
