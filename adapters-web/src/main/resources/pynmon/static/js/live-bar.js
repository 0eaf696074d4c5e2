// What the bar says of a page that keeps up, and the buttons there.
const QUIET = 30_000; // between two announcements
const LIVE = "Live";

export const place = document.querySelector("#as-of[data-live]");
const word = document.createElement("span");
const said = Object.assign(document.createElement("span"), { className: "visually-hidden", role: "status" });
const own = new Map();
let loud = LIVE;
let heard = LIVE; // announced, or no news
let stated = ""; // what the page is said to be; empty once that is no longer so
let spoke = -QUIET;
let timer = 0;

// What a tab remembers, or this page alone where a browser keeps nothing.
export function kept(name, value) {
  try {
    value === undefined || sessionStorage.setItem(name, value);
    return sessionStorage.getItem(name);
  } catch {
    value === undefined || own.set(name, value);
    return own.get(name) ?? null;
  }
}

export function button(words, title, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", className: "btn-x sm", title });
  made.textContent = words;
  made.addEventListener("click", ({ detail }) => detail > 1 || act()); // a double click acts once
  return made;
}

// That a page is live, as it should be, is no news; and what comes and goes is announced now and then.
function announce() {
  const wait = spoke + QUIET - performance.now();
  clearTimeout(timer);
  if (loud !== heard && wait > 0) {
    timer = setTimeout(announce, wait);
  } else if (loud !== heard) {
    said.textContent = stated = heard = loud;
    spoke = performance.now();
  }
}

// Who presses a button hears of it at once, and so of what comes of it; that the page is live then is no news.
export function acknowledge(words) {
  clearTimeout(timer);
  said.textContent = words;
  stated = "";
  loud = heard = LIVE;
  spoke = -QUIET;
}

// The word alone is announced: times would chatter.
export function tell(words, look, aloud = true) {
  word.textContent = words;
  place.className = `as-of live ${look}`;
  if (stated && stated !== words) {
    said.textContent = stated = "";
  }
  if (aloud && loud !== words) {
    loud = words;
    announce();
  }
}

export function tellTime(theirs) {
  const time = place.querySelector("time");
  time.textContent = theirs.textContent;
  time.dateTime = theirs.dateTime;
}

// From here on the bar tells how true the page is, and nothing has to be asked for by hand.
export function furnish(before, ...buttons) {
  const as = Object.assign(document.createElement("span"), { className: "t3 hide-s", textContent: "as of" });
  place.replaceChildren(word, as, place.querySelector("time"), ...buttons, said);
  place.classList.add("live", "stale");
  place.before(...before);
  document.documentElement.classList.add("is-live");
}
