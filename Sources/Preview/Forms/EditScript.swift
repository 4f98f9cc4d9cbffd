/// The one script of forms, which work without it: it finds choices in long lists, and leads to what is wrong.
let editScript = #"""
  "use strict";
  {
    document.getElementById("faults")?.focus();
    for (const list of document.querySelectorAll(".checks")) {
      const labels = [...list.querySelectorAll("label")];
      if (labels.length < 13) continue;
      const search = document.createElement("input");
      search.type = "search";
      search.placeholder = "Search";
      search.setAttribute("aria-label", "Search these choices");
      search.addEventListener("keydown", event => { if (event.key === "Enter") event.preventDefault(); });
      search.addEventListener("input", () => {
        const wanted = search.value.toLowerCase();
        for (const label of labels) {
          label.hidden = !label.textContent.toLowerCase().includes(wanted) && !label.querySelector("input").checked;
        }
      });
      list.before(search);
    }
  }

  """#
