/** Asks for the font early, without waiting for it. `css` holds its @font-face rule. */
export function WebFont({ href, css }: { href: string; css: string }) {
  return (
    <>
      <link rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
      <style dangerouslySetInnerHTML={{ __html: css }} />
    </>
  );
}
