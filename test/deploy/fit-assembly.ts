import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** A resource or an output of the template. */
interface Part {
  /** `Resources <type> <logical id>` or `Outputs <name>`. */
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** Something that AWS can do and the emulator cannot. */
interface Difference {
  readonly why: string;
  readonly isOne: (part: Part) => boolean;
}

/**
 * What the emulator cannot deploy. Left out of its copy of the template and nowhere else. Each entry must still be needed, so
 * that this list never hides more than it must.
 */
const always: readonly Difference[] = [
  {
    why: 'It makes web ACLs, but has no resource that puts one before an API.',
    isOne: ({ name }) => name.startsWith('Resources AWS::WAFv2::WebACLAssociation '),
  },
  {
    why: 'It does not log what a web ACL blocks.',
    isOne: ({ name }) => name.startsWith('Resources AWS::WAFv2::LoggingConfiguration '),
  },
  {
    why: 'It takes alarms on one metric, not on a sum of several.',
    isOne: ({ name, properties }) => name.startsWith('Resources AWS::CloudWatch::Alarm ') && 'Metrics' in properties,
  },
  {
    why: 'Its page for signing in has one look.',
    isOne: ({ name }) => name.startsWith('Resources AWS::Cognito::ManagedLoginBranding '),
  },
  {
    why: 'Its mail identities have no DKIM records to print.',
    isOne: ({ name }) => /^Outputs DkimRecord\d$/.test(name),
  },
];

/** What else it cannot deploy of a production stage. */
const inProduction: readonly Difference[] = [
  {
    why: 'It has no budgets.',
    isOne: ({ name }) => name.startsWith('Resources AWS::Budgets::Budget '),
  },
  {
    why: 'It has vaults and plans of backups, but no choice of what goes into them.',
    isOne: ({ name }) => name.startsWith('Resources AWS::Backup::BackupSelection '),
  },
];

const templateSchema = z.looseObject({
  Resources: z.record(
    z.string(),
    z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).optional() }),
  ),
  Outputs: z.record(z.string(), z.unknown()),
});
const manifestSchema = z.looseObject({ artifacts: z.record(z.string(), z.unknown()) });
const stackSchema = z.looseObject({
  type: z.literal('aws:cloudformation:stack'),
  properties: z.looseObject({ templateFile: z.string(), stackTemplateAssetObjectUrl: z.string() }),
});

/**
 * Takes out of a synthesised cloud assembly what the emulator cannot deploy.
 *
 * @returns names of what was left out, sorted.
 * @throws when the assembly is not one stack of the CDK, or an entry of the list is no longer needed.
 */
export async function fitAssembly(folder: string, stage: 'test' | 'production' = 'test'): Promise<string[]> {
  const differences = stage === 'production' ? [...always, ...inProduction] : always;
  let gone: Part[] = [];
  await rewrite(folder, (template) => {
    gone = [
      ...leaveOut(differences, template.Resources, (id, { Type, Properties }) => ({
        name: `Resources ${Type} ${id}`,
        properties: Properties ?? {},
      })),
      ...leaveOut(differences, template.Outputs, (id) => ({ name: `Outputs ${id}`, properties: {} })),
    ];
    const idle = differences.filter(({ isOne }) => !gone.some(isOne));
    if (idle.length > 0) throw new Error(`no longer true of this template: ${idle.map(({ why }) => why).join(' ')}`);
  });
  return gone.map(({ name }) => name).sort();
}

/** Adds a resource that fails after everything else has been created: it waits a second for a signal that never comes. */
export async function withFailure(folder: string): Promise<void> {
  await rewrite(folder, (template) => {
    const before = Object.keys(template.Resources);
    template.Resources['NeverHandle'] = { Type: 'AWS::CloudFormation::WaitConditionHandle' };
    template.Resources['Never'] = {
      Type: 'AWS::CloudFormation::WaitCondition',
      Properties: { Handle: { Ref: 'NeverHandle' }, Timeout: '1' },
      DependsOn: before,
    };
  });
}

type Template = z.infer<typeof templateSchema>;

/** Changes the template of an assembly, and renames it after its new content as the CDK would. */
async function rewrite(folder: string, change: (template: Template) => void): Promise<void> {
  const manifestFile = join(folder, 'manifest.json');
  const { artifacts } = manifestSchema.parse(JSON.parse(await readFile(manifestFile, 'utf8')));
  const stack = Object.values(artifacts)
    .map((artifact) => stackSchema.safeParse(artifact))
    .find(({ success }) => success)?.data?.properties;
  const oldName = /([0-9a-f]{64})\.json$/.exec(stack?.stackTemplateAssetObjectUrl ?? '')?.[1];
  if (stack === undefined || oldName === undefined) throw new Error(`${folder} holds no stack of the CDK`);

  const templateFile = join(folder, stack.templateFile);
  const template = templateSchema.parse(JSON.parse(await readFile(templateFile, 'utf8')));
  change(template);
  const text = JSON.stringify(template);
  const newName = createHash('sha256').update(text).digest('hex');
  await writeFile(templateFile, text);
  for (const file of [manifestFile, join(folder, stack.templateFile.replace('.template.json', '.assets.json'))]) {
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll(oldName, newName));
  }
}

/** Deletes the properties that the emulator cannot deploy. */
function leaveOut<T>(
  differences: readonly Difference[],
  section: Record<string, T>,
  partOf: (id: string, member: T) => Part,
): Part[] {
  const parts = Object.entries(section).map(([id, member]) => ({ id, part: partOf(id, member) }));
  const gone = parts.filter(({ part }) => differences.some(({ isOne }) => isOne(part)));
  for (const { id } of gone) delete section[id];
  return gone.map(({ part }) => part);
}
