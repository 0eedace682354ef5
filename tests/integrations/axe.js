// What axe-core finds in every frame, each by rule and place.
"use strict";

const COLOURS = ["color-contrast", "link-in-text-block"];

// Nothing but the colours is another in the dark, and no colour depends on the width: they are
// measured on the tablet, and on the phone where a page has something for phones alone.
function asked(name, page) {
  const [, width, light] = name.match(/ (\d+) (\w+)$/);
  if (light === "dark") return { runOnly: { type: "rule", values: COLOURS } };
  if (width === "768" || (width === "375" && page.querySelector(".phone"))) return {};
  return { rules: Object.fromEntries(COLOURS.map((rule) => [rule, { enabled: false }])) };
}

window.addEventListener("load", async () => {
  const found = {};
  for (const frame of document.querySelectorAll("iframe")) {
    const view = frame.contentWindow;
    const script = view.document.createElement("script");
    script.textContent = document.getElementById("axe").textContent;
    view.document.head.append(script);
    const options = { resultTypes: ["violations"], ...asked(frame.id, view.document) };
    const said = await view.axe.run(view.document, options);
    found[frame.id] = said.violations.flatMap(
      (one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`));
  }
  document.getElementById("found").textContent = JSON.stringify(found);
});
