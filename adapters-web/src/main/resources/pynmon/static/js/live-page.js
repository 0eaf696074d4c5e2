// The page as it came, and how another reading of it is taken over: what is different is shown, and of
// lists of invocations, whose rows are not to jump, how many are new.
import { button, kept, place } from "./live-bar.js";
import { fill, patch } from "./live-patch.js";

const FOLLOWS = "pynmon-follows";

export const address = () => location.href.replace(/#.*/, "");
export const opened = address(); // whoever pages on in a part of the page has another
const main = () => document.getElementById("main"); // another takes its place on pages that wait
const rowsOf = (page) => page.querySelector("tbody:has(> [data-invocation-id])");
const counts = place?.hasAttribute("data-live-counts");
let known = main().cloneNode(true);

const fresh = button("", "Show them", () => showAll());
const follow = button("Follow", "Show new invocations as they come", () => toggleFollow());
const follows = () => !counts || kept(FOLLOWS) === "1";

// Those of a list.
export function buttons() {
  fresh.hidden = true;
  follow.setAttribute("aria-pressed", String(follows()));
  return counts ? [fresh, follow] : [];
}

// It waits for something, such as the end of a purge.
export const isAwaited = () => main().dataset.retry !== undefined;

// Somebody is in it, or it looks on by itself.
export function isInUse() {
  const focus = document.activeElement;
  const text = getSelection();
  return (
    (main().contains(focus) && focus.matches("input, select, textarea")) ||
    (!text.isCollapsed && main().contains(text.anchorNode)) ||
    main().querySelector("dialog[open], .htmx-request, [data-looking]") !== null
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

function toggleFollow() {
  kept(FOLLOWS, follows() ? "0" : "1");
  follow.setAttribute("aria-pressed", String(follows()));
  if (follows()) {
    showAll();
  }
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

export function show(page) {
  const next = page.getElementById("main");
  const number = known ? patch(main(), known, next, follows() ? undefined : rowsOf(next)) : 0;
  if (!known) {
    fill(main(), next);
  }
  known = next;
  countFresh(number);
}

// Nobody knows any more how the page came.
export function forget() {
  known = null;
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

export const isWhole = (part) => part.contains(main());
