// Copy buttons: <button class="copy" data-copy="whole text" hidden>. They show only where they work.
function reveal(part) {
  if (navigator.clipboard) {
    part.querySelectorAll("button[data-copy][hidden]").forEach((button) => (button.hidden = false));
  }
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-copy]");
  if (button) {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.title = "Copied";
  }
});

document.addEventListener("htmx:load", (event) => reveal(event.target));
reveal(document);
