/* Swagger leaves parts outside any landmark and has a second h1; both are put right as it draws. */
(() => {
  "use strict";
  const akar = document.getElementById("swagger-ui");
  const DAERAH = { ".information-container": "Keterangan API", ".scheme-container": "Otorisasi" };
  new MutationObserver(() => {
    Object.entries(DAERAH).forEach(([pemilih, nama]) => {
      akar.querySelectorAll(`${pemilih}:not([role])`).forEach((el) => {
        el.setAttribute("role", "region");
        el.setAttribute("aria-label", nama);
      });
    });
    akar.querySelectorAll("h1:not([aria-level])").forEach((el) => el.setAttribute("aria-level", "2"));
  }).observe(akar, { childList: true, subtree: true });
})();
