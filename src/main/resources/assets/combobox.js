// Suggestions for the box that searches and asks. Without this script the box is a plain form.
// The pattern is that of a combobox with a list: the focus stays in the box.

const WAIT = 120;
const MOST = 8;

for (const input of document.querySelectorAll("input[data-suggest]")) {
  combobox(input);
}

function combobox(input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = input.id + "-list";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggest);
  input.form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  let timer = 0;
  let running = null;
  let active = -1;

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(load, WAIT);
  });
  input.addEventListener("keydown", onKey);
  input.addEventListener("blur", () => setTimeout(close, 150));

  async function load() {
    running?.abort();
    const typed = input.value.trim();
    if (typed.length < 2) {
      close();
      return;
    }
    running = new AbortController();
    const query = new URLSearchParams({ prefix: typed, limit: MOST, lang: document.documentElement.lang });
    try {
      const answer = await fetch("/api/suggest?" + query, { signal: running.signal });
      if (answer.ok) {
        show((await answer.json()).hits, typed);
      }
    } catch {
      // Aborted by more typing, or the server is away: the form still works.
    }
  }

  function show(hits, typed) {
    list.replaceChildren(...hits.map((hit, i) => option(hit, i)), question(typed, hits.length));
    active = -1;
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    input.removeAttribute("aria-activedescendant");
  }

  function option(hit, number) {
    const item = entry(number, hit.label, address(hit.iri));
    const kind = document.createElement("small");
    kind.textContent = hit.matched === hit.label ? "" : hit.matched;
    item.append(kind);
    return item;
  }

  function question(typed, number) {
    return entry(number, input.dataset.ask + " " + typed, "/ask?q=" + encodeURIComponent(typed));
  }

  function entry(number, text, href) {
    const item = document.createElement("li");
    item.id = list.id + "-" + number;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.href = href;
    const name = document.createElement("span");
    name.textContent = text;
    item.append(name);
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => location.assign(href));
    return item;
  }

  function onKey(event) {
    if (event.key === "Escape" && !list.hidden) {
      close();
      event.preventDefault();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (!list.hidden) {
        move(event.key === "ArrowDown" ? 1 : -1);
      } else {
        load();
      }
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0 && !list.hidden) {
      event.preventDefault();
      location.assign(list.children[active].dataset.href);
    }
  }

  function move(step) {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = (active + step + list.children.length) % list.children.length;
    const chosen = list.children[active];
    chosen.setAttribute("aria-selected", "true");
    chosen.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", chosen.id);
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}

// Entities are shown by this server, wherever their IRIs lead.
function address(iri) {
  const at = iri.indexOf("/id/");
  return at < 0 ? iri : "/doc/" + iri.slice(at + 4);
}
