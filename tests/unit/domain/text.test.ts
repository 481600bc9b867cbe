import { describe, expect, it } from 'vitest';
import { formValues, linesIn, valueIn, valuesIn } from '#domain/form/values.ts';
import { plainText } from '#domain/open-referral/plain-text.ts';
import { stripEmpty } from '#domain/open-referral/strip-empty.ts';
import { isSeen, line, prose } from '#domain/text.ts';

const TURNED = 'Open \u202Ekcab\u202C \u2067Gate\u2069\u200B\u0007';

describe('words from a person', () => {
  it('lose what nobody sees, and what turns the words around them', () => {
    expect(line(120).parse(TURNED)).toBe('Open kcab Gate');
    expect(prose(120).parse('\u202EWe paint.\r\n\r\n\u001B[2JWe\tdraw.\u0085')).toBe('We paint.\n\n[2JWe draw.');
    expect(plainText(TURNED)).toBe('Open kcab Gate');
    expect(line(120).safeParse('\u200B \u202E').success).toBe(false);
  });

  it.each(['\u200B', ' \u202E\u200D ', '\u3164', '\u2800\uFE0F', '\u00AD', '\uFEFF\n'])(
    'are none where nothing can be seen (%j)',
    (nothing) => {
      expect(isSeen(nothing)).toBe(false);
      const sent = formValues([['box', nothing]]);
      expect([valueIn(sent, 'box'), valuesIn(sent, 'box'), linesIn(sent, 'box')]).toEqual(['', [], []]);
      expect(stripEmpty({ name: nothing })).toEqual({});
    },
  );

  it.each(['👩🏽‍🦽', 'می‌خواهم', 'שלום\u200F!', 'Crème brûlée', '한국어', '?', '£5', '-'])(
    'keep what their letters need (%s)',
    (words) => {
      expect(isSeen(words)).toBe(true);
      expect(line(120).parse(words)).toBe(words);
    },
  );
});
