import type { Language } from '../../words/languages.ts';
import { CY } from './cy/all.ts';
import { EN_GB } from './en-GB/all.ts';
import type { Templates } from './templates.ts';

/** The sentences of easy read in every language. */
export const TEMPLATES: Readonly<Record<Language, Templates>> = { 'en-GB': EN_GB, cy: CY };
