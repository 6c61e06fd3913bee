import { initTRPC } from '@trpc/server';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const t = initTRPC.context<{ ip: string; userAgent?: string; locale: string }>().create(); //= ip:user.device.ip_address@type userAgent:user.device.user_agent@type locale:user.preferences.locale|user.demographic.language@type
const prisma = new PrismaClient({ log: [{ level: 'query', emit: 'stdout' }] }); //= level:-@other emit:-@other log:-@other

//= @request/trpc
export const appRouter = t.router({
  addContact: t.procedure
    .input(
      z.object({
        name: z.string(), //= user.name
        workEmail: z.string().email(), //= user.contact.email
        whatsapp: z.string().optional(), //= user.contact.phone_number|user.social
        birthday: z.date().nullish(), //= user.demographic.date_of_birth
        listName: z.string(), //= -
      }),
    )
    .mutation(async ({ input, ctx }) => { //= *:?
      //= @payload/prisma
      const contact = await prisma.contact.create({ //= contact:?
        data: {
          name: input.name, //= user.name
          primaryEmail: input.workEmail, //= user.contact.email workEmail:?
          direct_dial: input.whatsapp, //= user.contact.phone_number whatsapp:?
          birthday: input.birthday, //= user.demographic.date_of_birth
          emailCount: 0, //= -
          workspaceId: 'w1', //= -
        },
      });
      await prisma.auditEntry.create({ data: { actorIp: ctx.ip, tableName: 'Contact', summary: `added to ${input.listName}` } }); //= actorIp:user.device.ip_address tableName:- summary:? ip:? listName:-
      return { contact }; //= *:?
    }),

  //= @request/trpc
  savePipeline: t.procedure
    .input(z.object({ name: z.string(), stageNames: z.array(z.string()), description: z.string().max(500) })) //= name:- stageNames:- description:-
    .mutation(({ input }) => prisma.pipeline.create({ data: { name: input.name, description: input.description } })), //= name:-@payload/prisma description:-@payload/prisma

  findByEmail: t.procedure.input(z.object({ email: z.string().email(), includeDeals: z.boolean() })).query(({ input }) => //= email:user.contact.email includeDeals:-
    prisma.contact.findFirst({ where: { primaryEmail: input.email }, select: { name: true, title: true } }), //= *:?
  ),

  importContacts: t.procedure
    .input(z.object({ fileName: z.string(), columnNames: z.array(z.string()), rows: z.array(z.record(z.string(), z.string())) })) //= fileName:- columnNames:- rows:?
    .mutation(({ input }) => ({ imported: input.rows.length, fileName: input.fileName })), //= fileName:-@payload/response imported:-@payload/response
});

export type AppRouter = typeof appRouter;
