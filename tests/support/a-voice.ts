import type { Page } from '@playwright/test';

/** What the made-up device does: how its voices come, and how a sentence goes. */
export interface Device {
  readonly voices: 'none' | 'at once' | 'late' | 'absent';
  /** Ends each sentence at once, only when told, never, or with an error. */
  readonly sentences?: 'end' | 'wait' | 'stuck' | 'silent' | 'error' | 'taken';
  readonly names?: readonly { readonly name: string; readonly lang: string; readonly localService: boolean }[];
}

const NAMES = [
  { name: 'Far voice', lang: 'en-US', localService: false },
  { name: 'Distant British', lang: 'en-GB', localService: false },
  { name: 'Near British', lang: 'en_GB', localService: true },
  { name: 'Bells', lang: 'en-GB', localService: true },
];

/** One thing that the page asked of the device's voice. */
export type Asked =
  | { readonly did: 'cancel' }
  | {
      readonly did: 'speak';
      readonly text: string;
      readonly voice: string;
      readonly lang: string;
      readonly rate: number;
    };

declare global {
  interface Window {
    asked: Asked[];
    finish: () => void;
    bringVoices: () => void;
  }
}

/** Gives the page a device with these voices, before any of its scripts run. */
export const giveVoice = (page: Page, device: Device): Promise<unknown> =>
  page.addInitScript(
    ({ voices, sentences = 'end', names }) => {
      const asked: unknown[] = [];
      let now: {
        text: string;
        onstart?: () => void;
        onend?: () => void;
        onerror?: (event: { error: string }) => void;
      } | null = null;
      let there = voices === 'at once';
      let tell = () => {};
      const finish = () => {
        const ended = now;
        now = null;
        ended?.onend?.();
      };
      Object.assign(window, {
        asked,
        finish,
        bringVoices: () => {
          there = true;
          tell();
        },
        SpeechSynthesisUtterance: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
      const speech = {
        getVoices: () => (there ? names : []),
        resume: () => {},
        cancel: () => {
          asked.push({ did: 'cancel' });
          now = null;
        },
        addEventListener: (_: string, listener: () => void) => {
          tell = listener;
        },
        speak: (said: { text: string; voice: { name: string } | null; lang: string; rate: number }) => {
          asked.push({ did: 'speak', text: said.text, voice: said.voice?.name, lang: said.lang, rate: said.rate });
          now = said;
          if (sentences === 'silent') return;
          queueMicrotask(() => {
            if (now !== said) return;
            if (sentences === 'error') return now.onerror?.({ error: 'synthesis-failed' });
            if (sentences === 'taken') return now.onerror?.({ error: 'interrupted' });
            now.onstart?.();
            if (sentences === 'end') setTimeout(() => now === said && finish());
          });
        },
      };
      Object.defineProperty(window, 'speechSynthesis', { value: voices === 'absent' ? undefined : speech });
    },
    { names: NAMES, ...device },
  );

/** All that the page asked so far. */
export const askedOf = (page: Page): Promise<Asked[]> => page.evaluate(() => window.asked);

/** The sentences that it had said, in order. */
export const saidOn = async (page: Page): Promise<string[]> =>
  (await askedOf(page)).flatMap((one) => (one.did === 'speak' ? [one.text] : []));

/** Ends the sentence of now. */
export const finishSentence = (page: Page): Promise<void> => page.evaluate(() => window.finish());

export const bringVoices = (page: Page): Promise<void> => page.evaluate(() => window.bringVoices());
