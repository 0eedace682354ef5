// What axe-core finds in every frame, each by rule and place.
"use strict";

window.addEventListener("load", async () => {
  const found = {};
  for (const frame of document.querySelectorAll("iframe")) {
    const view = frame.contentWindow;
    const script = view.document.createElement("script");
    script.textContent = document.getElementById("axe").textContent;
    view.document.head.append(script);
    const said = await view.axe.run(view.document, { resultTypes: ["violations"] });
    found[frame.id] = said.violations.flatMap(
      (one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`));
  }
  document.getElementById("found").textContent = JSON.stringify(found);
});
