// What only a script can do: filter, open a tour. It builds nothing from data: it shows, hides and copies what stands in the
// page, and whatever it writes is text.
(function () {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const bars = all("a.tour");
  const missions = all(".mission");
  const card = byId("card");
  const tip = byId("tip");

  // Filters

  const filters = byId("filters");

  function isWanted(bar, mission) {
    const words = byId("search").value.trim().toLowerCase();
    return (byId("mission").value === "" || byId("mission").value === mission) &&
      (byId("agency").value === "" || byId("agency").value === bar.dataset.agency) &&
      (byId("state").value === "" || bar.dataset.state.split(" ").includes(byId("state").value)) &&
      (words === "" || bar.dataset.find.includes(words));
  }

  function filter() {
    const chosen = ["mission", "agency", "state", "search"].some((id) => byId(id).value.trim() !== "");
    let shown = 0;
    for (const mission of missions) {
      let inMission = 0;
      for (const seat of all(".seat", mission)) {
        let inSeat = 0;
        for (const bar of all("a.tour", seat)) {
          const wanted = isWanted(bar, mission.dataset.mission);
          bar.classList.toggle("faded", !wanted);
          byId(bar.hash.slice(1)).hidden = !wanted;
          inSeat += wanted ? 1 : 0;
        }
        seat.hidden = chosen && inSeat === 0;
        inMission += inSeat;
      }
      mission.hidden = chosen && inMission === 0;
      shown += inMission;
    }
    byId("none").hidden = !chosen || shown > 0;
    byId("count").textContent = String(shown);
    rove(current());
  }

  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("input", filter);
  filters.addEventListener("reset", () => window.setTimeout(filter));
  filters.hidden = false;

  // One bar takes part in the order of the Tab key; arrows lead to the others.

  function isReachable(bar) {
    return !bar.classList.contains("faded") && !bar.closest(".seat").hidden && !bar.closest(".mission").hidden;
  }

  function current() {
    return bars.find((bar) => bar.tabIndex === 0 && isReachable(bar)) || bars.find(isReachable);
  }

  function rove(to) {
    bars.forEach((bar) => (bar.tabIndex = bar === to ? 0 : -1));
  }

  function neighbour(bar, key) {
    const seat = bar.closest(".seat");
    const here = all("a.tour", seat).filter(isReachable);
    const at = here.indexOf(bar);
    if (key === "ArrowRight") return here[at + 1];
    if (key === "ArrowLeft") return here[at - 1];
    if (key === "Home") return bars.find(isReachable);
    if (key === "End") return bars.filter(isReachable).pop();
    const seats = all(".seat").filter((other) => other === seat || all("a.tour", other).some(isReachable));
    const next = seats[seats.indexOf(seat) + (key === "ArrowDown" ? 1 : -1)];
    if (!next) return null;
    const x = bar.getBoundingClientRect().left;
    const distance = (other) => Math.abs(other.getBoundingClientRect().left - x);
    return all("a.tour", next).filter(isReachable).sort((a, b) => distance(a) - distance(b))[0];
  }

  const KEYS = ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"];

  document.addEventListener("keydown", (event) => {
    const bar = event.target.closest ? event.target.closest("a.tour") : null;
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

  // A tour in words: under the pointer in short, on request in full. Both are copied from its row in the table.

  function row(bar) {
    return byId(bar.hash.slice(1));
  }

  // The cells of a row that tell what is planned, not what it costs.
  function facts(tr) {
    return Array.from(tr.cells).filter((cell) => !cell.matches(".findings"));
  }

  function headings(tr) {
    return all("th", tr.closest("table").tHead);
  }

  function copy(from, to) {
    to.replaceChildren(...Array.from(from.childNodes, (node) => node.cloneNode(true)));
  }

  function hint(bar) {
    tip.replaceChildren();
    facts(row(bar)).forEach((cell, index) => {
      const line = document.createElement("p");
      copy(cell, line);
      if (cell.querySelector("time")) {
        const heading = document.createElement("em");
        copy(headings(row(bar))[index], heading);
        line.prepend(heading);
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

  function open(bar) {
    const tr = row(bar);
    tip.hidden = true;
    copy(tr.cells[0], byId("card-title"));
    const list = byId("card-facts");
    list.replaceChildren();
    facts(tr).slice(1).forEach((cell) => {
      const term = document.createElement("dt");
      const said = document.createElement("dd");
      copy(headings(tr)[cell.cellIndex], term);
      copy(cell, said);
      list.append(term, said);
    });
    const reasons = card.querySelector("ol");
    reasons.replaceChildren();
    for (const reference of all(".findings a", tr)) {
      const finding = byId(reference.hash.slice(1));
      const reason = document.createElement("li");
      copy(finding, reason);
      all("a", reason).forEach((link) => link.remove());
      reasons.append(reason);
    }
    // why nobody goes is told among the empty posts
    const why = byId("e" + tr.id.slice(1));
    byId("card-why").replaceChildren(...(why ? [why.querySelector(".why").cloneNode(true)] : []));
    byId("card-reasons").hidden = reasons.children.length === 0;
    byId("card-row").hash = tr.id;
    card.showModal();
  }

  byId("card-close").addEventListener("click", () => card.close());
  card.addEventListener("click", (event) => {
    if (event.target === card) card.close();
  });
  byId("card-row").addEventListener("click", () => card.close());

  // A link into what is closed opens it; a link to a tour anywhere opens the tour.
  function reveal(hash) {
    const target = hash.length > 1 ? byId(hash.slice(1)) : null;
    const details = target ? target.closest("details") : null;
    if (details) {
      details.open = true;
      target.scrollIntoView({ block: "center" });
    }
  }
  window.addEventListener("hashchange", () => reveal(window.location.hash));

  const barOf = new Map(bars.map((bar) => [bar.hash, bar]));
  document.addEventListener("click", (event) => {
    const link = event.target.closest ? event.target.closest("a[href^='#']") : null;
    if (!link) return;
    const bar = link.matches("a.tour, a.go") ? barOf.get(link.hash) : null;
    if (bar) {
      event.preventDefault();
      if (link === bar) rove(bar);
      open(bar);
    } else {
      reveal(link.hash);
    }
  });

  // A time line that is wider than the screen begins with the season.
  for (const season of all(".grid .season")) {
    const scroll = season.closest(".scroll");
    scroll.scrollLeft = season.offsetLeft - scroll.clientWidth / 4;
  }

  for (const bar of bars) {
    bar.setAttribute("aria-haspopup", "dialog");
    bar.addEventListener("mouseenter", () => { keep(); hint(bar); });
    bar.addEventListener("mouseleave", unhint);
    bar.addEventListener("focus", () => { if (bar.matches(":focus-visible")) { keep(); hint(bar); } });
    bar.addEventListener("blur", unhint);
  }
  filter();
}());
