// What the browser does for the page: copy, download, jump to a field, light and dark, and the
// way from a button inside the page's own HTML to the server. No address but this server's is used.
(() => {
  "use strict";
  const typed = new Map(); // fields and reasons typed and not yet sent, by key
  const unfolded = new Set(); // folds the reader opened
  let reviewed = null;

  const say = (button, words) => {
    const before = button.dataset.words || button.textContent;
    button.dataset.words = before;
    button.textContent = words;
    window.setTimeout(() => {
      button.textContent = button.dataset.words || before;
      delete button.dataset.words;
    }, 1600);
  };
  const spanish = () => document.documentElement.lang === "es";

  const byTextarea = (text) => {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("readonly", "");
    area.className = "off-page";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  };
  const copy = async (button) => {
    const text = button.dataset.copy;
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      done = byTextarea(text);
    }
    const words = done ? ["Copiado", "Copied"] : ["No se pudo copiar", "Could not copy"];
    say(button, spanish() ? words[0] : words[1]);
    button.focus({ preventScroll: true });
  };
  const download = (button) => {
    const url = URL.createObjectURL(new Blob([button.dataset.text], { type: "text/markdown" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = button.dataset.download;
    link.click();
    window.setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  const jump = (chip) => {
    const field = document.getElementById(`field-${chip.dataset.field}`);
    if (!field) return;
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    field.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
    field.focus({ preventScroll: true });
  };

  document.addEventListener("click", (event) => {
    if (event.target.closest?.("#review, [data-example]")) awaited = ".strip, .notice";
    if (event.target.closest?.("#send")) awaited = ".turn";
    const target = event.target.closest?.("[data-copy],[data-download],[data-field],[data-theme-switch]");
    if (!target) return;
    if (target.dataset.copy !== undefined) copy(target);
    else if (target.dataset.download !== undefined) download(target);
    else if (target.dataset.field !== undefined) jump(target);
    else document.body.classList.toggle("dark");
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    if (event.target.closest?.("#say")) awaited = ".turn";
    if (!(event.ctrlKey || event.metaKey)) return;
    if (event.target.closest?.("#draft")) {
      event.preventDefault();
      document.getElementById("review")?.click();
    }
  });

  const keyOf = (input) =>
    input.dataset.key || (input.dataset.reason !== undefined && input.form
      ? `reason ${input.form.dataset.ref}` : null);

  // On a phone the answer stands below or above what was typed: go there once it has come.
  let awaited = null;
  const arrive = (element) => {
    const strip = awaited && element.querySelector(awaited);
    if (!strip) return;
    awaited = null;
    const { top } = strip.getBoundingClientRect();
    if (top > window.innerHeight * 0.85 || top < 0) {
      const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      strip.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
    }
  };

  // After each answer of the server: what was typed stands where it was typed, folds stay open.
  const settle = (element) => {
    const top = element.querySelector("header.top");
    if (top) document.documentElement.lang = top.lang;
    arrive(element);
    const form = element.querySelector("form.fields");
    if (form && form.dataset.review !== reviewed) {
      reviewed = form.dataset.review;
      typed.clear();
    }
    for (const input of element.querySelectorAll("input")) {
      const key = keyOf(input);
      if (key) input.value = typed.has(key) ? typed.get(key) : input.getAttribute("value") || "";
    }
    for (const fold of element.querySelectorAll("details[data-fold]")) {
      fold.open = unfolded.has(fold.dataset.fold);
    }
  };

  const bind = (element, trigger, watch) => {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button || !element.contains(button)) return;
      const { do: what, ref, value, example } = button.dataset;
      if (example !== undefined) trigger("click", { example: Number(example) });
      else if (what) trigger("click", { do: what, ref, value });
    });
    element.addEventListener("submit", (event) => {
      event.preventDefault();
      const form = event.target;
      const action = { do: form.dataset.do, ref: form.dataset.ref };
      if (action.do === "fill") {
        action.values = {};
        for (const input of form.querySelectorAll("input[data-key]")) {
          action.values[input.dataset.key] = input.value;
        }
        typed.clear();
      } else {
        const reason = form.querySelector("input[data-reason]");
        action.reason = reason ? reason.value : "";
        typed.delete(`reason ${action.ref}`);
      }
      trigger("click", action);
    });
    element.addEventListener("input", (event) => {
      const key = keyOf(event.target);
      if (key) typed.set(key, event.target.value);
    });
    element.addEventListener("toggle", (event) => {
      const name = event.target.dataset.fold;
      if (name) unfolded[event.target.open ? "add" : "delete"](name);
    }, true);
    watch("value", () => settle(element));
    settle(element);
  };
  window.okrCoach = { bind };
})();
