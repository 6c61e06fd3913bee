import type { Read } from './hooks.js';

/** A file for continuous integration. */
export interface Workflow {
  readonly path: string;
  readonly text: string;
}

const github = (version: string) => `name: privacy
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  forthright:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      - run: npx --yes forthright@${version} check
`;

const gitlab = (version: string) => `# Include it in .gitlab-ci.yml: \`include: [{ local: .gitlab/forthright.yml }]\`
forthright:
  image: node:22
  script:
    - npx --yes forthright@${version} check
`;

/** The workflow for the service that hosts the project, as its files tell; null where it is there already. */
export function workflowFor(read: Read, paths: readonly string[], version: string): Workflow | null {
  const isGitlab = read('.gitlab-ci.yml') !== null;
  const path = isGitlab ? '.gitlab/forthright.yml' : '.github/workflows/forthright.yml';
  if (
    read(path) !== null ||
    paths.some((one) => one.startsWith('.github/workflows/') && (read(one) ?? '').includes('forthright'))
  )
    return null;
  return { path, text: isGitlab ? gitlab(version) : github(version) };
}
