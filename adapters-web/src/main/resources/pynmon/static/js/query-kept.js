// Queries that were asked or saved, in the browser alone: of each application and of each kind of
// list. Nothing is kept but what somebody typed, or a name that was given to it.
const RECENT = 8;
export const SAVED = 30;
// As long as a query may be.
export const LONGEST = 4000;

const app = () => document.querySelector("[data-query-app]").dataset.queryApp;
const keyOf = (form) => `pynmon-queries:${app()}:${form.dataset.query || "search"}`;
const isText = (value) => typeof value === "string" && value !== "";

// What is found there may have been written by anybody.
export function kept(form) {
  try {
    const { recent = [], saved = [] } = JSON.parse(localStorage.getItem(keyOf(form))) ?? {};
    return {
      recent: recent.filter(isText).slice(0, RECENT),
      saved: saved.filter((each) => isText(each?.name) && isText(each.query)).slice(0, SAVED),
    };
  } catch {
    return { recent: [], saved: [] };
  }
}

function keep(form, change) {
  const before = kept(form);
  try {
    localStorage.setItem(keyOf(form), JSON.stringify({ ...before, ...change(before) }));
  } catch {
    // Nothing is kept here.
  }
}

export function remember(form, query) {
  if (query && query.length <= LONGEST) {
    keep(form, ({ recent }) => ({ recent: [query, ...recent.filter((each) => each !== query)].slice(0, RECENT) }));
  }
}

export const forget = (form, query) =>
  keep(form, ({ recent }) => ({ recent: recent.filter((each) => each !== query) }));

// Whether a name stands for a query; not in any case, who saves anew means that.
export const isTaken = (form, name) => kept(form).saved.some((each) => each.name === name);

// The newest first; a name stands for one query.
export const save = (form, name, query) =>
  keep(form, ({ saved }) => ({
    saved: [{ name, query }, ...saved.filter((each) => each.name !== name)].slice(0, SAVED),
  }));

export const rename = (form, from, to) =>
  keep(form, ({ saved }) => ({
    saved: saved.filter(({ name }) => name === from || name !== to).map((each) => (each.name === from ? { ...each, name: to } : each)),
  }));

export const remove = (form, name) =>
  keep(form, ({ saved }) => ({ saved: saved.filter((each) => each.name !== name) }));
