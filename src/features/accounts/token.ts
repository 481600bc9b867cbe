import { createHash, randomBytes } from 'node:crypto';

/** What a browser is known by: 256 bits of chance as base64url. Only its hash is stored, so that a copy of the storage signs nobody in. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** A token has so much chance in it that a fast hash is enough (ASVS 5.0 6.5.2 asks for a slow one below 112 bits). */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
