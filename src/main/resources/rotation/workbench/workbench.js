// Asks the server for the parts of the page, and puts them into their places.
(function () {
  "use strict";

  const style = new CSSStyleSheet();
  document.adoptedStyleSheets = [style];

  async function draw() {
    const state = await (await fetch("/api/state")).json();
    const drawn = await (await fetch("/api/parts")).json();
    style.replaceSync(drawn.style);
    document.getElementById("status").innerHTML = state.status;
    document.getElementById("history").innerHTML = state.history;
    for (const place of document.querySelectorAll("[data-part]")) {
      place.innerHTML = drawn.parts[place.dataset.part] || "";
    }
  }

  draw();
}());
