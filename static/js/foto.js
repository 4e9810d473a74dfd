/* Shrinks pictures before they are sent, one by one. Without this file the form sends them whole. */
(() => {
  "use strict";
  const form = document.querySelector("form[data-foto]");
  const isian = form && form.querySelector("input[type=file]");
  const daftar = form && form.querySelector("[data-kemajuan]");
  if (!isian || !daftar) return;
  const SISI = 1280;
  const CUKUP = 250 * 1024;
  const COBA = [[SISI, 0.85], [SISI, 0.7], [SISI, 0.5], [1024, 0.5], [800, 0.5]];
  let alamat = form.action;
  let lalu = null;

  const jpeg = (gambar, sisi, mutu) => {
    const skala = Math.min(1, sisi / Math.max(gambar.width, gambar.height));
    const kanvas = document.createElement("canvas");
    kanvas.width = Math.round(gambar.width * skala);
    kanvas.height = Math.round(gambar.height * skala);
    const kuas = kanvas.getContext("2d");
    kuas.fillStyle = "#fff";
    kuas.fillRect(0, 0, kanvas.width, kanvas.height);
    kuas.drawImage(gambar, 0, 0, kanvas.width, kanvas.height);
    return new Promise((jadi) => { kanvas.toBlob(jadi, "image/jpeg", mutu); });
  };

  const kecilkan = async (berkas) => {
    try {
      const gambar = await createImageBitmap(berkas, { imageOrientation: "from-image" });
      if (Math.max(gambar.width, gambar.height) <= SISI && berkas.size <= CUKUP) return berkas;
      let hasil = null;
      for (const [sisi, mutu] of COBA) {
        hasil = await jpeg(gambar, sisi, mutu);
        if (hasil && hasil.size <= CUKUP) break;
      }
      return hasil ? new File([hasil], berkas.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : berkas;
    } catch {
      return berkas; /* HEIC and what else this browser cannot read: the server can. */
    }
  };

  const kirim = (berkas, kemajuan) => new Promise((jadi, gagal) => {
    const isi = new FormData(form);
    isi.set("foto", berkas);
    const xhr = new XMLHttpRequest();
    xhr.open("POST", alamat);
    xhr.setRequestHeader("X-Kirim", "satu");
    xhr.timeout = 60000;
    xhr.upload.onprogress = (e) => { if (e.lengthComputable) kemajuan.value = e.loaded / e.total; };
    xhr.onload = () => {
      if (xhr.status === 201) jadi(xhr.getResponseHeader("Location"));
      else gagal(xhr.status === 422 ? xhr.responseText : "Foto belum terkirim. Masuk lagi bila sesi berakhir.");
    };
    xhr.onerror = xhr.ontimeout = () => gagal("Sinyal terputus. Foto masih ada di HP Anda.");
    xhr.send(isi);
  });

  const satu = async (berkas) => {
    const baris = document.createElement("li");
    const kemajuan = document.createElement("progress");
    kemajuan.setAttribute("aria-label", "Mengunggah " + berkas.name);
    baris.append(berkas.name + " ", kemajuan);
    daftar.append(baris);
    try {
      const tujuan = await kirim(await kecilkan(berkas), kemajuan);
      lalu = alamat = tujuan;
      baris.remove();
    } catch (alasan) {
      const ulang = document.createElement("button");
      ulang.type = "button";
      ulang.className = "tombol kedua kecil";
      ulang.textContent = "Coba lagi";
      ulang.addEventListener("click", () => { baris.remove(); antre([berkas]); });
      kemajuan.replaceWith(alasan + " ", ulang);
    }
  };

  const antre = async (semua) => {
    form.setAttribute("aria-busy", "true");
    for (const berkas of semua) await satu(berkas);
    form.removeAttribute("aria-busy");
    if (lalu && !daftar.children.length) location.assign(lalu);
  };

  isian.addEventListener("change", () => {
    const semua = [...isian.files];
    isian.value = "";
    isian.required = false;
    antre(semua);
  });
})();
