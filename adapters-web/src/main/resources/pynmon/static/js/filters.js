// The form of a list: a status is applied at once, a date typed in means "From … to …", and fields
// that are empty do not fill the address. Without this script the button does it all.
const form = document.querySelector("form[data-filters]");

if (form) {
  form.addEventListener("change", (event) => {
    if (event.target.name === "status") {
      form.requestSubmit();
    } else if (event.target.type === "datetime-local" && event.target.value) {
      form.elements.time_range.value = "custom";
    }
  });
  form.addEventListener("formdata", (event) => {
    for (const [name, value] of [...event.formData]) {
      if (value === "") {
        event.formData.delete(name);
      }
    }
  });
}
