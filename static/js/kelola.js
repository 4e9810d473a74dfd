/* Names that the stock admin leaves out, given as soon as its own scripts draw their widgets. */
addEventListener("DOMContentLoaded", () => {
  "use strict";
  const isi = document.getElementById("content");
  const semua = (pemilih) => document.querySelectorAll(pemilih);

  const namaiKotak = () => {
    semua("select.select2-hidden-accessible").forEach((select) => {
      const kotak = select.nextElementSibling?.querySelector("[role=combobox]:not([aria-label])");
      const label = select.labels[0]?.textContent.trim().replace(/:$/, "");
      if (!kotak || !label) return;
      kotak.removeAttribute("aria-labelledby");
      kotak.setAttribute("aria-label", label);
      kotak.querySelector("[role=textbox]")?.setAttribute("aria-label", label);
    });
  };

  const namaiTabel = () => {
    semua("th:empty").forEach((th) => {
      const rentang = document.createElement("span");
      rentang.className = "vh";
      rentang.textContent = "Baris";
      th.append(rentang);
    });
    semua(".inline-group").forEach((el) => { if (el.scrollWidth > el.clientWidth) el.tabIndex = 0; });
  };

  semua("#changelist-filter a:empty").forEach((a) => { a.textContent = "(kosong)"; });
  semua("label[for=searchbar]").forEach((label) => {
    label.querySelector("img")?.remove();
    label.prepend("Cari ");
  });
  const namai = () => { namaiKotak(); namaiTabel(); };
  namai();
  if (isi) new MutationObserver(namai).observe(isi, { childList: true, subtree: true });
});
