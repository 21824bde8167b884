// The plain chat page: one conversation with the default chatbot over the public API.
// Whatever comes from the server or the visitor enters the page as text, never as HTML.

const API = "/api/v1/public/chat";
const $ = (id) => document.getElementById(id);
const page = {
  name: $("name"), restart: $("restart"), conversation: $("conversation"),
  welcome: $("welcome"), greeting: $("greeting"), suggestions: $("suggestions"),
  suggestionsLabel: $("suggestions-label"), messages: $("messages"), problem: $("problem"),
  composer: $("composer"), question: $("question"), send: $("send"), status: $("status"),
};

let chatbot;        // the chatbot's public configuration
let session;        // {id, token, pending}: the token comes with the first answer;
                    // pending is the question under way, {text, key}
let answering = false;

// ---- Small helpers ----------------------------------------------------------------------

/** An element with properties and children; a child may be a string. */
function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name in made) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** crypto.randomUUID is missing where the page came over plain HTTP from another machine. */
function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

function announce(text) {
  page.status.textContent = text;
}

// ---- The session ------------------------------------------------------------------------

const sessionKey = () => `parlance:${chatbot.chatbotId}`;

/** Storage may be forbidden; the conversation then ends with the page. */
function keepSession() {
  try {
    sessionStorage.setItem(sessionKey(), JSON.stringify(session));
  } catch (error) {
    console.warn("The conversation can't be kept:", error.message);
  }
}

function restoreSession() {
  try {
    session = JSON.parse(sessionStorage.getItem(sessionKey()));
  } catch {
    session = null;
  }
  session ??= newSession();
}

function newSession() {
  return { id: uuid(), token: null, pending: null };
}

function learnSession({ sessionId, sessionToken }) {
  if (!sessionToken) return;
  session.id = sessionId ?? session.id;
  session.token = sessionToken;
  keepSession();
}

function setPending(pending) {
  session.pending = pending;
  keepSession();
}

// ---- Talking to the API -----------------------------------------------------------------

/**
 * What went wrong, in words for the visitor, and whether trying again can help. `kind` is that of a
 * report; what the server refused, or failed at and knows of, has none.
 */
class ChatError extends Error {
  constructor(message, { retry = true, wait = 0, code = null, kind = null, status = null } = {}) {
    super(message);
    Object.assign(this, { name: "ChatError", retry, wait, code, kind, status });
  }
}

let reports = 0;

/** Tells those who look after the chatbot what went wrong here, and nothing that was typed. */
function report(error, context, { kind = "unknown", since = null } = {}) {
  // A page that breaks in a circle has said enough.
  if (!chatbot?.publishableKey || reports >= 20) return;
  reports += 1;
  const { message, name, stack = null, status = null, code = null } = error;
  navigator.sendBeacon?.("/api/chatbot/errors", JSON.stringify({
    // A beacon has no headers of its own.
    apiKey: chatbot.publishableKey,
    error: { message: String(message ?? error), name: name ?? null, stack },
    context,
    timestamp: new Date().toISOString(),
    userAgent: navigator.userAgent,
    url: location.href,
    sessionId: session?.id ?? null,
    messageCount: page.messages.querySelectorAll(".asked").length,
    conversationLength: page.messages.children.length,
    apiKeyPresent: true,
    networkStatus: navigator.onLine ? "online" : "offline",
    responseTime: since === null ? null : Math.round(performance.now() - since),
    additionalData: { errorType: kind, status, code },
  }));
}

window.addEventListener("error", ({ error, message }) => report(error ?? { message }, "page"));
window.addEventListener("unhandledrejection", ({ reason }) => {
  report(reason instanceof Error ? reason : { message: String(reason) }, "page");
});

/** Tells those who look after the chatbot what a visitor does with it, and nothing that was typed. */
function tell(type, data = {}) {
  if (!chatbot?.publishableKey) return;
  fetch("/api/v1/events", {
    method: "POST",
    credentials: "omit",
    // So that it arrives though the page goes away.
    keepalive: true,
    headers: { "X-API-Key": chatbot.publishableKey, "Content-Type": "application/json" },
    body: JSON.stringify({ type, data, timestamp: Date.now(), sessionId: session?.id ?? null }),
  }).catch(() => {});  // Nobody's chat is worse for it.
}

