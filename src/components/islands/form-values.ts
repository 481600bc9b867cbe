import { useEffect, useState } from 'react';
import { type FormValues, formValues } from '#domain/form/values.ts';

/** The form of a draft on this page. */
export const draftForm = (): HTMLFormElement | null => document.querySelector('form[data-draft-form]');

/** What a form would send now. */
export const valuesOf = (form: HTMLFormElement): FormValues =>
  formValues([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));

/** How long somebody has to stop writing before what they wrote is read. */
const PAUSE_MS = 400;

/** Calls back when a form was changed and then left alone for a moment. Gives the function that ends it. */
export function whenChanged(form: HTMLElement, call: () => void, pauseMs: number = PAUSE_MS): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(call, pauseMs);
  };
  form.addEventListener('input', later);
  form.addEventListener('change', later);
  return () => {
    clearTimeout(timer);
    form.removeEventListener('input', later);
    form.removeEventListener('change', later);
  };
}

/** What the form of the draft on this page would send, followed as it is written; null until it was first read. */
export function useFormValues(): FormValues | null {
  const [values, setValues] = useState<FormValues | null>(null);
  useEffect(() => {
    const form = draftForm();
    if (form === null) return;
    const read = () => setValues(valuesOf(form));
    read();
    return whenChanged(form, read);
  }, []);
  return values;
}

/** Asks before a page is left whose form was changed and not sent. */
export function useWarningOfLeaving(): void {
  useEffect(() => {
    const form = draftForm();
    if (form === null) return;
    const ended = new AbortController();
    const { signal } = ended;
    let isChanged = false;
    const changed = () => {
      isChanged = true;
    };
    form.addEventListener('input', changed, { signal });
    form.addEventListener('change', changed, { signal });
    form.addEventListener(
      'submit',
      () => {
        isChanged = false;
      },
      { signal },
    );
    addEventListener(
      'beforeunload',
      (event) => {
        if (isChanged) event.preventDefault();
      },
      { signal },
    );
    return () => ended.abort();
  }, []);
}
