// Run as a process of its own: imports a bundle, makes the first call, and says what both took.
const [file, event, moment] = process.argv.slice(2);
if (moment !== undefined) {
  // The call was played at another time, and what it finds is from then.
  const { now } = Date;
  const later = Date.parse(moment) - now();
  globalThis.Date = class extends Date {
    constructor(...given) {
      if (given.length > 0) super(...given);
      else super(Date.now());
    }
    static now() {
      return now() + later;
    }
  };
}
const spent = () => {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), processor: (user + system) / 1000 };
};
const before = spent();
const { handler } = await import(file);
const imported = spent();
// A function without its data may say so by an error; it has been called all the same.
const failed = await handler(JSON.parse(event), {}).then(
  () => '',
  (error) => `${error?.name}: ${error?.message}`,
);
const called = spent();
const between = (from, to) => ({ wall: to.wall - from.wall, processor: to.processor - from.processor });
process.stdout.write(
  `\n${JSON.stringify({ imported: between(before, imported), called: between(before, called), failed })}`,
  () => process.exit(0),
);
