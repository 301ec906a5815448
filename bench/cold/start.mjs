// Run as a process of its own: imports a bundle, makes the first call, and says what both took.
const [file, event] = process.argv.slice(2);
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
