import type { JSHandle, Page } from '@playwright/test';
import type { Check } from '../checks/in-page.ts';

interface AlfaOutcome {
  readonly outcome: 'passed' | 'failed' | 'cantTell';
  readonly rule: string;
  readonly target: string;
  readonly says: string;
}
/** A file beside its packages, which are only there when `npm run check:deep` has fetched them. */
interface AlfaFile {
  readonly alfaOutcomes: (document: JSHandle) => Promise<AlfaOutcome[]>;
}

const alfa: Promise<AlfaFile> = import(new URL('./alfa.mjs', import.meta.url).href);

/**
 * Puts in the place of each container query what it says for the page as it is now. Alfa 0.112 reads no style sheet that has one in it, and
 * then finds no colour and no size wrong. What it looks at is drawn the same.
 */
const settleContainerQueries = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const probe = document.createElement('i');
    probe.className = 'container-probe';
    document.body.append(probe);
    const holds = (condition: string): boolean => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`@container ${condition} { .container-probe { --holds: 1 } }`);
      document.adoptedStyleSheets.push(sheet);
      const answer = getComputedStyle(probe).getPropertyValue('--holds') === '1';
      document.adoptedStyleSheets.pop();
      return answer;
    };
    type Holder = CSSStyleSheet | CSSGroupingRule;
    const replace = (holder: Holder, at: number, rule: CSSContainerRule): void => {
      const inside = holds(rule.conditionText) ? [...rule.cssRules].map(({ cssText }) => cssText) : [];
      holder.deleteRule(at);
      for (const text of inside.reverse()) holder.insertRule(text, at);
    };
    const settle = (holder: Holder): void => {
      // From the end, as rules before are counted on.
      for (const [at, rule] of [...[...holder.cssRules].entries()].reverse()) {
        if (rule instanceof CSSContainerRule) replace(holder, at, rule);
        else if (rule instanceof CSSGroupingRule) settle(rule);
      }
    };
    for (const sheet of document.styleSheets) settle(sheet);
    probe.remove();
  });

/**
 * Puts what sticks to an edge of the window back to where it stands in the page. Alfa takes what it lies over just now for too small to press;
 * people scroll, and that nothing lies over what has the focus is looked at by a rule of our own at each stop.
 */
const unstick = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('body *'))
      if (getComputedStyle(one).position === 'sticky') one.style.position = 'static';
  });

/** Packages of Alfa that do not fit each other find every rule inapplicable and say nothing; any page of ours passes more than this. */
const LEAST_OUTCOMES = 20;

/** Boxes to fill in inside a folded part: Alfa asks for the name of a group, and hears no summary as one. People do. */
const isNamedByItsSummary = (rule: string, target: string): boolean =>
  rule === 'sia-r60' && /^<details[^>]*>\s*<summary/u.test(target);

/** Alfa's rules of A, AA and AAA: none fails. What it asks people about ("cantTell") is for people. */
export const checkAlfa: Check = async (page) => {
  const { alfaOutcomes } = await alfa;
  await settleContainerQueries(page);
  await unstick(page);
  const document = await page.evaluateHandle(() => globalThis.document);
  const outcomes = await alfaOutcomes(document);
  await document.dispose();
  const failed = outcomes
    .filter(({ outcome, rule, target }) => outcome === 'failed' && !isNamedByItsSummary(rule, target))
    .map(({ rule, says, target }) => `Alfa ${rule}: ${says}: ${target}`);
  return outcomes.length < LEAST_OUTCOMES ? [...failed, `Alfa looked at only ${outcomes.length} things`] : failed;
};
