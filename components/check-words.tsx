import { Fragment } from "react";

/** A sentence of the content check: what it quotes stands in code, isolated, without the marks that a terminal needs for that. */
export function CheckWords({ children }: { children: string }) {
  const parts = children.replace(/[\u2068\u2069]/g, "").split("`");
  return parts.map((part, i) => (i % 2 === 1 ? <code key={i}><bdi>{part}</bdi></code> : <Fragment key={i}>{part}</Fragment>));
}
