import type { Deployment } from './template/resolve.ts';

/** The AWS region and account that the embedded run uses. */
export const localDeployment: Deployment = { awsRegion: 'eu-central-1', account: '000000000000' };
