// The page as it came, and how another reading of it is taken over: what is different is shown, and of
// lists of invocations, whose rows are not to jump, how many are new.
import { button, kept, place } from "./live-bar.js";
import { aboutOf, fill, patch, ROWS } from "./live-patch.js";

const FOLLOWS = "pynmon-follows";

export const address = () => location.href.replace(/#.*/, "");
const main = () => document.getElementById("main"); // another takes its place on pages that wait
const rowsOf = (page) => page.querySelector("tbody:has(> [data-invocation-id])");
const counts = place?.hasAttribute("data-live-counts");
let known = main().cloneNode(true);

const fresh = button("", "Show them", () => showAll());
const grey = Object.assign(document.createElement("span"), { className: "t3 hide-m", textContent: "grey: no longer on this page" });
const follow = button("Follow", "Show new invocations as they come", () => toggleFollow());
const follows = () => !counts || kept(FOLLOWS) === "1";

// Those of a list.
export function buttons() {
  fresh.hidden = grey.hidden = true;
  follow.setAttribute("aria-pressed", String(follows()));
  return counts ? [fresh, grey, follow] : [];
}

// It waits for something, such as the end of a purge.
export const isAwaited = () => main().dataset.retry !== undefined;

// Somebody is in it, or in what completes a query, or it looks on by itself.
export function isInUse() {
  const focus = document.activeElement;
  const text = getSelection();
  return (
    focus?.matches(":is(main, .complete) :is(input:not([type=checkbox], [type=radio]), select, textarea)") ||
    (!text.isCollapsed && main().contains(text.anchorNode)) ||
    main().matches(":active, :has(dialog[open], .htmx-request, [data-looking]:not([data-looking=rests]))")
  );
}

function countFresh(number) {
  const all = rowsOf(known)?.children.length ?? 0;
  fresh.hidden = number === 0;
  grey.hidden = !main().querySelector("tr.past");
  fresh.textContent = `${number}${number === all ? "+" : ""} new`;
}

function showAll() {
  const [now, is] = [rowsOf(main()), rowsOf(known)];
  const wasAsked = document.activeElement === fresh;
  if (now && is) {
    fill(now, is);
  }
  countFresh(0);
  if (wasAsked) {
    now?.querySelector("a.id")?.focus();
  }
  scrollTo({ top: 0 });
}

function toggleFollow() {
  kept(FOLLOWS, follows() ? "0" : "1");
  follow.setAttribute("aria-pressed", String(follows()));
  if (follows()) {
    showAll();
  }
}

// Finds what took the place of something: it has the same id, or stands in the row about the same thing, or
// leads to the same.
function seek(part) {
  const alike = (whole) => [...whole.querySelectorAll(part.localName)];
  const leadsThere = (other) => other.getAttribute("href") === part.getAttribute("href");
  const row = part.closest(ROWS);
  const about = row && aboutOf(row);
  const inRow = row ? alike(row).indexOf(part) : -1;
  const inMain = alike(main()).filter(leadsThere).indexOf(part);
  return () => {
    const same = about && [...main().querySelectorAll(row.localName)].find((other) => aboutOf(other) === about);
    return part.id ? document.getElementById(part.id) : same ? alike(same)[inRow] : alike(main()).filter(leadsThere)[inMain];
  };
}

// Whoever was on something that was replaced, or moved, is on what took its place.
function keepingFocus(act) {
  const focus = document.activeElement;
  const isOwn = main().contains(focus) && focus !== main();
  const same = isOwn ? seek(focus) : null;
  act();
  if (isOwn && !main().contains(document.activeElement)) {
    (focus.isConnected ? focus : same())?.focus({ preventScroll: true });
  }
}

// Rows that come and go move nothing below them: their list keeps the room that it once took.
const rooms = () => main().querySelectorAll("[data-room]");
const keepRoom = () => rooms().forEach((list) => (list.style.minHeight = `${list.getBoundingClientRect().height}px`));
addEventListener("resize", () => rooms().forEach((list) => (list.style.minHeight = "")));

// What cannot be patched comes anew.
export function show(page) {
  const next = page.getElementById("main");
  keepRoom();
  let number = 0;
  try {
    number = patch(main(), known, next, follows() ? undefined : rowsOf(next));
  } catch (problem) {
    console.error(problem);
    fill(main(), next);
  }
  known = next;
  countFresh(number);
}

// A part that was asked for by itself is known as it came.
export function learn(part) {
  const as = part.cloneNode(true);
  as.classList.remove("htmx-added", "htmx-settling");
  if (part.id) {
    known.querySelector(`#${CSS.escape(part.id)}`)?.replaceWith(as);
  }
}

// "taken"; "foreign" where it shows another application by now; "" where it cannot be taken over.
export function take(page, show) {
  const live = page.getElementById("as-of")?.dataset.live;
  if (live && live !== place.dataset.live) {
    return "foreign";
  }
  if (!live || page.querySelector("#main [data-looking]")) {
    return "";
  }
  keepingFocus(() => show(page));
  return "taken";
}
