import type { Check } from './in-page.ts';

/** V13: when a device sets the colours, pictures stay on white, and what is pressed or filled in keeps an edge. */
export const checkForcedColours: Check = async (page, tools) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const faults = await page.evaluate(({ isSeen, nameOf, rgbaOf, paperOf }) => {
    const hasEdge = (element: Element) => {
      const style = getComputedStyle(element);
      return (['top', 'right', 'bottom', 'left'] as const).some(
        (side) =>
          style.getPropertyValue(`border-${side}-style`) !== 'none' &&
          Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1 &&
          (rgbaOf(style.getPropertyValue(`border-${side}-color`))[3] ?? 0) > 0,
      );
    };
    const BOXES =
      'button, .button, input:not([type=hidden], [type=checkbox], [type=radio]), select, textarea, .tile, .card-link, .pick label';
    const edgeless = [...document.querySelectorAll(BOXES)]
      .filter((box) => isSeen(box) && !hasEdge(box))
      .map((box) => `V13 no edge in forced colours: ${nameOf(box)}`);
    const dark = [...document.querySelectorAll('[data-easy-read-point] img, .tile img')]
      .filter(
        (picture) =>
          isSeen(picture) &&
          paperOf(picture)
            .slice(0, 3)
            .some((part) => part < 250),
      )
      .map((picture) => `V13 a picture that is not on white in forced colours: ${picture.getAttribute('src')}`);
    return [...edgeless, ...dark];
  }, tools);
  await page.emulateMedia({ forcedColors: null, colorScheme: null });
  return faults;
};
