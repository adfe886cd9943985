// Makes pictures larger and smaller: by buttons, by + - 0 when the picture has the focus, by the wheel with Ctrl held. Without this
// script they have their own size and can be scrolled.

const STEP = 1.4;
const MOST = 8;
// A picture that is so little wider than the screen is shown whole, so that the names of its lanes stay in sight.
const LITTLE = 1.35;

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
    button("+", canvas.dataset.zoomIn, () => zoom(shown() * STEP)),
    button("−", canvas.dataset.zoomOut, () => zoom(shown() / STEP)),
    button("⤢", canvas.dataset.zoomAll, fit));
  const toolbar = canvas.previousElementSibling;
  (toolbar?.classList.contains("toolbar") ? toolbar : canvas).prepend(bar);
  if (svg.classList.contains("lanes")) {
    showLanes();
  }
  canvas.addEventListener("keydown", (event) => {
    const action = { "+": () => zoom(shown() * STEP), "=": () => zoom(shown() * STEP), "-": () => zoom(shown() / STEP), 0: fit }[event.key];
    if (action && !event.ctrlKey && !event.metaKey) {
      action();
      event.preventDefault();
    }
  });
  canvas.addEventListener("wheel", (event) => {
    if (event.ctrlKey) {
      zoom(event.deltaY < 0 ? shown() * STEP : shown() / STEP);
      event.preventDefault();
    }
  }, { passive: false });

  // A style sheet makes pictures as large as fits until somebody asks for another size.
  function shown() {
    return Math.min(svg.clientWidth / width, svg.clientHeight / height) || scale;
  }

  // The newest is at the end.
  function showLanes() {
    if (canvas.scrollWidth < LITTLE * canvas.clientWidth) {
      fit();
    } else {
      canvas.scrollLeft = canvas.scrollWidth;
    }
  }

  function fit() {
    zoom(Math.min(1, (canvas.clientWidth - 24) / width));
    svg.classList.remove("zoomed");
  }

  function zoom(wanted) {
    const before = scale;
    svg.classList.add("zoomed");
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
