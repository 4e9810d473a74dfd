/* Names that the stock admin leaves out. Runs after its own scripts have drawn their widgets. */
addEventListener("load", () => {
  "use strict";
  const semua = (pemilih) => document.querySelectorAll(pemilih);
  const tersembunyi = (teks) => {
    const rentang = document.createElement("span");
    rentang.className = "vh";
    rentang.textContent = teks;
    return rentang;
  };

  semua("th:empty").forEach((th) => th.append(tersembunyi("Baris")));
  semua(".inline-group").forEach((el) => { if (el.scrollWidth > el.clientWidth) el.tabIndex = 0; });
  semua("#changelist-filter a:empty").forEach((a) => { a.textContent = "(kosong)"; });
  semua("label[for=searchbar]").forEach((label) => {
    label.querySelector("img")?.remove();
    label.prepend("Cari ");
  });
  semua("select.select2-hidden-accessible").forEach((select) => {
    const kotak = select.nextElementSibling?.querySelector("[role=combobox]");
    const label = select.labels[0]?.textContent.trim().replace(/:$/, "");
    if (!kotak || !label) return;
    kotak.removeAttribute("aria-labelledby");
    kotak.setAttribute("aria-label", label);
    kotak.querySelector("[role=textbox]")?.setAttribute("aria-label", label);
  });
});