window.addEventListener("pagehide", () => tell("chat_closed", {
  messageCount: page.messages.querySelectorAll(".asked").length,
}));

const LOST = "The connection was lost before the answer was complete.";
const lost = () => new ChatError(LOST, { kind: "network_error" });

async function refusal(response) {
  const body = await response.json().catch(() => ({}));
  const code = body?.code ?? null;
  const wait = Math.min(Number(response.headers.get("Retry-After")) || 0, 3600);
  if (response.status === 429) {
    // The server says it in the visitor's language; a month's budget is not worth waiting for here.
    const reason = body?.message || "That was a lot of questions in a short time.";
    return new ChatError(reason, { retry: code !== "token_budget_exhausted", wait: wait || 5, code });
  }
  if (response.status === 409) {
    return new ChatError("Your question is still being answered.", { wait: wait || 2, code });
  }
  if (response.status >= 500) {
    return new ChatError("The chat can't answer at the moment.",
      { wait, code, kind: "http_error", status: response.status });
  }
  if (response.status === 401 || response.status === 403) {
    return new ChatError("This chat isn't open to you here.", { retry: false, code });
  }
  const reason = body?.message || "This question could not be sent.";
  return new ChatError(reason, { retry: false, code });
}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(`${API}/${path}`, { credentials: "omit", ...options });
  } catch {
    throw new ChatError("The chat can't be reached. Is your connection working?",
      { kind: "network_error" });
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

function credentials() {
  const headers = { "X-API-Key": chatbot.publishableKey };
  if (session.token) headers["X-Session-Token"] = session.token;
  return headers;
}

/** The events of a server-sent stream, one {event, data} after the other. */
async function* eventsOf(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    let part;
    try {
      part = await reader.read();
    } catch {
      throw lost();
    }
    if (part.done) return;
    const blocks = (rest + part.value).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    for (const block of blocks) {
      let event = "message";
      const data = [];
      for (const line of block.split(/\r?\n/)) {
        if (line.startsWith("event:")) event = line.slice(6).trim();
        else if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
      }
      if (data.length) yield { event, data: JSON.parse(data.join("\n")) };
    }
  }
}

/** Sends one question. `on` is told of sources, of each token, and of the message. */
async function ask({ text, key }, on) {
  const response = await call(`${chatbot.chatbotId}/messages`, {
    method: "POST",
    headers: {
      ...credentials(),
      "Content-Type": "application/json",
      "Accept": "text/event-stream",
      "Idempotency-Key": key,
    },
    body: JSON.stringify({ sessionId: session.id, message: text }),
  });
  if (!response.headers.get("Content-Type")?.startsWith("text/event-stream")) {
    const message = await response.json().catch(() => { throw lost(); });
    learnSession(message);
    on.message(message);
    return;
  }
  let complete = false;
  let error = null;
  for await (const { event, data } of eventsOf(response.body)) {
    if (event === "turn") learnSession(data);
    else if (event === "sources") on.sources(data.sources ?? []);
    else if (event === "token") on.token(data.text ?? "");
    else if (event === "escalation") on.escalation(data);
    else if (event === "error") error = data;
    else if (event === "message") {
      learnSession(data);
      on.message(data);
      complete = true;
    }
  }
  // A failed turn still ends with a message of its own, which says so kindly.
  if (!complete) {
    if (error?.code === "token_budget_exhausted") {
      throw new ChatError(error.message, { retry: false, code: error.code });
    }
    throw error ? new ChatError("The answer failed.", { code: error.code }) : lost();
  }
}

// ---- A person's words -----------------------------------------------------------------------

/** While a person may answer, a socket is open, and brings what the person says. */
class Listening {
  constructor() {
    this.wait = 1000;
    this.known = new Set();   // the ids of what the page shows of persons' words
  }

