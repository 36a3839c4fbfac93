// What only a script can do on any page: change the language, and open everything for paper.
(function () {
  "use strict";

  const byId = (id) => document.getElementById(id);
  const all = (selector) => Array.from(document.querySelectorAll(selector));

  function speak(language) {
    document.documentElement.lang = language;
    for (const element of all("[data-" + language + "]")) {
      element.textContent = element.getAttribute("data-" + language);
    }
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
      const isAll = scroll.scrollWidth <= scroll.clientWidth;
      const word = byId(scroll.getAttribute("aria-labelledby"));
      if (word) word.classList.toggle("all", isAll);
      if (isAll) scroll.removeAttribute("tabindex");
      else scroll.tabIndex = 0;
    }
  });
  for (const scroll of all(".scroll")) {
    fits.observe(scroll);
    fits.observe(scroll.firstElementChild);
  }

  // Everything is open on paper, and as it was afterwards.

  let closed = [];
  window.addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    closed.forEach((details) => (details.open = true));
  });
  window.addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)));
}());
