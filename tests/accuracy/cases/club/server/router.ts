//= @zod/trpc
import { initTRPC } from '@trpc/server';
import { z } from 'zod';
import { clubs } from './data';

const t = initTRPC.create();

//= @zod/trpc
export const membersAppRouter = t.router({
  resendVerificationEmail: t.procedure //= -
    .input(
      z.object({
        email: z.string().email(), //= user.contact.email
        clubName: z.string(), //= -
      }),
    )
    .mutation(({ input }) => clubs.resend(input)),
  changePassword: t.procedure //= -
    .input(
      z.object({
        currentPassword: z.string(), //= user.authorization.password
        newPassword: z.string().min(10), //= user.authorization.password
        passwordLength: z.number(), //= -
      }),
    )
    .mutation(({ input }) => clubs.change(input)),
});

export const pitchesAppRouter = t.router({
  book: t.procedure //= -
    .input(
      z.object({
        pitchName: z.string(), //= -
        address: z.string(), //= -
        bookerEmail: z.string().email(), //= user.contact.email
        remindByEmail: z.boolean(), //= -
      }),
    )
    .mutation(({ input }) => clubs.book(input)),
});
