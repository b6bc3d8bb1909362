"use strict";
for (const group of document.querySelectorAll(".group")) {
  const table = group.querySelector(".overview");
  if (table) {
    enliven(group, table);
  }
}

/** Sorts, filters and compares the rows of one overview. */
function enliven(group, table) {
  const form = group.querySelector(".tools");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const articles = new Map(rows.map((row) => [row, document.getElementById(row.dataset.article)]));
  const texts = new Map(rows.map((row) => [row, folded(row.textContent)]));
  const differ = group.querySelector(".differ");
  const order = new Intl.Collator(undefined, { numeric: true });
  const picked = [];

  form.hidden = false;
  table.querySelectorAll(".pick").forEach((cell) => (cell.hidden = false));

  for (const header of table.querySelectorAll("th[data-sort]")) {
    // It lies over the heading: browsers do not print what is in a button on each page.
    const button = document.createElement("button");
    const title = header.textContent.trim();
    button.type = "button";
    button.setAttribute("aria-label", "Sort by " + title);
    header.setAttribute("aria-label", title);
    header.append(button);
    button.addEventListener("click", () => sort(header));
  }

  function sort(header) {
    const first = header.dataset.sort === "text" || header.textContent === "Rank" ? 1 : -1;
    const was = header.getAttribute("aria-sort");
    const way = was === null ? first : was === "ascending" ? -1 : 1;
    const column = header.cellIndex;
    const value = (row) => {
      const cell = row.cells[column];
      return header.dataset.sort === "text" ? cell.textContent : parseFloat(cell.dataset.v);
    };
    const compare = header.dataset.sort === "text" ? order.compare : (a, b) => a - b;
    const keyed = rows.map((row) => [value(row), row]);
    keyed.sort((a, b) => way * compare(a[0], b[0]));
    body.append(...keyed.map(([, row]) => row));
    table.querySelectorAll("th[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
    header.setAttribute("aria-sort", way > 0 ? "ascending" : "descending");
  }

  function filter() {
    const wanted = (name) => (form.elements[name] ? form.elements[name].value : "");
    const text = folded(wanted("text").trim());
    const [kind, flag] = wanted("flag").split(" ");
    const has = (list, id) => list.split(" ").includes(id);
    let shown = 0;
    for (const row of rows) {
      const data = row.dataset;
      const fits =
        texts.get(row).includes(text) &&
        (wanted("band") === "" || has(data.bands, wanted("band"))) &&
        (wanted("state") === "" || data.state === wanted("state")) &&
        (wanted("profile") === "" || has(data.profiles, wanted("profile"))) &&
        (kind === "" || (kind === "none" ? data.raised === "" : has(data[kind], flag)));
      row.hidden = !fits;
      articles.get(row).hidden = !fits;
      shown += fits ? 1 : 0;
    }
    form.querySelector("output").value = shown + " of " + rows.length;
    if (differ) {
      filterDifferences();
    }
  }

  /** A candidate's scorecards stay beside one another while any of them is shown. */
  function filterDifferences() {
    const tables = [...differ.querySelectorAll(".scroll")];
    for (const comparison of tables) {
      const links = [...comparison.querySelectorAll("thead a")];
      comparison.hidden = links.every((link) => document.getElementById(link.hash.slice(1)).hidden);
    }
    differ.hidden = tables.every((comparison) => comparison.hidden);
  }

  form.addEventListener("input", filter);
  form.addEventListener("reset", () => setTimeout(filter));
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();

  form.elements.unfold.addEventListener("click", (event) => {
    const unfold = event.target.getAttribute("aria-pressed") !== "true";
    event.target.setAttribute("aria-pressed", unfold);
    group.querySelectorAll("details").forEach((details) => (details.open = unfold));
  });

  body.addEventListener("change", (event) => {
    const row = event.target.closest("tr");
    if (event.target.checked) {
      picked.push(row);
    } else {
      picked.splice(picked.indexOf(row), 1);
    }
    if (picked.length > 2) {
      picked.shift().querySelector("input").checked = false;
    }
    form.elements.compare.disabled = picked.length < 2;
  });

  form.elements.compare.addEventListener("click", () => {
    const pair = rows.filter((row) => picked.includes(row));
    compare(table, pair, pair.map((row) => articles.get(row)));
  });
}

/** Shows two candidates side by side. */
function compare(table, rows, articles) {
  const dialog = document.getElementById("compare");
  const shown = element("table", "comparison");
  const names = rows.map((row) => row.querySelector(".name a").textContent);
  const head = shown.createTHead().insertRow();
  head.append(element("td"));
  for (const row of rows) {
    const cell = element("th");
    cell.scope = "col";
    cell.append(...copies(row.querySelector(".name")));
    head.append(cell);
  }
  const body = shown.createTBody();
  const line = (title, cells) => {
    const row = body.insertRow();
    const header = element("th");
    header.scope = "row";
    header.textContent = title;
    row.append(header, ...cells);
    cells.forEach((cell, i) => (cell.dataset.of = names[i]));
    const same = cells[0].textContent === cells[1].textContent;
    row.className = same ? "" : "differs";
  };
  for (const name of ["rec", "decided", "score", "flags"]) {
    const cells = rows.map((row) => row.querySelector("td." + name));
    if (cells[0]) {
      line({ rec: "Recommendation", decided: "Decided", score: "Score", flags: "Red flags" }[name], cells.map(copy));
    }
  }
  const titles = [...table.tHead.querySelectorAll(".turned:not(.stage)")];
  titles.forEach((title) => {
    const cells = rows.map((row) => copy(row.cells[title.cellIndex]));
    cells.forEach((cell) => {
      cell.firstChild.remove();
      cell.firstChild.className = "";
    });
    line(title.textContent, cells);
  });
  line("Open questions", articles.map((article) => {
    const cell = element("td");
    cell.textContent = article.querySelectorAll(".questions > li").length;
    return cell;
  }));
  document.getElementById("compared").replaceChildren(shown);
  dialog.querySelectorAll("a").forEach((link) => link.addEventListener("click", () => dialog.close()));
  dialog.showModal();
}

document.querySelector("#compare .close").addEventListener("click", () => {
  document.getElementById("compare").close();
});

/** The text without case and without marks on its letters. */
function folded(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function element(name, className) {
  const made = document.createElement(name);
  made.className = className || "";
  return made;
}

function copy(cell) {
  return cell.cloneNode(true);
}

function copies(cell) {
  return copy(cell).childNodes;
}
