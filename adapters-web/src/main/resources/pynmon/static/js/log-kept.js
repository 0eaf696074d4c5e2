// The last log that was explained, as text, in this browser alone. Where the browser refuses, as
// in a private window or when its room is full, nothing is kept, and the page says so.
const KEY = "pynmon.log";
const MOST = 2 * 1024 * 1024;

// Reading fails where a browser keeps nothing for anybody.
function attempt(action) {
  try {
    return action(localStorage);
  } catch {
    return undefined;
  }
}

// The text; "" for none.
export const kept = () => attempt((store) => store.getItem(KEY)) ?? "";

export const forget = () => attempt((store) => store.removeItem(KEY));

// Keeps what is not too long in the place of what was kept before, and nothing where it cannot be read.
export async function keep(size, text) {
  forget();
  if (size <= MOST) {
    const value = await text().catch(() => undefined);
    value === undefined || attempt((store) => store.setItem(KEY, value));
  }
}

// In words, as people count bytes.
export function sizeOf(bytes) {
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${Math.max(1, Math.round(kilobytes))} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
