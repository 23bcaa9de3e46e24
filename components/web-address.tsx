import { Fragment } from "react";

/** A web address as text, whole when copied. A line may break after a slash or before a query, rather than within a word. */
export function WebAddress({ url }: { url: string }) {
  return url.split(/(?<=[^/]\/)(?=[^/])|(?=\?)/).map((part, i) => <Fragment key={i}>{i > 0 && <wbr />}{part}</Fragment>);
}
