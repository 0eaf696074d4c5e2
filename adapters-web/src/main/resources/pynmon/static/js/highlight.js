// An invocation that is shown in several places: what the pointer or the focus is on lights up
// everywhere, in tables, the timeline and the family tree, and so does what is selected. Whoever
// draws an invocation writes data-invocation-id or data-inv-id; nothing else is needed.
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

// In a tree the lines of a node and who is at their other ends stay in the light.
function markKin(id) {
  const value = CSS.escape(id);
  const lines = `.ft-edge[data-from-id="${value}"], .ft-edge[data-to-id="${value}"]`;
  for (const line of document.querySelectorAll(lines)) {
    line.classList.add("lit");
    const other = line.dataset.fromId === id ? line.dataset.toId : line.dataset.fromId;
    parts(other).forEach((part) => part.classList.add("near"));
  }
}

// Lights an invocation up, and dims the others in the pictures that show it.
export function light(id) {
  if (id === lit) {
    return;
  }
  dim();
  lit = id;
  for (const part of parts(id)) {
    part.classList.add("lit");
    part.closest("svg.pic")?.classList.add("dim-others");
  }
  markKin(id);
}

// No light any more.
export function dim() {
  lit = null;
  unmark("lit", "near", "dim-others");
}

function ring() {
  unmark("sel");
  if (chosen !== null) {
    parts(chosen).forEach((part) => part.classList.add("sel"));
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

// What is selected, or null.
export const selected = () => chosen;

// To be called when parts of the page were replaced.
export function repaint() {
  const id = lit;
  dim();
  if (id !== null) {
    light(id);
  }
  ring();
}

function follow(event) {
  const part = event.target.closest?.(PART);
  if (part) {
    light(idOf(part));
  } else if (lit !== null) {
    dim();
  }
}

document.addEventListener("pointerover", follow);
document.addEventListener("focusin", follow);
document.addEventListener("focusout", () => dim());
document.documentElement.addEventListener("pointerleave", () => dim());
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.defaultPrevented) {
    select(null);
  }
});
