import { useTranslations } from "next-intl";

type Props = { /** The absolute address to share. */ url: string; title: string; image?: string };

const networks: Record<string, (url: string, text: string) => string> = {
  whatsapp: (url, text) => `https://wa.me/?text=${text}%20${url}`,
  telegram: (url, text) => `https://t.me/share/url?url=${url}&text=${text}`,
  x: (url, text) => `https://x.com/intent/post?url=${url}&text=${text}`,
  facebook: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  email: (url, text) => `mailto:?subject=${text}&body=${text}%0A${url}`,
};

/** Plain links that carry the address over, and the address itself to copy; no network's script is asked. */
export function ShareLinks({ url, title, image }: Props) {
  const t = useTranslations("Share");
  const [address, text] = [encodeURIComponent(url), encodeURIComponent(title)];
  const keys = ["whatsapp", "telegram", "x", "facebook", "email"] as const;
  return (
    <section aria-labelledby="share" className="no-print mt-12 border-t-2 border-ink pt-4">
      <h2 id="share" className="text-xl">{t("title")}</h2>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
        {keys.map((key) => (
          <li key={key}><a className="tap" href={networks[key]?.(address, text)} rel="noopener noreferrer external">{t(key)}</a></li>
        ))}
        {image && <li><a className="tap" href={image}>{t("image")}</a></li>}
      </ul>
      <p className="mt-2 text-base">{t("copy")}: <bdi dir="ltr" className="select-all break-all font-bold">{url}</bdi></p>
    </section>
  );
}
