type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;

/** What says which writing was seen. It is not written by the person. */
export const SEEN_BOXES: readonly string[] = ['version', 'was'];

const isWritten = (field: Element): field is Field =>
  isField(field) && field.name !== '' && !SEEN_BOXES.includes(field.name) && field.type !== 'submit';

function fill(field: Field, values: readonly string[]): void {
  if (field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type))
    field.checked = values.includes(field.value);
  else field.value = values[0] ?? '';
}

/** Writes what a form once held into it again. False, and nothing is changed, when it held boxes that are not there now. */
export function putBack(form: HTMLFormElement, values: URLSearchParams): boolean {
  const fields = [...form.elements].filter(isWritten);
  const names = new Set(fields.map(({ name }) => name));
  if ([...values.keys()].some((name) => !names.has(name))) return false;
  const several = new Map<string, number>();
  for (const field of fields) {
    const all = values.getAll(field.name);
    const isOneOfMany = field instanceof HTMLInputElement && ['checkbox', 'radio'].includes(field.type);
    const at = several.get(field.name) ?? 0;
    several.set(field.name, at + 1);
    fill(field, isOneOfMany ? all : all.slice(at));
  }
  form.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
