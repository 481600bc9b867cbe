import type { APIRoute } from 'astro';
import { packOnPaper } from '../_paper.ts';

/** A pack to print: an easy read page for each choice, then the record. */
export const GET: APIRoute = (asked) => packOnPaper(asked, 'all');
