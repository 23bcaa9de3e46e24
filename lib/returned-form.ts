// What somebody typed, kept for the one rendering that gives it back with its mistakes: in memory, for seconds, never in an address that anybody sees.
import { randomUUID } from "node:crypto";
import { comesBack } from "./delivery/posted";
import { settings } from "./settings";

type Kept = { form: string; state: unknown; until: number };

/** How long a rendering may take to ask for it, in milliseconds of a clock that nobody sets. */
const patience = 30_000;
const mostKept = 200;

/** Handlers and pages are bundled apart, and share only what hangs on `globalThis`. */
const kept: Map<string, Kept> = ((globalThis as Record<symbol, unknown>)[Symbol.for("returned-forms")] ??= new Map<string, Kept>()) as Map<string, Kept>;

function forgetOld(now: number) {
  for (const [id, { until }] of kept) {
    // In order of arrival: the first that is young enough ends it.
    if (until > now && kept.size <= mostKept) break;
    kept.delete(id);
  }
}

/**
 * The answer of a Route Handler: the page at `path`, with `state` for `takeBack` to find there.
 * @param form the form's name; only a page that asks by this name gets the state.
 * @param status 422 if something must be mended, 503 if it is our turn to be ready, 200 otherwise.
 */
export async function comeBack(request: Request, form: string, path: string, state: unknown, status: 200 | 422 | 503): Promise<Response> {
  const now = performance.now();
  const id = randomUUID();
  kept.set(id, { form, state, until: now + patience });
  forgetOld(now);
  setTimeout(() => kept.delete(id), patience).unref();
  const address = `${path}?form=${id}`;
  if (settings.isProduction) return new Response(undefined, { status, headers: { [comesBack]: address } });
  // In development nobody stands before Next to follow the header.
  const page = await fetch(new URL(address, request.url));
  return new Response(page.body, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

/** What was typed into `form`, once; undefined where the page was opened fresh. @param id the page's `form` in `searchParams`. */
export function takeBack<State>(form: string, id: string | string[] | undefined): State | undefined {
  const found = typeof id === "string" ? kept.get(id) : undefined;
  if (found?.form !== form || found.until < performance.now()) return undefined;
  if (settings.isProduction) kept.delete(id as string);
  return found.state as State;
}

/** What a form sent; empty where it is no form at all, and then everything is missing. */
export function formOf(request: Request): Promise<FormData> {
  return request.formData().catch(() => new FormData());
}

/** Sends whoever opens a form's target as if it were a page to the form itself. */
export function openForm(path: string): Response {
  return new Response(undefined, { status: 303, headers: { location: path } });
}
