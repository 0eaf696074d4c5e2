// What is open in a panel is a parameter of the address, so it is one of all links of the page, too:
// the server wrote them before the visitor chose.
import { choose as toChoice, giveUp } from "./timeline-address.js";
import { holdInSight } from "./timeline-dock.js";

function withChoice(href, name, value) {
  const url = new URL(href, location.href);
  url.searchParams.delete(name);
  if (value) {
    url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

function hidden(name, value) {
  const field = document.createElement("input");
  return Object.assign(field, { type: "hidden", name, value });
}

// Links and form have this value, or none, but for the link that drops it; these others have one of
// their own when there is none.
function keep(name, value, others) {
  const links = `#timeline :is(a[data-tl], a.slice):not([data-drops="${name}"]), ${others}`;
  for (const link of document.querySelectorAll(links)) {
    link.setAttribute("href", withChoice(link.getAttribute("href"), name, value || link.getAttribute(`data-own-${name}`)));
  }
  for (const form of document.querySelectorAll("#timeline form[data-filters]")) {
    form.querySelectorAll(`input[name=${name}]`).forEach((old) => old.remove());
    if (value) {
      form.append(hidden(name, value));
    }
  }
  for (const drop of document.querySelectorAll(`#timeline .chip > [data-drops="${name}"]`)) {
    drop.parentElement.hidden = !value;
  }
}

// A click that was made with Enter.
export const isByKey = (event) => event.detail === 0;

// A panel.
//   panel   finds its element, whose data-of is what the addresses of its things begin with
//   name    of the parameter
//   pick    which of what the address names is open; "" for none
//   mark    marks in the picture what is open
//   part    finds the part of the picture that stands for a thing
//   others  further links that keep it; data-own-<name> is what they have without
export function panelOf({ panel, name, pick, mark, part, others }) {
  let open = "";
  let isComing = () => {};
  const inAddress = () => new URLSearchParams(location.search).get(name) ?? "";
  const addressOf = (id) => `${panel().dataset.of}${encodeURIComponent(id)}/panel`;

  function fill(id, before) {
    if (id) {
      window.htmx.ajax("GET", addressOf(id) + location.search, { target: panel(), swap: "innerHTML" });
    } else {
      const isGone = holdInSight(part(before), panel());
      panel().replaceChildren();
      isGone();
    }
  }

  function show(id) {
    const before = open;
    open = id;
    mark(id);
    if (id !== before) {
      fill(id, before);
    }
  }

  function choose(id) {
    const before = inAddress();
    if (id && id !== before) {
      toChoice(withChoice(location.href, name, id), !before);
    } else if (!id && before) {
      giveUp(withChoice(location.href, name, ""));
    }
    keep(name, id, others);
    show(id);
  }

  function close() {
    const last = open;
    choose("");
    part(last)?.focus({ preventScroll: true });
  }

  function follow() {
    keep(name, inAddress(), others); // it may have been chosen after this page was asked for
    show(pick(inAddress()));
  }

  // An answer that comes late is not of what is chosen now.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.target !== panel()) {
      return;
    }
    if (!open || new URL(event.detail.pathInfo.requestPath, location.href).pathname !== addressOf(open)) {
      event.detail.shouldSwap = false;
    } else {
      isComing = holdInSight(part(open), panel());
    }
  });
  document.addEventListener("htmx:afterSwap", (event) => event.target === panel() && isComing());
  document.addEventListener("timeline:shown", follow);
  addEventListener("popstate", follow);
  const enter = () => panel().querySelector("h2")?.focus();
  return { choose, close, enter, isOpen: (id) => id === open };
}
