// Time lines on any page: filters, arrow keys, a tour in words under the pointer. It builds nothing from data: it shows, hides and
// copies what stands in the page, and whatever it writes is text. A tour that is to be opened is told by the event "tour". A page
// whose time lines change calls timeline.refresh.
const timeline = (function () {
  "use strict";

  const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  /** @type {(selector: string, within?: ParentNode) => HTMLElement[]} */
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  /** @type {(within?: ParentNode) => HTMLAnchorElement[]} */
  const barsOf = (within) => Array.from((within || document).querySelectorAll("a.tour"));
  const tip = byId("tip");
  /** @type {HTMLAnchorElement[]} */
  let bars = [];
  /** @type {HTMLElement[]} */
  let missions = [];
  /** @type {Map<string, HTMLAnchorElement>} */
  let barOf = new Map();

  // Filters

  const FIELDS = ["mission", "agency", "state", "search"];

  function value(/** @type {string} */ id) {
    return /** @type {HTMLInputElement} */ (byId(id)).value.trim();
  }

  /** So many bars are shown or hidden in one frame: more would be felt while somebody types. */
  const AT_ONCE = 30;

  let turn = 0;

  function filter() {
    const [mission, agency, state, search] = FIELDS.map(value);
    const words = search.toLowerCase();
    const chosen = FIELDS.some((id) => value(id) !== "");
    const isWanted = (/** @type {HTMLElement} */ bar, /** @type {HTMLElement} */ block) =>
      (mission === "" || mission === block.dataset.mission) &&
      (agency === "" || agency === bar.dataset.agency) &&
      (state === "" || (bar.dataset.state || "").split(" ").includes(state)) &&
      (words === "" || (bar.dataset.find || "").includes(words));
    const blocks = missions.map((block) => {
      const of = barsOf(block);
      return { block, of, wanted: new Set(of.filter((bar) => isWanted(bar, block))) };
    });
    const shown = blocks.reduce((sum, { wanted }) => sum + wanted.size, 0);
    byId("none").hidden = !chosen || shown > 0;
    byId("count").textContent = String(shown);
    // What is hidden makes room; what is to be seen comes from the top.
    blocks.filter(({ wanted }) => chosen && wanted.size === 0).forEach(({ block }) => (block.hidden = true));
    turn += 1;
    const mine = turn;
    const next = () => {
      let left = AT_ONCE;
      while (mine === turn && blocks.length > 0 && left > 0) {
        const { block, of, wanted } = /** @type {typeof blocks[0]} */ (blocks.shift());
        for (const bar of of) {
          bar.classList.toggle("faded", !wanted.has(bar));
          row(bar).hidden = !wanted.has(bar);
        }
        for (const seat of all(".seat", block)) {
          seat.hidden = chosen && !barsOf(seat).some((bar) => wanted.has(bar));
        }
        block.hidden = chosen && wanted.size === 0;
        left -= of.length;
      }
      if (mine !== turn) return;
      if (blocks.length > 0) window.requestAnimationFrame(next);
      else rove(current());
    };
    next();
  }

  const isFilter = (/** @type {Event} */ event) => event.target instanceof Element && event.target.closest("#filters") !== null;
  document.addEventListener("submit", (event) => { if (isFilter(event)) event.preventDefault(); });
  document.addEventListener("input", (event) => { if (isFilter(event)) filter(); });
  document.addEventListener("reset", (event) => { if (isFilter(event)) window.setTimeout(filter); });

  // One bar takes part in the order of the Tab key; arrows lead to the others.

  function isReachable(/** @type {HTMLElement} */ bar) {
    return !bar.classList.contains("faded") && bar.closest(".seat[hidden], .mission[hidden]") === null;
  }

  function current() {
    return bars.find((bar) => bar.tabIndex === 0 && isReachable(bar)) || bars.find(isReachable);
  }

  function rove(/** @type {HTMLElement | undefined} */ to) {
    bars.forEach((bar) => (bar.tabIndex = bar === to ? 0 : -1));
  }

  function neighbour(/** @type {HTMLElement} */ bar, /** @type {string} */ key) {
    const seat = /** @type {HTMLElement} */ (bar.closest(".seat"));
    const here = barsOf(seat).filter(isReachable);
    const at = here.findIndex((one) => one === bar);
    if (key === "ArrowRight") return here[at + 1];
    if (key === "ArrowLeft") return here[at - 1];
    if (key === "Home") return bars.find(isReachable);
    if (key === "End") return bars.filter(isReachable).pop();
    const seats = all(".seat").filter((other) => other === seat || barsOf(other).some(isReachable));
    const next = seats[seats.indexOf(seat) + (key === "ArrowDown" ? 1 : -1)];
    if (!next) return undefined;
    const x = bar.getBoundingClientRect().left;
    const distance = (/** @type {HTMLElement} */ other) => Math.abs(other.getBoundingClientRect().left - x);
    return barsOf(next).filter(isReachable).sort((a, b) => distance(a) - distance(b))[0];
  }

  const KEYS = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"];

  /** @returns {HTMLAnchorElement | null} */
  function barAt(/** @type {EventTarget | null} */ target) {
    return target instanceof Element ? target.closest("a.tour") : null;
  }

  document.addEventListener("keydown", (event) => {
    const bar = barAt(event.target);
    if (event.key === "Escape") {
      tip.hidden = true;
    }
    if (bar && KEYS.includes(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const to = neighbour(bar, event.key);
      event.preventDefault();
      if (to) {
        rove(to);
        to.focus();
        to.scrollIntoView({ block: "nearest", inline: "nearest" });
      }
    }
    if (bar && event.key === " ") {
      event.preventDefault();
      open(bar);
    }
  });

  // A tour in words, under the pointer and where the focus is: copied from its row in the table.

  /** @returns {HTMLTableRowElement} */
  function row(/** @type {HTMLAnchorElement} */ bar) {
    return /** @type {HTMLTableRowElement} */ (byId(bar.hash.slice(1)));
  }

  /** The cells of a row that tell what is planned, not what it costs. */
  function facts(/** @type {HTMLTableRowElement} */ tr) {
    return Array.from(tr.cells).filter((cell) => !heading(cell).matches(".findings"));
  }

  /** The heading of a cell. */
  function heading(/** @type {HTMLTableCellElement} */ cell) {
    return all("thead th", /** @type {HTMLElement} */ (cell.closest("table")))[cell.cellIndex];
  }

  function copy(/** @type {Element} */ from, /** @type {Element} */ to) {
    to.replaceChildren(...Array.from(from.childNodes, (node) => node.cloneNode(true)));
  }

  function hint(/** @type {HTMLAnchorElement} */ bar) {
    tip.replaceChildren();
    facts(row(bar)).forEach((cell) => {
      const line = document.createElement("p");
      copy(cell, line);
      if (cell.querySelector("time")) {
        const what = document.createElement("em");
        copy(heading(cell), what);
        line.prepend(what);
      }
      if (cell.textContent !== "–") tip.append(line);
    });
    tip.hidden = false;
    const box = bar.getBoundingClientRect();
    const left = Math.min(Math.max(8, box.left), document.documentElement.clientWidth - tip.offsetWidth - 8);
    const below = box.bottom + tip.offsetHeight + 8 < window.innerHeight;
    tip.style.left = Math.max(0, left) + window.scrollX + "px";
    tip.style.top = (below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + window.scrollY + "px";
    bar.setAttribute("aria-describedby", "tip");
  }

  let waiting = 0;
  function unhint() {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => (tip.hidden = true), 150);
  }
  function keep() {
    window.clearTimeout(waiting);
  }

  tip.addEventListener("mouseenter", keep);
  tip.addEventListener("mouseleave", unhint);
  document.addEventListener("mouseover", (event) => {
    const bar = barAt(event.target);
    if (bar && event.buttons === 0) { keep(); hint(bar); }
  });
  document.addEventListener("mouseout", (event) => { if (barAt(event.target)) unhint(); });
  document.addEventListener("focusin", (event) => {
    const bar = barAt(event.target);
    if (bar && bar.matches(":focus-visible")) { keep(); hint(bar); }
  });
  document.addEventListener("focusout", (event) => { if (barAt(event.target)) unhint(); });

  // A link into what is closed opens it; a link to a tour anywhere opens the tour.

  function open(/** @type {HTMLAnchorElement} */ bar) {
    tip.hidden = true;
    document.dispatchEvent(new CustomEvent("tour", { detail: bar }));
  }

  function reveal(/** @type {string} */ hash) {
    const target = hash.length > 1 ? byId(hash.slice(1)) : null;
    const details = target ? target.closest("details") : null;
    if (target && details) {
      details.open = true;
      target.scrollIntoView({ block: "center" });
    }
  }
  window.addEventListener("hashchange", () => reveal(window.location.hash));

  document.addEventListener("click", (event) => {
    /** @type {HTMLAnchorElement | null} */
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    if (!link || event.defaultPrevented) return;
    const bar = link.matches("a.tour, a.go") ? barOf.get(link.hash) : undefined;
    if (bar) {
      event.preventDefault();
      if (link === bar) rove(bar);
      open(bar);
    } else {
      reveal(link.hash);
    }
  });

  /** Looks at the page again: its time lines are others. */
  function refresh() {
    bars = barsOf();
    missions = all(".mission");
    barOf = new Map(bars.map((bar) => [bar.hash, bar]));
    bars.forEach((bar) => bar.setAttribute("aria-haspopup", "dialog"));
    if (!byId("filters")) return;
    byId("filters").hidden = false;
    filter();
  }

  /** A time line that is wider than the screen shows the season first. */
  function showSeason() {
    for (const season of all(".grid .season")) {
      const scroll = /** @type {HTMLElement} */ (season.closest(".scroll"));
      scroll.scrollLeft = season.offsetLeft - scroll.clientWidth / 4;
    }
  }

  refresh();
  showSeason();

  return { refresh, showSeason, rove, row, facts, heading, copy };
}());
