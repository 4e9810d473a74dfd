/* Keys of a queue: a letter follows the link that names it. The links work without this file. */
addEventListener("keydown", (e) => {
  "use strict";
  if (e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, select, textarea")) return;
  const arah = document.querySelector(`[data-tekan="${CSS.escape(e.key)}"]`);
  if (arah) arah.click();
});
