import { expect, test } from 'vitest';
import { deployments, templateOf } from './template.ts';

type Deployment = (typeof deployments)[number];

/** The template without what changes by itself: asset names and the deployment's id hold a hash of what they are made of. */
function stable({ stage, region }: Deployment): Record<string, unknown> {
  const text = JSON.stringify(templateOf(stage, region))
    .replaceAll(/[0-9a-f]{64}\.zip/g, '<asset>.zip')
    .replaceAll(/(ApiDeployment[0-9A-F]{8})[0-9a-f]{32}/g, '$1')
    .replaceAll(`-${region}`, '-<region>');
  return JSON.parse(text).Resources;
}

const first = 'midden-utrecht';

test.each(deployments.filter(({ region }) => region === first))(
  'the template of stage $stage changes on purpose only',
  (deployment) => {
    expect(stable(deployment)).toMatchSnapshot();
  },
);

test.each(deployments.filter(({ region }) => region !== first))(
  'stage $stage in $region differs from the first region on purpose only',
  (deployment) => {
    const base = stable({ ...deployment, region: first });
    const own = stable(deployment);
    // Each region has the groups of staff that its file names.
    const shared = (template: Record<string, unknown>) =>
      Object.keys(template).filter((id) => !JSON.stringify(template[id]).includes('"AWS::Cognito::UserPoolGroup"'));
    expect(shared(own)).toEqual(shared(base));
    const differing = Object.entries(own).filter(([id, one]) => JSON.stringify(one) !== JSON.stringify(base[id] ?? {}));
    // Nearly every resource has the region's tag; without it, only what people in that region see remains.
    const untagged = (value: unknown) =>
      JSON.parse(JSON.stringify(value ?? {}).replaceAll(/\{"Key":"region","Value":"[^"]*"\}/g, '"<region tag>"'));
    const telling = differing
      .map(([id, one]) => [id, untagged(one), untagged(base[id])] as const)
      .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other));
    expect(Object.fromEntries(telling.map(([id, one]) => [id, one]))).toMatchSnapshot();
  },
);
