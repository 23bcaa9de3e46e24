// The pages for what cannot be answered: rendered by Next, kept for a day; where that fails, and before it is done, plain words in three languages.
import { errorPages, inAllLanguages, type ErrorPage } from "@/i18n/error-pages";
import { routing, type Locale } from "@/i18n/routing";
import { answerFrom } from "./answers";
import type { Answer } from "./kept-answers";
import type { Renderer } from "./renderer";

type Options = {
  renderer: Pick<Renderer, "askInside">;
  readStylesheet: (href: string) => string;
  /** The site's day, as `2026-11-22`. */
  today: () => string;
};

/** With every 503: when to come back, in seconds (RFC 9110, 10.2.3). */
export const comeBack = { "retry-after": "10" };

/** An answer without Next, that no page can break. */
export function plainAnswer(status: number, html: string, headers: Record<string, string> = {}): Answer {
  const common = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "content-security-policy": "default-src 'none'", vary: "Accept-Encoding", etag: `"${status}"` };
  return { status, headers: { ...common, ...headers }, bodies: { identity: Buffer.from(html) } };
}

function statusOf(page: ErrorPage): number {
  return page === "letters" ? 400 : Number(page);
}

/** What is sent where the page itself cannot be shown: its status, and a sentence in each language. */
export function lastResort(page: ErrorPage): Answer {
  const status = statusOf(page);
  return plainAnswer(status, `<!doctype html><meta charset=utf-8><title>${status}</title>${inAllLanguages(page)}`, status === 503 ? comeBack : {});
}

/** Finds a page for each failure, in the reader's language. */
export class ErrorPages {
  readonly #options: Options;
  /** Apart from what readers ask for: none of them has an address outside, and none makes room for others. */
  readonly #kept = new Map<string, { answer: Answer; day: string }>();
  readonly #underway = new Map<string, Promise<Answer>>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** The page, whatever happens under the status that says so. @param status another one than the page's own */
  async find(language: Locale, page: ErrorPage, status = statusOf(page)): Promise<Answer> {
    return { ...(await this.#fresh(language, page)), status };
  }

  /** Come back in a moment: nothing was taken, and nothing is lost. At once, since whoever is busy waits for no rendering. */
  busy(language: Locale): Answer {
    const fresh = this.#fresh(language, "503");
    fresh.catch(() => undefined);
    // Yesterday's says the same.
    const { answer } = this.#kept.get(`/${language}/errors/503`) ?? { answer: lastResort("503") };
    return { ...answer, headers: { ...answer.headers, ...comeBack } };
  }

  /** Renders them all, one after the other, before anybody needs one. */
  async prepare(signal?: AbortSignal): Promise<void> {
    for (const language of routing.locales) {
      for (const page of Object.keys(errorPages) as ErrorPage[]) if (!signal?.aborted) await this.#fresh(language, page);
    }
  }

  async #fresh(language: Locale, page: ErrorPage): Promise<Answer> {
    const address = `/${language}/errors/${page}`;
    const kept = this.#kept.get(address);
    if (kept?.day === this.#options.today()) return kept.answer;
    const underway = this.#underway.get(address);
    if (underway) return underway;
    const answer = this.#render(address, page).catch(() => lastResort(page)).finally(() => this.#underway.delete(address));
    this.#underway.set(address, answer);
    return answer;
  }

  async #render(address: string, page: ErrorPage): Promise<Answer> {
    const day = this.#options.today();
    const rendered = await this.#options.renderer.askInside(address);
    if (rendered.status !== 200) return lastResort(page);
    const answer = await answerFrom(rendered, { address, status: statusOf(page), readStylesheet: this.#options.readStylesheet, keep: true });
    this.#kept.set(address, { answer, day });
    return answer;
  }
}
