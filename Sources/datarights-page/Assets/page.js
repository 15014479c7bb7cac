// What the page does beyond its links and forms; without it everything works, one page after another.
"use strict";

// Puts a piece of a page, which this server made, in the place of what stands in an element.
function show(target, text) {
  const piece = new DOMParser().parseFromString(text, "text/html");
  target.replaceChildren(...piece.body.childNodes);
}

// A form with data-preview is sent when it changes; the answer goes to the element with data-preview-target.
for (const form of document.querySelectorAll("form[data-preview]")) {
  const target = document.querySelector("[data-preview-target]");
  let timer = 0;
  let latest = 0;
  async function preview() {
    const turn = ++latest;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") fields.append(name, value);
    }
    fields.append("preview", "1");
    try {
      const answer = await fetch(form.action, { method: "POST", body: fields });
      if (answer.ok && turn === latest) show(target, await answer.text());
    } catch {
      // The program has ended or is busy: what is shown stays, and the form can still be sent.
    }
  }
  if (target) {
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(preview, 300);
    });
  }
}

// Files can be dropped onto the label of their field.
for (const label of document.querySelectorAll("label[data-drop]")) {
  const input = document.getElementById(label.htmlFor);
  if (!input) continue;
  const mark = (isOver) => label.classList.toggle("over", isOver);
  label.addEventListener("dragover", (event) => {
    event.preventDefault();
    mark(true);
  });
  label.addEventListener("dragleave", () => mark(false));
  label.addEventListener("drop", (event) => {
    event.preventDefault();
    mark(false);
    const files = event.dataTransfer.files;
    if (files.length === 0 || (files.length > 1 && !input.multiple)) return;
    input.files = files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

// A file that misses the label must not be opened in place of the page.
for (const name of ["dragover", "drop"]) {
  window.addEventListener(name, (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
}

// The state of a job is fetched every second until it has no progress any more; then the page is loaded once more.
for (const place of document.querySelectorAll("[data-refresh]")) {
  async function refresh() {
    try {
      const answer = await fetch(place.dataset.refresh);
      if (!answer.ok) return location.reload();
      const text = await answer.text();
      if (!text.includes("<progress")) return location.reload();
      show(place, text);
    } catch {
      return;
    }
    setTimeout(refresh, 1000);
  }
  setTimeout(refresh, 1000);
}

// What is wrong with a form is read out at once.
document.querySelector(".summary")?.focus();
