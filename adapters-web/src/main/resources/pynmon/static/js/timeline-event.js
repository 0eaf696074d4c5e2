// Opens an event: click or Enter on its square shows it in a panel of its own, by that of the
// invocation, and the address remembers it as the one that is looked for. Enter once more leads into
// the panel, Escape or the cross closes it. Who emitted it and what it started are shown in the other panel. A tick of a cron
// expression is a link to the run of the atomic service.
import { isPlain } from "./family.js";
import { select } from "./highlight.js";
import { isTyping } from "./search.js";
import { selectLines } from "./timeline-calls.js";
import { isByKey, panelOf } from "./timeline-choice.js";

const SVG = "http://www.w3.org/2000/svg";
const RING = 3; // as far from the square as on the server
const panel = () => document.getElementById("timeline-event");

const marker = (id) => document.querySelector(`.timeline .event-marker-link[data-event-id="${CSS.escape(id)}"]`);

function ring(square) {
  const rect = document.createElementNS(SVG, "rect");
  const sides = { x: -RING, y: -RING, width: 2 * RING, height: 2 * RING };
  rect.setAttribute("class", "focus-ring");
  Object.entries(sides).forEach(([name, more]) => rect.setAttribute(name, String(Number(square.getAttribute(name)) + more)));
  square.before(rect);
}

function mark(id) {
  document.querySelectorAll(".timeline .focus-ring").forEach((old) => old.remove());
  document.querySelectorAll(".timeline .event-marker-link.focus").forEach((old) => old.classList.remove("focus"));
  const chosen = id && marker(id);
  if (chosen) {
    chosen.classList.add("focus");
    ring(chosen.querySelector(".marker"));
  }
  selectLines();
}

// Escape closes what the focus is on first: an invocation, the family, a drag that is armed.
function isOfAnother(target) {
  const invocation = document.querySelector("#timeline-panel .panel") && target.closest("#timeline-panel, .timeline .inv");
  return invocation || target.closest(".ft-panel") || document.querySelector("[data-tl=drag][aria-pressed=true]");
}

if (panel()) {
  const { choose, close, enter, isOpen } = panelOf({
    panel,
    name: "focus_event",
    pick: (id) => id,
    mark,
    part: marker,
    others: "#timeline-panel a[data-tl]",
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.event-marker-link:not([data-trigger-run-id])");
    const other = event.target.closest("#timeline-event [data-invocation-id] a.id");
    if (event.target.closest("[data-event-close]")) {
      close();
    } else if (link && isPlain(event)) {
      event.preventDefault();
      isByKey(event) && isOpen(link.dataset.eventId) ? enter() : choose(link.dataset.eventId);
    } else if (other && isPlain(event)) {
      event.preventDefault();
      select(other.closest("[data-invocation-id]").dataset.invocationId);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !isOpen("") && !event.defaultPrevented && !isTyping(event.target) && !isOfAnother(event.target)) {
      event.preventDefault(); // an invocation that is selected stays so
      close();
    }
  }, true);
}
