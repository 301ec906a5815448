import { CfnOutput } from 'aws-cdk-lib';
import { Construct } from 'constructs';

/** What the steps after a deployment refer to. */
export interface ChecklistProps {
  readonly stage: string;
  /** Name of the region file. */
  readonly regionName: string;
  /** Code of a municipality of the region, to drill with. */
  readonly municipality: string;
  readonly publicUrl: string;
  /** Name of the deployment, with which the names of alarms begin. */
  readonly prefix: string;
  /** Mailbox that receives alarms, if any. */
  readonly alarmAddress: string | undefined;
  /** Domain of the sender, and where its MX record is. */
  readonly mailDomain: string;
}

/**
 * What a person still has to do, printed at the end of `cdk deploy` in this order: CloudFormation sorts outputs by
 * name. Each names the command that shows whether it is done. docs/operate/first-deployment.md gives the reasons.
 */
export class Checklist extends Construct {
  constructor(scope: Construct, id: string, props: ChecklistProps) {
    super(scope, id);
    const { stage, regionName, prefix, mailDomain } = props;
    const steps = [
      [
        'Alarms',
        props.alarmAddress === undefined
          ? 'Nobody hears of alarms: deploy with -c alarmAddress=<mailbox that is read every day>'
          : `Confirm the subscription that AWS mailed to ${props.alarmAddress}, then try it: aws cloudwatch set-alarm-state --alarm-name ${prefix}-sweeper-silent --state-value ALARM --state-reason Try`,
      ],
      [
        'Dns',
        `Add the records DkimRecord1 to 3, MX, SPF and DMARC, then: aws sesv2 get-email-identity --email-identity ${mailDomain} --query "[VerifiedForSendingStatus,DkimAttributes.Status,MailFromAttributes.MailFromDomainStatus]"`,
      ],
      [
        'Sandbox',
        stage === 'test'
          ? 'Verify your own mailboxes with SES (aws sesv2 create-email-identity), or leave the sandbox'
          : 'Leave the sandbox of SES; then this says true: aws sesv2 get-account --query ProductionAccessEnabled',
      ],
      [
        'Concurrency',
        'A thousand functions at once, not ten: aws lambda get-account-settings --query AccountLimit.ConcurrentExecutions',
      ],
      ['Smoke', `API_KEY=<key of a client> npm run smoke -- --url ${props.publicUrl}`],
      [
        'Drill',
        `npm run mail-drill -- --stage ${stage} --region ${regionName} --municipality ${props.municipality} --providers --coordinator --uwv`,
      ],
    ] as const;
    for (const [index, [name, value]] of steps.entries()) {
      // Created on the stack itself, so that the name has no path before it.
      new CfnOutput(this, `Todo${index + 1}${name}`, { value }).overrideLogicalId(`Todo${index + 1}${name}`);
    }
  }
}
