/** A reporter for node:test that ends with the line that scripts/test.mjs adds up. */
export default async function* totals(events) {
  // cspell:ignore cancelled
  const counts = {pass: 0, fail: 0, cancelled: 0, skipped: 0};
  for await (const {type, data} of events) {
    const [, name, count] = (type === 'test:diagnostic' && /^(\w+) (\d+)$/.exec(data.message)) || [];
    if (name in counts) counts[name] = Number(count);
  }
  yield `${counts.pass} passed, ${counts.fail + counts.cancelled} failed, ${counts.skipped} skipped\n`;
}
