// For every frame: texts that meet, texts that leave the page, and how small the letters are.
"use strict";

const SHRINK = 0.75; // px: boxes that only touch do not meet

function visible(element) {
  return element.getClientRects().length > 0;
}

// What a text's letters are set in, which its group may say.
function size(text) {
  return parseFloat(text.ownerDocument.defaultView.getComputedStyle(text).fontSize);
}

// Each letter of an SVG text as four corners on the screen, without the air above and below it.
function letters(text) {
  const matrix = text.getScreenCTM();
  const em = size(text);
  const boxes = [];
  for (let i = 0; i < text.getNumberOfChars(); i++) {
    const start = text.getStartPositionOfChar(i);
    const end = text.getEndPositionOfChar(i);
    const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
    const up = { x: (end.y - start.y) / length * em, y: -(end.x - start.x) / length * em };
    const corner = (p, k) => new DOMPoint(p.x + up.x * k, p.y + up.y * k).matrixTransform(matrix);
    boxes.push([corner(start, 0.72), corner(end, 0.72), corner(end, -0.2), corner(start, -0.2)]);
  }
  return boxes;
}

function lines(document, view) {
  const found = [];
  const walker = document.createTreeWalker(document.body, view.NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("svg, style, .skip") || !visible(parent)) continue;
    if (parent.closest("thead") && view.getComputedStyle(parent.closest("thead")).position === "absolute") continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter((r) => r.width > 0.5).map((r) => {
      const trim = r.height * 0.15;
      return [
        { x: r.left, y: r.top + trim }, { x: r.right, y: r.top + trim },
        { x: r.right, y: r.bottom - trim }, { x: r.left, y: r.bottom - trim },
      ];
    });
    found.push({ said: node.data.trim().slice(0, 60), boxes });
  }
  return found;
}

function bounds(boxes) {
  const points = boxes.flat();
  return {
    left: Math.min(...points.map((p) => p.x)), right: Math.max(...points.map((p) => p.x)),
    top: Math.min(...points.map((p) => p.y)), bottom: Math.max(...points.map((p) => p.y)),
  };
}

function apart(a, b) {
  return a.right <= b.left + SHRINK || b.right <= a.left + SHRINK
    || a.bottom <= b.top + SHRINK || b.bottom <= a.top + SHRINK;
}

// The separating axis theorem for two convex quadrilaterals.
function meet(one, other) {
  for (const [a, b] of [[one, other], [other, one]]) {
    for (let i = 0; i < a.length; i++) {
      const p = a[i], q = a[(i + 1) % a.length];
      const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
      const normal = { x: (q.y - p.y) / length, y: -(q.x - p.x) / length };
      const on = (box) => box.map((c) => c.x * normal.x + c.y * normal.y);
      const first = on(a), second = on(b);
      if (Math.max(...first) <= Math.min(...second) + SHRINK) return false;
      if (Math.max(...second) <= Math.min(...first) + SHRINK) return false;
    }
  }
  return true;
}

// Pieces of one label around its circle, which belong beside each other.
function together(one, other) {
  const label = one.text && one.text.parentElement;
  return Boolean(label && label.matches("g[text-anchor]") && other.text && other.text.parentElement === label);
}

function inspect(frame) {
  const document = frame.contentDocument, view = frame.contentWindow;
  const texts = [...document.querySelectorAll("svg text")].filter(visible)
    .map((text) => ({ said: text.textContent, boxes: letters(text), text }));
  const all = [...texts, ...lines(document, view)].filter((one) => one.boxes.length);
  const met = [], outside = [];
  for (const one of all) one.bounds = bounds(one.boxes);
  for (let i = 0; i < all.length; i++) {
    const { left, right } = all[i].bounds;
    if (left < -0.5 || right > frame.clientWidth + 0.5) outside.push(all[i].said);
    const svg = all[i].text && all[i].text.ownerSVGElement.getBoundingClientRect();
    if (svg && (all[i].bounds.top < svg.top - 0.5 || all[i].bounds.bottom > svg.bottom + 0.5)) {
      outside.push(all[i].said);
    }
    for (let j = i + 1; j < all.length; j++) {
      if (apart(all[i].bounds, all[j].bounds) || together(all[i], all[j])) continue;
      if (all[i].boxes.some((a) => all[j].boxes.some((b) => meet(a, b)))) {
        met.push([all[i].said, all[j].said]);
      }
    }
  }
  const cut = texts.filter((one) => one.boxes.some((box) => Math.hypot(box[0].x - box[1].x, box[0].y - box[1].y) < 0.01 && one.said.trim().length > 1));
  const sizes = texts.map((one) => size(one.text) * Math.hypot(one.text.getScreenCTM().a, one.text.getScreenCTM().b));
  return {
    texts: all.length, labels: texts.length, met, outside, cut: cut.map((one) => one.said),
    smallest: sizes.length ? Math.min(...sizes) : null,
    wide: document.documentElement.scrollWidth - frame.clientWidth,
  };
}

window.addEventListener("load", () => {
  const found = {};
  for (const frame of document.querySelectorAll("iframe")) found[frame.id] = inspect(frame);
  document.getElementById("found").textContent = JSON.stringify(found);
});
