// The form of a list: a status is applied at once, a date typed in means "From … to …", and fields
// that are empty, and the zone of times where there are none, do not fill the address. Without this script the button does it all. Listens to
// the document, since a page may put a new form in the place of the old one. A page that the browser
// kept shows what its address says, not what was typed into it before it was left.
const isOurs = (form) => form?.matches("form[data-filters]") ?? false;
const isDate = (field) => "date" in field.dataset;
const CHIP = "pynmon-chip"; // the status that was chosen by key, which has the focus on the page that it leads to

function focusAgain() {
  try {
    const status = sessionStorage.getItem(CHIP);
    sessionStorage.removeItem(CHIP);
    document.querySelector(`form[data-filters] [name=status][value="${CSS.escape(status)}"]`)?.focus();
  } catch {
    // a browser may keep nothing
  }
}

function apply(chip) {
  try {
    chip.matches(":focus-visible") && sessionStorage.setItem(CHIP, chip.value);
  } catch {
    // a browser may keep nothing
  }
  chip.form.requestSubmit();
}

document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (!isOurs(form)) {
    return;
  }
  if (event.target.name === "status") {
    apply(event.target);
  } else if (isDate(event.target) && event.target.value && form.elements.time_range) {
    form.elements.time_range.value = "custom";
  }
});

document.addEventListener("formdata", (event) => {
  if (isOurs(event.target)) {
    for (const [name, value] of [...event.formData]) {
      if (value === "") {
        event.formData.delete(name);
      }
    }
    if (![...event.target.elements].some((field) => (isDate(field) || field.name === "q") && field.value)) {
      event.formData.delete("zone");
    }
  }
});

// What is wrong in a part that is folded could not be told.
document.addEventListener("invalid", ({ target }) => isOurs(target.form) && target.closest("details")?.setAttribute("open", ""), true);

focusAgain();
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.querySelectorAll("form[data-filters]").forEach((form) => form.reset());
  }
});
