// Counts the numbers ticked on an audit page and keeps the ticks in the browser.
// Without this script the page works as well; only the ticks are gone when it is left.
(() => {
  "use strict";
  const boxes = [...document.querySelectorAll(".checklist input")];
  const done = document.querySelector(".done");
  const key = `checked ${document.body.dataset.edition}`;
  // Ticks belong to a number and what it was: after a change it has to be checked anew.
  const name = (box) => box.getAttribute("aria-label") + box.closest("li").querySelector(".how").textContent;

  function kept() {
    try {
      return new Set(JSON.parse(localStorage.getItem(key)) ?? []);
    } catch {
      return new Set(); // a browser that keeps nothing for pages from a folder
    }
  }

  function keep() {
    done.textContent = done.dataset.text.replace("#", boxes.filter((box) => box.checked).length);
    try {
      const names = boxes.filter((box) => box.checked).map(name);
      localStorage.setItem(key, JSON.stringify(names));
    } catch { /* as above */ }
  }

  const before = kept();
  for (const box of boxes) {
    box.checked = before.has(name(box));
    box.addEventListener("change", keep);
  }
  done.hidden = false;
  keep();
  document.addEventListener("keydown", (event) => {
    const card = document.querySelector(".card:target");
    if (event.key === "Escape" && card) card.querySelector(".ways a:last-child").click();
  });
})();
