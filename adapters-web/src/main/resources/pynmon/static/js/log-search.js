// Finds a text in the entries: by itself in what they say, once in each chip that says it or whose
// link does. Capitals are small letters here; the text is taken as it is, never as a pattern.
import { links, plain } from "./log-data.js";

const fold = (text) => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
};

function count(text, wanted) {
  let many = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    many++;
  }
  return many;
}

export const wantedOf = (typed) => fold(typed.trim());

// True when a chip says it, or the address that it leads to.
export const isInChip = (chip, wanted) => fold(chip.text).includes(wanted) || (chip.link >= 0 && fold(links[chip.link]).includes(wanted));

// How often an entry says it.
export function hitsIn(entry, wanted) {
  entry.folded ??= fold(plain(entry.text));
  return count(entry.folded, wanted) + entry.chips.filter((chip) => isInChip(chip, wanted)).length;
}

// A text cut where it says it: [text, is a hit].
export function split(text, wanted) {
  const folded = fold(text);
  const parts = [];
  let from = 0;
  for (let at = folded.indexOf(wanted); wanted && at >= 0; at = folded.indexOf(wanted, from)) {
    parts.push([text.slice(from, at), false], [text.slice(at, at + wanted.length), true]);
    from = at + wanted.length;
  }
  parts.push([text.slice(from), false]);
  return parts.filter(([part]) => part);
}
