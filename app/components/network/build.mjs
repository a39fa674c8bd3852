// Bundles src/ into the one file that Python hands to the browser. The output depends on the sources and the lock alone.
import { readFile } from "node:fs/promises";
import { build } from "esbuild";

// The package of pictograms makes two programs that nobody uses, which fail where there is no WebGL; marked, they go.
const withoutUnusedPrograms = {
  name: "without-unused-programs",
  setup: (bundling) =>
    bundling.onLoad({ filter: /sigma-node-image\.esm\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      return { contents: source.replaceAll("= createNodeImageProgram(", "= /* @__PURE__ */ createNodeImageProgram(") };
    }),
};

await build({
  entryPoints: ["src/index.ts"],
  outfile: process.argv[2] ?? "dist/network.js",
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  lineLimit: 200, // a bundle in one line is taken for a path
  legalComments: "inline",
  plugins: [withoutUnusedPrograms],
  loader: { ".svg": "text" },
});
