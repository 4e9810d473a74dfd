/* Returns the heading and what would be dead with scripts off: U11. */
(() => {
  const awal = (el) => el.outerHTML.slice(0, 120);
  const semua = (pemilih) => [...document.querySelectorAll(pemilih)];
  return {
    judul: document.querySelector("h1")?.innerText,
    formulir: semua("form").filter((f) => !f.hasAttribute("method") || !f.hasAttribute("action")).map(awal),
    buntu: semua("[hx-get], [hx-post]").filter((el) =>
      !el.matches("a[href]") && !el.closest("form[action]")).map(awal),
  };
})()
