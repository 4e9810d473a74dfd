/* Everything here is optional: each page does its job without this file. */
(() => {
  "use strict";
  const doc = document;
  const MASUK = "/masuk/";
  doc.documentElement.classList.add("js");

  const umumkan = (teks) => {
    const tempat = doc.getElementById("status");
    if (tempat) tempat.textContent = teks;
  };

  const gangguan = (kunci) => {
    const spanduk = doc.getElementById("gangguan");
    if (!spanduk) return;
    spanduk.hidden = !kunci;
    spanduk.querySelectorAll("[data-jika]").forEach((bagian) => {
      bagian.hidden = bagian.dataset.jika !== kunci;
    });
    const masuk = spanduk.querySelector("[data-masuk]");
    if (masuk) masuk.href = MASUK + "?next=" + encodeURIComponent(location.pathname + location.search);
    if (kunci) spanduk.scrollIntoView({ block: "nearest" });
  };

  const siapkan = (akar) => {
    akar.querySelectorAll("[data-salin]").forEach((tombol) => { tombol.hidden = !navigator.clipboard; });
    akar.querySelectorAll("[data-cetak]").forEach((tombol) => { tombol.hidden = false; });
    const fokus = akar.querySelector(".ringkasan-galat:not([data-contoh] *), [data-fokus]");
    if (fokus) fokus.focus();
  };

  /* The submitter is disabled one tick later, or its own name and value would not be sent. */
  const sibuk = (form, tombol) => {
    form.dataset.terkirim = "1";
    if (!tombol) return;
    setTimeout(() => {
      tombol.dataset.semula = tombol.textContent;
      tombol.textContent = tombol.dataset.sibuk || "Mengirim…";
      tombol.disabled = true;
      tombol.setAttribute("aria-busy", "true");
    });
  };

  const pulihkan = (akar) => {
    akar.querySelectorAll("form[data-terkirim]").forEach((form) => { delete form.dataset.terkirim; });
    akar.querySelectorAll("[data-semula]").forEach((tombol) => {
      tombol.textContent = tombol.dataset.semula;
      tombol.disabled = false;
      tombol.removeAttribute("aria-busy");
      delete tombol.dataset.semula;
    });
  };

  doc.addEventListener("submit", (e) => {
    const form = e.target;
    if (form.method !== "post") return;
    if (form.dataset.terkirim) { e.preventDefault(); e.stopImmediatePropagation(); return; }
    delete form.dataset.berubah;
    sibuk(form, e.submitter);
  }, true);

  doc.addEventListener("change", (e) => {
    const form = e.target.form;
    if (!form) return;
    if (form.hasAttribute("data-jaga")) form.dataset.berubah = "1";
    if (e.target.hasAttribute("data-kirim-ubah")) form.requestSubmit();
  });

  addEventListener("beforeunload", (e) => {
    if (doc.querySelector("form[data-berubah]")) e.preventDefault();
  });
  addEventListener("pageshow", () => pulihkan(doc));
  addEventListener("online", () => gangguan(null));

  doc.addEventListener("click", (e) => {
    const tombol = e.target.closest("[data-salin], [data-cetak], [data-ulang]");
    if (!tombol) return;
    if (tombol.dataset.salin) {
      navigator.clipboard.writeText(tombol.dataset.salin).then(() => umumkan("Nomor disalin."));
    } else if (tombol.hasAttribute("data-cetak")) {
      print();
    } else {
      location.reload();
    }
  });

  doc.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    doc.querySelectorAll("details.lencana-bukti[open]").forEach((d) => {
      d.open = false;
      d.querySelector("summary").focus();
    });
  });

  /* htmx. The CSRF field of any form on the page serves, so public pages need no cookie. */
  doc.addEventListener("htmx:configRequest", (e) => {
    const isi = doc.querySelector("[name=csrfmiddlewaretoken]");
    if (isi && e.detail.verb !== "get") e.detail.headers["X-CSRFToken"] = isi.value;
  });
  doc.addEventListener("htmx:beforeRequest", (e) => {
    if (doc.hidden && e.detail.elt.hasAttribute("data-jajak")) e.preventDefault();
    else e.detail.target.setAttribute("aria-busy", "true");
  });
  doc.addEventListener("htmx:afterRequest", (e) => {
    e.detail.target.removeAttribute("aria-busy");
    pulihkan(doc);
    if (e.detail.successful) gangguan(null);
  });
  /* A whole page is never swapped into a corner of another one. */
  doc.addEventListener("htmx:beforeSwap", (e) => {
    const { status, responseText } = e.detail.xhr;
    if (status < 400 || !/^\s*<!doctype/i.test(responseText)) return;
    e.detail.shouldSwap = false;
    e.detail.isError = true;
  });
  doc.addEventListener("htmx:responseError", (e) => {
    gangguan([401, 403].includes(e.detail.xhr.status) ? "sesi" : "sistem");
  });
  ["htmx:sendError", "htmx:timeout"].forEach((nama) => {
    doc.addEventListener(nama, () => gangguan("sinyal"));
  });
  doc.addEventListener("htmx:afterSettle", (e) => siapkan(e.detail.elt));

  siapkan(doc);
})();
