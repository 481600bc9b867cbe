import { z } from 'zod';

const Envelope = z.object({
  total_items: z.number().int(),
  total_pages: z.number().int(),
  page_number: z.number().int(),
  size: z.number().int(),
  first_page: z.boolean(),
  last_page: z.boolean(),
  empty: z.boolean(),
  contents: z.array(z.unknown()),
});
export type Envelope = z.infer<typeof Envelope>;

/** The parts of a page that are not what they must be: the official schemas do not look at them. */
export function readEnvelope(value: unknown): { readonly page: Envelope } | { readonly problems: string[] } {
  const read = Envelope.safeParse(value);
  if (read.success) return { page: read.data };
  return { problems: read.error.issues.map(({ path, message }) => `${path.join('/') || 'the page'}: ${message}`) };
}

/** What a page must be when it is asked for as page `asked` with `perPage` on a page. */
export function pageProblems(page: Envelope, asked: number, perPage: number): string[] {
  const { page_number, total_pages, first_page, last_page, empty, size, contents } = page;
  const rules: readonly (readonly [isWrong: boolean, words: string])[] = [
    [page_number !== asked, `page_number is ${page_number} on page ${asked}`],
    [first_page !== (asked === 1), `first_page is ${first_page} on page ${asked}`],
    [last_page !== (asked === total_pages), `last_page is ${last_page} on page ${asked} of ${total_pages}`],
    [empty !== (contents.length === 0), `empty is ${empty} with ${contents.length} in contents`],
    [
      !last_page && contents.length !== perPage,
      `there are ${contents.length} on page ${asked}, and per_page=${perPage} was asked for`,
    ],
    [size !== contents.length, `size is ${size} with ${contents.length} in contents`],
  ];
  return rules.filter(([isWrong]) => isWrong).map(([, words]) => words);
}

const WithId = z.object({ id: z.string().min(1) });

/** The ids of a page's records. */
export const idsOn = ({ contents }: Envelope): string[] =>
  contents.flatMap((record) => {
    const read = WithId.safeParse(record);
    return read.success ? [read.data.id] : [];
  });
