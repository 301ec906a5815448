import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';

/**
 * Lets the rule packs look at everything when the app is synthesised: a finding that nobody explained stops it. NIST 800-53 stands
 * in for BIO2, of which there is no pack: both rest on ISO 27002's controls.
 */
export function addRulePacks(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app), new NIST80053R5Checks(app));
}
