import { v5 as uuidv5 } from 'uuid';

const NAMESPACE = '6d0c9c0e-0d0f-4b0c-9f53-6f1a5c1f7c11';

/**
 * The id of something that is published with an id of its own and stored without one. The same for the same words for ever: it is made from
 * what the thing belongs to and what it says, so that one schedule taken away does not give its id to the next.
 */
export const derivedId = (...words: readonly string[]): string => uuidv5(JSON.stringify(words), NAMESPACE);

/** Members of a list with ids made from what they say. Two that say the same are told apart by which one they are. */
export function withIds<Member extends object>(
  members: readonly Member[],
  ...owner: readonly string[]
): (Member & { readonly id: string })[] {
  const seen = new Map<string, number>();
  return members.map((member) => {
    const said = JSON.stringify(member);
    const nth = seen.get(said) ?? 0;
    seen.set(said, nth + 1);
    return { id: derivedId(...owner, said, ...(nth === 0 ? [] : [String(nth)])), ...member };
  });
}
