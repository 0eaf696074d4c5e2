// A page that waits for something asks again by itself, as long as somebody looks at it and no part
// of it asks for itself.
const waiting = document.querySelector("main[data-retry]:not(:has([hx-trigger^=every]))");

if (waiting) {
  document.querySelectorAll("[data-retry-note]").forEach((note) => (note.hidden = false));
  setInterval(() => {
    if (!document.hidden) {
      location.reload();
    }
  }, Number(waiting.dataset.retry) * 1000);
}
