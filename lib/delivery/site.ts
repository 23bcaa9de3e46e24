// The site's outermost door: refuses malformed addresses, answers from memory, asks Next for the rest, turns failures into pages.
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Locale } from "@/i18n/routing";
import { asksForNoDay, asksInNoLetters, isOddData, isPlain, isWellFormed, keptForSeconds, languageFor, mayHoldToken, readsToken } from "./addresses";
import { answerFrom } from "./answers";
import { clientAddress, clientAddressOf } from "./client-address";
import { statusSaidBy } from "./answer-status";
import { isOpenData, preflight } from "./cross-origin";
import { comeBack, ErrorPages, lastResort, plainAnswer } from "./error-pages";
import { sayFault } from "./faults";
import { doneTask, needsTask, type Gate } from "./gate";
import { GuardedForms } from "./guarded-forms";
import { KeptAnswers, type Answer } from "./kept-answers";
import { addressMeant, leadTo, orMeant } from "./meant-address";
import { comesBack, isContribution, isForm, mostSent, readWhole, refusalOf } from "./posted";
import type { Rendered, Renderer } from "./renderer";
import { targetOf } from "./request-target";
import { endAnyway, send } from "./send";
import { TaskPages } from "./task-page";
import { Turns } from "./turns";

type Options = {
  renderer: Renderer;
  readStylesheet: (href: string) => string;
  /** The site's own origin, as `https://example.org`. */
  origin: string;
  /** The site's day, as `2026-11-22`. */
  today: () => string;
  /** Is this the address of something that was withdrawn? Then it is gone (410), in every form. */
  isGone: (address: string) => boolean;
  /** Bytes of answers to keep. */
  memory: number;
  /** How many renderings may run or wait at once before readers are asked to come back. */
  atOnce: number;
  /** How many proxies before the site are ours; undefined: nobody's address is believed. */
  trustedProxies?: number | undefined;
  /** Judges forms that order mails. */
  gate?: Gate | undefined;
};

/** Handles every request of the site. */
export class Site {
  readonly #options: Options;
  readonly #kept: KeptAnswers;
  readonly #errors: ErrorPages;
  readonly #underway = new Map<string, Promise<Answer>>();
  /** Renderings for readers. Where there are many, no client has more than a quarter of them. */
  readonly #readers: Turns;
  /** Mailed links with their forms, and contributions, take turns apart from readers and from each other: more at once would be no faster, and a flood of one holds up no other. */
  readonly #links = new Turns({ atOnce: 4, waiting: 60, each: 12 });
  /** Links and forms whose token opens nothing: invented ones, and such as are over or broken. They hold up none that is good. */
  readonly #strays = new Turns({ atOnce: 2, waiting: 16, each: 6 });
  readonly #contributions = new Turns({ atOnce: 4, waiting: 60, each: 12 });