  start() {
    if (this.socket || !session.token || !chatbot.publishableKey) return;
    const url = new URL(`${API}/${chatbot.chatbotId}/ws`, location.href);
    url.protocol = url.protocol.replace("http", "ws");
    const socket = this.socket = new WebSocket(url);
    socket.addEventListener("open", () => socket.send(JSON.stringify({
      type: "join", apiKey: chatbot.publishableKey,
      sessionId: session.id, sessionToken: session.token,
    })));
    socket.addEventListener("message", ({ data }) => {
      const { event, data: told } = JSON.parse(data);
      // What was said until the socket was open is in the history.
      if (event === "joined") void this.catchUp();
      else if (event === "agent_message") this.show(told.messageId, told.message);
    });
    socket.addEventListener("close", ({ code }) => {
      if (this.socket !== socket) return;
      this.socket = null;
      // A session that is refused now is refused again.
      if (code === 1008) return;
      setTimeout(() => this.start(), this.wait);
      this.wait = Math.min(this.wait * 2, 30000);
    });
  }

  stop() {
    const { socket } = this;
    this.socket = null;
    socket?.close();
  }

  async catchUp() {
    this.wait = 1000;
    const query = new URLSearchParams({ sessionId: session.id });
    try {
      const response = await call(`${chatbot.chatbotId}/history?${query}`, { headers: credentials() });
      for (const message of (await response.json()).messages ?? []) {
        if (message.role === "agent") this.show(message.id, message.content);
      }
    } catch (error) {
      console.warn("The history can't be read:", error.message);
    }
  }

  show(id, text) {
    if (this.known.has(id)) return;
    this.known.add(id);
    new AnswerView("agent").finish({ response: text, sources: [] });
    announce(`A person says: ${text}`);
  }
}

let listening = new Listening();

// What may have asked for a person, as far as the history says.
const HANDED = ["escalated", "unanswered", "failed", "handed"];

// ---- An answer's text -------------------------------------------------------------------

const INLINE = /\*\*(?<bold>[^*\n]+)\*\*|`(?<code>[^`\n]+)`|\[(?<cited>\d+(?:\s*,\s*\d+)*)\]/g;

/** One line's text with emphasis, code and citations; anything else stays as written. */
function inline(text, cite) {
  const nodes = [];
  let position = 0;
  for (const match of text.matchAll(INLINE)) {
    const { bold, code, cited } = match.groups;
    const links = cited?.split(",").map((number) => cite(Number(number)));
    if (links?.some((link) => !link)) continue;
    // A citation stays on the line of what it supports.
    nodes.push(text.slice(position, match.index).replace(/ $/, links ? "\u00a0" : " "));
    if (bold) nodes.push(element("strong", {}, ...inline(bold, cite)));
    else if (code) nodes.push(element("code", {}, code));
    else nodes.push(...links);
    position = match.index + match[0].length;
  }
  nodes.push(text.slice(position));
  return nodes;
}

const BULLET = /^\s*[-*•]\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;
const HEADING = /^\s*#{1,6}\s+/;
const FENCE = /^\s*```/;
const ROW = /^\s*\|.*\|\s*$/;
const RULE = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/;

function table(rows, cite) {
  const cells = (row, tag) => element("tr", {}, ...row.trim().slice(1, -1).split(/(?<!\\)\|/)
    .map((cell) => element(tag, {}, ...inline(cell.trim().replaceAll("\\|", "|"), cite))));
  const [head, , ...body] = rows;
  return element("div", { className: "table" }, element("table", {},
    element("thead", {}, cells(head, "th")),
    element("tbody", {}, ...body.map((row) => cells(row, "td")))));
}

