import { ArnFormat, Aws, Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { letUseKey } from './let-publish.ts';

/** What sending mail needs to know. */
export interface MailProps {
  /** Address that mails come from, from the region file; its domain becomes the SES identity. */
  readonly from: string;
  readonly key: Key;
  /** The account may be in SES's sandbox. */
  readonly sandbox: boolean;
}

/**
 * The region's sending domain, with DKIM and its own return path so that SPF and DMARC align (BIO2), and a topic that
 * gets a report of every mail that did not arrive. Open and click tracking stay off: they would rewrite people's links.
 */
export class Mail extends Construct {
  readonly from: string;
  /** Domain of that address. */
  readonly domain: string;
  private readonly sandbox: boolean;
  readonly identity: EmailIdentity;
  readonly configurationSet: ConfigurationSet;
  /** Bounces, complaints and refusals, tagged with the outbox item they belong to. */
  readonly feedback: Topic;

  constructor(scope: Construct, id: string, props: MailProps) {
    super(scope, id);
    this.from = props.from;
    this.sandbox = props.sandbox;
    this.feedback = new Topic(this, 'Feedback', { masterKey: props.key, enforceSSL: true });
    // The destination below allows SES to publish. Without the key it cannot, and silently drops its reports.
    letUseKey(props.key, 'ses.amazonaws.com', { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } });
    this.configurationSet = new ConfigurationSet(this, 'Set', {
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    });
    this.configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.snsTopic(this.feedback),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.DELIVERY,
      ],
    });
    this.domain = props.from.slice(props.from.lastIndexOf('@') + 1);
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(this.domain),
      configurationSet: this.configurationSet,
      mailFromDomain: `bounce.${this.domain}`,
      // Bounces go to the topic; forwarding them too would put addresses in a mailbox.
      feedbackForwarding: false,
    });
  }

  /**
   * Identity and configuration set: SES checks both when a mail is sent. In its sandbox recipients are identities of
   * the account too, and SES may require the right on theirs, which cannot be known in advance. A separate condition
   * fixes the sender, so this does not include the right to send as somebody else.
   */
  get sendingArns(): string[] {
    return [
      this.sandbox ? this.arn('identity', '*') : this.identity.emailIdentityArn,
      this.arn('configuration-set', this.configurationSet.configurationSetName),
    ];
  }

  private arn(resource: string, resourceName: string): string {
    return Stack.of(this).formatArn({
      service: 'ses',
      resource,
      resourceName,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
  }
}
