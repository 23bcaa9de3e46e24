// Addresses that are not the ones that are meant: those of services that pass readers on (and note who they are), and those that
// open for some people only.

/** A host, the paths below which it passes readers on, and the parameter that holds where to. */
const redirects: readonly { host: RegExp; path: RegExp; to: readonly string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/(?:url|imgres)$/, to: ["q", "url", "imgrefurl"] },
  { host: /^(?:l|lm|www)\.facebook\.com$/, path: /^\/l\.php$/, to: ["u"] },
  { host: /^l\.(?:instagram|messenger|threads)\.(?:com|net)$/, path: /^\//, to: ["u"] },
  { host: /^(?:[\w-]+\.)*safelinks\.protection\.outlook\.com$/, path: /^\//, to: ["url"] },
  { host: /^(?:statics\.)?teams\.cdn\.office\.net$/, path: /safelinks/, to: ["url"] },
  { host: /^urldefense\.proofpoint\.com$/, path: /^\/v[12]\/url$/, to: ["u"] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, to: ["q"] },
  { host: /^out\.reddit\.com$/, path: /^\//, to: ["url"] },
  { host: /^(?:www\.)?linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)$/, to: ["url"] },
  { host: /^(?:m\.)?vk\.com$/, path: /^\/away(?:\.php)?$/, to: ["to"] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, to: ["z"] },
  { host: /^slack-redir\.net$/, path: /^\/link$/, to: ["url"] },
  { host: /^duckduckgo\.com$/, path: /^\/l\/?$/, to: ["uddg"] },
  { host: /^(?:www\.)?bing\.com$/, path: /^\/ck\/a$/, to: [] },
  { host: /^translate\.google\.[a-z.]{2,6}$/, path: /^\/(?:website|translate)$/, to: ["u"] },
  { host: /^(?:[\w-]+\.)?disq\.us$/, path: /^\/url$/, to: ["url"] },
  { host: /^href\.li$/, path: /^\//, to: [] },
  { host: /^news\.google\.com$/, path: /\/articles\//, to: [] },
];

const shorteners = /^(?:bit\.ly|t\.co|goo\.gl|tinyurl\.com|ow\.ly|is\.gd|buff\.ly|lnkd\.in|cutt\.ly|rb\.gy|shorturl\.at|dlvr\.it|yun\.ir|b2n\.ir|plink\.ir|zaya\.io)$/;

/** Hosts, and the paths below them that open for those alone who are invited or signed in, or let whoever comes change something. */
const closed: readonly [host: RegExp, path: RegExp][] = [
  [/^docs\.google\.com$/, /^\/(?:\w+\/(?:u\/\d+\/)?d\/(?!e\/)[\w-]+\/(?:edit|copy|comment|suggest)|\w+\/u\/\d+(?!\/d\/)|\w+\/?$)/],
  [/^drive\.google\.com$/, /^\/drive\//],
  [/^(?:mail|calendar|keep|classroom|chat|contacts|myaccount|accounts)\.google\.com$/, /./],
  [/^(?:www\.)?dropbox\.com$/, /^\/(?:home|work|personal|preview|request)\b/],
  [/^(?:[\w-]+\.)*sharepoint\.com$|^(?:outlook|teams)\.(?:live|office|office365|microsoft)\.com$|^outlook\.cloud\.microsoft$/, /./],
  [/^(?:web|chat|call)\.whatsapp\.com$|^web\.telegram\.org$|^signal\.(?:me|group)$/, /./],
  [/^(?:t|telegram)\.me$/, /^\/(?:\+|joinchat\/|c\/\d)/],
  [/^app\.(?:asana|slack|clickup)\.com$|^(?:[\w-]+\.)+slack\.com$|^trello\.com$|^pad\.riseup\.net$/, /^\/./],
  [/^discord(?:app)?\.com$/, /^\/channels\//],
  [/^(?:m\.|www\.)?(?:facebook|instagram)\.com$/, /^\/(?:messages|messenger|direct)\b/],
  [/./, /\/wp-admin\b|[?&]preview=true\b/],
];

/** Hosts, and the paths below them where something is shared that may be open to all, or to those alone who were sent the address. */
const shared: readonly [host: RegExp, path: RegExp][] = [
  [/^docs\.google\.com$/, /^\/\w+\/(?:u\/\d+\/)?d\/(?!e\/)[\w-]+(?:\/?(?:[?#]|$)|\/view\b)/],
  [/^drive\.google\.com$|^(?:photos|meet)\.google\.com$|^photos\.app\.goo\.gl$/, /^\/./],
  [/^(?:www\.)?dropbox\.com$/, /^\/(?:scl|s|sh|l|paper)\//],
  [/^onedrive\.live\.com$|^1drv\.ms$|^(?:www\.)?icloud\.com$|^(?:[\w-]+\.)*notion\.so$|^wa\.me$|^api\.whatsapp\.com$/, /^\/./],
  [/^(?:[\w-]+\.)?zoom\.us$/, /^\/(?:j|my|s|w)\//],
];

const ownNetwork = /^(?:localhost|[\w-]+\.(?:local|localhost|lan|internal|home)|127\.\d+\.\d+\.\d+|0\.0\.0\.0|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|\[::1\])$/;

/** What an address is: `near` is the one that is meant, where it can be told. */
export type Passing = { kind: "redirect" | "closed" | "shared" | "own" | "short" | "secret"; host: string; near?: string | undefined };

const asUrl = (address: string) => (URL.canParse(address) ? new URL(address) : undefined);

/** Unwraps an address that passes on, also one inside another. */
function unwrapped(url: URL, depth = 0): URL | undefined {
  const known = redirects.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  const within = known?.to.flatMap((name) => url.searchParams.get(name) ?? []).find((one) => /^https?:\/\//.test(one.replace(/-3A__?/, "://")));
  const target = within ?? inPath(url);
  const next = target === undefined ? undefined : asUrl(target);
  if (!known && next === undefined) return undefined;
  return (next && depth < 3 ? unwrapped(next, depth + 1) : undefined) ?? next ?? url;
}

/** Services that put the address into their own path. */
function inPath({ hostname, pathname, search }: URL): string | undefined {
  const [, amp] = /^\/amp\/(?:s\/)?(.+)$/.exec(pathname) ?? [];
  if (amp !== undefined && /^(?:www\.)?google\.[a-z.]{2,6}$/.test(hostname)) return `https://${amp}${search}`;
  const [, defended] = /^\/v3\/__(.+?)__;/.exec(pathname) ?? [];
  if (defended !== undefined && hostname === "urldefense.com") return defended;
  return hostname === "href.li" && search.length > 1 ? search.slice(1) : undefined;
}

/** Says of an address (with its scheme) why it is not one for readers; undefined where it is. */
export function passing(address: string): Passing | undefined {
  const url = asUrl(address);
  if (!url) return undefined;
  const { hostname: host, pathname, search, username } = url;
  if (username !== "") return { kind: "secret", host };
  if (ownNetwork.test(host)) return { kind: "own", host };
  const target = unwrapped(url);
  if (target) return { kind: "redirect", host, near: target === url ? undefined : target.href };
  if (shorteners.test(host) && pathname.length > 1) return { kind: "short", host };
  const isAmong = (known: typeof closed) => known.some(([hosts, paths]) => hosts.test(host) && paths.test(pathname + search));
  return isAmong(closed) ? { kind: "closed", host } : isAmong(shared) ? { kind: "shared", host } : undefined;
}
