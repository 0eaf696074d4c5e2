// Moves through time without leaving the page: what a link of the timeline leads to is fetched and
// put in the place of what is shown, and the address follows. Without this script they are links.
import { isPlain } from "./family.js";
import { here, moved, push } from "./timeline-address.js";
import { isBusy } from "./timeline-now.js";

const REST = 5_000; // between two readings, though nothing is told, and more where that is less to see
const STILL = 30_000;
const KEPT = "#timeline-panels, #timeline-card, .ft-panel"; // what is open stays open
const NAMES = ["data-invocation-id", "data-event-id", "data-atomic-service-run-id", "data-runner-id"];
let coming = null;
let kept = ""; // what was put last, as it came

const view = () => document.getElementById("timeline");

function reveal() {
  view()
    .querySelectorAll("[data-tl][hidden]")
    .forEach((part) => (part.hidden = false));
}

const aboutOf = (part) => NAMES.map((name) => part.closest(`[${name}]`)?.getAttribute(name)).find((name) => name);

// What had the focus has it again: what is about the same, or what stands in its place where time went on.
function focused() {
  const part = document.activeElement;
  if (!part?.closest("#timeline")) {
    return null;
  }
  const { tl } = part.dataset;
  if (tl && tl !== "go" && tl !== "step") {
    return () => view().querySelector(`[data-tl=${tl}]`);
  }
  const alike = () => [...view().querySelectorAll([part.localName, ...part.classList].slice(0, 2).join("."))];
  const [about, at] = [aboutOf(part), alike().indexOf(part)];
  return () => (about ? alike().find((other) => aboutOf(other) === about) : alike()[at]);
}

function put(page) {
  kept = page.getElementById("main").innerHTML;
  const focus = focused();
  const open = view().querySelector("details.choose")?.open ?? false;
  const left = view().querySelector(".timeline-container")?.scrollLeft ?? 0;
  const main = document.getElementById("main");
  [...main.children].filter((old) => !old.matches(KEPT)).forEach((old) => old.remove());
  const parts = [...page.getElementById("main").children];
  main.prepend(...parts.filter((part) => !part.matches(KEPT)));
  view().querySelectorAll("details.choose").forEach((form) => (form.open = open));
  view()
    .querySelectorAll(".timeline-container")
    .forEach((frame) => (frame.scrollLeft = left));
  if (focus) {
    (focus() ?? view().querySelector(".timeline-container"))?.focus({ preventScroll: true });
  }
  shown();
}

function shown() {
  reveal();
  document.dispatchEvent(new CustomEvent("timeline:shown"));
}

// The address may name another window than the picture, so it is said; what comes next replaces it.
function complain() {
  view().removeAttribute("aria-busy");
  document.dispatchEvent(new CustomEvent("timeline:missed"));
  if (view().querySelector("[data-missed]")) {
    return;
  }
  const note = document.createElement("p");
  note.className = "note warn";
  note.dataset.missed = "";
  note.setAttribute("role", "status");
  note.textContent = "The monitor does not answer. What is shown is from before; reload the page to ask again.";
  view().querySelector(":scope > .card-x").after(note);
}

async function show(href) {
  coming?.abort();
  const asked = new AbortController();
  coming = asked;
  view().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(href, { headers: { Accept: "text/html" }, signal: asked.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (page.getElementById("timeline")) {
      const wasStep = document.activeElement?.matches("[data-tl=step]");
      put(page);
      if (wasStep) {
        view().querySelector("[data-tl=step][aria-current]")?.focus({ preventScroll: true });
      }
      document.dispatchEvent(new CustomEvent("live:shown", { detail: page }));
    } else {
      location.assign(href); // an error: let it be seen
    }
  } catch {
    if (!asked.signal.aborted) {
      complain(); // what is shown stays, with its time
    }
  } finally {
    coming = coming === asked ? null : coming;
  }
}

function go(href) {
  push(href);
  show(href);
}

// A window that ends now goes on; another changes seldom. What is the same stays as it is.
function keep(page) {
  if (page.getElementById("main").innerHTML !== kept) {
    put(page);
  }
}

// Beside a scrolled picture stands a copy of its names, of which no script is told what was hit.
function doorAt(event, copy) {
  const x = event.clientX - copy.getBoundingClientRect().left + view().querySelector("svg.timeline").getBoundingClientRect().left;
  return [...view().querySelectorAll("#tl-lanes a[data-tl]")].find((door) => {
    const { left, right, top, bottom } = door.getBoundingClientRect();
    return left <= x && x <= right && top <= event.clientY && event.clientY <= bottom;
  });
}

const endsNow = () => view().dataset.now !== undefined;

function rest() {
  const { startTime, endTime } = view().querySelector("svg.timeline")?.dataset ?? {};
  return endsNow() && startTime ? Math.min(STILL, Math.max(REST, (Date.parse(endTime) - Date.parse(startTime)) / 60)) : STILL;
}

// All forms come anew with the picture, and what is typed would be gone.
function isTyped(field) {
  const { options, value, defaultValue, checked, defaultChecked } = field;
  const sent = [...(options ?? [])].findIndex((option) => option.defaultSelected);
  return options ? field.selectedIndex !== Math.max(0, sent) : value !== defaultValue || checked !== defaultChecked;
}

const isWrittenIn = () => [...document.querySelectorAll("#main form :is(input, select)")].some(isTyped);

// How this page keeps up.
const keeper = {
  address: here,
  isBusy: () => coming !== null || isBusy() || isWrittenIn(),
  heeds: endsNow,
  rest,
  show: keep,
};

if (view()) {
  document.addEventListener("click", (event) => {
    const copy = event.target.closest("#timeline .tl-stick");
    const link = copy ? doorAt(event, copy) : event.target.closest("#main a[data-tl], #timeline a.slice");
    if (link && isPlain(event)) {
      event.preventDefault();
      go(link.getAttribute("href"));
    }
  });
  document.addEventListener("timeline:go", (event) => go(event.detail));
  addEventListener("popstate", () => {
    const address = moved();
    if (address) {
      show(address);
    }
  });
  document.dispatchEvent(new CustomEvent("live:keeper", { detail: keeper }));
  // Where the picture is wider than its frame, a window that ends now shows its newest end.
  if (!view().querySelector("[data-tl=now]")) {
    view()
      .querySelectorAll(".timeline-container")
      .forEach((frame) => (frame.scrollLeft = frame.scrollWidth));
  }
  // After the other modules, which listen for it.
  addEventListener("DOMContentLoaded", shown);
}
