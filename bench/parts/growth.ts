import type { Figure, Report } from '../figures/report.ts';

/** What may grow, or get slower, with the directory. */
const GROWING = /p50$|resident|on disk|from nothing$/u;
const NEVER = /against/u;
const PARTS: ReadonlySet<string> = new Set(['Filling', 'Search', 'Search, FTS5 alone', 'Memory and disk']);
const AIM_AT = 100;

const isGrowing = ({ part, name }: Figure): boolean => PARTS.has(part) && GROWING.test(name) && !NEVER.test(name);

/** How each figure at the bigger sizes stands to the same at the smallest. */
export function tellGrowth(report: Report): void {
  const growing = report.figures.filter(isGrowing);
  const sizes = [...new Set(growing.map(({ choices }) => choices ?? 0))].sort((one, other) => one - other);
  const [smallest] = sizes;
  if (smallest === undefined) return;
  const at = (choices: number, { part, name }: Figure) =>
    growing.find((figure) => figure.choices === choices && figure.part === part && figure.name === name);
  for (const size of sizes.slice(1))
    for (const figure of growing.filter(({ choices }) => choices === smallest)) {
      const bigger = at(size, figure);
      if (bigger === undefined) continue;
      const times = size / smallest;
      const isAim = times === AIM_AT && figure.part === 'Search' && !figure.name.includes('FTS5');
      report.add({
        part: `Growth from ${smallest.toLocaleString('en-GB')}`,
        choices: size,
        name: `${figure.part}: ${figure.name}`,
        unit: '×',
        rounds: [bigger.value.median / figure.value.median],
        ...(isAim ? { aim: { goal: 'P5', most: 2.5 } } : {}),
      });
    }
  tellNear(report, sizes);
}

/** Looking near a place, nearest first, beside looking for a word. */
function tellNear(report: Report, sizes: readonly number[]): void {
  const medianOf = (choices: number, name: string) =>
    report.figures.find((figure) => figure.part === 'Search' && figure.choices === choices && figure.name === name)
      ?.value.median;
  for (const choices of sizes)
    for (const who of ['straight to Meilisearch', '/find', '/api/search', 'FTS5 in process']) {
      const near = medianOf(choices, `place and facets: ${who}, p50`);
      const plain = medianOf(choices, `keyword: ${who}, p50`);
      if (near === undefined || plain === undefined) continue;
      const line = { part: 'Near a place against a keyword', choices, name: who, unit: '×', rounds: [near / plain] };
      report.add({ ...line, ...(who.startsWith('FTS5') ? {} : { aim: { goal: 'P6', most: 1.3 } }) });
    }
}
