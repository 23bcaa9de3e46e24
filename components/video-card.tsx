import type { ReactNode } from "react";
import { useTranslations } from "next-intl";
import type { Video } from "@/lib/videos";
import { DateText } from "./date-text";
import { OwnLanguage } from "./page-frame";

/** A film as a card of text: what is known of it, and a link where its address is known. Never an embed. */
export function VideoCard({ video, children }: { video: Video; children?: ReactNode }) {
  const t = useTranslations("VideosPage");
  const { title, account, url } = video.fields;
  return (
    <article className="border-t border-rule py-5">
      <OwnLanguage of={video}><h3 className="text-xl">{title ?? (video.when && <DateText date={video.when} />)}</h3></OwnLanguage>
      <p className="text-quiet">{title && video.when && <DateText date={video.when} />}{title && video.when && !url && "\u00a0· "}{!url && t("noAddress")}</p>
      {account && <p>{t.rich("account", { account: () => <bdi dir="ltr">@{account}</bdi> })}</p>}
      {children ? <OwnLanguage of={video} className="prose mt-2">{children}</OwnLanguage> : !title && <p className="text-quiet">{t("dateOnly")}</p>}
      {url && <p className="mt-2"><a className="tap" href={url} rel="noopener noreferrer external">{t.rich("watch", { place: () => <bdi dir="ltr">{new URL(url).hostname.replace(/^www\./, "")}</bdi> })}</a></p>}
    </article>
  );
}
