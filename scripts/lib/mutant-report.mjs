// Reads Stryker's reports, and writes docs/mutants.md.
import {createHash} from 'node:crypto';
import {inSample, keyOf} from './suite/sample.mjs';

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

/** Stryker counts lines and columns in its reports from 1. */
const placeOf = ({replacement = '', location: {start}}, file) => ({
  file,
  line: start.line - 1,
  column: start.column - 1,
  replacement,
});

/** Stryker reports every mutant that no test reaches; only those of the sample count. */
const statusOf = (mutant, file, share) =>
  mutant.status === 'NoCoverage' && !inSample(placeOf(mutant, file), share) ? 'RuntimeError' : mutant.status;

/** The place of a mutant for Stryker's option `mutate`, whose columns begin at 0. */
const rangeOf = (file, {start, end}) => `${file}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;

const versionOf = (source) => createHash('sha256').update(source).digest('hex').slice(0, 12);

/**
 * Every mutant of a report with `file`, `version` (of the file), `line` (the text of its first line), `original`,
 * `replacement`, `status`, `key` (see `keyOf`), and `range` (for Stryker's option `mutate`).
 *
 * @param shareOf returns the share of a file's mutants that belong to the sample
 */
export const mutantsOf = ({files}, shareOf = () => 1) =>
  Object.entries(files).flatMap(([file, {source, mutants}]) =>
    mutants.map(({location, replacement, mutatorName, ...mutant}) => ({
      file,
      version: versionOf(source),
      key: keyOf(placeOf({location, replacement}, file)),
      range: rangeOf(file, location),
      status: statusOf({...mutant, location, replacement}, file, shareOf(file)),
      mutator: mutatorName,
      number: location.start.line,
      line: source.split('\n')[location.start.line - 1].trim(),
      original: originalOf(source, location),
      replacement: flat(replacement ?? ''),
    })),
  );

/** The mutants with the statuses that a further pass found for some of them. */
export function withResults(mutants, further, chosen) {
  const keys = new Set(chosen.map(({key}) => key));
  const found = new Map(further.map(({key, status}) => [key, status]));
  return mutants.map((mutant) => {
    const status = keys.has(mutant.key) ? found.get(mutant.key) : undefined;
    return status === undefined ? mutant : {...mutant, status};
  });
}

/** The mutants of files whose sources are still the same. @param sourceOf returns the source of a file */
export const currentOf = (mutants, sourceOf) => {
  const versions = new Map();
  const currentVersion = (file) => {
    const source = versions.has(file) ? undefined : sourceOf(file);
    if (!versions.has(file)) versions.set(file, source === undefined ? undefined : versionOf(source));
    return versions.get(file);
  };
  return mutants.filter(({file, version}) => currentVersion(file) === version);
};

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

/**
 * How far the score of a sample may be from the score of all mutants, in percentage points, at a confidence of 95%:
 * the normal approximation with the correction for a finite population.
 */
export function marginOf({detected, undetected, notRun}) {
  const run = detected + undetected;
  const share = run > 0 ? detected / run : 0;
  const all = run + notRun;
  return all > 1 && run > 0 ? 196 * Math.sqrt(((share * (1 - share)) / run) * (notRun / (all - 1))) : 0;
}

/**
 * The section of a folder.
 * @param options `pages`: whether the survivors of the tests in Node ran in pages as well. Default: they did.
 */
export function chapterOf(name, folder, mutants, survivors, {pages = true} = {}) {
  const {total, ignored, notRun, score = 0, ...counts} = countsOf(mutants);
  const run = counts.detected + counts.undetected;
  const files = [...new Set(mutants.map(({file}) => file))];
  const rest = `${notRun} further ${notRun === 1 ? 'mutant' : 'mutants'} did not run, because they are outside the sample`;
  const margin = marginOf({...counts, notRun}).toFixed(1);
  const extent =
    notRun > 0
      ? `${rest}; at a confidence of 95 %, the score of all mutants differs by at most ${margin} percentage points.`
      : 'Every mutant ran.';
  const summary = `\`${folder}\`: ${files.length} files with ${total} mutants, of which ${ignored} are texts for developers. ${
    counts.detected
  } of ${run} mutants are detected, ${counts.undetected} survive: **${score.toFixed(1)} %**. ${extent}`;
  const byFile = survivors.reduce((map, one) => map.set(one.file, [...(map.get(one.file) ?? []), one]), new Map());
  const tests = pages
    ? []
    : ['Only the tests that need no page ran, therefore the score of all tests is at least as high.'];
  return [`## ${name}`, summary, ...tests, ...[...byFile].map(([file, list]) => survivorsOfFile(file, list))].join(
    '\n\n',
  );
}

const introduction = `# Mutants

The share of mutants that the tests detect. Stryker changes the sources in one place at a time; \`node scripts/stryker.mjs\` runs
the tests on each of these mutants. The command writes this page; do not edit it. The reasons are in
\`test/mutants/survivors.mjs\`.

Without an option, the command runs every mutant of the folders it is given. \`--sample\` runs a fixed random sample: whether a
mutant belongs to it follows from a hash of its file, its place, and its text. Each section states what ran. A folder without a
section has not been measured.`;

/** Replaces sections of the page, and leaves the others unchanged. */
export function pageWith(chapters, page = '') {
  const old = page
    .split(/^(?=## )/m)
    .slice(1)
    .map((text) => [/^## (.*)$/m.exec(text)[1], text.trim()]);
  const all = new Map([...old, ...chapters]);
  return `${[introduction, ...[...all.keys()].sort().map((name) => all.get(name))].join('\n\n')}\n`;
}
