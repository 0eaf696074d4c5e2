// Ctrl or Cmd with the wheel zooms at the pointer, dragging moves the window, two fingers do both. The
// picture is stretched as a whole meanwhile, beneath its names, which costs the same for any number of
// bars; the window that it came to is asked for when the hand rests.
import { shareOf } from "./timeline-fit.js";
import { gone } from "./timeline-now.js";
import { goTo, micros, written } from "./timeline-time.js";

const SVG = "http://www.w3.org/2000/svg";
const LEAST = 4; // pixels; less is a click
const REST = 220; // milliseconds after the last turn of a wheel
const TURN = 30; // pixels of a turn; mice tell more than pads
const SHORTEST = 1e3; // microseconds
const LONGEST = 6e14;

let view = null; // the window that the picture shows stretched, in microseconds
let said = null; // where the window is told in words, and what stood there
let frame = 0;
let resting = 0;
let isDone = true; // nothing is held any more
let wasMoved = false; // the next click is the end of a drag
const held = new Map(); // pointers that are down, with where they are
let grip = null; // what was beneath them when they came down

const picture = () => document.querySelector("#timeline svg.timeline");
const occupied = () => document.querySelector("#timeline svg.occ"); // below it, on the same scale
const pictures = () => [picture(), occupied()].filter(Boolean);
const container = () => picture()?.closest(".timeline-container");
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

function shown() {
  const { startTime, endTime } = picture().dataset;
  const by = gone();
  return { from: micros(startTime) + by, to: micros(endTime) + by };
}

// Where the times stand on the screen, whatever the picture is stretched to.
function plot() {
  const svg = picture();
  const unit = svg.clientWidth / svg.viewBox.baseVal.width;
  const edge = svg.parentElement.getBoundingClientRect().left + parseFloat(getComputedStyle(svg).marginLeft);
  const left = Number(svg.dataset.leftMargin) * unit;
  return { edge: edge + left, left, width: Number(svg.dataset.contentWidth) * unit * shareOf(svg) };
}

// --- The picture ------------------------------------------------------------------------------------

function paint() {
  frame = 0;
  if (!view || !picture()) {
    return;
  }
  const { left, width } = plot();
  const base = shown();
  const length = view.to - view.from;
  const stretch = (base.to - base.from) / length;
  const x = left + ((base.from - view.from) / length) * width - left * stretch;
  pictures().forEach((svg) => (svg.style.transform = `matrix(${stretch},0,0,1,${x},0)`));
  say();
}


function say() {
  const text = document.querySelector("#timeline .window").firstChild; // its element stays as it is: styles are not asked for anew
  said = text === said?.text ? said : { text, before: text.data };
  const [from, to] = [written(Math.round(view.from)), written(Math.round(view.to))];
  const isOfToday = from.date === to.date && !said.before.includes("-");
  const [began, ends] = [from, to].map(({ date, clock }) => (isOfToday ? "" : `${date} `) + clock.slice(0, 12));
  text.data = `${began} to ${ends} ${to.zone}`;
}

// The names stay where they are.
function names(svg, css, parts) {
  const made = document.createElementNS(SVG, "svg");
  made.setAttribute("class", `pic ${css}`);
  made.setAttribute("viewBox", `0 0 ${picture().dataset.leftMargin} ${svg.viewBox.baseVal.height}`);
  made.setAttribute("aria-hidden", "true");
  made.style.width = `${plot().left}px`;
  made.append(...parts);
  svg.after(made);
}

function shared(id) {
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", id);
  return use;
}

// Both pictures lie in a grid, in which names lie over the picture that they follow.
function hold() {
  names(picture(), "tl-names", ["#tl-grounds", "#tl-lanes"].map(shared));
  const below = occupied();
  if (below) {
    const grid = document.createElement("div");
    grid.className = "tl-grid";
    below.replaceWith(grid);
    grid.append(below);
    names(below, "occ-names", [...below.querySelectorAll(":scope > text")].map((text) => text.cloneNode(true)));
  }
}

function letGo() {
  document.querySelectorAll("#timeline :is(.tl-names, .occ-names)").forEach((made) => made.remove());
  occupied()?.closest(".tl-grid")?.replaceWith(occupied());
}

function stretch() {
  container().classList.add("moving");
  if (!container().querySelector(".tl-names")) {
    hold();
  }
  frame = frame || requestAnimationFrame(paint);
}

function show(from, to) {
  view || document.dispatchEvent(new CustomEvent("timeline:moving")); // what was pointed at is not any more
  view = { from, to };
  isDone = false;
  stretch();
}

