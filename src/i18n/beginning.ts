/**
 * The beginning of a text: up to `max` characters, counted as people and backends do, in code points. It never ends within
 * one that consists of several, such as a flag or a family.
 */
export function beginning(text: string, max: number): string {
  const cut = [...text.slice(0, 2 * max)].slice(0, max).join('');
  if (cut.length === text.length || !('Segmenter' in Intl)) return cut;
  const segments = new Intl.Segmenter().segment(text.slice(0, cut.length + 2));
  return cut.slice(0, segments.containing(cut.length)?.index || cut.length);
}
