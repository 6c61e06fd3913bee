import { type PackageManager, packageManager, type Read } from './hooks.js';

/** A file for continuous integration. */
export interface Workflow {
  readonly path: string;
  readonly text: string;
}

const github = ({ install, run }: PackageManager) => `name: privacy
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
        with: { fetch-depth: 0 } # a pull request is compared with where it began
      - uses: actions/setup-node@v4
        with: { node-version: 22 }
      - run: ${install}
      - run: ${run} forthright check \${SINCE:+--since "$SINCE"} -f stylish -f github -f markdown="$RUNNER_TEMP/privacy.md"
        env:
          SINCE: \${{ github.event.pull_request.base.sha }}
      - run: cat "$RUNNER_TEMP/privacy.md" >> "$GITHUB_STEP_SUMMARY" || true
        if: always()
`;

const gitlab = ({
  install,
  run,
}: PackageManager) => `# Include it in .gitlab-ci.yml: \`include: [{ local: .gitlab/forthright.yml }]\`
forthright:
  image: node:22
  variables:
    GIT_DEPTH: "0" # a merge request is compared with where it began
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - ${install}
    - >-
      ${run} forthright check \${CI_MERGE_REQUEST_DIFF_BASE_SHA:+--since "$CI_MERGE_REQUEST_DIFF_BASE_SHA"}
      -f stylish -f gitlab=gl-code-quality-report.json -f markdown=privacy.md
  artifacts:
    when: always
    paths: [privacy.md]
    reports:
      codequality: gl-code-quality-report.json
`;

/**
 * The workflow for the service that hosts the project, as its files tell; null where it is there already. It runs the forthright that the project has
 * installed, so that a commit hook and continuous integration never disagree.
 */
export function workflowFor(read: Read, paths: readonly string[]): Workflow | null {
  const isGitlab = read('.gitlab-ci.yml') !== null;
  const path = isGitlab ? '.gitlab/forthright.yml' : '.github/workflows/forthright.yml';
  if (
    read(path) !== null ||
    paths.some((one) => one.startsWith('.github/workflows/') && (read(one) ?? '').includes('forthright'))
  )
    return null;
  const manager = packageManager(read);
  return { path, text: isGitlab ? gitlab(manager) : github(manager) };
}
