import { JSONParser } from '@streamparser/json';
import { nestTables } from '#domain/open-referral/from-tables.ts';
import { type JsonOutline, outlineOf } from './detect-format.ts';
import { isServiceAtLocation, mergeAtLocations, serviceItem, servicesIn } from './services-in.ts';
import { type SourceItem, UnreadableInput, unreadable } from './source-item.ts';
import { isTooDeep, TOO_DEEP } from './too-deep.ts';

/** A document that is not a list has to be held whole: 64 million characters, some 10,000 services. Lists have no limit. */
const MOST_CHARACTERS = 64_000_000;
const PAGES = ['contents', 'content', 'items', 'data'] as const;

interface Placed {
  readonly value: unknown;
  readonly place: string;
  /** Why the words in `value` are no JSON, where they are not. */
  readonly fault?: string;
}

/** The members of a list, as they come: one is held at a time. */
async function* members(text: AsyncIterable<string>, path: string | null, name: string): AsyncGenerator<Placed> {
  const prefix = path === null ? '' : `/${path}`;
  const parser = new JSONParser({ paths: [path === null ? '$.*' : `$.${path}.*`], keepStack: false });
  let ready: Placed[] = [];
  let fault: Error | null = null;
  parser.onValue = ({ value, key }) => {
    ready.push({ value, place: `${name}#${prefix}/${String(key)}` });
  };
  parser.onError = (error) => {
    fault = error;
  };
  const broken = (): SourceItem | null =>
    fault === null ? null : unreadable(`${name}#${prefix}`, '', `The file stops being JSON here: ${fault.message}`);
  for await (const piece of text) {
    parser.write(piece);
    yield* ready;
    ready = [];
    if (broken() !== null) break;
  }
  if (!parser.isEnded && fault === null) fault = new Error('it ends in the middle');
  const stop = broken();
  if (stop !== null) throw new BrokenOff(stop);
}

/** A list broke off after members that could be read. */
class BrokenOff extends Error {
  override readonly name = 'BrokenOff';
  readonly item: SourceItem;
  constructor(item: SourceItem) {
    super('The list broke off');
    this.item = item;
  }
}

async function* itemsOf(placed: AsyncIterable<Placed>): AsyncGenerator<SourceItem> {
  const atLocations: Placed[] = [];
  try {
    for await (const one of placed)
      if (one.fault !== undefined)
        yield unreadable(one.place, '', `This line is not JSON: ${one.fault}`, { piece: one.value });
      else if (isServiceAtLocation(one.value)) atLocations.push(one);
      else yield* servicesIn(one.value, one.place);
  } catch (error) {
    if (!(error instanceof BrokenOff)) throw error;
    yield error.item;
  }
  yield* mergeAtLocations(atLocations);
}

async function whole(text: AsyncIterable<string>, name: string): Promise<unknown> {
  let document = '';
  for await (const piece of text) {
    document += piece;
    if (document.length > MOST_CHARACTERS)
      throw new UnreadableInput(
        `${name} is one document of over ${MOST_CHARACTERS / 1_000_000} million characters. Write it as a list of services`,
      );
  }
  try {
    return JSON.parse(document);
  } catch (error) {
    throw new UnreadableInput(`${name} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const listKey = ({ keys }: JsonOutline): string | null => PAGES.find((page) => keys.get(page) === 'list') ?? null;
const isTabular = ({ keys }: JsonOutline): boolean => [...keys.keys()].some((key) => key.endsWith('.csv'));

/** The services of a JSON document: a page, a list, tables in one object, or one record. `start` is how the text begins. */
export async function* readJson(text: AsyncIterable<string>, start: string, name: string): AsyncGenerator<SourceItem> {
  const outline = outlineOf(start);
  const page = listKey(outline);
  if (outline.top === 'list') yield* itemsOf(members(text, null, name));
  else if (page !== null) yield* itemsOf(members(text, page, name));
  else {
    const value = await whole(text, name);
    if (isTooDeep(value)) throw new UnreadableInput(`${name}: ${TOO_DEEP}`);
    if (isTabular(outline))
      for (const [at, service] of nestTables(value).entries())
        yield serviceItem(service, `${name}#/services.csv/${at}`);
    else yield* servicesIn(value, `${name}#`);
  }
}

/** The services of a file with one JSON value a line. A broken line is refused, and the next one read. */
export async function* readJsonLines(text: AsyncIterable<string>, name: string): AsyncGenerator<SourceItem> {
  yield* itemsOf(lines(text, name));
}

async function* lines(text: AsyncIterable<string>, name: string): AsyncGenerator<Placed> {
  let rest = '';
  let number = 0;
  for await (const piece of text) {
    const parts = (rest + piece).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      number += 1;
      if (line.trim() !== '') yield placedLine(line, `${name}:${number}`);
    }
  }
  if (rest.trim() !== '') yield placedLine(rest, `${name}:${number + 1}`);
}

function placedLine(line: string, place: string): Placed {
  try {
    return { value: JSON.parse(line), place };
  } catch (error) {
    if (error instanceof SyntaxError) return { value: line, place, fault: error.message };
    throw error;
  }
}
