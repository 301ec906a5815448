import { createHash, randomBytes } from 'node:crypto';

// `npm run api-key`: makes a key for a system that posts referrals. The region file gets the hash, the system gets the key.
const key = randomBytes(32).toString('base64url');
const hash = createHash('sha256').update(key, 'utf8').digest('hex');
process.stdout.write(
  `For the system that posts, in the header X-API-Key; it is shown this once:\n${key}\n\n` +
    `For clients[].keyHashes in the region file:\n${hash}\n`,
);
