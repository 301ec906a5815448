import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SettingsError } from '../../functions/domain/errors.ts';
import { loadDefinition, requireSamePlaceholders } from '../../lib/definition.ts';
import { projectRoot, synthesise } from '../../lib/synthesise.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

/** A placeholder as it stands in a definition. */
const hole = (name: string) => `$\{${name}}`;

describe('state machine files', () => {
  let copy: ProjectCopy;
  beforeEach(() => {
    copy = copyProject();
  });
  afterEach(() => copy.remove());

  const edit = (file: string, from: string, to: string) => {
    const path = join(copy.root, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replaceAll(from, to));
  };

  test.each(['referral', 'trajectory'] as const)('%s agrees with folders and steps in this project', (machine) => {
    const definition = loadDefinition(projectRoot, machine);
    expect(definition.steps).toContain('resume');
    expect(JSON.parse(definition.text)).toHaveProperty('States.Resume');
  });

  test('a placeholder that nobody fills stops the build', () => {
    edit('statemachines/referral.asl.json', 'FindPlaceFunctionArn', 'SeekPlaceFunctionArn');
    expect(() => loadDefinition(copy.root, 'referral')).toThrow(
      `statemachines/referral.asl.json: ${hole('SeekPlaceFunctionArn')} is in the file, but nothing fills it; ${hole('FindPlaceFunctionArn')} is supplied, but the file does not use it.`,
    );
  });

  test('a step without its state stops the build', () => {
    edit('statemachines/trajectory.asl.json', '"CheckIn"', '"CheckUp"');
    expect(() => loadDefinition(copy.root, 'trajectory')).toThrow('has no state CheckIn');
  });

  test.each(['find-place', 'serve-links', 'sweep-tasks'])('a missing folder %s stops the build', (folder) => {
    rmSync(join(copy.root, 'functions', folder), { recursive: true });
    const build = () => synthesise({ stage: 'test', region: 'midden-utrecht', bundling: false, root: copy.root });
    expect(build).toThrow(SettingsError);
    expect(build).toThrow(`functions/${folder}/index.ts is missing`);
  });

  test('placeholders are compared both ways', () => {
    expect(() => requireSamePlaceholders('a.json', hole('A') + hole('B') + hole('A'), ['A', 'B'])).not.toThrow();
    expect(() => requireSamePlaceholders('a.json', hole('A'), ['A', 'B'])).toThrow(`${hole('B')} is supplied`);
    expect(() => requireSamePlaceholders('a.json', hole('A') + hole('B'), ['A'])).toThrow(
      `${hole('B')} is in the file`,
    );
  });
});
