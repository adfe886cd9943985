// Names under the fields that take a thing. Without this script a field takes a name or kind/slug as it is typed.

const WAIT = 120;

for (const input of document.querySelectorAll("input[data-pick]")) {
  pick(input);
}

function pick(input) {
  const list = document.createElement("datalist");
  list.id = input.id + "-names";
  input.after(list);
  input.setAttribute("list", list.id);
  let timer = 0;
  let running = null;

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(load, WAIT);
  });

  async function load() {
    running?.abort();
    const typed = input.value.trim();
    if (typed.length < 2 || typed.endsWith("]")) {
      return;
    }
    running = new AbortController();
    const query = new URLSearchParams({ prefix: typed, limit: 8, lang: document.documentElement.lang });
    if (input.dataset.pick) {
      query.set("type", input.dataset.pick);
    }
    try {
      const answer = await fetch("/api/suggest?" + query, { signal: running.signal });
      if (answer.ok) {
        list.replaceChildren(...(await answer.json()).hits.map(option));
      }
    } catch {
      // Aborted by more typing, or the server is away: a name still does.
    }
  }
}

// The name, and after it what the server reads.
function option(hit) {
  const item = document.createElement("option");
  const at = hit.iri.indexOf("/id/");
  item.value = hit.label + " [" + (at < 0 ? hit.iri : hit.iri.slice(at + 4)) + "]";
  if (hit.matched !== hit.label) {
    item.label = hit.matched;
  }
  return item;
}
