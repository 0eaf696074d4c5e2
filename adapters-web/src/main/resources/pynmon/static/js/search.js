// "/" leads to the search box from wherever nothing is being typed.
const box = document.querySelector(".search input");
export const isTyping = (element) =>
  element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);

document.addEventListener("keydown", (event) => {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if (event.key === "/" && !held && !isTyping(event.target)) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});
document.querySelectorAll(".search kbd[hidden]").forEach((hint) => (hint.hidden = false));

// What completes queries is loaded where one is written.
document.addEventListener("focusin", async ({ target }) => {
  if (target.matches("form[data-query] [name=q]")) {
    const before = target.value;
    const { use } = await import("./query.js");
    use(target, target.value !== before);
  }
});
