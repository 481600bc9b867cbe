import { hash, randomBytes } from 'node:crypto';

const TOKEN = /^[\w-]{43}$/u;

/** Whether a part of an address can be a link of ours at all. */
export const isToken = (text: string): boolean => TOKEN.test(text);

/** What keeps a pack: whoever has it may change and end it. 256 bits of chance. */
export const newKeepToken = (): string => randomBytes(32).toString('base64url');

/**
 * What reads the pack that a keeper's token keeps. It is made from it, so that the keeper can be told the link again although the storage
 * holds neither; nobody can go the other way.
 */
export const readTokenOf = (keep: string): string => hash('sha256', `read a pack ${keep}`, 'base64url');

/** How a token is kept: whoever reads the storage cannot open a link with it. A token has so much chance in it that it needs no salt. */
export const hashOf = (token: string): string => hash('sha256', token, 'hex');
