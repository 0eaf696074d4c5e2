// Parts of a page that ask for themselves again. What somebody is in is left as it is until they leave
// it; and where no answer comes, the part says since when, and goes on asking.
import { local } from "./times.js";

const POLLED = "[hx-trigger^=every]";

// A focus on what has an id finds its way into the new part by itself.
function isBusy(part) {
  const focus = document.activeElement;
  const text = getSelection();
  return (part.contains(focus) && !focus.id) || (!text.isCollapsed && part.contains(text.anchorNode));
}

const noteOf = (part) => part.querySelector("[data-no-answer]");

function tellSilence(part) {
  const note = noteOf(part);
  if (note?.hidden) {
    const now = new Date();
    note.querySelector("time").textContent = local(now).clock;
    note.querySelector("time").dateTime = now.toISOString();
    note.hidden = false;
  }
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const { requestConfig, target, xhr } = event.detail;
  const part = requestConfig.elt; // who asked; another may be changed
  if (!part.matches(POLLED)) {
    return;
  }
  if (xhr.status >= 500) {
    event.detail.shouldSwap = false;
    tellSilence(part);
  } else if (xhr.status >= 400 && part.hasAttribute("hx-select")) {
    event.detail.shouldSwap = false;
    location.reload(); // the page itself tells why
  } else if (isBusy(target)) {
    event.detail.shouldSwap = false;
    noteOf(part)?.setAttribute("hidden", "");
  }
});
for (const silence of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(silence, (event) => {
    if (event.detail.elt.matches(POLLED)) {
      tellSilence(event.detail.elt);
    }
  });
}
