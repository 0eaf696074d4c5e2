// A page that waits for something asks again by itself, as long as somebody looks at it; one that keeps
// up does so anyway.
const waiting = document.querySelector("main[data-retry]");

if (waiting && !document.querySelector("#as-of[data-live]")) {
  document.querySelectorAll("[data-retry-note]").forEach((note) => (note.hidden = false));
  setInterval(() => {
    if (!document.hidden) {
      location.reload();
    }
  }, Number(waiting.dataset.retry) * 1000);
}
