// Pictures of results: bars, points on the outline of the region, bars in time, and things joined by lines. Each is null where the
// columns do not suit it.
import { address, short } from "./results.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 900;
const ROW = 24;
const NAMES = 260;
const MOST_BARS = 60;
const MOST_NODES = 120;
// What has no end yet is drawn up to now, and pale.
const TODAY = year(new Date().toISOString(), true);

export function chart(columns, data) {
  const number = columns.find((c) => every(data, c, isNumber));
  const name = naming(columns, data, [number]);
  if (!number || !name) {
    return null;
  }
  const rows = data.slice(0, MOST_BARS).map((row) => ({ name: text(row[name]), value: Number(row[number]?.value ?? 0) }));
  const least = Math.min(0, ...rows.map((r) => r.value));
  const most = Math.max(0, ...rows.map((r) => r.value));
  const scale = (WIDTH - NAMES - 70) / (most - least || 1);
  const svg = picture(WIDTH, rows.length * ROW + 8, "chart", number);
  rows.forEach((row, i) => {
    const y = i * ROW + 4;
    const x = NAMES + (Math.min(0, row.value) - least) * scale;
    svg.append(words(NAMES - 8, y + 16, fitting(row.name, NAMES - 12), "end", row.name));
    svg.append(shape("rect", { x, y: y + 3, width: Math.max(1, Math.abs(row.value) * scale), height: ROW - 6, rx: 3 }));
    svg.append(words(x + Math.abs(row.value) * scale + 6, y + 16, String(row.value)));
  });
  return svg;
}

export async function map(columns, data) {
  const lat = columns.find((c) => /^lat/i.test(c) && every(data, c, isNumber));
  const long = columns.find((c) => /^(long|lng|lon)/i.test(c) && every(data, c, isNumber));
  if (!lat || !long) {
    return null;
  }
  const name = naming(columns, data, [lat, long]);
  const region = await (await fetch(new URL("region.json", import.meta.url))).json();
  const [west, south, east, north] = region.bounds;
  const points = data.filter((r) => r[lat] && r[long]).map((r) => ({ x: Number(r[long].value), y: Number(r[lat].value), name: text(r[name]) }));
  const inside = points.filter((p) => p.x > west && p.x < east && p.y > south && p.y < north);
  const top = Math.max(29, ...inside.map((p) => p.y + 2));
  const svg = picture(WIDTH, Math.round((WIDTH * (top + 12)) / 52), "canvas-map", name ?? "");
  svg.setAttribute("viewBox", `9000 ${-top * 100} 5200 ${(top + 12) * 100}`);
  const land = shape("g", { stroke: "#8a8f98", "stroke-width": 5, fill: "#8a8f98", "fill-opacity": 0.2 });
  for (const path of [region.others, ...Object.values(region.members)]) {
    land.append(shape("path", { d: path }));
  }
  svg.append(land);
  for (const point of inside) {
    const dot = shape("circle", { cx: point.x * 100, cy: -point.y * 100, r: 32, fill: "#d9742b", "fill-opacity": 0.8, stroke: "#7a3405", "stroke-width": 6 });
    dot.append(title(point.name));
    svg.append(dot);
  }
  return svg;
}

export function timeline(columns, data) {
  const dates = columns.filter((c) => every(data, c, isDate));
  const name = naming(columns, data, dates);
  if (dates.length === 0 || !name) {
    return null;
  }
  const rows = data
    .filter((r) => r[dates[0]] ?? r[dates[1]])
    .slice(0, MOST_BARS)
    .map((r) => {
      const start = (r[dates[0]] ?? r[dates[1]]).value;
      const open = dates.length > 1 && !r[dates[1]];
      const end = open ? "" : (r[dates[1]] ?? r[dates[0]]).value;
      return { name: text(r[name]), start, end, open, from: year(start, false), until: open ? TODAY : year(end, true) };
    })
    .map((r) => ({ ...r, until: Math.max(r.from, r.until) }));
  const first = Math.floor(Math.min(...rows.map((r) => r.from)));
  const last = Math.ceil(Math.max(...rows.map((r) => r.until)));
  const scale = (WIDTH - NAMES - 20) / Math.max(1, last - first);
  const svg = picture(WIDTH, rows.length * ROW + 30, "chart", name);
  const step = [1, 2, 5, 10, 20, 50, 100].find((s) => s * scale > 42) ?? 500;
  for (let y = Math.ceil(first / step) * step; y <= last; y += step) {
    const x = NAMES + (y - first) * scale;
    svg.append(shape("line", { class: "axis", x1: x, y1: 20, x2: x, y2: rows.length * ROW + 30 }));
    if (x + 34 < WIDTH) {
      svg.append(words(x + 3, 14, String(y)));
    }
  }
  rows.forEach((row, i) => {
    const y = 24 + i * ROW;
    const bar = shape("rect", { x: NAMES + (row.from - first) * scale, y: y + 3, width: Math.max(5, (row.until - row.from) * scale), height: ROW - 6, rx: 3, class: row.open ? "open" : "" });
    bar.append(title(`${row.name}: ${row.start} – ${row.end}`));
    svg.append(words(NAMES - 8, y + 16, fitting(row.name, NAMES - 12), "end", row.name), bar);
  });
  return svg;
}

export function graph(columns, data) {
  const things = columns.filter((c) => every(data, c, (t) => t.type === "uri" || t.type === "bnode"));
  const ends = columns[1] === "predicate" ? ["subject", "object"] : things.slice(0, 2);
  if (ends.length < 2) {
    return null;
  }
  const nodes = new Map();
  const lines = [];
  for (const row of data) {
    const [a, b] = ends.map((c, i) => row[c] && row[c].type !== "literal" && join(nodes, row[c], label(row, columns, c, i)));
    if (a && b && a !== b) {
      lines.push([a, b]);
    }
  }
  if (lines.length === 0) {
    return null;
  }
  const list = [...nodes.values()].filter((n) => n.kept);
  settle(list, lines);
  return drawn(list, lines);
}

