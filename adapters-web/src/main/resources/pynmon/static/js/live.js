// A page that keeps up. One stream tells that its application has changed; then the page reads itself
// again, not more often than it is told to, and shows what is different. It sleeps while it is
// hidden; where the stream is broken it says so, and asks now and then. First of all scripts, since
// it remembers the page as it came.
import { fill, patch } from "./live-patch.js";

const QUIET = 30_000; // ages grow, though nothing happens
const ASKING = 10_000;
const LOST = 40_000; // two beats of a stream are missing
const PAUSED = "pynmon-paused";
const FOLLOWS = "pynmon-follows";

const place = document.querySelector("#as-of[data-live]");
const main = () => document.getElementById("main"); // another takes its place on pages that wait
const counts = place?.hasAttribute("data-live-counts");
let known = main().cloneNode(true);
let source = null;
let heard = 0;
let pace = 2_000;
let read = performance.now();
let due = Infinity;
let isReading = false;

const rowsOf = (page) => page.querySelector("tbody:has(> [data-invocation-id])");
const isPaused = () => sessionStorage.getItem(PAUSED) === "1";
const follows = () => !counts || sessionStorage.getItem(FOLLOWS) === "1";

function button(words, title, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "btn-x sm", title });
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

const word = document.createElement("span");
const said = Object.assign(document.createElement("span"), { className: "visually-hidden", role: "status" });
const pause = button("Pause", "", () => toggle());
const fresh = button("", "Show them", () => showAll());
const follow = button("Follow", "Show new invocations as they come", () => toggleFollow());

// The word alone is announced, and only when it changes: times would chatter.
function tell(words, look) {
  if (word.textContent !== words) {
    word.textContent = words;
    said.textContent = words;
  }
  place.className = `as-of live ${look}`;
  document.documentElement.classList.toggle("is-live", look === "");
}

function isBusy() {
  const focus = document.activeElement;
  const text = getSelection();
  return (
    (main().contains(focus) && focus.matches("input, select, textarea")) ||
    (!text.isCollapsed && main().contains(text.anchorNode)) ||
    main().querySelector("dialog[open], .htmx-request, [hx-trigger^=every]") !== null
  );
}

function countFresh(number) {
  const all = rowsOf(known)?.children.length ?? 0;
  fresh.hidden = number === 0;
  fresh.textContent = `${number}${number === all ? "+" : ""} new`;
}

function showAll() {
  const [now, is] = [rowsOf(main()), known ? rowsOf(known) : null];
  if (now && is) {
    fill(now, is);
  }
  countFresh(0);
  scrollTo({ top: 0 });
}

function take(page) {
  const its = page.getElementById("as-of");
  if (its?.dataset.live !== place.dataset.live) {
    sleep();
    tell("Paused, another application was chosen", "stale");
    return;
  }
  const next = page.getElementById("main");
  const number = known ? patch(main(), known, next, follows() ? undefined : rowsOf(next)) : 0;
  if (!known) {
    fill(main(), next);
  }
  known = next;
  countFresh(number);
  const [time, theirs] = [place.querySelector("time"), its.querySelector("time")];
  time.textContent = theirs.textContent;
  time.dateTime = theirs.dateTime;
  document.title = page.title;
}

async function readAgain() {
  isReading = true;
  due = performance.now() + (source ? QUIET : ASKING);
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html", "Pynmon-Live": "1" }, cache: "no-store" });
    if (answer.redirected || (answer.status >= 400 && answer.status < 500)) {
      location.reload(); // the page itself tells why
    } else if (answer.ok) {
      take(new DOMParser().parseFromString(await answer.text(), "text/html"));
    } else {
      tell("No answer", "off");
    }
  } catch {
    tell("No connection", "off");
  }
  read = performance.now();
  isReading = false;
}

function hear(event) {
  heard = performance.now();
  const data = JSON.parse(event.data);
  if (event.type === "news") {
    pace = data.pace * 1_000;
    due = Math.min(due, read + pace);
  }
  tell(event.type === "silence" ? "The store does not answer" : "Live", event.type === "silence" ? "off" : "");
}

function wake() {
  if (!source && !isPaused() && !document.hidden) {
    source = new EventSource(place.dataset.live);
    heard = performance.now();
    due = Math.min(due, heard + QUIET);
    ["news", "silence", "beat"].forEach((type) => source.addEventListener(type, hear));
    source.addEventListener("error", () => tell("No connection", "off"));
  }
}

function sleep() {
  source?.close();
  source = null;
  due = Infinity;
}

function toggle() {
  sessionStorage.setItem(PAUSED, isPaused() ? "0" : "1");
  show();
  if (!isPaused()) {
    due = performance.now();
  }
}

function toggleFollow() {
  sessionStorage.setItem(FOLLOWS, follows() ? "0" : "1");
  if (follows()) {
    showAll();
  }
  show();
}

function show() {
  pause.textContent = isPaused() ? "Resume" : "Pause";
  follow.setAttribute("aria-pressed", String(follows()));
  if (isPaused()) {
    sleep();
    tell("Paused", "stale");
  } else {
    wake();
    tell("Live", "");
  }
}

function look() {
  const now = performance.now();
  if (source && now - heard > LOST) {
    sleep(); // a proxy keeps the stream to itself, or it is broken: another is tried later
    due = now;
    tell("No connection", "off");
  } else if (!source && now - heard > 2 * LOST) {
    wake();
  }
  if (now >= due && !isReading && !document.hidden && !isBusy()) {
    readAgain();
  }
}

if (place) {
  const time = place.querySelector("time");
  const as = Object.assign(document.createElement("span"), { className: "t3 hide-s", textContent: "as of" });
  place.replaceChildren(word, as, time, pause, said);
  fresh.hidden = true;
  place.before(...(counts ? [fresh, follow] : []));
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      sleep();
    } else if (!isPaused()) {
      wake();
      due = performance.now();
    }
  });
  document.addEventListener("htmx:afterSwap", ({ target }) => {
    if (target.contains(main())) {
      known = null; // nobody knows how it came
    }
  });
  addEventListener("pagehide", sleep);
  addEventListener("pageshow", (event) => event.persisted && show());
  show();
  setInterval(look, 500);
}
