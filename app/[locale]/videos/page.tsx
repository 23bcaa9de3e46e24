import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Breadcrumbs } from "@/components/breadcrumbs";
import { Mdx } from "@/components/mdx";
import { PageFrame } from "@/components/page-frame";
import { VideoCard } from "@/components/video-card";
import { localeParam, type LocaleParams } from "@/i18n/locale-param";
import { readBody } from "@/lib/documents";
import { describe } from "@/lib/metadata";
import { listVideos, series } from "@/lib/videos";

export async function generateMetadata({ params }: LocaleParams): Promise<Metadata> {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  return describe({ locale, path: "/videos", title: t("VideosPage.title"), description: t("VideosPage.description") });
}

export default async function VideosPage({ params }: LocaleParams) {
  const locale = localeParam((await params).locale);
  const t = await getTranslations({ locale });
  return (
    <PageFrame locale={locale} path="/videos">
      <Breadcrumbs crumbs={[{ name: t("Nav.home"), href: `/${locale}` }, { name: t("Nav.videos") }]} />
      <h1 className="title">{t("VideosPage.title")}</h1>
      <p className="lead">{t("VideosPage.description")}</p>
      {series.map((name) => (
        <section key={name} aria-labelledby={name} className="mt-10">
          <h2 id={name} className="heading">{t(`VideosPage.${name}`)}</h2>
          {listVideos(name, locale).map((video) => (
            <VideoCard key={video.slug} video={video}>{video.hasBody && <Mdx code={readBody("Video", video)} />}</VideoCard>
          ))}
        </section>
      ))}
    </PageFrame>
  );
}
