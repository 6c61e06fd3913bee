/** The style of the page: one column that fits 320 pixels, light or dark as the reader's system asks, nothing to load. */
export const pageStyle = `:root { color-scheme: light dark; --ink: #1d1d1f; --soft: #55555c; --paper: #fff; --tint: #f3f3f5; --line: #d3d3d8; --error: #a8071a; --warn: #7a4d00; --info: #0b5394; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececf0; --soft: #b4b4bd; --paper: #17171a; --tint: #232328; --line: #3f3f47; --error: #ff9c9c; --warn: #ffc66b; --info: #8fc3ff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 58rem; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; font-weight: 600; margin: 0; }
ul, ol { padding-left: 1.25rem; }
article { margin: 1rem 0; padding: 0.75rem; background: var(--tint); border-left: 4px solid var(--line); }
article.error { border-color: var(--error); }
article.warn { border-color: var(--warn); }
.severity { font-weight: 700; }
.error .severity { color: var(--error); }
.warn .severity { color: var(--warn); }
.info .severity { color: var(--info); }
.where, .law, dt { color: var(--soft); }
p { margin: 0.5rem 0; }
code, pre { font: 0.9em/1.45 ui-monospace, monospace; }
pre { margin: 0.5rem 0; padding: 0.5rem; white-space: pre-wrap; border: 1px solid var(--line); }
.frame { white-space: pre; overflow-x: auto; }
summary { cursor: pointer; }
a { color: inherit; }
dt { float: left; clear: left; width: 6rem; }
dd { margin: 0 0 0.25rem 6.5rem; }
@media (max-width: 30rem) { dt { float: none; } dd { margin-left: 0; } }
@media print { details::details-content { content-visibility: visible; } body { max-width: none; } }`;
