import { describe, expect, it } from 'vitest';
import { isMinified } from '../../../src/scan/extract/minified.js';

const small = `import{a as b}from"./x.js";${'const c=(d)=>{if(d){e(d);}return f;};'.repeat(200)}`;

describe('minified code', () => {
  it('stands on one line that is full of statements, whatever its file is called', () => {
    expect(isMinified('public/build/assets/Login.30b20f3a.js', small)).toBe(true);
    expect(isMinified('public/sw.js', `/* v1 */\n${small}\n//# sourceMappingURL=sw.js.map\n`)).toBe(true);
  });

  it('is neither a long text in the code nor code with lines of its own', () => {
    expect(isMinified('src/logo.js', `export const logo = 'data:image/png;base64,${'iVBORw0KGgo'.repeat(900)}';\n`)).toBe(false);
    expect(isMinified('src/list.js', small.replaceAll(';', ';\n'))).toBe(false);
    expect(isMinified('src/list.ts', small)).toBe(false);
  });
});
