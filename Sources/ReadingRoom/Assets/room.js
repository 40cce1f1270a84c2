// What makes the room quicker to use. Every page works without it.
"use strict";

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const isVisible = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;
const isTyping = (element) => element && (element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName));

// Times of day in the reader's zone; the article's own words stay in the title.
for (const time of all("time[data-local]")) {
  const date = new Date(time.dateTime);
  if (!Number.isNaN(date.valueOf()) && /(Z|[+-]\d\d:?\d\d)$/.test(time.dateTime)) {
    time.textContent = date.toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
  }
}

for (const element of all(".needs-script, .bottom button[data-key]")) element.hidden = false;

// Statements: words and chips show each other.
const chipOf = (id) => document.getElementById(id);
const wordsOf = (id) => all("[data-said]").filter((words) => words.dataset.said.split(" ").includes(id));

function show(id, isShown) {
  chipOf(id)?.classList.toggle("shown", isShown);
  for (const words of wordsOf(id)) words.classList.toggle("shown", isShown);
}

for (const chip of all(".chip")) {
  for (const [begin, end] of [["mouseenter", "mouseleave"], ["focusin", "focusout"]]) {
    chip.addEventListener(begin, () => show(chip.id, true));
    chip.addEventListener(end, () => show(chip.id, chip.open));
  }
  chip.addEventListener("toggle", () => show(chip.id, chip.open));
}

for (const words of all("[data-said]")) {
  words.addEventListener("click", (event) => {
    if (event.target.closest("a")) return;
    const ids = words.dataset.said.split(" ");
    const chip = chipOf(ids[ids.length - 1]);
    if (!chip) return;
    chip.open = !chip.open;
    if (chip.open) chip.querySelector("summary").focus();
  });
}

function openTarget() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target && target.matches("details")) target.open = true;
}
window.addEventListener("hashchange", openTarget);
openTarget();

const typed = document.querySelector("[autofocus]");
typed?.focus();
typed?.select();

// What a name, a place or a time is.
const tip = document.createElement("div");
tip.className = "tip";
tip.setAttribute("role", "status");
function showTip(element) {
  tip.textContent = element.dataset.tip;
  document.body.append(tip);
  const place = element.getBoundingClientRect();
  const left = Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
  // Written through the object model, which the policy of the page allows.
  tip.style.left = `${Math.max(8, left) + scrollX}px`;
  tip.style.top = `${place.bottom + scrollY + 6}px`;
}
for (const element of all("[data-tip]")) {
  for (const begin of ["mouseenter", "focus"]) element.addEventListener(begin, () => showTip(element));
  for (const end of ["mouseleave", "blur"]) element.addEventListener(end, () => tip.remove());
}

for (const link of all("a[data-copy]")) {
  link.addEventListener("click", async (event) => {
    if (!navigator.clipboard) return;
    event.preventDefault();
    await navigator.clipboard.writeText(link.href);
    const words = link.textContent;
    link.textContent = "Link copied";
    setTimeout(() => { link.textContent = words; }, 1500);
  });
}

// Keys.
let here = -1;
let prefix = "";

function move(step) {
  const items = all("[data-item]").filter(isVisible);
  if (items.length === 0) return;
  items[here]?.classList.remove("here");
  here = Math.min(Math.max(here + step, 0), items.length - 1);
  const item = items[here];
  all(".here").forEach((other) => other.classList.remove("here"));
  item.classList.add("here");
  const target = item.querySelector("summary, a") ?? item;
  target.focus({ preventScroll: true });
  item.scrollIntoView({ block: "nearest" });
}

const current = () => document.activeElement?.closest("[data-item]") ?? document.querySelector(".here");

function press(key) {
  const within = current();
  const element = (within && within.querySelector(`[data-key="${key}"]`)) ?? document.querySelector(`[data-key="${key}"]`);
  return element && (["x", "e"].includes(key) ? within && within.contains(element) : true) ? element : null;
}

function open() {
  const item = current();
  if (!item) return false;
  const element = item.querySelector('[data-key="o"]') ?? item.querySelector("summary") ?? item.querySelector("a");
  element?.click();
  return Boolean(element);
}

function act(key) {
  if (key === "j") return move(1);
  if (key === "k") return move(-1);
  if (key === "o") return open();
  if (key === "?") return document.getElementById("keys").showModal();
  const element = press(key);
  if (!element) return;
  if (isTyping(element)) { element.focus(); element.select?.(); return; }
  element.click();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (document.querySelector("dialog[open]")) return;
  const key = prefix + event.key;
  prefix = "";
  if (event.key === "g" && key === "g") { prefix = "g "; return; }
  if (["/", "?"].includes(event.key) || "jkoxeunp".includes(event.key) || key.startsWith("g ")) {
    event.preventDefault();
    act(key);
  }
});
document.querySelector('.bottom [data-key="?"]')?.addEventListener("click", () => document.getElementById("keys").showModal());

// Files are sent one by one, as they are.
const adding = document.querySelector("[data-drop]");
if (adding) {
  const status = document.getElementById("adding-status");
  const area = adding.querySelector(".drop");
  async function send(files) {
    let last = "";
    for (const [index, file] of [...files].entries()) {
      status.textContent = `Sending ${file.name} (${index + 1} of ${files.length})`;
      const answer = await fetch(`/add/file?name=${encodeURIComponent(file.name)}`, {
        method: "POST", body: file, headers: { "X-Hearsay-Token": adding.dataset.drop }, redirect: "follow",
      });
      if (!answer.ok) { status.textContent = `${file.name}: ${answer.status === 413 ? "too large" : "not added"}`; return; }
      last = answer.url;
    }
    if (last) location.assign(last);
  }
  adding.querySelector("#files").addEventListener("change", (event) => send(event.target.files));
  for (const kind of ["dragover", "dragleave", "drop"]) {
    area.addEventListener(kind, (event) => {
      event.preventDefault();
      area.classList.toggle("over", kind === "dragover");
      if (kind === "drop") send(event.dataTransfer.files);
    });
  }
}
