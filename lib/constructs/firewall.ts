import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import type { Settings } from '../config.ts';

/** What the firewall protects, and how much it lets through. */
export interface FirewallProps {
  /** Name of the deployment. */
  readonly name: string;
  /** ARN of the API's stage. */
  readonly stageArn: string;
  readonly stageSettings: Pick<Settings['stageSettings'], 'requestsPerAddress' | 'postsPerAddress' | 'logDays'>;
  /** Encrypts the log, which holds network addresses. */
  readonly key: Key;
}

/** Largest body in bytes: a referral is a few kilobytes. */
const largestBody = 32 * 1024;

/** Headers that grant access, or that contain the address of a page and with it a link's token. */
const secretHeaders = ['authorization', 'cookie', 'referer', 'x-api-key'] as const;

/**
 * Web ACL in front of the API. Sampling of requests is off everywhere: samples hold whole URLs and addresses, and a URL
 * may hold a link's token (I5). The log contains blocked requests only, by rule, network address, method and harmless
 * headers.
 */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, props: FirewallProps) {
    super(scope, id);
    const { requestsPerAddress, postsPerAddress } = props.stageSettings;
    const rules: Omit<CfnWebACL.RuleProperty, 'priority'>[] = [
      own('too-many-requests', { rateBasedStatement: { limit: requestsPerAddress, aggregateKeyType: 'IP' } }),
      own('too-many-posts', {
        rateBasedStatement: { limit: postsPerAddress, aggregateKeyType: 'IP', scopeDownStatement: isPost },
      }),
      own('body-too-large', {
        sizeConstraintStatement: {
          fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
          comparisonOperator: 'GT',
          size: largestBody,
          textTransformations: asItIs,
        },
      }),
      managed('AWSManagedRulesAmazonIpReputationList'),
      managed('AWSManagedRulesKnownBadInputsRuleSet'),
      // Blocks above 8 KB; a form with long answers may be larger, and our own rule above sets the limit.
      managed('AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
    ];
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: seen('all'),
      // By default only the first 16 KB of a body are inspected, so a limit of 32 KB could not be checked.
      associationConfig: { requestBody: { API_GATEWAY: { defaultSizeInspectionLimit: 'KB_48' } } },
      // A rule logs what it found, which may be part of what somebody wrote.
      dataProtectionConfig: {
        dataProtections: [
          ...['QUERY_STRING', 'BODY'].map((fieldType) => ({ field: { fieldType }, action: 'SUBSTITUTION' })),
          { field: { fieldType: 'SINGLE_HEADER', fieldKeys: [...secretHeaders] }, action: 'SUBSTITUTION' },
        ],
      },
      rules: rules.map((rule, priority) => ({ ...rule, priority })),
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: props.stageArn, webAclArn: acl.attrArn });
    this.log(acl, props);
  }

  private log(acl: CfnWebACL, { name, stageSettings, key }: FirewallProps): void {
    const logs = new LogGroup(this, 'Logs', {
      // AWS accepts no other prefix.
      logGroupName: `aws-waf-logs-${name}`,
      retention: stageSettings.logDays,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: acl.attrArn,
      // The construct's own ARN ends in `:*`, which is not accepted here.
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: logs.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          { Behavior: 'KEEP', Requirement: 'MEETS_ANY', Conditions: [{ ActionCondition: { Action: 'BLOCK' } }] },
        ],
      },
      redactedFields: [
        { uriPath: {} },
        { queryString: {} },
        ...secretHeaders.map((Name) => ({ singleHeader: { Name } })),
      ],
    });
  }
}

const asItIs: CfnWebACL.TextTransformationProperty[] = [{ priority: 0, type: 'NONE' }];

const isPost: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { method: {} },
    positionalConstraint: 'EXACTLY',
    searchString: 'POST',
    textTransformations: asItIs,
  },
};

function seen(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}

/** One of our own rules, which blocks what matches. */
function own(name: string, statement: CfnWebACL.StatementProperty): Omit<CfnWebACL.RuleProperty, 'priority'> {
  return { name, action: { block: {} }, visibilityConfig: seen(name), statement };
}

/** Rules that AWS keeps up to date. */
function managed(name: string, countOnly: readonly string[] = []): Omit<CfnWebACL.RuleProperty, 'priority'> {
  return {
    name,
    overrideAction: { none: {} },
    visibilityConfig: seen(name),
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
  };
}
