/** The id of a box by its name, which an error summary links to. */
export const fieldId = (name: string): string => `box-${name.replaceAll(/[^a-zA-Z0-9]+/gu, '-')}`;

/** What describes a box: its hint and what is wrong with it. */
export const describedBy = (id: string, hint: string | undefined, error: string | undefined): string | undefined => {
  const ids = [...(hint === undefined ? [] : [`${id}-hint`]), ...(error === undefined ? [] : [`${id}-error`])];
  return ids.length === 0 ? undefined : ids.join(' ');
};
