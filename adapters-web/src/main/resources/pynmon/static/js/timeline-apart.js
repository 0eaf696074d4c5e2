// Where the address is long, its links hold what they change alone, for each would be a copy of it;
// what they drop is empty. What they keep is added here. Without scripts they are not seen, and the
// form does what they do.
const TIME = ["time_range", "start_date", "end_date", "follow"];

function whole(link) {
  const url = new URL(link.getAttribute("href"), location.href);
  const own = url.searchParams;
  const all = new URLSearchParams(location.search);
  [...own.keys(), ...(own.has("time_range") ? TIME : [])].forEach((name) => all.delete(name));
  own.forEach((value, name) => value && all.set(name, value));
  return `${url.pathname}?${all}`;
}

document.addEventListener("timeline:shown", () => {
  for (const link of document.querySelectorAll("#timeline[data-apart] :is(a[data-tl], a.slice):not([data-whole])")) {
    link.setAttribute("href", whole(link));
  }
});
