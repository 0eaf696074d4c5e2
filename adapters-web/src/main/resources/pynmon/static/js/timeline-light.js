// Whoever is related to what is lit, on the timeline or in a tree beside it, stays bright there:
// its callers, up to the first, and what it called itself. What is lit, highlight.js decides.

const group = (svg, id) => svg.querySelector(`.inv[data-invocation-id="${CSS.escape(id)}"]`);

function clear() {
  document.querySelectorAll(".timeline .kin").forEach((part) => part.classList.remove("kin"));
}

// Damaged data may make somebody their own ancestor, so nobody is visited twice.
function callers(svg, id) {
  const found = new Set();
  let parent = group(svg, id)?.dataset.parentId;
  while (parent && !found.has(parent)) {
    found.add(parent);
    parent = group(svg, parent)?.dataset.parentId;
  }
  return found;
}

function mark(svg, id) {
  svg
    .querySelectorAll(`.inv[data-parent-id="${CSS.escape(id)}"]`)
    .forEach((child) => child.classList.add("kin"));
  callers(svg, id).forEach((caller) => group(svg, caller)?.classList.add("kin"));
}

function follow(event) {
  const part = event.target.closest?.("[data-invocation-id], [data-inv-id]");
  const svg = document.querySelector("svg.timeline");
  clear();
  if (part && svg) {
    mark(svg, part.dataset.invocationId ?? part.dataset.invId);
  }
}

if (document.getElementById("timeline")) {
  document.addEventListener("pointerover", follow);
  document.addEventListener("focusin", follow);
  document.addEventListener("focusout", clear);
}
