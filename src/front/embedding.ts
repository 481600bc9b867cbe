/** Pages that another site may show inside its own: nothing in them does anything but lead elsewhere. Exact, so that nothing else is let out. */
const FRAMED = /^\/embed\/(?:search|find|listings\/[a-z0-9-]+)$/u;
/** Files that a page of another site may load. */
const LOADED = /^\/(?:embed\.js|card\.png|(?:listings|providers|venues|guides|pathways)\/[a-z0-9-]+\.png)$/u;

/** Whether any site may show what is at this path in a frame. Everything else refuses to be framed. */
export const mayBeFramed = (path: string): boolean => FRAMED.test(path);

/** Whether pages of any site may load what is at this path. */
export const mayBeLoaded = (path: string): boolean => mayBeFramed(path) || LOADED.test(path);
