// Where something is being typed, keys are letters.
export const isTyping = (element) =>
  element.isContentEditable || (["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName) && element.type !== "checkbox");

// What completes queries is loaded where one is written.
document.addEventListener("focusin", async ({ target }) => {
  if (target.matches("form[data-query] [type=search]")) {
    const before = target.value;
    const { use } = await import("./query.js");
    use(target, target.value !== before);
  }
});

// And what was saved is offered where there is a field for it.
if (document.querySelector("main form[data-query]")) {
  import("./saved.js");
}
