/* Shrinks and sends pictures one by one. Without this the form sends them whole. */
(() => {
  "use strict";
  const doc = document;
  const form = doc.querySelector("form[data-foto]");
  const isian = form && form.querySelector("input[type=file]");
  const daftar = form && form.querySelector("[data-kemajuan]");
  if (!daftar) return;
  const SISI = 1280;
  const CUKUP = 250 * 1024;
  const COBA = [[SISI, 0.85], [SISI, 0.7], [SISI, 0.5], [1024, 0.5], [800, 0.5]];
  let alamat = form.action;
  let lalu;

  const jpeg = (gambar, sisi, mutu) => {
    const skala = Math.min(1, sisi / Math.max(gambar.width, gambar.height));
    const kanvas = doc.createElement("canvas");
    const lebar = kanvas.width = gambar.width * skala;
    const tinggi = kanvas.height = gambar.height * skala;
    const kuas = kanvas.getContext("2d");
    kuas.fillStyle = "#fff";
    kuas.fillRect(0, 0, lebar, tinggi);
    kuas.drawImage(gambar, 0, 0, lebar, tinggi);
    return new Promise((jadi) => { kanvas.toBlob(jadi, "image/jpeg", mutu); });
  };

  const kecilkan = async (berkas) => {
    try {
      const gambar = await createImageBitmap(berkas, { imageOrientation: "from-image" });
      if (Math.max(gambar.width, gambar.height) <= SISI && berkas.size <= CUKUP) return berkas;
      let hasil;
      for (const [sisi, mutu] of COBA) {
        hasil = await jpeg(gambar, sisi, mutu);
        if (hasil.size <= CUKUP) break;
      }
      return new File([hasil], berkas.name.replace(/\.\w+$/, ".jpg"));
    } catch {
      return berkas; /* such as HEIC: the server can */
    }
  };

  const kirim = (berkas, kemajuan) => new Promise((jadi, gagal) => {
    const isi = new FormData(form);
    isi.set(isian.name, berkas);
    const xhr = new XMLHttpRequest();
    xhr.open("POST", alamat);
    xhr.setRequestHeader("X-Kirim", "satu");
    xhr.timeout = 60000;
    xhr.upload.onprogress = (e) => { kemajuan.value = e.loaded / e.total; };
    xhr.onload = () => {
      if (xhr.status === 201) jadi(xhr.getResponseHeader("Location"));
      else gagal(xhr.status === 422 ? xhr.responseText : "Belum terkirim. Coba masuk lagi.");
    };
    xhr.onerror = xhr.ontimeout = () => gagal("Sinyal terputus. Foto masih ada.");
    xhr.send(isi);
  });

  const satu = async (berkas) => {
    const baris = doc.createElement("li");
    const kemajuan = doc.createElement("progress");
    kemajuan.ariaLabel = "Mengunggah";
    baris.append(berkas.name + " ", kemajuan);
    daftar.append(baris);
    try {
      lalu = alamat = await kirim(await kecilkan(berkas), kemajuan);
      baris.remove();
    } catch (alasan) {
      const ulang = doc.createElement("button");
      ulang.type = "button";
      ulang.className = "tombol kedua kecil";
      ulang.textContent = "Coba lagi";
      ulang.onclick = () => { baris.remove(); antre([berkas]); };
      kemajuan.replaceWith(alasan + " ", ulang);
    }
  };

  const antre = async (semua) => {
    for (const berkas of semua) await satu(berkas);
    if (lalu && !daftar.children.length) location.assign(lalu);
  };

  isian.onchange = () => {
    const semua = [...isian.files];
    isian.value = "";
    antre(semua);
  };
})();
