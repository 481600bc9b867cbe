import type { Margin } from './margin.ts';
import { plainText, sentencesOf, shorten } from './plain-text.ts';
import type { ServiceInput } from './service-input.ts';

const LONGEST = 6000;
const words = (text: string | undefined): string => (text === undefined ? '' : plainText(text));

/** What a service says of itself, and every word of it that has no place of its own in a listing, under a plain heading. */
export function toDescription(service: ServiceInput, labels: readonly string[], margin: Margin): string | null {
  for (const { label, url } of service.additional_urls ?? [])
    if (url !== undefined) margin.keep('Links', `${words(label)} ${url}`.trim());
  if (service.program?.name !== undefined) margin.keep('Part of', words(service.program.name));
  for (const { source } of service.funding ?? [])
    if (source !== undefined) margin.keep('Who pays for it', words(source));
  if (service.deliverable_type !== undefined) margin.keep('What you get', words(service.deliverable_type));
  if (service.attending_type === 'phone') margin.keep('How', 'By phone');
  if (labels.length > 0) margin.keep('Also listed under', [...new Set(labels)].join(', '));
  const paragraphs = [
    words(service.description),
    service.alternate_name === undefined ? '' : `Also called ${words(service.alternate_name)}.`,
    ...[...Map.groupBy(margin.kept, ({ heading }) => heading)].map(
      ([heading, parts]) => `${heading}: ${parts.map((part) => part.words).join('\n')}`,
    ),
  ].filter((paragraph) => paragraph !== '');
  const whole = paragraphs.join('\n\n');
  if (whole.length > LONGEST)
    margin.warn('shortened', 'description', `The words are longer than ${LONGEST} characters, so they are shortened`);
  return whole === '' ? null : shorten(whole, LONGEST);
}

/** The description of a directory of ours, where every other word has its place. A summary stands in where there is none. */
export function ownDescription(service: ServiceInput, { summary }: { readonly summary: string | null }): string | null {
  const said = service.description ?? '';
  return said === '' || said === summary ? null : shorten(said, LONGEST);
}

/** The first sentence, when it is short enough to stand in a search result. */
export function toSummary(service: ServiceInput): string | null {
  const [first] = sentencesOf(words(service.description));
  return first === undefined ? null : shorten(first, 240);
}

/** Quality in short lines: accreditations as they are given. */
export const toQuality = (service: ServiceInput): string[] =>
  words(service.accreditations)
    .split(/\n|;/u)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '')
    .map((part) => shorten(part, 200))
    .slice(0, 8);
