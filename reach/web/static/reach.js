/* Reach works without this file. It adds: keys for the next and the previous note, copying, dropping a file
   on the text, the theme at once, and the place of the keyboard after the page has changed. */
(() => {
  "use strict";

  const root = document.documentElement;
  root.classList.add("scripted");
  const by = (id) => document.getElementById(id);
  let saved = true;

  /* htmx notes the page's address for a history that we do not use. Nothing is stored means nothing. */
  try { sessionStorage.removeItem("htmx-current-path-for-history"); } catch { /* storage is off: even better */ }

  /* Tell people who listen. An empty message first, so that the same words twice are said twice. */
  const say = (words) => {
    const place = by("said");
    place.textContent = "";
    setTimeout(() => { place.textContent = words; }, 50);
  };

  /* Notes: those that the filter shows, and the one we are at */
  const notes = () => [...document.querySelectorAll(".note")].filter((note) => note.offsetParent !== null || note.matches(":target"));
  const at = () => {
    const shown = notes();
    const chosen = shown.findIndex((note) => note.classList.contains("is-active"));
    return { shown, chosen };
  };

  const choose = (note) => {
    document.querySelectorAll(".is-active").forEach((one) => one.classList.remove("is-active"));
    if (!note) return;
    const number = note.id.slice("note-".length);
    note.classList.add("is-active");
    by(`mark-${number}`)?.classList.add("is-active");
    const { shown, chosen } = at();
    const place = by("place");
    if (place && chosen >= 0) place.textContent = `${chosen + 1} of ${shown.length}`;
  };

  /* A part of the advert that is folded opens for whoever is led into it, and stays folded when the page changes */
  const unfold = (mark) => mark?.closest("details.part:not([open])")?.setAttribute("open", "");
  const foldAll = (open) => document.querySelectorAll("details.part").forEach((part) => { part.open = open; });

  /* What was folded stays folded, and what was open stays open, whatever part of the page is put in place anew */
  let open = new Map();
  const folds = () => document.querySelectorAll("#desk details:is([data-part], [id])");
  const nameOf = (fold) => fold.dataset.part ?? fold.id;
  const keep = () => { folds().forEach((fold) => open.set(nameOf(fold), fold.open)); };
  const restore = () => { folds().forEach((fold) => { if (open.has(nameOf(fold))) fold.open = open.get(nameOf(fold)); }); };
  document.addEventListener("htmx:beforeSwap", keep);
  document.addEventListener("htmx:afterSwap", restore);
  document.addEventListener("htmx:oobAfterSwap", restore);

  const go = (steps) => {
    const { shown, chosen } = at();
    if (!shown.length) return;
    const next = chosen < 0 ? (steps > 0 ? 0 : shown.length - 1) : (chosen + steps + shown.length) % shown.length;
    show(shown[next]);
  };

  /* Beside the text on a wide window; on a narrow one the note rises from below, as a link to it would make it */
  const narrow = window.matchMedia("(max-width: 52rem)");
  const show = (note) => {
    choose(note);
    const mark = by(`mark-${note.id.slice("note-".length)}`);
    unfold(mark);
    if (narrow.matches && mark) {
      location.replace(`#${note.id}`);
      mark.scrollIntoView({ block: "center" });
    } else {
      note.scrollIntoView({ block: "nearest" });
      mark?.scrollIntoView({ block: "nearest" });
    }
    note.querySelector(".note__ref").focus({ preventScroll: true });
  };

  /* While editing, a note leads to its words in the box. The server counts code points, the browser does not. */
  const select = (place) => {
    const box = by("text");
    const signs = Array.from(box.value);
    const length = (count) => signs.slice(0, Number(count)).join("").length;
    box.focus();
    box.setSelectionRange(length(place.dataset.start), length(place.dataset.end));
  };

  /* The author's own words in a line of the manuscript, from one place to another; what we wrote among them is left out */
  const words = (line, start, end) => {
    const range = new Range();
    range.selectNodeContents(line);
    const ours = (node) => node.parentElement.closest(".vh, .mark__ref");
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT, (node) => (ours(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    let at = 0;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const signs = Array.from(node.data);
      const within = (place) => signs.slice(0, place - at).join("").length;
      if (at <= start && start < at + signs.length) range.setStart(node, within(start));
      if (at < end && end <= at + signs.length) range.setEnd(node, within(end));
      at += signs.length;
    }
    return range;
  };

  /* A remark on the whole advert leads to the very words it speaks of; without highlights its line is washed instead */
  const lead = (event, link) => {
    if (by("text").type !== "hidden") {
      event.preventDefault();
      select(link);
      return;
    }
    const line = by(link.hash.slice(1));
    unfold(line);
    if (!line || !CSS.highlights) return;
    event.preventDefault();
    const [start, end, from] = [link.dataset.start, link.dataset.end, line.id.slice("line-".length)].map(Number);
    const range = words(line, Math.max(start - from, 0), end - from);
    CSS.highlights.set("words", new Highlight(range));
    line.tabIndex = -1;
    line.focus({ preventScroll: true });
    window.scrollBy({ top: range.getBoundingClientRect().top - window.innerHeight / 3 });
  };

  const typing = (target) => target.matches("textarea, select, input:not([type=radio], [type=checkbox])");

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const arrow = event.altKey && !typing(event.target) && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const letter = !event.altKey && event.target.closest(".note, .mark") && !typing(event.target) && { j: 1, k: -1 }[event.key];
    const steps = arrow || letter;
    if (steps && document.querySelector(".note")) {
      event.preventDefault();
      go(steps);
    } else if (event.key === "Escape") {
      const open = document.querySelector(".menu[open]");
      if (open) {
        open.open = false;
        open.querySelector("summary").focus();
      } else if (location.hash.startsWith("#note-")) {
        location.hash = location.hash.replace("note", "mark");
      }
    }
  });

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("#next, #previous");
    if (link) {
      event.preventDefault();
      go(link.id === "next" ? 1 : -1);
    }
    const mark = event.target.closest(".mark, .note__ref, .sum a, .facts a");
    const hash = mark?.getAttribute("href") ?? "";
    if (/^#(note|mark)-\d+$/.test(hash)) choose(by(`note-${hash.split("-")[1]}`));
    const back = event.target.closest(".note__ref[href='#text'], .note__close[href='#text']");
    if (back) {
      event.preventDefault();
      choose(back.closest(".note"));
      select(back.closest(".note"));
    }
    const where = event.target.closest(".facts__where");
    if (where) lead(event, where);
    if (event.target.closest("#fold")) foldAll(false);
    if (event.target.closest("#unfold")) foldAll(true);
    if (event.target.closest("#copy")) await copy();
    if (event.target.closest("#print")) window.print();
    if (event.target.closest("[formaction$='/download']")) saved = true;
    const menu = document.querySelector(".menu[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
    else if (menu && event.target.closest("li button")) {
      menu.querySelector("summary").focus();
      menu.open = false;
    }
    const theme = event.target.closest(".theme button");
    if (theme) wear(theme);
  });

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(by("text").value);
      saved = true;
      say("Copied.");
      label("Copied");
    } catch {
      say("The browser did not let us copy. Open Edit and copy from there.");
      label("Copy from Edit instead");
    }
  };

  const label = (words) => {
    const place = by("copy").querySelector("span");
    place.textContent = words;
    setTimeout(() => { place.textContent = "Copy text"; }, 2500);
  };

  /* The cookie is the server's to set; the page need not wait for it. */
  const wear = (button) => {
    if (button.value === "device") delete root.dataset.theme;
    else root.dataset.theme = button.value;
    document.querySelectorAll(".theme button").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
  };

  /* A text file dropped on the sheet is read here, in the browser; any other is sent as if it had been chosen */
  const sheet = (event) => event.target.closest?.("[data-drop]");
  const holdsFile = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

  const tell = (words) => {
    const banner = document.createElement("p");
    banner.className = "banner";
    banner.textContent = words;
    by("problem").replaceChildren(banner);
    banner.scrollIntoView({ block: "nearest" });
  };

  /* Beside the sheet a file is let go of; the browser would leave the page for it */
  document.addEventListener("dragover", (event) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    if (!sheet(event)) {
      event.dataTransfer.dropEffect = "none";
      return;
    }
    sheet(event).classList.add("is-over");
  });
  document.addEventListener("dragleave", (event) => sheet(event)?.classList.remove("is-over"));
  document.addEventListener("drop", async (event) => {
    const place = sheet(event);
    if (!holdsFile(event)) return;
    event.preventDefault();
    if (!place) return;
    place.classList.remove("is-over");
    const file = event.dataTransfer.files[0];
    const chosen = by("file");
    if (!/\.(txt|md|markdown|text)$/i.test(file.name)) {
      if (chosen?.type === "file" && chosen.name === "file") {
        chosen.files = event.dataTransfer.files;
        chosen.form.requestSubmit();
      } else {
        tell("A file of this kind is opened on the first page: press “Check another text”.");
      }
      return;
    }
    place.value = await file.text();
    place.dispatchEvent(new Event("input", { bubbles: true }));
    say(`Read ${file.name}.`);
  });

  /* After a part of the page was replaced, the keyboard goes on where the work goes on: in a row of buttons that each
     take one thing back at the one that came after, else at the next note */
  let pressed = null;
  document.addEventListener("htmx:beforeRequest", (event) => {
    const { name } = event.detail.elt;
    pressed = null;
    if (!["back", "heed", "refuse"].includes(name)) return;
    const row = `[name=${name}]`;
    pressed = { row, place: [...document.querySelectorAll(row)].indexOf(event.detail.elt) };
  });
  const next = () => {
    const row = pressed ? document.querySelectorAll(pressed.row) : [];
    return row[Math.min(pressed?.place, row.length - 1)];
  };
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.detail.target.id !== "desk") return;
    saved = by("desk").dataset.edited !== "yes";
    if (document.activeElement && document.activeElement !== document.body) return;
    if (pressed) {
      (next() ?? by("undo")).focus();
      return;
    }
    const note = document.querySelector("[data-focus]")?.closest(".note");
    if (note) show(note);
    else (by("take-all") ?? by("undo"))?.focus({ preventScroll: true });
  });
  document.addEventListener("input", (event) => { if (event.target.id === "text") saved = false; });
  document.addEventListener("submit", () => { saved = true; });

  window.addEventListener("beforeunload", (event) => {
    if (!saved && by("desk")) event.preventDefault();
  });

  const arrive = () => {
    const hash = location.hash.match(/^#(?:note|mark)-(\d+)$/);
    if (hash) choose(by(`note-${hash[1]}`));
    if (/^#(mark|invites|line)-/.test(location.hash)) unfold(by(location.hash.slice(1)));
  };
  window.addEventListener("hashchange", arrive);
  arrive();
})();
