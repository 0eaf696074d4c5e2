// Between two readings "now" goes on: in a window that ends now times move to the left, a pixel at a
// time, and what is not read yet comes in from the right. Not while the page does not keep up, somebody
// holds or is told something, nor for whoever wants nothing to move.
import { shareOf } from "./timeline-fit.js";
import { micros } from "./timeline-time.js";

const FEWEST = 100; // milliseconds between two steps
const LOOK = 1_000;
const MOST = 0.25; // of the window
// Somebody chooses, draws, or is told of a part: what that stands on stays.
const BUSY = "#timeline :is(details.choose[open], svg.timeline .brush, .strip .drag, .moving, .grabbed), #timeline-card:not([hidden])";
const reduced = matchMedia("(prefers-reduced-motion: reduce)");
const sheet = new CSSStyleSheet(); // a page has no styles of its own, nor gets any
document.adoptedStyleSheets.push(sheet);
let came = performance.now();
let moved = 0; // pixels

const picture = () => document.querySelector("#timeline[data-now] svg.timeline");
const each = () => document.querySelectorAll("#timeline :is(svg.timeline, svg.occ)");
const isLive = () => document.querySelector("#as-of.live:not(.stale, .off)") !== null;

export const isBusy = () => document.querySelector(BUSY) !== null;

function scaleOf({ dataset, clientWidth, viewBox }, share) {
  const length = (micros(dataset.endTime) - micros(dataset.startTime)) / 1000;
  const unit = clientWidth / viewBox.baseVal.width;
  return { length, unit, pixel: length / (dataset.contentWidth * share * unit) };
}

function slide(pixels, unit) {
  moved = pixels;
  for (const svg of each()) {
    svg.classList.toggle("slides", pixels > 0);
  }
  sheet.replaceSync(`.slides > .tl-plot { --slid: ${-pixels / unit}px; }`);
}

function step() {
  const svg = picture();
  if (!svg || reduced.matches || document.hidden || !isLive() || isBusy()) {
    setTimeout(step, LOOK);
    return;
  }
  const { length, unit, pixel } = scaleOf(svg, shareOf(svg));
  const pixels = Math.floor(Math.min(performance.now() - came, MOST * length) / pixel);
  pixels === moved || slide(pixels, unit);
  setTimeout(step, Math.max(FEWEST, pixel));
}

// How far it has gone, in microseconds.
export function gone() {
  const svg = picture();
  return svg && moved ? moved * scaleOf(svg, shareOf(svg)).pixel * 1000 : 0;
}

if (document.getElementById("timeline")) {
  document.addEventListener("timeline:shown", () => ([came, moved] = [performance.now(), 0]));
  step();
}
