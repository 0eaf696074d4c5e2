// Opens an event: click or Enter on its square shows it in a panel of its own, beside that of the
// invocation, and the address remembers it as the one that is looked for. Escape or the cross
// closes it. Who emitted it and what it started are shown in the other panel. A tick of a cron
// expression is a link to the run of the atomic service.
import { isPlain } from "./family.js";
import { select } from "./highlight.js";
import { isTyping } from "./search.js";
import { push } from "./timeline-address.js";
import { keep, withChoice } from "./timeline-choice.js";

const SVG = "http://www.w3.org/2000/svg";
const NAME = "focus_event";
const RING = 3; // as far from the square as on the server
const panel = () => document.getElementById("timeline-event");
const inAddress = () => new URLSearchParams(location.search).get(NAME) ?? "";
let open = "";

const marker = (id) => document.querySelector(`.timeline .event-marker-link[data-event-id="${CSS.escape(id)}"]`);

function ring(square) {
  const rect = document.createElementNS(SVG, "rect");
  const number = (name, more) => rect.setAttribute(name, String(Number(square.getAttribute(name)) + more));
  rect.setAttribute("class", "focus-ring");
  number("x", -RING);
  number("y", -RING);
  number("width", 2 * RING);
  number("height", 2 * RING);
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
}

// The zoom of the invocation that is open has an event of its own: what started it.
const remember = (id) => keep(NAME, id, id ? "#timeline-panel a[data-tl]" : "");

const addressOf = (id) => `${panel().dataset.events}${encodeURIComponent(id)}/panel`;

function fill(id) {
  if (id) {
    window.htmx.ajax("GET", addressOf(id) + location.search, { target: panel(), swap: "innerHTML" });
  } else {
    panel().replaceChildren();
  }
}

// An answer that comes late is not of what is chosen now; an event that is not kept any more leaves
// nothing, and the page says so.
function refuseLate(event) {
  if (event.target !== panel()) {
    return;
  }
  const asked = new URL(event.detail.pathInfo.requestPath, location.href).pathname;
  if (!open || asked !== addressOf(open)) {
    event.detail.shouldSwap = false;
  } else if (event.detail.xhr.status >= 400) {
    panel().replaceChildren();
  }
}

function show(id) {
  const before = open;
  open = id;
  mark(id);
  if (id !== before) {
    fill(id);
  }
}

function choose(id) {
  if (id !== inAddress()) {
    push(withChoice(location.href, NAME, id));
  }
  remember(id);
  show(id);
}

function close() {
  const last = open;
  choose("");
  marker(last)?.focus({ preventScroll: true });
}

// What the focus is on is closed first: an invocation, the family, a drag that is armed.
function isOfAnother(target) {
  const invocation = document.querySelector("#timeline-panel .panel") && target.closest("#timeline-panel, .timeline .inv");
  return invocation || target.closest(".ft-panel") || document.querySelector("[data-tl=drag][aria-pressed=true]");
}

if (panel()) {
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.event-marker-link:not([data-trigger-run-id])");
    const other = event.target.closest("#timeline-event [data-invocation-id] a.id");
    if (event.target.closest("[data-event-close]")) {
      close();
    } else if (link && isPlain(event)) {
      event.preventDefault();
      choose(link.dataset.eventId);
    } else if (other && isPlain(event)) {
      event.preventDefault();
      select(other.closest("[data-invocation-id]").dataset.invocationId);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && open && !event.defaultPrevented && !isTyping(event.target) && !isOfAnother(event.target)) {
      event.preventDefault(); // an invocation that is selected stays so
      close();
    }
  }, true);
  document.addEventListener("htmx:beforeSwap", refuseLate);
  document.addEventListener("timeline:shown", () => {
    remember(inAddress()); // it may have been chosen after this page was asked for
    show(inAddress());
  });
}
