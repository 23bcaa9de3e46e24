import { useTranslations } from "next-intl";
import { ReadyTexts } from "./ready-texts";
import { WebAddress } from "./web-address";
import type { Direction, Locale } from "@/i18n/routing";
import type { ReadyText } from "@/lib/share-texts";

type Props = {
  /** The absolute address to share. */
  url: string;
  title: string;
  /** The page's own path: its images stand below it. */
  path: string;
  texts: readonly ReadyText[];
  locale: Locale;
  dir: Direction;
};

const networks: Record<string, (url: string, text: string) => string> = {
  whatsapp: (url, text) => `https://wa.me/?text=${text}%20${url}`,
  telegram: (url, text) => `https://t.me/share/url?url=${url}&text=${text}`,
  x: (url, text) => `https://x.com/intent/post?url=${url}&text=${text}`,
  facebook: (url) => `https://www.facebook.com/sharer/sharer.php?u=${url}`,
  email: (url, text) => `mailto:?subject=${text}&body=${text}%0A${url}`,
};
const images = [
  { key: "image", file: "opengraph-image", width: 1200, height: 630 },
  { key: "squareImage", file: "share/square.jpg", width: 1080, height: 1080 },
  { key: "storyImage", file: "share/story.jpg", width: 1080, height: 1920 },
] as const;

/** Plain links that carry the address over, images to keep, texts and the address itself to copy; no network's script is asked. */
export function ShareLinks({ url, title, path, texts, locale, dir }: Props) {
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
      </ul>
      <h3 className="mt-5 text-lg">{t("images")}</h3>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {images.map(({ key, file, width, height }) => (
          <li key={key}><a className="tap" href={`${path}/${file}`}>{t(key)}</a> <span className="text-quiet">{t("size", { width, height })}</span></li>
        ))}
      </ul>
      <h3 className="mt-5 text-lg">{t("texts")}</h3>
      <ReadyTexts texts={texts} locale={locale} dir={dir} />
      <p className="mt-4 text-base">{t("copy")}: <bdi dir="ltr" className="select-all font-bold"><WebAddress url={url} /></bdi></p>
    </section>
  );
}