/** The little Markdown of models and documents: paragraphs, lists, headings, tables, code. */
function formatted(text, cite) {
  const blocks = [];
  let list = null;      // {marker, items}
  let paragraph = [];

  const endParagraph = () => {
    if (paragraph.length) {
      const nodes = paragraph.flatMap((line, index) => (
        index ? [element("br"), ...inline(line, cite)] : inline(line, cite)));
      blocks.push(element("p", {}, ...nodes));
    }
    paragraph = [];
  };
  const endList = () => {
    if (list) {
      const items = list.items.map((item) => element("li", {}, ...inline(item, cite)));
      const start = list.marker === NUMBER ? { start: list.start } : {};
      blocks.push(element(list.marker === NUMBER ? "ol" : "ul", start, ...items));
    }
    list = null;
  };

  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    const marker = [BULLET, NUMBER].find((pattern) => pattern.test(line));
    if (FENCE.test(line)) {
      endParagraph();
      endList();
      const end = lines.findIndex((other, index) => index > at && FENCE.test(other));
      const last = end < 0 ? lines.length : end;
      const code = lines.slice(at + 1, last).join("\n");
      blocks.push(element("pre", {}, element("code", {}, code)));
      at = last;
    } else if (ROW.test(line) && RULE.test(lines[at + 1] ?? "")) {
      endParagraph();
      endList();
      const end = lines.findIndex((other, index) => index > at && !ROW.test(other));
      const last = end < 0 ? lines.length : end;
      blocks.push(table(lines.slice(at, last), cite));
      at = last - 1;
    } else if (marker) {
      endParagraph();
      if (list?.marker !== marker) {
        endList();
        list = { marker, items: [], start: Number.parseInt(line, 10) || 1 };
      }
      list.items.push(line.replace(marker, ""));
    } else if (!line.trim()) {
      endParagraph();
      // A blank line between two items doesn't end their list.
      if (!lines[at + 1] || !list?.marker.test(lines[at + 1])) endList();
    } else if (HEADING.test(line)) {
      endParagraph();
      endList();
      blocks.push(element("p", {}, element("strong", {}, ...inline(line.replace(HEADING, ""), cite))));
    } else {
      endList();
      paragraph.push(line);
    }
  }
  endParagraph();
  endList();
  return blocks;
}

// ---- Sources ----------------------------------------------------------------------------

