// An event or a tick lights up with whom it concerns and the lines between them, and an invocation
// with what started it, what it started and the lines to what it called. The classes are its own,
// for those of highlight.js come and go with the same pointer.
import { isHeld, isShown } from "./highlight.js";
import { callsOf } from "./timeline-calls.js";

let tied = [];
let again = () => {};

const lanes = () => document.querySelector("svg.timeline");
const all = (selector) => [...(lanes()?.querySelectorAll(selector) ?? [])];
const invocation = (id) => all(`.inv[data-invocation-id="${CSS.escape(id)}"]`);
const markerOf = (key) => all(`.event-marker-link[data-event-id="${CSS.escape(key)}"]`);

function clear() {
  tied.forEach((part) => part.classList.remove("tied"));
  lanes()?.classList.remove("dim-untied");
  tied = [];
  again = () => {};
}

function tie(parts) {
  tied.push(...parts);
  parts.forEach((part) => part.classList.add("tied"));
}

// The ends of these lines, with the changes that met a condition.
function tieEnds(lines) {
  for (const { dataset } of lines) {
    [dataset.sourceId, dataset.childId].filter(Boolean).forEach((id) => tie(invocation(id)));
    tie(dataset.causeId ? markerOf(dataset.causeId) : []);
    if (dataset.sourceId && dataset.conditionId) {
      const source = `[data-source-id="${CSS.escape(dataset.sourceId)}"]`;
      tie(all(`.condition${source}[data-condition-id="${CSS.escape(dataset.conditionId)}"]`));
    }
  }
}

// All that took part in these runs of triggers: an AND has several causes.
function siblings(lines) {
  const runs = new Set(lines.map((line) => line.dataset.triggerRunId).filter(Boolean));
  return all(".relation").filter((line) => lines.includes(line) || runs.has(line.dataset.triggerRunId));
}

function lightCause(key) {
  clear();
  const [marker] = markerOf(key);
  if (marker) {
    tie([marker]);
    marker.dataset.relatedInvocationIds.split(" ").filter(Boolean).forEach((id) => tie(invocation(id)));
    const lines = siblings(all(`.relation[data-cause-id="${CSS.escape(key)}"]`));
    tie(lines);
    tieEnds(lines);
    lanes().classList.add("dim-untied");
    again = () => lightCause(key);
  }
}

// What is lit of the invocation itself, and that the rest is dimmed, is up to highlight.js.
function lightInvocation(id) {
  clear();
  const value = CSS.escape(id);
  const lines = siblings(all(`.relation[data-source-id="${value}"], .relation[data-child-id="${value}"]`));
  tie(lines);
  tieEnds(lines);
  tie(all(`.event-marker-link[data-related-invocation-ids~="${value}"]`));
  tie(callsOf(id));
  again = () => lightInvocation(id);
}

function follow(event) {
  if (isHeld(event)) {
    return;
  }
  const marker = event.target.closest?.(".timeline .event-marker-link");
  const id = event.target.closest?.("[data-invocation-id]")?.dataset.invocationId;
  if (!isShown(event)) {
    clear();
  } else if (marker) {
    lightCause(marker.dataset.eventId);
  } else if (id) {
    lightInvocation(id);
  } else {
    clear();
  }
}

if (document.getElementById("timeline")) {
  document.addEventListener("pointed", follow);
  document.addEventListener("focusin", follow);
  document.documentElement.addEventListener("pointerleave", clear);
  document.addEventListener("timeline:shown", () => again());
  document.addEventListener("timeline:moving", clear);
}
