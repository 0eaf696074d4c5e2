// A page that keeps up. One stream tells that its application has changed; then the page reads itself
// again, not more often than it is told to, and shows what is different. It sleeps while it is
// hidden; where the stream is broken it says so, and asks now and then. First of all scripts, since
// it remembers the page as it came.
import { fill, patch } from "./live-patch.js";
import { listen } from "./live-source.js";

const QUIET = 30_000; // ages grow, though nothing happens
const ASKING = 10_000;
const LONGEST = 30_000; // for one answer
const SOON = 1_000;
const BREAK = 8_000; // a stream ends now and then, and begins again by itself
const LOST = 40_000; // two beats of a stream are missing
const PAUSED = "pynmon-paused";
const FOLLOWS = "pynmon-follows";

const place = document.querySelector("#as-of[data-live]");
const address = () => location.href.replace(/#.*/, "");
const opened = address(); // whoever pages on in a part of the page has another
const main = () => document.getElementById("main"); // another takes its place on pages that wait
const counts = place?.hasAttribute("data-live-counts");
let known = main().cloneNode(true);
let end = null; // ends the listening
let isRefused = false;
let began = 0; // the stream, or the wait for another
let heard = 0; // the last that it told; 0 before
let broke = Infinity;
let isSilent = false; // the store, as the stream tells
let isForeign = false; // the page would show another application
let pace = 2_000;
let read = performance.now();
let due = Infinity;
let isReading = false;
let turn = 0; // what was asked before the last turn is not shown any more

const rowsOf = (page) => page.querySelector("tbody:has(> [data-invocation-id])");

function kept(name, value) {
  try {
    return value === undefined ? sessionStorage.getItem(name) : sessionStorage.setItem(name, value);
  } catch {
    return null; // a browser may keep nothing
  }
}

const isPaused = () => kept(PAUSED) === "1";
const follows = () => !counts || kept(FOLLOWS) === "1";
const isHeard = () => end !== null && heard > 0;

function button(words, title, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "btn-x sm", title });
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}

const word = document.createElement("span");
const said = Object.assign(document.createElement("span"), { className: "visually-hidden", role: "status" });
const pause = button("Pause", "Pause updates of this page", () => toggle());
const fresh = button("", "Show them", () => showAll());
const follow = button("Follow", "Show new invocations as they come", () => toggleFollow());

// The word alone is announced, and only when it changes: times would chatter.
function tell(words, look, aloud = true) {
  if (word.textContent !== words) {
    word.textContent = words;
    said.textContent = aloud ? words : said.textContent;
  }
  place.className = `as-of live ${look}`;
  document.documentElement.classList.toggle("is-live", look === "");
}

function tellWell() {
  if (isSilent) {
    tell("The store does not answer", "off");
  } else {
    tell(isHeard() ? "Live" : "Asks every 10 s", "", isHeard());
  }
}

