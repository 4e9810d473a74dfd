/* Photos are made small on the phone and sent one by one. Without this file the form is sent whole.

   Markup. Load it only on the page that needs it: <script src="{% static 'js/foto.js' %}" defer>
     <form method="post" enctype="multipart/form-data" data-foto>   its action takes the photos
       {% csrf_token %} and hidden fields                          sent along with every photo
       <input type="file" name="foto" multiple accept="image/*">   the first file input is used
       <ul data-foto-daftar></ul>                                  optional; made after the input
     data-foto-sisi="1280"     longest side in px       data-foto-kb="250"   aimed weight in kB
   Server. Each POST carries one photo and the header `X-Kirim: satu`. It answers 201 with
   `Location` (where to go when all photos are there), or 4xx as text/plain with its sentence.
   A photo that this browser cannot read (HEIC in some) is sent as it is: the server can. */
(() => {
  "use strict";
  /* Share of the longest side, and quality: a stubborn picture is made smaller as well. */
  const COBA = [[1, 0.82], [1, 0.7], [1, 0.5], [0.8, 0.5], [0.6, 0.5], [0.45, 0.4]];
  const LAGI = "Coba lagi";
  const PUTUS = "Tidak terkirim. Periksa sinyal.";
  const ASING = "Tidak tersimpan. Masuk lagi bila sesi sudah berakhir.";

  const kecilkan = async (file, sisi, kb) => {
    const peta = await createImageBitmap(file, { imageOrientation: "from-image" });
    const penuh = Math.min(1, sisi / Math.max(peta.width, peta.height));
    const kanvas = document.createElement("canvas");
    let hasil;
    for (const [bagian, mutu] of COBA) {
      kanvas.width = Math.round(peta.width * penuh * bagian);
      kanvas.height = Math.round(peta.height * penuh * bagian);
      const kuas = kanvas.getContext("2d");
      kuas.fillStyle = "#fff";
      kuas.fillRect(0, 0, kanvas.width, kanvas.height);
      kuas.drawImage(peta, 0, 0, kanvas.width, kanvas.height);
      hasil = await new Promise((jadi) => kanvas.toBlob(jadi, "image/jpeg", mutu));
      if (!hasil || hasil.size <= kb * 1000) break;
    }
    peta.close();
    if (!hasil) throw new Error("toBlob");
    return new File([hasil], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" });
  };

  const kirim = (form, nama, file, maju) => new Promise((jadi, gagal) => {
    const isi = new FormData(form);
    isi.delete(nama);
    isi.append(nama, file, file.name);
    const xhr = new XMLHttpRequest();
    xhr.open("POST", form.action);
    xhr.setRequestHeader("X-Kirim", "satu");
    xhr.upload.onprogress = (e) => { if (e.lengthComputable) maju(e.loaded / e.total); };
    xhr.onerror = xhr.ontimeout = () => gagal(new Error(PUTUS));
    xhr.timeout = 120000;
    xhr.onload = () => {
      if (xhr.status === 201) return jadi(xhr.getResponseHeader("Location"));
      const polos = (xhr.getResponseHeader("Content-Type") || "").startsWith("text/plain");
      return gagal(new Error(polos && xhr.responseText ? xhr.responseText : ASING));
    };
    xhr.send(isi);
  });

  const pasang = (form) => {
    const input = form.querySelector("input[type=file]");
    if (!input || !window.createImageBitmap) return;
    const sisi = Number(form.dataset.fotoSisi) || 1280;
    const kb = Number(form.dataset.fotoKb) || 250;
    let daftar = form.querySelector("[data-foto-daftar]");
    if (!daftar) {
      daftar = document.createElement("ul");
      input.after(daftar);
    }
    daftar.setAttribute("aria-live", "polite");
    let antre = Promise.resolve();
    let sisa = 0;
    let jalan = 0;
    let tujuan = "";

    const satu = (file) => {
      const baris = document.createElement("li");
      const teks = document.createElement("span");
      const bilah = document.createElement("progress");
      bilah.max = 1;
      bilah.setAttribute("aria-label", "Mengirim " + file.name);
      baris.append(teks, " ", bilah);
      daftar.append(baris);
      sisa += 1;
      let tombol;

      const coba = async () => {
        teks.textContent = file.name + ": mengirim…";
        bilah.hidden = false;
        bilah.value = 0;
        try {
          const kecil = await kecilkan(file, sisi, kb).catch(() => file);
          tujuan = await kirim(form, input.name, kecil, (n) => { bilah.value = n; }) || tujuan;
          teks.textContent = file.name + ": terkirim";
          sisa -= 1;
        } catch (galat) {
          teks.textContent = file.name + ": " + galat.message;
          tombol = document.createElement("button");
          tombol.type = "button";
          tombol.className = "tombol kedua";
          tombol.textContent = LAGI;
          tombol.addEventListener("click", () => { tombol.remove(); mulai(); });
          baris.append(" ", tombol);
        }
        bilah.hidden = true;
        if (sisa > 0 || !tujuan) return;
        delete form.dataset.berubah;
        location.assign(tujuan);
      };
      /* One after the other: a weak line carries one photo well and eight badly. */
      const mulai = () => {
        jalan += 1;
        antre = antre.then(coba).then(() => { jalan -= 1; });
      };
      mulai();
    };

    /* Before katalog.js, which would call the form sent. A refused photo does not hold one back. */
    addEventListener("submit", (e) => {
      if (e.target !== form || !(jalan || tujuan)) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      if (!jalan) location.assign(tujuan);
    }, true);

    input.addEventListener("change", () => {
      const pilihan = [...input.files];
      /* Emptied, or "Lanjut" would send the large originals once more. */
      input.value = "";
      input.required = false;
      pilihan.forEach(satu);
    });
  };

  document.querySelectorAll("form[data-foto]").forEach(pasang);
})();
