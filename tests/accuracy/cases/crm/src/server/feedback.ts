import { initTRPC } from '@trpc/server';
import { z } from 'zod';

const t = initTRPC.create();

//= @request/trpc
export const feedback = t.router({
  send: t.procedure
    .input(z.object({ replyTo: z.string().email(), comment: z.string().max(4000), pageTitle: z.string(), rating: z.number() })) //= replyTo:user.contact.email comment:user.content pageTitle:- rating:?
    .mutation(({ input: { comment, pageTitle } }) => ({ length: comment.length, pageTitle })), //= comment:? pageTitle:-@payload/response length:-@payload/response
});
