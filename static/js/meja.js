/* j and k walk through the queue; the links work without this. */
addEventListener("DOMContentLoaded", () => {
  "use strict";
  const butir = [...document.querySelectorAll("[data-antrean] [data-butir]")];
  if (!butir.length) return;
  document.querySelectorAll("[data-tombol]").forEach((el) => { el.hidden = false; });
  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select")) return;
    const langkah = { j: 1, k: -1 }[e.key];
    if (!langkah) return;
    const kini = butir.indexOf(document.activeElement);
    const tuju = butir[kini < 0 ? 0 : Math.min(Math.max(kini + langkah, 0), butir.length - 1)];
    tuju.focus();
    tuju.scrollIntoView({ block: "nearest" });
    e.preventDefault();
  });
});
