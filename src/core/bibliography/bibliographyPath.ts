/** A path that a draft names, and where it begins: in the draft's folder, the project's, or at the disk's root. */
export interface BibliographyPath {
  readonly from: 'draft' | 'project' | 'disk';
  /** Its parts are parted by slashes; from the project it begins with one, from the disk with one or with a drive. */
  readonly path: string;
}

/**
 * Where the path of a bibliography leads to.
 *
 * @param isRootProject whether a slash at the beginning is the project's folder
 * @returns undefined for what is no path on the draft's machine, or where only a shell could tell
 */
export function bibliographyPath(path: string, isRootProject: boolean): BibliographyPath | undefined {
  const slashed = path.replaceAll('\\', '/');
  // A shell's own signs, an address, another machine. One letter before a colon is a drive.
  if (/^~|\$|^[a-z][a-z0-9+.-]+:|^\/\//iu.test(slashed)) {
    return undefined;
  }
  if (isRootProject && slashed.startsWith('/')) {
    return { from: 'project', path: slashed };
  }
  return { from: /^(?:\/|[a-z]:\/)/iu.test(slashed) ? 'disk' : 'draft', path: slashed };
}
