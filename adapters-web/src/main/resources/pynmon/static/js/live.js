// A page that keeps up. One stream tells that its application has changed; then the page reads itself
// again, not more often than it is told to, and shows what is different. It sleeps while it is
// hidden; where the stream is broken it says so, and asks now and then. First of all scripts, since
// it remembers the page as it came.
//
// A page that shows itself in a way of its own, as the timeline does, says how: "live:keeper" on the
// document, with those of the functions below that it replaces.
import { acknowledge, button, furnish, kept, place, tell, tellTime } from "./live-bar.js";
import { address, buttons, isAwaited, isInUse, learn, show, take } from "./live-page.js";
import { close, isHeard, isOpen, open, state } from "./live-stream.js";

const QUIET = 30_000; // ages grow, though nothing happens
const AWAITED = 2_000;
const ASKING = 10_000;
const LONGEST = 30_000; // for one answer
const SOON = 1_000;
const TIMES = 5; // as long as a page takes, it rests between two readings
const SILENT = "The store does not answer";
const PAUSED = "pynmon-paused";

let isSilent = false; // the store, as the stream tells
let isForeign = false; // the page would show another application, until its own is chosen again
let pace = 2_000;
let read = performance.now();
let due = Infinity;
let isReading = false;
let isWaiting = false; // until somebody leaves off
let turn = 0; // what was asked before the last turn is not shown any more
let slept = 0; // times
let took = 0;
let keeper = {
  address, // it may have become another, where a part of the page went on
  isBusy: () => false,
  heeds: () => true, // that something has changed
  rest: () => QUIET, // though nothing has
  show,
};

const isPaused = () => kept(PAUSED) === "1";
const isBusy = () => isInUse() || keeper.isBusy();
// It is from before the page, or was read with it.
const isKnown = (news) => Date.parse(news.as_of) + SOON < Date.parse(place.querySelector("time").dateTime);
const pause = button("", "", () => toggle());

function tellPause() {
  const does = isPaused() ? "Resume" : "Pause";
  pause.textContent = isForeign ? "Reload" : does;
  pause.title = isForeign ? "Show the application that was chosen" : `${does} updates of this page and of those that this tab goes on to`;
}

function tellWell() {
  if (isForeign) {
    tell("Paused: another application was chosen", "stale");
  } else if (isSilent) {
    tell(SILENT, "off");
  } else if (state() === "broken") {
    tell("Reconnecting", "off");
  } else if (isWaiting) {
    tell("Waits for you", "stale", false);
  } else {
    tell(isHeard() ? "Live" : "Asks every 10 s", "", isHeard());
  }
}

function tellOf(page) {
  tellTime(page.querySelector("#as-of time"));
  document.title = page.title;
}

function takeOver(text) {
  const page = new DOMParser().parseFromString(text, "text/html");
  const taken = take(page, keeper.show);
  if (taken === "foreign") {
    isForeign = true;
    sleep();
    due = performance.now() + ASKING;
  } else if (taken) {
    if (isForeign) {
      isForeign = false;
      wake();
    }
    tellOf(page);
  }
  if (taken) {
    tellPause();
    tellWell();
  }
}

// Nothing, where nobody answers.
async function ask(asked) {
  try {
    const how = { headers: { Accept: "text/html", "Pynmon-Live": "1" }, cache: "no-store", signal: AbortSignal.timeout(LONGEST) };
    const answer = await fetch(asked, how);
    return { answer, text: await answer.text() };
  } catch {
    return {};
  }
}

// From the end of a reading to the next.
const rest = () => (isAwaited() ? AWAITED : Math.max(pace, TIMES * took));

async function readAgain() {
  const mine = turn;
  const before = slept;
  const asked = keeper.address();
  const began = performance.now();
  isReading = true;
  due = began + (isAwaited() ? AWAITED : isHeard() ? keeper.rest() : ASKING);
  const { answer, text } = await ask(asked);
  isReading = false;
  if (before !== slept) {
    return; // its sleep cut it off, and when the next is due is settled
  }
  const isLate = mine !== turn || asked !== keeper.address() || isBusy();
  read = performance.now();
  took = answer ? read - began : 0;
  due = Math.max(isLate ? 0 : due, read + (answer ? rest() : ASKING));
  if (isLate) {
    return; // it is read once more
  }
  if (isForeign && !answer?.ok) {
    return; // it is no page of this application yet
  }
  if (!answer) {
    tell("Reconnecting", "off");
  } else if (answer.redirected || (answer.status >= 400 && answer.status < 500)) {
    location.reload(); // the page itself tells why
  } else if (answer.ok) {
    takeOver(text);
  } else {
    tell(isSilent ? SILENT : "No answer", "off");
  }
}

// All pages hear the same at the same moment, and each reads at its own.
function hear({ type, data }, isFirst) {
  const now = performance.now();
  const news = type === "news" ? JSON.parse(data) : null;
  pace = news ? news.pace * 1_000 : pace;
  took = news && isSilent ? 0 : took; // what it waited for a store that answers again tells nothing
  if (news && keeper.heeds() && !(isFirst && isKnown(news))) {
    const soonest = (isReading ? now + took : read) + rest();
    due = Math.min(due, Math.max(soonest, now + (isFirst ? 0 : Math.random() * (pace - SOON))));
  }
  isSilent = type === "silence" || (isSilent && type !== "news");
  tellWell();
}

function wake() {
  if (!isOpen() && !isForeign && !isPaused() && !document.hidden) {
    due = Math.min(due, performance.now() + ASKING);
    open(place.dataset, hear);
  }
}

function sleep() {
  close();
  due = Infinity;
  turn++;
  slept++;
}

function toggle() {
  if (isForeign) {
    location.reload();
    return;
  }
  kept(PAUSED, isPaused() ? "0" : "1");
  acknowledge(isPaused() ? "" : "Resumed");
  settle();
}

function settle() {
  tellPause();
  if (isForeign) {
    due = performance.now();
  } else if (isPaused()) {
    sleep();
    tell("Paused", "stale");
  } else if (!document.hidden) {
    wake();
    due = performance.now();
  }
}

// Without a stream the page asks.
function lookAtStream(now) {
  const how = state();
  if (how === "lost") {
    close(); // what is being read goes on: it needs no stream
    due = Math.max(now, read + rest());
    tellWell();
  } else if (how === "broken") {
    tellWell();
  } else if (how === "due") {
    wake();
  }
}

function look() {
  const now = performance.now();
  if (isPaused() || document.hidden) {
    return;
  }
  isForeign || lookAtStream(now);
  const isDue = now >= due && !isReading;
  isWaiting = isDue && isBusy();
  if (isWaiting) {
    tellWell();
  } else if (isDue) {
    readAgain();
  }
}

if (place) {
  furnish(buttons(), pause);
  document.addEventListener("visibilitychange", () => (document.hidden ? sleep() : settle()));
  document.addEventListener("htmx:afterSwap", ({ target, detail }) => {
    turn++;
    if (detail?.xhr) {
      learn(target);
    }
  });
  document.addEventListener("live:keeper", ({ detail }) => (keeper = { ...keeper, ...detail }));
  document.addEventListener("live:shown", ({ detail }) => tellOf(detail));
  addEventListener("pagehide", sleep);
  addEventListener("pageshow", (event) => event.persisted && settle());
  settle();
  due = performance.now() + (isAwaited() ? AWAITED : ASKING);
  setInterval(look, 500);
}
