// What pages do beyond links and forms: suggestions while one types, files that are dropped and watched, keys that move
// between marks. Every page works without it. Text is only ever set as text.

document.documentElement.classList.add("has-script");

const make = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

// Suggestions: a combobox whose options are links to pages. ---------------------------------------------------------

const suggest = (form) => {
  const input = form.querySelector("input");
  const list = make("ul", { className: "suggestions", id: "suggestions", role: "listbox", hidden: true });
  list.setAttribute("aria-label", "Suggestions");
  form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);

  let chosen = -1;
  let asking = null;

  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((option, position) => option.setAttribute("aria-selected", position === index));
    if (index < 0) {
      input.removeAttribute("aria-activedescendant");
    } else {
      input.setAttribute("aria-activedescendant", list.children[index].id);
    }
  };

  const show = (hits) => {
    list.replaceChildren(
      ...hits.map((hit, index) => {
        const option = make(
          "li",
          { id: `suggestion-${index}`, role: "option" },
          make("bdi", { textContent: hit.text }),
          make("span", { className: "basis", textContent: hit.detail }),
        );
        option.dataset.address = hit.address;
        return option;
      }),
    );
    list.hidden = hits.length === 0;
    input.setAttribute("aria-expanded", !list.hidden);
    choose(-1);
  };

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const { signal } = asking;
    const text = input.value.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) {
      show([]);
      return;
    }

    try {
      await wait(120);
      if (signal.aborted) {
        return;
      }

      const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(text)}`, { signal });
      show(answer.ok ? await answer.json() : []);
    } catch {
      // The next letter asks again.
    }
  };

  const go = (option) => location.assign(option.dataset.address);

  show([]);
  input.addEventListener("input", ask);
  // Before the box loses the focus, which closes the list.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("li");
    if (option) {
      go(option);
    }
  });
  input.addEventListener("blur", () => show([]));
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (list.hidden || count === 0) {
      return;
    }

    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place beside the options is the box itself.
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
      event.preventDefault();
    } else if (event.key === "Enter" && chosen >= 0) {
      go(list.children[chosen]);
      event.preventDefault();
    } else if (event.key === "Escape") {
      show([]);
      event.preventDefault();
    }
  });
};

// Files: each is sent by itself, with its progress, and watched until the service has dealt with it. ------------------

const MOST_AT_ONCE = 3;

const send = (form, file, onProgress) =>
  new Promise((resolve, reject) => {
    const body = new FormData();
    body.append("files", file, file.name);
    // fetch cannot tell how much has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        onProgress(event.loaded / event.total);
      }
    });
    request.addEventListener("load", () => {
      const [item] = request.response?.items ?? [];
      if (item && !(item.state === "refused")) {
        resolve(item);
      } else {
        reject(new Error(item?.reason ?? request.response?.detail ?? `The service answered ${request.status}.`));
      }
    });
    request.addEventListener("error", () =>
      reject(new Error("The service does not answer, or took no more of the file.")),
    );
    request.send(body);
  });

const watch = async (item) => {
  let { state, reason } = item;
  for (let pause = 400; state === "waiting"; pause = Math.min(pause * 1.3, 5000)) {
    await wait(pause);
    try {
      const answer = await fetch(`/articles/${item.id}/state?version=${encodeURIComponent(item.version)}`);
      if (answer.ok) {
        ({ state, reason } = await answer.json());
      }
    } catch {
      // The service may be starting again.
    }
  }

  return { state, reason };
};

const take = async (form, list, file) => {
  const name = make("bdi", { textContent: file.name });
  const state = make("strong", { className: "state", textContent: "waits to be sent" });
  const progress = make("progress", { max: 1, value: 0 });
  progress.setAttribute("aria-label", `How much of ${file.name} is sent`);
  const row = make("li", {}, name, state, progress);
  list.prepend(row);
  const fail = (words, reason) => {
    row.classList.add("bad");
    state.textContent = words;
    row.append(make("p", { className: "reason", textContent: reason ?? "" }));
  };

  return async () => {
    try {
      state.textContent = "is being sent";
      const item = await send(form, file, (share) => (progress.value = share));
      progress.removeAttribute("value");
      state.textContent = "arrived, is being read";
      name.replaceWith(make("a", { href: `/articles/${item.id}` }, name.cloneNode(true)));
      return async () => {
        const outcome = await watch(item);
        progress.remove();
        if (outcome.state === "ingested") {
          state.textContent = "read";
        } else {
          fail(outcome.state === "failed" ? "could not be read" : "is gone", outcome.reason);
        }
      };
    } catch (error) {
      progress.remove();
      fail("was not taken", error.message);
      return async () => {};
    }
  };
};

const acceptFiles = (form) => {
  const list = document.querySelector("[data-uploads]");
  const input = form.querySelector("input[type=file]");
  const waiting = [];
  let running = 0;

  const work = async () => {
    running += 1;
    while (waiting.length > 0) {
      const watching = await (await waiting.shift())();
      // The next file is sent while this one is read.
      watching();
    }

    running -= 1;
  };

  const accept = (files) => {
    for (const file of files) {
      waiting.push(take(form, list, file));
      if (running < MOST_AT_ONCE) {
        work();
      }
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    accept(input.files);
    form.reset();
  });

  const hasFiles = (event) => event.dataTransfer?.types.includes("Files");
  const mark = (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      document.body.classList.toggle("dragging", event.type === "dragover");
    }
  };
  addEventListener("dragover", mark);
  addEventListener("dragleave", mark);
  addEventListener("drop", (event) => {
    mark(event);
    if (hasFiles(event)) {
      accept(event.dataTransfer.files);
    }
  });
};

// Marks: keys move from one to the next, and the chosen one is shown wherever it goes on. ------------------------------

const readMarks = (reader) => {
  const target = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const partsOf = (id) => reader.querySelectorAll(`a.m[href="#${CSS.escape(id)}"], .m[data-in="${CSS.escape(id)}"]`);
  const isShown = (mark) => mark.offsetParent !== null && getComputedStyle(mark).pointerEvents !== "none";
  const behavior = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");

  // Where the reader was when choosing: a name has many places, and a quote may be long.
  let origin = null;
  const placeOf = (parts) => parts.find((mark) => mark === origin) ?? parts[0];

  const follow = () => {
    reader.querySelectorAll(".chosen").forEach((mark) => mark.classList.remove("chosen"));
    const entry = target()?.closest(".entry");
    const parts = entry ? [...partsOf(entry.id)] : [];
    parts.forEach((mark) => mark.classList.add("chosen"));
    placeOf(parts)?.scrollIntoView({ block: "nearest", behavior: behavior() });
  };

  const move = (step) => {
    const marks = [...reader.querySelectorAll("a.m:not([tabindex])")].filter(isShown);
    const current = marks.findIndex((mark) => mark === document.activeElement || mark.hash === location.hash);
    const next = marks[current < 0 ? (step > 0 ? 0 : marks.length - 1) : current + step];
    if (next) {
      origin = next;
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "nearest", behavior: behavior() });
      location.replace(next.hash);
    }
  };

  const close = () => {
    const entry = target()?.closest(".entry");
    const place = entry && placeOf([...partsOf(entry.id)]);
    if (place) {
      place.id ||= `${entry.id}-here`;
      location.replace(`#${place.id}`);
      place.focus({ preventScroll: true });
    }
  };

  addEventListener("hashchange", follow);
  reader.addEventListener("click", (event) => (origin = event.target.closest("a.m")));
  follow();
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea")) {
      return;
    }

    const act = { n: () => move(1), p: () => move(-1), Escape: close }[event.key];
    if (act) {
      act();
      event.preventDefault();
    }
  });
};

document.querySelectorAll("form[data-suggestions]").forEach(suggest);
document.querySelectorAll("form[data-drop]").forEach(acceptFiles);
document.querySelectorAll(".reader").forEach(readMarks);
