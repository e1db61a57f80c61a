// Shows the note of a figure beside it when it is pointed at, focused or tapped.
// The words come from the notes of the page; without this script they are read there.
(() => {
  "use strict";
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

  // A finger that is lifted leaves the figure too; what it tapped stays until it taps elsewhere.
  const byMouse = (then) => (event) => { if (event.pointerType !== "touch") then(); };

  for (const figure of document.querySelectorAll("data[aria-describedby]")) {
    figure.addEventListener("pointerenter", byMouse(() => show(figure)));
    figure.addEventListener("pointerleave", byMouse(hideSoon));
    figure.addEventListener("click", () => show(figure));
    figure.addEventListener("focus", () => show(figure));
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
