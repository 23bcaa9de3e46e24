// The house rules that a machine can keep: layers, doors, logical directions, no client code, tests that can fail.
import playwright from "eslint-plugin-playwright";
import vitest from "@vitest/eslint-plugin";
import tseslint from "typescript-eslint";

const everywhere = ["**/*.{ts,tsx}"];

/** Packages with one door: who wants them imports the file named here. */
const doors = [
  { group: ["@vercel/og", "sharp", "next/og"], message: "lib/share-image/draw.tsx is the door to drawing." },
  { group: ["harfbuzzjs*"], message: "lib/share-image/fonts.ts is the door to HarfBuzz." },
  { group: ["**/.contentlayer/**", "contentlayer/generated"], message: "lib/documents.ts is the door to content." },
];
const noClientLinks = { group: ["next/link", "next/image", "next/script", "@/i18n/navigation"], message: "These need scripts on the page: use <a> and <img>." };

/** @param {...object} patterns */
function restrict(...patterns) {
  return { "no-restricted-imports": ["error", { patterns }] };
}

const physical = "(?:^|[\\s:!-])(?:ml|mr|pl|pr|left|right|border-l|border-r|rounded-l|rounded-r|rounded-tl|rounded-tr|rounded-bl|rounded-br|scroll-ml|scroll-mr)-|(?:^|[\\s:])(?:text|float|clear)-(?:left|right)(?:\\s|$)";
const physicalMessage = "Say start or end (ms- me- ps- pe- start- end- text-start): the page also runs right to left.";

export default tseslint.config(
  { ignores: [".next/**", ".contentlayer/**", ".cache/**", "node_modules/**", "next-env.d.ts", "data/**", "test-results/**"] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: everywhere })),
  {
    files: everywhere,
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "max-lines": ["error", { max: 150, skipBlankLines: true, skipComments: true }],
      ...restrict(...doors, noClientLinks, { group: ["@/app/*", "**/app/**"], message: "Nobody imports app/." }),
      "no-restricted-properties": ["error", { object: "process", property: "env", message: "lib/settings.ts is the door to process.env." }],
    },
  },
  {
    files: ["app/**", "components/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: `Literal[value=/${physical}/]`, message: physicalMessage },
        { selector: `TemplateElement[value.raw=/${physical}/]`, message: physicalMessage },
        { selector: "ExpressionStatement[directive='use client']", message: "Pages of this site send no scripts." },
      ],
    },
  },
  {
    files: ["components/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@/lib/*", "../lib/*"], allowTypeImports: true, message: "Components take what they show as props; only types come from lib/." },
            { group: ["@/app/*", "**/app/**"], message: "Nobody imports app/." },
            noClientLinks,
          ],
        },
      ],
      "no-restricted-imports": "off",
    },
  },
  { files: ["lib/**"], rules: restrict(...doors, { group: ["@/app/*", "**/app/**"], message: "lib/ does not know pages." }) },
  { files: ["lib/share-image/**"], rules: restrict(doors[2] ?? {}) },
  { files: ["lib/documents.ts", "lib/entries.ts"], rules: restrict(...doors.slice(0, 2)) },
  { files: ["lib/settings.ts", "instrumentation.ts", "next.config.ts", "scripts/**", "tests/**", "*.config.ts"], rules: { "no-restricted-properties": "off" } },
  { files: ["scripts/**", "tests/**"], rules: { "no-restricted-imports": "off" } },
  { files: ["tests/unit/**"], plugins: { vitest }, rules: { ...vitest.configs.recommended.rules, "vitest/expect-expect": ["error", { assertFunctionNames: ["expect", "expect*"] }] } },
  {
    files: ["tests/e2e/**"],
    ...playwright.configs["flat/recommended"],
    rules: { ...playwright.configs["flat/recommended"].rules, "playwright/expect-expect": ["error", { assertFunctionNames: ["expect*"] }], "playwright/no-conditional-in-test": "off" },
  },
);
