import fc from 'fast-check';
import { unescape as unescaped } from 'html-escaper';
import { describe, expect, test } from 'vitest';
import { html } from '#components/ui/html.ts';

const BAD = `"><script>alert('1')</script>&`;

describe('HTML put together as text', () => {
  test('what is put in is words, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(BAD)), (words) => {
        const [, title = '', text = ''] =
          /^<p title="([^"<>]*)">([^<>]*)<\/p>$/su.exec(html`<p title="${words}">${words}</p>`.html) ?? [];
        expect([unescaped(title), unescaped(text)]).toEqual([words, words]);
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  test('what was made by it is not escaped again, alone or in a row', () => {
    const item = (words: string) => html`<li>${words}</li>`;
    expect(html`<ul>${['a & b', '<'].map(item)}</ul>`.html).toBe('<ul><li>a &amp; b</li><li>&lt;</li></ul>');
    expect(html`${html`<b>${BAD}</b>`}`.html).not.toContain('<script');
  });

  test('nothing is written for what is not there, and a nought is', () => {
    expect(html`<p>${null}${false}${0}</p>`.html).toBe('<p>0</p>');
  });
});
