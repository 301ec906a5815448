import { RemovalPolicy } from 'aws-cdk-lib';

/**
 * What happens to something that holds data when it leaves the stack. What a stage keeps survives every update and the
 * end of the stack. But what a deployment has only just created is removed when that deployment fails: it holds nothing
 * yet, and would block the next try.
 */
export function removalPolicy(keepData: boolean): RemovalPolicy {
  return keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}
