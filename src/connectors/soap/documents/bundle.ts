import type { WsdlFile } from '../soap-operation.ts';
import { baseName, isHttpUrl, normalisePath } from './location.ts';

/** Finds a document among given files; the location under which it is filed comes with it. */
export type FindFile = (location: string, reference: string) => WsdlFile | null;

/**
 * Looks documents up among given files, and nowhere else: by the resolved location, by the reference as it is written
 * (percent-encoded or not), and at last by its bare file name, if only one file has it.
 */
export function bundleOf(files: readonly WsdlFile[]): FindFile {
  const byLocation = new Map<string, WsdlFile>();
  const byName = new Map<string, WsdlFile | null>();
  for (const file of files) {
    if (!byLocation.has(file.location)) byLocation.set(file.location, file);
    const name = baseName(file.location);
    byName.set(name, byName.has(name) ? null : file);
  }
  return (location, reference) => {
    for (const key of [location, reference, safeDecode(location), normalisePath(safeDecode(reference))]) {
      const file = byLocation.get(key);
      if (file) return file;
    }
    return isHttpUrl(location) ? null : (byName.get(baseName(safeDecode(location))) ?? null);
  };
}

/** The same files with paths in one form, so that references meet them. */
export function normaliseLocations(files: readonly WsdlFile[]): WsdlFile[] {
  return files.map((file) => ({
    location: isHttpUrl(file.location)
      ? (URL.parse(file.location)?.href ?? file.location)
      : normalisePath(file.location),
    content: file.content,
  }));
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
