import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { services, steps } from '../../functions/runtime/steps.ts';
import { boundaryOf } from '../../lib/rights.ts';
import { resourcesOf, type Statement, statementsOf, type Template, templateOf } from './template.ts';

const template = templateOf('production');

/** What a statement allows, one short line for each action. */
function lines(statement: Statement): string[] {
  const leading = statement.Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
  const keys = Array.isArray(leading) ? ` ${leading.join(' ')}` : '';
  const where = [...new Set([statement.Resource].flat().map(nameOf))].toSorted().join(', ');
  const blind = 'StringEqualsIfExists' in statement.Condition ? ' returning nothing' : '';
  return statement.Action.map((action) => `${action} ${where}${keys}${blind}`);
}

/** A resource by what it is, whatever its generated id. */
function nameOf(resource: unknown): string {
  if (resource === '*') return 'all';
  const text = JSON.stringify(resource);
  const machine = /:(stateMachine|execution):hw-production-midden-utrecht-(\w+)/.exec(text);
  if (machine !== null) return `${machine[2]} ${machine[1]}`;
  const id = /"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/.exec(text.replace('"Ref":"AWS::Partition"', ''))?.[1];
  const type = id === undefined ? undefined : template.Resources[id]?.Type;
  if (type === 'AWS::Lambda::Function') return String(template.Resources[id ?? '']?.Metadata['hoofdzaak:function']);
  // There is a secret for each purpose; its name in our own code says which one it is.
  const secret = /^Data(Link|Proof|Form|Mark|Desk|Event)Secret/.exec(id ?? '')?.[1];
  if (secret !== undefined) return secret === 'Desk' ? 'desk' : `${secret.toLowerCase()}s`;
  const index = /\/index\/(\w+)/.exec(text)?.[1];
  return `${type?.replace(/^AWS::\w+::/, '') ?? text}${index === undefined ? '' : ` index ${index}`}`;
}

function roleOf(folder: string): string {
  const found = resourcesOf(template, 'AWS::Lambda::Function').find(
    ([, { Metadata }]) => Metadata['hoofdzaak:function'] === folder,
  );
  return idIn(found?.[1].Properties['Role']);
}

function idIn(reference: unknown): string {
  return /"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/.exec(JSON.stringify(reference))?.[1] ?? '';
}

function rightsOfRole(from: Template, role: string): string[] {
  const all = resourcesOf(from, 'AWS::IAM::Policy')
    .filter(([, { Properties }]) => JSON.stringify(Properties['Roles']).includes(`"${role}"`))
    .flatMap(([, policy]) => statementsOf(policy))
    .flatMap(lines);
  // Reading and writing name the same action where their keys are the same.
  return [...new Set(all)].toSorted();
}

/** All code of a folder as one text. */
function sources(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
}

const always = [
  'kms:Decrypt Key',
  'kms:DescribeKey Key',
  'kms:Encrypt Key',
  'kms:GenerateDataKey Key',
  'kms:ReEncryptFrom Key',
  'kms:ReEncryptTo Key',
  'logs:CreateLogStream LogGroup',
  'logs:PutLogEvents LogGroup',
  'xray:PutTelemetryRecords all',
  'xray:PutTraceSegments all',
];
/** Reading keys of these purposes. */
const keysOf = (...purposes: readonly string[]) => [`secretsmanager:GetSecretValue ${purposes.join(', ')}`];
const read = (keys: string) =>
  ['BatchGetItem', 'GetItem', 'Query'].map((action) => `dynamodb:${action} GlobalTable ${keys}`);
const update = (keys: string) => [`dynamodb:UpdateItem GlobalTable ${keys}`];
const write = (keys: string) => [...update(keys), `dynamodb:PutItem GlobalTable ${keys}`];
const remove = (keys: string) => [`dynamodb:DeleteItem GlobalTable ${keys}`];

