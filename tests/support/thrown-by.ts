/** The error of this kind that some work throws. Fails when it throws none, or another. */
export function thrownBy<Thrown extends Error>(kind: new (...given: never[]) => Thrown, work: () => unknown): Thrown {
  try {
    work();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
  throw new Error(`It did not throw ${kind.name}`);
}
