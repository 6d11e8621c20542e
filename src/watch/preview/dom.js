// Makes elements. Text goes in as text only, so nothing that stands in a workbook can become markup.

/** An element with properties and children (elements or text; what is empty is left out). */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key in made) made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children.filter(Boolean));
  return made;
}

/** Remembers `value` for this tab, across reloads. */
export function remember(key, value) {
  sessionStorage.setItem(key, JSON.stringify(value));
}

/** What was remembered, or `null`. */
export function recall(key) {
  return JSON.parse(sessionStorage.getItem(key) ?? 'null');
}
