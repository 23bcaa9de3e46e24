import type { FontFile } from "@/lib/web-fonts";

/** Asks for the fonts early, without waiting for them. `css` holds their @font-face rules. */
export function WebFonts({ fonts, css }: { fonts: readonly FontFile[]; css: string }) {
  if (fonts.length === 0) return null;
  return (
    <>
      {fonts.map(({ href }) => <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />)}
      <style dangerouslySetInnerHTML={{ __html: css }} />
    </>
  );
}
