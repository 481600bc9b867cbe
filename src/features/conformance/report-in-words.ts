import { type Report, SEVERITIES, type Severity } from './finding.ts';

const MOST_OF_ONE = 8;
const HEADINGS: Readonly<Record<Severity, string>> = {
  error: 'Errors: the feed does not pass with these',
  warning: 'Warnings: the feed passes, and these should be put right',
  advice: 'Advice: for whoever reads the data; it does not count',
};

/** A report for people: what was looked at, what was found, and the verdict last. */
export function reportInWords({ verdict, looked, findings }: Report, base: string): string {
  const lines = [`Open Referral UK 3.0 at ${base}`, '', 'Looked at:'];
  for (const [endpoint, rules] of Map.groupBy(looked, (one) => one.endpoint)) {
    const found = findings.filter((finding) => finding.endpoint === endpoint).length;
    const said = rules.map(({ rule, times }) => `${rule} ${times}`).join(', ');
    lines.push(`  ${endpoint.padEnd(28)} ${found === 0 ? 'well' : `${found} found`}  (${said})`);
  }
  for (const severity of SEVERITIES) {
    const some = findings.filter((finding) => finding.severity === severity);
    if (some.length === 0) continue;
    lines.push('', `${HEADINGS[severity]}:`);
    for (const [endpoint, of] of Map.groupBy(some, (one) => one.endpoint)) {
      for (const { rule, message } of of.slice(0, MOST_OF_ONE)) lines.push(`  ${endpoint} [${rule}] ${message}`);
      if (of.length > MOST_OF_ONE) lines.push(`  ${endpoint} and ${of.length - MOST_OF_ONE} more like these`);
    }
  }
  return [...lines, '', verdict, ''].join('\n');
}
