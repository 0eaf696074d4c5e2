// The theme switch: remembers the choice in a cookie, so that the server writes it into the page
// and nothing flickers. Without script the system's theme holds and the switch stays hidden.
const root = document.documentElement;
const group = document.querySelector("[data-theme-switch]");

function show(theme) {
  if (theme === "system") {
    root.removeAttribute("data-bs-theme");
  } else {
    root.setAttribute("data-bs-theme", theme);
  }
  for (const button of group.querySelectorAll("button")) {
    button.setAttribute("aria-pressed", String(button.value === theme));
  }
}

function remember(theme) {
  const age = theme === "system" ? 0 : 31536000;
  document.cookie = `pynmon-theme=${theme}; Path=${group.dataset.cookiePath}; Max-Age=${age}; SameSite=Lax`;
}

if (group) {
  show(root.getAttribute("data-bs-theme") ?? "system");
  group.hidden = false;
  group.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) {
      show(button.value);
      remember(button.value);
    }
  });
}
