import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Machine } from '../../functions/domain/codes.ts';
import { type MachineStep, placeholderName } from '../../functions/runtime/steps.ts';
import type { Settings } from '../config.ts';
import { loadDefinition, trajectoryPlaceholder } from '../definition.ts';
import { explain } from '../findings.ts';
import { machineName } from '../names.ts';
import { removalPolicy } from '../removal.ts';

/** What a state machine is made of. */
export interface WorkflowMachineProps {
  readonly settings: Settings;
  /** Encrypts its log. */
  readonly key: Key;
  readonly machine: Machine;
  readonly functions: Readonly<Record<MachineStep, IFunction>>;
  /** Machine that the referral machine starts when it is done. */
  readonly trajectoryArn: string;
}

/**
 * A state machine from its file. It may call the steps that its file names and nothing else, and logs errors without the
 * data they were about (I5).
 *
 * @throws SettingsError When the file, the folders and the list of steps disagree.
 */
export class WorkflowMachine extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: WorkflowMachineProps) {
    super(scope, id);
    const { settings, machine } = props;
    const { text, steps } = loadDefinition(settings.root, machine);
    const name = machineName(settings, machine);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: steps.map((step) => props.functions[step].functionArn),
      }),
    );
    const substitutions: Record<string, string> = Object.fromEntries(
      steps.map((step) => [placeholderName(step), props.functions[step].functionArn]),
    );
    if (machine === 'referral') {
      substitutions[trajectoryPlaceholder] = props.trajectoryArn;
      role.addToPolicy(new PolicyStatement({ actions: ['states:StartExecution'], resources: [props.trajectoryArn] }));
    }
    this.stateMachine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      // As a string, so that a change of the definition is visible in the diff of a deployment.
      definitionBody: DefinitionBody.fromString(text),
      definitionSubstitutions: substitutions,
      role,
      tracingEnabled: true,
      logs: {
        level: LogLevel.ERROR,
        includeExecutionData: false,
        destination: new LogGroup(this, 'Logs', {
          // With this prefix a log group takes no room in the account's small resource policy.
          logGroupName: `/aws/vendedlogs/states/${name}`,
          retention: settings.stageSettings.logDays,
          encryptionKey: props.key,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      },
      removalPolicy: removalPolicy(settings.stageSettings.keepData),
    });
    explain(this.stateMachine, {
      'AwsSolutions-SF1':
        'Step Functions keeps the history of each execution for 90 days by itself; errors are what somebody must hear of.',
    });
    explain(role, {
      'AwsSolutions-IAM5[Resource::*]': 'Delivery of logs and tracing only: AWS offers no narrower resource for them.',
    });
  }
}
