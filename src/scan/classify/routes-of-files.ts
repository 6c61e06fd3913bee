import type { Route } from './routes.js';

const exported = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
const anywhere = '(?:^|/)';

/** Folders in brackets of their own are no part of the address; `[id]` and `$id` are its parameters. */
function addressOf(path: string): string {
  const parts = path
    .split('/')
    .filter((part) => part !== '' && !/^\(.*\)$/.test(part))
    .map((part) => part.replace(/^\[\[?(?:\.\.\.)?([^\]=]+).*$/, ':$1'));
  return `/${parts.join('/')}`;
}

/** Next: `app/api/users/[id]/route.ts` and `pages/api/login.ts`. */
function ofNext(file: string, names: readonly string[]): Route | null {
  const found =
    new RegExp(`${anywhere}app/(.*?)/?route\\.[jt]sx?$`).exec(file)?.[1] ??
    new RegExp(`${anywhere}pages/(api/.+?)(?:/index)?\\.[jt]sx?$`).exec(file)?.[1];
  if (found === undefined) return null;
  return { method: names.find((name) => exported.has(name)) ?? '*', route: addressOf(found) };
}

/** SvelteKit: `routes/signup/+server.ts`, and the actions and `load` of `routes/signup/+page.server.ts`. */
function ofSvelteKit(file: string, names: readonly string[]): Route | null {
  const found = new RegExp(`${anywhere}routes/(.*?)/?\\+(server|page\\.server|page|layout\\.server)\\.[jt]s$`).exec(file);
  if (!found) return null;
  const route = addressOf(found[1] as string);
  if (found[2] === 'server') return { method: names.find((name) => exported.has(name)) ?? '*', route };
  if (names[0] !== 'actions') return { method: names[0] === 'load' ? 'GET' : '*', route };
  const action = names[1];
  return { method: 'POST', route: action && action !== 'default' ? `${route}?/${action}` : route };
}

/** Remix and React Router: `routes/account.profile.tsx`, `routes/users.$id/route.tsx`, `routes/account/profile.tsx`. */
function ofRemix(file: string, names: readonly string[]): Route | null {
  const role = names.find((name) => /^(?:client)?(?:action|loader)$/i.test(name))?.toLowerCase();
  if (!role) return null;
  const found = new RegExp(`${anywhere}routes/(.+?)(?:/(?:route|index|_index))?\\.[jt]sx?$`).exec(file)?.[1];
  if (found === undefined) return null;
  const parts = found
    .replace(/\[(.+?)\]/g, '$1')
    .split(/[./+]+/)
    .filter((part) => part !== '' && part !== 'index' && !part.startsWith('_'))
    .map((part) => part.replace(/_$/, '').replace(/^\(?\$([^)]*)\)?$/, (_, name) => `:${name || 'splat'}`));
  return { method: role.endsWith('action') ? 'POST' : 'GET', route: `/${parts.join('/')}` };
}

/** Nuxt and Nitro: `server/api/users.post.ts`, `server/routes/me.get.ts`. */
function ofNitro(file: string): Route | null {
  const found = new RegExp(
    `${anywhere}server/(api/|routes/)(?!routers?/)(.+?)(?:\\.(get|post|put|patch|delete|head|options))?\\.[jt]s$`,
  ).exec(file);
  if (!found) return null;
  const [, folder = '', path = '', method] = found;
  const route = addressOf(`${folder === 'api/' ? folder : ''}${path}`.replace(/(?:^|\/)index$/, ''));
  return method || folder === 'api/' ? { method: method?.toUpperCase() ?? '*', route } : null;
}

/** Astro: `src/pages/api/signup.ts`, by the verb that it exports. */
function ofAstro(file: string, names: readonly string[]): Route | null {
  const method = names.find((name) => exported.has(name));
  const found = method && new RegExp(`${anywhere}src/pages/(.+?)(?:/index)?\\.[jt]s$`).exec(file)?.[1];
  return method && found ? { method, route: addressOf(found) } : null;
}

/** The route that a framework gives a function by its file's path: `names` are those of the functions around a place, outermost first. */
export function routeOfFile(file: string, names: readonly string[]): Route | null {
  return ofRemix(file, names) ?? ofNext(file, names) ?? ofSvelteKit(file, names) ?? ofNitro(file) ?? ofAstro(file, names);
}
