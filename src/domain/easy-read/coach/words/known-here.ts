export const KNOWN_HERE: readonly string[] = 'autism autistic disability disabilities'.split(' ');
