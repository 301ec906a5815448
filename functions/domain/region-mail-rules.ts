import { isPublicMailDomain, readEmail, sameMailbox } from './email-address.ts';
import type { RegionRule } from './region-problems.ts';

/**
 * An address at a public mail service says nothing about where somebody works (I7), and a provider must never approve
 * (Participatiewet art. 7 lid 4): neither by an address in a domain, nor by the mailbox of the team that is asked.
 */
export const mailDomains: RegionRule = (region) => {
  const lists = [
    ...region.municipalities.map((entry, index) => ({ ...entry, path: `municipalities[${index}]` })),
    ...region.executingBodies.map((entry, index) => ({ ...entry, path: `executingBodies[${index}]` })),
    { ...region.uwv, path: 'uwv' },
  ];
  const providerDomains = new Set(
    region.providers.flatMap(({ mailbox, domains }) => [readEmail(mailbox)?.domain, ...domains]),
  );
  const isOfProvider = (address: string) => providerDomains.has(readEmail(address)?.domain);
  const teams = lists.flatMap((one) => ('teamMailbox' in one ? [{ ...one, path: `${one.path}.teamMailbox` }] : []));
  const atProvider = teams
    .filter(({ teamMailbox }) => isOfProvider(teamMailbox))
    .map(({ path }) => ({ path, text: 'is a mailbox at a provider; providers never approve' }));
  const domains = lists.flatMap(({ approverDomains, path }) =>
    approverDomains.flatMap((domain, index) => {
      const at = `${path}.approverDomains[${index}]`;
      if (isPublicMailDomain(domain)) {
        return [
          { path: at, text: `is ${domain}, where anyone can get an address; right would be the organisation's own` },
        ];
      }
      return providerDomains.has(domain)
        ? [{ path: at, text: `is ${domain}, the mail domain of a provider; providers never approve` }]
        : [];
    }),
  );
  return [...domains, ...atProvider];
};

/**
 * Anyone with an address in a provider's domain can be its job coach and read everything about somebody: so never a
 * public mail service.
 */
export const providerDomains: RegionRule = (region) =>
  region.providers.flatMap(({ domains }, provider) =>
    domains.flatMap((domain, index) =>
      isPublicMailDomain(domain)
        ? [
            {
              path: `providers[${provider}].domains[${index}]`,
              text: `is ${domain}, where anyone can get an address; right would be the provider's own`,
            },
          ]
        : [],
    ),
  );

/** Mail about people goes to organisations only, never to a mailbox that anybody can open for themselves. */
export const mailboxes: RegionRule = (region) => {
  const all = [
    { path: 'helpdesk.mailbox', address: region.helpdesk.mailbox },
    { path: 'coordinator.mailbox', address: region.coordinator.mailbox },
    { path: 'coordinator.deputy.mailbox', address: region.coordinator.deputy.mailbox },
    { path: 'mail.from', address: region.mail.from },
    { path: 'mail.replyTo', address: region.mail.replyTo },
    { path: 'uwv.teamMailbox', address: region.uwv.teamMailbox },
    ...region.municipalities.map((entry, at) => ({
      path: `municipalities[${at}].teamMailbox`,
      address: entry.teamMailbox,
    })),
    ...region.providers.map(({ mailbox }, at) => ({ path: `providers[${at}].mailbox`, address: mailbox })),
  ];
  return all.flatMap(({ path, address }) => {
    const read = readEmail(address);
    return read === undefined || isPublicMailDomain(read.domain)
      ? [{ path, text: 'is not an address of an organisation; right would be one such as "team@zeist.example"' }]
      : [];
  });
};

/** Somebody else must be told when the coordinator does not answer, at another mailbox than the silent one. */
export const deputyApart: RegionRule = ({ coordinator }) =>
  sameMailbox(coordinator.mailbox, coordinator.deputy.mailbox)
    ? [
        {
          path: 'coordinator.deputy.mailbox',
          text: 'is the coordinator\u2019s own mailbox; right would be one that somebody else reads',
        },
      ]
    : [];
