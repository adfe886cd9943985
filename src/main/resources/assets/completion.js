// Completes keywords, prefixes, terms of the ontology and variables; writes a prefix at the top when a term that needs it is chosen.

const KEYWORDS =
  "SELECT DISTINCT WHERE OPTIONAL FILTER UNION GRAPH BIND VALUES MINUS SERVICE EXISTS NOT IN AS ASK CONSTRUCT DESCRIBE ORDER BY ASC DESC GROUP HAVING LIMIT OFFSET COUNT SUM AVG MIN MAX SAMPLE GROUP_CONCAT STR LANG LANGMATCHES DATATYPE BOUND IF COALESCE CONCAT CONTAINS STRSTARTS STRENDS STRBEFORE STRAFTER REGEX REPLACE LCASE UCASE YEAR MONTH DAY NOW ABS ROUND ISIRI ISLITERAL PREFIX BASE FROM NAMED".split(" ");
const MOST = 60;

export function completion(editor) {
  let known = { prefixes: {}, terms: [] };
  fetch("/api/terms?lang=" + document.documentElement.lang)
    .then((answer) => (answer.ok ? answer.json() : known))
    .then((answer) => (known = answer))
    .catch(() => {});
  editor.setOption("hintOptions", { hint: (e) => hints(e, known), completeSingle: false });
  editor.on("inputRead", (e, change) => {
    if (!e.state.completionActive && /[\w:?]/.test(change.text[0])) {
      const word = before(e).word;
      if (word.length > 1 || word === "?") {
        e.showHint();
      }
    }
  });
}

function before(editor) {
  const cursor = editor.getCursor();
  const line = editor.getLine(cursor.line).slice(0, cursor.ch);
  const word = /[?$]?[\w-]*:?[\w-]*$/.exec(line)[0];
  return { word, line, from: { line: cursor.line, ch: cursor.ch - word.length }, to: cursor };
}

function hints(editor, known) {
  const { word, line, from, to } = before(editor);
  const declares = /prefix\s+[\w-]*:?$/i.test(line);
  const list = declares ? prefixes(word, known) : candidates(editor, word, known);
  return { list: list.slice(0, MOST), from, to };
}

function prefixes(word, known) {
  return Object.entries(known.prefixes)
    .filter(([prefix]) => prefix.startsWith(word.replace(":", "")))
    .map(([prefix, namespace]) => ({ text: `${prefix}: <${namespace}>` }));
}

function candidates(editor, word, known) {
  if (/^[?$]/.test(word)) {
    const names = new Set(editor.getValue().match(/[?$]\w+/g) ?? []);
    names.delete(word);
    return [...names].filter((n) => n.startsWith(word)).sort().map((text) => ({ text }));
  }
  const typed = word.toLowerCase();
  const terms = known.terms
    .map((term) => ({ term, rank: rank(term, typed) }))
    .filter((t) => t.rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.term.name.localeCompare(b.term.name))
    .map((t) => entry(t.term, known));
  const keywords = typed.includes(":") || typed === "" ? [] : KEYWORDS.filter((k) => k.toLowerCase().startsWith(typed) && k.toLowerCase() !== typed);
  return [...keywords.map((text) => ({ text })), ...terms];
}

// By its name, by its name without the prefix, or by a word of its label.
function rank(term, typed) {
  const name = term.name.toLowerCase();
  if (name.startsWith(typed)) {
    return name === typed ? -1 : 0;
  }
  if (typed.length < 2 || typed.includes(":")) {
    return -1;
  }
  if (name.slice(name.indexOf(":") + 1).startsWith(typed)) {
    return 1;
  }
  return term.label.toLowerCase().split(/\s+/).some((w) => w.startsWith(typed)) ? 2 : -1;
}

function entry(term, known) {
  return {
    text: term.name,
    render(element) {
      element.textContent = term.name;
      const label = document.createElement("small");
      label.textContent = term.label;
      element.append(label);
    },
    hint(editor, data) {
      editor.replaceRange(term.name, data.from, data.to, "complete");
      declare(editor, term.name.split(":")[0], known);
    },
  };
}

function declare(editor, prefix, known) {
  const declared = new RegExp(`prefix\\s+${prefix}:`, "i").test(editor.getValue());
  if (!declared && known.prefixes[prefix]) {
    editor.replaceRange(`PREFIX ${prefix}: <${known.prefixes[prefix]}>\n`, { line: 0, ch: 0 }, undefined, "complete");
  }
}
