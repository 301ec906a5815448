import { forgetPath } from '../../functions/domain/former-address.ts';

/** Where a replaced address is forgotten: the same page for every token. */
export const forgetAddressPath = `/taak/1-${'A'.repeat(43)}/${forgetPath}`;

/** Pages of the public site that anyone can open as they are; the steps of the form are walked. */
export const publicPaths: readonly string[] = [
  '/',
  '/aanmelden',
  '/aanmelden/past-dit-bij-mij',
  '/aanmelden/wat-is-ips',
  '/aanmelden/folder',
  '/aanmelden/gemeente-onbekend',
  '/aanmelden/bewaren',
  '/aanmelden/bewaard',
  '/aanmelden/verder/onbekend',
  '/aanmelden/verzonden',
  '/aanmelden/gewist',
  '/resultaten',
  '/privacy',
  '/toegankelijkheid',
  '/aanmelden/bestaat-niet/echt-niet',
  '/status',
  '/taak/onbekend',
  forgetAddressPath,
];