/** Every right of every role. A new line here is a decision. */
const expected = {
  intake: [
    ...always,
    ...keysOf('forms', 'links', 'marks'),
    ...read('R#* T#* M#* L#* G#* S#* A#* K#* O#* E#*'),
    ...update('R#* T#* M#* L#* G#* S#*'),
    'dynamodb:PutItem GlobalTable R#* T#* M#* L#* G#* S#* N#* I#* F#* Z#* J#* H#* returning nothing',
    'ses:SendRawEmail ConfigurationSet, EmailIdentity',
    'states:StartExecution referral stateMachine',
  ],
  links: [
    ...always,
    ...keysOf('links', 'marks', 'proofs'),
    ...read('R#* N#* T#* M#* L#* P#* W#* U#* X#* G#* D#* S#* I#* A#* E#* V#figures* J#*'),
    ...update('R#* N#* T#* M#* L#* P#* W#* U#* Q#* G#* D#* S#* I#* F#* A#* Z#* J#*'),
    'dynamodb:PutItem GlobalTable R#* N#* T#* M#* L#* P#* W#* U#* Q#* G#* D#* S#* I#* F#* A#* Z#* J#* H#*',
    'dynamodb:ConditionCheckItem GlobalTable R#*',
    ...remove('N#* P#* W#* X#* I#* F#* A#* Z#*'),
    'ses:SendRawEmail ConfigurationSet, EmailIdentity',
    'states:SendTaskSuccess referral stateMachine, trajectory stateMachine',
    'states:StartExecution referral stateMachine',
  ],
  desk: [
    ...always,
    ...keysOf('desk', 'marks'),
    ...read('Y#* O#* Z#* V#figures* J#* S#* F#* R#* N#* T#* M#* E#* B#* C#* H#*'),
    ...update('Y#*'),
    'dynamodb:PutItem GlobalTable Y#* R#* returning nothing',
    ...remove('Y#*'),
  ],
  acting: [
    ...always,
    ...keysOf('desk', 'events', 'links', 'marks', 'proofs'),
    ...read('R#* N#* T#* M#* L#* P#* W#* U#* X#* G#* S#* I#* F#* Z#* A#* Y#* E#* B#* V#figures* J#* H#*'),
    ...update('R#* N#* T#* M#* L#* P#* W#* U#* Q#* G#* S#* I#* F#* Z#* J#* H#*'),
    'dynamodb:PutItem GlobalTable R#* N#* T#* M#* L#* P#* W#* U#* Q#* G#* S#* I#* F#* Z#* J#* H#* E#* B#*',
    'dynamodb:ConditionCheckItem GlobalTable R#*',
    ...remove('N#* P#* W#* X#* I#* F#* Z#* G#* L#* H#*'),
    'ses:SendRawEmail ConfigurationSet, EmailIdentity',
    'states:SendTaskSuccess referral stateMachine, trajectory stateMachine',
    'states:StartExecution referral stateMachine, trajectory stateMachine',
  ],
  results: [...always, ...read('C#* O#* E#*')],
  steps: [
    ...always,
    ...keysOf('links'),
    ...read('R#* N#* T#* M#* L#* P#* W#* U#* X#* S#* A#* E#* V#figures*'),
    ...update('R#* N#* T#* M#* L#* P#* W#* U#* Q#* X#* S#* I#* F#* Z#* J#*'),
    'dynamodb:PutItem GlobalTable R#* N#* T#* M#* L#* P#* W#* U#* Q#* X#* S#* I#* F#* Z#* J#* H#*',
    'dynamodb:ConditionCheckItem GlobalTable R#* T#*',
    ...remove('P#* W#* X#* I#* Z#*'),
    'ses:SendRawEmail ConfigurationSet, EmailIdentity',
    'states:SendTaskSuccess referral stateMachine, trajectory stateMachine',
    'states:StartExecution referral stateMachine, trajectory stateMachine',
  ],
  sweeper: [
    ...always,
    ...keysOf('links', 'marks'),
    ...read('R#* N#* T#* M#* L#* P#* W#* U#* Q#* X#* S#* I#* A#* O#* Z#* V#* E#* J#* C#* H#*'),
    ...update('R#* N#* T#* M#* L#* P#* W#* U#* Q#* S#* I#* F#* O#* Z#* V#* J#*'),
    'dynamodb:PutItem GlobalTable R#* N#* T#* M#* L#* P#* W#* U#* Q#* S#* I#* F#* O#* Z#* V#* J#* C#* H#*',
    'dynamodb:ConditionCheckItem GlobalTable R#*',
    ...remove('N#* P#* W#* Q#* X#* I#* F#* Z#*'),
    'dynamodb:Query GlobalTable index open',
    'ses:GetSendQuota all',
    'ses:SendRawEmail ConfigurationSet, EmailIdentity',
    'sqs:GetQueueAttributes Queue',
    'sqs:GetQueueUrl Queue',
    'sqs:SendMessage Queue',
    'states:DescribeExecution referral execution, trajectory execution',
    'states:ListExecutions referral stateMachine, trajectory stateMachine',
    'states:SendTaskSuccess referral stateMachine, trajectory stateMachine',
    'states:StartExecution referral stateMachine, trajectory stateMachine',
  ],
  feedback: [
    ...always,
    ...keysOf('links'),
    ...read('R#* T#* M#* L#* E#*'),
    ...update('R#* T#* M#* L#* I#* Z#* J#*'),
    'dynamodb:PutItem GlobalTable R#* T#* M#* L#* I#* Z#* J#* H#*',
    ...remove('I#* Z#*'),
    'sqs:GetQueueAttributes Queue',
    'sqs:GetQueueUrl Queue',
    'sqs:SendMessage Queue',
  ],
  canary: [...always, ...read('E#*'), 'dynamodb:PutItem GlobalTable K#* returning nothing'],
  telling: [
    ...always,
    ...keysOf('events'),
    ...read('H#* E#*'),
    ...write('H#*'),
    ...remove('H#*'),
    'dynamodb:Query GlobalTable index open',
    'events:PutEvents EventBus',
  ],
  drill: [
    ...always,
    ...keysOf('links'),
    ...read('D#* E#*'),
    ...write('D#*'),
    'ses:SendRawEmail ConfigurationSet, EmailIdentity',
  ],
};

