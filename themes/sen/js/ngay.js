"use strict";
// Upcoming and past are told by the visitor's day. Runs before the page is first shown, so that nothing moves.
(() => {
  const past = document.querySelector("[data-when=past]");
  const next = document.querySelector("[data-when=upcoming]");
  if (!past || !next) return;
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  const over = [...next.children].filter((card) => card.dataset.status !== "postponed" && card.dataset.to < today);
  over.forEach((card) => past.prepend(card));
  if (over.length) past.parentElement.hidden = false;
  if (!next.children.length) next.parentElement.hidden = true;
})();
