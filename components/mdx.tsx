import type { ReactNode } from "react";
import * as runtime from "react/jsx-runtime";

type Children = { children?: ReactNode };

/** A short quotation with its speaker and source. */
export function Quote({ by, source, children }: Children & { by?: string; source?: string }) {
  return (
    <figure>
      <blockquote>{children}</blockquote>
      {(by ?? source) && (
        <figcaption className="mt-2 ps-5 text-quiet">
          {[by, source].filter(Boolean).map((words, i) => (
            <span key={words}>{i > 0 && " · "}<bdi>{words}</bdi></span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

/** A remark of the editors, set apart from what the source says. */
export function Note({ children }: Children) {
  return <aside className="border-s-4 border-rule bg-sheet p-4 text-base">{children}</aside>;
}

export function Bdi({ children }: Children) {
  return <bdi>{children}</bdi>;
}

/** Links out tell the other site no more than its own address. */
export function Anchor({ href = "", children }: Children & { href?: string }) {
  return <a href={href} {...(href.startsWith("/") || href.startsWith("#") ? {} : { rel: "noopener noreferrer external" })}>{children}</a>;
}

// A document's headings stand below the page's own h1; an editor's `#` must not make a second one.
const components = { Quote, Note, Bdi, a: Anchor, h1: (props: Children) => <h2 {...props} /> };

type Compiled = { default: (props: { components: object }) => ReactNode };

/** Runs a body that Contentlayer compiled; only the components above and plain Markdown can be in it (the content check sees to it). */
export function Mdx({ code }: { code: string }) {
  const run = new Function("_jsx_runtime", "React", code) as (jsx: typeof runtime, react: object) => Compiled;
  return run(runtime, {}).default({ components });
}
