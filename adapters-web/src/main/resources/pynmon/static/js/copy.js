// Copy buttons: <button class="copy" data-copy="whole text" hidden>, in a row of an invocation with
// nothing for its id, or data-copy-from="where the text
// lies" for what is too large for a page. They show only where they work.
import { say } from "./say.js";

const BUTTONS = "button[data-copy], button[data-copy-from]";

function reveal(part) {
  if (navigator.clipboard) {
    part.querySelectorAll(BUTTONS).forEach((button) => (button.hidden = false));
  }
}

async function text(button) {
  if (button.dataset.copyFrom === undefined) {
    return button.dataset.copy || button.closest("[data-invocation-id]").dataset.invocationId;
  }
  const answer = await fetch(button.dataset.copyFrom);
  if (!answer.ok) {
    throw new Error(`status ${answer.status}`);
  }
  if (answer.headers.get("Content-Disposition")?.includes("beginning")) {
    throw new Error("only its beginning can be read");
  }
  return answer.text();
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest(BUTTONS);
  if (button) {
    try {
      button.title = "";
      await navigator.clipboard.writeText(await text(button));
      button.title = "Copied";
    } catch (problem) {
      button.title = `Not copied: ${problem.message}`;
    }
    say(button.title);
  }
});

document.addEventListener("htmx:load", (event) => reveal(event.target));
reveal(document);
