import { SettingsError } from '../functions/domain/errors.ts';

/** Who is signed in according to the CDK, and where; both unknown without a session. */
export interface Session {
  readonly account?: string;
  readonly awsRegion?: string;
}

/**
 * Reads the account that a stage belongs to, and checks that it is the one signed in to: a session that was left open
 * on another account would deploy there, and a session in another AWS region would find nothing of what was deployed.
 *
 * @throws SettingsError When it is not an account, or not that of the session.
 */
export function readAccount(given: unknown, awsRegion: string, session: Session): string | undefined {
  if (given === undefined) return undefined;
  // As a number in cdk.json it would lose its leading zeros.
  if (typeof given !== 'string' || !/^\d{12}$/.test(given)) {
    throw new SettingsError('-c account= takes the twelve digits of an AWS account, such as 111122223333.');
  }
  if (session.account === undefined) return given;
  if (session.account !== given) {
    throw new SettingsError(
      `-c account= says ${given}, but you are signed in to ${session.account}. Sign in to the account of this stage.`,
    );
  }
  if (session.awsRegion !== undefined && session.awsRegion !== awsRegion) {
    throw new SettingsError(
      `This stage lives in ${awsRegion}, but your session is in ${session.awsRegion}: export AWS_REGION=${awsRegion}.`,
    );
  }
  return given;
}