describe('rights', () => {
  test.each([...steps, ...services])('%s has the rights of its side of the trust boundary and no others', (folder) => {
    expect(rightsOfRole(template, roleOf(folder))).toEqual([...new Set(expected[boundaryOf(folder)])].toSorted());
  });

  test('each side of a trust boundary has a role of its own', () => {
    const roles = [
      'serve-public',
      'serve-links',
      'serve-desk',
      'act-at-desk',
      'resume',
      'sweep-tasks',
      'mail-feedback',
      'drill-mail',
      'serve-results',
    ].map(roleOf);
    expect(new Set(roles).size).toBe(9);
    expect(new Set(steps.map(roleOf)).size).toBe(1);
  });

  test('who takes people in has no right to read them back', () => {
    const onPeople = expected.intake.filter((line) => line.includes('N#*'));
    expect(onPeople).toEqual([
      'dynamodb:PutItem GlobalTable R#* T#* M#* L#* G#* S#* N#* I#* F#* Z#* J#* H#* returning nothing',
    ]);
  });

  test('no code of ours asks for the item that a failing condition met, which no right can forbid', () => {
    expect(sources('functions')).not.toContain('ReturnValuesOnConditionCheckFailure');
    // The document about these rights must mention the gap too.
    const telling = [readFileSync('lib/rights.ts', 'utf8'), readFileSync('docs/operate/personal-data.md', 'utf8')];
    for (const text of telling) expect(text.replaceAll(/\s+\*?\s*/g, ' ')).toMatch(/no condition of IAM/);
  });

  test('who takes people in has no key with which a device or a code could pass for proven', () => {
    const secretsOf = (folder: 'serve-public' | 'serve-links') => {
      const [, made] =
        resourcesOf(template, 'AWS::Lambda::Function').find(
          ([, { Metadata }]) => Metadata['hoofdzaak:function'] === folder,
        ) ?? [];
      return JSON.stringify(made?.Properties['Environment'])
        .match(/\w+_SECRET_ID/g)
        ?.toSorted();
    };
    expect(secretsOf('serve-public')).toEqual(['FORM_SECRET_ID', 'LINK_SECRET_ID', 'MARK_SECRET_ID']);
    expect(secretsOf('serve-links')).toEqual(['LINK_SECRET_ID', 'MARK_SECRET_ID', 'PROOF_SECRET_ID']);
    const proofs = Object.entries(expected).filter(([, lines]) => lines.some((line) => /Secret.*proofs/.test(line)));
    expect(proofs.map(([boundary]) => boundary)).toEqual(['links', 'acting']);
    expect(resourcesOf(template, 'AWS::SecretsManager::Secret')).toHaveLength(6);
  });

  test('only the two sides of the desk have the keys of sessions of staff; who looks mails nobody, wakes nothing and updates no case', () => {
    const sides = Object.entries(expected).filter(([, lines]) => lines.some((line) => /Secret.*desk|Y#/.test(line)));
    expect(sides.map(([boundary]) => boundary)).toEqual(['desk', 'acting']);
    // Whoever acts cannot make a session last, or end one.
    expect(expected.acting.filter((line) => /(Put|Update|Delete)Item .*Y#/.test(line))).toEqual([]);
    expect(expected.desk.filter((line) => /ses:|states:|X#|L#/.test(line))).toEqual([]);
    const writes = expected.desk.filter((line) => /PutItem|UpdateItem|DeleteItem/.test(line));
    expect(writes.filter((line) => /R#|N#|T#|M#/.test(line))).toEqual([
      'dynamodb:PutItem GlobalTable Y#* R#* returning nothing',
    ]);
  });

  test('nobody alters a change of the region, or takes one away; only whoever counts reads single waits', () => {
    const lines = Object.entries(expected).flatMap(([side, all]) => all.map((line) => `${side} ${line}`));
    const on = (action: RegExp, keys: RegExp) => lines.filter((line) => action.test(line) && keys.test(line));
    expect(on(/(Update|Delete)Item/, / [EB]#\*/)).toEqual([]);
    expect(on(/PutItem/, / [EB]#\*/).map((line) => line.split(' ')[0])).toEqual(['acting']);
    // What was published is never changed: there is no right to update it, and the one put of it asks that there be none.
    expect(on(/(Update|Delete)Item/, / C#\*/)).toEqual([]);
    expect(on(/PutItem/, / C#\*/).map((line) => line.split(' ')[0])).toEqual(['sweeper']);
    expect(new Set(on(/Get|Query/, / V#\*/).map((line) => line.split(' ')[0]))).toEqual(new Set(['sweeper']));
  });

  test('who hears of bounces reads no people and sends no mail', () => {
    expect(expected.feedback.filter((line) => /N#|ses:|states:/.test(line))).toEqual([]);
  });

  test('no role may do what no code of ours does', () => {
    const code = sources('functions');
    const granted = Object.values(expected)
      .flat()
      .map((line) => line.replace(/ .*/, ''))
      .filter((action) => /^(dynamodb|states|ses|secretsmanager):/.test(action));
    // The one action that is part of another command.
    const traceOf = (action: string) =>
      action === 'dynamodb:ConditionCheckItem' ? 'ConditionCheck: {' : `new ${action.replace(/^.*:/, '')}Command(`;
    const idle = new Set(granted.filter((action) => !code.includes(traceOf(action))));
    expect([...idle]).toEqual([]);
  });

  test('nobody deletes referrals or their audit trail: those go by time to live', () => {
    for (const [id, policy] of resourcesOf(template, 'AWS::IAM::Policy')) {
      const deletions = statementsOf(policy).filter(({ Action }) => Action.includes('dynamodb:DeleteItem'));
      for (const line of deletions.flatMap(lines)) expect(line, id).not.toMatch(/R#/);
    }
  });

  test('people are deleted at once only where somebody denies a referral, never confirms it, or asks to be erased', () => {
    const deleting = Object.entries(expected).filter(([, all]) => all.some((line) => /DeleteItem .*N#/.test(line)));
    expect(deleting.map(([side]) => side)).toEqual(['links', 'acting', 'sweeper']);
  });

  test('at a stage whose account may be in the sandbox of SES, mail may go to whatever identity its reader is', () => {
    const may = (of: Template) =>
      resourcesOf(of, 'AWS::IAM::Policy')
        .flatMap(([, policy]) => statementsOf(policy))
        .filter(({ Action }) => Action.includes('ses:SendRawEmail'));
    const all = may(templateOf('test'));
    expect(all).toHaveLength(6);
    for (const { Resource, Condition } of all) {
      expect(JSON.stringify(Resource)).toContain(':identity/*');
      expect(Condition).toHaveProperty(['StringEquals', 'ses:FromAddress']);
    }
    for (const { Resource } of may(template)) expect(JSON.stringify(Resource)).not.toContain('*');
  });

  test('mail goes out from the region address only', () => {
    const sending = resourcesOf(template, 'AWS::IAM::Policy')
      .flatMap(([, policy]) => statementsOf(policy))
      .filter(({ Action }) => Action.includes('ses:SendRawEmail'));
    expect(sending).toHaveLength(6);
    for (const { Condition } of sending) expect(Condition).toHaveProperty(['StringEquals', 'ses:FromAddress']);
  });

  test('each machine may call its own steps, and only the referral machine starts another', () => {
    const machineRights = resourcesOf(template, 'AWS::StepFunctions::StateMachine').map(([, { Properties }]) =>
      rightsOfRole(template, idIn(Properties['RoleArn'])).filter((line) => !/^(logs|xray):/.test(line)),
    );
    expect(machineRights).toEqual([
      [
        'lambda:InvokeFunction ask-approval, ask-information, await-place, confirm-interest, find-place, hand-over, offer-place, receive-referral, resolve-case, resume, start-trajectory',
        'states:StartExecution trajectory stateMachine',
      ],
      ['lambda:InvokeFunction check-in, close-trajectory, confirm-start, hand-over, resume'],
    ]);
  });
});
