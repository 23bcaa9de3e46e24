// The page with a task and with what was typed: rendered once, and filled for each form without rendering anything.
import type { Locale } from "@/i18n/routing";
import { answerFrom } from "./answers";
import type { Task } from "./gate";
import type { Answer } from "./kept-answers";
import type { Renderer } from "./renderer";
import { SpareTime } from "./spare-time";

/** Which form it is, and which of its fields come back. */
const forms = { sign: ["name", "email", "country", "shown", "consent", "version"], withdraw: ["email"] } as const;
type Form = keyof typeof forms;
/** More of a field is nobody's name or address; a handler refuses it. */
const longest = 500;
/** Places in the page: as the page app/[locale]/tasks/[form] writes them. */
const place = /<input[^>]*name="@@fields@@"[^>]*>|@@(?<name>\w+)@@/g;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
const valueOf = (sent: URLSearchParams, name: string) => (sent.get(name) ?? "").slice(0, longest).replace(/[\u0000-\u001F\u007F]/g, " ");

type Options = { renderer: Renderer; readStylesheet: (href: string) => string; /** The site's day. */ today: () => string };
type Template = { day: string; parts: string[]; answer: Answer };

function filled({ parts, answer }: Template, form: Form, sent: URLSearchParams, task: Task): Answer {
  const fields = forms[form].map((name) => `<input type="hidden" name="${name}" value="${escaped(valueOf(sent, name))}"/>`).join("");
  const values: Record<string, string> = { fields, task: escaped(task.challenge), ticket: escaped(task.ticket), name: escaped(valueOf(sent, "name")), email: escaped(valueOf(sent, "email")) };
  // Texts and places take turns.
  const html = parts.map((part, index) => (index % 2 === 0 ? part : (values[part] ?? ""))).join("");
  return { ...answer, bodies: { identity: Buffer.from(html) } };
}

/** The pages of one site. */
export class TaskPages {
  readonly #templates = new Map<string, Promise<Template>>();
  readonly #spareTime = new SpareTime(3000);
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /**
   * The answer to a form whose sender has a task, filled in when readers leave time for it. @param address where the form was sent
   * @param task makes it @returns undefined where too many wait for theirs @throws if the page cannot be rendered
   */
  async answer(address: string, language: Locale, sent: URLSearchParams, task: () => Task): Promise<Answer | undefined> {
    const form: Form = address.endsWith("/sign") ? "sign" : "withdraw";
    const template = await this.#template(language, form);
    return this.#spareTime.take(() => filled(template, form, sent, task()));
  }

  #template(language: Locale, form: Form): Promise<Template> {
    const key = `/${language}/tasks/${form}`;
    const day = this.#options.today();
    const made = this.#templates.get(key) ?? this.#make(key, day);
    this.#templates.set(key, made);
    // A failure is no template, and neither is yesterday's.
    return made.then((template) => {
      if (template.day === day) return template;
      this.#templates.delete(key);
      return this.#template(language, form);
    }, (error: unknown) => {
      this.#templates.delete(key);
      throw error;
    });
  }

  async #make(address: string, day: string): Promise<Template> {
    const rendered = await this.#options.renderer.askInside(address);
    if (rendered.status !== 200) throw new Error("The page with a task could not be rendered");
    const { headers, bodies } = await answerFrom(rendered, { address, status: 422, readStylesheet: this.#options.readStylesheet, keep: false });
    const html = bodies.identity.toString("utf8");
    const parts: string[] = [];
    let end = 0;
    for (const match of html.matchAll(place)) {
      parts.push(html.slice(end, match.index), match.groups?.name ?? "fields");
      end = match.index + match[0].length;
    }
    parts.push(html.slice(end));
    // Each is somebody's own: no tag by which to know it again, and nobody keeps it.
    const { etag: _etag, ...own } = headers;
    return { day, parts, answer: { status: 422, headers: { ...own, "cache-control": "private, no-store" }, bodies: { identity: Buffer.alloc(0) } } };
  }
}