function reset() {
  clearTimeout(resting);
  view = null;
  isDone = true;
  if (said) {
    said.text.data = said.before;
    said = null;
  }
  const svg = picture();
  if (svg) {
    pictures().forEach((each) => (each.style.transform = ""));
    container().classList.remove("moving", "grabbed");
    letGo();
  }
}

function commit() {
  isDone = true;
  const base = picture() && shown();
  const [from, to] = view ? [Math.round(view.from), Math.round(view.to)] : [0, 0];
  if (!base || !view || (from === base.from && to === base.to)) {
    reset();
  } else {
    goTo(from, to);
  }
}

// --- Moves ------------------------------------------------------------------------------------------

const current = () => view ?? shown();

function timeAt(clientX, { from, to }) {
  const { edge, width } = plot();
  return from + clamp((clientX - edge) / width, 0, 1) * (to - from);
}

function move(by, { from, to }) {
  const time = (by / plot().width) * (to - from);
  show(from - time, to - time);
}

// The time stays at this place of the screen, in a window of this length.
function pin(time, clientX, length) {
  const { edge, width } = plot();
  const from = time - clamp((clientX - edge) / width, 0, 1) * length;
  show(from, from + length);
}

function wheel(event) {
  if ((event.ctrlKey || event.metaKey) && event.target.closest?.("#timeline svg.timeline")) {
    event.preventDefault();
    const turn = clamp(event.deltaY * (event.deltaMode ? 16 : 1), -TURN, TURN);
    const now = current();
    const length = clamp((now.to - now.from) * Math.exp(turn / 100), SHORTEST, LONGEST);
    pin(timeAt(event.clientX, now), event.clientX, length);
    clearTimeout(resting);
    resting = setTimeout(() => held.size || commit(), REST);
  }
}

const places = () => [...held.values()];
const middle = () => places().reduce((sum, x) => sum + x, 0) / held.size;
const apart = () => Math.max(20, Math.abs(places()[0] - places()[1]));

function take() {
  const now = current();
  grip = { window: now, x: middle(), time: timeAt(middle(), now), apart: held.size > 1 ? apart() : 0 };
}

// A frame that is wider than the screen is scrolled to its end first; what is left moves the window.
function drag() {
  const by = middle() - grip.x;
  if (Math.abs(by) < LEAST && !wasMoved) {
    return;
  }
  wasMoved = true;
  const before = container().scrollLeft;
  container().scrollLeft -= view ? 0 : by;
  const left = by - (before - container().scrollLeft);
  if (view || Math.abs(left) >= 1) {
    move(left, grip.window);
  }
  if (before !== container().scrollLeft) {
    grip.x = middle();
  }
}

function pinch() {
  wasMoved = true;
  const length = ((grip.window.to - grip.window.from) * grip.apart) / apart();
  pin(grip.time, middle(), clamp(length, SHORTEST, LONGEST));
}

function isGrip(event) {
  const { pointerType, button, ctrlKey, metaKey, shiftKey, altKey, target, clientX } = event;
  const svg = target.closest?.("#timeline svg.timeline");
  const plain = button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);
  return svg && plain && !svg.closest(".armed") && (pointerType === "touch" || clientX >= plot().edge);
}

function down(event) {
  if (isGrip(event) && held.size < 2) {
    wasMoved = wasMoved && held.size > 0;
    held.set(event.pointerId, event.clientX);
    container().classList.add("grabbed");
    take();
  }
}

function drawn(event) {
  if (held.has(event.pointerId)) {
    held.set(event.pointerId, event.clientX);
    held.size > 1 ? pinch() : drag();
  }
}

function up(event) {
  if (held.delete(event.pointerId)) {
    if (held.size) {
      take(); // the other finger goes on alone
    } else {
      grip = null;
      container()?.classList.remove("grabbed");
      view ? commit() : reset();
    }
  }
}

if (document.getElementById("timeline")) {
  document.addEventListener("wheel", wheel, { passive: false });
  document.addEventListener("pointerdown", down);
  document.addEventListener("pointermove", drawn);
  document.addEventListener("pointerup", up);
  document.addEventListener("pointercancel", up);
  document.addEventListener("dragstart", (event) => held.size && event.preventDefault());
  document.addEventListener("click", (event) => {
    if (wasMoved && event.target.closest("#timeline svg.timeline, .timeline-container")) {
      event.preventDefault(); // the end of a drag over a bar chooses nothing
      event.stopPropagation();
    }
    wasMoved = false;
  }, true);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && view && !isDone) {
      held.clear();
      reset();
      event.preventDefault();
      event.stopPropagation(); // what is selected stays so
    }
  }, true);
  document.addEventListener("timeline:missed", reset);
  document.addEventListener("timeline:shown", () => (isDone || !picture() ? reset() : stretch()));
}
