// What is open below the picture is a parameter of the address, so it is one of all links of the
// page, too: the server wrote them before the visitor chose.
export function withChoice(href, name, value) {
  const url = new URL(href, location.href);
  url.searchParams.delete(name);
  if (value) {
    url.searchParams.set(name, value);
  }
  return url.pathname + url.search;
}

function hidden(name, value) {
  const field = document.createElement("input");
  return Object.assign(field, { type: "hidden", name, value });
}

// Links and form have this value, or none, but for the link that drops it; so have these others.
export function keep(name, value, others) {
  const own = `#timeline :is(a[data-tl], a.slice):not([data-drops="${name}"])`;
  for (const link of document.querySelectorAll(others ? `${own}, ${others}` : own)) {
    link.setAttribute("href", withChoice(link.getAttribute("href"), name, value));
  }
  for (const form of document.querySelectorAll("#timeline form[data-filters]")) {
    form.querySelectorAll(`input[name=${name}]`).forEach((old) => old.remove());
    if (value) {
      form.append(hidden(name, value));
    }
  }
}
