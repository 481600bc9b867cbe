import type { Problem } from '#domain/publishing/needs.ts';
import { fieldsOf, LISTING_SECTION_IDS } from '#domain/publishing/sections.ts';

/** Each thing that stops a listing from being sent, with the page where it is put right. */
export const withPages = (problems: readonly Problem[], path: string): (Problem & { readonly href?: string })[] =>
  problems.map((problem) => {
    const [field = '', number] = problem.field.split('.');
    if (field === 'sessions' && number !== undefined)
      return { ...problem, href: `${path}/times/${Number(number) + 1}` };
    const section = LISTING_SECTION_IDS.find((id) => fieldsOf({ subject: 'listing', id }).includes(field));
    return section === undefined ? problem : { ...problem, href: `${path}/${section}` };
  });
