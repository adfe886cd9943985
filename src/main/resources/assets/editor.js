// The query editor: completes words, runs and stops queries, shows results, keeps the address so that it can be shared.
import { completion } from "./completion.js";
import { Results } from "./results.js";

const form = document.getElementById("editor");
const area = document.getElementById("query");
const status = document.getElementById("status");
const run = document.getElementById("run");
const stop = document.getElementById("stop");
const share = document.getElementById("share");
const words = form.dataset;
const LONGEST_ADDRESS = 4000;

let running = null;

// A long query is in the fragment, which no server has to read.
const fragment = new URLSearchParams(location.hash.slice(1));
if (fragment.has("query")) {
  area.value = fragment.get("query");
}

const editor = window.CodeMirror?.fromTextArea(area, {
  mode: "application/sparql-query",
  lineNumbers: true,
  matchBrackets: true,
  viewportMargin: Infinity,
  inputStyle: "contenteditable",
  screenReaderLabel: document.querySelector("label[for=query]").textContent,
  // Tab leaves the editor, as it leaves every other field.
  extraKeys: { Tab: false, "Shift-Tab": false, "Ctrl-Enter": start, "Cmd-Enter": start, "Ctrl-Space": complete, Esc: leave },
});
if (editor) {
  const input = editor.getInputField();
  input.setAttribute("role", "textbox");
  input.setAttribute("aria-multiline", "true");
  document.getElementById("keys").textContent = words.keys;
  completion(editor);
}
share.hidden = false;

const results = new Results(document.getElementById("result"), words, (view) => {
  form.dataset.view = view;
  remember();
});

form.addEventListener("submit", (event) => {
  editor?.save();
  if (event.submitter?.id !== "csv") {
    event.preventDefault();
    start();
  }
});
stop.addEventListener("click", halt);
share.addEventListener("click", async () => {
  remember();
  try {
    await navigator.clipboard.writeText(location.href);
    say(words.copied);
  } catch {
    say(location.href);
  }
});

function complete() {
  editor.showHint({ completeSingle: false });
}

function leave() {
  editor.getInputField().blur();
  run.focus();
}

async function start() {
  if (running) {
    return;
  }
  editor?.save();
  const query = area.value;
  const id = crypto.getRandomValues(new Uint32Array(4)).join("-");
  running = { id, abort: new AbortController(), stopped: false, since: performance.now() };
  run.disabled = true;
  stop.hidden = false;
  results.clear();
  const clock = setInterval(() => say(words.running + " " + seconds()), 100);
  try {
    const answer = await fetch("/kg/sparql", {
      method: "POST",
      headers: {
        "Content-Type": "application/sparql-query",
        Accept: "application/sparql-results+json, application/n-triples;q=0.9, application/problem+json;q=0.1",
        "X-Query-Id": id,
      },
      body: query,
      signal: running.abort.signal,
    });
    await show(answer);
    remember();
  } catch (failure) {
    say(running.stopped ? words.stopped + " " + seconds() : words.failed);
    if (!running.stopped) {
      results.problem(String(failure.message ?? failure));
    }
  } finally {
    clearInterval(clock);
    running = null;
    run.disabled = false;
    stop.hidden = true;
  }
}

async function show(answer) {
  const type = answer.headers.get("Content-Type") ?? "";
  if (!answer.ok) {
    const problem = type.includes("json") ? await answer.json() : { detail: await answer.text() };
    if (running.stopped || problem.type?.endsWith("query-stopped")) {
      say(words.stopped + " " + seconds());
      return;
    }
    results.problem(problem.detail);
    say(words.failed + " " + seconds());
    if (editor && problem.line) {
      editor.setCursor({ line: problem.line - 1, ch: Math.max(0, (problem.column ?? 1) - 1) });
    }
    return;
  }
  const found = type.includes("n-triples") ? results.triples(await answer.text()) : results.rows(await answer.json());
  const cut = answer.headers.has("X-Result-Limit") ? " " + words.cut : "";
  say(found + " · " + seconds() + cut);
  results.view(form.dataset.view);
}

// The server is told, too: it would work on for nobody.
async function halt() {
  const current = running;
  if (!current) {
    return;
  }
  current.stopped = true;
  stop.hidden = true;
  say(words.stopped + " " + seconds());
  run.focus();
  try {
    await fetch("/kg/stop", { method: "POST", body: new URLSearchParams({ id: current.id }) });
  } finally {
    current.abort.abort();
  }
}

function remember() {
  const query = editor ? editor.getValue() : area.value;
  const state = new URLSearchParams({ query, view: form.dataset.view });
  const text = state.toString();
  const address = text.length < LONGEST_ADDRESS ? "/sparql?" + text : "/sparql?view=" + form.dataset.view + "#" + text;
  history.replaceState(null, "", address);
}

function say(text) {
  status.textContent = text;
}

function seconds() {
  const seconds = (performance.now() - running.since) / 1000;
  return seconds.toLocaleString(document.documentElement.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) + " s";
}
