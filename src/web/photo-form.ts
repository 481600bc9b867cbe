import type { APIContext } from 'astro';
import { type FormValues, formValues } from '#domain/form/values.ts';
import { readForm } from './form.ts';

/** What a form with a file sent: its words, and the file; null when none was chosen. What the file was called is not asked. */
export interface FileForm {
  readonly values: FormValues;
  readonly file: Uint8Array | null;
}

/** Reads a form that may hold one file in the box `box`. A body that is no such form is an answer of 400. */
export async function readFileForm(asked: Pick<APIContext, 'request'>, box: string): Promise<FileForm | Response> {
  const { request } = asked;
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const values = await readForm(asked);
    return values instanceof Response ? values : { values, file: null };
  }
  const sent = await request.formData().catch((error: unknown) => {
    // The platform's own answer to a body that it cannot take apart.
    if (error instanceof TypeError) return new Response(null, { status: 400 });
    throw error;
  });
  if (sent instanceof Response) return sent;
  const file = sent.get(box);
  const words = [...sent].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[name, value.replaceAll('\0', '')]] : [],
  );
  const bytes = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
  return { values: formValues(words), file: bytes };
}
