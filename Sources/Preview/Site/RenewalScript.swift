/// The one script of the pages: it renews a page when the plan has another state, and copies places. All of it works beside the page:
/// without it the page can be read and loaded again.
let renewalScript = #"""
  "use strict";
  {
    const renewal = document.getElementById("renewal");
    let source = null, isRenewing = false, isStale = false, isCut = false, hush = 0;

    // What holds on is said once, and stands until something else is said.
    function say(text, holdsOn = false) {
      clearTimeout(hush);
      if (renewal.textContent !== text) renewal.textContent = text;
      if (!holdsOn) hush = setTimeout(() => { renewal.textContent = ""; }, 8000);
    }

    // By what an element is found again in the page that takes the place of this one.
    const signature = element =>
      [element.tagName, element.getAttribute("href"), element.dataset.place, element.textContent].join("\n");
    const alike = element =>
      [...document.querySelectorAll(element.tagName)].filter(other => signature(other) === signature(element));

    function keepPlace() {
      const active = document.activeElement;
      const focus = active && active !== document.body
        ? { key: signature(active), tag: active.tagName, index: alike(active).indexOf(active), id: active.id } : null;
      const anchor = [...document.querySelectorAll("main :is(h1, h2, h3, h4, p, li, tr)")]
        .find(element => element.getBoundingClientRect().bottom > 0);
      const top = anchor && anchor.getBoundingClientRect().top;
      const sides = [...document.querySelectorAll("figure, table")].map(element => element.scrollLeft);
      const place = [window.scrollX, window.scrollY];
      return () => {
        document.querySelectorAll("figure, table").forEach((element, i) => { element.scrollLeft = sides[i] ?? 0; });
        window.scrollTo(...place);
        const again = anchor && place[1] > 0 && alike(anchor)[0];
        if (again) window.scrollBy(0, again.getBoundingClientRect().top - top);
        if (!focus) return;
        const those = [...document.querySelectorAll(focus.tag)].filter(element => signature(element) === focus.key);
        const there = those[focus.index] ?? those[0] ?? (focus.id && document.getElementById(focus.id))
          ?? document.getElementById("content");
        there.focus({ preventScroll: true });
      };
    }

    function show(page) {
      const restore = keepPlace();
      for (const part of ["head style", "header.site", "main"]) {
        document.querySelector(part).replaceWith(document.adoptNode(page.querySelector(part)));
      }
      document.title = page.title;
      document.documentElement.lang = page.documentElement.lang;
      document.documentElement.dir = page.documentElement.dir;
      document.body.className = page.body.className;
      document.body.dataset.state = page.body.dataset.state;
      restore();
      say("Renewed. " + document.querySelector(".standing").textContent);
    }

    async function renew() {
      isStale = true;
      if (isRenewing) return;
      isRenewing = true;
      try {
        while (isStale) {
          isStale = false;
          const answer = await fetch(location.href);
          if (!answer.ok) throw new Error(answer.status);
          show(new DOMParser().parseFromString(await answer.text(), "text/html"));
        }
      } catch {
        say("This page could not be renewed. Load it again.", true);
      }
      isRenewing = false;
    }

    // A browser opens six connections to a site and no more, so a page that nobody sees gives its own back.
    function listen() {
      if (document.hidden) { source?.close(); source = null; return; }
      if (source) return;
      source = new EventSource("events");
      source.onmessage = event => { if (event.data !== document.body.dataset.state) renew(); };
      source.onopen = () => { if (isCut) say("The preview answers again."); isCut = false; };
      source.onerror = () => {
        isCut = true;
        say("The preview has ended, or does not answer. This page may be out of date.", true);
      };
    }

    document.addEventListener("click", event => {
      const place = event.target.closest?.("[data-place]")?.dataset.place;
      if (!place) return;
      navigator.clipboard.writeText(place)
        .then(() => say(`Copied ${place}`), () => say(`Could not copy. The place is ${place}`));
    });
    document.addEventListener("visibilitychange", listen);
    listen();
  }

  """#
