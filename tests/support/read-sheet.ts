import { getDocumentProxy } from 'unpdf';
import { z } from 'zod';

/** Words on a sheet as a screen reader meets them: which element, in which page, and where. Sizes and places in points from the upper left. */
export interface SheetWords {
  readonly role: string;
  /** The roles around it, outermost first. */
  readonly within: readonly string[];
  readonly lang: string | null;
  readonly text: string;
  readonly page: number;
  readonly size: number;
  readonly top: number;
}

interface Node {
  readonly role?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}
const NodeSchema: z.ZodType<Node> = z.lazy(() =>
  z.object({
    role: z.string().optional(),
    lang: z.string().optional(),
    alt: z.string().optional(),
    type: z.string().optional(),
    id: z.string().optional(),
    children: z.array(NodeSchema).optional(),
  }),
) as z.ZodType<Node>;
const ItemSchema = z.object({
  type: z.string().optional(),
  id: z.string().nullable().optional(),
  tag: z.string().optional(),
  str: z.string().optional(),
  hasEOL: z.boolean().optional(),
  transform: z.array(z.number()).optional(),
});
type Item = z.infer<typeof ItemSchema>;

interface Marked {
  readonly tag: string;
  readonly texts: { readonly text: string; readonly size: number; readonly bottom: number }[];
}

/** The words of an item. A line that ends stands for the space between its last word and the next. */
const pieceOf = ({ str = '', hasEOL, transform }: Item): Marked['texts'][number] => ({
  text: hasEOL === true ? `${str} ` : str,
  size: Math.abs(transform?.[3] ?? 0),
  bottom: transform?.[5] ?? 0,
});

/** What stands in each marked part of a page, by its id; parts without an id are no part of the reading. */
function markedIn(items: readonly Item[]): { byId: Map<string, Marked>; unread: Marked[]; unmarked: string[] } {
  const byId = new Map<string, Marked>();
  const unread: Marked[] = [];
  const unmarked: string[] = [];
  const open: Marked[] = [];
  const begin = ({ id, tag = '' }: Item) => {
    const marked: Marked = { tag, texts: [] };
    if (typeof id === 'string') byId.set(id, marked);
    else unread.push(marked);
    open.push(marked);
  };
  for (const item of items) {
    if (item.type?.startsWith('begin') === true) begin(item);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (open.length > 0) open.at(-1)?.texts.push(pieceOf(item));
    else if ((item.str ?? '').trim() !== '') unmarked.push(item.str ?? '');
  }
  return { byId, unread, unmarked };
}

/** Reads a sheet back as programs read it. */
export async function readSheet(bytes: Uint8Array) {
  const raw = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const words: SheetWords[] = [];
  const unmarked: string[] = [];
  const feet: string[] = [];
  const figures: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marked = markedIn(items.map((item) => ItemSchema.parse(item)));
    unmarked.push(...marked.unmarked);
    feet.push(...marked.unread.flatMap(({ texts }) => texts.map(({ text }) => text)));
    const height = page.view[3] ?? 0;
    const walk = (node: Node, within: readonly string[], lang: string | null): void => {
      if (node.alt !== undefined) figures.push(node.alt);
      const texts = node.id === undefined ? [] : (marked.byId.get(node.id)?.texts ?? []);
      const [first] = texts;
      if (first !== undefined)
        words.push({
          role: within.at(-1) ?? '',
          within,
          lang,
          text: texts
            .map(({ text }) => text)
            .join('')
            .replace(/ +/gu, ' ')
            .trim(),
          page: number,
          size: Math.min(...texts.map(({ size }) => size)),
          top: height - first.bottom - first.size,
        });
      for (const child of node.children ?? [])
        walk(child, child.role === undefined ? within : [...within, child.role], child.lang ?? lang);
    };
    const tree = await page.getStructTree();
    if (tree !== null) walk(NodeSchema.parse(tree), [], null);
  }
  const { info } = await pdf.getMetadata();
  const outline: readonly { readonly title: string }[] = (await pdf.getOutline()) ?? [];
  return {
    pages: pdf.numPages,
    words,
    /** Words that no element and no foot of a page holds. */
    unmarked,
    /** What a reading voice passes over: the feet of the pages. */
    feet,
    figures,
    /** The names of the bookmarks. */
    bookmarks: outline.map(({ title }) => title),
    /** What the heads of tables are heads of. */
    scopes: [...raw.matchAll(/\/Scope \/(\w+)/gu)].map(([, of]) => of ?? ''),
    info: z.looseObject({ Title: z.string(), Language: z.string() }).parse(info),
    marks: await pdf.getMarkInfo(),
    viewer: await pdf.getViewerPreferences(),
    isUniversal: raw.includes('<pdfuaid:part>1</pdfuaid:part>'),
    pagesInOrder: raw.split('/Tabs /S').length - 1,
    fonts: [...raw.matchAll(/\/FontName \/([\w+-]+)/gu)].map(([, name]) => name ?? ''),
    fontsInside: raw.split('/FontFile2').length - 1,
    baseFonts: new Set([...raw.matchAll(/\/BaseFont \/([\w+-]+)/gu)].map(([, name]) => name ?? '')),
    links: [...raw.matchAll(/\/URI \(([^)]*)\)/gu)].map(([, address]) => address ?? ''),
  };
}
export type ReadSheet = Awaited<ReturnType<typeof readSheet>>;

export const textsOf = (sheet: ReadSheet): string[] => sheet.words.map(({ text }) => text);
