// Better with script, whole without: joins the words of a statement on hover and focus, moves with keys, keeps a theme.
"use strict";
(() => {
  const root = document.documentElement;
  const kept = (() => { try { return localStorage.getItem("sayso-theme"); } catch { return null; } })();
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  const theme = document.getElementById("theme");
  if (theme) {
    theme.hidden = false;
    theme.addEventListener("click", () => {
      const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      try { localStorage.setItem("sayso-theme", root.dataset.theme); } catch { /* private windows keep nothing */ }
    });
  }
  const parts = [...document.querySelectorAll("[data-s]")];
  const light = (ids) => parts.forEach((part) => part.classList.toggle("on", ids.some((id) => part.dataset.s.split(" ").includes(id))));
  for (const part of parts) {
    part.addEventListener("pointerenter", () => light(part.dataset.s.split(" ")));
    part.addEventListener("focusin", () => light(part.dataset.s.split(" ")));
    part.addEventListener("pointerleave", () => light([]));
  }
  const reader = document.querySelector("[data-lit]");
  if (reader) light([reader.dataset.lit]);
  const rows = [...document.querySelectorAll(".card, .saying")];
  let at = -1;
  const go = (step) => {
    if (!rows.length) return;
    at = Math.min(rows.length - 1, Math.max(0, at + step));
    rows[at].focus();
    const place = rows[at].dataset.s && document.getElementById("s-" + rows[at].dataset.s);
    if (place) place.scrollIntoView({ block: "center" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "/") { event.preventDefault(); document.getElementById("q").focus(); }
    else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "?") location.href = "/about";
  });
})();
