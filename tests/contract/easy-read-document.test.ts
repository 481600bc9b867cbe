import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_SOURCES } from '#domain/easy-read/coach/rule-sources.ts';
import { RULE_IDS, RULES } from '#domain/easy-read/coach/rules.ts';

const written = readFileSync(new URL('../../docs/easy-read.md', import.meta.url), 'utf8');

test.each(RULE_IDS)('the document says of rule %s what the rule says', (id) => {
  const { level, about, fails, passes, sources } = RULES[id];
  expect(written).toContain(`| ${id} | ${level} | ${about} | ${fails} | ${passes} | ${sources.join(', ')} |`);
});

test('the document has no rule that is none, and names every source', () => {
  const rows = [...written.matchAll(/^\| ([A-Z]\d) \|/gmu)].map(([, id]) => id);
  expect(rows).toEqual([...RULE_IDS]);
  for (const [id, { name }] of Object.entries(RULE_SOURCES))
    expect(written).toMatch(new RegExp(`\\*\\*${id}\\*\\*: \\[?${name.slice(0, 20)}`, 'u'));
});
