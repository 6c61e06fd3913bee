import type { Syntax } from '../core/facts.js';

/** File name patterns of product code, by syntax. */
export const syntaxes: Readonly<Record<Syntax, readonly string[]>> = {
  typescript: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
  vue: ['**/*.vue'],
  svelte: ['**/*.svelte'],
  astro: ['**/*.astro'],
  prisma: ['**/*.prisma'],
  graphql: ['**/*.{graphql,graphqls,gql}'],
  html: ['**/*.html'],
  openapi: ['**/{openapi,swagger}*.{yaml,yml,json}', '**/*.{openapi,swagger}.{yaml,yml,json}'],
  sql: ['**/*.sql'],
};

/**
 * Source files that are no product code, by kind; the first kind that fits is the one counted. `scan.include` turns a kind on by its name.
 * Words that are also business words (`vendor`, `story`, `factory`) count only in spellings that no business uses.
 */
export const leftOutKinds: Readonly<Record<string, readonly string[]>> = {
  declarations: ['**/*.d.{ts,mts,cts}', '**/*.d.*.{ts,mts,cts}'],
  minified: ['**/*.min.{js,mjs,cjs}', '**/*-min.js', '**/*.bundle.js', '**/*.chunk.js'],
  vendored: [
    '**/{node_modules,bower_components,third_party,third-party,.yarn,.pnp}/**',
    'vendor/**',
    '**/{public,static,assets,lib,libs,www,js}/vendor/**',
    '**/.pnp.{js,cjs}',
  ],
  generated: [
    '**/{generated,__generated__,.next,.nuxt,.output,.svelte-kit,.turbo,.vercel,coverage,storybook-static}/**',
    '**/dist/**',
    '**/*.{generated,gen}.*',
    '**/*{_pb,.pb}.{js,ts}',
  ],
  tooling: ['**/.{github,gitlab,circleci,claude,cursor,husky,vscode,idea,changeset,devcontainer}/**'],
  e2e: [
    '**/{e2e,cypress,playwright}/**',
    '**/e2e-*/**',
    '**/*-e2e/**',
    '**/*.{e2e,e2e-spec,e2e-test,cy,pw}.*',
    '**/{cypress,playwright}*.config.*',
  ],
  stories: ['**/*.{stories,story}.*', '**/stories.{tsx,jsx}', '**/{.storybook,__stories__}/**'],
  mocks: ['**/{__mocks__,mocks,mock,msw}/**', '**/*.{mock,mocks}.*'],
  fixtures: ['**/{__fixtures__,fixtures,fixture,__snapshots__}/**', '**/*.{fixture,fixtures,snap}.*'],
  tests: [
    '**/*.{test,tests,spec,specs,test-d,bench}.*',
    '**/*.{client,server,unit,integration,browser,node,api,ui,it,int,smoke,load,type,worker}{test,spec}.*',
    '**/*{_test,_spec}.{ts,js}',
    '**/{__tests__,__test__,test,tests,spec,specs,test-utils,testing}/**',
    '**/{jest,vitest,karma}*.{config,setup,workspace}.*',
    '**/{setupTests,setup-tests,testUtils,test-utils}.*',
  ],
  seeds: [
    '**/{seed,seeds,seeder,seeders}/**',
    '**/{seed,seeds,seeder}.{ts,js,mts,mjs,cts,cjs,sql}',
    '**/*.{seed,seeder,seeds}.*',
  ],
  migrations: ['**/{migration,migrations}/**', '**/*.migration.*'],
};

/** Signs that a schema says what is stored, so that the steps that led to it need not be read: files, and packages that keep one. */
export const schemaSigns = {
  files: ['**/*.prisma', '**/*.entity.{ts,js}', '**/drizzle.config.*'],
  packages: [
    'typeorm',
    'sequelize',
    'sequelize-typescript',
    'prisma',
    '@prisma/client',
    'drizzle-orm',
    'mongoose',
    '@mikro-orm/core',
    'objection',
    'bookshelf',
    'waterline',
  ],
} as const;
