import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';

/**
 * Applies the rule packs to everything when the app is synthesised: a finding without an explanation makes it fail.
 * NIST 800-53 stands in for BIO2, for which there is no pack: both are based on the controls of ISO 27002.
 */
export function addRulePacks(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app), new NIST80053R5Checks(app));
}
