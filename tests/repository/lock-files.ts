/** What `npm ci` needs of a lock file: every package that another names, of every platform. */

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Optional packages that a lock file's packages name and the file lacks, a line each. npm leaves out those
 * of other platforms when it writes the file from an installed folder, and `npm ci` then refuses the file.
 *
 * @param file Path, for the lines. @param text The file's content.
 */
export function missingPlatforms(file: string, text: string): string[] {
  const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, Locked>> };
  const held = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !held.has(name))
      .map((name) => {
        const line = text.slice(0, text.indexOf(`"${path}": {`)).split('\n').length;
        return `${file}:${line}: ${path} can need ${name}, which the file lacks. Write the file anew: npm install --package-lock-only`;
      }),
  );
}
