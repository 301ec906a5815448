import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { openPlace } from '../admin/open-place.ts';
import { readPrivacyOptions } from '../admin/options.ts';
import { doPrivacy } from '../admin/privacy.ts';

// `npm run privacy -- access|erase|retention|reads`: requests of people about what is held of them. See docs/privacy-at-work.md.
try {
  const options = readPrivacyOptions(process.argv.slice(2));
  if ('help' in options) {
    process.stdout.write(`${options.help}\n`);
  } else {
    if (options.profile !== undefined) process.env['AWS_PROFILE'] = options.profile;
    const place = await openPlace(options.place);
    try {
      const { lines, isWell } = await doPrivacy(place, options.ask);
      for (const line of lines) process.stdout.write(`${line}\n`);
      process.exitCode = isWell ? 0 : 1;
    } finally {
      await place.close();
    }
  }
} catch (error) {
  // An error of a reader may quote what it read: only what we wrote ourselves, or AWS says of names, is shown.
  const isOurs =
    error instanceof Error &&
    ['SettingsError', 'StartError', 'TryAgainError', 'CredentialsProviderError', 'AccessDeniedException'].includes(
      error.name,
    );
  const isMissing =
    error instanceof ResourceNotFoundException ||
    (error instanceof Error && error.name === 'ResourceNotFoundException');
  const name = error instanceof Error ? error.name : 'unknown';
  process.stderr.write(
    `${isOurs ? error.message : isMissing ? 'There is no such deployment or table.' : `It failed: ${name}.`}\n`,
  );
  process.exitCode = 1;
}
