/** How much a finding counts: an error fails a feed, a warning does not, advice is for whoever reads the data. */
export const SEVERITIES = ['error', 'warning', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  readonly severity: Severity;
  /** The address below the base that it is about. */
  readonly endpoint: string;
  /** Which rule. */
  readonly rule: string;
  /** What is wrong, and what would do. */
  readonly message: string;
}

export const VERDICTS = { error: 'FAIL', warning: 'PASS WITH WARNINGS', advice: 'PASS' } as const;
export type Verdict = (typeof VERDICTS)[Severity];

export interface Report {
  readonly verdict: Verdict;
  /** Every rule that was looked at, with how many answers it was held to. */
  readonly looked: readonly { readonly endpoint: string; readonly rule: string; readonly times: number }[];
  readonly findings: readonly Finding[];
}

/** Collects what is looked at and found. */
export interface Notebook {
  look(endpoint: string, rule: string): void;
  find(finding: Finding): void;
  readonly report: () => Report;
}

export function newNotebook(): Notebook {
  const looked = new Map<string, { endpoint: string; rule: string; times: number }>();
  const findings: Finding[] = [];
  return {
    look: (endpoint, rule) => {
      const key = `${endpoint} ${rule}`;
      const known = looked.get(key) ?? { endpoint, rule, times: 0 };
      known.times += 1;
      looked.set(key, known);
    },
    find: (finding) => {
      if (!findings.some((one) => one.endpoint === finding.endpoint && one.message === finding.message))
        findings.push(finding);
    },
    report: () => {
      const worst = SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity));
      return { verdict: VERDICTS[worst ?? 'advice'], looked: [...looked.values()], findings };
    },
  };
}
