// next-intl, headers, packages that must not be bundled, what the build leaves to `npm run check`; nothing else.
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const isProduction = process.env.NODE_ENV === "production";

// `style-src` with the hash of each page's own style is added where responses leave (lib/delivery/html.ts).
const security = [
  { key: "Referrer-Policy", value: "strict-origin" },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), browsing-topics=(), interest-cohort=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  ...(isProduction ? [{ key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" }] : []),
];

const config: NextConfig = {
  poweredByHeader: false,
  compress: false,
  reactStrictMode: true,
  serverExternalPackages: ["harfbuzzjs", "sharp", "pg", "better-sqlite3", "nodemailer"],
  // Every reader, not only known robots, gets the metadata in <head>: without scripts nothing could move it there later.
  htmlLimitedBots: /.*/,
  devIndicators: false,
  // A line for every request would bury what `npm run dev` says of mistakes.
  logging: { incomingRequests: false },
  // `npm run check` looks at types: beside the build they would take another gigabyte, and no content can break them.
  typescript: { ignoreBuildErrors: true },
  async headers() {
    return [{ source: "/:path*", headers: security }];
  },
};

export default createNextIntlPlugin()(config);
