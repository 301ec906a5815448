import { Duration, Size, Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  type CfnDomainName,
  type CfnRestApi,
  EndpointAccessMode,
  EndpointType,
  IpAddressType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup } from 'aws-cdk-lib/aws-logs';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGateway } from 'aws-cdk-lib/aws-route53-targets';
import { Construct } from 'constructs';
import { metricNamespace } from '../../functions/ports/metrics.ts';
import type { HostedZoneSettings, Settings } from '../config.ts';
import { explain } from '../findings.ts';
import { gatewayAnswers } from '../gateway-answers.ts';
import { baseName } from '../names.ts';
import { removalPolicy } from '../removal.ts';
import { type Route, routes } from '../routes.ts';
import { addGatewayPage } from './gateway-page.ts';

/** What the public address needs. */
export interface PublicApiProps {
  readonly settings: Settings;
  /** Encrypts the access log. */
  readonly key: Key;
}

/** Stage of the API, and so the first part of every path until an own domain is configured. */
const apiStageName = 'werk';

/**
 * TLS 1.3, and 1.2 for older phones, always with forward secrecy, and quantum-safe where the browser supports it.
 * Without 1.2 many candidates' phones would be locked out; NCSC rates what remains of it as sufficient or good.
 */
const securityPolicy = SecurityPolicy.TLS13_1_2_PFS_PQ_2025_09;

/**
 * What a log line of the API contains. No path, query or address: a path may hold a link's token (I5). `resourcePath`
 * is the route as declared, such as `/taak/{proxy+}`.
 */
const accessLog = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  route: '$context.resourcePath',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  waf: '$context.waf.status',
};

/**
 * The public address: a regional REST API, so that requests stay in the region and a firewall can protect it. Not
 * traced and without execution logs, because both would record full URLs.
 */
export class PublicApi extends Construct {
  readonly api: RestApi;
  /**
   * Where people reach the pages, without a slash at the end. Built from names rather than asked of the stage, which
   * would be a circular dependency.
   */
  readonly publicUrl: string;
  /** What the administrator's own DNS record must point to; absent when the stack creates it, or has no domain. */
  readonly recordTarget: string | undefined;
  /** Requests that were refused because there were too many. The gateway itself counts them among all other 4xx. */
  readonly throttled: Metric;

