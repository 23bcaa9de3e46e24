import type { ReactNode } from "react";
import type { Node } from "@/lib/check/mdx-tree";
import { Anchor, Bdi, Note, Quote } from "./mdx";

/** Where a link may lead in a text that nobody has looked at; anything else is shown without its link. */
const harmless = /^(?:https?:\/\/|\/(?!\/)|#|mailto:)/i;

function attribute({ attributes = [] }: Node, wanted: string): string | undefined {
  const value = attributes.find(({ name }) => name === wanted)?.value;
  return typeof value === "string" ? value : undefined;
}

function Link({ url = "", children }: { url?: string | undefined; children: ReactNode }) {
  return harmless.test(url) ? <Anchor href={url}>{children}</Anchor> : <>{children}</>;
}

function element(node: Node, children: ReactNode): ReactNode {
  if (node.name === "Quote") return <Quote {...Object.fromEntries(["by", "source"].flatMap((name) => { const value = attribute(node, name); return value ? [[name, value]] : []; }))}>{children}</Quote>;
  if (node.name === "Note") return <Note>{children}</Note>;
  return node.name === "Bdi" ? <Bdi>{children}</Bdi> : children;
}

/** Set by lib/markdown, as in the build. */
function classOf(data: Node["data"]) {
  const className = data?.hProperties?.className?.join(" ");
  return className ? { className } : {};
}

const drawn: Readonly<Record<string, (node: Node, children: ReactNode, targets: ReadonlyMap<string, string>) => ReactNode>> = {
  text: ({ value }) => value,
  paragraph: (_, children) => <p>{children}</p>,
  heading: ({ depth = 2 }, children) => (depth > 2 ? <h4>{children}</h4> : <h3>{children}</h3>),
  strong: (_, children) => <strong>{children}</strong>,
  emphasis: (_, children) => <em>{children}</em>,
  inlineCode: ({ value }) => <code>{value}</code>,
  code: ({ value }) => <pre><code>{value}</code></pre>,
  blockquote: (_, children) => <blockquote>{children}</blockquote>,
  list: ({ ordered, start, data }, children) => (ordered ? <ol {...(start === 1 ? {} : { start: start ?? undefined })} {...classOf(data)}>{children}</ol> : <ul>{children}</ul>),
  listItem: ({ data }, children) => <li value={data?.hProperties?.value}>{children}</li>,
  listMark: ({ data }, children) => <span {...classOf(data)}>{children}</span>,
  break: () => <br />,
  thematicBreak: () => <hr />,
  image: ({ alt }) => alt,
  imageReference: ({ alt }) => alt,
  link: ({ url }, children) => <Link url={url}>{children}</Link>,
  linkReference: ({ identifier = "" }, children, targets) => <Link url={targets.get(identifier)}>{children}</Link>,
  mdxJsxFlowElement: element,
  mdxJsxTextElement: element,
};

/** A list without empty lines has its words in the items themselves, as in the build. */
const isTight = ({ spread, children = [] }: Node) => spread !== true && !children.some((item) => item.spread === true);

type Props = { node: Node; targets: ReadonlyMap<string, string>; /** True in the items of a tight list. */ tight?: boolean };

function Drawn({ node, targets, tight = false }: Props): ReactNode {
  const isInTight = node.type === "list" ? isTight(node) : node.type === "listItem" && tight;
  const children = node.children?.map((child, i) => <Drawn key={i} node={child} targets={targets} tight={isInTight} />);
  if (node.type === "paragraph" && tight) return children;
  const draw = Object.hasOwn(drawn, node.type) ? drawn[node.type] : undefined;
  return draw ? draw(node, children, targets) : null;
}

/** A checked text that is not in content/: drawn from its tree, never run. What the tree has beyond Markdown and the site's components is left out. */
export function Markdown({ root }: { root: Node }) {
  const targets = new Map((root.children ?? []).flatMap(({ type, identifier, url }) => (type === "definition" && identifier !== undefined && url !== undefined ? [[identifier, url] as const] : [])));
  return root.children?.map((child, i) => <Drawn key={i} node={child} targets={targets} />);
}
