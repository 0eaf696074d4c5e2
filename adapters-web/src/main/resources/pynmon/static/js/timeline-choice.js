// What is open in a panel below the picture is a parameter of the address, so it is one of all
// links of the page, too: the server wrote them before the visitor chose.
import { push } from "./timeline-address.js";

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
}

// A panel.
//   panel   finds its element, whose data-of is what the addresses of its things begin with
//   name    of the parameter
//   pick    which of what the address names is open; "" for none
//   mark    marks in the picture what is open
//   part    finds the part of the picture that stands for a thing
//   others  further links that keep it; data-own-<name> is what they have without
export function panelOf({ panel, name, pick, mark, part, others }) {
  let open = "";
  const inAddress = () => new URLSearchParams(location.search).get(name) ?? "";
  const addressOf = (id) => `${panel().dataset.of}${encodeURIComponent(id)}/panel`;

  function fill(id) {
    if (id) {
      window.htmx.ajax("GET", addressOf(id) + location.search, { target: panel(), swap: "innerHTML" });
    } else {
      panel().replaceChildren();
    }
  }

  function show(id) {
    const before = open;
    open = id;
    mark(id);
    if (id !== before) {
      fill(id);
    }
  }

  function choose(id) {
    if (id !== inAddress()) {
      push(withChoice(location.href, name, id));
    }
    keep(name, id, others);
    show(id);
  }

  function close() {
    const last = open;
    choose("");
    part(last)?.focus({ preventScroll: true });
  }

  // An answer that comes late is not of what is chosen now.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.target === panel() && (!open || new URL(event.detail.pathInfo.requestPath, location.href).pathname !== addressOf(open))) {
      event.detail.shouldSwap = false;
    }
  });
  document.addEventListener("timeline:shown", () => {
    keep(name, inAddress(), others); // it may have been chosen after this page was asked for
    show(pick(inAddress()));
  });
  return { choose, close, isOpen: (id) => id === open };
}
