// All entries of an explained log, as the server wrote them into the page: see LogData. They are
// read in slices, since a log may have a hundred thousand, and the page must answer meanwhile.
const SLICE = 12;
const MARK = /\\(?:L(\d+);|S([a-z-]+);|([Ent\\]))/g;
const PLAIN = { E: "", n: "\n", t: "\t", "\\": "\\" };

const store = document.getElementById("log-data");
const lines = (part) => (part?.textContent ?? "").split("\n").slice(0, -1);
const numbers = (text) => (text === "" ? [] : text.split(",").map(Number));

export const links = lines(store?.querySelector("[data-links]"));
export const cut = store?.dataset.cut ?? "";
export const entries = [];

const chips = lines(store?.querySelector("[data-chips]")).map((line) => {
  const [css, link, text, badgeClass, badge] = line.split("\t");
  return { css, link: link === "" ? -1 : Number(link), text: plain(text), badgeClass, badge };
});

// Lets the browser do what it has to between two slices of work; tells when the work is stale.
export async function inSlices(many, work, isStale = () => false) {
  let end = performance.now() + SLICE;
  for (let i = 0; i < many; i++) {
    work(i);
    if (performance.now() > end) {
      await new Promise((resume) => setTimeout(resume));
      if (isStale()) {
        return false;
      }
      end = performance.now() + SLICE;
    }
  }
  return true;
}

function read(line) {
  const [number, time, x, level, names, made, text] = line.split("\t");
  entries.push({ number: Number(number), time, x: x === "" ? -1 : Number(x), level, names: numbers(names), chips: numbers(made).map((at) => chips[at]), text });
}

// The text as it is read.
export function plain(text) {
  return text.includes("\\") ? text.replace(MARK, (all, link, css, other) => (other ? PLAIN[other] : "")) : text;
}

// The text in pieces: { text, link, css }, a link by its number.
export function pieces(entry) {
  const found = [];
  let next = { text: "", link: -1, css: "" };
  let from = 0;
  const flush = (link, css) => {
    if (next.text) {
      found.push(next);
    }
    next = { text: "", link, css };
  };
  for (const mark of entry.text.matchAll(MARK)) {
    next.text += entry.text.slice(from, mark.index);
    from = mark.index + mark[0].length;
    if (mark[3] === undefined || mark[3] === "E") {
      flush(mark[1] === undefined ? -1 : Number(mark[1]), mark[2] ?? "");
    } else {
      next.text += PLAIN[mark[3]];
    }
  }
  next.text += entry.text.slice(from);
  flush(-1, "");
  return found;
}

// The place of the entry that begins with this line of the log; -1 for none.
export function placeOf(number) {
  let low = 0;
  let high = entries.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle].number < number) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return entries[low]?.number === number ? low : -1;
}

// Done when all are read; the page has no need of their text any more.
export const ready = (async () => {
  for (const part of store?.querySelectorAll("[data-part]") ?? []) {
    const some = lines(part);
    part.remove();
    await inSlices(some.length, (i) => read(some[i]));
  }
})();
