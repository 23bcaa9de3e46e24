declare module "subset-font" {
  type Options = {
    targetFormat: "woff2" | "woff" | "sfnt";
    keepFeatures?: readonly string[];
    variationAxes?: Record<string, { min: number; max: number; default?: number }>;
    noHinting?: boolean;
    dropTables?: readonly string[];
  };
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
