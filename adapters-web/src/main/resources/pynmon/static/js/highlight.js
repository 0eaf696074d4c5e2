// An invocation that is shown in several places: what the pointer or the focus is on lights up
// everywhere, in tables, the timeline and the family tree, its relatives stay bright, and what is
// selected is marked everywhere. Whoever draws an invocation writes data-invocation-id or
// data-inv-id, and data-parent-id for who called it; nothing else is needed.
import { isTyping } from "./search.js";

const PART = "[data-invocation-id], [data-inv-id]";
let lit = null;
let chosen = null;

const idOf = (part) => part.dataset.invocationId ?? part.dataset.invId;

// The parts of one invocation.
export function parts(id) {
  const value = CSS.escape(id);
  return document.querySelectorAll(`[data-invocation-id="${value}"], [data-inv-id="${value}"]`);
}

function unmark(...names) {
  for (const name of names) {
    document.querySelectorAll(`.${name}`).forEach((part) => part.classList.remove(name));
  }
}

const mark = (some, name) => some.forEach((part) => part.classList.add(name));

// Children of damaged data may be their own ancestors, so nobody is visited twice.
function ancestors(id) {
  const found = new Set();
  const parent = (child) => document.querySelector(`[data-invocation-id="${CSS.escape(child)}"][data-parent-id]`)?.dataset.parentId;
  for (let above = parent(id); above && !found.has(above); above = parent(above)) {
    found.add(above);
  }
  return found;
}

// All parts are gone through once: a family may have hundreds, each of which would be looked for.
function markKin(id) {
  const value = CSS.escape(id);
  const kin = ancestors(id);
  document.querySelectorAll(`[data-parent-id="${value}"]`).forEach((child) => kin.add(idOf(child)));
  const lines = `.ft-edge[data-from-id="${value}"], .ft-edge[data-to-id="${value}"]`;
  for (const line of document.querySelectorAll(lines)) {
    line.classList.add("lit");
    kin.add(line.dataset.fromId === id ? line.dataset.toId : line.dataset.fromId);
  }
  mark([...document.querySelectorAll(PART)].filter((part) => kin.has(idOf(part))), "kin");
}

// Lights an invocation up, and dims strangers in the pictures that show it.
export function light(id) {
  if (id === lit) {
    return;
  }
  dim();
  lit = id;
  mark(parts(id), "lit");
  parts(id).forEach((part) => part.closest("svg.pic")?.classList.add("dim-others"));
  markKin(id);
}

// No light any more.
export function dim() {
  if (lit !== null) {
    lit = null;
    unmark("lit", "kin", "dim-others");
  }
}

// The timeline itself marks what is selected in it, for its address may name several.
function ring() {
  document.querySelectorAll(".sel:not(.timeline *)").forEach((part) => part.classList.remove("sel"));
  if (chosen !== null) {
    mark([...parts(chosen)].filter((part) => !part.closest(".timeline")), "sel");
  }
}

// Selects an invocation, or none with null, and tells whoever listens on the document.
export function select(id) {
  if (id !== chosen) {
    chosen = id;
    ring();
    document.dispatchEvent(new CustomEvent("pynmon:select", { detail: { id } }));
  }
}

// To be called when parts of the page were replaced.
export function repaint() {
  const id = lit;
  dim();
  if (id !== null) {
    light(id);
  }
  ring();
}

// A tap leaves the focus where it was, and no pointer that would go on from there.
let tapped = false;
document.addEventListener("pointerdown", (event) => (tapped = event.pointerType === "touch"), true);
document.addEventListener("keydown", () => (tapped = false), true);
export const isShown = (event) => event.type !== "focusin" || !tapped;

// Something is dragged: what lies beneath the pointer is not pointed at.
export const isHeld = (event) => event.pointerType === "mouse" && event.buttons > 0;

function follow(event) {
  if (isHeld(event)) {
    return;
  }
  const part = event.target.closest?.(PART);
  if (part && isShown(event)) {
    light(idOf(part));
  } else {
    dim();
  }
}

document.addEventListener("pointed", follow);
document.addEventListener("focusin", follow);
document.documentElement.addEventListener("pointerleave", dim);
document.addEventListener("timeline:shown", repaint);
document.addEventListener("timeline:moving", dim);
document.addEventListener("htmx:load", repaint);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented && !isTyping(event.target)) {
    select(null);
  }
});
