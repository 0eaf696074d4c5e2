// Keys for whoever knows them: off while something is typed, with Ctrl, Alt or Meta, and for good when
// they are switched off in the sheet that "?" opens.
import { linkOf, rows } from "./rows.js";
import { isTyping } from "./search.js";

const OFF = "pynmon-keys-off";
const SOON = 1_500; // for the letter behind g
const LETTERS = { Dashboard: "d", Attention: "a", Invocations: "i", Timeline: "t", Tasks: "k", Failures: "f", Workflows: "w", Events: "e", Triggers: "g", Broker: "b", Orchestrator: "o", Runners: "r", State: "s", "Client data": "c", "Re-runs": "m", Logs: "l", "Who did what": "u" };
const OTHERS = { "/": "search", j: "next row", k: "row before", Enter: "open it", x: "choose it, in a list of invocations", ".": "pause or resume what is live, in this tab", Esc: "close what is open", "?": "this sheet" };

const made = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const menu = [...document.querySelectorAll(".side :is(nav, .foot) a")];
const areas = menu.map((link) => [LETTERS[link.textContent.trim()], link]).filter(([letter]) => letter);
const search = document.querySelector(".search input");
let sheet = null;
let led = -Infinity; // when g was pressed

function isOff() {
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return false; // a browser may keep nothing
  }
}

const line = (keys, words) => [made("dt", {}, ...keys.split(" ").map((key) => made("kbd", { textContent: key }))), made("dd", { textContent: words })];

function makeSheet() {
  const on = made("input", { type: "checkbox", checked: !isOff() });
  on.addEventListener("change", () => {
    try {
      localStorage.setItem(OFF, on.checked ? "0" : "1");
    } finally {
      hint();
    }
  });
  const close = made("button", { className: "btn-x", type: "submit", textContent: "Close" });
  const pages = areas.flatMap(([letter, link]) => line(`g ${letter}`, link.textContent.trim()));
  const others = Object.entries(OTHERS).flatMap(([key, words]) => line(key, words));
  sheet = made(
    "dialog",
    { className: "keys" },
    made("h2", { id: "keys-h", textContent: "Keys" }),
    made("dl", {}, ...others, ...pages),
    made("form", { method: "dialog" }, made("label", {}, on, " Keys are on"), close),
  );
  sheet.setAttribute("aria-labelledby", "keys-h");
  document.body.append(sheet);
}

function show() {
  sheet ?? makeSheet();
  sheet.showModal();
}

// The row that was opened last is in the entry of the history, so whoever comes back is there, and goes on.
const isOpened = (row) => linkOf(row).href === history.state?.row;

function remember({ target }) {
  const row = target.closest("main table.x tbody > tr");
  const link = row && linkOf(row);
  if (link?.contains(target)) {
    history.replaceState({ ...history.state, row: link.href }, "");
  }
}

function step(by) {
  const all = rows().filter((row) => linkOf(row).checkVisibility());
  const here = all.findIndex((row) => row.contains(document.activeElement));
  const at = here < 0 ? all.findIndex(isOpened) : here;
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))];
  next && linkOf(next).focus();
}

const ACTS = {
  "/": () => (search?.focus(), search?.select()),
  "?": show,
  j: () => step(1),
  k: () => step(-1),
  x: () => document.activeElement.closest("tr")?.dispatchEvent(new CustomEvent("row:choose", { bubbles: true })),
  ".": () => document.querySelector("#as-of button")?.click(),
  g: () => (led = performance.now()),
};

function actOf(key) {
  const area = performance.now() - led < SOON && areas.find(([letter]) => letter === key);
  led = -Infinity;
  return area ? () => area[1].click() : ACTS[key];
}

// Who was in one of them is where it was opened, and nothing else is closed by the same key.
function closeMenus(event) {
  for (const menu of document.querySelectorAll("details[open]:is(.zone, .when, .app, .columns)")) {
    if (menu.contains(document.activeElement)) {
      menu.querySelector("summary").focus();
    }
    menu.open = false;
    event.preventDefault();
  }
}

document.addEventListener("keydown", (event) => {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key === "Escape") {
    closeMenus(event);
  }
  if (held || (event.repeat && !"jk".includes(event.key)) || event.defaultPrevented || isTyping(event.target) || isOff() || document.querySelector("dialog[open]")) {
    return;
  }
  const act = actOf(event.key);
  if (act) {
    event.preventDefault();
    act();
  }
});

function hint() {
  document.querySelectorAll(".search kbd").forEach((key) => (key.hidden = isOff()));
}

hint();
document.addEventListener("click", remember);
if (document.activeElement === document.body && history.state?.row) {
  const row = rows().find(isOpened);
  row && linkOf(row).focus({ preventScroll: true });
}
const help = made("button", { type: "button", className: "btn-x sm plain", textContent: "Keys" });
help.addEventListener("click", show);
document.querySelector(".side .foot")?.append(help);
