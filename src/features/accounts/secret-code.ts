import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { MAIL_CODE } from '#domain/account/code.ts';

const slowHash = promisify<string, string, number, object, Buffer>(scrypt);

/** So slow that all codes of one salt take a day to try, with 64 MB where the usual bound is just too low (OWASP names N = 2^15 with r = 8). */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

export const newCode = (): string => String(randomInt(10 ** MAIL_CODE.digits)).padStart(MAIL_CODE.digits, '0');
export const newSalt = (): string => randomBytes(16).toString('base64url');

/** What is stored of a code. */
export const codeHash = async (code: string, salt: string): Promise<string> =>
  (await slowHash(code, salt, 32, COST)).toString('base64url');

export async function isCode(code: string, { salt, hash }: { readonly salt: string; readonly hash: string }) {
  return timingSafeEqual(Buffer.from(await codeHash(code, salt)), Buffer.from(hash));
}
