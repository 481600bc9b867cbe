import { readFileSync } from 'node:fs';

/** The resident memory of a process in bytes, or null where the system does not say (anything but Linux). */
export function residentBytes(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

export const megabytes = (bytes: number): number => bytes / 1_000_000;