// Somebody is in it, went on in a part of it, or it asks or looks on by itself.
function isBusy() {
  const focus = document.activeElement;
  const text = getSelection();
  return (
    address() !== opened ||
    (main().contains(focus) && focus.matches("input, select, textarea")) ||
    (!text.isCollapsed && main().contains(text.anchorNode)) ||
    main().querySelector("dialog[open], .htmx-request, [hx-trigger^=every], [data-looking]") !== null
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

// Whoever was on something that was replaced is on what took its place.
function keepingFocus(act) {
  const focus = document.activeElement;
  const own = main().contains(focus) && focus !== main();
  const [id, href] = [focus.id, focus.getAttribute("href")];
  act();
  if (own && !focus.isConnected) {
    const leadsThere = (link) => href !== null && link.getAttribute("href") === href;
    const same = id ? document.getElementById(id) : [...main().querySelectorAll("a")].find(leadsThere);
    same?.focus({ preventScroll: true });
  }
}

function take(page) {
  const its = page.getElementById("as-of");
  const next = page.getElementById("main");
  if (its?.dataset.live && its.dataset.live !== place.dataset.live) {
    isForeign = true;
    sleep();
    tell("Paused: another application was chosen", "stale");
  } else if (its?.dataset.live && !next.querySelector("[data-looking]")) {
    keepingFocus(() => show(page, its, next));
    tellWell();
  }
}

function show(page, its, next) {
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
  const mine = turn;
  isReading = true;
  due = performance.now() + (isHeard() ? QUIET : ASKING);
  try {
    const how = { headers: { Accept: "text/html", "Pynmon-Live": "1" }, cache: "no-store", signal: AbortSignal.timeout(LONGEST) };
    const answer = await fetch(opened, how);
    const text = await answer.text();
    if (mine !== turn || isBusy()) {
      due = Math.min(due, performance.now() + SOON);
    } else if (answer.redirected || (answer.status >= 400 && answer.status < 500)) {
      location.reload(); // the page itself tells why
    } else if (answer.ok) {
      take(new DOMParser().parseFromString(text, "text/html"));
    } else {
      tell("No answer", "off");
    }
  } catch {
    if (mine === turn) {
      tell("No connection", "off");
    }
  }
  read = performance.now();
  isReading = false;
}

// All pages hear the same at the same moment, and each reads at its own.
function hear({ type, data }) {
  const now = performance.now();
  if (type === "error" || type === "refused") {
    broke = Math.min(broke, now);
    isRefused ||= type === "refused";
    return;
  }
  const isFirst = heard === 0;
  [heard, broke] = [now, Infinity];
  if (type === "news") {
    pace = JSON.parse(data).pace * 1_000;
    due = Math.min(due, Math.max(read + pace, now + (isFirst ? 0 : Math.random() * (pace - SOON))));
  }
  isSilent = type === "silence" || (isSilent && type !== "news");
  tellWell();
}

function wake() {
  if (!end && !isForeign && !isPaused() && !document.hidden) {
    [began, heard, broke, isRefused] = [performance.now(), 0, Infinity, false];
    due = Math.min(due, began + ASKING);
    end = listen(place.dataset.hub, place.dataset.live, hear);
  }
}

function sleep() {
  end?.();
  [end, began, heard, broke, due] = [null, performance.now(), 0, Infinity, Infinity];
  turn++;
}

function toggle() {
  kept(PAUSED, isPaused() ? "0" : "1");
  settle();
}

function toggleFollow() {
  kept(FOLLOWS, follows() ? "0" : "1");
  follow.setAttribute("aria-pressed", String(follows()));
  if (follows()) {
    showAll();
  }
}

function settle() {
  pause.textContent = isPaused() ? "Resume" : "Pause";
  pause.title = isPaused() ? "Resume updates of this page" : "Pause updates of this page";
  if (isPaused()) {
    sleep();
    tell("Paused", "stale");
  } else if (!document.hidden) {
    wake();
    due = performance.now();
  }
}

// A stream that is kept by a proxy, or was refused, is tried again after a while; meanwhile the page asks.
function lookAtStream(now) {
  if (end && (isRefused || now - Math.max(heard, began) > LOST)) {
    sleep();
    due = now;
  } else if (end && now - broke > BREAK) {
    tell("No connection", "off");
  } else if (!end && now - began > 2 * LOST) {
    wake();
  }
}

function look() {
  const now = performance.now();
  if (isPaused() || isForeign || document.hidden) {
    return;
  }
  lookAtStream(now);
  if (now >= due && !isReading) {
    if (isBusy()) {
      tell("Waits for you", "stale", false);
    } else {
      readAgain();
    }
  }
}

if (place) {
  const time = place.querySelector("time");
  const as = Object.assign(document.createElement("span"), { className: "t3 hide-s", textContent: "as of" });
  place.replaceChildren(word, as, time, pause, said);
  place.classList.add("live", "stale");
  fresh.hidden = true;
  follow.setAttribute("aria-pressed", String(follows()));
  place.before(...(counts ? [fresh, follow] : []));
  document.addEventListener("visibilitychange", () => (document.hidden ? sleep() : settle()));
  document.addEventListener("htmx:afterSwap", ({ target }) => {
    turn++;
    if (target.contains(main())) {
      known = null; // nobody knows how it came
    }
  });
  addEventListener("pagehide", sleep);
  addEventListener("pageshow", (event) => event.persisted && settle());
  settle();
  due = performance.now() + ASKING;
  setInterval(look, 500);
}
