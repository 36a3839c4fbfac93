// The workbench: puts what the server says into its places, and sends what a planner asks for. Markup comes from the server alone;
// what is built here are a curve, and texts.
(function () {
  "use strict";

  /**
   * @typedef {{en: string, fr: string}} Told
   * @typedef {{arguments: string[], command: string, told: Told[]}} Step
   * @typedef {{millis: number, score: string, filled: number}} Point
   * @typedef {{stage: string, limit: number | null, millis: number, curve: Point[], html: string}} Search
   * @typedef {{revision: number, undo: Step | null, redo: Step | null, solve: Search | null, saved: boolean, status: string,
   *   notices: string, history: string}} State
   * @typedef {{arguments: string[], command: string, html: string, breaks: boolean}} Price
   * @typedef {{bar: HTMLAnchorElement, tour: string, start: number, end: number, price: Price | null}} Move
   */

  const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  const input = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (byId(id));
  const button = (/** @type {string} */ id) => /** @type {HTMLButtonElement} */ (byId(id));
  const card = /** @type {HTMLDialogElement} */ (byId("card"));
  const style = new CSSStyleSheet();
  document.adoptedStyleSheets = [style];

  /** What is shown: -1, nothing yet. */
  let revision = -1;
  /** @type {Record<string, string>} */
  let parts = {};
  /** The tour of the card; "": another text, or none. */
  let opened = "";

  // Asking

  /**
   * @param {string} address
   * @param {object} [body] of what is to be done; the revision is added
   * @returns {Promise<{ok: boolean, answer: any}>}
   */
  async function ask(address, body) {
    const sent = body === undefined ? {} : {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ revision, ...body }),
    };
    try {
      const response = await fetch(address, sent);
      const answer = await response.json();
      byId("lost").hidden = true;
      return { ok: response.ok, answer };
    } catch {
      byId("lost").hidden = false;
      // Where the card covers the page, it is said there.
      return { ok: false, answer: { html: card.open ? byId("lost").innerHTML : "" } };
    }
  }

  /** Shows what was done, or why it was not, where the planner looks. */
  function say(/** @type {string} */ html, /** @type {boolean} */ isRefused) {
    const place = byId(card.open ? "card-message" : "message");
    byId("message").hidden = true;
    byId("card-message").hidden = true;
    place.innerHTML = html;
    place.classList.toggle("refused", isRefused);
    place.hidden = html === "";
    if (place.id === "message") place.append(/** @type {HTMLTemplateElement} */ (byId("dismiss")).content.cloneNode(true));
  }

  /** @type {Promise<unknown>} */
  let last = Promise.resolve();

  /**
   * Asks for a step or anything else that is done, and shows what became of it. One after the other: each sees what the one before
   * has done.
   *
   * @param {string} address
   * @param {object} body
   */
  function post(address, body) {
    const next = last.then(() => postNow(address, body));
    last = next;
    return next;
  }

  async function postNow(/** @type {string} */ address, /** @type {object} */ body) {
    document.body.setAttribute("aria-busy", "true");
    const { ok, answer } = await ask(address, body);
    if ("stage" in answer) showSearch(answer);
    else say(answer.html, !ok);
    if (address === "/api/save" && answer.kind === "files") {
      const over = /** @type {HTMLTemplateElement} */ (byId("save-over"));
      byId(card.open ? "card-message" : "message").append(over.content.cloneNode(true));
    }
    await draw();
    document.body.removeAttribute("aria-busy");
    return ok;
  }

  /** @returns whether it was answered */
  async function get(/** @type {string} */ address, /** @type {HTMLElement} */ place) {
    place.setAttribute("aria-busy", "true");
    const { ok, answer } = await ask(address);
    place.removeAttribute("aria-busy");
    place.innerHTML = answer.html;
    return ok || answer.html !== "";
  }

  // Drawing

  /** @type {Promise<void> | null} */
  let drawing = null;
  let again = false;

  /** Shows the state as it is now. */
  function draw() {
    again = true;
    drawing = drawing || drawAll();
    return drawing;
  }

  async function drawAll() {
    try {
      while (again) {
        again = false;
        await drawOnce();
      }
    } finally {
      drawing = null;
    }
  }

  async function drawOnce() {
    const { ok, answer } = await ask("/api/state");
    if (!ok) return;
    /** @type {State} */
    const state = answer;
    if (state.revision !== revision) {
      const drawn = await ask("/api/parts?revision=" + state.revision);
      if (!drawn.ok) {
        again = drawn.answer.kind === "stale";
        return;
      }
      if (revision < 0 && state.notices !== "") say(state.notices, false);
      revision = state.revision;
      cancel();
      swap(drawn.answer.parts, drawn.answer.style);
      if (card.open && opened !== "") await showTour(opened);
      else if (card.open && document.getElementById("publish-form")) await showPublish();
    }
    byId("status").innerHTML = state.status;
    byId("history").innerHTML = state.history;
    offer("undo", state.undo);
    offer("redo", state.redo);
    button("save").disabled = state.saved;
    showSearch(state.solve);
  }

  function offer(/** @type {string} */ id, /** @type {Step | null} */ step) {
    button(id).disabled = step === null;
    const told = step === null ? undefined : step.told[0];
    const said = step === null ? "" : told ? told[document.documentElement.lang === "fr" ? "fr" : "en"] : step.command;
    button(id).title = said;
  }

  const FILTERS = ["mission", "agency", "state", "search"];

  /** Puts the parts that have changed into their places, and leaves filters, focus, scrolling and what is open as they were. */
  function swap(/** @type {Record<string, string>} */ next, /** @type {string} */ sheet) {
    const isFirst = !byId("filters");
    const values = isFirst ? [] : FILTERS.map((id) => input(id).value);
    const focus = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
    const tour = focus.matches("a.tour") ? focus.dataset.tour : undefined;
    const scrolled = new Map(Array.from(document.querySelectorAll(".mission .scroll"), (scroll) =>
      [scroll.getAttribute("aria-labelledby"), scroll.scrollLeft]));
    style.replaceSync(sheet);
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-part]"))) {
      const id = place.dataset.part || "";
      const html = next[id] || "";
      if (html === parts[id]) continue;
      const open = Array.from(place.querySelectorAll("details"), (details) => details.open);
      place.innerHTML = html;
      const details = Array.from(place.querySelectorAll("details"));
      if (details.length === open.length) details.forEach((one, index) => (one.open = open[index]));
    }
    parts = next;
    page.refresh();
    if (!isFirst) {
      // A mission or an agency may be gone.
      FILTERS.forEach((id, index) => { input(id).value = values[index]; });
    }
    timeline.refresh();
    if (isFirst) timeline.showSeason();
    for (const scroll of document.querySelectorAll(".mission .scroll")) {
      const left = scrolled.get(scroll.getAttribute("aria-labelledby"));
      if (left !== undefined) scroll.scrollLeft = left;
    }
    if (tour !== undefined) barOf(tour)?.focus({ preventScroll: true });
  }

  /** @returns {HTMLAnchorElement | null} */
  function barOf(/** @type {string} */ tour) {
    return document.querySelector("a.tour[data-tour=" + CSS.escape(tour) + "]");
  }

  // A search

  function showSearch(/** @type {Search | null} */ search) {
    const isRunning = search !== null && search.stage === "running";
    if (search !== null) byId("solve").hidden = false;
    for (const field of byId("solve-form").querySelectorAll("input, select, button")) {
      /** @type {HTMLInputElement} */ (field).disabled = isRunning;
    }
    const progress = byId("solve-progress");
    const template = document.createElement("template");
    template.innerHTML = isRunning ? search.html : "";
    const line = template.content.querySelector("p");
    const shown = progress.querySelector("p");
    // Whoever is about to press the button keeps it.
    if (line && shown && progress.querySelector("button")) shown.replaceWith(line);
    else progress.replaceChildren(template.content);
    const found = search !== null && !isRunning ? search.html : "";
    if (byId("solve-result").innerHTML !== found) byId("solve-result").innerHTML = found;
    byId("solve-curve").hidden = search === null || search.curve.length === 0;
    if (search !== null) drawCurve(search);
  }

  /** Posts filled and points of goals, each as a line of steps over the time of the search. */
  function drawCurve(/** @type {Search} */ search) {
    const end = Math.max(search.millis, 1);
    const soft = (/** @type {Point} */ point) => Number((point.score.match(/(-?\d+)soft/) || ["", "0"])[1]);
    const draw = (/** @type {string} */ id, /** @type {(point: Point) => number} */ value) => {
      const values = search.curve.map(value);
      const low = Math.min(...values);
      const range = Math.max(...values) - low || 1;
      const y = (/** @type {number} */ at) => (95 - 90 * (at - low) / range).toFixed(1);
      const steps = search.curve.map((point, index) =>
        (index === 0 ? "M" : "H") + (100 * point.millis / end).toFixed(2) + (index === 0 ? " " : "V") + y(values[index]));
      byId(id).setAttribute("d", steps.length === 0 ? "" : steps.join("") + "H100");
    };
    draw("curve-filled", (point) => point.filled);
    draw("curve-soft", soft);
    const ends = [search.curve[0], search.curve[search.curve.length - 1]];
    byId("curve-score").textContent = search.curve.length === 0 ? "" : ends.map((point) => point.score).join(" → ");
  }

  // A tour

  async function showTour(/** @type {string} */ tour) {
    opened = tour;
    if (!await get("/api/tour?id=" + encodeURIComponent(tour), byId("card-body"))) return false;
    entitle();
    const bar = barOf(tour);
    const form = byId("move-form");
    form.hidden = bar === null || (bar.dataset.state || "").includes("empty");
    if (bar && !form.hidden) {
      input("move-start").value = bar.dataset.start || "";
      input("move-end").value = bar.dataset.end || "";
      input("move-start").disabled = (bar.dataset.state || "").includes("deployed");
    }
    byId("move-price").replaceChildren();
    button("move-assign").disabled = true;
    return true;
  }

  /** Gives the card the title of what is in it, and the focus, unless something in it has that: a second Enter does nothing there. */
  function entitle() {
    const title = byId("card-body").querySelector("h2");
    if (!title) return;
    title.id = "card-title";
    title.tabIndex = -1;
    if (card.open && !card.contains(document.activeElement)) title.focus();
  }

  function openCard() {
    if (!card.open) card.showModal();
    byId("card-body").querySelector("h2")?.focus();
  }

  document.addEventListener("tour", async (event) => {
    const tour = /** @type {CustomEvent<HTMLAnchorElement>} */ (event).detail.dataset.tour || "";
    byId("card-message").hidden = true;
    if (await showTour(tour)) openCard();
    else opened = "";
  });

  byId("card-close").addEventListener("click", () => card.close());
  card.addEventListener("click", (event) => { if (event.target === card) card.close(); });
  card.addEventListener("close", () => {
    if (opened !== "") barOf(opened)?.focus({ preventScroll: true });
    opened = "";
  });

  byId("shortage-open").addEventListener("click", async () => {
    opened = "";
    byId("card-body").replaceChildren();
    byId("card-message").hidden = true;
    byId("move-form").hidden = true;
    card.showModal();
    await get("/api/shortage", byId("card-body"));
  });

  async function showPublish() {
    const isThere = await get("/api/publish?language=" + document.documentElement.lang, byId("card-body"));
    entitle();
    return isThere;
  }

  byId("publish-open").addEventListener("click", async () => {
    opened = "";
    byId("card-message").hidden = true;
    byId("move-form").hidden = true;
    if (await showPublish()) openCard();
  });

  byId("solve-open").addEventListener("click", () => {
    byId("solve").hidden = !byId("solve").hidden;
    if (!byId("solve").hidden) /** @type {HTMLElement} */ (byId("solve").querySelector("select")).focus();
  });

  // What buttons and forms ask for

  document.addEventListener("click", async (event) => {
    /** @type {HTMLElement | null} */
    const pressed = event.target instanceof Element ? event.target.closest("button[data-post], button[data-get]") : null;
    if (!pressed) return;
    if (pressed.dataset.post) {
      const body = JSON.parse(pressed.dataset.body || "{}");
      await post(pressed.dataset.post, body);
    } else {
      await get(pressed.dataset.get || "", byId(pressed.dataset.into || ""));
    }
  });

  byId("message").addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest(".dismiss")) byId("message").hidden = true;
  });

  /** Words, of which those in quotes may have spaces; "rotation event" may stand before them, as in the commands. */
  function words(/** @type {string} */ text) {
    return (text.trim().replace(/^(rotation\s+)?event\s+/, "").match(/"[^"]*"|\S+/g) || [])
      .map((word) => word.replace(/^"(.*)"$/, "$1"));
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    event.preventDefault();
    const address = form.dataset.post;
    if (!address) return;
    const fields = new FormData(form);
    /** @type {Record<string, unknown>} */
    let body = {};
    if (form.dataset.arguments) {
      const given = /** @type {(string | {field: string})[]} */ (JSON.parse(form.dataset.arguments));
      body.arguments = given.map((one) => typeof one === "string" ? one : String(fields.get(one.field)));
    } else if (fields.has("words")) {
      body.arguments = words(String(fields.get("words")));
    } else {
      fields.forEach((value, name) => {
        const isNumber = /** @type {HTMLInputElement} */ (form.elements.namedItem(name)).type === "number";
        if (value !== "") body[name] = isNumber ? Number(value) : value;
      });
    }
    if (form.id === "publish-form") card.close();
    if (await post(address, body) && form.id === "event-form") form.reset();
  });

  // Another window: by the mouse, by keys, or in the card. What it costs is told while it is sought; nothing happens before
  // "assign".

  const DAY = 86_400_000;
  const days = (/** @type {string | undefined} */ day) => Date.parse((day || "") + "T00:00:00Z") / DAY;
  const day = (/** @type {number} */ at) => new Date(at * DAY).toISOString().slice(0, 10);

  /** @type {Move | null} */
  let move = null;

  function begin(/** @type {HTMLAnchorElement} */ bar) {
    if ((bar.dataset.state || "").includes("empty")) return null;
    if (!move || move.bar !== bar) {
      cancel();
      move = { bar, tour: bar.dataset.tour || "", start: days(bar.dataset.start), end: days(bar.dataset.end), price: null };
    }
    byId("tip").hidden = true;
    return move;
  }

  /** Moves the bar, and asks what that would cost. */
  function shift(/** @type {Move} */ wanted, /** @type {number} */ start, /** @type {number} */ end) {
    const { bar } = wanted;
    const isThere = (bar.dataset.state || "").includes("deployed");
    wanted.start = isThere ? wanted.start : start;
    wanted.end = Math.max(end, wanted.start);
    const timelines = /** @type {HTMLElement} */ (bar.closest("#timeline"));
    const span = days(timelines.dataset.end) - days(timelines.dataset.start) + 1;
    const pixels = /** @type {HTMLElement} */ (bar.closest(".lane")).clientWidth / span;
    bar.classList.add("moving");
    bar.style.transform = "translateX(" + (wanted.start - days(bar.dataset.start)) * pixels + "px)";
    bar.style.width = (wanted.end - wanted.start + 1) * pixels + "px";
    byId("price").hidden = false;
    pricing(wanted, byId("price-html"), button("price-assign"));
  }

  let asking = false;
  let unasked = false;

  /** Asks for the price of the latest window, one at a time. */
  async function pricing(/** @type {Move} */ wanted, /** @type {HTMLElement} */ place, /** @type {HTMLButtonElement} */ assign) {
    wanted.price = null;
    assign.disabled = true;
    unasked = true;
    if (asking) return;
    asking = true;
    while (unasked && wanted === move) {
      unasked = false;
      const { ok, answer } = await ask("/api/price", { tour: wanted.tour, start: day(wanted.start), end: day(wanted.end) });
      if (wanted !== move) break;
      place.innerHTML = answer.html;
      place.classList.toggle("refused", !ok || answer.breaks);
      byId("price-command").textContent = ok ? answer.command : "";
      if (!unasked) {
        wanted.price = ok ? answer : null;
        assign.disabled = !ok;
        if (ok && byId("price").contains(document.activeElement)) assign.focus();
      }
    }
    asking = false;
    // Somebody has begun with another bar meanwhile.
    if (unasked && move) await pricing(move, place, assign);
  }

  function cancel() {
    if (!move) return;
    move.bar.classList.remove("moving");
    move.bar.style.transform = "";
    move.bar.style.width = "";
    move = null;
    byId("price").hidden = true;
    byId("price-html").replaceChildren();
  }

  async function assign() {
    if (!move || !move.price) return;
    const { price } = move;
    await post("/api/steps", { arguments: price.arguments });
    cancel();
  }

  byId("price-assign").addEventListener("click", assign);
  byId("price-cancel").addEventListener("click", () => {
    const bar = move && move.bar;
    cancel();
    bar?.focus();
  });

  byId("move-form").addEventListener("input", () => {
    const bar = barOf(opened);
    const start = days(input("move-start").value);
    const end = days(input("move-end").value);
    if (!bar || Number.isNaN(start) || Number.isNaN(end)) return;
    cancel();
    move = { bar, tour: opened, start, end, price: null };
    pricing(move, byId("move-price"), button("move-assign"));
  });
  byId("move-form").addEventListener("submit", assign);

  /** Where a bar was taken, and whether it has left that place. */
  /** @type {{bar: HTMLAnchorElement, x: number, start: number, end: number, pixels: number, isMoved: boolean} | null} */
  let drag = null;
  let isDropped = false;

  document.addEventListener("pointerdown", (event) => {
    isDropped = false;
    /** @type {HTMLAnchorElement | null} */
    const bar = event.target instanceof Element ? event.target.closest("a.tour") : null;
    if (!bar || event.button !== 0 || event.pointerType === "touch") return;
    const timelines = /** @type {HTMLElement} */ (bar.closest("#timeline"));
    const span = days(timelines.dataset.end) - days(timelines.dataset.start) + 1;
    const isOn = move !== null && move.bar === bar;
    drag = {
      bar,
      x: event.clientX,
      start: isOn && move ? move.start : days(bar.dataset.start),
      end: isOn && move ? move.end : days(bar.dataset.end),
      pixels: /** @type {HTMLElement} */ (bar.closest(".lane")).clientWidth / span,
      isMoved: false,
    };
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag || !drag.isMoved && Math.abs(event.clientX - drag.x) < 5) return;
    const wanted = begin(drag.bar);
    if (!wanted) return;
    drag.isMoved = true;
    const by = Math.round((event.clientX - drag.x) / drag.pixels);
    if (drag.start + by !== wanted.start || drag.end + by !== wanted.end) shift(wanted, drag.start + by, drag.end + by);
  });
  document.addEventListener("pointerup", () => {
    isDropped = drag !== null && drag.isMoved;
    drag = null;
    if (isDropped) button("price-cancel").focus();
  });
  document.addEventListener("pointercancel", () => { drag = null; });
  document.addEventListener("dragstart", (event) => {
    if (event.target instanceof Element && event.target.closest("a.tour")) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (!isDropped) return;
    isDropped = false;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  // Keys

  const isText = (/** @type {EventTarget | null} */ target) =>
    target instanceof Element && target.matches("input:not([type=number]):not([type=date]), textarea, select");

  document.addEventListener("keydown", (event) => {
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (control && !event.altKey && !isText(event.target) && (key === "z" || key === "y")) {
      event.preventDefault();
      button(key === "y" || event.shiftKey ? "redo" : "undo").click();
      return;
    }
    if (control && !event.altKey && key === "s") {
      event.preventDefault();
      button("save").click();
      return;
    }
    /** @type {HTMLAnchorElement | null} */
    const bar = event.target instanceof Element ? event.target.closest("a.tour") : null;
    if (bar && event.altKey && !control && key.startsWith("arrow")) {
      event.preventDefault();
      const wanted = begin(bar);
      if (!wanted) return;
      const by = (event.shiftKey ? 7 : 1) * (key === "arrowright" || key === "arrowup" ? 1 : -1);
      const isLength = key === "arrowup" || key === "arrowdown";
      shift(wanted, wanted.start + (isLength ? 0 : by), wanted.end + by);
    } else if (move && !card.open && event.key === "Escape") {
      event.preventDefault();
      button("price-cancel").click();
    } else if (move && move.bar === bar && event.key === "Enter") {
      event.preventDefault();
      assign();
    }
  });

  // So that nothing hides behind what stays at the top.
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--bar", byId("bar").offsetHeight + "px");
    document.documentElement.style.setProperty("--toolbar", byId("toolbar").offsetHeight + "px");
  }).observe(byId("bar"));
  document.addEventListener("click", (event) => {
    const help = /** @type {HTMLDetailsElement} */ (byId("events"));
    if (event.target instanceof Node && !help.contains(event.target)) help.open = false;
  });

  // What happens elsewhere

  const events = new EventSource("/api/events");
  events.addEventListener("open", () => draw());
  events.addEventListener("error", () => { byId("lost").hidden = false; });
  events.addEventListener("state", () => draw());
  events.addEventListener("files", () => draw());
  events.addEventListener("progress", (event) => showSearch(JSON.parse(event.data)));
  events.addEventListener("solved", (event) => showSearch(JSON.parse(event.data)));
  events.addEventListener("left", (event) => {
    events.close();
    say(JSON.parse(event.data).html, true);
  });
  document.addEventListener("language", () => draw());
  draw();
}());
