(() => {
  "use strict";
  const collator = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
  const number = new Intl.NumberFormat("en-GB");

  const valueOf = (cell) => {
    if (cell.dataset.s !== undefined) return Number(cell.dataset.s);
    const text = cell.textContent;
    return cell.classList.contains("n") ? Number(text.replaceAll(",", "")) : text;
  };

  // Blanks come last either way; rows that are alike keep their order.
  const compare = (a, b, isText) => isText ? collator.compare(a, b) : a - b;

  // The first rows at once, the others while the reader looks at them: thousands of rows take a browser longer to lay out than to sort.
  const batch = 200;
  const makePlacer = (body) => {
    let pending = null;
    return (elements) => {
      clearTimeout(pending);
      const placeFrom = (at) => {
        const next = elements.slice(at, at + batch);
        if (at === 0) body.replaceChildren(...next); else body.append(...next);
        if (at + batch < elements.length) pending = setTimeout(() => placeFrom(at + batch));
      };
      placeFrom(0);
    };
  };

  const makeSortable = (table, rows) => {
    const place = makePlacer(table.tBodies[0]);
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      heading.replaceChildren(button);
      const isText = !heading.classList.contains("n") && !heading.classList.contains("d");
      button.addEventListener("click", () => {
        const descending = heading.getAttribute("aria-sort") === "ascending";
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
        const keyed = rows.map((row) => ({ row, key: valueOf(row.element.cells[column]), at: row.at }));
        keyed.sort((a, b) => {
          const blankA = a.key === "", blankB = b.key === "";
          if (blankA || blankB) return blankA && blankB ? a.at - b.at : blankA ? 1 : -1;
          const order = compare(a.key, b.key, isText);
          return (descending ? -order : order) || a.at - b.at;
        });
        place(keyed.map((entry) => entry.row.element));
      });
    });
    return headings;
  };

  const makeSelect = (column, rows, label) => {
    const values = [...new Set(rows.map((row) => row.element.cells[column].textContent))].sort((a, b) => collator.compare(a, b));
    if (values.length < 2) return null;
    const select = document.createElement("select");
    select.append(new Option("All", "all"));
    values.forEach((value, i) => select.append(new Option(value === "" ? "(blank)" : value.length > 80 ? value.slice(0, 80) + "…" : value, String(i))));
    const wrap = document.createElement("label");
    wrap.append(label, select);
    return { wrap, select, keeps: (row) => select.value === "all" || row.element.cells[column].textContent === values[Number(select.value)] };
  };

  const makeTools = (table, scroll, rows, headings, labels) => {
    const tools = document.createElement("div");
    tools.className = "tools";
    tools.setAttribute("role", "group");
    tools.setAttribute("aria-label", "Choose rows: " + table.caption.textContent);
    const search = document.createElement("input");
    search.type = "search";
    search.autocomplete = "off";
    const searchLabel = document.createElement("label");
    searchLabel.append("Search case, worker or rule", search);
    const status = document.createElement("p");
    status.setAttribute("role", "status");
    const selects = [];
    headings.forEach((heading, column) => {
      const made = heading.dataset.filter === undefined ? null : makeSelect(column, rows, labels[column]);
      if (made !== null) selects.push(made);
    });
    const clear = document.createElement("button");
    clear.type = "button";
    clear.textContent = "Show all rows";
    tools.append(searchLabel, ...selects.map((s) => s.wrap), clear, status);
    scroll.before(tools);

    const show = () => {
      const wanted = search.value.trim().toLowerCase();
      let shown = 0;
      rows.forEach((row) => {
        const keeps = selects.every((s) => s.keeps(row)) && (wanted === "" || row.text().includes(wanted));
        if (row.element.hidden === keeps) row.element.hidden = !keeps;
        if (keeps) shown++;
      });
      status.textContent = shown === rows.length
        ? `Showing all ${number.format(rows.length)} rows.`
        : `Showing ${number.format(shown)} of ${number.format(rows.length)} rows.`;
    };
    search.addEventListener("input", show);
    selects.forEach((s) => s.select.addEventListener("change", show));
    clear.addEventListener("click", () => {
      search.value = "";
      selects.forEach((s) => { s.select.value = "all"; });
      show();
    });
    show();
  };

  document.querySelectorAll("table.list").forEach((table) => {
    const rows = [...table.tBodies[0].rows].map((element, at) => {
      let text = null;
      return { element, at, text: () => text ??= [...element.cells].map((cell) => cell.textContent).join("\n").toLowerCase() };
    });
    if (rows.length < 2) return;
    const labels = [...table.tHead.rows[0].cells].map((heading) => heading.textContent);
    const headings = makeSortable(table, rows);
    makeTools(table, table.closest(".scroll"), rows, headings, labels);
  });

  // What is folded away is printed all the same.
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    opened.forEach((details) => { details.open = true; });
  });
  addEventListener("afterprint", () => opened.forEach((details) => { details.open = false; }));
})();
