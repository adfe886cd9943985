// Makes pictures larger and smaller: by buttons, by + - 0 when the picture has the focus, by the wheel with Ctrl held. Without this
// script they have their own size and can be scrolled.

const STEP = 1.4;
const MOST = 8;

for (const canvas of document.querySelectorAll(".canvas[data-zoom-in]")) {
  zoomable(canvas);
}

function zoomable(canvas) {
  const svg = canvas.querySelector("svg.picture");
  if (!svg) {
    return;
  }
  const width = Number(svg.getAttribute("width"));
  const height = Number(svg.getAttribute("height"));
  let scale = 1;
  const bar = document.createElement("span");
  bar.className = "zoom";
  bar.append(
    button("+", canvas.dataset.zoomIn, () => zoom(scale * STEP)),
    button("−", canvas.dataset.zoomOut, () => zoom(scale / STEP)),
    button("⤢", canvas.dataset.zoomAll, fit));
  const toolbar = canvas.previousElementSibling;
  (toolbar?.classList.contains("toolbar") ? toolbar : canvas).prepend(bar);
  canvas.addEventListener("keydown", (event) => {
    const action = { "+": () => zoom(scale * STEP), "=": () => zoom(scale * STEP), "-": () => zoom(scale / STEP), 0: fit }[event.key];
    if (action && !event.ctrlKey && !event.metaKey) {
      action();
      event.preventDefault();
    }
  });
  canvas.addEventListener("wheel", (event) => {
    if (event.ctrlKey) {
      zoom(event.deltaY < 0 ? scale * STEP : scale / STEP);
      event.preventDefault();
    }
  }, { passive: false });

  function fit() {
    zoom(Math.min(1, (canvas.clientWidth - 24) / width));
  }

  function zoom(wanted) {
    const before = scale;
    scale = Math.max(0.2, Math.min(MOST, wanted));
    svg.setAttribute("width", Math.round(width * scale));
    svg.setAttribute("height", Math.round(height * scale));
    const middle = canvas.scrollLeft + canvas.clientWidth / 2;
    canvas.scrollLeft = (middle * scale) / before - canvas.clientWidth / 2;
  }
}

function button(text, label, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "plain-button";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  made.title = label;
  made.addEventListener("click", action);
  return made;
}
