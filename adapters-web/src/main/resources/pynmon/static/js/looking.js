// A search that looks on by itself, a look at a time, until it is stopped or hidden. Without this
// script a link looks on.
let isStopped = false;

function tell(part, goesOn) {
  part.dataset.looking = goesOn ? "" : "rests";
  part.querySelectorAll("[data-on], [data-stop]").forEach((each) => (each.hidden = !goesOn));
  const further = part.querySelector("a");
  if (part.querySelector("[data-stop]") && further) {
    further.hidden = goesOn;
  }
}

const isLooking = (element) => element.matches?.("[data-looking][hx-get]");

document.addEventListener("htmx:load", (event) => {
  const added = event.detail.elt;
  for (const part of [added, ...added.querySelectorAll("[data-looking]")].filter(isLooking)) {
    tell(part, !isStopped && !document.hidden);
  }
});

document.addEventListener("htmx:beforeRequest", (event) => {
  const part = event.detail.elt;
  if (isLooking(part)) {
    const goesOn = !isStopped && !document.hidden;
    tell(part, goesOn);
    if (!goesOn) {
      event.preventDefault();
    }
  }
});

// The address is of what is shown, for whoever loads it anew or hands it on.
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  const by = detail?.requestConfig?.elt;
  const further = by?.matches("[data-looking]") ? by.querySelector("[data-further]") : by?.closest("[data-further]");
  if (further) {
    history.replaceState(history.state, "", further.href);
  }
});

for (const silence of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(silence, (event) => {
    if (isLooking(event.detail.elt)) {
      tell(event.detail.elt, false);
    }
  });
}

document.addEventListener("click", (event) => {
  const stop = event.target.closest("[data-stop]");
  if (event.target.closest("[data-further]")) {
    isStopped = false;
  }
  if (stop) {
    const part = stop.closest("[data-looking]");
    isStopped = true;
    part.dispatchEvent(new Event("htmx:abort"));
    tell(part, false);
    part.querySelector("a")?.focus();
  }
});
