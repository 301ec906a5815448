import { AssetHashType, DockerImage, type Duration } from 'aws-cdk-lib';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  type CfnFunction,
  Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { defined } from '../../functions/domain/defined.ts';
import type { FunctionEnv } from '../../functions/runtime/env.ts';
import { constructName, type FunctionName } from '../../functions/runtime/steps.ts';
import { bundleFunction, putRegionBeside } from '../bundle.ts';
import type { Settings } from '../config.ts';
import { requireFolder } from '../definition.ts';
import { explain } from '../findings.ts';
import { functionName } from '../names.ts';
import { removalPolicy } from '../removal.ts';

/** What a function needs. */
export interface WorkflowFunctionProps {
  readonly settings: Settings;
  /** Encrypts its log. */
  readonly key: Key;
  /** Folder under `functions`; its `index.ts` exports `handler`. */
  readonly folder: FunctionName;
  readonly role: IRole;
  /** Named by the schema that reads it: a misspelt name does not compile. */
  readonly environment: Partial<FunctionEnv>;
  /** Megabytes; processor time is proportional to them. */
  readonly memory: number;
  readonly timeout: Duration;
  /** How many of it may run at once, and are always able to; without it, as many as are left. */
  readonly reserved?: number | undefined;
}

/** Metadata key by which the embedded run knows which folder a function of the template is. */
const functionMetadata = 'hoofdzaak:function';

/**
 * One function from one folder, bundled by `bundleFunction`, with its region beside it.
 *
 * @throws SettingsError When the folder has no `index.ts`.
 */
export class WorkflowFunction extends LambdaFunction {
  constructor(scope: Construct, props: WorkflowFunctionProps) {
    const { settings, folder } = props;
    const id = constructName(folder);
    requireFolder(settings.root, folder);
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: settings.stageSettings.logDays,
      encryptionKey: props.key,
      removalPolicy: removalPolicy(settings.stageSettings.keepData),
    });
    super(scope, id, {
      functionName: functionName(settings, folder),
      code: codeOf(settings, folder),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      ...defined({ reservedConcurrentExecutions: props.reserved }),
      tracing: Tracing.ACTIVE,
      logGroup,
      role: props.role,
      environment: { ...props.environment },
    });
    logGroup.grantWrite(props.role);
    const answered =
      'Called by somebody who waits for the answer; the sweeper and the listener to mail reports, which nobody waits for, have a queue for what they could not handle.';
    explain(this, {
      'Serverless-LambdaDLQ': answered,
      'NIST.800.53.R5-LambdaDLQ': answered,
      'NIST.800.53.R5-LambdaConcurrency':
        'What people reach has a ceiling and the sweeper a floor, in an account that has room for them; the steps share the rest.',
      'NIST.800.53.R5-LambdaInsideVPC':
        'It talks to services of AWS only, over TLS and as its own role; a network of our own would add a way out to guard and nothing to hide behind it.',
    });
    const resource = this.node.defaultChild as CfnFunction;
    resource.addMetadata(functionMetadata, folder);
  }
}

/** The files that Lambda gets. The CDK wants an image to bundle in, and never uses it: it is done in this process. */
function codeOf(settings: Settings, folder: FunctionName): Code {
  return Code.fromAsset(settings.root, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('unused'),
      // Tells functions apart: the CDK takes bundlings that look the same for one and the same.
      command: [folder],
      local: {
        tryBundle(outdir) {
          const { warnings } = bundleFunction(settings.root, folder, outdir);
          for (const warning of warnings) process.stderr.write(`${folder}: ${warning}\n`);
          putRegionBeside(settings.region, outdir);
          return true;
        },
      },
    },
  });
}
