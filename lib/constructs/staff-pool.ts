import { Aws, Duration, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  type CfnUserPoolClient,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { groupClaim, type StaffMapping } from '../../functions/domain/staff.ts';
import { sessionMs } from '../../functions/domain/staff-session.ts';
import { codeMail, invitationMail } from '../../functions/web/staff-mails.ts';
import { removalPolicy } from '../removal.ts';

/** What the accounts of staff need to know of their deployment. */
export interface StaffPoolProps {
  /** Name of the deployment, which is part of the address of the sign-in page. */
  readonly name: string;
  /** Keep the accounts when the stack is removed. */
  readonly keepData: boolean;
  /** Refuse deletion by accident. */
  readonly isProtected: boolean;
  /** Address of the desk, for the mail with which somebody hears of their account. */
  readonly deskUrl: string;
  /** Where staff come back to from the sign-in page. */
  readonly returnTo: string;
  /** What the region file says of staff: a group is made for each value of the role claim. */
  readonly staff: StaffMapping | undefined;
}

/** How long the password works that an invitation carries. */
const passwordDays = 3;

/**
 * Accounts of staff, for a region without an issuer of its own. Nobody signs up: an administrator makes each account
 * (docs/operate/first-deployment.md). A password alone opens nothing: each sign-in asks for a code of an authenticator
 * app too. The client has no secret, because the code of a sign-in is of use only to whoever has its verifier (PKCE).
 */
export class StaffPool extends Construct {
  readonly issuer: string;
  readonly clientId: string;
  /** Where administrators find the accounts. */
  readonly poolId: string;

  constructor(scope: Construct, id: string, props: StaffPoolProps) {
    super(scope, id);
    const pool = new UserPool(this, 'Pool', {
      userPoolName: `${props.name}-staff`,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true }, fullname: { required: false, mutable: true } },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false, email: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        passwordHistorySize: 5,
        tempPasswordValidity: Duration.days(passwordDays),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      userInvitation: invitationMail(props.deskUrl, passwordDays),
      userVerification: codeMail(),
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: props.isProtected,
      removalPolicy: removalPolicy(props.keepData),
    });
    const domain = pool.addDomain('SignIn', {
      // One account may have several deployments, and an address is unique in its AWS region.
      cognitoDomain: { domainPrefix: `${props.name}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const client = this.desk(pool, props.returnTo);
    // Without a look of its own a client has no page of the newer kind; this is the one that AWS provides.
    new CfnManagedLoginBranding(this, 'Look', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    }).node.addDependency(domain);
    const groups = props.staff?.claim === groupClaim ? props.staff.roles : [];
    for (const { value, role } of groups) {
      // Known by its name: another order in the region file must not make it anew, and forget who is in it.
      new CfnUserPoolGroup(this, `Group-${value}`, {
        userPoolId: pool.userPoolId,
        groupName: value,
        description: `${role} at the desk, by the region file`,
      });
    }
    const { region, urlSuffix } = Stack.of(this);
    this.issuer = `https://cognito-idp.${region}.${urlSuffix}/${pool.userPoolId}`;
    this.clientId = client.userPoolClientId;
    this.poolId = pool.userPoolId;
  }

  /** The desk as it is known to the pool: authorization code alone, to one address, and it may change nothing. */
  private desk(pool: UserPool, returnTo: string): UserPoolClient {
    const names = new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true, fullname: true });
    const client = pool.addClient('Desk', {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [returnTo],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // The desk asks for tokens once, at sign-in, and keeps none; its own session says how long somebody stays.
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.millis(sessionMs),
      readAttributes: names,
      // A list that is left out or empty means all of them; this one decides nothing here.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    // Left out, AWS allows signing in by its API too (SRP, custom), past the page with its second factor and our limits.
    (client.node.defaultChild as CfnUserPoolClient).explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
    return client;
  }
}
