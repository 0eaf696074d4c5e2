// The stream as this page hears it, and what has become of it.
import { listen } from "./live-source.js";

const BREAK = 8_000; // a stream ends now and then, and begins again by itself
const LOST = 40_000; // two beats of a stream are missing

let end = null; // ends the listening
let isRefused = false;
let began = 0; // the stream, or the wait for another
let heard = 0; // the last that it told; 0 before
let broke = Infinity;
let isDoneWithout = false; // since one was lost; whoever tries again says nothing of it

export const isOpen = () => end !== null;
const isBroken = () => performance.now() - broke > BREAK;
export const isHeard = () => end !== null && heard > 0 && !isBroken();

// Tells each message, and whether it is the first.
export function open({ hub, live }, hear) {
  [began, heard, broke, isRefused] = [performance.now(), 0, Infinity, false];
  end = listen(hub, live, (message) => {
    if (message.type === "error" || message.type === "refused") {
      broke = Math.min(broke, performance.now());
      isRefused ||= message.type === "refused";
    } else {
      const isFirst = heard === 0;
      [heard, broke, isDoneWithout] = [performance.now(), Infinity, false];
      hear(message, isFirst);
    }
  });
}

export function close() {
  isDoneWithout ||= state() === "lost";
  end?.();
  [end, began, heard, broke] = [null, performance.now(), 0, Infinity];
}

// One that is kept by a proxy, or was refused, is lost; it is tried again after a while.
export function state() {
  const now = performance.now();
  if (end && (isRefused || now - Math.max(heard, began) > LOST)) {
    return "lost";
  }
  if (end && isBroken() && !isDoneWithout) {
    return "broken";
  }
  return !end && now - began > 2 * LOST ? "due" : "";
}