  readonly #guarded: GuardedForms | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#kept = new KeptAnswers(options.memory, options.today);
    this.#errors = new ErrorPages(options);
    this.#readers = new Turns({ atOnce: options.atOnce, waiting: 0, each: Math.max(1, Math.ceil(options.atOnce / 4)) });
    this.#guarded = options.gate && new GuardedForms(options.gate, new TaskPages(options));
  }

  /** Renders the pages for failures before anybody needs one. @param signal ends it */
  prepare(signal?: AbortSignal): Promise<void> {
    return this.#errors.prepare(signal);
  }

  /** Answers a request; never throws, and leaves nobody without an end. */
  handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      send(request, response, await this.#answerTo(request));
    } catch (error) {
      sayFault("An answer could not be sent", error);
      endAnyway(response, lastResort("500"));
    }
  };

  async #answerTo(request: IncomingMessage): Promise<Answer> {
    const target = targetOf(request);
    const { address, isElsewhere } = addressMeant(target);
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (isRead && isElsewhere) return leadTo(address);
    const kept = isRead ? this.#kept.find(address) : undefined;
    if (kept) return kept;
    const answer = await this.#answer(address, request, isRead);
    const ask = async (meant: string) => this.#kept.find(meant) ?? (await this.#answer(meant, request, true));
    if (!isRead) return answer;
    const meant = await orMeant(answer, target, ask);
    return mayHoldToken.test(target) ? { ...meant, headers: { ...meant.headers, "cache-control": "private, no-store" } } : meant;
  }

  async #answer(address: string, request: IncomingMessage, isRead: boolean): Promise<Answer> {
    const language = languageFor(address, request.headers["accept-language"]);
    try {
      if (request.method === "OPTIONS" && address === "*") return plainAnswer(204, "", { allow: "GET, HEAD, POST, OPTIONS" });
      // Scripts, flight data and Next's image service: nothing that a page of this site asks for.
      if (!isWellFormed(address)) return await this.#errors.find(language, "404", 400);
      if (this.#options.isGone(address)) return await this.#errors.find(language, "410");
      if (address.includes("/_next/")) return await this.#errors.find(language, "404");
      if (request.method === "OPTIONS" && isOpenData(address)) return preflight();
      if (!isRead && (request.method !== "POST" || !isForm(address))) return plainAnswer(405, "", { allow: isForm(address) ? "POST" : "GET, HEAD" });
      if (asksForNoDay(address, this.#options.today())) return await this.#errors.find(language, "400");
      if (asksInNoLetters(address)) return await this.#errors.find(language, "letters");
      if (!isRead) return await this.#answerSent(address, language, request);
      if (isPlain(address)) return await this.#once(address, () => this.#inTurn(this.#readers, request, language, () => this.#render(address, language, true)));
      // Large, and nobody links to them in another spelling.
      if (isOddData(address)) return await this.#errors.find(language, "404");
      return await this.#inTurn(readsToken.test(address) ? await this.#lineOf(new URLSearchParams(address.split("?")[1])) : this.#readers, request, language, () => this.#render(address, language, false, request));
    } catch {
      return lastResort("500");
    }
  }

  async #inTurn(turns: Turns, request: IncomingMessage, language: Locale, work: () => Promise<Answer>): Promise<Answer> {
    return (await turns.take(this.#clientOf(request), work)) ?? this.#errors.busy(language);
  }

  /** The line of a mailed link, or of its form. @param sent what came with it, its token as `t` */
  async #lineOf(sent: URLSearchParams): Promise<Turns> {
    return !this.#options.gate || (await this.#options.gate.opens(sent.getAll("t"))) ? this.#links : this.#strays;
  }

  #clientOf(request: IncomingMessage): string | undefined {
    return clientAddressOf(request, this.#options.trustedProxies);
  }

  /** Many readers of one page that is not kept yet wait for one rendering. */
  #once(address: string, render: () => Promise<Answer>): Promise<Answer> {
    const underway = this.#underway.get(address);
    if (underway) return underway;
    const answer = render().finally(() => this.#underway.delete(address));
    this.#underway.set(address, answer);
    return answer;
  }

  async #render(address: string, language: Locale, keep: boolean, request?: IncomingMessage): Promise<Answer> {
    const day = this.#options.today();
    const rendered = await this.#ask(address, request);
    const isPage = (rendered.headers["content-type"] ?? "text/html").startsWith("text/html");
    // It says itself that it will be back; anything else is a failure.
    if (rendered.status === 503 && rendered.headers["retry-after"]) return this.#errors.busy(language);
    const said = isPage && rendered.status === 200 ? statusSaidBy(rendered.body) : undefined;
    if (said) return this.#unkept(rendered, address, said);
    if (rendered.status >= 500) return this.#errors.find(language, "500");
    if (rendered.status === 404 && isPage) return this.#errors.find(language, "404");
    const { readStylesheet } = this.#options;
    const answer = await answerFrom(rendered, { address, status: rendered.status, readStylesheet, keep });
    if (keep && rendered.status === 200) this.#kept.keep(address, answer, day, keptForSeconds(address));
    return answer;
  }

  /** A form's answer: refused, or what its handler says, or the form itself with what was typed. */
  async #answerSent(address: string, language: Locale, request: IncomingMessage): Promise<Answer> {
    const refusal = refusalOf(address, request.headers, this.#options.origin);
    // Unread, what was sent would stand in the way of this connection's next request.
    if (refusal) return { ...(await this.#errors.find(language, `${refusal}`)), closes: true };
    // Whole before anybody's turn begins: bodies that drip would hold all places.
    const body = await readWhole(request, mostSent(address));
    if (!body) return { ...this.#errors.busy(language), closes: true };
    if (!this.#guarded?.guards(address)) {
      const turns = isContribution(address) ? this.#contributions : await this.#lineOf(new URLSearchParams(body.toString("utf8")));
      return this.#inTurn(turns, request, language, () => this.#answerForm(address, language, request, body));
    }
    return (await this.#guarded.answer({ address, language, body, client: this.#clientOf(request) }, (done) => this.#answerForm(address, language, request, body, done))) ?? this.#errors.busy(language);
  }

  async #answerForm(address: string, language: Locale, request: IncomingMessage, body: Buffer, done?: string): Promise<Answer> {
    const rendered = await this.#ask(address, request, body, done);
    const needed = rendered.headers[needsTask];
    if (typeof needed === "string") return plainAnswer(rendered.status, "", { [needsTask]: needed });
    const form = rendered.headers[comesBack];
    if (rendered.status >= 500 && form === undefined) return rendered.status === 503 ? this.#errors.busy(language) : this.#errors.find(language, "500");
    const shown = typeof form === "string" ? await this.#ask(form) : rendered;
    if (shown.status >= 500) return this.#errors.find(language, "500");
    // The form's own page knows best, as where a link is dead by now.
    return this.#unkept(shown, address, (typeof form === "string" ? statusSaidBy(shown.body) : undefined) ?? rendered.status);
  }

  /** An answer for one reader. */
  async #unkept(rendered: Rendered, address: string, status: number): Promise<Answer> {
    const answer = await answerFrom(rendered, { address, status, readStylesheet: this.#options.readStylesheet, keep: false });
    return { ...answer, headers: { ...answer.headers, "cache-control": "private, no-store", ...(status === 503 ? comeBack : {}) } };
  }

  #ask(address: string, request?: IncomingMessage, body?: Buffer, done?: string): Promise<Rendered> {
    const client = request && this.#clientOf(request);
    return this.#options.renderer.ask(address, request, body, { ...(client !== undefined && { [clientAddress]: client }), ...(done !== undefined && { [doneTask]: done }) });
  }
}
