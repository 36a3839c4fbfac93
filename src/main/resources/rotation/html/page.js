// What only a script can do on any page: change the language, and open everything for paper. A page whose content changes calls
// page.refresh.
const page = (function () {
  "use strict";

  const byId = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
  /** @type {(selector: string) => HTMLElement[]} */
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  function translate() {
    const language = "data-" + document.documentElement.lang;
    for (const element of all("[" + language + "]")) {
      element.textContent = element.getAttribute(language);
    }
  }

  function speak(/** @type {string} */ language) {
    document.documentElement.lang = language;
    translate();
    byId("english").setAttribute("aria-pressed", String(language === "en"));
    byId("french").setAttribute("aria-pressed", String(language === "fr"));
    document.dispatchEvent(new Event("language"));
  }

  byId("english").addEventListener("click", () => speak("en"));
  byId("french").addEventListener("click", () => speak("fr"));
  byId("print").addEventListener("click", () => window.print());
  speak(document.documentElement.lang);
  byId("tools").hidden = false;

  // Only what is wider than the screen says so, and takes part in the order of the Tab key.

  const fits = new ResizeObserver((entries) => {
    for (const scroll of new Set(entries.map((entry) => entry.target.closest(".scroll")))) {
      if (!(scroll instanceof HTMLElement)) continue;
      const isAll = scroll.scrollWidth <= scroll.clientWidth;
      const word = byId(scroll.getAttribute("aria-labelledby") || "");
      if (word) word.classList.toggle("all", isAll);
      if (isAll) scroll.removeAttribute("tabindex");
      else scroll.tabIndex = 0;
    }
  });

  /** Looks at the page again: its content is another. */
  function refresh() {
    translate();
    fits.disconnect();
    for (const scroll of all(".scroll")) {
      fits.observe(scroll);
      if (scroll.firstElementChild) fits.observe(scroll.firstElementChild);
    }
  }
  refresh();

  // Everything is open on paper, and as it was afterwards.

  /** @type {HTMLDetailsElement[]} */
  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = Array.from(document.querySelectorAll("details"), (one) => one).filter((details) => !details.open);
    closed.forEach((details) => (details.open = true));
  });
  window.addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)));

  return { refresh };
}());
