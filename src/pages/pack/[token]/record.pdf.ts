import type { APIRoute } from 'astro';
import { packOnPaper } from '../_paper.ts';

/** The record of a pack to print. */
export const GET: APIRoute = (asked) => packOnPaper(asked, 'record');
