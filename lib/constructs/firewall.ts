import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';

/** What the firewall stands before, and how much it lets through. */
export interface FirewallProps {
  /** ARN of the API's stage. */
  readonly stageArn: string;
  /** Requests that one address may send in five minutes. */
  readonly requestsPerAddress: number;
}

/** Largest body in bytes (DESIGN 5): a referral is a few kilobytes. */
const largestBody = 32 * 1024;

/**
 * Web ACL before the API. Sampling of requests is off everywhere: samples hold whole URLs and addresses, and a URL may hold
 * a link's token (I5).
 */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, props: FirewallProps) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: seen('all'),
      // By default only the first 16 KB of a body are looked at, so a limit of 32 KB could not be judged.
      associationConfig: { requestBody: { API_GATEWAY: { defaultSizeInspectionLimit: 'KB_48' } } },
      rules: [
        {
          name: 'too-many-requests',
          priority: 0,
          action: { block: {} },
          visibilityConfig: seen('too-many-requests'),
          statement: { rateBasedStatement: { limit: props.requestsPerAddress, aggregateKeyType: 'IP' } },
        },
        {
          name: 'body-too-large',
          priority: 1,
          action: { block: {} },
          visibilityConfig: seen('body-too-large'),
          statement: {
            sizeConstraintStatement: {
              fieldToMatch: { body: { oversizeHandling: 'MATCH' } },
              comparisonOperator: 'GT',
              size: largestBody,
              textTransformations: [{ priority: 0, type: 'NONE' }],
            },
          },
        },
        managed('AWSManagedRulesAmazonIpReputationList', 2),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 3),
        // Blocks above 8 KB; a form with long answers may be larger, and our own rule above says how large.
        managed('AWSManagedRulesCommonRuleSet', 4, ['SizeRestrictions_BODY']),
      ],
    });
    new CfnWebACLAssociation(this, 'Association', { resourceArn: props.stageArn, webAclArn: acl.attrArn });
  }
}

function seen(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}

function managed(name: string, priority: number, countOnly: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
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
