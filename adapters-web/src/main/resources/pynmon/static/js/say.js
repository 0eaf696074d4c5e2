// What is said to whoever does not see what has become of a button.
const said = Object.assign(document.createElement("span"), { className: "visually-hidden" });
said.setAttribute("role", "status");
document.body.append(said);

// The same twice is said twice.
export function say(words) {
  said.textContent = "";
  setTimeout(() => (said.textContent = words), 100);
}
