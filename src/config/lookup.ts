/** Reads the user's files; null where there is no such file. */
export interface ConfigReader {
  read(path: string): string | null;
}

/** A file that may hold a config, and the keys under which it stands there. */
export interface FoundConfig {
  readonly path: string;
  readonly text: string;
  readonly within: readonly string[];
}

const names = ['forthright.config.yaml', 'forthright.config.yml', 'forthright.config.json'];

/** The config that stands in a folder (`''` for the root): a file of its own, or the key `forthright` of `package.json`. Nothing is parsed. */
export function findConfig(reader: ConfigReader, folder: string): FoundConfig | null {
  const inFolder = (name: string) => (folder === '' ? name : `${folder}/${name}`);
  for (const path of names.map(inFolder)) {
    const text = reader.read(path);
    if (text !== null) return { path, text, within: [] };
  }
  const path = inFolder('package.json');
  const text = reader.read(path);
  return text?.includes('"forthright"') ? { path, text, within: ['forthright'] } : null;
}

/** The folder of the config in force: the root, else, where the root is part of something larger (`home`: its path from the top), the nearest above it. Null where there is none. */
export function configFolder(reader: ConfigReader & { readonly home?: string }): string | null {
  const depth = reader.home ? reader.home.split('/').length : 0;
  for (let above = 0; above <= depth; above += 1) {
    const folder = Array.from({ length: above }, () => '..').join('/');
    if (findConfig(reader, folder)) return folder;
  }
  return null;
}
