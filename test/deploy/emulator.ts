import { parseArgs } from 'node:util';
import { ministackLacks } from '../support/ministack.ts';
import { environmentFor } from './cdk.ts';
import { openDeployed } from './deployed.ts';
import { openFront } from './front.ts';

// `npm run emulator [-- --region midden-utrecht --port 4500]`: the stack deployed on an emulator of AWS, until Ctrl-C.
const say = (line: string) => process.stdout.write(`${line}\n`);

// Until everything is up, the emulator ends with this process.
let stop = async () => {};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop().finally(() => process.exit(0)));
}

try {
  const { region, port } = parseArgs({
    options: {
      region: { type: 'string', default: 'midden-utrecht' },
      // The site and its mails are at this port, the emulator at the next one.
      port: { type: 'string', default: '4500' },
    },
  }).values;
  const lacks = await ministackLacks();
  if (lacks !== undefined) throw new Error(lacks);
  const deployed = await openDeployed({ region, port: Number(port) + 1, say });
  stop = deployed.stop;
  const front = await openFront(deployed, Number(port));
  stop = () => front.close().then(deployed.stop);
  const environment = Object.entries(environmentFor(deployed.emulator.url)).map(([name, value]) => `${name}=${value}`);
  say(`
Site         ${front.siteUrl}/
Mails        ${front.url}/
Table        ${deployed.tableName}

In another terminal:
  npm run smoke -- --url ${front.siteUrl}
  export ${environment.join(' ')}
  npm run mail-drill -- --region ${region} --municipality GM0355 --wait 0.1

The sweeper runs every five minutes. Ctrl-C ends everything and keeps nothing.`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await stop();
  process.exit(1);
}
