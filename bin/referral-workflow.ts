import { App } from 'aws-cdk-lib';
import { SettingsError } from '../functions/domain/errors.ts';
import { pickSettings, readSettings } from '../lib/config.ts';
import { ReferralStack } from '../lib/referral-stack.ts';
import { addRulePacks } from '../lib/rule-packs.ts';
import { projectRoot } from '../lib/synthesise.ts';

/** The CDK app: `cdk deploy -c stage=production -c region=midden-utrecht`. Defaults are in cdk.json. */
try {
  const app = new App();
  const context = pickSettings(app.node.getAllContext());
  // The CDK reports here who is signed in, and guesses the region when nobody is.
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: awsRegion } = process.env;
  const session = account === undefined || awsRegion === undefined ? {} : { account, awsRegion };
  const settings = readSettings(context, projectRoot, session);
  for (const lack of [settings.draft, settings.deskless]) if (lack !== undefined) console.error(`Warning: ${lack}`);
  new ReferralStack(app, settings);
  addRulePacks(app);
} catch (error) {
  // A wrong setting is for the administrator to read and needs no stack trace. The CDK synthesises when the process
  // would end by itself, so end it here.
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exit(1);
}
