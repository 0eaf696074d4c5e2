// What the pointer or the focus is on in a timeline is told at once, in a card beside it, and not by
// the browser a second time. A finger that chooses is told the same until the panel has it.
import { ask, briefOf } from "./timeline-briefs.js";
import { inLane, laneAt } from "./timeline-slice.js";
import { spanOf } from "./timeline-span.js";

const GAP = 14;
let card = null;
let told = null;
let lane = -1;

function element(tag, css, ...content) {
  const made = document.createElement(tag);
  made.className = css;
  made.append(...content);
  return made;
}

// What a part is called; from then on no browser shows it, too.
function says(part) {
  const title = part.querySelector(":scope > title");
  if (title) {
    part.dataset.says = title.textContent;
    part.matches("a") && part.setAttribute("aria-label", title.textContent);
    title.remove();
  }
  return part.dataset.says ?? "";
}

function fact(name, ...value) {
  return [element("dt", "", name), element("dd", "", ...value)];
}

// Its icon is there where the page has it.
function badge(status) {
  const css = `st-${status.toLowerCase().replaceAll("_", "-")}`;
  const icon = document.querySelector(`svg.i:has(> use[href="#${CSS.escape(css)}"])`)?.cloneNode(true);
  return element("span", `st ${css}`, icon ?? "", status);
}

const texts = ({ arguments: called, exception }) => ({
  why: exception ?? "not known",
  with: called === "" ? "no arguments" : (called ?? "not known"),
});

function line(name, known) {
  const value = element("dd", known ? "brief" : "brief room", known ? texts(known)[name] : "…");
  value.dataset.brief = name;
  return [element("dt", "", name), value];
}

// What is not known yet has its room, so that the card stays as it is when that comes.
function brief(part) {
  const known = briefOf(part);
  known || void ask();
  return [...(part.dataset.status === "FAILED" || known?.exception ? line("why", known) : []), ...line("with", known)];
}

// "charge f85b0044 FAILED, ran 12.57 s" has the name, the id, the status and the rest.
function ofInvocation(part, stay) {
  const { status } = part.dataset;
  const [whose, more = ""] = `${says(part)}, `.split(` ${status}, `, 2);
  const at = whose.lastIndexOf(" ");
  const facts = element("dl", "facts", ...fact("time", spanOf(part)));
  for (const each of more.split(", ").filter(Boolean)) {
    const [word, ...value] = each.split(" ");
    facts.append(...fact(word, value.join(" ")));
  }
  const own = stay && stay !== part ? says(stay) : "";
  own && facts.append(...fact("here", own));
  facts.append(...brief(part));
  return [element("div", "top-l", badge(status), element("b", "", whose.slice(0, at)), element("span", "id t3", whose.slice(at + 1))), facts];
}

const text = (part) => [inLane(part, lane), says(part)].filter(Boolean).join("; ");

function place(x, y) {
  const { width, height } = card.getBoundingClientRect();
  const low = y + GAP + height > innerHeight - 8;
  card.style.left = `${Math.max(8, Math.min(x + GAP, innerWidth - width - 8))}px`;
  card.style.top = `${Math.max(8, low ? y - GAP - height : y + GAP)}px`;
}

function fill() {
  const known = told?.matches("a.inv") && briefOf(told);
  if (known && !card.hidden) {
    if (known.exception && !card.querySelector("[data-brief=why]")) {
      // It goes on in this window, and has failed since.
      card.querySelector("[data-brief=with]").previousSibling.before(...line("why", known));
    }
    card.querySelectorAll(".room").forEach((value) => (value.textContent = texts(known)[value.dataset.brief]));
  }
}

export function hideCard() {
  told?.removeAttribute("aria-describedby");
  told = null;
  card && (card.hidden = true);
}

function build() {
  card = element("div", "menu hc");
  card.id = "timeline-card";
  card.setAttribute("role", "tooltip");
  document.getElementById("main").append(card);
}

function tell(part, stay, x, y) {
  hideCard();
  card?.isConnected || build();
  const isInvocation = part.matches("a.inv");
  lane = part.matches(".slice") ? laneAt(y) : -1;
  card.replaceChildren(...(isInvocation ? ofInvocation(part, stay) : [element("p", "", text(part).replaceAll("; ", "\n"))]));
  card.hidden = false;
  told = part;
  place(x, y);
}

const titled = (target) => {
  const part = target.closest?.("svg.timeline .inv, svg.timeline .event-marker-link, svg.timeline .service, svg.timeline [data-says], svg.timeline :has(> title)");
  return part?.closest(".inv") ?? part;
};

function overPart(event) {
  const part = event.pointerType === "touch" || event.buttons ? null : titled(event.target);
  if (!part) {
    hideCard();
  } else {
    const stay = event.target.closest(".inv > g");
    tell(part, stay?.matches("[data-says], :has(> title)") ? stay : null, event.clientX, event.clientY);
  }
}

// Below one slice lie all lanes.
function overLane(event) {
  if (told?.matches(".slice") && event.target.closest(".slice") === told && laneAt(event.clientY) !== lane) {
    tell(told, null, event.clientX, event.clientY);
  }
}

function focusOn(event) {
  const part = event.target.matches(":focus-visible") ? titled(event.target) : null;
  if (part) {
    const body = (part.querySelector(":scope > g:has(.seg-run, .seg-pause)") ?? part).getBoundingClientRect();
    tell(part, null, body.left, body.bottom);
    part.setAttribute("aria-describedby", "timeline-card");
  }
}

function tapped(event) {
  const part = event.pointerType === "touch" ? titled(event.target) : null;
  part && tell(part, null, event.clientX, event.clientY);
}

if (document.querySelector("svg.timeline, #timeline")) {
  document.addEventListener("pointed", overPart);
  document.addEventListener("pointermove", overLane);
  document.addEventListener("click", tapped);
  document.addEventListener("htmx:afterSwap", hideCard);
  document.addEventListener("timeline:briefs", fill);
  document.addEventListener("focusin", focusOn);
  document.addEventListener("focusout", hideCard);
  document.addEventListener("pointerdown", hideCard);
  document.addEventListener("timeline:shown", hideCard);
  document.addEventListener("timeline:moving", hideCard);
  document.documentElement.addEventListener("pointerleave", hideCard);
  addEventListener("scroll", hideCard, { capture: true, passive: true });
  document.addEventListener("keydown", (event) => ["Escape", "Enter"].includes(event.key) && hideCard(), true);
}