function join(nodes, term, name) {
  if (!nodes.has(term.value)) {
    nodes.set(term.value, { iri: term.value, name: name ?? short(term.value), kept: nodes.size < MOST_NODES });
  }
  const node = nodes.get(term.value);
  return node.kept ? node : null;
}

// A column called like this one with Name or Label after it says what a thing is called.
function label(row, columns, column, place) {
  const named = columns.find((c) => c === column + "Label" || c === column + "Name");
  const texts = columns.filter((c) => row[c]?.type === "literal");
  return row[named ?? (texts.length === 2 ? texts[place] : "")]?.value;
}

// Lines pull, things push each other away; always the same picture for the same result.
function settle(nodes, lines) {
  const ideal = 620 / Math.sqrt(nodes.length);
  nodes.forEach((n, i) => {
    n.x = 450 + 300 * Math.cos((2 * Math.PI * i) / nodes.length);
    n.y = 320 + 240 * Math.sin((2 * Math.PI * i) / nodes.length);
  });
  for (let round = 0, heat = 60; round < 260; round++, heat *= 0.982) {
    nodes.forEach((n) => (n.dx = n.dy = 0));
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        push(nodes[i], nodes[j], (d) => (ideal * ideal) / d);
      }
    }
    lines.forEach(([a, b]) => push(a, b, (d) => (-d * d) / ideal / 2));
    for (const n of nodes) {
      const force = Math.hypot(n.dx, n.dy) || 1;
      n.x += (n.dx / force) * Math.min(force, heat);
      n.y += (n.dy / force) * Math.min(force, heat);
    }
  }
}

function push(a, b, strength) {
  const x = a.x - b.x || 0.1;
  const y = a.y - b.y || 0.1;
  const distance = Math.max(1, Math.hypot(x, y));
  const force = strength(distance) / distance;
  a.dx += x * force;
  a.dy += y * force;
  b.dx -= x * force;
  b.dy -= y * force;
}

// Stretched to the width there is, so that names keep their size.
function drawn(nodes, lines) {
  const height = Math.max(300, Math.min(900, nodes.length * 18));
  spread(nodes, "x", 100, WIDTH - 100);
  spread(nodes, "y", 30, height - 20);
  part(nodes, height);
  const svg = picture(WIDTH, height, "graph", "");
  lines.forEach(([a, b]) => svg.append(shape("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y })));
  for (const n of nodes) {
    const link = shape("a", /^https?:/.test(n.iri) ? { href: address(n.iri) } : {});
    link.append(shape("circle", { cx: n.x, cy: n.y, r: 6 }), words(n.x, n.y - 9, fitting(n.name, 190), "middle", n.name));
    svg.append(link);
  }
  return svg;
}

// Names that lie on one another move up and down.
function part(nodes, height) {
  for (let round = 0; round < 80; round++) {
    for (const a of nodes) {
      for (const b of nodes) {
        const near = 20 - Math.abs(a.y - b.y);
        if (a !== b && near > 0 && Math.abs(a.x - b.x) < 170) {
          const step = (a.y > b.y || (a.y === b.y && a.x > b.x) ? near : -near) / 4;
          a.y = Math.max(24, Math.min(height - 10, a.y + step));
          b.y = Math.max(24, Math.min(height - 10, b.y - step));
        }
      }
    }
  }
}

function spread(nodes, axis, from, until) {
  const all = nodes.map((n) => n[axis]);
  const least = Math.min(...all);
  const range = Math.max(...all) - least;
  nodes.forEach((n) => (n[axis] = range ? from + ((n[axis] - least) * (until - from)) / range : (from + until) / 2));
}

function naming(columns, data, taken) {
  const free = columns.filter((c) => !taken.includes(c));
  return free.find((c) => data.some((r) => r[c]?.type === "literal" && !isNumber(r[c]))) ?? free[0];
}

function every(data, column, test) {
  const known = data.filter((r) => r[column]);
  return known.length > 0 && known.every((r) => test(r[column]));
}

function isNumber(term) {
  return term.type === "literal" && /#(integer|decimal|double|float|int|long)$/.test(term.datatype ?? "") && Number.isFinite(Number(term.value));
}

function isDate(term) {
  return /#(date|dateTime|gYear|gYearMonth)$/.test(term.datatype ?? "");
}

function text(term) {
  return term ? (term.type === "uri" ? short(term.value) : term.value) : "";
}

// A date as a number of years; the end of what it may mean, or its beginning.
function year(date, end) {
  const [y, m, d] = date.split(/[-T]/).map(Number);
  const month = m ?? (end ? 13 : 1);
  const day = d ?? (m && end ? 31 : 1);
  return y + (month - 1) / 12 + (day - (end && m ? 0 : 1)) / 372;
}

function fitting(words, width) {
  const most = Math.floor(width / 6.6);
  return words.length <= most ? words : words.slice(0, most - 1) + "…";
}

function picture(width, height, name, label) {
  const svg = shape("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: name, role: "group", "aria-label": label || name });
  return svg;
}

function words(x, y, content, anchor, whole) {
  const made = shape("text", { x, y, "text-anchor": anchor ?? "start" });
  made.textContent = content;
  if (whole && whole !== content) {
    made.append(title(whole));
  }
  return made;
}

function title(content) {
  const made = shape("title", {});
  made.textContent = content;
  return made;
}

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  return made;
}
