// What a query found, as a table, chart, map, timeline or graph. Values become text nodes, never markup.
import { chart, graph, map, timeline } from "./views.js";

const VIEWS = ["table", "chart", "map", "timeline", "graph"];
const PAGE = 100;

export class Results {
  constructor(box, words, chosen) {
    this.box = box;
    this.words = words;
    this.chosen = chosen;
    this.clear();
  }

  clear() {
    this.columns = [];
    this.data = [];
    this.box.replaceChildren();
  }

  problem(text) {
    this.clear();
    const note = element("div", { class: "problem", role: "alert" });
    note.textContent = text;
    this.box.append(note);
  }

  /** Takes SPARQL JSON; says how much there is. */
  rows(json) {
    if ("boolean" in json) {
      const value = json.boolean ? this.words.yes : this.words.no;
      this.columns = ["answer"];
      this.data = [{ answer: { type: "literal", value } }];
      return value;
    }
    this.columns = json.head.vars;
    this.data = json.results.bindings;
    return this.data.length + " " + this.words.rowsFound;
  }

  /** Takes N-Triples; says how many. */
  triples(text) {
    this.columns = ["subject", "predicate", "object"];
    this.data = text.split("\n").map(triple).filter((t) => t);
    return this.data.length + " " + this.words.triplesFound;
  }

  view(name) {
    this.box.replaceChildren();
    if (this.data.length === 0) {
      const none = element("p", { class: "note" });
      none.textContent = this.words.noRows;
      this.box.append(none);
      return;
    }
    const tabs = element("div", { role: "tablist", "aria-label": this.words.editor });
    const panel = element("div", { role: "tabpanel", id: "panel", tabindex: "0" });
    for (const view of VIEWS) {
      const tab = element("button", { role: "tab", type: "button", id: "tab-" + view, "aria-controls": "panel" });
      tab.textContent = this.words["view" + capital(view)];
      tab.addEventListener("click", () => this.show(view, tabs, panel));
      tabs.append(tab);
    }
    tabs.addEventListener("keydown", (event) => this.move(event, tabs, panel));
    this.box.append(tabs, panel);
    this.show(VIEWS.includes(name) ? name : "table", tabs, panel, true);
  }

  move(event, tabs, panel) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const at = VIEWS.findIndex((v) => tabs.querySelector("#tab-" + v).getAttribute("aria-selected") === "true");
      const next = VIEWS[(at + step + VIEWS.length) % VIEWS.length];
      this.show(next, tabs, panel);
      tabs.querySelector("#tab-" + next).focus();
      event.preventDefault();
    }
  }

  async show(view, tabs, panel, first) {
    for (const tab of tabs.children) {
      const current = tab.id === "tab-" + view;
      tab.setAttribute("aria-selected", String(current));
      tab.tabIndex = current ? 0 : -1;
    }
    panel.setAttribute("aria-labelledby", "tab-" + view);
    const made = view === "table" ? this.table() : await { chart, map, timeline, graph }[view](this.columns, this.data);
    if (made) {
      panel.replaceChildren(made);
    } else {
      const need = element("p", { class: "note" });
      need.textContent = this.words["need" + capital(view)];
      panel.replaceChildren(need);
    }
    if (!first) {
      this.chosen(view);
    }
  }

  table() {
    const box = element("div", { class: "scroll" });
    const table = element("table");
    const head = table.createTHead().insertRow();
    for (const column of this.columns) {
      const cell = element("th", { scope: "col" });
      const button = element("button", { type: "button", class: "sort", title: this.words.sort });
      button.textContent = column;
      button.addEventListener("click", () => this.sort(column, cell, box));
      cell.append(button);
      head.append(cell);
    }
    const body = table.createTBody();
    box.append(table);
    this.fill(body, 0, box);
    return box;
  }

  /** Sorts by a column, the other way round the second time; rows without a value stay last. */
  sort(column, cell, box) {
    const down = cell.getAttribute("aria-sort") === "ascending";
    for (const other of cell.parentElement.children) {
      other.removeAttribute("aria-sort");
    }
    cell.setAttribute("aria-sort", down ? "descending" : "ascending");
    const language = document.documentElement.lang;
    this.data.sort((a, b) => {
      if (!a[column] || !b[column]) {
        return !a[column] - !b[column];
      }
      const found = compare(a[column].value, b[column].value, language);
      return down ? -found : found;
    });
    const body = box.querySelector("tbody");
    body.replaceChildren();
    box.querySelector(".plain-button")?.remove();
    this.fill(body, 0, box);
  }

  fill(body, from, box) {
    for (const row of this.data.slice(from, from + PAGE)) {
      const line = body.insertRow();
      for (const column of this.columns) {
        const cell = line.insertCell();
        if (row[column]) {
          cell.append(value(row[column]));
        }
      }
    }
    const next = from + PAGE;
    if (next < this.data.length) {
      const more = element("button", { type: "button", class: "plain-button" });
      more.textContent = this.words.more + " (" + (this.data.length - next) + ")";
      more.addEventListener("click", () => {
        more.remove();
        this.fill(body, next, box);
      });
      box.append(more);
    }
  }
}

/** A value as what can be shown: a link where it is an IRI a browser may follow. */
export function value(term) {
  if (term.type === "uri" && /^https?:\/\//.test(term.value)) {
    const link = element("a", { href: address(term.value) });
    link.textContent = short(term.value);
    return link;
  }
  const text = element("span", term["xml:lang"] ? { lang: term["xml:lang"] } : {});
  text.textContent = term.value;
  return text;
}

/** Where an IRI is described: by this server, if it is one of the data. */
export function address(iri) {
  const found = /\/(?:id\/([a-z]+\/[^/#?]+)|((?:concept|graph)\/[^?]+))(#.*)?$/.exec(iri);
  if (iri.includes("/ontology#") && iri.includes("asean-kg")) {
    return "/ontology#" + iri.split("#")[1];
  }
  return found && !iri.includes("wikidata") ? "/doc/" + (found[1] ?? found[2]) + (found[3] ?? "") : iri;
}

export function short(iri) {
  const found = /\/id\/(.+)$/.exec(iri) ?? /[#/]([^#/]+)$/.exec(iri);
  return found ? found[1] : iri;
}

export function element(name, attributes = {}) {
  const made = document.createElement(name);
  for (const [key, text] of Object.entries(attributes)) {
    made.setAttribute(key, text);
  }
  return made;
}

function compare(one, other, language) {
  const numbers = one.trim() && other.trim() ? Number(one) - Number(other) : NaN;
  return Number.isNaN(numbers) ? one.localeCompare(other, language, { numeric: true }) : numbers;
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}

// One line of N-Triples.
function triple(line) {
  const found = /^(<[^>]*>|_:\S+) <([^>]*)> (.+) \.$/.exec(line.trim());
  return found && { subject: node(found[1]), predicate: { type: "uri", value: found[2] }, object: node(found[3]) };
}

function node(text) {
  if (text.startsWith("<")) {
    return { type: "uri", value: text.slice(1, -1) };
  }
  const literal = /^"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?$/.exec(text);
  if (!literal) {
    return { type: "bnode", value: text };
  }
  const plain = literal[1].replace(/\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)/g, unescaped);
  return { type: "literal", value: plain, "xml:lang": literal[2], datatype: literal[3] };
}

function unescaped(all, code) {
  const plain = { n: "\n", r: "\r", t: "\t" }[code];
  return plain ?? (code.length > 1 ? String.fromCodePoint(parseInt(code.slice(1), 16)) : code);
}