/** Only an address that a browser opens as a page becomes a link. */
function webAddress(text) {
  try {
    const url = new URL(text);
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function headingPath(source) {
  const path = source.metadata?.headingPath;
  const steps = Array.isArray(path) ? path : [path];
  const name = source.metadata?.documentName;
  return steps.filter((step) => step && step !== name).join(" › ");
}

function sourceItem(source, id) {
  const name = source.metadata?.documentName || "Document";
  const url = webAddress(source.metadata?.url);
  const path = headingPath(source);
  const quote = element("blockquote", { className: "prose short" }, ...formatted(source.content ?? "", () => null));
  const item = element("li", { id, className: "source", tabIndex: -1 },
    element("span", { className: "number", "aria-hidden": "true" }, String(source.index)),
    element("div", { className: "source-head" },
      url
        ? element("a", { className: "source-name", href: url, target: "_blank", rel: "noopener noreferrer" }, name)
        : element("span", { className: "source-name" }, name),
      Number.isFinite(source.similarity)
        ? element("span", { className: "match" }, `${Math.round(source.similarity * 100)}% match`)
        : ""));
  if (path) item.append(element("p", { className: "path" }, path));
  if (quote.textContent) item.append(quote);
  return item;
}

/** Marks the sentences of a quote that the answer took over word for word. */
function markQuoted(quote, answer) {
  const sentences = answer.split(/\[[\d\s,]+\]|\n+|(?<=[.!?])\s+/)
    .map((sentence) => sentence.trim()).filter((sentence) => sentence.length >= 20);
  const walker = document.createTreeWalker(quote, NodeFilter.SHOW_TEXT);
  const nodes = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  while (nodes.length) {
    const node = nodes.pop();
    const sentence = sentences.find((one) => node.data.includes(one));
    if (!sentence) continue;
    const quoted = node.splitText(node.data.indexOf(sentence));
    nodes.push(node, quoted.splitText(sentence.length));
    const mark = element("mark");
    quoted.replaceWith(mark);
    mark.append(quoted);
  }
}

/** A long quote is cut until someone asks for the whole; how long it is shows only with it. */
function offerWholeQuotes(sources) {
  for (const quote of sources.querySelectorAll("blockquote.short")) {
    if (quote.scrollHeight <= quote.clientHeight + 2) {
      quote.classList.remove("short");
      continue;
    }
    const mark = quote.querySelector("mark");
    quote.scrollTop = mark ? mark.offsetTop - 24 : 0;
    quote.classList.toggle("inner", quote.scrollTop > 0);
    if (quote.nextElementSibling) continue;
    const more = element("button", { type: "button", className: "more", ariaExpanded: "false" }, "Show more");
    more.addEventListener("click", () => {
      const short = quote.classList.toggle("short");
      more.textContent = short ? "Show more" : "Show less";
      more.ariaExpanded = String(!short);
      if (short) offerWholeQuotes(sources);
    });
    quote.after(more);
  }
}

// ---- Messages ---------------------------------------------------------------------------

let messageCount = 0;

function showQuestion(text) {
  page.welcome.hidden = true;
  page.restart.hidden = false;
  page.messages.append(element("li", { className: "message asked" },
    element("h2", { className: "unseen" }, "You asked"),
    element("p", {}, text)));
}

/** One answer on the page, which grows while its text arrives. */
class AnswerView {
  constructor(role = "assistant") {
    messageCount += 1;
    this.id = `answer-${messageCount}`;
    this.heading = role === "agent"
      ? element("h2", { className: "label" }, "From a person")
      : element("h2", { className: "unseen" }, "Answer");
    this.body = element("div", { className: "answer prose" });
    this.item = element("li", { className: "message" }, this.heading, this.body);
    this.reset();
    page.messages.append(this.item);
  }

  reset() {
    this.text = "";
    this.sources = [];
    this.item.replaceChildren(this.heading, this.body);
    this.body.replaceChildren(element("p", { className: "waiting" }, "Looking through the documents…"));
  }

  cite(number) {
    const source = this.sources.find((one) => one.index === number);
    if (!source) return null;
    const name = source.metadata?.documentName || "document";
    const link = element("a", {
      className: "cite", href: `#${this.id}-source-${number}`, title: name,
      ariaLabel: `Source ${number}: ${name}`,
    }, String(number));
    link.addEventListener("click", (event) => {
      const target = document.getElementById(`${this.id}-source-${number}`);
      if (!target) return;
      event.preventDefault();
      target.closest("details").open = true;
      target.focus({ preventScroll: true });
      target.scrollIntoView({ block: "nearest", behavior: smoothly() });
    });
    return link;
  }

  append(text) {
    this.text += text;
    // However fast the words come, the page is drawn once a frame.
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.draw();
    });
  }

  draw() {
    this.body.replaceChildren(...formatted(this.text, (number) => this.cite(number)));
    follow("auto");
  }

  finish(message) {
    cancelAnimationFrame(this.frame);
    this.frame = null;
    this.sources = message.sources ?? this.sources;
    this.text = message.response ?? this.text;
    this.draw();
    this.body.hidden = !this.text.trim();
    if (this.sources.length) this.item.append(this.sourceList());
    this.notice(message);
    follow();
  }

  /** What the answer cites, and after it what else was read for it. */
  sourceList() {
    const cited = new Set([...this.text.matchAll(INLINE)].flatMap(({ groups }) => (
      groups.cited?.split(",").map(Number) ?? [])));
    const first = this.sources.filter((source) => cited.has(source.index));
    const others = this.sources.filter((source) => !cited.has(source.index));
    const list = (sources) => element("ol", {}, ...sources.map((source) => {
      const item = sourceItem(source, `${this.id}-source-${source.index}`);
      markQuoted(item.querySelector("blockquote") ?? item, this.text);
      return item;
    }));
    const [main, rest] = first.length ? [first, others] : [others, []];
    const summary = (main.length === 1 ? "1 source" : `${main.length} sources`)
      + (rest.length ? `, ${rest.length} more read` : "");
    const details = element("details", { className: "sources" },
      element("summary", {}, summary), list(main));
    if (rest.length) details.append(element("p", { className: "label" }, "Also read"), list(rest));
    details.addEventListener("toggle", () => details.open && offerWholeQuotes(details));
    return details;
  }

  notice({ outcome, escalated }) {
    const text = outcome === "handed"
      ? "A person is looking after this conversation and will answer here."
      : (escalated || outcome === "escalated") && "A person has been asked to look at this conversation.";
    if (text) this.item.append(element("div", { className: "notice" }, element("p", {}, text)));
  }

  /** The error in place of the missing answer; `again` tries once more. */
  fail(error, again) {
    cancelAnimationFrame(this.frame);
    this.frame = null;
    if (this.text) this.draw();
    else this.body.hidden = true;
    const notice = element("div", { className: "notice bad" }, element("p", {}, error.message));
    if (again) {
      notice.append(waitingButton("Try again", error.wait, () => {
        this.body.hidden = false;
        this.reset();
        again();
      }));
    }
    this.item.append(notice);
    follow();
  }
}

