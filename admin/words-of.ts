import { ResourceNotFoundException } from '@aws-sdk/client-dynamodb';

/** Errors whose words are ours, or AWS's about names. */
const told = ['SettingsError', 'StartError', 'TryAgainError', 'DrillError', 'AccessDeniedException'];

/** What AWS calls credentials that it does not take (any more). */
const refused =
  /^(?:Expired(?:Token)?|ExpiredTokenException|UnrecognizedClientException|InvalidSignatureException|TokenProviderError|InvalidClientTokenId)$/;

/** What Node calls a server that cannot be reached. */
const unreachable = /^E(?:CONN\w+|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|TIMEDOUT|PIPE)$/;

/** What Node calls a file that cannot be read or made; its words name the path, which the command line gave. */
const ofFiles = /^E(?:NOENT|ACCES|PERM|ISDIR|NOTDIR|EXIST|ROFS|NOSPC)$/;

/** What somebody can do about what stopped a command, where that is not the same for all. */
interface NextSteps {
  /** Besides signing in, where a command has another way in, such as a folder. */
  readonly signIn?: string;
  /** Who gave no answer, and what to look at. */
  readonly server?: string;
  /** What is not there, where that is no deployment or table. */
  readonly missing?: string;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/**
 * What stopped a command, in one line with what to do. An error of a reader may quote what it read: only what is known to name nobody
 * is shown.
 */
export function wordsOf(error: unknown, next: NextSteps = {}): string {
  if (!(error instanceof Error)) return 'It failed: unknown.';
  const { name, message } = error;
  const signIn = next.signIn === undefined ? 'Sign in to AWS' : `Sign in to AWS, or ${next.signIn}`;
  if (name === 'CredentialsProviderError') return `${message}. ${signIn}.`;
  if (refused.test(name)) return `AWS does not take these credentials (any more): ${name}. ${signIn}.`;
  if (told.includes(name)) return message;
  const code = codeOf(error);
  if (name === 'TimeoutError' || unreachable.test(code)) {
    const why = code === '' ? name : code;
    return `${next.server ?? 'AWS gives no answer: is there a connection?'} (${why})`;
  }
  if (code === 'EADDRINUSE') return 'That port is in use: give another with --port.';
  if (ofFiles.test(code)) return message;
  // What is no JSON comes from a server that is not AWS, nor an embedded run.
  const isForeign = name === 'SyntaxError' && '$metadata' in error;
  if (isForeign || error instanceof ResourceNotFoundException || name === 'ResourceNotFoundException')
    return next.missing ?? 'There is no such deployment or table.';
  return `It failed: ${name}.`;
}

/** Runs a command to its end. What stops it is told in one line, and the process ends with 1. */
export async function orSay(
  process: Pick<NodeJS.Process, 'stderr' | 'exitCode'>,
  work: () => Promise<void>,
  next: NextSteps = {},
): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${wordsOf(error, next)}\n`);
    process.exitCode = 1;
  }
}
