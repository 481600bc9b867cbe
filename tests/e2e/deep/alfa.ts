import type { JSHandle } from '@playwright/test';
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

/** Packages of Alfa that do not fit each other find every rule inapplicable and say nothing; any page of ours passes more than this. */
const LEAST_OUTCOMES = 20;

/** Alfa's rules of A, AA and AAA: none fails. What it asks people about ("cantTell") is for people. */
export const checkAlfa: Check = async (page) => {
  const { alfaOutcomes } = await alfa;
  const document = await page.evaluateHandle(() => globalThis.document);
  const outcomes = await alfaOutcomes(document);
  await document.dispose();
  const failed = outcomes
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ rule, says, target }) => `Alfa ${rule}: ${says.replaceAll(/[[\]{}"]/gu, ' ').trim()} ${target}`);
  return outcomes.length < LEAST_OUTCOMES ? [...failed, `Alfa looked at only ${outcomes.length} things`] : failed;
};