/** A button that counts down before it can be pressed. */
function waitingButton(label, seconds, press) {
  const button = element("button", { type: "button", className: "quiet" }, label);
  button.addEventListener("click", press);
  const until = Date.now() + seconds * 1000;
  const tick = () => {
    const left = Math.ceil((until - Date.now()) / 1000);
    button.disabled = left > 0;
    button.textContent = left > 0 ? `${label} in ${left} s` : label;
    if (left > 0) setTimeout(tick, 250);
  };
  tick();
  return button;
}

const smoothly = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

// The page follows a growing answer until the visitor scrolls up to read.
let following = true;
let lastTop = 0;

page.conversation.addEventListener("scroll", () => {
  const { scrollTop, scrollHeight, clientHeight } = page.conversation;
  if (scrollHeight - scrollTop - clientHeight < 80) following = true;
  else if (scrollTop < lastTop) following = false;
  lastTop = scrollTop;
}, { passive: true });

function follow(behavior = smoothly()) {
  if (following) page.conversation.scrollTo({ top: page.conversation.scrollHeight, behavior });
}

// ---- Asking -----------------------------------------------------------------------------

function setAnswering(value) {
  answering = value;
  page.restart.disabled = value;
  updateComposer();
}

function updateComposer() {
  page.send.disabled = answering || !chatbot || !page.question.value.trim();
  // Browsers without field-sizing need the height by hand.
  if (!CSS.supports("field-sizing", "content")) {
    page.question.style.height = "auto";
    page.question.style.height = `${page.question.scrollHeight + 2}px`;
  }
}

function submit(text) {
  showQuestion(text);
  const view = new AnswerView();
  following = true;
  follow();
  void answer({ text, key: uuid() }, view);
}

async function answer(question, view) {
  setAnswering(true);
  setPending(question);
  const since = performance.now();
  announce("Looking through the documents.");
  tell("message_sent", { messageCount: page.messages.querySelectorAll(".asked").length });
  try {
    await ask(question, {
      sources: (sources) => { view.sources = sources; },
      token: (token) => view.append(token),
      escalation: () => announce("A person has been asked to look at this conversation."),
      message: (message) => {
        view.finish(message);
        if (message.outcome === "handed" || message.escalated) listening.start();
        announce(`Answer: ${message.response ?? ""}`);
        if (message.outcome === "failed") offerNewAttempt(question.text, view);
      },
    });
    setPending(null);
    tell("api_success", { responseTime: Math.round(performance.now() - since) });
  } catch (error) {
    const known = error instanceof ChatError ? error : new ChatError("Something went wrong on this page.");
    if (known !== error) {
      console.error(error);
      report(error, "chatbot_api_call", { since });
    } else if (known.kind) {
      report(known, "chatbot_api_call", { kind: known.kind, since });
    }
    tell("error_encountered", { errorType: known.kind ?? known.code ?? "unknown" });
    if (!known.retry) setPending(null);
    // The same key: if the answer was made and only lost on its way, it is handed out again.
    view.fail(known, known.retry && (() => answer(question, view)));
    announce(known.message);
  } finally {
    setAnswering(false);
  }
}

/** A failure that is recorded as the turn's outcome stays its outcome; this is a new turn. */
function offerNewAttempt(text, view) {
  const notice = element("div", { className: "notice bad" },
    element("p", {}, "This question was not answered."));
  notice.append(waitingButton("Ask again", 0, () => {
    notice.remove();
    submit(text);
  }));
  view.item.append(notice);
  follow();
}

// ---- The page ---------------------------------------------------------------------------

