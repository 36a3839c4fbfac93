// A tour in full: copied from its row in the table, from the goals and from the empty posts. It builds nothing from data.
(function () {
  "use strict";

  const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const { copy } = timeline;
  const card = /** @type {HTMLDialogElement} */ (byId("card"));

  document.addEventListener("tour", (event) => {
    const bar = /** @type {CustomEvent<HTMLAnchorElement>} */ (event).detail;
    const tr = timeline.row(bar);
    copy(tr.cells[0], byId("card-title"));
    const list = byId("card-facts");
    list.replaceChildren();
    timeline.facts(tr).slice(1).forEach((cell) => {
      const term = document.createElement("dt");
      const said = document.createElement("dd");
      copy(timeline.heading(cell), term);
      copy(cell, said);
      list.append(term, said);
    });
    const reasons = /** @type {HTMLElement} */ (card.querySelector("ol"));
    reasons.replaceChildren();
    const last = tr.cells[tr.cells.length - 1];
    for (const reference of /** @type {NodeListOf<HTMLAnchorElement>} */ (last.querySelectorAll("a"))) {
      const finding = byId(reference.hash.slice(1));
      const reason = document.createElement("li");
      copy(finding, reason);
      Array.from(reason.querySelectorAll("a")).forEach((link) => link.remove());
      reasons.append(reason);
    }
    // why nobody goes is told among the empty posts
    const why = byId("e" + tr.id.slice(1));
    byId("card-why").replaceChildren(...(why ? Array.from(why.querySelectorAll(".why"), (one) => one.cloneNode(true)) : []));
    byId("card-reasons").hidden = reasons.children.length === 0;
    /** @type {HTMLAnchorElement} */ (byId("card-row")).hash = tr.id;
    card.showModal();
  });

  byId("card-close").addEventListener("click", () => card.close());
  card.addEventListener("click", (event) => {
    if (event.target === card) card.close();
  });
  byId("card-row").addEventListener("click", () => card.close());
}());
