// A page that waits for a store asks again by itself, as long as somebody looks at it.
const waiting = document.querySelector("main[data-retry]");

if (waiting) {
  document.querySelectorAll("[data-retry-note]").forEach((note) => (note.hidden = false));
  setInterval(() => {
    if (!document.hidden) {
      location.reload();
    }
  }, Number(waiting.dataset.retry) * 1000);
}
