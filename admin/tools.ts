import {
  answeredPorts,
  caseFilePort,
  erasurePort,
  findPort,
  type Ground,
  retentionPort,
  settingPorts,
} from '../functions/runtime/wire.ts';

/** What the administrator's command needs of a deployment: its table and its keys, and no mail service or state machine. */
export function toolsOn(ground: Ground) {
  return {
    ...settingPorts(ground),
    ...answeredPorts(ground),
    ...caseFilePort(ground),
    ...erasurePort(ground),
    ...retentionPort(ground),
    ...findPort(ground),
  };
}
