// Draws entries as the server does (log/entry.mustache), with the hits of a search marked.
import { links, pieces } from "./log-data.js";
import { isInChip, split } from "./log-search.js";

const MOST = 2_000;
const BASE = location.pathname.replace(/log-explorer\/?$/, "");

export function made(name, css, ...content) {
  const element = document.createElement(name);
  element.append(...content);
  if (css) {
    element.className = css;
  }
  return element;
}

// What has a page there: { kind, id }, both "" for anything but invocations, runners and tasks.
export function thingAt(href) {
  const [, kind, id] = href.startsWith(BASE) ? (/^(invocations|runners|tasks)\/([^/?#]+)$/.exec(href.slice(BASE.length)) ?? []) : [];
  return id === undefined || id === "timeline" ? { kind: "", id: "" } : { kind, id: decodeURIComponent(id) };
}

export function invocationAt(href) {
  const { kind, id } = thingAt(href);
  return kind === "invocations" ? id : "";
}

function link(href, css, content) {
  const element = made("a", css, ...content);
  element.href = href;
  const invocation = invocationAt(href);
  if (invocation) {
    element.dataset.invocationId = invocation;
  }
  return element;
}

// A hit may begin in one piece and end in another: the text is searched as a whole.
function searched(entry, wanted) {
  const all = pieces(entry);
  const text = all.map((piece) => piece.text).join("");
  const hits = [];
  let at = 0;
  for (const [part, hit] of wanted ? split(text, wanted) : []) {
    if (hit) {
      hits.push([at, at + part.length]);
    }
    at += part.length;
  }
  return { all, hits, length: text.length };
}

// Marks the hits of pieces that are given one after the other; each mark knows which hit it is of.
function marker(hits) {
  let next = 0;
  return (text, place) => {
    const parts = [];
    let from = 0;
    while (next < hits.length && hits[next][0] < place + text.length) {
      const [start, stop] = hits[next];
      const mark = made("mark", "", text.slice(Math.max(0, start - place), stop - place));
      mark.dataset.hit = next;
      parts.push(text.slice(from, Math.max(0, start - place)), mark);
      from = Math.min(text.length, stop - place);
      if (stop - place > text.length) {
        break;
      }
      next++;
    }
    parts.push(text.slice(from));
    return parts.filter((part) => part !== "");
  };
}

function moreOf(many) {
  const more = made("button", "btn-x sm plain", `… ${many.toLocaleString("en")} more characters`);
  more.type = "button";
  more.dataset.more = "";
  return more;
}

function pieceOf(piece, content) {
  if (piece.link >= 0) {
    return [link(links[piece.link], "", content)];
  }
  return piece.css ? [made("span", `w ${piece.css}`, ...content)] : content;
}

function message(entry, wanted, whole) {
  const { all, hits, length } = searched(entry, wanted);
  const box = made("div", "m");
  const end = whole ? length : Math.min(length, MOST);
  const mark = marker(hits);
  let place = 0;
  for (const piece of all.values()) {
    const text = piece.text.slice(0, Math.max(0, end - place));
    box.append(...(text ? pieceOf(piece, mark(text, place)) : []));
    place += text.length;
  }
  if (end < length) {
    box.append(moreOf(length - end));
  }
  return { box, hits: hits.length };
}

function chipOf(chip, wanted, number) {
  const hit = wanted !== "" && isInChip(chip, wanted);
  const parts = hit ? split(chip.text, wanted) : [[chip.text, false]];
  const none = hit && parts.every(([, found]) => !found);
  const content = parts.map(([text, found]) => {
    const mark = found || none ? made("mark", "", text) : text;
    if (found || none) {
      mark.dataset.hit = number;
    }
    return mark;
  });
  if (chip.badge) {
    content.push(" ", made("b", `w ${chip.badgeClass}`, chip.badge));
  }
  return chip.link >= 0 ? link(links[chip.link], `ref ${chip.css}`, content) : made("span", `ref ${chip.css}`, ...content);
}

// The number of its line, which pins it.
export function pinOf(number) {
  const pin = made("button", "ln", String(number));
  pin.type = "button";
  pin.title = `Line ${number}: keep marked what it is about`;
  pin.setAttribute("aria-pressed", "false");
  return pin;
}

// An entry as an element of the list.
export function rowOf(entry, wanted, whole) {
  const { box, hits } = message(entry, wanted, whole);
  let next = hits;
  const refs = made("div", "refs", ...entry.chips.map((chip) => chipOf(chip, wanted, wanted && isInChip(chip, wanted) ? next++ : -1)));
  const row = made(
    "li",
    `log-line lv-${entry.level}`,
    made("time", "t log-ts", entry.time),
    made("span", `lv log-level-${entry.level}`, entry.level),
    made("div", "", box, refs),
    pinOf(entry.number),
  );
  row.id = `L${entry.number}`;
  const own = entry.chips.find((chip) => chip.css === "chip-invocation" && chip.link >= 0);
  const invocation = own ? invocationAt(links[own.link]) : "";
  if (invocation) {
    row.dataset.invocationId = invocation;
  }
  return row;
}
