// Bundles src/ into the one file that Python hands to the browser. The output depends on the sources and the lock alone.
import { build } from "esbuild";

await build({
  entryPoints: ["src/index.ts"],
  outfile: process.argv[2] ?? "dist/network.js",
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  lineLimit: 200, // a bundle in one line is taken for a path
  legalComments: "inline",
  loader: { ".svg": "text" },
});
