/** Addresses below the public base of what people read before they sign up, and of the anonymous check. */
export const guidePaths = {
  ips: '/aanmelden/wat-is-ips',
  folder: '/aanmelden/folder',
  fit: '/aanmelden/past-dit-bij-mij',
} as const;
