// Searches the bulletins. The index and the texts are script files, since a browser lets a page
// that was opened from a folder read nothing else; they call the two functions defined here.
(() => {
  "use strict";
  const results = document.getElementById("results");
  const form = document.querySelector("form.search");
  const [status, list, more] = ["[role=status]", "ol", "button"].map((one) => results.querySelector(one));
  const input = form.elements.q;
  const HAN = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}";
  const RUN = new RegExp(`[${HAN}]+|(?:(?![${HAN}])[\\p{L}\\p{N}])+(?:[.,]\\d+)*`, "gu");
  const IS_HAN = new RegExp(`^[${HAN}]`, "u");
  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const AT_ONCE = 20; // results listed before one asks for more
  const [AROUND, LEFT_OUT] = document.documentElement.lang.startsWith("zh") ? [40, "……"] : [90, "…"];
  let bulletins, stories, terms; // the index
  const texts = new Map(); // the texts of a bulletin, or the promise of them, by its name
  const arrived = new Map(); // whom to tell when they are there
  let asked = 0; // which search is the latest

  window.bulletinIndex = (...index) => {
    [bulletins, stories, terms] = index;
    if (input.value.trim()) search();
  };
  window.bulletinTexts = (name, found) => arrived.get(name)(found);

  function run(address) {
    const script = document.createElement("script");
    script.src = address;
    document.head.append(script);
    return script;
  }

  function textsOf(name) {
    if (!texts.has(name)) {
      texts.set(name, new Promise((resolve) => {
        arrived.set(name, resolve);
        run(`texts/${name}.js`).onerror = () => resolve([]);
      }));
    }
    return texts.get(name);
  }

  // Letters in their plain form, each with the place it had before.
  function plain(text) {
    let letters = "";
    const places = [];
    let place = 0;
    for (const letter of text) {
      for (const one of letter.normalize("NFKC").toLowerCase()) {
        letters += one;
        for (let unit = 0; unit < one.length; unit += 1) places.push(place);
      }
      place += letter.length;
    }
    places.push(place);
    return { letters, places };
  }

  function numbersOf(gaps) {
    const numbers = [];
    let last = -1, gap = 0, shift = 0;
    for (const digit of gaps) {
      const value = DIGITS.indexOf(digit);
      gap += (value & 31) << shift;
      shift += 5;
      if (value < 32) {
        last += gap + 1;
        numbers.push(last);
        gap = shift = 0;
      }
    }
    return numbers;
  }

  // The stories with a term: whole pairs of hanzi, beginnings of words, single hanzi anywhere.
  function storiesWith(term) {
    const found = new Set();
    const pair = IS_HAN.test(term) && [...term].length > 1;
    const head = IS_HAN.test(term) && !pair ? "" : "|";
    const sought = head + term + (pair ? " " : "");
    for (let at = terms.indexOf(sought); at >= 0; at = terms.indexOf(sought, at + 1)) {
      const gaps = terms.indexOf(" ", at) + 1;
      const end = terms.indexOf("|", gaps);
      for (const number of numbersOf(terms.slice(gaps, end))) found.add(number);
      at = end - 1;
    }
    return found;
  }

  function termsOf(part) {
    return (part.match(RUN) ?? []).flatMap((one) => {
      const letters = [...one];
      if (!IS_HAN.test(one) || letters.length === 1) return [one];
      return letters.slice(1).map((letter, number) => letters[number] + letter);
    });
  }

  // Where a part stands in a text: a word or number only where one begins.
  function hitsIn(letters, part) {
    const hits = [];
    for (let at = letters.indexOf(part); at >= 0; at = letters.indexOf(part, at + part.length)) {
      const before = letters.slice(Math.max(0, at - 2), at);
      const inside = /^[\p{L}\p{N}]/u.test(part) && !IS_HAN.test(part)
        && (/[\p{L}\p{N}]$/u.test(before) && !new RegExp(`[${HAN}]$`, "u").test(before) || /\d[.,]$/.test(before));
      if (!inside) hits.push([at, at + part.length]);
    }
    return hits;
  }

  function marked(text, hits, places) {
    const shown = document.createDocumentFragment();
    let last = 0;
    for (const [from, to] of hits) {
      const [start, end] = [places[from], places[to]];
      if (start < last) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      shown.append(text.slice(last, start), mark);
      last = end;
    }
    shown.append(text.slice(last));
    return shown;
  }

  function whole(text, parts) {
    const { letters, places } = plain(text);
    const hits = parts.flatMap((part) => hitsIn(letters, part)).sort((a, b) => a[0] - b[0]);
    return { hits, places, letters };
  }

  // Where to cut a text before or after a place, so that no word is cut in two.
  function edge(letters, place, step) {
    let at = place;
    while (/[a-z0-9.,]/.test(letters[at - 1] ?? "") && /[a-z0-9.,]/.test(letters[at] ?? "")) at += step;
    return at;
  }

  // The text around the first hit: from the beginning of its line, or as many letters before it.
  function excerpt(text, parts) {
    const { hits, places, letters } = whole(text, parts);
    const first = hits.length ? hits[0][0] : 0;
    const from = edge(letters, Math.max(0, letters.lastIndexOf("\n", first) + 1, first - AROUND), 1);
    const to = edge(letters, Math.min(letters.length, first + 2 * AROUND), -1);
    const cut = text.slice(places[from], places[to]).replaceAll("\n", " ");
    const again = whole(cut, parts);
    const shown = marked(cut, again.hits, again.places);
    if (from > 0 && letters[from - 1] !== "\n") shown.prepend(LEFT_OUT);
    if (to < letters.length) shown.append(LEFT_OUT);
    return shown;
  }

  function element(name, kind, ...content) {
    const made = document.createElement(name);
    if (kind) made.className = kind;
    made.append(...content);
    return made;
  }

  function result(bulletin, story, text, parts) {
    const [, page, title, day, zone] = bulletin;
    const [, slug, headline] = story;
    const { hits, places } = whole(headline, parts);
    const link = element("a", "", marked(headline, hits, places));
    link.href = `${page}#${slug}`;
    const about = element("p", "about", ...[title, zone, day].flatMap((one) => [element("span", "", one), " "]));
    return element("li", "", element("h3", "", link), element("p", "excerpt", excerpt(text, parts)), about);
  }

  // Pairs of hanzi may meet in a story without the longer word that they come from.
  async function confirmed(number, parts) {
    const [which, , headline] = stories[number];
    const bulletin = bulletins[which];
    const first = stories.findIndex((one) => one[0] === which);
    const text = (await textsOf(bulletin[0]))[number - first] ?? "";
    const about = number === first ? `${bulletin[2]}\n${bulletin[4]}\n` : "";
    const said = plain(`${about}${headline}\n${text}`).letters;
    const holds = parts.every((part) => hitsIn(said, part).length);
    return holds ? result(bulletin, stories[number], text, parts) : null;
  }

  async function show(waiting, parts, search_) {
    more.hidden = true;
    let listed = 0;
    while (waiting.length && listed < AT_ONCE) {
      const some = await Promise.all(waiting.splice(0, AT_ONCE - listed).map((one) => confirmed(one, parts)));
      if (search_ !== asked) return;
      const found = some.filter(Boolean);
      list.append(...found);
      listed += found.length;
    }
    const count = list.children.length;
    status.textContent = count || waiting.length
      ? results.dataset.found.replace("#", waiting.length ? `${count}+` : count)
      : results.dataset.nothing;
    more.hidden = !waiting.length;
    more.onclick = () => show(waiting, parts, search_);
  }

  function search() {
    if (!stories) return;
    asked += 1;
    const parts = plain(input.value).letters.split(/\s+/u).filter((part) => termsOf(part).length);
    list.replaceChildren();
    status.textContent = "";
    more.hidden = true;
    results.hidden = !parts.length;
    if (!parts.length) return;
    const [first, ...others] = parts.flatMap(termsOf).map(storiesWith);
    const waiting = [...first].filter((one) => others.every((found) => found.has(one)));
    show(waiting.sort((a, b) => a - b), parts, asked);
  }

  document.getElementById("scriptless").hidden = true;
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  input.addEventListener("input", search);
  run("index.js");
})();
