// Reads Stryker's reports, and writes docs/mutants.md.
import {inSample} from './suite/sample.mjs';

const detected = new Set(['Killed', 'Timeout']);
const undetected = new Set(['Survived', 'NoCoverage']);

const flat = (text) => text.replaceAll(/\s+/g, ' ').trim();

/** The source text of a mutant in one line. */
function originalOf(source, {start, end}) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return flat(lines.join('\n'));
}

/** Stryker reports every mutant that no test reaches; only those of the sample count. */
function statusOf({status, replacement = '', location: {start}}, file, share) {
  const isChosen = inSample({file, line: start.line - 1, column: start.column - 1, replacement}, share);
  return status === 'NoCoverage' && !isChosen ? 'RuntimeError' : status;
}

/** Every mutant of a report with `file`, `line` (the text of its first line), `original`, `replacement`, and `status`. */
export const mutantsOf = ({files}, share = 1) =>
  Object.entries(files).flatMap(([file, {source, mutants}]) =>
    mutants.map(({location, replacement, mutatorName, ...mutant}) => ({
      file,
      status: statusOf({...mutant, location, replacement}, file, share),
      mutator: mutatorName,
      number: location.start.line,
      line: source.split('\n')[location.start.line - 1].trim(),
      original: originalOf(source, location),
      replacement: flat(replacement ?? ''),
    })),
  );

/** Counts of a folder: `detected`, `undetected`, `ignored`, `notRun` (outside the sample), and `score` in percent. */
export function countsOf(mutants) {
  const count = (test) => mutants.filter(test).length;
  const killed = count(({status}) => detected.has(status));
  const survived = count(({status}) => undetected.has(status));
  return {
    total: mutants.length,
    detected: killed,
    undetected: survived,
    ignored: count(({status}) => status === 'Ignored'),
    notRun: mutants.length - killed - survived - count(({status}) => status === 'Ignored'),
    score: killed + survived > 0 ? (100 * killed) / (killed + survived) : undefined,
  };
}

export const survivorsOf = (mutants) => mutants.filter(({status}) => undetected.has(status));

const matches = (mutant) => (entry) =>
  entry.file === mutant.file &&
  flat(entry.line) === flat(mutant.line) &&
  (entry.replacement === undefined || flat(entry.replacement) === mutant.replacement) &&
  (entry.original === undefined || flat(entry.original) === mutant.original);

/** The survivors with their reasons; `reason` is `undefined` for one that is not listed. */
export function explained(survivors, groups) {
  const entries = groups.flatMap(({reason, mutants}) => mutants.map((one) => ({...one, reason})));
  return survivors.map((mutant) => ({...mutant, reason: entries.find(matches(mutant))?.reason}));
}

/** The listed mutants that the sources no longer contain. */
export const staleOf = (groups, mutants) =>
  groups.flatMap((group) => group.mutants).filter((entry) => !mutants.some((mutant) => matches(mutant)(entry)));

const code = (text) => (text === '' ? 'nothing' : text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);

const shortened = (text) => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

const survivorLine = ({number, original, replacement, status}) =>
  `  - line ${number}: ${code(shortened(original))} → ${code(shortened(replacement))}${
    status === 'NoCoverage' ? ' (no test reaches it)' : ''
  }`;

function survivorsOfFile(file, survivors) {
  const reasons = Map.groupBy
    ? Map.groupBy(survivors, ({reason}) => reason)
    : survivors.reduce((map, one) => map.set(one.reason, [...(map.get(one.reason) ?? []), one]), new Map());
  const parts = [...reasons].flatMap(([reason, list]) => [
    `- ${reason ?? 'No reason is listed.'}`,
    ...list.map(survivorLine),
  ]);
  return `### ${file}\n\n${parts.join('\n')}`;
}

/** The chapter of a folder. */
export function chapterOf(name, folder, mutants, survivors) {
  const {total, ignored, notRun, score = 0, ...counts} = countsOf(mutants);
  const run = counts.detected + counts.undetected;
  const files = [...new Set(mutants.map(({file}) => file))];
  const rest = `${notRun} further ${notRun === 1 ? 'mutant' : 'mutants'} did not run, because they are outside the sample`;
  const extent = notRun > 0 ? `${rest}.` : 'Every mutant ran.';
  const summary = `\`${folder}\`: ${files.length} files with ${total} mutants, of which ${ignored} are texts for developers. ${
    counts.detected
  } of ${run} mutants are detected, ${counts.undetected} survive: **${score.toFixed(1)} %**. ${extent}`;
  const byFile = survivors.reduce((map, one) => map.set(one.file, [...(map.get(one.file) ?? []), one]), new Map());
  return [`## ${name}`, summary, ...[...byFile].map(([file, list]) => survivorsOfFile(file, list))].join('\n\n');
}

const introduction = `# Mutants

How many faults the tests detect that Stryker plants in the sources, one at a time, as \`node scripts/stryker.mjs\` found
them. The command writes this page; do not edit it. The reasons are in \`test/mutants/survivors.mjs\`.`;

/** Replaces chapters of the page, and leaves the others. */
export function pageWith(chapters, page = '') {
  const old = page
    .split(/^(?=## )/m)
    .slice(1)
    .map((text) => [/^## (.*)$/m.exec(text)[1], text.trim()]);
  const all = new Map([...old, ...chapters]);
  return `${[introduction, ...[...all.keys()].sort().map((name) => all.get(name))].join('\n\n')}\n`;
}
