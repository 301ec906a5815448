import { RemovalPolicy } from 'aws-cdk-lib';

/**
 * What becomes of something that holds data when it leaves the stack. What a stage keeps it keeps from every update and from
 * the end of the stack; but what a deployment has only just made goes with it when that fails: it holds nothing yet, and would
 * stand in the way of the next try.
 */
export function removalPolicy(keepData: boolean): RemovalPolicy {
  return keepData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
}
