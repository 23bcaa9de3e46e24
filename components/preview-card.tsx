import { useTranslations } from "next-intl";
import type { Preview } from "@/lib/preview";

/** A document as its readers will meet it: the way to its page, its three share images, its entry in the feed. */
export function PreviewCard({ preview: { file, href, images, feed } }: { preview: Preview }) {
  const t = useTranslations("PreviewPage");
  const [wide, ...others] = images;
  return (
    <li className="border-t border-rule py-4">
      <h3 className="text-lg"><a href={href}><bdi dir="ltr">{file}</bdi></a></h3>
      {wide && (
        <div className="mt-2 flex flex-wrap items-start gap-4">
          <img src={wide} alt={t("image")} width={480} height={252} />
          {others.map((image) => <img key={image} src={image} alt={t("image")} className="h-64 w-auto" />)}
        </div>
      )}
      {feed && <details className="mt-2"><summary>{t("feed")}</summary><pre dir="ltr" className="overflow-auto text-sm">{feed}</pre></details>}
    </li>
  );
}
