// Shows the note of a figure beside it when it is pointed at, focused or tapped.
// The words come from the notes of the page; without this script they are read there.
// The figures of an article are one stop of the Tab key; the arrow keys go from one to the next.
(() => {
  "use strict";
  const keys = document.currentScript.dataset.keys;
  const figures = [...document.querySelectorAll("data[aria-describedby]")];
  const shown = document.createElement("div");
  shown.className = "note-shown";
  shown.hidden = true;
  shown.setAttribute("aria-hidden", "true"); // the figure is already described by its note
  document.body.append(shown);
  document.documentElement.classList.add("scripted");
  let leaving;

  function place(figure) {
    shown.style.left = 0; // as wide as it may be before it is measured
    const box = figure.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const left = Math.min(Math.max(8, box.left), width - shown.offsetWidth - 8);
    const above = box.top > shown.offsetHeight + 12;
    const top = above ? box.top - shown.offsetHeight - 8 : box.bottom + 8;
    shown.style.left = `${Math.max(8, left) + window.scrollX}px`;
    shown.style.top = `${top + window.scrollY}px`;
  }

  function show(figure) {
    const note = document.getElementById(figure.getAttribute("aria-describedby"));
    if (!note) return;
    clearTimeout(leaving);
    shown.replaceChildren(...note.cloneNode(true).childNodes);
    if (figure.matches(":focus-visible") && figures.length > 1) {
      const hint = document.createElement("small");
      hint.textContent = keys;
      shown.append(hint);
    }
    shown.hidden = false;
    place(figure);
  }

  function hide() {
    clearTimeout(leaving);
    shown.hidden = true;
  }

  function hideSoon() {
    clearTimeout(leaving);
    leaving = setTimeout(hide, 200); // long enough to move the pointer into the note
  }

  const around = (figure) => figure.closest("article, section") ?? document.body;
  const isSeen = (figure) => figure.checkVisibility?.() ?? figure.offsetParent !== null;

  // Makes a figure the one that Tab stops at in its article.
  function stopAt(figure) {
    for (const other of figures) {
      if (around(other) === around(figure)) other.tabIndex = other === figure ? 0 : -1;
    }
  }

  function pressed(event) {
    const seen = figures.filter(isSeen);
    const own = seen.filter((other) => around(other) === around(event.target));
    const at = seen.indexOf(event.target);
    const to = {
      ArrowLeft: seen[at - 1], ArrowRight: seen[at + 1], Home: own[0], End: own.at(-1),
    }[event.key];
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    to.focus();
  }

  for (const article of new Set(figures.map(around))) {
    const own = figures.filter((figure) => around(figure) === article);
    stopAt(own.find(isSeen) ?? own[0]);
  }

  // A finger that is lifted leaves the figure too; what it tapped stays until it taps elsewhere.
  const byMouse = (then) => (event) => { if (event.pointerType !== "touch") then(); };

  for (const figure of figures) {
    figure.setAttribute("aria-keyshortcuts", "ArrowLeft ArrowRight");
    figure.addEventListener("keydown", pressed);
    figure.addEventListener("pointerenter", byMouse(() => show(figure)));
    figure.addEventListener("pointerleave", byMouse(hideSoon));
    figure.addEventListener("click", () => show(figure));
    figure.addEventListener("focus", () => { stopAt(figure); show(figure); });
    figure.addEventListener("blur", hideSoon);
  }
  document.addEventListener("pointerdown", (event) => {
    if (!event.target.closest("data[aria-describedby], .note-shown")) hide();
  });
  shown.addEventListener("pointerenter", () => clearTimeout(leaving));
  shown.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") hide();
  });
})();