async function restoreHistory() {
  const { pending } = session;
  let messages = [];
  if (session.token) {
    const query = new URLSearchParams({ sessionId: session.id });
    try {
      const response = await call(`${chatbot.chatbotId}/history?${query}`, { headers: credentials() });
      messages = (await response.json()).messages ?? [];
    } catch (error) {
      // A session that ended, or a token of another database: a new one begins. A server
      // that is only down must not cost the visitor the conversation.
      if (!error.retry) session = newSession();
      return;
    }
  }
  for (const message of messages) {
    if (message.role === "user") showQuestion(message.content);
    else new AnswerView(message.role).finish({ ...message, response: message.content });
    if (message.role === "agent") listening.known.add(message.id);
  }
  // A person may answer yet where one was asked for, or has answered already.
  if (messages.some(({ role, outcome }) => role === "agent" || HANDED.includes(outcome))) {
    listening.start();
  }
  follow("auto");
  if (!pending) return;
  // The page went away while an answer was under way. With its old key the question is
  // not asked twice, whether or not it had arrived.
  const last = messages.findLast((message) => message.role === "user");
  if (last?.content !== pending.text) showQuestion(pending.text);
  else if (last !== messages.at(-1)) return setPending(null);
  void answer(pending, new AnswerView());
}

function start(over = false) {
  if (over) {
    listening.stop();
    listening = new Listening();
    session = newSession();
    keepSession();
    page.messages.replaceChildren();
  }
  page.restart.hidden = !page.messages.children.length;
  page.welcome.hidden = !page.restart.hidden;
  page.question.disabled = false;
  updateComposer();
  if (over || !matchMedia("(pointer: coarse)").matches) page.question.focus();
}

/** The chatbot's colour, as far from the page's background as reading needs. */
function applyTheme() {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(chatbot.theme?.primaryColor ?? "");
  if (!hex) return;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const luminance = (colour) => {
    const [r, g, b] = colour.map((part) => (
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const paint = () => {
    const [background, towards] = dark.matches ? [[31, 34, 38], 255] : [[240, 238, 235], 0];
    let colour = hex.slice(1).map((part) => Number.parseInt(part, 16));
    while (contrast(colour, background) < 5.4) {
      colour = colour.map((part) => part + (towards - part) * 0.06);
    }
    const root = document.documentElement.style;
    const white = [255, 255, 255];
    root.setProperty("--accent", `rgb(${colour.map(Math.round).join(" ")})`);
    root.setProperty("--on-accent", contrast(colour, white) > 4.5 ? "#fff" : "#10151a");
  };
  dark.addEventListener("change", paint);
  paint();
}

function showWelcome() {
  document.title = chatbot.name;
  page.name.textContent = chatbot.name;
  page.greeting.textContent = chatbot.welcomeMessage || "What would you like to know?";
  const questions = chatbot.features?.suggestedQuestions ?? [];
  page.suggestionsLabel.hidden = !questions.length;
  page.suggestions.replaceChildren(...questions.map((question) => {
    const button = element("button", { type: "button" }, question);
    button.addEventListener("click", () => !answering && submit(question));
    return element("li", {}, button);
  }));
}

async function load() {
  page.problem.hidden = true;
  try {
    chatbot = await (await call("default/config")).json();
  } catch (error) {
    const text = error.code === "not_found" ? "No chatbot is set up here yet." : error.message;
    const notice = element("div", { className: "notice bad" }, element("p", {}, text));
    notice.append(waitingButton("Try again", error.wait ?? 0, load));
    page.problem.replaceChildren(notice);
    page.problem.hidden = false;
    announce(text);
    return;
  }
  restoreSession();
  applyTheme();
  showWelcome();
  tell("chat_opened", { language: navigator.language });
  await restoreHistory();
  start();
}

page.composer.addEventListener("submit", (event) => {
  event.preventDefault();
  const text = page.question.value.trim();
  if (!text || answering || !chatbot) return;
  page.question.value = "";
  submit(text);
});

page.question.addEventListener("input", updateComposer);
page.question.addEventListener("keydown", (event) => {
  // Enter also confirms a word in an input method, which is no sending.
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  page.composer.requestSubmit();
});

page.restart.addEventListener("click", () => start(true));

void load();