  constructor(scope: Construct, id: string, { settings, key }: PublicApiProps) {
    super(scope, id);
    const { stageSettings, publicDomain } = settings;
    const accessLogs = new LogGroup(this, 'AccessLogs', {
      retention: stageSettings.logDays,
      encryptionKey: key,
      removalPolicy: removalPolicy(stageSettings.keepData),
    });
    this.throttled = accessLogs
      .addMetricFilter('Throttled', {
        filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
        metricNamespace,
        // A filter cannot add its own name as a dimension.
        metricName: `${baseName(settings)}-throttled`,
      })
      .metric({ statistic: Stats.SUM, period: Duration.minutes(5), label: 'Refused: too many' });
    const slow = routes.flatMap(({ path, methods, isSlow }) =>
      methods
        .filter((method) => method === 'POST' || (isSlow && method === 'GET'))
        .map((method) => `${path}/${method}`),
    );
    this.api = new RestApi(this, 'Api', {
      restApiName: baseName(settings),
      // Dutch public bodies must be reachable over IPv6 (the list of the Forum Standaardisatie).
      endpointConfiguration: { types: [EndpointType.REGIONAL], ipAddressType: IpAddressType.DUAL_STACK },
      // Fonts and pictures leave a function base64-encoded; in return, bodies enter it that way too.
      binaryMediaTypes: ['*/*'],
      // Pages are text: three quarters less to download on a phone. What a function compressed itself (styles, with
      // their Content-Encoding) passes unchanged. Posts from other sites are refused, so nobody can guess a secret on a
      // page from the size of what it repeats.
      minCompressionSize: Size.bytes(1024),
      cloudWatchRole: true,
      // The role serves the whole account, so it outlives the stack; but not a deployment that failed.
      cloudWatchRoleRemovalPolicy: removalPolicy(true),
      disableExecuteApiEndpoint: publicDomain !== undefined,
      deployOptions: {
        stageName: apiStageName,
        // Counts by method cost as much as all alarms together; those of the whole API come by default.
        metricsEnabled: false,
        dataTraceEnabled: false,
        loggingLevel: MethodLoggingLevel.OFF,
        tracingEnabled: false,
        ...limit(stageSettings.throttle),
        methodOptions: Object.fromEntries(slow.map((method) => [method, limit(stageSettings.postThrottle)])),
        accessLogDestination: new LogGroupLogDestination(accessLogs),
        accessLogFormat: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
      ...(publicDomain === undefined
        ? {}
        : {
            domainName: {
              domainName: publicDomain.name,
              certificate: Certificate.fromCertificateArn(this, 'Certificate', publicDomain.certificateArn),
              endpointType: EndpointType.REGIONAL,
              securityPolicy,
              endpointAccessMode: EndpointAccessMode.STRICT,
            },
          }),
    });
    // The construct does not set these two on the API itself. The API's policy applies even to connections through our
    // own domain, and its default is TLS 1.0.
    const api = this.api.node.defaultChild as CfnRestApi;
    api.securityPolicy = securityPolicy;
    api.endpointAccessMode = EndpointAccessMode.STRICT;
    const domain = this.api.domainName?.node.defaultChild as CfnDomainName | undefined;
    domain?.addPropertyOverride('EndpointConfiguration.IpAddressType', IpAddressType.DUAL_STACK);
    // The construct would print its own address, which is the wrong one once there is a domain.
    this.api.node.tryRemoveChild('Endpoint');
    if (publicDomain?.hostedZone !== undefined) this.name(publicDomain.name, publicDomain.hostedZone);
    else this.recordTarget = this.api.domainName?.domainNameAliasDomainName;
    const { region, urlSuffix } = Stack.of(this);
    this.publicUrl =
      publicDomain === undefined
        ? `https://${this.api.restApiId}.execute-api.${region}.${urlSuffix}/${apiStageName}`
        : `https://${publicDomain.name}`;
    explain(this.api, {
      'AwsSolutions-APIG2':
        'Functions check every request and tell all that is wrong at once, in words for people; the gateway would stop at the first.',
      'AwsSolutions-APIG4':
        'Public pages and links: a link proves itself by its token and a code to its own mailbox. The desk has sessions of its own.',
      'AwsSolutions-COG4':
        'People work by link and have no account; staff sign in at an issuer, and the desk checks for itself who they are and what their role may do.',
      'AwsSolutions-APIG6':
        'Execution logs would hold full addresses, and with them the tokens of links. Access logs are on.',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]':
        'The policy that AWS names for its gateway to write access logs; it serves the whole account.',
      'NIST.800.53.R5-APIGWCacheEnabledAndEncrypted': 'Every page is about one person: none may be kept for another.',
      'NIST.800.53.R5-APIGWExecutionLoggingEnabled':
        'Execution logs would hold full addresses, and with them the tokens of links. Access logs are on.',
      'NIST.800.53.R5-APIGWSSLEnabled':
        'Behind it are functions, which the gateway calls as itself; there is no server to show a certificate to.',
      'Serverless-APIGWXrayEnabled':
        'Traces of the gateway would hold full addresses, and with them the tokens of links.',
    });
    const { serviceName, helpdesk } = settings.region;
    for (const answer of gatewayAnswers) {
      addGatewayPage(this.api, answer, { serviceName, phone: helpdesk.phone });
    }
  }

  /** Adds the record that leads to the API. */
  private name(recordName: string, { id, name }: HostedZoneSettings): void {
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId: id, zoneName: name });
    const target = RecordTarget.fromAlias(new ApiGateway(this.api));
    new ARecord(this, 'Record', { zone, recordName, target });
    new AaaaRecord(this, 'Record6', { zone, recordName, target });
  }

  /** Connects the routes to their functions. */
  connect(functions: Readonly<Record<Route['to'], IFunction>>): void {
    // One permission for the whole API instead of one for each of its methods.
    const options = { scopePermissionToMethod: false };
    const integrations = {
      'serve-public': new LambdaIntegration(functions['serve-public'], options),
      'serve-links': new LambdaIntegration(functions['serve-links'], options),
      'serve-desk': new LambdaIntegration(functions['serve-desk'], options),
      'serve-results': new LambdaIntegration(functions['serve-results'], options),
      'act-at-desk': new LambdaIntegration(functions['act-at-desk'], options),
    };
    for (const route of routes) {
      const resource = this.api.root.resourceForPath(route.path);
      for (const method of route.methods) resource.addMethod(method, integrations[route.to]);
    }
  }
}

function limit({ rate, burst }: { readonly rate: number; readonly burst: number }) {
  return { throttlingRateLimit: rate, throttlingBurstLimit: burst };
}
