/* Returns what the geometry gate judges; runs in the page. Sizes in CSS px. */
(() => {
  const terlihat = (el) => {
    const k = el.getBoundingClientRect();
    return el.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true })
      && k.width > 1 && k.height > 1 && !el.closest(".vh");
  };
  const nama = (el) => {
    const kelas = typeof el.className === "string" ? el.className : "";
    return `${el.tagName.toLowerCase()}.${kelas} "${(el.textContent || el.name || "").trim().slice(0, 40)}"`;
  };
  const px = (el, sifat) => parseFloat(getComputedStyle(el)[sifat]);
  const semua = (pemilih) => [...document.querySelectorAll(pemilih)].filter(terlihat);
  const pilihan = (el) => el.matches("[type=checkbox], [type=radio]");
  const bidang = (el) => (pilihan(el) && el.closest("label") || el).getBoundingClientRect();
  /* WCAG 2.5.8: a link inside a line of text may be lower when no other target comes near it. */
  const kecil = (el, _, para) => {
    const k = bidang(el);
    if (k.height >= 24 && k.width >= 24) return false;
    if (getComputedStyle(el).display !== "inline") return true;
    const tengah = (k.top + k.bottom) / 2;
    return para.some((lain) => {
      const l = lain.getBoundingClientRect();
      return lain !== el && !lain.contains(el) && l.left < k.right && l.right > k.left
        && Math.abs((l.top + l.bottom) / 2 - tengah) < 23;
    });
  };

  const huruf = [];
  const jalan = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (jalan.nextNode()) {
    const induk = jalan.currentNode.parentElement;
    if (jalan.currentNode.data.trim() && terlihat(induk) && px(induk, "fontSize") < 12) huruf.push(nama(induk));
  }
  const isian = semua("input, select, textarea").filter((el) => !pilihan(el));
  const sasaran = semua("a[href], button, summary, input, select, textarea");
  const utama = semua("main .tombol:not(.kecil, .tautan), .cari .tombol");
  const lekat = [...document.body.querySelectorAll("*")].filter((el) =>
    ["sticky", "fixed"].includes(getComputedStyle(el).position) && terlihat(el)
    && getComputedStyle(el).bottom !== "auto");
  const kartu = document.querySelector(".kartu");
  return {
    mulaiMain: document.querySelector("main")?.getBoundingClientRect().top + scrollY,
    melebar: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    kartuPertama: kartu ? kartu.getBoundingClientRect().top + scrollY : null,
    hurufKecil: huruf,
    isianKecil: isian.filter((el) => px(el, "fontSize") < 16).map(nama),
    isianRendah: isian.filter((el) => bidang(el).height < 44).map(nama),
    sasaranKecil: sasaran.filter(kecil).map(nama),
    utamaRendah: utama.filter((el) => bidang(el).height < 44).map(nama),
    lekatTinggi: lekat.filter((el) => bidang(el).height > 72).map(nama),
    elemen: document.querySelectorAll("*").length,
  };
})()
