// The form of a list: a status is applied at once, a date typed in means "From … to …", and fields
// that are empty, and the zone of times where there are none, do not fill the address. Without this script the button does it all. Listens to
// the document, since a page may put a new form in the place of the old one. A page that the browser
// kept shows what its address says, not what was typed into it before it was left.
const isOurs = (form) => form?.matches("form[data-filters]") ?? false;
const isDate = (field) => "date" in field.dataset;

document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (!isOurs(form)) {
    return;
  }
  if (event.target.name === "status") {
    form.requestSubmit();
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

addEventListener("pageshow", (event) => {
  if (event.persisted) {
    document.querySelectorAll("form[data-filters]").forEach((form) => form.reset());
  }
});
